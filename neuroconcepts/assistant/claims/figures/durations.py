"""How much longer one time is than another, what times come to together, and what lies between two days."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.claims.figures.rounding import Rounding
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.same_figure import MONTHS_A_YEAR
from neuroconcepts.assistant.claims.grounds import Grounds

_BETWEEN: Final = re.compile(
    r"\b(?:davon|dazwischen|zwischen|davor|danach|vorher|zuvor|früher|später|überbrück\w*|abgedeckt|offen|fehl\w*|bleib\w*|länger|kürzer|mehr|weniger|über|unter|rest\w*|übrig|lücke|differenz|unterschied|nach|vor|"
    r"between|before|after|earlier|later|bridge|gap|short|left|longer|shorter|more|less|remain\w*|uncovered|covered|over|"
    r"entre|avant|après|plus|moins|reste\w*|manqu\w*|couvert\w*|écart|tôt|tard|tra|fra|prima|dopo|più|meno|rest\w*|manc\w*|copert\w*|scopert\w*)\b",
    re.IGNORECASE,
)
_TOGETHER: Final = re.compile(
    r"\b(?:insgesamt|zusammen|gesamt\w*|komm\w* (?:\w+ )?auf|ergib\w*|ergeben|macht|bis zu|total|altogether|in all|up to|makes|comes to|en tout|au total|jusqu'à|in tutto|totale|complessiv\w*|fino a)\b",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(r"jahr|year|\bans?\b|année|\bann[io]\b", re.IGNORECASE)
_DAYS_A_MONTH: Final = Decimal("30.44")
_WEEK: Final = Decimal("0.25")
SOME_YEAR: Final = 2025
"""The year of days that are both told without one."""
SLACK: Final = 4
"""Days by which what is told as months or weeks may differ."""


def is_duration(said: Said, way: Rounding) -> bool:
    """Whether a time follows from those told around it, or from two days; a bare number where years are told of."""
    months = _months(said)
    if months is None:
        return False
    if months in {*_differences(said), *_sums(said)}:
        return True
    return bool(_BETWEEN.search(said.text)) and any(_lies_between(months, *days, way) for days in _spans(said))


def _months(said: Said) -> Decimal | None:
    number = said.figure.number
    if number is None or said.figure.measure is Measure.DURATION:
        return number
    return number * MONTHS_A_YEAR if said.figure.measure is Measure.COUNT and _YEARS.search(said.text) else None


def _told(said: Said) -> list[Decimal]:
    return list(dict.fromkeys(q.number for q in said.around if q.measure is Measure.DURATION and q.number))


def _differences(said: Said) -> Iterator[Decimal]:
    if _BETWEEN.search(said.text):
        yield from (abs(one - other) for one, other in combinations(_told(said), 2))


_WOULD_BE: Final = re.compile(
    r"\b(?:(?:wären|sind|werden|würden) (?:es|das|daraus)|(?:it|that|this) (?:would be|is|becomes)|(?:ce|cela) (?:serai\w+|fait|font|ferai\w*)|seraient|sarebbero|(?:diventano|sarebbero|si arriva))(?!\w)",
    re.IGNORECASE,
)


def _is_told_together(said: Said) -> bool:
    """Whether times are put together; what a term with its option would be needs no word for a sum."""
    if _TOGETHER.search(said.text):
        return True
    return bool(_EXTENDED.search(said.text) and _WOULD_BE.search(said.text))


def _sums(said: Said) -> Iterator[Decimal]:
    """Two times, or one with so many times another: `zweimal um drei Jahre verlängert, insgesamt elf Jahre`."""
    if not _is_told_together(said):
        return
    times = {q.number for q in said.around if q.measure is Measure.COUNT and q.number and 2 <= q.number <= 4}
    told = _told(said)
    for one in told:
        yield from (one + other * many for other in told for many in {Decimal(1), *times} if one != other or many > 1)
        yield from (one + more for more in _further(said))


_FURTHER: Final = re.compile(
    r"\s(?:weitere[nr]?|zusätzliche[nr]?|more|further|additional|de plus|supplémentaires|autres|altri|ulteriori|in più)(?!\w)"
    r"(?!\s(?:monat|month|mois|mes[ei]|woche|week|semaine|settiman|tag|day|jour|giorn))",
    re.IGNORECASE,
)


def _further(said: Said) -> Iterator[Decimal]:
    """`sieben Jahre, mit einer Option auf fünf weitere`: a number of years whose unit stands with the time before."""
    text, before = said.text, [q for q in said.around if q.measure is Measure.DURATION and q.end <= said.figure.start]
    if not before or not _EXTENDED.search(text) or not _YEARS.search(text, before[-1].start, before[-1].end):
        return
    counts = (q for q in said.around if q.measure is Measure.COUNT and q.number and q.end <= said.figure.start)
    yield from (q.number * MONTHS_A_YEAR for q in counts if q.number and _FURTHER.match(text, q.end))


def is_extended(said: Said, grounds: Grounds) -> bool:
    """Whether a time is the stated one with its extension: `mit der Option insgesamt fünf Jahre`."""
    if not (_TOGETHER.search(said.text) and _EXTENDED.search(said.text)):
        return False
    terms = (
        [v for v in s.values if v.figure.measure is Measure.DURATION]
        for s in grounds.statements
        if "extension" in s.names
    )
    pairs = (pair for told in terms for pair in combinations(told, 2))
    return any((one.figure.number or 0) + (other.figure.number or 0) == said.figure.number for one, other in pairs)


_EXTENDED: Final = re.compile(
    r"\b(?:option\w*|verlänger\w*|extension\w*|extend\w*|prolong\w*|renouvel\w*|renew\w*|rinnov\w*|prorog\w*|opzion\w*)\b",
    re.IGNORECASE,
)


def _spans(said: Said) -> Iterator[tuple[int, int]]:
    """The fewest and the most days between each two dates told."""
    dated = [q for q in said.around if q.measure is Measure.DATE]
    for one, other in combinations(dated, 2):
        if (first := _days(one, other)) and (second := _days(other, one)):
            early, late = sorted((first, second))
            yield (late[0] - early[1]).days, (late[1] - early[0]).days


def _days(one: Quantity, other: Quantity) -> tuple[date, date] | None:
    """The first and the last day that a date may mean; without its year that of the other."""
    if one.day:
        return one.day, one.day
    year = one.number or other.number or SOME_YEAR
    if not re.fullmatch(r"\d\d(?:-\d\d)?", one.unit):
        return None
    month, _, day = one.unit.partition("-")
    first = date(int(year), int(month), int(day or 1))
    return first, first if day else first + timedelta(days=29)


def _lies_between(months: Decimal, least: int, most: int, way: Rounding) -> bool:
    days = months / _WEEK * 7 if months < 3 and months % 1 else months * _DAYS_A_MONTH
    slack = SLACK if way is not Rounding.NONE else SLACK // 2
    return least - slack <= days <= most + slack
