"""What phrases of time mean before they meet each other: days, times of day, moves from an agreed time."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

ONE_DAY: Final = timedelta(days=1)
ONE_WEEK: Final = timedelta(weeks=1)


class Precision(StrEnum):
    """How exactly a phrase names its window."""

    EXACT = "exact"
    INTERVAL = "interval"
    FROM = "from"
    UNTIL = "until"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    RANGE = "range"


class Bound(StrEnum):
    """How far a named day reaches: no further, from then on, until then."""

    NONE = ""
    FROM = "from"
    UNTIL = "until"


class Trait(StrEnum):
    """What more a phrase says of the days it names."""

    NEARBY = "counted in weeks, a weekday beside it may still move it"  # "in zwei Wochen, am Dienstag"
    SHIFTED = "next"  # "next" stood before the weekday
    NAMED_THIS = "this"  # "dieser Freitag": beside it "nächster Freitag" is a week later
    FOLLOWS = "the weekday after the day named before it"  # "the following Thursday"
    FEAST = "named by a holiday"
    LAST_PART = "the end of a month, week or year: before it is until it is over"
    WORKDAYS = "the working days of any week"  # "werktags"
    HABIT = "that weekday of any week"  # "samstags": a date of that weekday beside it is the one that is meant
    VAGUE = "any day"  # "jeden Tag": days named beside it are the ones that are meant
    ANY = "no day in particular"  # "jeden Tag" with nothing beside it says that the writer is free, and no time
    CLOSED = "both ends were named"  # "vom 3. bis 5."
    EACH = "a time of day behind it holds on each day until then"  # "bis Freitag immer vormittags"
    MENTIONED = "no wish itself, but the day of a time that follows"  # "wir kommen am 18. an; geht 14 Uhr?"


@dataclass(frozen=True, slots=True)
class Days:
    """Some days: `first` and the day after the `last`.

    `weekday` is set when only the weekday named the day, so that a week or an offered slot may still say which, `number` when
    only the day of the month did ("am 3."); `single` is false for weeks and other stretches. `off` is how far the weekday named
    with a date is from it, where both contradict each other.
    """

    first: date
    last: date
    weekday: int | None = None
    single: bool = True
    bound: Bound = Bound.NONE
    number: int = 0
    traits: frozenset[Trait] = frozenset()
    off: timedelta = timedelta(0)

    def has(self, trait: Trait) -> bool:
        return trait in self.traits

    def marked(self, *traits: Trait) -> "Days":
        """The same days, of which more is said."""
        return replace(self, traits=self.traits.union(traits))

    @property
    def is_week(self) -> bool:
        return not self.single and self.first.weekday() == 0 and self.last - self.first == ONE_WEEK

    @property
    def is_gone(self) -> bool:
        return self.first == date.min

    def holds(self, other: "Days") -> bool:
        """Whether the other days all lie among these."""
        return self.first <= other.first and other.last <= self.last

    def within(self, week: "Days") -> "Days":
        """The same weekday, or stretch that begins with it, in that week."""
        first = week.first + timedelta(days=((self.weekday or 0) - week.first.weekday()) % 7)
        return replace(self, first=first, last=first + (self.last - self.first), weekday=None)


GONE: Final = Days(date.min, date.min)
"""A day that is over or does not exist: what is said of it names no window."""


def day(first: date) -> Days:
    return Days(first, first + ONE_DAY)


def stretch(first: date, last: date) -> Days:
    """The days from `first` to the one before `last`."""
    return Days(first, last, single=False)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day.

    `sure` when half of the day is beyond doubt (16:30, 4 pm), `spoken` when said in words ("halb acht"), `post` when "p.m." said so.
    """

    hour: int
    minute: int = 0
    sure: bool = False
    spoken: bool = False
    post: bool = False

    @property
    def minutes(self) -> int:
        return self.hour * 60 + self.minute


@dataclass(frozen=True, slots=True)
class Hours:
    """A time of day as named: an exact one, an open or closed interval, or a part of the day (a key of `PARTS`)."""

    precision: Precision
    start: Clock | None = None
    end: Clock | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A move relative to an agreed time: whole days, and minutes."""

    days: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """So many minutes from now ("in einer Stunde")."""

    minutes: int


class Anchor(StrEnum):
    """What counts from the time that the talk is about."""

    SAME_DAY = "same day"
    SAME_TIME = "same time"
    PAST_HOUR = "so many minutes past the hour of the talk"
    REST = "the time of day of a new day, when only the day is another"
    NEXT_DAY = "next day"
    DAY_BEFORE = "the day before"
    NEXT_WEEK = "next week"
    BETWEEN = "between the last two days named"
    NEXT_ONE = "a week, weekend or day like the one named before, the next one"
    AMONG_NAMED = "any of the last days, or of the last stretch, that was named"
    NEXT_WEEKEND = "next weekend"
    ALL_NAMED = "each of the last days named, else of the days that were offered"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A day or time of day that counts from what the talk is about.

    With `weekday` it is the first such day after it; `count` is how many days are meant of several, or how
    many minutes.
    """

    anchor: Anchor
    weekday: int | None = None
    otherwise: Days | None = None
    count: int = 0


PARTS: Final[dict[str, tuple[int, int]]] = {
    # minutes from midnight; the hours in which estate agents show flats bound the open ones
    "early": (6 * 60, 9 * 60),
    "morning": (8 * 60, 12 * 60),
    "late_morning": (10 * 60, 12 * 60),
    "noon": (11 * 60 + 30, 13 * 60 + 30),
    "afternoon": (13 * 60, 18 * 60),
    "long_afternoon": (13 * 60, 20 * 60),
    "early_afternoon": (13 * 60, 15 * 60),
    "late_afternoon": (15 * 60, 18 * 60),
    "evening": (17 * 60, 21 * 60),
    "early_evening": (17 * 60, 19 * 60),
    "late_evening": (19 * 60, 21 * 60),
    "night": (20 * 60, 23 * 60),
    "daytime": (8 * 60, 20 * 60),
}
