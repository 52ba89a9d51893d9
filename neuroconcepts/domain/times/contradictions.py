"""A date and a weekday of one phrase that contradict each other: `Montag, 2. Dezember` where that is a Wednesday."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.values import ONE_WEEK, Days, Trait

_GOES_ON: Final = frozenset({"or", "and", "slash", "dash", "until", "comma"})
"""Behind a weekday: it may be one of several days, and say nothing of the date before it."""


def beside_weekday(dated: Days, weekday: int, today: date) -> Days:
    """The date, and how far from it the nearest such weekday is that lies ahead; none where it is that weekday."""
    if dated.is_gone or dated.first.weekday() == weekday:
        return dated
    off = timedelta(days=(weekday - dated.first.weekday() + 3) % 7 - 3)
    return replace(dated, off=off if dated.first + off >= today else off + ONE_WEEK)


def by_weekday(days: Days) -> Days:
    """What a contradictory date means when its weekday is right."""
    return replace(days, first=days.first + days.off, last=days.last + days.off, off=timedelta(0))


def apposed(nodes: Sequence[Node], text: str, today: date) -> Iterator[Node]:
    """`2.12. (Montag)`, `morgen, Samstag,`: a weekday that only tells of the date before it is part of its phrase."""
    at = 0
    while at < len(nodes):
        width = _width(nodes, at, text)
        node, last = nodes[at], nodes[at + max(width - 1, 0)]
        if width:
            node = replace(node, end=last.end, value=beside_weekday(node.value, last.value.weekday, today))
        yield node
        at += max(width, 1)


def _width(nodes: Sequence[Node], at: int, text: str) -> int:
    """How many nodes a date and the weekday behind it are that is not its own; 0 where there is no such weekday."""
    date_, *rest = nodes[at : at + 4]
    if not _is_date(date_) or (at and nodes[at - 1].kind in _GOES_ON):
        return 0
    count = next((n for n, node in enumerate(rest) if node.kind not in {"comma", "on", "filler"}), len(rest))
    if count == len(rest) or not _is_weekday(rest[count]) or rest[count].value.first == date_.value.first:
        return 0
    named = rest[count]
    between = text[date_.end : named.start]
    behind = nodes[at + count + 2 : at + count + 4]
    listed = bool(behind) and (behind[0].kind in _GOES_ON - {"comma"} or _is_list(behind))
    told = "(" in between or not listed
    return count + 2 if told else 0


def _is_list(behind: Sequence[Node]) -> bool:
    return behind[0].kind == "comma" and len(behind) > 1 and behind[1].kind == "days"


def _is_date(node: Node) -> bool:
    days = node.value
    plain = node.kind == "days" and isinstance(days, Days) and days.single and not days.bound and not days.is_gone
    return plain and days.weekday is None and not days.off and not days.traits


def _is_weekday(node: Node) -> bool:
    days = node.value
    plain = node.kind == "days" and isinstance(days, Days) and days.single and not days.bound
    return plain and days.weekday is not None and days.traits <= {Trait.HABIT}
