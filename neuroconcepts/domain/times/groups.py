"""Which days and times of day belong together: "Mi oder Do ab 18:30", "Montag um 10 oder Dienstag um 11"."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from neuroconcepts.domain.times.closeness import AS_SAID, belong, is_weekend, narrows, numbered, placed_in, refines
from neuroconcepts.domain.times.group import ALTERNATIVES, HALVES, Group, between_hours, gives_example
from neuroconcepts.domain.times.inheriting import with_inherited_days
from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.values import Bound, Days, Hours, Move, Precision, Trait

TIMES: Final = frozenset({"days", "hours", "shift", "moment"})
_LISTING: Final = ALTERNATIVES | {"comma"}
_LINKS: Final = _LISTING | frozenset(
    [
        "dash",
        "on",
        "in",
        "at",
        "of",
        "from",
        "over",
        "onto",
        "to",
        "every",
        "namely",
        "shortly",
        "excluded",
        "replaced",
        "example",
        "always",
        "each",
    ]
)
"""Kinds of nodes that may stand between two phrases of one expression."""


def groups(nodes: Sequence[Node]) -> list[Group]:
    """The expressions among the phrases of a text, in order."""
    found: list[Group] = []
    between: set[str] = set()
    times = [at for at, node in enumerate(nodes) if node.kind in TIMES]
    following = dict(pairwise(times))
    for at, node in enumerate(nodes):
        if node.kind not in TIMES:
            between |= {node.kind, *_said_more(node)}
            between -= {"example"} if node.kind in {"stop", "comma"} else set()
            continue
        after = nodes[following[at]].kind if at in following and _adjacent(nodes, at, following[at]) else ""
        if not found or not _continues(found[-1], node, frozenset(between), after):
            _give_up(found, node, after)
            found.append(_opened(node, between, is_first=not found))
        found[-1].take(node, frozenset(between))
        between = set()
    return with_inherited_days(found)


def _said_more(node: Node) -> Iterator[str]:
    """What a node between phrases says beside its kind: a colon leads up, "jeweils" shares out."""
    if node.word == ":":
        yield "colon"
    if node.kind == "on" and node.value == "each":
        yield "each"


def _opened(node: Node, between: Collection[str], *, is_first: bool) -> Group:
    return Group(
        node.start,
        node.end,
        linked=not is_first and "stop" not in between,
        other=bool({"or", "and"} & set(between)),
    )


def _says_of_one(group: Group, days: Days, after: str) -> bool:
    """Whether one of several days is named again with its own time: "am 24. oder 25., wobei am 25. erst ab 15 Uhr"."""
    again = any(d.single and d.first == days.first for d in group.days)
    return after == "hours" and len(group.days) > 1 and not group.hours and days.single and not days.bound and again


def _give_up(found: Sequence[Group], node: Node, after: str) -> None:
    """Takes a day out of the last group that is named again with its own time."""
    if found and isinstance(node.value, Days) and _says_of_one(found[-1], node.value, after):
        found[-1].days = [d for d in found[-1].days if d.first != node.value.first]


def _adjacent(nodes: Sequence[Node], at: int, other: int) -> bool:
    return all(node.kind in _LINKS - _LISTING for node in nodes[at + 1 : other])


def _continues(group: Group, node: Node, between: frozenset[str], after: str) -> bool:
    """Whether a phrase belongs to the group before it; `after` is the kind of a phrase directly behind it."""
    match node.value:
        case Days() as days if not group.shift:
            return _continues_with_days(group, days, between, after)
        case Hours() as hours if group.days or not group.shift:
            return _continues_with_hours(group, hours, between, after)
        case Move():
            return bool(group.days) and not group.hours and not group.shift and "stop" not in between
        case _:
            return False


def _continues_with_days(group: Group, days: Days, between: frozenset[str], after: str) -> bool:
    if not group.days:
        return bool({"namely", "example"} & between) or (
            "or" not in between and ("stop" not in between or after != "hours")
        )
    if _says_of_one(group, days, after):
        return False
    if group.days[-1].has(Trait.WORKDAYS) and "or" not in between:
        return not (group.hours and is_weekend(days))
    if gives_example(between) or (days.has(Trait.VAGUE) and not _is_one_day(group.days[-1])):
        return True  # "vom 3. bis 5. in Wien, jeden Tag ab Mittag"; "KW 12 passt, egal welcher Tag"
    if group.hours:
        return _days_after_both(group, days, between, after)
    return between <= _LINKS or "namely" in between or refines(days, group.days) or _closer(group, days, between)


def _closer(group: Group, days: Days, between: frozenset[str]) -> bool:
    """Whether days say which of an open stretch are meant: "frühestens in zwei Wochen, am liebsten am Wochenende".

    Behind a colon they are what the stretch leads up to: "nach Neujahr: Freitag, 2.1., 11 Uhr".
    """
    last = group.days[-1]
    placed = placed_in(days, last) or (numbered(days, last) if last.bound is Bound.FROM else None)
    closer = narrows(days, last) or (bool(last.bound) and placed is not None)
    return closer and not ALTERNATIVES & between and ("stop" not in between or "colon" in between)


def _is_one_day(days: Days) -> bool:
    return days.single and not days.bound


def _days_after_both(group: Group, days: Days, between: frozenset[str], after: str) -> bool:
    """Whether days go with a group that has days and times of day: they name its week, or restate or share its days."""
    last, linked = group.days[-1], between <= _LINKS
    if last.has(Trait.VAGUE) and not days.single:
        return linked or not {"or", "stop"} & between  # "jeden Nachmittag der nächsten Woche"
    if last.weekday is not None and days.is_week:
        return linked  # "Freitag Abend nächste Woche"
    if last.is_week and days.weekday is not None:
        return linked and "or" not in between and after != "hours"  # "nächste Woche ab 18 Uhr, Montag bis Mittwoch"
    if not _LISTING & between and linked and days.single and not last.single and last.holds(days):
        return True
    restates = not {"or", "stop"} & between and days.holds(last) and bool(days.bound or days.single)
    shares = after != "hours" or all(h.part for h in group.hours)
    return restates or (group.hours_first and linked and bool(_LISTING & between) and shares)


def _continues_with_hours(group: Group, hours: Hours, between: frozenset[str], after: str) -> bool:
    if gives_example(between):
        return True
    if group.hours_first and group.days and _LISTING & between and after == "days":
        return False  # "um 10 am Montag, ab 12 am Freitag"
    if not group.hours or between <= _LINKS:
        return True
    if (
        not {"or", "stop"} & between
        and group.hours[-1].precision is Precision.EXACT
        and between_hours(group.hours[-1], hours)
    ):
        return True
    later = "stop" in between and not group.hours[-1].part
    return "or" not in between and belong(group.hours[-1], hours, AS_SAID if later else HALVES)
