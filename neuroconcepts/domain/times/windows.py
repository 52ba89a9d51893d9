"""Groups of days and times of day → windows, relative to now and to what the talk is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import zip_longest
from typing import Final

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times.contradictions import by_weekday
from neuroconcepts.domain.times.group import Group
from neuroconcepts.domain.times.hours_of_day import EARLIEST, LATEST, minutes_of
from neuroconcepts.domain.times.left_out import MOST_DAYS, LeftOut
from neuroconcepts.domain.times.merging import merged_days, merged_hours
from neuroconcepts.domain.times.talk import Talk
from neuroconcepts.domain.times.values import (
    ONE_DAY,
    ONE_WEEK,
    Bound,
    Days,
    Hours,
    Moment,
    Move,
    Precision,
    Trait,
    day,
    stretch,
)

VIEWING: Final = timedelta(minutes=30)
_HALF_A_DAY: Final = timedelta(hours=12)
_GAP: Final = timedelta(hours=3)  # summer time skips less than that
_WORKDAYS: Final = 5


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time that a text names: its window, how exactly, and the words it was read from (`text[start:end]`).

    `otherwise` is the window that the words may mean as well, where a date and its weekday contradict each other.
    """

    window: Window
    precision: Precision
    quote: str
    start: int
    end: int
    otherwise: Window | None = None


class Calendar:
    """Windows for groups: of one text, in one talk."""

    def __init__(self, text: str, talk: Talk, left_out: Sequence[Days | Hours] = ()) -> None:
        self._text, self._talk = text, talk
        self._now, self._zone = talk.now, talk.now.tzinfo
        self._left_out = LeftOut(talk, left_out)

    def windows(self, group: Group) -> Iterator[TimeExpression]:
        """The windows of a group, days before times of day."""
        contradictory = [days for days in group.days if days.off]
        plain = replace(group, days=[days for days in group.days if not days.off])
        for days in contradictory:
            yield from self._read_both_ways(plain, days)
        if plain.days or not contradictory:
            yield from self._read(plain)

    def _read_both_ways(self, group: Group, days: Days) -> Iterator[TimeExpression]:
        """The windows of a date and, where they are others, those of the weekday named with it.

        The agreed viewing says which of both is meant; of offered slots that of the date, or else of the weekday, comes first.
        """
        dated, named = replace(days, off=timedelta(0)), by_weekday(days)
        if named.first in self._talk.dates and dated.first not in self._talk.dates:
            dated, named = named, dated
        first, second = (self._read(replace(group, days=[one])) for one in (dated, named))
        sure = self._talk.agreed and dated.first in self._talk.dates
        for one, other in zip_longest(first, () if sure else second):
            if one or other:
                yield replace(one, otherwise=other and other.window) if one else other

    def _read(self, group: Group) -> Iterator[TimeExpression]:
        match group.shift:
            case Moment() as moment:
                return self._soon(group, moment)
            case Move() as move if not group.hours:
                return self._shifted(group, move)
            case _:
                return self._named(group)

    def _named(self, group: Group) -> Iterator[TimeExpression]:
        hours = [self._talk.moved_to(named, group.days) for named in merged_hours(group.hours)]
        for days in self._days(group, hours):
            if named := hours or self._left_out.rest_of_day():
                for one in named:
                    for single in _each_day(days, self._now.date()):
                        yield from self._timed(group, single, one)
            else:
                yield from self._whole(group, days)

    def _days(self, group: Group, hours: Sequence[Hours]) -> Iterator[Days]:
        """The days of a group; those of a time alone are the talk's, and of days that are only mentioned, or of "any day", there are none."""
        if not group.days and self._left_out.names_weekdays and hours[0].precision is not Precision.EXACT:
            first = self._now.date() + ONE_DAY
            yield from self._left_out.rest_of(stretch(first, first + ONE_WEEK))
        elif not group.days:
            is_over = self._at(self._now.date(), minutes_of(hours[0])[1]) <= self._now
            yield from self._talk.default_days(hours[0], is_over)
        elif hours or not all(d.traits & {Trait.MENTIONED, Trait.ANY} for d in group.days):
            named = [d for d in _wished(group.days) if not self._left_out.holds(d)] or group.days
            for days in merged_days(named):
                yield from self._left_out.rest_of(self._talk.placed(self._ahead(days, group)))

    def _ahead(self, days: Days, group: Group) -> Days:
        """`Diese Woche Mittwoch`, said on a Sunday, is that of the week that begins."""
        today = self._now.date()
        over = days.single and days.last <= today and not days.is_gone
        this_week = any(d.is_week and d.first <= today < d.last for d in group.days)
        return replace(days, first=days.first + ONE_WEEK, last=days.last + ONE_WEEK) if over and this_week else days

    def _expression(
        self, group: Group, start: datetime, end: datetime, precision: Precision
    ) -> Iterator[TimeExpression]:
        """The window, if it is ahead; a clock time that summer time skips counts from after the gap (RFC 5545, 3.3.5)."""
        start, end = _existing(start), _existing(end)
        if end.timestamp() <= start.timestamp() and end + _GAP > start:
            end = start + VIEWING
        if end.timestamp() <= self._now.timestamp() or end <= start:
            return
        quote = self._text[group.start : group.end]
        yield TimeExpression(Window(start, end), precision, quote, group.start, group.end)

    def _at(self, on: date, minutes: int) -> datetime:
        extra, rest = divmod(minutes, 24 * 60)
        return datetime.combine(on + timedelta(days=extra), time(rest // 60, rest % 60), self._zone)

    def _soon(self, group: Group, moment: Moment) -> Iterator[TimeExpression]:
        start = (self._now.astimezone(UTC) + timedelta(minutes=moment.minutes)).astimezone(self._zone)
        start = start.replace(second=0, microsecond=0)
        yield from self._expression(group, start, start + VIEWING, Precision.EXACT)

    def _shifted(self, group: Group, shift: Move) -> Iterator[TimeExpression]:
        anchor = self._talk.moved_from(group.days)
        if anchor is None:
            return
        start = anchor.start.astimezone(self._zone)
        start = self._at(start.date() + timedelta(days=shift.days), start.hour * 60 + start.minute + shift.minutes)
        yield from self._expression(group, start, start + (anchor.end - anchor.start), Precision.EXACT)

    def _timed(self, group: Group, days: Days, named: Hours) -> Iterator[TimeExpression]:
        """A time of day on one day, or from or until then."""
        begin, end = minutes_of(named)
        if named.precision is not Precision.EXACT:
            start = self._at(days.first, begin)
            start = max(start, self._now) if named.precision is Precision.UNTIL else start
            yield from self._expression(group, start, self._at(days.first, end), named.precision)
        elif days.bound:  # "ab Dienstag 17 Uhr"
            first, last = _open_end(days.bound, begin)
            yield from self._expression(
                group, self._at(days.first, first), self._at(days.first, last), Precision(days.bound)
            )
        else:
            start = self._later(self._at(days.first, self._talk.like_offered(days.first, named, begin)), named)
            yield from self._expression(group, start, start + VIEWING, Precision.EXACT)

    def _later(self, start: datetime, named: Hours) -> datetime:
        """`Heute um 8`, said at ten in the morning, is in the evening."""
        evening = start + _HALF_A_DAY
        unsure = named.start is not None and not named.start.sure
        return evening if start <= self._now < evening and evening.hour >= 17 and unsure else start

    def _whole(self, group: Group, days: Days) -> Iterator[TimeExpression]:
        """Whole days; of a stretch that has begun what is left of it."""
        if days.is_gone:
            return
        start, end = self._at(days.first, 0), self._at(days.last, 0)
        match days.bound:
            case Bound.FROM:
                precision = Precision.FROM
            case Bound.UNTIL:
                start, precision = self._now, Precision.UNTIL
            case _:
                precision = Precision.DAY if days.single else Precision.RANGE
                start = max(start, self._at(self._now.date(), 0))
        yield from self._expression(group, start, end, precision)


def _wished(days: Sequence[Days]) -> list[Days]:
    """Without a day that is only mentioned beside others: "wir kommen am Freitag an, am Tag darauf ginge es"."""
    wished = [d for d in days if not d.has(Trait.MENTIONED) and not d.has(Trait.VAGUE)]
    return [d for d in days if not (wished and d.single and d.has(Trait.MENTIONED))]


def _existing(moment: datetime) -> datetime:
    """The same moment by clocks that exist: 2:30 of the night that skips it is 3:30."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo)


def _each_day(days: Days, today: date) -> list[Days]:
    """A time of day holds on each day of a stretch: on the working days of a week, on at most seven days."""
    if days.is_gone:
        return []
    if days.has(Trait.EACH) and today < days.first:
        days = stretch(today, days.last)
    elif days.single or days.bound:
        return [days]
    count = _WORKDAYS if days.is_week else min((days.last - days.first).days, MOST_DAYS)
    each = (day(days.first + timedelta(days=n)) for n in range(count))
    return [d for d in each if d.first >= today]


def _open_end(bound: Bound, minute: int) -> tuple[int, int]:
    """From when to when of a day "ab 17 Uhr" or "bis 17 Uhr" is."""
    return (minute, max(LATEST, minute + 30)) if bound is Bound.FROM else (min(EARLIEST, minute - 60), minute)
