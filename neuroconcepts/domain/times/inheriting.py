"""What one expression takes from the one before it: its days, its week, its hours; and which only lead up to another."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise, takewhile, zip_longest

from neuroconcepts.domain.times.closeness import AS_SAID, belong, narrows
from neuroconcepts.domain.times.group import Group
from neuroconcepts.domain.times.values import ONE_DAY, Bound, Days, Hours, Trait


def with_inherited_days(found: list[Group]) -> list[Group]:
    """A time without a day means the day named before it, a weekday that of the week named before it."""
    found = _with_shared_hours(found)
    habits = [group for group, behind in zip_longest(found, found[1:]) if _only_habit(group, behind)]
    leading = [group for group, behind in zip_longest(found, found[1:]) if _only_hints(group, behind)]
    for group, behind in pairwise(found):
        if group in leading and group.days:
            behind.days = [d.within(group.days[0]) if d.weekday is not None else d for d in behind.days]
    found = [group for group in found if group not in leading]
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


def _with_shared_hours(found: Sequence[Group]) -> list[Group]:
    """The groups, those without a time of day with the one that is said of each of them."""
    kept: list[Group] = []
    for group in found:
        open_ones = list(takewhile(lambda g: g.days and not g.hours and not g.shift, reversed(kept)))
        shares = group.shared and bool(group.hours and open_ones)
        for before in open_ones if shares else []:
            before.hours = list(group.hours)
        if group.days or not shares:
            kept.append(group)
    return kept


def _only_habit(group: Group, behind: Group | None) -> bool:
    """Whether a weekday of any week only says what the dates behind it are: "nur samstags, ginge der 7. oder der 14.?"."""
    if behind is None or not behind.days or any(not d.has(Trait.HABIT) for d in group.days) or not group.days:
        return False
    weekdays = {d.first.weekday() for d in group.days} | {(d.last - ONE_DAY).weekday() for d in group.days}
    return all(d.single and d.weekday is None and d.first.weekday() in weekdays for d in behind.days)


def _only_hints(group: Group, behind: Group | None) -> bool:
    """Whether a part of the day without a day only leads up to a time in it: "gern abends, z. B. Dienstag um 18:30"."""
    if group.shift or behind is None or not behind.days:
        return False
    if group.days:
        return _only_leads_up(group, behind) or _only_frames(group, behind)
    if not behind.hours:
        return False
    return all(h.part and _lies_in(clock, h) for h in group.hours for clock in behind.hours)


def _lies_in(clock: Hours, part: Hours) -> bool:
    """Whether a clock time lies in a part of the day, or was itself said to ("Mittwoch halb acht in der Früh")."""
    return belong(part, clock, AS_SAID) or (clock.part == part.part and bool(clock.start or clock.end))


def _only_leads_up(group: Group, behind: Group) -> bool:
    """Whether the parts of days of a stretch lead up to times on some of them: "diese Woche vormittags frei, also Mittwoch bis 12"."""
    stretches = [d for d in group.days if not d.single and not d.bound and not d.is_gone]
    if len(stretches) != 1 or len(group.days) > 1 or behind.other or not group.hours or not behind.hours:
        return False
    inside = all(d.single and not d.bound and _is_among(d, stretches[0]) for d in behind.days)
    return inside and all(h.part and _is_within(h, other) for h in group.hours for other in behind.hours)


def _only_frames(group: Group, behind: Group) -> bool:
    """Whether an open stretch only says where the days behind it lie: "Noch vor Weihnachten? Am 22. ginge es"."""
    if group.hours or behind.other or len(group.days) != 1 or not group.days[0].bound or group.days[0].is_gone:
        return False
    return all(narrows(d, group.days[0]) for d in behind.days)


def _is_among(days: Days, stretch: Days) -> bool:
    return stretch.holds(days) or (stretch.is_week and days.weekday is not None)


def _is_within(part: Hours, hours: Hours) -> bool:
    return hours.part == part.part or belong(part, hours, AS_SAID)


def _following(days: Days, before: Sequence[Days]) -> Days:
    """The first such weekday after the day named before it: "the following Thursday", "next Tuesday or Wednesday"."""
    if (
        not (days.has(Trait.FOLLOWS) or _goes_on(days, before))
        or not before
        or before[-1].is_gone
        or before[-1].bound is Bound.UNTIL
    ):
        return days
    first = before[-1].first + timedelta(days=(days.first.weekday() - before[-1].first.weekday() - 1) % 7 + 1)
    return replace(days, first=first, last=first + ONE_DAY, weekday=None)


def _goes_on(days: Days, before: Sequence[Days]) -> bool:
    """Whether a weekday is one of the week in which the "next" day before it lies."""
    last = before[-1] if before else None
    if last is None or days.weekday is None or not days.single or days.traits or not last.has(Trait.SHIFTED):
        return False
    return last.single and days.first < last.first and last.first.weekday() < days.weekday
