"""The intents that the clauses of a message carry in themselves: those of their acts, told apart where they only seem so."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from neuroconcepts.assistant.reading.acts import INTENTS, SELLING, Act, acts
from neuroconcepts.assistant.reading.clauses import Clause
from neuroconcepts.assistant.reading.conjunctions import JOINING
from neuroconcepts.assistant.reading.intent_cues import cues
from neuroconcepts.domain.conversation import Intent


def is_advertising(found: Sequence[Clause], language: str) -> bool:
    """Whether the clauses of a message, taken together, sell something to the agent or bait him."""
    each = [cues(clause.words, language) for clause in found]
    said = frozenset[str]().union(*each)
    return any({"ours", "product"} <= one for one in each) or any(rule.needed <= said for rule in SELLING)


def _wanted(said: Iterable[str], language: str) -> set[Intent]:
    wanted: set[Intent] = set()
    for words in said:
        intents = {INTENTS[act] for act in acts(words, language) if act in INTENTS}
        if "condition" in cues(words, language):
            intents -= {Intent.NOT_INTERESTED, Intent.CANCELLATION}  # "Wenn Sie kein Interesse haben"
        if Intent.COMPLAINT in intents:
            intents -= {
                Intent.VIEWING_REQUEST,
                Intent.RESCHEDULE,
                Intent.DOCUMENT_REQUEST,
            }  # it speaks of one that went wrong
        wanted |= intents
    return wanted


_REASONS: Final = frozenset({"high", "exceeds", "too_much"})


def _sentences(found: Sequence[Clause], language: str) -> Iterator[str]:
    """Whole sentences, for what is said across clauses: "Ist nicht das, was wir suchen".

    What an "and" joins stands for itself: "How much is the deposit and are dogs accepted?".
    """
    joining = JOINING.get(language, JOINING["en"])
    words: list[str] = []
    for clause in found:
        if words and clause.said.split(" ", 1)[0] in joining:
            yield " ".join(words)
            words = []
        words.append(clause.said)
        if clause.is_last:
            yield " ".join(words)
            words = []


def _gives_price_as_reason(each: Sequence[Clause], wanted: set[Intent], language: str) -> bool:
    """Whether "too dear" is why somebody leaves or calls a viewing off, no offer."""
    said = [cues(c.words, language) for c in each]
    if any("amount" in fields for fields in said):
        return False
    only_told = all(
        _REASONS & fields and not c.asks
        for c, fields in zip(each, said, strict=True)
        if Act.HAGGLES in acts(c.said, language)
    )
    return Intent.NOT_INTERESTED in wanted or (Intent.CANCELLATION in wanted and only_told)


def _asks_for_meeting(each: Sequence[Clause], language: str) -> bool:
    """Whether a number is asked for beside the place to meet at: to be found there, not to talk."""
    calls = [cues(c.said, language) for c in each if Act.ASKS_PERSON in acts(c.said, language)]
    meets = any("meet" in cues(c.said, language) for c in each)
    return meets and all({"ask", "reach"} <= fields for fields in calls)


def _only_declines_mails(each: Sequence[Clause], language: str) -> bool:
    """Whether all that is left is the way of writing: "Bitte keine Mails mehr, ich will mit Frau Berger reden"."""
    leaving = [cues(c.said, language) for c in each if Act.LEAVES in acts(c.said, language)]
    return all("contact" in fields and not fields & {"interest", "settled"} for fields in leaving)


def intents_of(found: Iterable[Clause], language: str) -> set[Intent]:
    """The intents that clauses carry in themselves, without times and without the conversation's context."""
    each = list(found)
    wanted = _wanted((clause.said for clause in each), language) or _wanted(_sentences(each, language), language)
    if Intent.PRICE_NEGOTIATION in wanted and _gives_price_as_reason(each, wanted, language):
        wanted = wanted - {Intent.PRICE_NEGOTIATION} | {Intent.NOT_INTERESTED}
    if Intent.HUMAN_REQUESTED in wanted and _asks_for_meeting(each, language):
        wanted.discard(Intent.HUMAN_REQUESTED)
    if Intent.HUMAN_REQUESTED in wanted and _only_declines_mails(each, language):
        wanted.discard(Intent.NOT_INTERESTED)
    return {Intent.SPAM} if Intent.COMPLAINT not in wanted and is_advertising(each, language) else wanted
