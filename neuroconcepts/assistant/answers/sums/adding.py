"""Things asked together: amounts, or areas."""

from typing import Final

from neuroconcepts.assistant.answers.statements import Statement
from neuroconcepts.assistant.answers.sums.amounts_together import amounts_together
from neuroconcepts.assistant.answers.sums.areas_together import areas_together
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.stated import AREAS, MONEY
from neuroconcepts.assistant.answers.sums.totals import HELD_BACK, operands_named
from neuroconcepts.domain.property import Property

_SIZED: Final = frozenset({"q_how_big"})


def added(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """The sum that the clause asks for; nothing where it asks for none, or where an operand of it is not stated."""
    if not clause.asks_amount:
        return ()
    if clause.has_strange:
        return HELD_BACK if clause.adds and operands_named(clause, "main") else ()
    return areas_together(clause, about) if _asks_areas(clause) else amounts_together(clause, about)


def _asks_areas(clause: Clause) -> bool:
    if _SIZED & clause.names:
        return "q_price" not in clause.names
    things = [m for mode in ("main", "with") for m in operands_named(clause, mode)]
    sized = bool(things) and all(frozenset(m.names) & AREAS.keys() - MONEY.keys() for m in things)
    return sized and "q_how_much" in clause.names
