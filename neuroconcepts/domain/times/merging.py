"""What is left of the days and times of day of one expression when each has said which of the others is meant."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from neuroconcepts.domain.times.closeness import belong, has_both_ends, placed_in, with_part
from neuroconcepts.domain.times.values import Bound, Days, Hours, Precision, Trait

_HALVES: Final = (0, 12 * 60)


def merged_days(days: Sequence[Days]) -> list[Days]:
    """The days that are meant.

    Weekdays in named weeks ("nächste Woche Montag oder Mittwoch") are those weeks'; a stretch with days named in it means these.
    """
    days = _without_vague(days)
    weeks = [d for d in days if d.is_week and d.bound is not Bound.UNTIL]
    weekdays = [d for d in days if d.weekday is not None]
    if weeks and weekdays:
        return [_within(d, week) for week in weeks for d in weekdays]
    days = _placed(days)
    stretches = [d for d in days if not d.single]
    narrow = [d for d in days if d.single and any(_is_open_to(s, d) for s in stretches)]
    if narrow and len(stretches) == 1 and not any(d.is_gone for d in days):
        return narrow
    return list(dict.fromkeys(days))


def _placed(days: Sequence[Days]) -> Sequence[Days]:
    """Weekdays beside one stretch whose both ends are named are those of the stretch."""
    closed = [d for d in days if has_both_ends(d)]
    if len(closed) != 1:
        return days
    return [(placed_in(d, closed[0]) if d is not closed[0] else None) or d for d in days]


def _is_open_to(stretch: Days, day: Days) -> bool:
    return not stretch.bound and stretch.holds(day) and not stretch.has(Trait.FEAST)


def _without_vague(days: Sequence[Days]) -> Sequence[Days]:
    """Named days without "jeden Tag" beside them; "jeden Tag bis Freitag" are the days until then."""
    vague = next((d for d in days if d.has(Trait.VAGUE)), None)
    named = [d for d in days if not d.has(Trait.VAGUE)]
    if vague and len(named) == 1 and named[0].bound and not named[0].is_gone:
        first = vague.first if named[0].bound is Bound.UNTIL else named[0].first
        return [Days(first, named[0].last, single=False)] if first < named[0].last else named
    return named or days


def _within(weekday: Days, week: Days) -> Days:
    placed = replace(weekday.within(week), bound=weekday.bound)
    return replace(placed, last=week.last) if placed.bound is Bound.FROM else placed


def _is_in(part: Hours, clock: Hours) -> bool:
    """Whether a clock time lies in a part of the day, or was already said to."""
    return clock.part == part.part or belong(part, clock, _HALVES)


def merged_hours(hours: Sequence[Hours]) -> list[Hours]:
    """A part of the day beside a clock time in it only says which half of the day is meant."""
    parts = [h for h in hours if h.precision is Precision.PART_OF_DAY]
    clocks = [h for h in hours if h.precision is not Precision.PART_OF_DAY]
    if clocks and parts and all(_is_in(part, clock) for part in parts for clock in clocks):
        return [with_part(parts[0], clock) for clock in clocks]
    return list(dict.fromkeys(hours))
