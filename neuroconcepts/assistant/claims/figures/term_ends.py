"""The last day of a term, reckoned from its first: `mindestens zwei Jahre, also bis Ende Juli 2027`."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.figures.same_figure import MONTHS_A_YEAR
from neuroconcepts.assistant.claims.grounds import Grounds

_UNTIL: Final = re.compile(
    r"\b(?:bis|endet|ende[nt]?|ausläuft|läuft|until|till|through|by|ends?|expires?|jusqu['’]\w*|prendr\w*|fin|"
    r"finit|expire\w*|termine\w*|fino|scad\w*|termina)\b[\w\s'’]{0,20}$",
    re.IGNORECASE,
)
_BEGINS: Final = word_set("availability handover")
_TERMS: Final = word_set("lease minimum_term fixed_term maximum_term")


def is_end_of_term(said: Said, grounds: Grounds) -> bool:
    """Whether a day or month is the last of a term told or stated, from a first day told or stated."""
    figure = said.figure
    begin = max(0, figure.start - LOOKED_BACK - LOOKED_BACK)
    if figure.measure is not Measure.DATE or not _UNTIL.search(said.text, begin, figure.start):
        return False
    terms = {*_terms(said, grounds)}
    return any(_is_on(figure, _last_day(first, months)) for first in _first_days(said, grounds) for months in terms)


def _first_days(said: Said, grounds: Grounds) -> Iterator[date]:
    yield from (q.day for q in said.around if q.day)
    yield from (v.figure.day for v in grounds.values if v.figure.day and v.of & _BEGINS)


def _terms(said: Said, grounds: Grounds) -> Iterator[Decimal]:
    told = [q.number for q in said.around if q.measure is Measure.DURATION and q.number]
    stated = (v.figure.number for v in grounds.values if v.figure.measure is Measure.DURATION and v.of & _TERMS)
    yield from told or (n for n in stated if n)


def _last_day(first: date, months: Decimal) -> date:
    """The day before the one on which so many months are over."""
    total = first.year * MONTHS_A_YEAR + first.month - 1 + int(months)
    year, month = divmod(total, MONTHS_A_YEAR)
    return date(year, month + 1, 1) + timedelta(days=first.day - 2)


def _is_on(figure: Quantity, day: date) -> bool:
    if figure.day:
        return figure.day == day
    return figure.number in {None, day.year} and f"{day:%m-%d}".startswith(figure.unit)
