"""Amounts that follow from stated ones: sums, differences, multiples, shares."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.additions import is_commission, is_total
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.claims.owners import are_kin, called, can_own
from neuroconcepts.assistant.claims.periods import OTHER_PERIOD, is_yearly
from neuroconcepts.assistant.claims.rates import is_rate
from neuroconcepts.assistant.claims.remainders import is_remainder
from neuroconcepts.assistant.claims.rounding import Rounding, rounds
from neuroconcepts.assistant.claims.said import Said
from neuroconcepts.assistant.claims.same_figure import MONTHS_A_YEAR, is_near, same
from neuroconcepts.assistant.claims.totals import follows_as_told, is_year_of_stated

_SUMMED: Final = re.compile(
    r"\b(?:zusammen|insgesamt|gesamt\w*|in summe|summe|total\w*|ergibt|ergeben|macht|machen|kommen auf|kommt auf|also|somit|damit|sind (?:das|es|wir)|das sind|wären?|kämen?|kommen sie|käme|sono|fanno|font|fait|serai\w*|sarebb\w*|mithin|entspricht|"
    r"altogether|together|in all|overall|makes|make|comes? to|adds? up|which is|that is|that's|would be|i\.e\.|equals?|equivalent|plus|"
    r"soit|au total|en tout|donc|ensemble|ce qui fait|in totale|in tutto|totale|complessiv\w+|quindi|cioè|ovvero|pari a|insieme|"
    r"jährlich\w*|jahr\w*|year\w*|annual\w*|par an|ans?\b|année|all'anno|anno|annu\w+|pro quadratmeter|je quadratmeter|pro m²|je m²|pro qm|per square|per m²|par m²|al m²|al metro|der quadratmeter|quadratmeterpreis|rechnerisch|works out|revient|calcol\w+|"
    r"plätze|stellplätze|spaces|differenz|difference|über|unter|over|under|above|below|sous|dessus|sopra|sotto|mehr|weniger|more|less)\b",
    re.IGNORECASE,
)


def multiplies(text: str) -> bool:
    """Whether a sentence reckons with amounts."""
    return _SUMMED.search(text) is not None


MOST: Final = 8
"""So many stated amounts of rent and price are added up."""
LEAD, TRAIL = 60, 16
"""Characters before and behind an amount in which a word may say that it is reckoned."""


def _is_reckoned(said: Said) -> bool:
    figure = said.figure
    return _SUMMED.search(said.text, max(0, figure.start - LEAD), figure.end + TRAIL) is not None


def follows(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether a figure is reckoned from stated ones, rounded in this way."""
    match said.figure.measure:
        case Measure.RENTS:
            return _is_deposit(said.figure.number or Decimal(0), grounds)
        case Measure.PERCENT:
            return is_rate(said, grounds, way)
        case Measure.COUNT:
            return _is_factor(said, grounds)
        case Measure.AREA:
            return _is_reckoned(said) and said.figure.number in {*_sums(_areas(said)), *_shares(said)}
        case Measure.MONEY:
            return not OTHER_PERIOD.match(said.text, said.figure.end) and _amount_follows(said, grounds, way)
        case _:
            return False


def _is_deposit(rents: Decimal, grounds: Grounds) -> bool:
    """Whether the deposit is so many stated rents."""
    deposits = {*_of(grounds, "deposit")}
    return any(is_near(rents * rent, each, loose=False) for rent in _of(grounds, "rent") for each in deposits)


def _amount_follows(said: Said, grounds: Grounds, way: Rounding) -> bool:
    number, of = said.figure.number or Decimal(0), called(said, grounds)
    if _is_of_another(said, of, grounds, way) or is_year_of_stated(said, of, grounds):
        return follows_as_told(said, of, grounds, way)
    if is_remainder(said, grounds) or is_total(said, grounds) or is_commission(said, grounds, way):
        return True
    if not _is_reckoned(said) and any(can_own(n, Measure.MONEY, grounds) for n in of):
        return False
    return any(
        number == each.quantize(Decimal("0.01")) or rounds(number, each, way) for each in _derived(said, grounds)
    )


def _is_of_another(said: Said, of: frozenset[str], grounds: Grounds, way: Rounding) -> bool:
    """Whether the figure is called something that has amounts of its own, and is stated, for this time, of something else."""
    if not any(can_own(n, Measure.MONEY, grounds) for n in of):
        return False
    exact = way is Rounding.NONE
    holders = [v for v in grounds.values if same(said.figure, replace(v.figure, period=None), loose=not exact)]
    return bool(holders) and (is_yearly(said) or not any(are_kin(of, v.of) for v in holders))


_MAIN: Final = ("rent", "price", "operating_costs", "heating_costs", "hausgeld", "parking")


def _of(grounds: Grounds, name: str, unit: str = "") -> Iterator[Decimal]:
    paid = (v.figure for v in grounds.values if name in v.of and v.figure.measure is Measure.MONEY)
    return (q.number for q in paid if q.number and (not unit or q.unit == unit))


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


def _derived(said: Said, grounds: Grounds) -> Iterator[Decimal]:
    """Sums, differences, multiples and shares of the amounts said around it, and of those stated of the same thing."""
    around = [q.number for q in said.around if _is_other_amount(q, said.figure) and q.number]
    main = list(dict.fromkeys(n for name in _MAIN for n in _of(grounds, name, said.figure.unit)))
    yield from _sums(around)
    for one in around:
        yield from (one + other for other in main if other not in around)
        yield from (abs(one - other) for other in (*around, *main) if other != one)
    if _is_reckoned(said):
        yield from (() if around else (one + other for one, other in combinations(main[:MOST], 2)))
        yield from _multiples(said, grounds, list(dict.fromkeys((*around, *main))))


def _is_other_amount(one: Quantity, figure: Quantity) -> bool:
    return one.measure is Measure.MONEY and one.unit == figure.unit and not same(one, figure, loose=False)


_BOTH: Final = re.compile(r"\bboth\b|\bles deux\b|\bentramb[ie]\b", re.IGNORECASE)
_FEW: Final = 4
"""So many parking spaces are taken with a flat."""
_BY_YEAR: Final = re.compile(r"jahr|jähr|year|annu|\bans?\b|année|anno|monat|month|mois|mese", re.IGNORECASE)
_BY_AREA: Final = re.compile(r"quadratmeter|m²|m2|qm|square met|sqm|mètre carré|metro quadr|\bmq\b", re.IGNORECASE)


def _multiples(said: Said, grounds: Grounds, amounts: Sequence[Decimal]) -> Iterator[Decimal]:
    """By how many, how long, how large, which share: each only where the sentence speaks of it."""
    counts = {q.number for q in said.around if q.measure in {Measure.COUNT, Measure.RENTS} and q.number}
    counts |= {Decimal(2)} if _BOTH.search(said.text) else set()
    yield from (one * many for one in amounts for many in counts)
    few = [many for many in counts if many <= _FEW]
    yield from (whole + one * many for whole in amounts for one in amounts for many in few if whole != one)
    if _BY_YEAR.search(said.text):
        months = {q.number for q in said.around if q.measure is Measure.DURATION and q.number}
        yield from (one * many for one in amounts for many in {*months, Decimal(MONTHS_A_YEAR)})
        yield from (one / MONTHS_A_YEAR for one in (*amounts, *_of(grounds, "rental_income", said.figure.unit)))
    if _BY_AREA.search(said.text):
        around = {q.number for q in said.around if q.measure is Measure.AREA and q.number}
        stated = {
            v.figure.number
            for v in grounds.values
            if v.figure.measure is Measure.AREA and v.figure.number and v.of & _SIZED
        }
        yield from (one * area for one in amounts for area in around)
        yield from (one / area for one in amounts for area in {*around, *stated})
    rates = {q.number for q in said.around if q.measure is Measure.PERCENT and q.number}
    yield from (one * _rate(rate) / 100 for one in amounts for rate in rates)


def _is_factor(said: Said, grounds: Grounds) -> bool:
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


def _rate(percent: Decimal) -> Decimal:
    """`1,785 %` is read like an amount with thousands; no rate is that high."""
    return percent if percent <= 100 else percent / 1000


_SIZED: Final = word_set("living_area total_area plot office_area sales_area storage_area usable_area")
