"""How phrases that stand apart bear on each other: a day of a week named before, a clock time in a part of the day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from neuroconcepts.domain.times.values import PARTS, Bound, Days, Hours, Trait, day

AS_SAID: Final = (0,)
"""A clock time meant as it was said (see `belong`)."""
_A_WEEK: Final = timedelta(days=7)
_SATURDAY: Final = 5
_LONGEST_MONTH: Final = 31
_NEAR: Final = 60  # minutes by which a clock time may miss the part of the day it is said with ("am Abend um 10")


def belong(first: Hours, second: Hours, halves: Sequence[int]) -> bool:
    """Whether one is a part of the day and the other a clock time in it, in any of the `halves` of the day (in minutes)."""
    part, clock = (first, second) if first.part else (second, first)
    named = clock.start or clock.end
    if not part.part or part.start or part.end or clock.part or named is None:
        return False
    begin, end = PARTS[part.part]
    return any(begin - _NEAR <= named.minutes + half <= end + _NEAR for half in halves)


def with_part(first: Hours, second: Hours) -> Hours:
    """The clock time of two that `belong`, with the part of the day that says which half is meant."""
    return replace(second, part=first.part) if first.part else replace(first, part=second.part)


def is_weekend(days: Days) -> bool:
    """Whether they are a Saturday and its Sunday, or one of both: "unter der Woche ab 18 Uhr, am Wochenende jederzeit"."""
    return days.first.weekday() >= _SATURDAY and days.last - days.first <= timedelta(days=2)


def refines(days: Days, named: Sequence[Days]) -> bool:
    """Whether the days say more closely which days of those before are meant, however far behind they stand."""
    last = named[-1]
    if days.number and any(not d.single and not d.bound and numbered(days, d) for d in named):
        return True
    if days.weekday is not None and last.is_week:
        return True
    if has_both_ends(last) and placed_in(days, last):
        return True
    if not days.single:
        return False
    near = last.has(Trait.NEARBY) and abs(days.first - last.first) < _A_WEEK
    among = not last.single and not last.bound and last.holds(days)
    return near or among or any(d.single and d.first == days.first for d in named)


def placed_in(days: Days, stretch: Days) -> Days | None:
    """A weekday, or a weekend, as that of a stretch named before: "vom 10. bis 16. in Wien, Mittwoch ginge".

    Behind an open beginning the first one from then on: "frühestens in zwei Wochen, am liebsten am Wochenende".
    """
    if stretch.single or stretch.is_gone or stretch.is_week or days.is_gone or days.bound or days.has(Trait.SHIFTED):
        return None
    if stretch.bound is Bound.UNTIL or (days.weekday is None and not _is_plain_weekend(days)):
        return None
    ahead = timedelta(days=(days.first.weekday() - stretch.first.weekday()) % 7)
    placed = replace(
        days, first=stretch.first + ahead, last=stretch.first + ahead + (days.last - days.first), weekday=None
    )
    return placed if placed.last <= stretch.last or stretch.bound is Bound.FROM else None


def has_both_ends(days: Days) -> bool:
    """Whether it is a stretch whose first and last day are said, a weekend among them."""
    return days.has(Trait.CLOSED) or (is_weekend(days) and not days.single and not days.bound)


def _is_plain_weekend(days: Days) -> bool:
    return is_weekend(days) and not days.single and not days.traits - {Trait.HABIT}


def narrows(days: Days, bounded: Days) -> bool:
    """Whether a day says which one is meant of an open stretch: "noch vor dem Wochenende, am Freitag"."""
    if not bounded.bound or not days.single or days.bound:
        return False
    return days.last <= bounded.last if bounded.bound is Bound.UNTIL else bounded.first <= days.first < bounded.last


def numbered(days: Days, among: Days) -> Days | None:
    """The day of that number among the days: "im Jänner, am 2. oder 3."."""
    if not days.number:
        return None
    each = (among.first + timedelta(days=n) for n in range(min((among.last - among.first).days, _LONGEST_MONTH)))
    first = next((d for d in each if d.day == days.number), None)
    return day(first) if first else None


def workdays_of(days: Days) -> Days:
    """The working days of a week ("unter der Woche, KW 9"); of other days these themselves."""
    return replace(days, last=days.first + timedelta(days=5)) if days.is_week else days
