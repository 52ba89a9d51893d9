"""What kind of answer a question wants, of all that its words could want."""

from collections.abc import Iterable
from typing import Final

from neuroconcepts.assistant.ontology.analysis import Mention
from neuroconcepts.assistant.ontology.asked import Asked
from neuroconcepts.assistant.ontology.concept import Sort
from neuroconcepts.assistant.ontology.tables import concepts

FIRM: Final = frozenset(Asked) - {
    Asked.EXISTS, Asked.WHAT, Asked.HOW, Asked.KIND, Asked.NAME, Asked.MAY, Asked.MUST, Asked.INCLUDED, Asked.AMOUNT, Asked.HIGH, Asked.WHERE, Asked.NEAREST
}
"""Kinds that say exactly what is wanted: beside them the others only lead in (`Ab wann kann ich …`, `Was muss ich zahlen`)."""
_LEADING: Final = frozenset({Asked.MAY, Asked.MUST, Asked.AMOUNT, Asked.HIGH, Asked.WHAT, Asked.HOW, Asked.KIND, Asked.WHERE, Asked.NEAREST})
_MEASURED: Final = frozenset({Asked.LOAD, Asked.POWER, Asked.SPEED, Asked.PERCENT, Asked.AREA, Asked.DURATION, Asked.DISTANCE})
_LET_SEPARATELY: Final = frozenset({"parking", "garage", "underground_parking", "carport", "outdoor_parking", "shop", "office"})
_PAID: Final = frozenset({"value", "percent", "energy"})


def settled(asked: Iterable[Asked], topics: tuple[Mention, ...], *, of_self: bool) -> frozenset[Asked]:
    """The kinds of answer left when each word's meaning is settled by the others."""
    kinds = set(asked)
    names = {n for m in topics for n in m.names}
    if "pay" in names and Asked.WHO not in kinds and kinds & {Asked.WHAT, Asked.AMOUNT, Asked.KIND}:
        kinds.add(Asked.PRICE)
    if Asked.PRICE in kinds and {Asked.AMOUNT, Asked.COUNT} <= kinds:
        kinds -= {Asked.AMOUNT, Asked.COUNT}
    if Asked.WHAT in kinds and "rent" in names and len(names) > 1 and names & _LET_SEPARATELY:
        kinds.add(Asked.PRICE)
    if {Asked.AMOUNT, Asked.COUNT} <= kinds and kinds & _MEASURED:
        kinds -= {Asked.AMOUNT, Asked.COUNT}
    if {Asked.AMOUNT, Asked.COUNT} <= kinds:
        kinds.discard(Asked.COUNT if _measures(topics) & (_PAID | {"area", "class"}) or not topics else Asked.AMOUNT)
    if Asked.HIGH in kinds:
        kinds.discard(Asked.HIGH)
        kinds.add(_height_or_amount(topics, of_self=of_self))
    if "extra" in names and Asked.WHO not in kinds and ("pay" in names or Asked.MUST in kinds):
        kinds = (kinds - {Asked.MUST, Asked.PRICE}) | {Asked.INCLUDED}
    if kinds & {Asked.DURATION, Asked.WHEN} and "remain" in names:
        kinds.discard(Asked.INCLUDED)
    if kinds & FIRM:
        kinds -= _LEADING
    elif Asked.INCLUDED in kinds:
        kinds -= {Asked.MAY, Asked.MUST, Asked.KIND}
    return frozenset(kinds)


def _measures(topics: tuple[Mention, ...]) -> set[str]:
    known = concepts()
    return {known[n].measure for m in topics for n in m.names if n in known}


def _height_or_amount(topics: tuple[Mention, ...], *, of_self: bool) -> Asked:
    """`Wie hoch ist die Miete`, `… der Heizwärmebedarf` want an amount; `… die Halle`, `… das Tor` a height."""
    measured = _measures(topics) - {"", "count", "height"}
    deeds = any(m.of(Sort.ACT) for m in topics)
    if measured or deeds:
        return Asked.AMOUNT
    return Asked.HEIGHT if topics or of_self else Asked.AMOUNT
