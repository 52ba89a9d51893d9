"""Which days and times of day belong together: "Mi oder Do ab 18:30", "Montag um 10 oder Dienstag um 11"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise
from typing import Final

from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.values import ONE_DAY, PARTS, Bound, Days, Hours, Moment, Move, Precision, day

TIMES: Final = frozenset({"days", "hours", "shift", "moment"})
_LISTING: Final = frozenset({"comma", "or", "and", "slash"})
_LINKS: Final = _LISTING | {"dash", "on", "in", "at", "of", "from", "over", "onto", "to", "every", "namely", "shortly", "excluded", "replaced"}
"""Kinds of nodes that may stand between two phrases of one expression."""
_A_WEEK: Final = timedelta(days=7)
_LONGEST_MONTH: Final = 31
_HALVES: Final = (0, 12 * 60)
_NEAR: Final = 60  # minutes by which a clock time may miss the part of the day it is said with ("am Abend um 10")


@dataclass(slots=True)
class Group:
    """Days and times of day that were read as one expression, and where it stands in the text.

    `linked` says that it goes on from the group before it, in the same sentence.
    """

    start: int
    end: int
    days: list[Days] = field(default_factory=list)
    hours: list[Hours] = field(default_factory=list)
    shift: Move | Moment | None = None
    hours_first: bool = False
    linked: bool = False

    def take(self, node: Node, between: Sequence[str]) -> None:
        """Adds what a phrase names."""
        self.start, self.end = min(self.start, node.start), max(self.end, node.end)
        match node.value:
            case Days() as days:
                self._take_days(days, between)
            case Hours() as hours:
                self.hours_first = self.hours_first or not self.days
                self._take_hours(hours, between)
            case Move() | Moment():
                self.shift = node.value
            case _:
                pass

    def _take_days(self, days: Days, between: Sequence[str]) -> None:
        """What is named again without "or" says the same more closely: "am 7. Jänner, also gleich nach Dreikönig"."""
        again = self.days and not set(between) & {"or", "and", "slash"}
        if again and not days.is_gone and not self.days[-1].is_gone:
            last = self.days[-1]
            if last.single and days.holds(last) and last.bound is Bound.NONE:
                return
            if last.nearby and days.weekday is not None:
                self.days[-1] = days.within(replace(last, first=last.first - _since_monday(last)))
                return
            if (last.nearby and days.single) or "namely" in between:
                self.days[-1] = days
                return
            if last.workdays or _narrows(days, last):
                self.days[-1] = _workdays_of(days) if last.workdays else days
                return
        stretch = next((d for d in reversed(self.days) if not d.single), None)
        self.days.append((_numbered(days, stretch) if days.number and stretch else None) or days)

    def _take_hours(self, hours: Hours, between: Sequence[str]) -> None:
        """"Nach 16 Uhr und vor 19 Uhr" is one stretch."""
        last = self.hours[-1] if self.hours else None
        if last and not (_LISTING - {"comma"}) & set(between) and _belong(last, hours) and not (last.part and hours.part):
            self.hours[-1] = replace(hours, part=last.part) if hours.start or hours.end else replace(last, part=hours.part)
            return
        opens = last is not None and last.precision is Precision.FROM and hours.precision is Precision.UNTIL
        if last and last.start and hours.end and opens and "or" not in between and last.start.minutes < hours.end.minutes:
            self.hours[-1] = Hours(Precision.INTERVAL, last.start, hours.end)
        else:
            self.hours.append(hours)


def _narrows(days: Days, bounded: Days) -> bool:
    """Whether a day says which one is meant of an open stretch: "noch vor dem Wochenende, am Freitag"."""
    if not bounded.bound or not days.single or days.bound:
        return False
    return days.last <= bounded.last if bounded.bound is Bound.UNTIL else bounded.first <= days.first < bounded.last


def _workdays_of(days: Days) -> Days:
    """"Unter der Woche, KW 9": the working days of that week; of other days these themselves."""
    return replace(days, last=days.first + timedelta(days=5)) if days.is_week else days


def _numbered(days: Days, among: Days) -> Days | None:
    """"Im Jänner, am 2. oder 3.": the day of that number among the days."""
    each = (among.first + timedelta(days=n) for n in range(min((among.last - among.first).days, _LONGEST_MONTH)))
    first = next((d for d in each if d.day == days.number), None)
    return day(first) if first else None


def _since_monday(days: Days) -> timedelta:
    return timedelta(days=days.first.weekday())


def groups(nodes: Sequence[Node]) -> list[Group]:
    """The expressions among the phrases of a text, in order."""
    found: list[Group] = []
    between: list[str] = []
    times = [at for at, node in enumerate(nodes) if node.kind in TIMES]
    following = dict(pairwise(times))
    for at, node in enumerate(nodes):
        if node.kind not in TIMES:
            between.append(node.kind)
            continue
        after = nodes[following[at]].kind if at in following and _adjacent(nodes, at, following[at]) else ""
        if not found or not _continues(found[-1], node, between, after):
            found.append(Group(node.start, node.end, linked=bool(found) and "stop" not in between))
        found[-1].take(node, between)
        between = []
    return _with_inherited_days(found)


def _adjacent(nodes: Sequence[Node], at: int, other: int) -> bool:
    return all(node.kind in _LINKS - _LISTING for node in nodes[at + 1 : other])


def _continues(group: Group, node: Node, between: Sequence[str], after: str) -> bool:
    """Whether a phrase belongs to the group before it; `after` is the kind of a phrase directly behind it."""
    linked = _LINKS.issuperset(between)
    match node.value:
        case Days() as days:
            return _continues_with_days(group, days, between, after, linked=linked)
        case Hours() as hours:
            return (not group.shift or bool(group.days)) and _continues_with_hours(group, hours, between, linked=linked)
        case Move():
            return bool(group.days) and not group.hours and not group.shift and "stop" not in between
        case _:
            return False


def _continues_with_days(group: Group, days: Days, between: Sequence[str], after: str, *, linked: bool) -> bool:
    if group.shift:
        return False
    if group.days and group.days[-1].workdays and "or" not in between:
        return True
    if group.hours and not group.days and "namely" in between:
        return True
    listed = bool(_LISTING & set(between))
    if group.days and group.hours:
        if group.days[-1].weekday is not None and days.is_week:
            return linked  # "Freitag Abend nächste Woche"
        if not listed and linked and days.single and group.days[-1].holds(days) and not group.days[-1].single:
            return True
        again = "or" not in between and "stop" not in between and days.holds(group.days[-1])
        return (again and bool(days.bound or days.single)) or (group.hours_first and linked and listed and _shares(group, after))
    if group.hours:
        return "or" not in between and ("stop" not in between or after != "hours")
    if _narrows(days, group.days[-1]) and not {"or", "and", "slash"} & set(between):
        return True
    same = days.single and any(d.single and d.first == days.first for d in group.days)
    return linked or same or "namely" in between or _refines(group, days)


def _shares(group: Group, after: str) -> bool:
    """Whether days listed behind a time and its day share that time: not if they have one of their own."""
    return after != "hours" or all(h.part for h in group.hours)


def _refines(group: Group, days: Days) -> bool:
    """Whether the days say more closely which days of those before are meant, however far behind they stand."""
    last = group.days[-1]
    near = last.nearby and abs(days.first - last.first) < _A_WEEK
    weekday = (days.weekday is not None and last.is_week) or (days.single and near)
    if days.number and any(not d.single and d.bound is Bound.NONE and _numbered(days, d) for d in group.days):
        return True
    return weekday or (days.single and not last.single and last.bound is Bound.NONE and last.holds(days))


def _continues_with_hours(group: Group, hours: Hours, between: Sequence[str], *, linked: bool) -> bool:
    if not group.hours:
        return True
    if linked:
        return True
    later = "stop" in between and not group.hours[-1].part
    return "or" not in between and _belong(group.hours[-1], hours, halves=(0,) if later else _HALVES)


def _belong(first: Hours, second: Hours, halves: Sequence[int] = _HALVES) -> bool:
    """Whether one is a part of the day and the other a clock time in it, in any of the halves of the day."""
    part, clock = (first, second) if first.part else (second, first)
    named = clock.start or clock.end
    if not part.part or named is None or clock.part:
        return False
    if part.start or part.end:
        return False
    begin, end = PARTS[part.part]
    return any(begin - _NEAR <= named.minutes + half <= end + _NEAR for half in halves)


def _with_inherited_days(found: list[Group]) -> list[Group]:
    """A time without a day means the day named before it, a weekday that of the week named before it."""
    for before, group in pairwise(found):
        if group.hours and not group.days and before.days:
            group.days = list(before.days)
        group.days = [_following(d, before.days) for d in group.days]
        week = next((d for d in before.days if d.is_week), None)
        if week and group.linked and group.days and all(d.weekday is not None and not d.bound for d in group.days):
            group.days = [week, *group.days]
    return found


def _following(days: Days, before: Sequence[Days]) -> Days:
    """"The following Thursday": the first one after the day named before it."""
    if not days.follows or not before or before[-1].is_gone:
        return days
    first = before[-1].first + timedelta(days=(days.first.weekday() - before[-1].first.weekday() - 1) % 7 + 1)
    return replace(days, first=first, last=first + ONE_DAY, weekday=None)


def merged_days(days: Sequence[Days]) -> list[Days]:
    """Weekdays in a named week ("nächste Woche Montag oder Mittwoch") are that week's; days of a stretch add nothing."""
    days = _without_vague(days)
    weeks = [d for d in days if d.is_week and d.bound is not Bound.UNTIL]
    weekdays = [d for d in days if d.weekday is not None]
    if weeks and weekdays:
        return [_within(d, week) for week in weeks for d in weekdays]
    narrow = [d for d in days if d.single and any(not s.single and s.bound is Bound.NONE and s.holds(d) and not s.feast for s in days)]
    if narrow and _only_one_stretch(days):
        return narrow
    return list(dict.fromkeys(days))


def _without_vague(days: Sequence[Days]) -> Sequence[Days]:
    """Named days without "jeden Tag" beside them; "jeden Tag bis Freitag" are the days until then."""
    vague = next((d for d in days if d.vague), None)
    named = [d for d in days if not d.vague]
    if vague and len(named) == 1 and named[0].bound and not named[0].is_gone:
        first = vague.first if named[0].bound is Bound.UNTIL else named[0].first
        return [Days(first, named[0].last, single=False)] if first < named[0].last else named
    return named or days


def _only_one_stretch(days: Sequence[Days]) -> bool:
    return sum(not d.single for d in days) == 1 and all(not d.is_gone for d in days)


def _within(weekday: Days, week: Days) -> Days:
    placed = replace(weekday.within(week), bound=weekday.bound)
    return replace(placed, last=week.last) if placed.bound is Bound.FROM else placed


def merged_hours(hours: Sequence[Hours]) -> list[Hours]:
    """A part of the day beside a clock time in it only says which half of the day is meant."""
    parts = [h for h in hours if h.precision is Precision.PART_OF_DAY]
    clocks = [h for h in hours if h.precision is not Precision.PART_OF_DAY]
    if clocks and len(parts) == 1 and all(_belong(parts[0], clock) for clock in clocks):
        return [replace(h, part=parts[0].part) for h in clocks]
    return list(dict.fromkeys(hours))
