"""Multiples of an amount and parts of it: by the month and the year, by the square metre, by the number of things."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.operands import Operands
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.same_figure import MONTHS_A_YEAR
from neuroconcepts.assistant.claims.grounds import Grounds

_BOTH: Final = re.compile(r"\b(?:both|beide[nrs]?|les deux|entramb[ie])\b", re.IGNORECASE)
_YEAR: Final = re.compile(r"jahr|jähr|year|annu|p\. ?a\.|\bans?\b|année|\banno\b", re.IGNORECASE)
_MONTH: Final = re.compile(r"monat|mtl\.|month|mois|mens|mese", re.IGNORECASE)
_AREA: Final = re.compile(
    r"quadratmeter|m²|m2|\bqm\b|square met|sqm|sq\.? ?m|mètre carré|metro quadr|\bmq\b", re.IGNORECASE
)
_EACH: Final = re.compile(
    r"\b(?:je|jeweils|jede[rsnm]?|pro|raten|teilbeträge\w*|per|each|every|apiece|instal\w+|rates?|chacun\w*|chaque|par|versements?|mensualités|ciascun\w*|ognun\w*|ogni|rate|rata)\b",
    re.IGNORECASE,
)
_COUNTING: Final = frozenset({Measure.COUNT, Measure.RENTS})
MOST_TIMES: Final = 120
FEW: Final = 4
"""So many things with a price of their own are taken beside the whole."""
_SIZED: Final = word_set(
    "living_area total_area plot office_area shop_area sales_area storage_area usable_area gastro_area hall"
)


def multiples(said: Said, amounts: Operands) -> Iterator[Decimal]:
    """So many times as the sentence says, for so many months, for a year."""
    times = {n for n in _counts(said) if 1 < n <= MOST_TIMES} | ({Decimal(2)} if _BOTH.search(said.text) else set())
    months = {q.number for q in _figures(said) if q.measure is Measure.DURATION and q.number and q.number >= 1}
    months |= _whole_time(said)
    if _YEAR.search(said.text):
        months.add(Decimal(MONTHS_A_YEAR))
    yield from (one * many for one in amounts.bases for many in times | months)
    few = [many for many in times if many <= FEW]
    yield from (whole + one * many for whole in amounts.stated for one in amounts.bases for many in few if whole > one)


_WHOLE_TIME: Final = re.compile(
    r"\b(?:(?:gesamten?|ganzen?|volle[rn]?|komplette[nr]?)\s(?:zeit\w*|dauer|miet(?:zeit|dauer)|laufzeit|aufenthalts?\w*)|"
    r"(?:whole|entire|full|complete)\s(?:time|period|stay|term|duration)|"
    r"(?:toute la|la totalité de la)\s(?:durée|période)|(?:tout le|l['’]ensemble du)\s(?:séjour|bail)|"
    r"(?:tutto il|l['’]intero|tutta la|l['’]intera)\s(?:periodo|soggiorno|durata))(?!\w)",
    re.IGNORECASE,
)


def _whole_time(said: Said) -> set[Decimal]:
    """`Für die gesamte Zeit`: the months told last before, where the sentence tells none of its own."""
    if not _WHOLE_TIME.search(said.text) or any(q.measure is Measure.DURATION for q in _figures(said)):
        return set()
    told = [q.number for q in said.around if q.measure is Measure.DURATION and q.number and q.number >= 1]
    return set(told[-1:])


def parts(said: Said, amounts: Operands, grounds: Grounds) -> Iterator[Decimal]:
    """A month's of a year's amount, a square metre's, one thing's of several."""
    monthly = _MONTH.search(said.text) is not None
    if monthly:
        yield from (one / MONTHS_A_YEAR for one in amounts.bases)
    if _AREA.search(said.text):
        sizes = [*_areas(said), *_stated_areas(grounds)]
        for one in amounts.bases:
            yield from (one / size for size in sizes)
            yield from (one / size / MONTHS_A_YEAR for size in sizes if monthly)
            yield from (one * size for size in _areas(said))
    if _EACH.search(said.text):
        counts = [many for many in _counts(said) if 1 < many <= MOST_TIMES]
        yield from (one / many for one in amounts.bases for many in counts)
        yield from (one / many / MONTHS_A_YEAR for one in amounts.bases for many in counts if monthly)


def _figures(said: Said) -> tuple[Quantity, ...]:
    """The figures of its own sentence."""
    return said.passage.sentence.analysis.quantities


_TOGETHER: Final = {"zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6}
_TOGETHER_SAID: Final = re.compile(rf"\bzu ({'|'.join(_TOGETHER)})\b", re.IGNORECASE)


def _counts(said: Said) -> set[Decimal]:
    together = {Decimal(_TOGETHER[hit[1].lower()]) for hit in _TOGETHER_SAID.finditer(said.text)}
    return together | {q.number for q in _figures(said) if q.measure in _COUNTING and q.number}


def _areas(said: Said) -> list[Decimal]:
    around = (*_figures(said), *said.around)
    return list(dict.fromkeys(q.number for q in around if q.measure is Measure.AREA and q.number))


def _stated_areas(grounds: Grounds) -> list[Decimal]:
    sized = (v.figure.number for v in grounds.values if v.figure.measure is Measure.AREA and v.of & _SIZED)
    return list(dict.fromkeys(n for n in sized if n))
