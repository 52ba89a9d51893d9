"""Times as people write them → windows: `resolve("nächsten Dienstag ab 17 Uhr", now=…)`.

Deterministic, without clock or I/O: `now` and its zone say what "tomorrow" is. Words (`time_words`) become tokens
(`time_tokens`, `time_readings`), tokens phrases (`time_grammar`, `time_spans`), phrases that belong together groups
(`time_groups`), and groups windows here.
What does not exist (31.2.) or is over resolves to nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.time_groups import Group, groups, merged_days, merged_times
from neuroconcepts.domain.time_scene import Node, Scene
from neuroconcepts.domain.time_spans import phrases
from neuroconcepts.domain.time_values import PARTS, Clock, Days, Precision, Shift, Time

VIEWING = timedelta(minutes=30)
_LATEST, _EARLIEST = 22 * 60, 8 * 60  # ends of an open "from" and beginnings of an open "until"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time that a text names: its window, how exactly, and the words it was read from (`text[start:end]`)."""

    window: Window
    precision: Precision
    quote: str
    start: int
    end: int


def resolve(
    text: str, *, now: datetime, language: str | None = None, about: Sequence[Window] = ()
) -> tuple[TimeExpression, ...]:
    """The times that `text` names, in its order.

    `now` must be aware; a `ZoneInfo` zone keeps summer time right. `language` is ISO 639-1 (German when not given).
    `about` are the windows the talk is about (offered slots, the agreed viewing): a weekday alone means theirs, and
    "an hour later" or "same time" count from the first. Raises `ValueError` for a naive `now`.
    """
    if now.tzinfo is None:
        raise ValueError("`now` has no time zone; give an aware datetime in the property's zone")
    scene = Scene(now.date(), language or "de")
    reading = _Reading(text, now, tuple(about))
    return tuple(found for group in groups(reading.anchored(phrases(text, scene))) for found in reading.of(group))


def mentions_time(text: str, *, now: datetime, language: str | None = None) -> bool:
    """Whether `text` speaks of a day or time of day, also of one that does not exist (29.2.2025)."""
    nodes = phrases(text, Scene(now.date(), language or "de"))
    return any(node.kind in {"Y", "#"} for node in nodes)


class _Reading:
    """One text being read: groups → expressions, relative to `now` and to what the talk is about."""

    def __init__(self, text: str, now: datetime, about: tuple[Window, ...]) -> None:
        self._text, self._now, self._about = text, now, about
        self._zone = now.tzinfo

    def anchored(self, nodes: Sequence[Node]) -> list[Node]:
        """`same time`, `am selben Tag` are those of the first window the talk is about; without one they say nothing."""
        if not self._about:
            return [node for node in nodes if node.kind != "="]
        return [self._same(node) if node.kind == "=" else node for node in nodes]

    def _same(self, node: Node) -> Node:
        start = self._local(self._about[0].start)
        if node.value == "same_day":
            return Node("Y", node.start, node.end, Days(start.date(), start.date() + timedelta(days=1)))
        same_time = Time(Precision.EXACT, Clock(start.hour, start.minute, sure=True))
        return Node("#", node.start, node.end, same_time)

    def of(self, group: Group) -> list[TimeExpression]:
        if group.shift:
            return self._shifted(group, group.shift)
        days = merged_days(group.days) if group.days else self._default_days(group.times)
        if not group.times:
            return [found for d in days for found in self._whole(group, self._placed(d))]
        times = merged_times(group.times)
        return [
            found
            for d in days
            for t in times
            for single in _each_day(self._placed(d), self._now.date())
            for found in self._timed(group, single, t)
        ]

    def _expression(self, group: Group, start: datetime, end: datetime, precision: Precision) -> list[TimeExpression]:
        if end <= self._now or start >= end:
            return []
        quote = self._text[group.start : group.end]
        return [TimeExpression(Window(start, end), precision, quote, group.start, group.end)]

    def _at(self, on: date, minutes: int) -> datetime:
        extra, rest = divmod(minutes, 24 * 60)
        return datetime.combine(on + timedelta(days=extra), time(rest // 60, rest % 60), self._zone)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._zone)

    def _shifted(self, group: Group, shift: Shift) -> list[TimeExpression]:
        if not self._about:
            return []
        anchor = self._about[0]
        start = self._local(anchor.start)
        start = self._at(start.date() + timedelta(days=shift.days), start.hour * 60 + start.minute + shift.minutes)
        return self._expression(group, start, start + (anchor.end - anchor.start), Precision.EXACT)

    def _placed(self, days: Days) -> Days:
        """A weekday alone means that of an offered slot, if there is one."""
        if days.weekday is None or (not days.single and not days.bound):
            return days
        dates = [self._local(w.start).date() for w in self._about]
        same = [d for d in dates if d.weekday() == days.weekday and d >= self._now.date()]
        if not same:
            return days
        if days.shifted:
            first = days.first if days.first != same[0] or len(self._about) > 1 else days.first + timedelta(weeks=1)
            return replace(days, first=first, last=first + timedelta(days=1), weekday=None)
        return replace(days, first=same[0], last=same[0] + timedelta(days=1), weekday=None)

    def _default_days(self, times: Sequence[Time]) -> list[Days]:
        """The day of a time that names none: that of the talk, else today or tomorrow."""
        dates = {self._local(w.start).date() for w in self._about}
        start = times[0].start or times[0].end
        for window in self._about:
            local = self._local(window.start)
            if start and (local.hour % 12, local.minute) == (start.hour % 12, start.minute):
                return [Days(local.date(), local.date() + timedelta(days=1))]
        first = min(dates) if dates else self._now.date()
        latest = self._at(first, self._minutes(times[0])[0])
        if not dates and latest <= self._now:
            first += timedelta(days=1)
        return [Days(first, first + timedelta(days=1))]

    def _minutes(self, named: Time) -> tuple[int, int]:
        """First and last minute of a time of day."""
        if named.precision is Precision.PART_OF_DAY:
            return PARTS[named.part]
        begin = _minute(named.start, named.part) if named.start else None
        end = _minute(named.end, named.part) if named.end else None
        if begin is None:
            limit = end or 0
            return (_EARLIEST if limit > _EARLIEST else max(limit - 60, 0)), limit
        if named.precision is Precision.FROM:
            return begin, _LATEST if begin < _LATEST else begin + 60
        if end is None:
            return begin, begin + 30
        over_noon = end <= begin < end + 12 * 60 and named.end is not None and not named.end.sure  # "von 10 bis 2"
        return begin, end + 12 * 60 if over_noon else end

    def _timed(self, group: Group, days: Days, named: Time) -> list[TimeExpression]:
        begin, end = self._minutes(named)
        if named.precision is not Precision.EXACT:
            return self._expression(group, self._at(days.first, begin), self._at(days.first, end), named.precision)
        if days.bound:  # "ab Dienstag 17 Uhr"
            begin, end = (begin, _LATEST) if days.bound == "from" else (min(_EARLIEST, begin - 60), begin)
            precision = Precision(days.bound)
            return self._expression(group, self._at(days.first, begin), self._at(days.first, end), precision)
        start = self._at(days.first, self._like_offered(days.first, named, begin))
        evening = start + timedelta(hours=12)
        if start <= self._now < evening and evening.hour >= 17 and named.start and not named.start.sure:
            start = evening  # "heute um 8" is said at 10 in the morning
        return self._expression(group, start, start + VIEWING, Precision.EXACT)

    def _like_offered(self, on: date, named: Time, begin: int) -> int:
        """`halb fünf` is the offered 16:30 or the offered 4:30, whatever the hour's habit."""
        if not named.start or named.start.sure:
            return begin
        for window in self._about:
            local = self._local(window.start)
            offered = local.hour * 60 + local.minute
            if local.date() == on and (offered - begin) % (12 * 60) == 0:
                return offered
        return begin

    def _whole(self, group: Group, days: Days) -> list[TimeExpression]:
        start, end = self._at(days.first, 0), self._at(days.last, 0)
        if days.bound == "from":
            precision = Precision.FROM
        elif days.bound == "until":
            start, precision = self._now, Precision.UNTIL
        else:
            precision = Precision.DAY if days.single else Precision.RANGE
            start = max(start, self._at(self._now.date(), 0))  # what is left of "this week"
        return self._expression(group, start, end, precision)


def _minute(clock: Clock, hint: str) -> int:
    """Minutes from midnight; where half of the day is open, the part of day named with it or viewing hours decide."""
    if clock.sure or clock.hour > 12:
        return clock.minutes
    part = hint.rsplit("_", maxsplit=1)[-1]
    if part in {"early", "morning"}:
        return clock.minutes
    if part in {"afternoon", "evening", "night"} and clock.hour < 12:
        return clock.minutes + 12 * 60
    afternoon = clock.hour < 7 or (clock.hour == 7 and clock.spoken)
    return clock.minutes + (12 * 60 if afternoon else 0)


def _each_day(days: Days, today: date) -> list[Days]:
    """A time of day holds on each day of a stretch: on the working days of a week, on at most seven days."""
    if days.single or days.bound:
        return [days]
    count = 5 if days.is_week else min((days.last - days.first).days, 7)
    each = [days.first + timedelta(days=n) for n in range(count)]
    return [Days(d, d + timedelta(days=1)) for d in each if d >= today]
