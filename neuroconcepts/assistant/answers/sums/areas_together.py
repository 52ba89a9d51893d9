"""Areas together: `Wie groß sind Wohnung und Keller zusammen?`"""

from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.statements import Statement
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.operand import Operand
from neuroconcepts.assistant.answers.sums.stated import AREAS
from neuroconcepts.assistant.answers.sums.totals import HELD_BACK, distinct, operands_named, total
from neuroconcepts.domain.property import Property

_OUTSIDE: Final = frozenset({"balcony", "terrace", "loggia"})


def areas_together(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """Areas of the things named; a balcony's only where it is the one thing outside."""
    if not (clause.adds or clause.modes["with"]):
        return ()
    named = [m for mode in ("main", "with") for m in operands_named(clause, mode)]
    outside = [m for m in named if _OUTSIDE & frozenset(m.names)]
    found = [_size(m, about, alone=len(outside) == 1) for m in named]
    if None in found:
        return HELD_BACK
    sized = [o for o in found if o]
    if clause.of_self and not any("living_area" in m.names for m in named) and sized:
        own = AREAS["living_area"](about)
        sized = [own, *sized] if own else []
    return total(distinct(sized)) if len(sized) > 1 else ()


def _size(mention: Mention, about: Property, *, alone: bool) -> Operand | None:
    names = frozenset(mention.names)
    if names & _OUTSIDE and not (alone and _only_outside(names & _OUTSIDE, about)):
        return None
    return next((o for n in mention.names if n in AREAS and (o := AREAS[n](about))), None)


def _only_outside(named: frozenset[str], about: Property) -> bool:
    keys = {"balcony": "anzahl_balkone", "terrace": "anzahl_terrassen", "loggia": "anzahl_logia"}
    others = (about.number(key) for name, key in keys.items() if name not in named)
    return not any(others)
