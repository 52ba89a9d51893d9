"""Numbers by which a sentence multiplies stated amounts: so many rents, months, parking spaces."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.rounding import Rounding
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Grounds

_PAID_IN_RENTS: Final = word_set("deposit commission deposit_terms")


def are_rents(said: Said, grounds: Grounds, _way: Rounding) -> bool:
    """Whether the deposit is so many stated rents, or so many rents are an amount that is said of nothing paid in rents."""
    number = said.figure.number or Decimal(0)
    rents, deposits = {*_of(grounds, "rent")}, {*_of(grounds, "deposit")}
    if any(number * rent in deposits for rent in rents):
        return True
    paid = {q.number for q in said.around if q.measure is Measure.MONEY}
    return not said.passage.touched & _PAID_IN_RENTS and any(number * rent in paid for rent in rents)


_FOR_A_TIME: Final = re.compile(
    r"\b(?:für|auf|über|bei|for|over|in|pour|sur|per|su)\s(?:die |the |les |i )?$", re.IGNORECASE
)
_TERMS: Final = word_set("lease minimum_term maximum_term fixed_term notice short_let extension availability")
LONGEST_LEAD: Final = 12


_WOULD_COST: Final = re.compile(
    r"\s(?:à|zu|zu je|at|of|de|a|da)\s(?:€|EUR|CHF)?\s?\d|\s(?:rent\s)?(?:would|wären|würden|kosten|kostet|kämen|ergeben|ergäben|machen|cost|come|make|feraient|coûter\w*|font|costerebbero|costano|fanno)\b",
    re.IGNORECASE,
)


def is_time_reckoned_with(said: Said, grounds: Grounds) -> bool:
    """`für zehn Monate wären das 7.800 €`: so many stated monthly amounts are an amount said; no term that is told."""
    months, text = said.figure.number or Decimal(0), said.text
    begin = max(0, said.figure.start - LONGEST_LEAD)
    told = _FOR_A_TIME.search(text, begin, said.figure.start) or _WOULD_COST.match(text, said.figure.end)
    if told is None or said.passage.touched & _TERMS:
        return False
    paid = {q.number for q in said.passage.sentence.analysis.quantities if q.measure is Measure.MONEY}
    return any(months * rent in paid for rent in _of(grounds, "rent"))


def _of(grounds: Grounds, name: str) -> Iterator[Decimal]:
    paid = (v.figure for v in grounds.values if name in v.of and v.figure.measure is Measure.MONEY)
    return (q.number for q in paid if q.number)


_FEW: Final = 4
"""So many parking spaces are taken with a flat."""


def is_factor(said: Said, grounds: Grounds) -> bool:
    """`zwei Stellplätze kosten also 55.000 €`: so many times a stated price is an amount that is said."""
    many = said.figure.number
    if many is None or not 2 <= many <= _most_parking(grounds):
        return False
    paid = {q.number for q in said.around if q.measure is Measure.MONEY and q.number}
    bases = {Decimal(0), *_of(grounds, "price"), *_of(grounds, "rent")}
    return any(base + one * many in paid for one in _of(grounds, "parking") for base in bases)


def _most_parking(grounds: Grounds) -> Decimal:
    """How many parking spaces are stated, at least a few: not every export counts them."""
    counted = (v.figure.number for v in grounds.values if "parking" in v.of and v.figure.measure is Measure.COUNT)
    return max([Decimal(_FEW), *(number for number in counted if number)])
