"""Shares told in words: `rund ein Fünftel des Hausgelds`, `half of the area`, `les trois quarts`, `un terzo`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.claims.figures.bearing import narrowest
from neuroconcepts.assistant.claims.figures.rounding import Rounding, on_right_side
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

UNIT: Final = "portion"
"""The unit of a number that says what share one amount is of another."""
_PARTS: Final = {
    2: r"(?P<p2>hälften?|half(?=\s(?:of|the|that|your|a)\b(?!\s(?:hour|year|month)))|moitié|metà)",
    3: r"(?P<p3>drittel[sn]?|thirds?(?=\sof|\sthe)|tiers(?=\sd)|terz[oi](?=\sd))",
    4: r"(?P<p4>viertel[sn]?(?=\s(?:des|der|von|vom|davon)\b)|quarters?(?=\sof)|quarts?(?=\sd)|quart[oi](?=\sd))",
    5: r"(?P<p5>fünftel[sn]?|fifths?(?=\sof)|cinquièmes?(?=\sd)|quint[oi](?=\sd))",
    6: r"(?P<p6>sechstel[sn]?|sixths?(?=\sof)|sixièmes?(?=\sd)|sest[oi](?=\sd))",
    10: r"(?P<p10>zehntel[sn]?|tenths?(?=\sof)|dixièmes?(?=\sd)|decim[oi](?=\sd))",
}
_MANY: Final = {
    1: "eine?|einem|die|der|zur|a|one|un|une|la",
    2: "zwei|two|deux|due",
    3: "drei|three|trois|les trois|tre|i tre",
}
_TOLD: Final = re.compile(
    rf"\b(?:(?:{'|'.join(f'(?P<m{n}>{words})' for n, words in _MANY.items())})[\s-])?(?:{'|'.join(_PARTS.values())})(?!\w)",
    re.IGNORECASE,
)
_COMPARED: Final = frozenset({Measure.MONEY, Measure.AREA, Measure.COUNT})
LOOSELY: Final = Decimal("0.1")
"""`rund ein Fünftel` may be this share more or less."""


def portions(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The shares that a stretch tells in words."""
    for hit in _TOLD.finditer(text, start, end):
        many = next((n for n in _MANY if hit[f"m{n}"]), 1)
        part = next(n for n in _PARTS if hit[f"p{n}"])
        yield Quantity(Measure.COUNT, Decimal(many) / part, unit=UNIT, start=hit.start(), end=hit.end())


def is_portion(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether one amount, told or stated of what the sentence names, is this share of another, or the share itself is stated."""
    share, figure = said.figure.number, said.figure
    if share is None or figure.unit != UNIT:
        return False
    if re.search(rf"\b{re.escape(folded(said.text[figure.start : figure.end]))}", grounds.folds):
        return True
    return any(_is_about(share, one / other, way) for one, other in pairs_named(said, grounds))


def _is_about(share: Decimal, exact: Decimal, way: Rounding) -> bool:
    if way is Rounding.NONE:
        return abs(share - exact) <= share / 100
    return on_right_side(share, exact, way) and abs(share - exact) <= share * LOOSELY


def pairs_named(said: Said, grounds: Grounds) -> Iterator[tuple[Decimal, Decimal]]:
    """Each two amounts of one measure, told in the sentence or stated of what it names, the lesser first."""
    named = narrowest(n for m in said.passage.sentence.analysis.mentions if m.is_thing for n in m.names)
    told = [q for q in said.passage.sentence.analysis.quantities if q.measure in _COMPARED and q.unit != UNIT]
    stated = [v.figure for v in grounds.values if narrowest(v.of) & named and v.figure.measure in _COMPARED]
    amounts = {(q.measure, q.unit, q.number) for q in (*told, *stated) if q.number}
    for one, other in permutations(amounts, 2):
        if one[:2] == other[:2] and one[2] < other[2]:
            yield one[2], other[2]


def portions_of(said: Said, amounts: tuple[Decimal, ...]) -> Iterator[Decimal]:
    """The shares of amounts that the sentence tells before the figure: `ein Drittel der Kaution, also 1.480 €`."""
    told = portions(said.text, 0, said.figure.start)
    yield from (share.number * one for share in told for one in amounts if share.number)
