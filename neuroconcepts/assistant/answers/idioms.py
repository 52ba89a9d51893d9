"""Ways of asking whose words say less than is meant: `Was zahle ich insgesamt im Monat?` asks for the total rent."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.question_parts import Part
from neuroconcepts.assistant.folding import folded

_IN_ALL: Final = re.compile(
    r"\b(?:insgesamt|gesamt\w*|brutto|alles|total\w*|in all|altogether|overall|gross|tout|brut|complessiv\w*|tutto|lordo)\b"
)
_MONTHLY: Final = re.compile(r"\b(?:mona(?:t|te|ts|tlich\w*)|mtl|month\w*|mois|mensuel\w*|mese|mensil\w*)\b")
_DONE: Final = re.compile(r"\b(?:gemacht|getan|passiert|geschehen|verbessert|done|happened|fait|fatto)\b")
_TRADE: Final = re.compile(r"\b(?:beruflich|von beruf|for a living|dans la vie|di lavoro)\b")
_MOVABLE: Final = frozenset({"washing_machine", "dryer", "dishwasher", "fridge"})
_SUBORDINATE: Final = re.compile(r"(?<=\w )(?:when|quando|quand) (?:i|we|you|the|my|si|je|on|nous|il|io|mi)\b")
"""`Must I paint when I move out?` asks not when."""

Meant = tuple[set[Asked], tuple[Mention, ...]]


def meant(part: Part, asked: set[Asked], topics: tuple[Mention, ...]) -> Meant:
    """The kinds of answer and the topics that the part means."""
    text = folded(part.text)
    if _asks_total(part, asked, topics, text):
        return {Asked.PRICE}, (_either("total_rent", "running_costs"),)
    if _asks_what_was_done(part, asked, text):
        return {Asked.WHAT}, (_either("renew"),)
    if Asked.MAY in asked and _asks_for_a_part(topics, text):
        return {Asked.MAY}, (_either("divisible"),)
    named = {n for m in topics for n in m.names}
    if named & _MOVABLE and Asked.DIRECTION in asked:
        asked = asked - {Asked.DIRECTION} | {Asked.WHERE}
    if Asked.WHEN in asked and asked & {Asked.MUST, Asked.MAY} and _SUBORDINATE.search(text):
        asked = asked - {Asked.WHEN}
    if "vote_reason" in named:
        asked = {Asked.WHY}
    if _TRADE.search(text):
        asked = asked - {Asked.PRICE} | {Asked.WHAT}
    if "energy_value" in named:
        topics = tuple(m for m in topics if "sqm_price" not in m.names)
    if "divisible" in named and Asked.AREA in asked and part.verb_first:
        asked = asked - {Asked.AREA} | {Asked.MAY}
    return asked, topics


_SOME: Final = re.compile(
    r"\b(?:nur|bloss|lediglich|einzeln\w*|ein(?:en|e)? teil|only|just|single|individual\w*|seulement|uniquement|soltanto|solo|singol\w*)\b"
)
_TAKEN: Final = re.compile(
    r"\b(?:an)?(?:mieten|gemietet|rent|lease|take|louer|prendre|affittare|prendere|kaufen|buy|acheter|comprare)\b"
)
_SPACES: Final = frozenset(
    {"rooms", "office", "floor_area_word", "space", "storey", "living_units", "only", "shop", "hall"}
)


def _asks_for_a_part(topics: tuple[Mention, ...], text: str) -> bool:
    """`Können wir auch nur drei der Räume mieten?`"""
    spaces = bool(topics) and all(frozenset(m.names) <= _SPACES for m in topics)
    return spaces and bool(_SOME.search(text)) and bool(_TAKEN.search(text))


def _asks_total(part: Part, asked: set[Asked], topics: tuple[Mention, ...], text: str) -> bool:
    """Everything paid a month for the property itself."""
    sums = bool(_IN_ALL.search(text) and _MONTHLY.search(text))
    others = {n for m in topics for n in m.names} - {"gross", "pay", "cash", "rent"}
    return sums and not others and not part.unknown and bool(asked & {Asked.PRICE, Asked.AMOUNT, Asked.HIGH})


def _asks_what_was_done(part: Part, asked: set[Asked], text: str) -> bool:
    """`Was wurde 2021 gemacht?`: nothing but a year and a deed."""
    dated = any(q.measure is Measure.YEAR for q in part.figures)
    return dated and not part.topics and not part.unknown and Asked.WHAT in asked and bool(_DONE.search(text))


def _either(*names: str) -> Mention:
    return Mention(names, 0, 0, 0, 0, names[0])
