"""Groups of days and times of day → windows, relative to now and to what the talk is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times.groups import Group, merged_days, merged_hours
from neuroconcepts.domain.times.values import ONE_DAY, ONE_WEEK, PARTS, Bound, Clock, Days, Hours, Moment, Move, Precision, day, stretch

VIEWING: Final = timedelta(minutes=30)
_LATEST, _EARLIEST = 22 * 60, 8 * 60  # ends of an open "from" and beginnings of an open "until"
_BEFORE_WORK: Final = 6 * 60  # beginning of an "until" in the early morning
_HALF_DAY: Final = 12 * 60
_MOST_DAYS: Final = 7
_SHORT_CHANGE: Final = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time that a text names: its window, how exactly, and the words it was read from (`text[start:end]`)."""

    window: Window
    precision: Precision
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Talk:
    """What the talk is about: offered slots or the agreed viewing, and whether it is agreed."""

    about: tuple[Window, ...] = ()
    agreed: bool = False


class Calendar:
    """Windows for groups: one text, at one moment, in one talk."""

    def __init__(self, text: str, now: datetime, talk: Talk, left_out: Sequence[Days | Hours] = ()) -> None:
        self._text, self._now, self._talk = text, now, talk
        self._zone = now.tzinfo
        self._days_out = [self._placed(d) for d in left_out if isinstance(d, Days) and not d.is_gone]
        self._hours_out = [h for h in left_out if isinstance(h, Hours)]

    def windows(self, group: Group) -> Iterator[TimeExpression]:
        """The windows of a group, days before times of day."""
        match group.shift:
            case Moment():
                yield from self._soon(group, group.shift)
                return
            case Move() if not group.hours:
                yield from self._shifted(group, group.shift)
                return
            case _:
                pass
        hours = merged_hours(group.hours)
        if not group.days:
            for days in self._default_days(hours):
                yield from self._of_day(group, days, hours)
        elif hours or not all(d.mentioned for d in group.days):
            named = [d for d in group.days if not self._is_left_out(d)] or group.days
            ahead = (self._ahead(d, group) for d in merged_days(named))
            for days in (kept for d in ahead for kept in self._kept(self._placed(d))):
                yield from self._of_day(group, days, hours)

    def _ahead(self, days: Days, group: Group) -> Days:
        """`Diese Woche Mittwoch`, said on a Sunday, is that of the week that begins."""
        today = self._now.date()
        over = days.single and days.last <= today and not days.is_gone
        named = any(d.is_week and d.first <= today < d.last for d in group.days)
        return replace(days, first=days.first + ONE_WEEK, last=days.last + ONE_WEEK) if over and named else days

    def _of_day(self, group: Group, days: Days, hours: Sequence[Hours]) -> Iterator[TimeExpression]:
        if not hours and not self._hours_out:
            yield from self._whole(group, days)
            return
        for named in hours or [self._rest(self._hours_out[0])]:
            for single in _each_day(days, self._now.date()):
                yield from self._timed(group, single, named)

    def _expression(self, group: Group, start: datetime, end: datetime, precision: Precision) -> Iterator[TimeExpression]:
        """The window, if it is ahead; a clock time that summer time skips counts from after the gap (RFC 5545, 3.3.5)."""
        start, end = _existing(start), _existing(end)
        if end.timestamp() <= start.timestamp() and end + _SHORT_CHANGE > start:
            end = start + VIEWING
        if end.timestamp() <= self._now.timestamp() or end <= start:
            return
        quote = self._text[group.start : group.end]
        yield TimeExpression(Window(start, end), precision, quote, group.start, group.end)

    def _at(self, on: date, minutes: int) -> datetime:
        extra, rest = divmod(minutes, 24 * 60)
        return datetime.combine(on + timedelta(days=extra), time(rest // 60, rest % 60), self._zone)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._zone)

    def _dates(self) -> list[date]:
        return [self._local(window.start).date() for window in self._talk.about]

    def _soon(self, group: Group, moment: Moment) -> Iterator[TimeExpression]:
        start = (self._now.astimezone(UTC) + timedelta(minutes=moment.minutes)).astimezone(self._zone)
        start = start.replace(second=0, microsecond=0)
        yield from self._expression(group, start, start + VIEWING, Precision.EXACT)

    def _shifted(self, group: Group, shift: Move) -> Iterator[TimeExpression]:
        if not self._talk.about:
            return
        named = {self._placed(d).first for d in group.days}
        anchor = next((w for w in self._talk.about if self._local(w.start).date() in named), self._talk.about[0])
        start = self._local(anchor.start)
        start = self._at(start.date() + timedelta(days=shift.days), start.hour * 60 + start.minute + shift.minutes)
        yield from self._expression(group, start, start + (anchor.end - anchor.start), Precision.EXACT)

    def _placed(self, days: Days) -> Days:
        """A weekday alone means that of an offered slot, if there is one, or that of the week of the agreed viewing."""
        if self._talk.agreed and not days.single and not days.bound and not days.is_week and days.first in self._dates():
            return day(days.last - ONE_DAY)  # "move it from Friday to Monday"
        if days.weekday is None or (not days.single and not days.bound):
            return days
        today = self._now.date()
        same = [d for d in self._dates() if d.weekday() == days.weekday and d >= today]
        if same and days.shifted:
            first = days.first if days.first != same[0] or len(self._talk.about) > 1 else days.first + ONE_WEEK
            return replace(days, first=first, last=first + ONE_DAY, weekday=None)
        if same:
            return self._moved(days, same[0])
        if self._talk.agreed and self._talk.about and not days.shifted:
            agreed = self._dates()[0]
            of_that_week = agreed + timedelta(days=days.weekday - agreed.weekday())
            return self._moved(days, of_that_week) if of_that_week > today else days
        return days

    @staticmethod
    def _moved(days: Days, first: date) -> Days:
        return replace(days, first=first, last=first + (days.last - days.first if days.bound else ONE_DAY), weekday=None)

    def _kept(self, days: Days) -> list[Days]:
        """The days without those that are left out; of a week that loses some, the working days."""
        if days.single or days.bound:
            return [] if days.single and self._is_left_out(days) else [days]
        if days.is_gone or not any(self._touches(out, days, anywhere=days.is_week) for out in self._days_out):
            return [days]
        by_weekday = any(out.weekday is not None for out in self._days_out)
        count = 5 if days.is_week and by_weekday else min((days.last - days.first).days, _MOST_DAYS)
        each = (day(days.first + timedelta(days=n)) for n in range(count))
        ahead = [d for d in each if d.first >= self._now.date()]
        kept = [d for d in ahead if not any(self._touches(out, d, anywhere=days.is_week) for out in self._days_out)]
        in_a_row = len(kept) > 1 and kept[-1].last - kept[0].first == len(kept) * ONE_DAY
        return [stretch(kept[0].first, kept[-1].last)] if in_a_row else kept

    def _is_left_out(self, days: Days) -> bool:
        """Whether it is a single day that is also left out, by the same or another name ("sauf jeudi (c'est l'Ascension)")."""
        return days.single and any(out.holds(self._placed(days)) for out in self._days_out)

    @staticmethod
    def _touches(out: Days, days: Days, *, anywhere: bool) -> bool:
        """Whether what is left out is among the days; a weekday is so `anywhere` in a week."""
        if anywhere and out.weekday is not None and out.single:
            return (out.weekday - days.first.weekday()) % 7 < (days.last - days.first).days
        begins = date.min if out.bound is Bound.UNTIL else out.first
        return begins < days.last and days.first < out.last

    @staticmethod
    def _rest(out: Hours) -> Hours:
        """What is left of a day without a part of it: the time after a morning, before an evening."""
        begin, end = PARTS.get(out.part, (0, 0))
        if begin <= _EARLIEST + 2 * 60:
            return Hours(Precision.FROM, Clock(max(end, _HALF_DAY) // 60, sure=True))
        return Hours(Precision.UNTIL, None, Clock(begin // 60, begin % 60, sure=True))

    def _default_days(self, hours: Sequence[Hours]) -> list[Days]:
        """The days of a time that names none: those of the talk that it fits, else its first, else today or tomorrow."""
        fitting = [on for window in self._talk.about if (on := self._fits(hours[0], window))]
        if fitting:
            return [day(on) for on in dict.fromkeys(fitting)]
        dates = sorted(set(self._dates()))
        if len(dates) > 1 and hours[0].precision is Precision.PART_OF_DAY:
            return []  # "gibt's auch was am Abend?": of which of the offered days is not said
        first = dates[0] if dates else self._now.date()
        if not dates and self._at(first, self._minutes(hours[0])[1]) <= self._now:
            first += ONE_DAY
        return [day(first)]

    def _fits(self, hours: Hours, window: Window) -> date | None:
        local = self._local(window.start)
        if hours.precision is not Precision.EXACT or hours.start is None:
            begin, end = self._minutes(hours)
            return local.date() if begin <= local.hour * 60 + local.minute < end else None
        same = (local.hour % 12, local.minute) == (hours.start.hour % 12, hours.start.minute)
        return local.date() if same and (not hours.start.sure or local.hour == hours.start.hour) else None

    def _minutes(self, named: Hours) -> tuple[int, int]:
        """First and last minute of a time of day."""
        if named.precision is Precision.PART_OF_DAY:
            return PARTS[named.part]
        begin = _minute(named.start, named.part) if named.start else None
        end = _minute(named.end, named.part) if named.end else None
        if begin is None:
            limit = end or 0
            return (_EARLIEST if limit > _EARLIEST + 60 else min(_BEFORE_WORK, max(limit - 60, 0))), limit
        if named.precision is Precision.FROM:
            return begin, _LATEST if begin < _LATEST else begin + 60
        if end is None:
            return begin, begin + 30
        over_noon = end <= begin < end + _HALF_DAY and named.end is not None and not named.end.sure  # "von 10 bis 2"
        return begin, end + _HALF_DAY if over_noon else end

    def _timed(self, group: Group, days: Days, named: Hours) -> Iterator[TimeExpression]:
        begin, end = self._minutes(named)
        if named.precision is not Precision.EXACT:
            start = self._at(days.first, begin)
            if named.precision is Precision.UNTIL and start < self._now:
                start = max(start, self._now)
            yield from self._expression(group, start, self._at(days.first, end), named.precision)
            return
        if days.bound:  # "ab Dienstag 17 Uhr"
            begin, end = (begin, _LATEST) if days.bound is Bound.FROM else (min(_EARLIEST, begin - 60), begin)
            precision = Precision(days.bound)
            yield from self._expression(group, self._at(days.first, begin), self._at(days.first, max(end, begin + 30)), precision)
            return
        start = self._at(days.first, self._like_offered(days.first, named, begin))
        evening = start + timedelta(hours=12)
        if start <= self._now < evening and evening.hour >= 17 and named.start and not named.start.sure:
            start = evening  # "heute um 8" is said at 10 in the morning
        yield from self._expression(group, start, start + VIEWING, Precision.EXACT)

    def _like_offered(self, on: date, named: Hours, begin: int) -> int:
        """`halb fünf` is the offered 16:30 or the offered 4:30, whatever the hour's habit."""
        if not named.start or named.start.sure:
            return begin
        for window in self._talk.about:
            local = self._local(window.start)
            offered = local.hour * 60 + local.minute
            if local.date() == on and (offered - begin) % _HALF_DAY == 0:
                return offered
        return begin

    def _whole(self, group: Group, days: Days) -> Iterator[TimeExpression]:
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
                start = max(start, self._at(self._now.date(), 0))  # what is left of "this week"
        yield from self._expression(group, start, end, precision)


def _existing(moment: datetime) -> datetime:
    """The same moment by clocks that exist: 2:30 of the night that skips it is 3:30."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo)


def _minute(clock: Clock, hint: str) -> int:
    """Minutes from midnight; where half of the day is open, the part of day named with it or viewing hours decide."""
    if clock.sure or clock.hour > 12:
        return clock.minutes
    part = hint.rsplit("_", maxsplit=1)[-1]
    if part in {"early", "morning"}:
        return clock.minutes
    if part in {"afternoon", "evening", "night"} and clock.hour < 12:
        return clock.minutes + _HALF_DAY
    if part == "noon" and clock.hour < 4:
        return clock.minutes + _HALF_DAY
    afternoon = clock.hour < 7 or (clock.hour == 7 and clock.spoken)
    return clock.minutes + (_HALF_DAY if afternoon else 0)


def _each_day(days: Days, today: date) -> list[Days]:
    """A time of day holds on each day of a stretch: on the working days of a week, on at most seven days."""
    if days.is_gone:
        return []
    if days.single or days.bound:
        return [days]
    count = 5 if days.is_week else min((days.last - days.first).days, _MOST_DAYS)
    each = (day(days.first + timedelta(days=n)) for n in range(count))
    return [d for d in each if d.first >= today]
