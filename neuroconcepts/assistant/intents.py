"""What a clause wants: which word fields (`intent_words`) meet in it.

A rule names the fields of one intent that a clause must touch, in any order; `no` is a denial that reaches the clause,
`-field` one that must be missing. Fields that no language has words for simply never meet. Italian, French and Turkish
know the usual turns only.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.clauses import Clause
from neuroconcepts.assistant.intent_cues import cues
from neuroconcepts.domain.conversation import Intent

_RULES: Final[dict[Intent, tuple[str, ...]]] = {
    Intent.VIEWING_REQUEST: (
        "viewing -beside", "see home", "meeting arrange", "when come", "when time", "when see", "have time -you_time", "flexible",
    ),
    Intent.CANCELLATION: (
        "call_off -list", "say_off off", "attend no meet_words", "attend no meeting", "attend cant", "pass_up must", "meeting no come_to", "viewing no come_to",
    ),
    Intent.RESCHEDULE: ("move", "instead", "change meeting", "change meet_words", "late_or_early unit", "late_or_early come_to", "another_one offer"),
    Intent.NOT_INTERESTED: (
        "interest no", "interest no_more", "elsewhere settled", "settled us_as", "decide no", "away -price", "pursue no_more", "pursue no further -paper",
        "consider no", "our_taste no -meeting", "says_to to no", "nothing us_as", "no us_as", "too_much for_us", "exceeds budget",
        "data delete", "list take_off", "contact no_more", "contact no further -answer", "stop contact", "stay as_now", "take no want", "take no home", "cease contact", "move_house no_more",
        "finance failed", "itself done",
    ),
    Intent.HUMAN_REQUESTED: (
        "person real", "person talk", "person with_you direct", "talk with_you", "talk direct", "contact direct", "call", "machine", "number reach", "reach call",
    ),
    Intent.DOCUMENT_REQUEST: ("paper give -from_me -changed -settled", "paper need -from_me -changed", "paper_wanted -from_me"),
    Intent.PRICE_NEGOTIATION: (
        "haggle", "price lower", "price high -how", "amount bid -income -viewing", "accepts price", "price talk", "amount only_for",
    ),
    Intent.COMPLAINT: (
        "outrage", "last_straw this_is", "impossible this_is", "answer wait", "wait long", "answer no long", "answer no -machine -tell", "heard no long", "happened no", "again answer", "pleased no", "answer nobody", "nobody no_show",
        "no_came", "answer why no", "why nobody", "again tried", "in_vain", "ad wrong no", "ad untrue", "suffices", "by_you move", "by_you call_off",
        "nobody went", "answer not_given", "no_show no person",
    ),
}  # fmt: skip
# What is sold to agents is told by the whole message: an offer, a product, and whom it is for.
_ADVERTISING: Final = (
    "fraud", "product seller", "seller trade", "product trade", "product buy_now", "riches secret", "seller buy_now", "riches link",
)  # fmt: skip

_NOT: Final = {
    "de": r"\bnicht\b|\bned\b|\bnet\b|\bkein\w*\b|\bnie\b|\bniemals\b|\bnimmer\b|\bweder\b|\bnichts\b",
    "en": r"\bnot\b|n't\b|\bno\b|\bnever\b|\bnone\b|\bneither\b|\bcannot\b|\bunable\b|\bcant\b|\bwont\b|\bdont\b",
    "it": r"\bnon\b|\bnessun\w*\b|\bne\b",
    "fr": r"\bpas\b|\bplus\b|\baucun\w*\b|\bjamais\b|\bni\b",
    "tr": r"\bdegil\w*\b|\byok\b|m[iu]yor|\w{2,}[ae]m[ae]m\b|amay\w+|emey\w+|\bhicbir\w*\b|\bolmaz\b",
}
# "nicht vor 17 Uhr" bounds a time, "nicht nur", "kein Problem", "Ginge nicht auch …?" deny nothing.
_NOT_A_DENIAL: Final = re.compile(
    r"\bnicht (?:vor|nach|frueher|spaeter|nur|auch|vielleicht|doch|zufaellig|moeglich,? (?:dass|am|um|ab))\b|\bkeine?[nr]? (?:problem|frage|sorge|eile|stress|umstaende)|"
    r"\bnichts dagegen|\bwarum nicht|\bnot (?:before|after|only|later|earlier|until)\b|\bno (?:problem|worries|later|earlier|rush)\b|\bwhy not|\bcouldn't we|"
    r"\bcan't wait|\bcan not wait|\bne\b .*\bque\b|\bpas de (?:probleme|souci)|\bpas avant|\bpas apres|\bau plus\b|\bplus (?:tard|tot)\b|\bnon prima|\bnon dopo|\bnessun problema|\bsorun (?:degil|yok)|\bob nicht\b"
)


def denies(words: str, language: str) -> bool:
    """Whether a clause (folded words) says no to what it names."""
    pattern = _NOT.get(language, _NOT["en"])
    return re.search(pattern, without_bounds(words)) is not None


def without_bounds(words: str) -> str:
    """Folded words without the turns in which a "not" denies nothing: "nicht vor 17 Uhr", "no problem"."""
    return _NOT_A_DENIAL.sub(" ", words)


def _sides(rule: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a rule needs and what it bars."""
    fields = rule.split()
    return frozenset(f for f in fields if f[0] != "-"), frozenset(f[1:] for f in fields if f[0] == "-")


_TRIED: Final = tuple((intent, *_sides(rule)) for intent, rules in _RULES.items() for rule in rules)

_SELLING: Final = tuple(_sides(rule)[0] for rule in _ADVERTISING)
FIELDS: Final = frozenset[str]().union(
    *(needed | barred for _, needed, barred in _TRIED), *_SELLING, {"ours", "product", "nobody"}
)
"""All word fields that the rules ask for."""


@lru_cache(maxsize=4_000)
def _wanted(words: str, language: str) -> frozenset[Intent]:
    found = cues(words, language) | ({"no"} if denies(words, language) else set())
    return frozenset(intent for intent, needed, barred in _TRIED if needed <= found and not barred & found)


def says(intent: Intent, words: str, language: str) -> bool:
    """Whether folded words carry a turn of that intent."""
    return intent in _wanted(words, language)


def is_advertising(found: Sequence[Clause], language: str) -> bool:
    """Whether the clauses of a message, taken together, sell something to the agent or bait him."""
    each = [cues(clause.words, language) for clause in found]
    said = frozenset[str]().union(*each)
    return any({"ours", "product"} <= one for one in each) or any(needed <= said for needed in _SELLING)


def intents_of(found: Sequence[Clause], language: str) -> set[Intent]:
    """The intents that clauses carry in themselves, without times and without the conversation's context."""
    wanted: set[Intent] = set()
    for clause in found:
        said = set(_wanted(clause.words, language))
        if "nobody" in cues(clause.words, language):
            said.discard(Intent.HUMAN_REQUESTED)  # "niemand ruft zurück"
        if Intent.COMPLAINT in said:
            said -= {Intent.VIEWING_REQUEST, Intent.RESCHEDULE}  # it speaks of one that went wrong
        wanted |= said
    if Intent.NOT_INTERESTED in wanted and not any("amount" in cues(c.words, language) for c in found):
        wanted.discard(Intent.PRICE_NEGOTIATION)  # too dear is a reason to leave, not an offer
    return {Intent.SPAM} if is_advertising(found, language) else wanted
