"""Areas that follow from those said: sums, shares, what each of several things has."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.claims.figures.buildable import is_buildable
from neuroconcepts.assistant.claims.figures.differences import is_more_or_less
from neuroconcepts.assistant.claims.figures.rounding import Rounding, comes_to
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.summing_words import is_reckoned_near
from neuroconcepts.assistant.claims.figures.sums import named_sums
from neuroconcepts.assistant.claims.grounds import Grounds

_ON_AVERAGE: Final = re.compile(
    r"\b(?:mittel|schnitt|durchschnitt\w*|jeweils|je|pro|average\w*|mean|each|per|moyenne|chacun\w*|par|media|mediamente|ciascun\w*|per)\b",
    re.IGNORECASE,
)


def is_area(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether an area is a sum or a share of those said, what a ratio allows, or what each of several things has of one."""
    number = said.figure.number or Decimal(0)
    if is_buildable(said, grounds, way):
        return True
    if is_reckoned_near(said) and number in {*_sums(_areas(said)), *_shares(said), *named_sums(said, grounds)}:
        return True
    if is_more_or_less(said, _areas(said)):
        return True
    if not _ON_AVERAGE.search(said.text):
        return False
    counts = {q.number for q in said.around if q.measure is Measure.COUNT and q.number and q.number > 1}
    return any(comes_to(number, area / many, way) for area in _areas(said) for many in counts)


def _areas(said: Said) -> list[Decimal]:
    return [q.number for q in said.around if q.measure is Measure.AREA and q.number and q is not said.figure]


def _shares(said: Said) -> Iterator[Decimal]:
    """`40 %, bei 640 m² also 256 m²`."""
    rates = [q.number for q in said.around if q.measure is Measure.PERCENT and q.number]
    return (area * rate / 100 for area in _areas(said) for rate in rates)


def _sums(amounts: Sequence[Decimal]) -> Iterator[Decimal]:
    few = list(dict.fromkeys(amounts))[:8]
    for size in (2, 3, 4):
        yield from (sum(each, Decimal(0)) for each in combinations(few, size))
