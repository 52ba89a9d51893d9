"""What the phrases of a text are for, and which of them, or what beside them, is then meant."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final

from neuroconcepts.domain.times.groups import TIMES
from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.spans import after, before
from neuroconcepts.domain.times.values import Bound, Days, Hours, Precision, Trait

SPOKEN_OF: Final = TIMES | {"anchored", "excluded", "replaced"}
"""Kinds of nodes that are phrases of time."""
_OPEN: Final = frozenset({Precision.FROM, Precision.UNTIL, Precision.PART_OF_DAY})


class Use(StrEnum):
    """What a phrase of time is for: a viewing, the opposite, or something else.

    `MENTIONED` is the day of something else that a time of day after it may mean ("wir kommen am 18. an; geht 14 Uhr?"), `AFTER`
    what ends before the writer can come ("bis 20. bin ich verreist, danach gern"), `BEFORE` what begins when he no longer can ("um 15 Uhr
    habe ich einen Termin, davor gern"), `AROUND` what has both sides ("davor oder danach gern"), `PARTING` a goodbye
    ("bis Montag!").
    """

    WISHED = "wished"
    REFUSED = "refused"
    ASIDE = "aside"
    MENTIONED = "mentioned"
    AFTER = "after"
    BEFORE = "before"
    AROUND = "around"
    PARTING = "parting"

    @property
    def is_beside(self) -> bool:
        """Whether what lies beside the time is meant, not the time itself."""
        return self in {Use.AFTER, Use.BEFORE, Use.AROUND}


_SIDES: Final = {Use.AFTER: (Use.AFTER,), Use.BEFORE: (Use.BEFORE,), Use.AROUND: (Use.BEFORE, Use.AFTER)}


def wished(used: Sequence[tuple[Node, Use]]) -> list[Node]:
    """The phrases that are wished; a time of day that is refused anywhere is wished nowhere."""
    refused = {node.value for node, use in used if node.kind == "hours" and use is Use.REFUSED}
    kept = ((_stop(n), use) if n.kind == "hours" and n.value in refused else (n, use) for n, use in used)
    return [made for node, use in kept for made in _as_used(node, use)]


def _as_used(node: Node, use: Use) -> list[Node]:
    if node.kind not in SPOKEN_OF or use is Use.WISHED:
        return [node]
    if node.kind == "days" and use is Use.MENTIONED:
        return [replace(node, value=node.value.marked(Trait.MENTIONED))]
    beside = [value for side in _SIDES.get(use, ()) if (value := _beside(node, side))]
    return _either([replace(node, value=value) for value in beside]) or [_stop(node)]


def _either(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with "or" between them."""
    return [
        one for at, node in enumerate(nodes) for one in ([Node("or", node.start, node.start), node] if at else [node])
    ]


def _beside(node: Node, use: Use) -> Days | Hours | None:
    """The time after, or before, the days or the time of day of something else."""
    match node.value:
        case Days() as days:
            return after(days) if use is Use.AFTER else before(days)
        case Hours(start=start, end=end) if use is Use.AFTER and (end or start):
            return Hours(Precision.FROM, end or start)
        case Hours(start=start) if use is Use.BEFORE and start:
            return Hours(Precision.UNTIL, None, start)
        case _:
            return None


def only(used: Sequence[tuple[Node, Use]], of: Use) -> list[Node]:
    """The phrases of one use; what the text leaves out is refused."""
    return [_as_one_of(node, of) if use is of or _is_refused(node, of) else _set_aside(node) for node, use in used]


def _is_refused(node: Node, of: Use) -> bool:
    return of is Use.REFUSED and node.kind == "excluded" and isinstance(node.value, Days)


def _as_one_of(node: Node, of: Use) -> Node:
    if _is_refused(node, of):
        return replace(node, kind="days")
    if of is Use.PARTING and node.kind == "days" and node.value.bound is Bound.UNTIL:  # "bis Montag!"
        return replace(node, value=replace(node.value, bound=Bound.NONE))
    return node


def _set_aside(node: Node) -> Node:
    return _stop(node) if node.kind in SPOKEN_OF else node


def _stop(node: Node) -> Node:
    return Node("stop", node.start, node.end)


def left_out(used: Sequence[tuple[Node, Use]]) -> list[Days | Hours]:
    named = [n.value for n, use in used if n.kind == "excluded" or (n.kind == "days" and use is Use.REFUSED)]
    return [*named, *_hours_left_out(used)]


def _hours_left_out(used: Sequence[tuple[Node, Use]]) -> Iterator[Hours]:
    """The open times of a wished day at which the writer cannot come: "Am Montag gern, nur vor 10 geht es nicht"."""
    wished = False
    for node, use in used:
        if node.kind == "days":
            wished = use is Use.WISHED
        elif node.kind == "hours" and use is Use.REFUSED and wished and node.value.precision in _OPEN:
            yield node.value
