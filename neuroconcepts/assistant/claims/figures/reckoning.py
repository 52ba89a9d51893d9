"""Amounts that follow from stated ones: sums, differences, multiples, shares."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.claims.figures.additions import is_commission, is_total
from neuroconcepts.assistant.claims.figures.areas import is_area
from neuroconcepts.assistant.claims.figures.beside import left_out
from neuroconcepts.assistant.claims.figures.called import called
from neuroconcepts.assistant.claims.figures.differences import differences, is_told_behind
from neuroconcepts.assistant.claims.figures.durations import is_duration, is_extended
from neuroconcepts.assistant.claims.figures.factors import are_rents, is_factor, is_time_reckoned_with
from neuroconcepts.assistant.claims.figures.folds import is_divisor, is_fold, is_multiplier
from neuroconcepts.assistant.claims.figures.graduated import is_in_steps, is_step_day
from neuroconcepts.assistant.claims.figures.kin import are_kin, can_own
from neuroconcepts.assistant.claims.figures.multiples import multiples, parts
from neuroconcepts.assistant.claims.figures.operands import operands_of
from neuroconcepts.assistant.claims.figures.percentages import percentages, taxed
from neuroconcepts.assistant.claims.figures.periods import OTHER_PERIOD, PER_ROOM, is_yearly
from neuroconcepts.assistant.claims.figures.portions import is_portion, portions_of
from neuroconcepts.assistant.claims.figures.rates import is_rate
from neuroconcepts.assistant.claims.figures.remainders import is_remainder
from neuroconcepts.assistant.claims.figures.rounding import Rounding, comes_to
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.same_figure import MONTHS_A_YEAR, same
from neuroconcepts.assistant.claims.figures.shares import PARTS, share_of_charges
from neuroconcepts.assistant.claims.figures.shown_sums import is_shown_sum
from neuroconcepts.assistant.claims.figures.sums import named_sums, sums
from neuroconcepts.assistant.claims.figures.term_ends import is_end_of_term
from neuroconcepts.assistant.claims.figures.totals import follows_as_told, is_year_of_stated
from neuroconcepts.assistant.claims.grounds import Grounds


def follows(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether a figure is reckoned from stated ones, rounded in this way."""
    rule = _RULES.get(said.figure.measure)
    return rule is not None and rule(said, grounds, way)


def _amount_follows(said: Said, grounds: Grounds, way: Rounding) -> bool:
    if is_shown_sum(said):
        return True
    number, of = said.figure.number or Decimal(0), called(said, grounds)
    if (
        _is_own_part(said, of, grounds)
        or _is_of_another(said, of, grounds, way)
        or is_year_of_stated(said, of, grounds)
    ):
        return follows_as_told(said, of, grounds, way) or _is_shown(said, of, grounds, way)
    if is_remainder(said, grounds) or is_total(said, grounds) or is_commission(said, grounds, way):
        return True
    return any(comes_to(number, each, way) for each in _reckoned(said, grounds))


def _is_own_part(said: Said, of: frozenset[str], grounds: Grounds) -> bool:
    """Whether its stretch says it of a part of the charges whose amount is stated: no other follows for it."""
    here = of & PARTS & frozenset(n for m in said.passage.mentions for n in m.names)
    others = (q for q in said.passage.quantities if q.start != said.figure.start)
    here = here.difference(left_out(said.passage, said.figure), *(share_of_charges(said.passage, q) for q in others))
    return bool(here) and here == of and any(v.of & here and v.figure.measure is Measure.MONEY for v in grounds.values)


def _is_shown(said: Said, of: frozenset[str], grounds: Grounds, way: Rounding) -> bool:
    """Whether the sentence itself shows what it is reckoned from: the summands, the amount it is less or more than another, or
    that of a month right before it, where it is said of several things together.
    """
    here = {q.number for q in said.passage.sentence.analysis.quantities}
    amounts = operands_of(said, grounds)
    shown = replace(amounts, said=tuple(n for n in amounts.said if n in here), stated=(), named=())
    if is_yearly(said):
        last = shown.said[-1:] if amounts.adds_up and len(of) > 1 else ()
        return any(comes_to(said.figure.number or Decimal(0), one * MONTHS_A_YEAR, way) for one in last)
    told = [*sums(said, shown), *(named_sums(said, grounds) if amounts.adds_up else ())]
    told += portions_of(said, (*amounts.said, *amounts.named))
    told += differences(said, shown, said.theirs) if is_told_behind(said.text, said.figure.end) else ()
    return any(comes_to(said.figure.number or Decimal(0), each, way) for each in told)


def _is_of_another(said: Said, of: frozenset[str], grounds: Grounds, way: Rounding) -> bool:
    """Whether the figure is called something that has amounts of its own, and is stated, for this time, of something else."""
    if not any(can_own(n, Measure.MONEY, grounds) for n in of):
        return False
    exact = way is Rounding.NONE
    holders = [v for v in grounds.values if same(said.figure, replace(v.figure, period=None), loose=not exact)]
    return bool(holders) and (is_yearly(said) or not any(are_kin(of, v.of) for v in holders))


def _reckoned(said: Said, grounds: Grounds) -> Iterator[Decimal]:
    """All that the amounts around a figure, and those its sentence names, come to in the ways its sentence tells."""
    amounts = operands_of(said, grounds)
    yield from sums(said, amounts)
    yield from (named_sums(said, grounds) if amounts.adds_up else ())
    yield from differences(said, amounts, said.theirs)
    yield from percentages(said, amounts, grounds)
    yield from portions_of(said, (*amounts.said, *amounts.named))
    untaxed = [*amounts.bases, *multiples(said, amounts)]
    yield from untaxed[len(amounts.bases) :]
    yield from parts(said, amounts, grounds)
    yield from taxed(said, grounds, untaxed, amounts)


def _is_percentage(said: Said, grounds: Grounds, way: Rounding) -> bool:
    return is_rate(said, grounds, way) or said.figure.number in {*named_sums(said, grounds)}


def _is_number(said: Said, grounds: Grounds, way: Rounding) -> bool:
    return (
        is_factor(said, grounds)
        or is_portion(said, grounds, way)
        or is_in_steps(said, grounds)
        or is_fold(said, grounds, way)
        or is_multiplier(said)
        or is_divisor(said)
        or is_duration(said, way)
    )


def _is_time(said: Said, grounds: Grounds, way: Rounding) -> bool:
    return is_duration(said, way) or is_extended(said, grounds) or is_time_reckoned_with(said, grounds)


def _is_amount(said: Said, grounds: Grounds, way: Rounding) -> bool:
    if OTHER_PERIOD.match(said.text, said.figure.end):
        return False
    if PER_ROOM.match(said.text, said.figure.end):
        return is_per_room(said, grounds, way)
    return is_in_steps(said, grounds) or _amount_follows(said, grounds, way)


def _is_day(said: Said, grounds: Grounds, _way: Rounding) -> bool:
    return is_step_day(said, grounds) or is_in_steps(said, grounds) or is_end_of_term(said, grounds)


def is_per_room(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether it is an amount of its sentence, or a stated one it names, divided by the stated number of rooms."""
    rooms = {v.figure.number for v in grounds.values if v.figure.measure is Measure.COUNT and "rooms" in v.of}
    amounts = operands_of(said, grounds).bases
    return any(comes_to(said.figure.number or Decimal(0), one / many, way) for one in amounts for many in rooms if many)


_RULES: Final[Mapping[Measure, Callable[[Said, Grounds, Rounding], bool]]] = MappingProxyType(
    {
        Measure.RENTS: are_rents,
        Measure.PERCENT: _is_percentage,
        Measure.COUNT: _is_number,
        Measure.DURATION: _is_time,
        Measure.AREA: is_area,
        Measure.MONEY: _is_amount,
        Measure.DATE: _is_day,
        Measure.YEAR: _is_day,
    }
)
