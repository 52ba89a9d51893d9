"""Amounts that a letter adds up or reckons by the year: each must be the sum, or the multiple, of what it is said to be of."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure, Period, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.periods import PAID_MONTHLY, PAID_YEARLY, is_yearly
from neuroconcepts.assistant.claims.figures.rounding import Rounding, rounds
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.same_figure import MONTHS_A_YEAR
from neuroconcepts.assistant.claims.figures.sums import with_several
from neuroconcepts.assistant.claims.grounds import Grounds, Value

_TOTAL: Final = (
    r"(?:insgesamt|gemeinsam|zusammen(?:gerechnet)?|zusammengenommen|in summe|summa summarum|total|"
    r"in total|altogether|all together|in all|together|becomes|au total|en tout|ensemble|in totale|in tutto|insieme|complessivamente)"
)
_LED_BY_TOTAL: Final = re.compile(
    rf"\b{_TOTAL}(?:\s(?:also|sind es|sind das|das sind|somit|mithin|dann|demnach|this makes|that makes|that is|that comes to|to|makes|soit|cela fait|donc|quindi|cioè|sono|fanno|di|de|von|a|an))*"
    r"[\s:=]*(?:(?:rund|ca\.|etwa|about|around|environ|circa)\s)?(?:€|EUR|CHF|Fr\.)?\s?$",
    re.IGNORECASE,
)
_LED_BY_RESULT: Final = re.compile(
    r"\b(?:also|somit|mithin|soit|(?:das|dies) (?:macht|ergibt|sind|wären)|macht|ergibt|ergeben|that is|i\.e\.|(?:which|that|this) (?:is|makes|comes to)|makes|make|cela fait|ça fait|font|fanno|donc|quindi|cioè|ovvero|(?:per un|un) totale di|pour un total de|for a total of)\s(?:rund\s|ca\.\s)?(?:€|EUR|CHF|Fr\.)?\s?$",
    re.IGNORECASE,
)
_TOTAL_BEHIND: Final = re.compile(rf"\s?(?:monatlich|im Monat|a month|par mois|al mese)?\s?{_TOTAL}\b", re.IGNORECASE)
_PARTS: Final = word_set("operating_costs heating_costs parking vat power_costs")
_NET: Final = word_set("net_rent")
_GROSS: Final = word_set("total_rent gross_cold_rent running_costs")
_WARM: Final = re.compile(r"\b\w*warm\w*", re.IGNORECASE)
"""A rent with the heating in it is the one that is stated, not that with some of the charges."""
LOOKED_BACK: Final = 60
MOST: Final = 6
"""So many amounts are added up."""
FEW: Final = 4
"""So many amounts of the sentences before are added to them."""


def makes_total(said: Said, way: Rounding) -> bool | None:
    """Whether a figure that is told as what the amounts before it make together is the sum of some of them that were found
    right; None where it is not told so of two amounts of its sentence.
    """
    figure = said.figure
    if figure.measure is not Measure.MONEY or figure.number is None:
        return None
    here = [q.number for q in said.passage.sentence.analysis.quantities if q.number and _is_before(q, figure)]
    if len(here) < len(("rent", "charges")):
        return None
    right = [n for n in here if n in {q.number for q in said.around}]
    if _is_told_as_total(said):
        return _adds_up(said, right, way) or (right == here and _adds_up_with_earlier(said, right))
    return True if _is_led(_LED_BY_RESULT, said) and _adds_up(said, right, way) else None


def _adds_up(said: Said, parts: list[Decimal], way: Rounding) -> bool:
    number, few = said.figure.number or Decimal(0), parts[-MOST:]
    sums = (sum(each, Decimal(0)) for size in range(2, len(few) + 1) for each in combinations(few, size))
    return any(number == each or rounds(number, each, way) for each in (*sums, *with_several(said, few)))


def _adds_up_with_earlier(said: Said, here: list[Decimal]) -> bool:
    """Whether it is the sum of the amounts of its sentence, a price by the piece left out, and of some told before."""
    number, earlier = said.figure.number or Decimal(0), _earlier(said)[-FEW:]
    rests = {number - sum(here), number - sum(_without_single(said, here))}
    return any(
        sum(each, Decimal(0)) in rests for size in range(1, len(earlier) + 1) for each in combinations(earlier, size)
    )


def _without_single(said: Said, here: list[Decimal]) -> list[Decimal]:
    """The amounts without those that are multiplied in it: `drei zu je 45 € machen 135 €`."""
    counts = {q.number for q in said.around if q.measure is Measure.COUNT and q.number and q.number > 1}
    return [one for one in here if not any(one * many in here for many in counts)]


def _earlier(said: Said) -> list[Decimal]:
    """The amounts of the sentences before."""
    own = said.passage.sentence.analysis.quantities
    return [q.number for q in said.around if q.number and q not in own and _kind(q) == _kind(said.figure)]


def _is_before(one: Quantity, figure: Quantity) -> bool:
    return one.end <= figure.start and _kind(one) == _kind(figure)


def _kind(figure: Quantity) -> tuple[Measure, str]:
    return figure.measure, figure.unit


def _is_told_as_total(said: Said) -> bool:
    return _is_led(_LED_BY_TOTAL, said) or _TOTAL_BEHIND.match(said.text, said.figure.end) is not None


def _is_led(words: re.Pattern[str], said: Said) -> bool:
    begin = max(0, said.figure.start - LOOKED_BACK)
    return words.search(said.text, begin, said.figure.start) is not None


def is_year_of_stated(said: Said, of: frozenset[str], grounds: Grounds) -> bool:
    """Whether it is said for a year of what is stated for a month."""
    return is_yearly(said) and any(v.of & of & PAID_MONTHLY and not v.of & PAID_YEARLY for v in grounds.values)


def follows_as_told(said: Said, of: frozenset[str], grounds: Grounds, way: Rounding) -> bool:
    """Whether an amount is reckoned for just what it is said of: a year of it, all rents and charges, the rent without them."""
    number = said.figure.number
    if number is None:
        return False
    paid = [v for v in grounds.values if v.figure.measure is Measure.MONEY and v.figure.unit == said.figure.unit]
    return any(number == each or rounds(number, each, way) for each in _reckoned(said, of, paid))


def _reckoned(said: Said, of: frozenset[str], paid: list[Value]) -> Iterator[Decimal]:
    nets, parts = _numbers(paid, _NET), _numbers(paid, _PARTS)
    totals = [net + sum(each, Decimal(0)) for net in nets for n in (1, 2, 3) for each in combinations(parts[:MOST], n)]
    monthly = [*_numbers([v for v in paid if v.figure.period is not Period.YEAR], of)]
    warm = _WARM.search(said.text) is not None and _numbers(paid, {"total_rent"})
    monthly += totals if of & _GROSS and not warm else []
    monthly += [whole - part for whole in _numbers(paid, _GROSS) for part in parts] if of & _NET and not nets else []
    times = MONTHS_A_YEAR if is_yearly(said) else 1
    yield from (each * times for each in monthly)


def _numbers(paid: list[Value], names: Collection[str]) -> list[Decimal]:
    """The amounts that are stated of one of these, or of a kind of them."""
    kinds = (v for v in paid if any(not lineage(n).isdisjoint(names) for n in v.of))
    return list(dict.fromkeys(v.figure.number for v in kinds if v.figure.number))
