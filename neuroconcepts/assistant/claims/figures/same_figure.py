"""Whether two figures are the same amount of the same measure, however each is written."""

import re
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.folding import folded

NEARLY: Final = Decimal("0.03")
"""How far what is said to be about a figure may lie from it."""
MONTHS_A_YEAR: Final = 12
_LIKE: Final = {
    Measure.COUNT: frozenset({Measure.COUNT, Measure.YEAR, Measure.RENTS, Measure.DURATION, Measure.ENERGY}),
    Measure.YEAR: frozenset({Measure.YEAR, Measure.COUNT, Measure.DATE}),
    Measure.RENTS: frozenset({Measure.RENTS, Measure.COUNT, Measure.DURATION}),
    Measure.DURATION: frozenset({Measure.DURATION, Measure.COUNT, Measure.RENTS}),
    Measure.AREA: frozenset({Measure.AREA}),
    Measure.ENERGY: frozenset({Measure.ENERGY, Measure.COUNT}),
}
"""What a figure's unit may be left out for: `der HWB liegt bei 118`."""


def same(one: Quantity, other: Quantity, *, loose: bool) -> bool:
    """Whether two figures are the same amount of the same measure; `loose` where one is said to be about the other."""
    if other.measure not in _LIKE.get(one.measure, frozenset({one.measure})):
        return one.measure is Measure.AREA and other.measure is Measure.DIMENSIONS and _is_product(one, other)
    match one.measure:
        case Measure.DATE:
            return _same_day(one, other)
        case Measure.CLASS:
            return one.unit == other.unit
        case Measure.OPEN_END:
            return open_end(one.unit) == open_end(other.unit)
        case _:
            return _same_number(one, other, loose=loose)


def _same_number(one: Quantity, other: Quantity, *, loose: bool) -> bool:
    if one.number is None or other.number is None:
        return one.number is other.number
    if one.measure is Measure.MONEY and not _same_money(one, other):
        return False
    if one.measure is Measure.DURATION and other.measure is Measure.COUNT:
        return one.number in {other.number, other.number * MONTHS_A_YEAR}
    ends = {other.number, other.until} if one.until is None or other.until is None else {other.number}
    fits = any(end is not None and is_near(one.number, end, loose=loose) for end in ends)
    return fits and (one.until is None or other.until is None or one.until == other.until)


def _same_money(one: Quantity, other: Quantity) -> bool:
    """The same currency, and no other time that it is paid for."""
    return one.unit == other.unit and (one.period is None or other.period in {None, one.period})


def is_near(one: Decimal, other: Decimal, *, loose: bool) -> bool:
    if one == other:
        return True
    return loose and abs(one - other) <= max(abs(other) * NEARLY, Decimal("0.5"))


def _is_product(area: Quantity, sides: Quantity) -> bool:
    return (
        area.number is not None
        and sides.number is not None
        and sides.until is not None
        and area.number == sides.number * sides.until
    )


def _same_day(one: Quantity, other: Quantity) -> bool:
    """The same day or month; a year only where both have one."""
    if other.measure is not Measure.DATE:
        return False
    if one.number is not None and other.number is not None and one.number != other.number:
        return False
    if (season := _season(one.unit)) or _season(other.unit):
        return season == _season(other.unit)
    shorter, longer = sorted((one.unit, other.unit), key=len)
    return shorter == longer or (one.unit == shorter and len(shorter) == 2 and longer.startswith(shorter + "-"))


_SEASONS: Final = (
    "frühjahr frühling spring printemps primavera q2",
    "sommer summer été estate q3",
    "herbst autumn automne autunno q4",
    "winter hiver inverno q1",
)


def _season(words: str) -> str:
    return next((group for group in _SEASONS if words.lower() in group.split()), "")


def open_end(words: str) -> str:
    said = folded(words)
    if re.search(r"unbefrist|unlimit|indefin|open-end|indetermin", said):
        return "without end"
    return "now" if re.search(r"sofort|immediat|de suite|subito", said) else "to be agreed"
