"""Amounts that follow from stated ones: sums, differences, multiples, shares."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.additions import is_commission, is_total
from neuroconcepts.assistant.claims.differences import differences
from neuroconcepts.assistant.claims.durations import is_duration
from neuroconcepts.assistant.claims.folds import is_fold, is_multiplier
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.claims.multiples import multiples, parts
from neuroconcepts.assistant.claims.operands import operands_of
from neuroconcepts.assistant.claims.percentages import percentages, taxed
from neuroconcepts.assistant.claims.periods import OTHER_PERIOD
from neuroconcepts.assistant.claims.rates import is_rate
from neuroconcepts.assistant.claims.remainders import is_remainder
from neuroconcepts.assistant.claims.rounding import Rounding, comes_to
from neuroconcepts.assistant.claims.said import Said
from neuroconcepts.assistant.claims.sums import named_sums, sums

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
            return _are_rents(said, grounds)
        case Measure.PERCENT:
            return is_rate(said, grounds, way) or said.figure.number in {*named_sums(said, grounds)}
        case Measure.COUNT:
            return _is_factor(said, grounds) or is_fold(said, way) or is_multiplier(said) or is_duration(said, way)
        case Measure.DURATION:
            return is_duration(said, way) or _is_time_reckoned_with(said, grounds)
        case Measure.AREA:
            return _area_follows(said, grounds, way)
        case Measure.MONEY:
            return not OTHER_PERIOD.match(said.text, said.figure.end) and _amount_follows(said, grounds, way)
        case _:
            return False


_PAID_IN_RENTS: Final = word_set("deposit commission deposit_terms")


def _are_rents(said: Said, grounds: Grounds) -> bool:
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
    r"\s(?:rent\s)?(?:would|wären|würden|kosten|kostet|kämen|ergeben|ergäben|machen|cost|come|make|feraient|coûter\w*|font|costerebbero|costano|fanno)\b",
    re.IGNORECASE,
)


def _is_time_reckoned_with(said: Said, grounds: Grounds) -> bool:
    """`für zehn Monate wären das 7.800 €`: so many stated monthly amounts are an amount said; no term that is told."""
    months, text = said.figure.number or Decimal(0), said.text
    begin = max(0, said.figure.start - LONGEST_LEAD)
    told = _FOR_A_TIME.search(text, begin, said.figure.start) or _WOULD_COST.match(text, said.figure.end)
    if told is None or said.passage.touched & _TERMS:
        return False
    paid = {q.number for q in said.passage.sentence.analysis.quantities if q.measure is Measure.MONEY}
    return any(months * rent in paid for rent in _of(grounds, "rent"))


_ON_AVERAGE: Final = re.compile(
    r"\b(?:mittel|schnitt|durchschnitt\w*|jeweils|je|pro|average\w*|mean|each|per|moyenne|chacun\w*|par|media|mediamente|ciascun\w*|per)\b",
    re.IGNORECASE,
)


def _area_follows(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether an area is a sum or a share of those said, or what each of several things has of one."""
    number = said.figure.number or Decimal(0)
    if _is_reckoned(said) and number in {*_sums(_areas(said)), *_shares(said), *named_sums(said, grounds)}:
        return True
    if not _ON_AVERAGE.search(said.text):
        return False
    counts = {q.number for q in said.around if q.measure is Measure.COUNT and q.number and q.number > 1}
    return any(comes_to(number, area / many, way) for area in _areas(said) for many in counts)


def _amount_follows(said: Said, grounds: Grounds, way: Rounding) -> bool:
    number = said.figure.number or Decimal(0)
    if is_remainder(said, grounds) or is_total(said, grounds) or is_commission(said, grounds, way):
        return True
    return any(comes_to(number, each, way) for each in _reckoned(said, grounds))


def _reckoned(said: Said, grounds: Grounds) -> Iterator[Decimal]:
    """All that the amounts around a figure, and those its sentence names, come to in the ways its sentence tells."""
    amounts = operands_of(said, grounds)
    yield from sums(said, amounts)
    yield from (named_sums(said, grounds) if amounts.adds_up else ())
    yield from differences(said, amounts, said.theirs)
    yield from percentages(said, amounts, grounds)
    untaxed = [*amounts.bases, *multiples(said, amounts)]
    yield from untaxed[len(amounts.bases) :]
    yield from parts(said, amounts, grounds)
    yield from taxed(said, grounds, untaxed, amounts)


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


_FEW: Final = 4
"""So many parking spaces are taken with a flat."""


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
