"""Operands that a clause names, and their total told with them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.measure import Period
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.operand import Operand, addable, sources_of
from neuroconcepts.assistant.answers.sums.spreading import A_YEAR

_TURNING: Final = word_set(
    "included compose q_price cost pay vat buyer tenant floor_area_word extra extra_cost total_area gross net_of "
    "exists full storey euros q_how_big"
)
"""Words of such a question that are no operands."""
HELD_BACK: Final = (Statement(""),)
"""A sum is asked for that cannot be made: one of its operands is no answer."""


def operands_named(clause: Clause, mode: str) -> list[Mention]:
    return [m for m in clause.modes[mode] if not frozenset(m.names) <= _TURNING]


def distinct(operands: Iterable[Operand]) -> list[Operand]:
    """Each stated figure once: `warm` and `mit Heizung` name the same."""
    done: list[Operand] = []
    for each in operands:
        if not any(each.sources == other.sources and each.number == other.number for other in done):
            done.append(each)
    return done


def total(operands: list[Operand], *, yearly: bool = False, alone: bool = False) -> tuple[Statement, ...]:
    is_one = len(operands) == 1 and not (alone or operands[0].item.name == "item_times")
    if not operands or is_one or not addable(operands):
        return ()
    unit, monthly = operands[0].unit, operands[0].period is Period.MONTH
    items = tuple(o.item for o in operands)
    net, gross = sum((o.number for o in operands), Decimal(0)), sum((o.gross for o in operands), Decimal(0))
    if yearly and monthly:
        return (Statement("sum_yearly", (Amount(gross * A_YEAR, unit), items), sources_of(operands)),)
    if net != gross:
        parts = (Amount(net, unit), Amount(gross, unit), items)
        return (Statement("sum_taxed", parts, sources_of(operands)),)
    phrase = "sum_monthly" if monthly else "sum_once"
    return (Statement(phrase, (Amount(net, unit), items), sources_of(operands)),)
