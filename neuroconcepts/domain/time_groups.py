"""Which days and times of day belong together: "Mi oder Do ab 18:30", "Montag um 10 oder Dienstag um 11"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from neuroconcepts.domain.time_scene import Node
from neuroconcepts.domain.time_values import Days, Precision, Shift, Time

_LINKS = ",|&-daioFB"  # kinds of tokens that may stand between two phrases of one expression


@dataclass(slots=True)
class Group:
    """Days and times of day that were read as one expression, and where it stands in the text."""

    start: int
    end: int
    days: list[Days] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    shift: Shift | None = None

    def take(self, node: Node) -> None:
        """Adds what a phrase names."""
        self.start, self.end = min(self.start, node.start), max(self.end, node.end)
        match node.value:
            case Days():
                self.days.append(node.value)
            case Time():
                self.times.append(node.value)
            case Shift():
                self.shift = node.value
            case _:
                pass

    def continues_with(self, node: Node, between: str) -> bool:
        """Whether a phrase belongs to this group, with tokens of the kinds `between` before it."""
        linked = not between.strip(_LINKS)
        match node.value:
            case Days() as days if self.times and self.days and self.days[-1].weekday is not None and days.is_week:
                return linked  # "Freitag Abend nächste Woche"
            case Days() as days if self.times:
                return not self.days and not self.shift and ";" not in between and days is not None
            case Days() as days:
                specified = bool(self.days) and self.days[-1].is_week and days.weekday is not None
                return bool(self.days) and (linked or specified)
            case Time():
                return not self.shift and (not self.times or linked)
            case _:
                return False


def groups(nodes: Sequence[Node]) -> list[Group]:
    """The expressions among the phrases of a text, in order."""
    found: list[Group] = []
    between = ""
    for node in nodes:
        if node.kind not in {"Y", "#", "~"}:
            between += node.kind
            continue
        if not found or not found[-1].continues_with(node, between):
            found.append(Group(node.start, node.end))
        found[-1].take(node)
        between = ""
    return _with_inherited_days(found)


def _with_inherited_days(found: list[Group]) -> list[Group]:
    """A time without a day means the day named before it."""
    for before, group in pairwise(found):
        if group.times and not group.days and before.days:
            group.days = list(before.days)
    return found


def merged_days(days: Sequence[Days]) -> list[Days]:
    """Weekdays in a named week ("nächste Woche Montag oder Mittwoch") are that week's; days of a stretch add nothing."""
    week = next((d for d in days if d.is_week), None)
    weekdays = [d for d in days if d.weekday is not None]
    if week and weekdays:
        return [_within(d, week) for d in weekdays]
    stretches = [d for d in days if not d.single and not d.bound]
    return [d for d in days if not (d.single and any(s.first <= d.first < s.last for s in stretches))]


def _within(weekday: Days, week: Days) -> Days:
    day = replace(weekday.within(week), bound=weekday.bound)
    return replace(day, last=week.last) if day.bound == "from" else day


def merged_times(times: Sequence[Time]) -> list[Time]:
    """A part of the day beside a clock time only says which half of the day is meant."""
    parts = [t for t in times if t.precision is Precision.PART_OF_DAY]
    clocks = [t for t in times if t.precision is not Precision.PART_OF_DAY]
    if clocks and len(parts) == 1:
        return [replace(t, part=parts[0].part) for t in clocks]
    return list(times)
