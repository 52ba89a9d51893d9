"""Whether a figure of a letter is stated, of the thing the letter says it of, or follows from stated ones."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.claims.figures.owners import is_of
from neuroconcepts.assistant.claims.figures.periods import is_paid_so
from neuroconcepts.assistant.claims.figures.reckoning import follows
from neuroconcepts.assistant.claims.figures.remainders import is_rest, is_told_rest
from neuroconcepts.assistant.claims.figures.rounding import Rounding, on_right_side, rounding
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.figures.same_figure import open_end, same
from neuroconcepts.assistant.claims.figures.summing_words import multiplies
from neuroconcepts.assistant.claims.figures.totals import makes_total
from neuroconcepts.assistant.claims.grounds import Grounds

_FOREIGN: Final = re.compile(
    r"\s?(?:sq\.?\s?(?:ft|feet|foot)|square\s(?:feet|foot|yards?|miles?)|ft²|feet|foot|ft\b|inch\w*|yards?|acres?|miles?\b|ar\b|morgen\b|quadratfuß|quadratfuss|fuß\b(?!\w)|pieds?\b(?! carrés? de)|piedi)",
    re.IGNORECASE,
)
"""Units that no exposé states; their figures are none of its."""


def is_supported(said: Said, grounds: Grounds) -> bool:
    """Whether it is stated, of the same thing; or a sum, a multiple or a part of amounts that are."""
    if _FOREIGN.match(said.text, said.figure.end):
        return False
    way = rounding(said.text, said.figure)
    if (is_right := _is_as_told(said, grounds, way)) is not None:
        return is_right
    holders = [v for v in grounds.values if same(said.figure, v.figure, loose=way is not Rounding.NONE)]
    holders = [v for v in holders if is_paid_so(said, v) and on_right_side(said.figure.number, v.figure.number, way)]
    if holders and is_of(said, holders, grounds):
        return True
    if said.figure.measure is Measure.OPEN_END and open_end(said.figure.unit) == "now":
        return any("vacant" in s.names and not s.values for s in grounds.statements)
    return is_reckoned(said, grounds) or _is_day(said, grounds)


def is_reckoned(said: Said, grounds: Grounds) -> bool:
    """Whether it follows from the amounts around it and those that are stated."""
    if _FOREIGN.match(said.text, said.figure.end):
        return False
    way = rounding(said.text, said.figure)
    if (is_right := _is_as_told(said, grounds, way)) is not None:
        return is_right
    return follows(said, grounds, way) or _is_bare_amount(said, grounds) or _is_bare_speed(said, grounds)


def _is_as_told(said: Said, grounds: Grounds, way: Rounding) -> bool | None:
    """Whether a figure that is told as a sum or as the rest of one is that; None where it is told as neither."""
    return is_rest(said, grounds) if is_told_rest(said) else makes_total(said, way)


_DAY_BEFORE: Final = re.compile(r"\b(?:dem|den|am|the|le|il)\s$", re.IGNORECASE)
LAST_DAY: Final = 31


def _is_day(said: Said, grounds: Grounds) -> bool:
    """`genauer ab dem 15.`: the day of a stated date."""
    figure = said.figure
    if figure.measure is not Measure.COUNT or figure.number is None or not 0 < figure.number <= LAST_DAY:
        return False
    named = _DAY_BEFORE.search(said.text, max(0, figure.start - LOOKED_BACK), figure.start)
    return named is not None and any(
        v.figure.measure is Measure.DATE and v.figure.unit.endswith(f"-{int(figure.number):02}") for v in grounds.values
    )


_SPEED: Final = re.compile(
    r"\b(?:speed|geschwindigkeit|tempo|bandbreite|bandwidth|débit|vitesse|velocità|banda|leistung)\b[\w\s]{0,20}$",
    re.IGNORECASE,
)


def _is_bare_speed(said: Said, grounds: Grounds) -> bool:
    """`with a speed of 1000`: as the field has it, without a unit."""
    figure = said.figure
    if figure.measure is not Measure.COUNT or not _SPEED.search(said.text, 0, figure.start):
        return False
    speeds = (v.figure.number for v in grounds.values if v.figure.measure is Measure.SPEED)
    return figure.number in {*speeds}


LEAST_AMOUNT: Final = 20


def _is_bare_amount(said: Said, grounds: Grounds) -> bool:
    """`Warm zahlen Sie 910 Euro (735 kalt, 95 Nebenkosten)`: amounts whose currency stands once."""
    figure = said.figure
    paid = next((q.unit for q in said.around if q.measure is Measure.MONEY), "")
    if figure.measure is not Measure.COUNT or not paid or figure.number is None or figure.number < LEAST_AMOUNT:
        return False
    meant = replace(figure, measure=Measure.MONEY, unit=paid)
    if _FOREIGN.match(said.text, figure.end):
        return False
    holders = [v for v in grounds.values if same(meant, v.figure, loose=False)]
    alone = replace(said, figure=meant)
    if holders and (multiplies(said.text) or is_of(alone, holders, grounds)):
        return True
    return follows(alone, grounds, Rounding.NONE)


def is_written(figure: Quantity, others: Iterable[Quantity]) -> bool:
    """Whether a text has the same figure, whatever it says it of."""
    return any(same(figure, other, loose=False) for other in others)
