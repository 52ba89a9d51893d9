"""The area that a stated ratio allows on the stated plot: `mit einer GRZ von 0,3 sind es 222 m² Grundfläche`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.sums.land import COVERED, FLOOR_AREA
from neuroconcepts.assistant.claims.figures.rounding import Rounding, comes_to
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.grounds import Grounds, Value
from neuroconcepts.assistant.folding import folded

_COVERED: Final = re.compile(COVERED)
_FLOOR_AREA: Final = re.compile(FLOOR_AREA)
_AT_MOST: Final = re.compile(
    r"(?:\d\s?(?:m²|m2|qm|sqm|mq)\s?(?:bis|to|and|und|et|e|à|a|–|-)|\b(?:bis zu|maximal|max\.?|höchstens|up to|at most|a maximum of|jusqu['’]à|au plus|au maximum|maximum|fino a|al massimo|massimo))\s(?:rund\s|ca\.\s)?$",
    re.IGNORECASE,
)
_AT_LEAST: Final = re.compile(
    r"\b(?:ab|mindestens|wenigstens|at least|from|au moins|dès|almeno|da)\s(?:rund\s|ca\.\s)?$", re.IGNORECASE
)
_GOES_ON: Final = re.compile(r"\s(?:bis|to|and|und|et|e|à|a|–|-)\s\d")
"""`217 m² bis 434 m²`."""
_RATIOS: Final = frozenset({Measure.COUNT, Measure.PERCENT})


def is_buildable(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether an area is a stated plot times the ratio told before it, or the one that its name belongs to."""
    return any(_fits(said, plot, ratio, way) for plot in _plots(grounds) for ratio in _ratios(said, grounds))


def is_told_buildable(passage: Passage, figure: Quantity, of: frozenset[str] = frozenset()) -> bool:
    """Whether an area is told as what a ratio allows; the plot itself, which may be named beside, is `of` its own."""
    if figure.measure is not Measure.AREA or of & {"plot", "site"}:
        return False
    text = folded(passage.text)
    return "density" in of or _COVERED.search(text) is not None or _FLOOR_AREA.search(text) is not None


def _fits(said: Said, plot: Decimal, ratio: Value, way: Rounding) -> bool:
    low, high = (plot * share for share in _shares(ratio.figure))
    number, until = said.figure.number or Decimal(0), said.figure.until
    if until is not None:
        return comes_to(number, low, way) and comes_to(until, high, way)
    before = max(0, said.figure.start - LOOKED_BACK)
    if low == high or _AT_MOST.search(said.text, before, said.figure.start):
        return comes_to(number, high, way)
    is_low = _AT_LEAST.search(said.text, before, said.figure.start) or _GOES_ON.match(said.text, said.figure.end)
    return is_low is not None and comes_to(number, low, way)


def _shares(ratio: Quantity) -> tuple[Decimal, Decimal]:
    low = ratio.number or Decimal(0)
    by = Decimal("0.01") if ratio.measure is Measure.PERCENT else Decimal(1)
    return low * by, (ratio.until or low) * by


def _plots(grounds: Grounds) -> set[Decimal]:
    sized = (v.figure.number for v in grounds.values if v.figure.measure is Measure.AREA and "plot" in v.of)
    return {size for size in sized if size}


def _ratios(said: Said, grounds: Grounds) -> Iterator[Value]:
    """The stated ratios that the area may be reckoned with."""
    stated = [v for v in grounds.values if "density" in v.of and v.figure.measure in _RATIOS]
    told = _nearest(said, stated)
    is_covered, is_floors = (words.search(folded(said.passage.text)) for words in (_COVERED, _FLOOR_AREA))
    if not (told or is_covered or is_floors):
        return
    for value in stated:
        kind = _FLOOR_AREA if is_floors and not is_covered else _COVERED if is_covered and not is_floors else None
        if (told is None or _same(told, value.figure)) and (kind is None or kind is _kind(value)):
            yield value


def _nearest(said: Said, stated: list[Value]) -> Quantity | None:
    """The stated ratio that is told last before the area, else first behind it."""
    told = [q for q in said.around if q.measure in _RATIOS and any(_same(q, v.figure) for v in stated)]
    before = [q for q in told if q.start < said.figure.start or q not in said.passage.sentence.analysis.quantities]
    return next(iter(before[-1:] or told[:1]), None)


def _same(one: Quantity, other: Quantity) -> bool:
    return (one.measure, one.number, one.until) == (other.measure, other.number, other.until)


def _kind(ratio: Value) -> re.Pattern[str]:
    """What it tells the area of: a density in percent is that of the plot's cover, one as a number that of the floors."""
    covers = "grz" in ratio.of or ("gfz" not in ratio.of and ratio.figure.measure is Measure.PERCENT)
    return _COVERED if covers else _FLOOR_AREA
