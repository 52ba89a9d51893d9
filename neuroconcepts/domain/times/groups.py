"""Which days and times of day belong together: "Mi oder Do ab 18:30", "Montag um 10 oder Dienstag um 11"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise, zip_longest
from typing import Final

from neuroconcepts.domain.times.closeness import (
    belong,
    is_weekend,
    narrows,
    numbered,
    placed_in,
    refines,
    with_part,
    workdays_of,
)
from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.values import ONE_DAY, Bound, Days, Hours, Moment, Move, Precision, Trait

TIMES: Final = frozenset({"days", "hours", "shift", "moment"})
_ALTERNATIVES: Final = frozenset({"or", "and", "slash"})
_LISTING: Final = _ALTERNATIVES | {"comma"}
_LINKS: Final = _LISTING | frozenset(
    ["dash", "on", "in", "at", "of", "from", "over", "onto", "to", "every", "namely", "shortly", "excluded", "replaced"]
)
"""Kinds of nodes that may stand between two phrases of one expression."""
_HALVES: Final = (0, 12 * 60)
_AS_SAID: Final = (0,)


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

    def take(self, node: Node, between: frozenset[str]) -> None:
        """Adds what a phrase names, with nodes of the kinds `between` before it."""
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

    def _take_days(self, days: Days, between: frozenset[str]) -> None:
        if self.days and self.days[-1].is_week and self.hours and days.weekday is not None:
            self.hours_first = True
        again = bool(self.days) and not _ALTERNATIVES & between and not days.is_gone and not self.days[-1].is_gone
        if again and (closer := _said_closer(self.days[-1], days, namely="namely" in between)):
            self.hours_first = self.hours_first or (bool(self.hours) and self.days[-1].has(Trait.WORKDAYS))
            self.days[-1] = closer
            return
        whole = next((d for d in reversed(self.days) if not d.single), None)
        self.days.append((numbered(days, whole) if whole else None) or days)

    def _take_hours(self, hours: Hours, between: frozenset[str]) -> None:
        last = self.hours[-1] if self.hours else None
        if last and not _ALTERNATIVES & between and belong(last, hours, _HALVES):
            self.hours[-1] = with_part(last, hours)
        elif last and "or" not in between and (stretch := _between(last, hours)):
            self.hours[-1] = stretch
        else:
            self.hours.append(hours)


def _said_closer(last: Days, days: Days, *, namely: bool) -> Days | None:
    """What is named again says the same more closely: "am 7. Jänner, also gleich nach Dreikönig"."""
    if last.bound is Bound.FROM and (placed := placed_in(days, last)):
        return placed
    if last.has(Trait.MENTIONED):
        return None
    if (last.single or days.bound) and not last.bound and days.holds(last):
        return last
    if last.has(Trait.NEARBY) and days.weekday is not None:
        return days.within(replace(last, first=last.first - timedelta(days=last.first.weekday())))
    if last.has(Trait.WORKDAYS):
        return days if namely else workdays_of(days)
    return days if namely or narrows(days, last) or (last.has(Trait.NEARBY) and days.single) else None


def _between(last: Hours, hours: Hours) -> Hours | None:
    """One stretch of "nach 16 Uhr und vor 19 Uhr"."""
    opens = last.precision is Precision.FROM and hours.precision is Precision.UNTIL
    if not opens or not last.start or not hours.end or last.start.minutes >= hours.end.minutes:
        return None
    return Hours(Precision.INTERVAL, last.start, hours.end)


def groups(nodes: Sequence[Node]) -> list[Group]:
    """The expressions among the phrases of a text, in order."""
    found: list[Group] = []
    between: set[str] = set()
    times = [at for at, node in enumerate(nodes) if node.kind in TIMES]
    following = dict(pairwise(times))
    for at, node in enumerate(nodes):
        if node.kind not in TIMES:
            between.add(node.kind)
            continue
        after = nodes[following[at]].kind if at in following and _adjacent(nodes, at, following[at]) else ""
        if not found or not _continues(found[-1], node, frozenset(between), after):
            _give_up(found, node, after)
            found.append(Group(node.start, node.end, linked=bool(found) and "stop" not in between))
        found[-1].take(node, frozenset(between))
        between = set()
    return _with_inherited_days(found)


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
            return _continues_with_hours(group, hours, between)
        case Move():
            return bool(group.days) and not group.hours and not group.shift and "stop" not in between
        case _:
            return False


def _continues_with_days(group: Group, days: Days, between: frozenset[str], after: str) -> bool:
    if _says_of_one(group, days, after):
        return False
    if group.days and group.days[-1].has(Trait.WORKDAYS) and "or" not in between:
        return not (group.hours and is_weekend(days))
    if days.has(Trait.VAGUE) and group.days and not _is_one_day(group.days[-1]):
        return True  # "vom 3. bis 5. in Wien, jeden Tag ab Mittag"; "KW 12 passt, egal welcher Tag"
    if group.days and group.hours:
        return _days_after_both(group, days, between, after)
    if group.hours:
        return "namely" in between or ("or" not in between and ("stop" not in between or after != "hours"))
    said_closer = narrows(days, group.days[-1]) or (group.days[-1].bound and placed_in(days, group.days[-1]))
    if said_closer and not _ALTERNATIVES & between and "stop" not in between:
        return True
    return between <= _LINKS or "namely" in between or refines(days, group.days)


def _is_one_day(days: Days) -> bool:
    return days.single and not days.bound


def _days_after_both(group: Group, days: Days, between: frozenset[str], after: str) -> bool:
    """Whether days go with a group that has days and times of day: they name its week, or restate or share its days."""
    last, linked = group.days[-1], between <= _LINKS
    if last.has(Trait.VAGUE) and not days.single:
        return linked  # "jeden Nachmittag der nächsten Woche"
    if last.weekday is not None and days.is_week:
        return linked  # "Freitag Abend nächste Woche"
    if last.is_week and days.weekday is not None:
        return linked and "or" not in between and after != "hours"  # "nächste Woche ab 18 Uhr, Montag bis Mittwoch"
    if not _LISTING & between and linked and days.single and not last.single and last.holds(days):
        return True
    restates = not {"or", "stop"} & between and days.holds(last) and bool(days.bound or days.single)
    shares = after != "hours" or all(h.part for h in group.hours)
    return restates or (group.hours_first and linked and bool(_LISTING & between) and shares)


def _continues_with_hours(group: Group, hours: Hours, between: frozenset[str]) -> bool:
    if not group.hours or between <= _LINKS:
        return True
    later = "stop" in between and not group.hours[-1].part
    return "or" not in between and belong(group.hours[-1], hours, _AS_SAID if later else _HALVES)


def _with_inherited_days(found: list[Group]) -> list[Group]:
    """A time without a day means the day named before it, a weekday that of the week named before it."""
    habits = [group for group, behind in zip_longest(found, found[1:]) if _only_habit(group, behind)]
    found = [group for group, behind in zip_longest(found, found[1:]) if not _only_hints(group, behind)]
    for before, group in pairwise(found):
        if group.hours and not group.days and before.days:
            group.days = list(before.days)
        elif before in habits and not group.hours:
            group.hours = list(before.hours)
        group.days = [_following(d, before.days) for d in group.days]
        week = next((d for d in before.days if d.is_week), None)
        if week and group.linked and group.days and all(d.weekday is not None and not d.bound for d in group.days):
            group.days = [week, *group.days]
    return [group for group in found if group not in habits]


def _only_habit(group: Group, behind: Group | None) -> bool:
    """Whether a weekday of any week only says what the dates behind it are: "nur samstags, ginge der 7. oder der 14.?"."""
    if behind is None or not behind.days or any(not d.has(Trait.HABIT) for d in group.days) or not group.days:
        return False
    weekdays = {d.first.weekday() for d in group.days} | {(d.last - ONE_DAY).weekday() for d in group.days}
    return all(d.single and d.weekday is None and d.first.weekday() in weekdays for d in behind.days)


def _only_hints(group: Group, behind: Group | None) -> bool:
    """Whether a part of the day without a day only leads up to a time in it: "gern abends, z. B. Dienstag um 18:30"."""
    if group.days or group.shift or behind is None or not behind.days or not behind.hours:
        return False
    return all(h.part and belong(h, clock, _AS_SAID) for h in group.hours for clock in behind.hours)


def _following(days: Days, before: Sequence[Days]) -> Days:
    """The first such weekday after the day named before it: "the following Thursday"."""
    if not days.has(Trait.FOLLOWS) or not before or before[-1].is_gone or before[-1].bound is Bound.UNTIL:
        return days
    first = before[-1].first + timedelta(days=(days.first.weekday() - before[-1].first.weekday() - 1) % 7 + 1)
    return replace(days, first=first, last=first + ONE_DAY, weekday=None)
