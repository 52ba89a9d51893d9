"""What phrases of time mean before they meet each other: days, clock times, parts of a day, shifts."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class Precision(StrEnum):
    """How exactly a phrase names its window."""

    EXACT = "exact"
    INTERVAL = "interval"
    FROM = "from"
    UNTIL = "until"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Days:
    """Some days: `first` and the day after the `last`.

    `weekday` is set when only the weekday named the day, so that a week or an offered slot may still say which;
    `single` is false for weeks and other stretches; `bound` says "from then on" or "until then"; `shifted`
    that "next" stood before the weekday.
    """

    first: date
    last: date
    weekday: int | None = None
    single: bool = True
    bound: str = ""
    shifted: bool = False

    @property
    def is_week(self) -> bool:
        return not self.single and self.first.weekday() == 0 and self.last - self.first == timedelta(days=7)

    def within(self, week: "Days") -> "Days":
        """The same weekday, or stretch that begins with it, in that week."""
        first = week.first + timedelta(days=((self.weekday or 0) - week.first.weekday()) % 7)
        return replace(self, first=first, last=first + (self.last - self.first), weekday=None)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `sure` when written so that half of the day is beyond doubt (16:30, 4 pm)."""

    hour: int
    minute: int = 0
    sure: bool = False
    spoken: bool = False

    @property
    def minutes(self) -> int:
        return self.hour * 60 + self.minute


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day as named: an exact one, an open or closed interval, or a part of the day."""

    precision: Precision
    start: Clock | None = None
    end: Clock | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """A move relative to an agreed time: whole days, and minutes."""

    days: int = 0
    minutes: int = 0


PARTS: Final[dict[str, tuple[int, int]]] = {
    # minutes from midnight; the hours in which estate agents show flats bound the open ones
    "early": (6 * 60, 9 * 60),
    "morning": (8 * 60, 12 * 60),
    "late_morning": (10 * 60, 12 * 60),
    "noon": (11 * 60 + 30, 13 * 60 + 30),
    "afternoon": (13 * 60, 18 * 60),
    "early_afternoon": (13 * 60, 15 * 60),
    "late_afternoon": (15 * 60, 18 * 60),
    "evening": (17 * 60, 21 * 60),
    "early_evening": (17 * 60, 19 * 60),
    "late_evening": (19 * 60, 21 * 60),
    "night": (20 * 60, 23 * 60),
    "daytime": (8 * 60, 20 * 60),
}
