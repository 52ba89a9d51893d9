"""What percentage one stated amount is of another: the yield of a price, the share of a sum."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Period
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.portions import pairs_named
from neuroconcepts.assistant.claims.figures.rounding import Rounding, comes_to
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.same_figure import MONTHS_A_YEAR
from neuroconcepts.assistant.claims.grounds import Grounds, Value

_AFTER_COSTS: Final = re.compile(
    r"nettorendite|nettomietrendite|net (?:rental )?yield|net return|rendement net|rendimento netto|rendita netta",
    re.IGNORECASE,
)
"""A yield after costs, which no export states: it is stated itself or not at all."""
_YEARLY: Final = re.compile(r"jahres|jährlich|im jahr|pro jahr|p\. ?a\.|annual|year|par an|annu|all'anno")
_INCOME: Final = word_set("rental_income target_rent net_rent rent")
_ASKED: Final = word_set("yield rental_income")
MOST: Final = 8
"""So many amounts of a letter are compared with each other."""


def is_rate(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether a percentage is the gross yield, or, rounded, the share of one amount said around it in another."""
    number = said.figure.number
    if number is None or said.figure.until is not None:
        return False
    if _compares_rent(said):
        found = () if _AFTER_COSTS.search(said.passage.text) else _gross_yields(grounds)
        about = Rounding.ABOUT if way is Rounding.NONE and number != number.to_integral() else way
        if any(comes_to(number, each, about) for each in found):
            return True
    named = (100 * one / other for one, other in pairs_named(said, grounds))
    return any(comes_to(number, each, way) for each in (*_shares(said), *named))


def _compares_rent(said: Said) -> bool:
    """Whether the sentence speaks of a yield, or of a net rent and the price."""
    named = frozenset(n for m in said.passage.sentence.analysis.mentions for n in m.names)
    return bool(named & _ASKED) or named >= {"net_rent", "price"}


def _gross_yields(grounds: Grounds) -> Iterator[Decimal]:
    """A year's rent in percent of the price."""
    paid = [v for v in grounds.values if v.figure.measure is Measure.MONEY and v.figure.number]
    prices = {v.figure.number for v in paid if "price" in v.of and not v.of & _INCOME}
    for rent in {_by_year(v) for v in paid if v.of & _INCOME and "price" not in v.of}:
        yield from (100 * rent / price for price in prices if price)


def _by_year(value: Value) -> Decimal:
    """A stated rent for a year."""
    yearly = value.figure.period is Period.YEAR or _YEARLY.search(value.text) is not None
    number = value.figure.number or Decimal(0)
    return number if yearly or value.of & {"rental_income", "target_rent"} else number * MONTHS_A_YEAR


def _shares(said: Said) -> Iterator[Decimal]:
    """What each amount said around is of each greater one."""
    few = [q for q in said.around if q.measure is Measure.MONEY and q.number][:MOST]
    for one, other in permutations(few, 2):
        if one.number and other.number and one.unit == other.unit and one.number < other.number:
            yield 100 * one.number / other.number
