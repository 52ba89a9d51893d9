"""What a clause does: its speech acts, from the fields of words (`intent_words_de`, …) that meet in it.

A rule names the fields that a clause must touch, in any order; `-field` is one that must be missing, `no` a denial that reaches
the clause. A field that a language has no words for never meets: Italian, French, Spanish, Turkish and Polish know the usual turns.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.reading.clauses import Clause
from neuroconcepts.assistant.reading.conjunctions import JOINING
from neuroconcepts.assistant.reading.intent_cues import cues
from neuroconcepts.assistant.reading.surroundings import without_surroundings
from neuroconcepts.domain.conversation import Intent


class Act(StrEnum):
    """What a clause does. The first acts are intents in themselves; the others depend on what was said before."""

    WANTS_VIEWING = "wants a viewing"
    CALLS_OFF = "calls a viewing off"
    MOVES = "moves a viewing"
    LEAVES = "is not interested"
    ASKS_PERSON = "asks for a person"
    ASKS_PAPERS = "asks for papers"
    HAGGLES = "negotiates the price"
    COMPLAINS = "complains"
    AGREES = "says yes"
    PICKS = "takes something"
    REFUSES = "says no"
    UNABLE = "cannot come then"
    REFUSES_ALL = "refuses all that is offered"
    ASKS_OTHERS = "asks what else there is"
    TAKES_ANY = "takes any that is offered"
    TAKES_REST = "takes what is left"
    WILLING = "can or wants to come"
    ELSEWHERE = "speaks of a time for something else"
    AWAY = "is away or occupied then"
    OFF_WORK = "does not work then"
    MENTIONS = "says what else happens then"
    FALLS_BACK = "names what would be the last resort"
    DEFERS = "will answer later"
    BACK = "refers to the time just named"
    AFTERWARDS = "refers to what comes after it"
    BEFOREHAND = "refers to what comes before it"
    SUPPOSES = "names a condition"
    TAKES_LEAVE = "says goodbye"
    SIGNS = "closes the letter"


INTENTS: Final[Mapping[Act, Intent]] = {
    Act.WANTS_VIEWING: Intent.VIEWING_REQUEST,
    Act.CALLS_OFF: Intent.CANCELLATION,
    Act.MOVES: Intent.RESCHEDULE,
    Act.LEAVES: Intent.NOT_INTERESTED,
    Act.ASKS_PERSON: Intent.HUMAN_REQUESTED,
    Act.ASKS_PAPERS: Intent.DOCUMENT_REQUEST,
    Act.HAGGLES: Intent.PRICE_NEGOTIATION,
    Act.COMPLAINS: Intent.COMPLAINT,
}

_RULES: Final[Mapping[Act, tuple[str, ...]]] = {
    Act.WANTS_VIEWING: (
        "view -around_view -did -thanks -ask -from_me", "look -around_view -did -paper -ask", "look ask can -paper",
        "look ask fit -paper", "look when", "when fit -goings_on -moving_in", "when any", "view ask wish -did",
        "view ask can", "view ask fit", "view when", "view thanks wish -did", "see home wish -paper -give",
        "see home when", "show home for_us", "appointment arrange -paper -meet -signing", "appointment when",
        "appointment interest", "come when -third -goings_on -did", "see when", "time when -you_time -call",
        "have time when", "flexible", "have_seen intends -no", "come wish home -no -haggle -comes_with",
        "come wish self -ask -no -haggle",
    ),
    Act.CALLS_OFF: (
        "call_off -list -by_you", "say_off off", "attend no appointment", "attend no view", "attend cant",
        "pass_up must", "come_to no appointment", "come_to no view", "erase appointment", "erase view",
        "void appointment", "void view", "falls_flat appointment", "renounce view", "renounce appointment",
    ),
    Act.MOVES: ("move", "change appointment", "late_or_early unit", "late_or_early come_to", "too_late come_to unit"),
    Act.LEAVES: (
        "interest no", "interest no_more", "elsewhere settled", "settled us_as", "decide no -undecided",
        "decide no for_it", "decide against", "not_ours -fit -timed -appointment -none_of", "another_home take",
        "another_home decide", "decide for_one home -view -appointment", "we_are_out -timed -absent",
        "another_home go_with", "away -price -all", "pursue no_more", "pursue no further -paper",
        "consider no", "our_taste no -appointment -none_of -timed", "says_to to no", "nothing us_as -none_of",
        "no us_as -fit -appointment -contact -none_of", "aspect fit no -appointment", "too_much for_us",
        "exceeds budget",
        "data delete", "list take_off", "contact no_more", "contact no further -answer", "stop contact", "stay as_now",
        "take no want -appointment", "take no home -appointment", "cease contact",
        "move_house no_more", "finance failed", "itself done", "too_much -amount -price", "dealbreaker for_us",
        "searching other_kind -view -timed", "falls_flat for_us -appointment", "let_be -timed -free -fit -stays",
        "dealbreaker our_taste", "pursue no home", "out self -view -must", "void",
    ),
    Act.ASKS_PERSON: (
        "person real", "person talk -did", "person talk wish", "person with_you direct", "talk with_you -did",
        "talk with_you wish", "talk direct", "contact direct",
        "call -calls_made -nobody -did -manners -bad -owed -uncalled", "call wish -nobody -manners -owed -uncalled",
        "human answer -no -nobody", "human writes -no -nobody", "machine no -gets_only", "machine talk",
        "machine wish", "machine -answer -gets_only", "automatic talk", "automatic no answer -gets_only",
        "automatic answer wish", "automatic writes",
        "number reach -on_spot", "number person wish -from_me", "your_number wish -from_me", "reach call -no -nobody",
        "whom call", "whom talk", "contact phone", "phone reach", "phone call",
    ),
    Act.ASKS_PAPERS: (
        "paper give -time_and_again -takes_pictures -from_me -changed -settled -outrage",
        "paper have wish -takes_pictures -from_me", "paper you_have -from_me -around_view",
        "paper need -takes_pictures -from_me -changed", "paper_wanted -takes_pictures -from_me",
        "paper wish -takes_pictures -from_me -view -signing", "contract give -from_me",
    ),
    Act.HAGGLES: (
        "haggle", "cheaper -than", "cheaper price", "comes_down price", "comes_down amount", "toward come",
        "amount halfway -view -timed", "price lower", "price high -how -why",
        "amount bid -income -view -terms -must_i -part_of", "accepts offer", "offer below", "accepts price below",
        "price price_talk", "price firm -for_years -part_of", "price some_more fit",
        "amount commits -income -view -moving_in", "amount only_for", "amount instead", "percent price -how -fee",
        "percent lower", "percent bid -fee",
    ),
    Act.COMPLAINS: (
        "outrage", "no_go -timed", "last_straw this_is", "impossible this_is", "answer wait", "wait long",
        "answer no long", "answer no -machine -automatic -tell -fit -further -defer -own_answer", "heard no long", "happened no",
        "again answer", "again tried", "pleased no", "answer nobody", "nobody no_show -can -of_these", "no_came",
        "answer why no", "why nobody", "in_vain", "ad wrong no",
        "ad untrue", "by_you move", "by_you call_off", "nobody went -can -of_these", "answer not_given",
        "tried nothing no_show", "tried reach long", "no_show no person", "manners bad", "manners impossible",
        "manners no_more",
        "promised", "owed", "not_one answer", "gets_only machine", "gets_only automatic", "gets_only answer", "wait in_vain",
        "by_you too_soon",
    ),
    Act.AGREES: ("agree -no", "stays timed -no -ask", "fit -no -unfit -too_soon -departs"),
    Act.PICKS: ("pick -no -undecided",),
    Act.REFUSES: ("refuse",),
    Act.UNABLE: (
        "fit no", "can no -machine -undecided", "free no self", "spare no", "attend no", "come_to no",
        "unfit -manners", "too_soon -unit", "too_soon for_us", "came_up", "cant", "time no",
    ),
    Act.AWAY: (
        "absent self", "occupied self -at_home", "absent -fit -can -ask -is_it",
        "occupied -fit -can -ask -is_it -wonder -at_home",
    ),
    Act.REFUSES_ALL: (
        "none_of", "all spurn -we_both", "any spurn", "all say_off off -we_both", "all no -view -timed -we_both",
        "any no -timed", "all unfit -timed -we_both", "all too_soon -timed -we_both", "all absent -timed -we_both",
        "all occupied -timed -we_both", "none_of fit",
        "all timed -fit -agree -pick -can -left_out -wish -occupied -absent -self -we_both",
    ),
    Act.ASKS_OTHERS: ("others",),
    Act.TAKES_ANY: (
        "all fit -no -unfit -spurn -we_both", "any -no -unfit -spurn -say_off -we_both", "all left_out -we_both",
    ),
    Act.TAKES_REST: ("remaining -no",),
    Act.WILLING: (
        "fit -no -departs", "can -no", "spare -no", "free self -no",
        "nearby self -no -searching -ask -absent -occupied -appointment", "view -no", "agree -no", "wish come -no",
        "come -no -third",
    ),
    Act.ELSEWHERE: (
        "out must -view",
        "moving_in -view -spare", "searching -view -spare -fit", "vacant home -self -fit -can -view -appointment",
        "replying -view -fit -appointment", "deciding deadline", "wonder deadline -view -fit", "tell deadline -view",
        "firm_up deadline -view -appointment", "requiring home -view -appointment -paper -fit", "call",
        "opening -fit", "job -view -fit -can -spare -come", "contract -view -fit -can -spare -come",
        "did -fit -spare -wish", "take estate timed -view", "reserving estate -view", "reserving deadline -view",
        "built", "work_end -view -spare -can",
    ),
    Act.OFF_WORK: ("day_off", "occupied no self -can -fit -absent -spare -free -cant -view"),
    Act.MENTIONS: (
        "reachable -view -spare", "signing -view -come", "departs", "journey -view -spare -fit -can", "fetching",
        "celebrated -view -fit",
    ),
    Act.FALLS_BACK: ("otherwise_not_before",),
    Act.DEFERS: ("defer", "undecided"),
    Act.BACK: (
        "on_that fit -no", "on_that can -no", "on_that spare -no", "on_that free -no", "on_that view -no",
        "on_that wish -no",
    ),
    Act.AFTERWARDS: ("afterwards",),
    Act.BEFOREHAND: ("beforehand",),
    Act.SUPPOSES: ("supposing",),
    Act.TAKES_LEAVE: ("farewell",),
    Act.SIGNS: ("closing",),
}  # fmt: skip
# What is sold to agents is told by the whole message: an offer, a product, and whom it is for.
_ADVERTISING: Final = (
    "fraud", "product seller", "seller trade", "product trade", "product buy_now", "riches secret", "seller buy_now",
    "riches link", "secret prize", "seller introduce", "product introduce",
)  # fmt: skip


def _sides(rule: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a rule needs and what it bars."""
    fields = rule.split()
    return frozenset(f for f in fields if f[0] != "-"), frozenset(f[1:] for f in fields if f[0] == "-")


_TRIED: Final = tuple((act, *_sides(rule)) for act, rules in _RULES.items() for rule in rules)
_SELLING: Final = tuple(_sides(rule)[0] for rule in _ADVERTISING)
FIELDS: Final = frozenset[str]().union(*(needed | barred for _, needed, barred in _TRIED), *_SELLING)
"""All fields of words that the rules ask for."""


def denies(words: str, language: str) -> bool:
    """Whether folded words say no to what they name; "nicht nur" and "no problem" deny nothing."""
    return "no" in _said(words, language)


@lru_cache(maxsize=4_000)
def _said(words: str, language: str) -> frozenset[str]:
    found = cues(words, language)
    return found - {"no"} if "harmless" in found else found


@lru_cache(maxsize=4_000)
def acts(words: str, language: str) -> frozenset[Act]:
    """The acts of folded words, those of a clause without its phrases of time."""
    found = _said(without_surroundings(words, language), language)
    return frozenset(act for act, needed, barred in _TRIED if needed <= found and not barred & found)


def is_advertising(found: Sequence[Clause], language: str) -> bool:
    """Whether the clauses of a message, taken together, sell something to the agent or bait him."""
    each = [cues(clause.words, language) for clause in found]
    said = frozenset[str]().union(*each)
    return any({"ours", "product"} <= one for one in each) or any(needed <= said for needed in _SELLING)


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
