"""What a talk is about (offered slots, the agreed viewing), and which days and times of day it makes phrases mean."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times.hours_of_day import HALF_DAY, minutes_of
from neuroconcepts.domain.times.values import (
    ONE_DAY,
    ONE_WEEK,
    Anchor,
    Anchored,
    Clock,
    Days,
    Hours,
    Precision,
    Trait,
    day,
    stretch,
)

_SATURDAY: Final = 5
_OF_THE_TEXT: Final = frozenset({Anchor.AMONG_NAMED, Anchor.BETWEEN, Anchor.NEXT_ONE, Anchor.ALL_NAMED})
"""What counts from times that the text itself names, never from the talk."""


@dataclass(frozen=True, slots=True)
class Talk:
    """The windows a text is about, by the wall clock of `now`.

    `agreed` when it is the viewing that stands; `refused` are the times of day that the text refuses.
    """

    now: datetime
    about: tuple[Window, ...] = ()
    agreed: bool = False
    refused: tuple[Hours, ...] = ()

    @property
    def starts(self) -> list[datetime]:
        return [window.start.astimezone(self.now.tzinfo) for window in self.about]

    @property
    def dates(self) -> list[date]:
        return [start.date() for start in self.starts]

    def placed(self, days: Days) -> Days:
        """A weekday alone means that of an offered slot, if there is one, or that of the week of the agreed viewing."""
        if self._is_move(days):
            return day(days.last - ONE_DAY)  # "move it from Friday to Monday"
        if days.weekday is None or (not days.single and not days.bound):
            return days
        same = [d for d in self.dates if d.weekday() == days.weekday and d >= self.now.date()]
        if same and days.has(Trait.SHIFTED):
            first = days.first if days.first != same[0] or len(self.about) > 1 else days.first + ONE_WEEK
            return replace(days, first=first, last=first + ONE_DAY, weekday=None)
        if same:
            return _moved(days, same[0])
        return self._of_agreed_week(days, days.weekday)

    def _is_move(self, days: Days) -> bool:
        is_range = not days.single and not days.bound and not days.is_week
        return self.agreed and is_range and days.first in self.dates

    def _of_agreed_week(self, days: Days, weekday: int) -> Days:
        if not self.agreed or not self.about or days.has(Trait.SHIFTED):
            return days
        agreed = self.dates[0]
        of_that_week = agreed + timedelta(days=weekday - agreed.weekday())
        return _moved(days, of_that_week) if of_that_week > self.now.date() else days

    def moved_to(self, hours: Hours, days: Sequence[Days]) -> Hours:
        """The end of a stretch that begins at the agreed time: "dalle 15 alle 16" moves the viewing of that day."""
        if not self.agreed or hours.precision is not Precision.INTERVAL or hours.start is None:
            return hours
        start = self.starts[0]
        begins = (hours.start.hour % 12, hours.start.minute) == (start.hour % 12, start.minute)
        same_day = all(self.placed(d).first == start.date() for d in days)
        return replace(hours, precision=Precision.EXACT, start=hours.end, end=None) if begins and same_day else hours

    def default_days(self, hours: Hours, is_over: bool) -> list[Days]:
        """The days of a time that names none: those of the talk that it fits, else its first, else today or tomorrow."""
        fitting = [start.date() for start in self.starts if _fits(hours, start)]
        if fitting:
            return [day(on) for on in dict.fromkeys(fitting)]
        dates = sorted(set(self.dates))
        if len(dates) > 1 and hours.precision is Precision.PART_OF_DAY:
            return []  # "gibt's auch was am Abend?": of which of the offered days is not said
        if dates:
            return [day(self._refused_on or dates[0])]
        return [day(self.now.date() + (ONE_DAY if is_over else timedelta(0)))]

    @property
    def _refused_on(self) -> date | None:
        """The day of the window whose time of day is refused, of which another is meant: "10 ist zu früh, 11?"."""
        exact = [hours for hours in self.refused if hours.precision is Precision.EXACT]
        return next((start.date() for start in self.starts for hours in exact if _fits(hours, start)), None)

    def like_offered(self, on: date, named: Hours, begin: int) -> int:
        """`halb fünf` is the offered 16:30 or the offered 4:30, whatever the hour's habit."""
        if not named.start or named.start.sure:
            return begin
        offered = (start.hour * 60 + start.minute for start in self.starts if start.date() == on)
        return next((minutes for minutes in offered if (minutes - begin) % HALF_DAY == 0), begin)

    def moved_from(self, days: Sequence[Days]) -> Window | None:
        """The window that a move counts from: that of a named day, else the first."""
        named = {self.placed(d).first for d in days}
        on_day = (window for window, on in zip(self.about, self.dates, strict=True) if on in named)
        return next(on_day, self.about[0] if self.about else None)

    def counted(self, anchored: Anchored, named: Days | None = None) -> Days | Hours | None:
        """What counts from the talk, or from the day `named` before it, counted.

        Without both it is what it says by itself, mostly nothing.
        """
        follows = anchored.anchor in {Anchor.NEXT_DAY, Anchor.NEXT_WEEK, Anchor.NEXT_WEEKEND, Anchor.DAY_BEFORE}
        if named and follows:
            placed = self.placed(named)
            return _following(
                anchored,
                placed.first if anchored.anchor in {Anchor.NEXT_WEEK, Anchor.DAY_BEFORE} else placed.last - ONE_DAY,
            )
        if not self.about or anchored.anchor in _OF_THE_TEXT:
            return anchored.otherwise
        start = next((s for s in self.starts if named and s.date() == self.placed(named).first), self.starts[0])
        on = max(self.dates) if anchored.anchor is Anchor.NEXT_WEEKEND else start.date()
        match anchored.anchor:
            case Anchor.SAME_DAY:
                return replace(
                    day(on), weekday=on.weekday()
                )  # "nächste Woche, gleicher Tag": that weekday of another week
            case Anchor.SAME_TIME:
                return _exactly(start.hour * 60 + start.minute)
            case Anchor.PAST_HOUR:
                return _exactly(start.hour * 60 + anchored.count)
            case _:
                return _following(anchored, on)


def _exactly(minutes: int) -> Hours:
    return Hours(Precision.EXACT, Clock(*divmod(minutes % (24 * 60), 60), sure=True))


def _following(anchored: Anchored, on: date) -> Days:
    """The day, the week or the weekend after a day; or the day before it."""
    if anchored.anchor is Anchor.DAY_BEFORE:
        return day(on - ONE_DAY)
    if anchored.anchor is Anchor.NEXT_WEEK:
        monday = on - timedelta(days=on.weekday()) + ONE_WEEK
        return stretch(monday, monday + ONE_WEEK)
    if anchored.anchor is Anchor.NEXT_WEEKEND:
        saturday = on + timedelta(days=(_SATURDAY - on.weekday() - 1) % 7 + 1)
        return stretch(saturday, saturday + 2 * ONE_DAY)
    ahead = 1 if anchored.weekday is None else (anchored.weekday - on.weekday() - 1) % 7 + 1
    return day(on + timedelta(days=ahead))


def _moved(days: Days, first: date) -> Days:
    return replace(days, first=first, last=first + (days.last - days.first if days.bound else ONE_DAY), weekday=None)


def _fits(hours: Hours, start: datetime) -> bool:
    """Whether an offered start is at that time of day."""
    if hours.precision is not Precision.EXACT or hours.start is None:
        begin, end = minutes_of(hours)
        return begin <= start.hour * 60 + start.minute < end
    same = (start.hour % 12, start.minute) == (hours.start.hour % 12, hours.start.minute)
    return same and (not hours.start.sure or start.hour == hours.start.hour)
