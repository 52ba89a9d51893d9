"""What the phrases of a whole text say of each other, when all of them are read: a number near a date, "this" and "next" one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from neuroconcepts.domain.times.contradictions import apposed
from neuroconcepts.domain.times.patterns import Node, Scene
from neuroconcepts.domain.times.values import ONE_DAY, ONE_WEEK, Days, Moment, Trait

_NEAR_DAYS: Final = 14


def settled(nodes: Sequence[Node], text: str, scene: Scene) -> tuple[Node, ...]:
    """The phrases of a text as they are meant beside each other."""
    nodes = list(_in_named_month(list(_apart(nodes))))
    return tuple(_meant(list(apposed(nodes, text, scene.today))))


def _in_named_month(nodes: Sequence[Node]) -> Iterator[Node]:
    """`Am 15. August ist Feiertag, aber am 14. könnten wir`: a number near a date is one of its month."""
    last: Days | None = None
    for node in nodes:
        days = node.value if node.kind in {"days", "excluded", "replaced"} and isinstance(node.value, Days) else None
        if days and days.number and days.single and last:
            moved = last.first + timedelta(days=days.number - last.first.day)
            near = abs(days.number - last.first.day) <= _NEAR_DAYS and moved.day == days.number
            days = replace(days, first=moved, last=moved + ONE_DAY) if near and moved > days.first else days
            node = replace(node, value=days)  # noqa: PLW2901
        if days and days.single and not days.is_gone and days.weekday is None:
            last = days
        yield node


def _apart(nodes: Sequence[Node]) -> Iterator[Node]:
    """`Dieser Freitag oder nächster Freitag`: behind "this" one, the "next" such day is a week later."""
    these: set[int | None] = set()
    for node in nodes:
        days = node.value if node.kind in {"days", "excluded"} and isinstance(node.value, Days) else None
        if days and days.has(Trait.NAMED_THIS):
            these.add(days.weekday)
        again = days and days.has(Trait.SHIFTED) and days.weekday in these
        yield replace(node, value=_a_week_later(days)) if days and again else node


def _a_week_later(days: Days) -> Days:
    return replace(days, first=days.first + ONE_WEEK, last=days.last + ONE_WEEK, weekday=None)


def _meant(nodes: Sequence[Node]) -> Iterator[Node]:
    """`Geht es nicht am Freitag?` leaves nothing out; moments become phrases of their own kind."""
    for at, node in enumerate(nodes):
        if node.kind == "excluded" and node.word != "except" and _only_asked(nodes, at):
            yield replace(node, kind="days" if isinstance(node.value, Days) else "hours")
        elif node.kind == "days" and isinstance(node.value, Moment):
            yield replace(node, kind="moment")
        else:
            yield node


def _only_asked(nodes: Sequence[Node], at: int) -> bool:
    before = next((n for n in reversed(nodes[:at]) if n.kind in {"stop", "days", "hours"}), None)
    following = next((n for n in nodes[at + 1 :] if n.kind in {"stop", "but", "days", "hours"}), None)
    return following is not None and following.word == "?" and (before is None or before.kind == "stop")
