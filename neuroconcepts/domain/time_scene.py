"""What the rules of `time_grammar` work with: the scene that phrases are relative to, and the tokens of a match."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from neuroconcepts.domain.time_tokens import Token
from neuroconcepts.domain.time_values import Clock, Days, Shift, Time

ONE_DAY = timedelta(days=1)
GONE = Days(date.min, date.min)  # a day that is over or does not exist: what is said of it names no window


@dataclass(frozen=True, slots=True)
class Node:
    """A recognised phrase, or a token that no rule took: Y days · # time · C clock · ~ shift · = same · 0 past."""

    kind: str
    start: int
    end: int
    value: Days | Clock | Time | Shift | Token | str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What phrases are relative to: today, and the language whose habits decide ("half five")."""

    today: date
    language: str

    def monday(self, weeks: int = 0) -> date:
        return self.today - timedelta(days=self.today.weekday()) + timedelta(weeks=weeks)

    def coming(self, weekday: int) -> date:
        return self.today + timedelta(days=(weekday - self.today.weekday() - 1) % 7 + 1)


def pick(found: Sequence[Token], kinds: str) -> list[Token]:
    return [token for token in found if token.kind in kinds]


def one(found: Sequence[Token], kinds: str) -> Token | None:
    return next(iter(pick(found, kinds)), None)


def amount(found: Sequence[Token]) -> int:
    number = one(found, "n")
    return number.number if number else 1


def day(first: date) -> Days:
    return Days(first, first + ONE_DAY)


def stretch(first: date, last: date) -> Days:
    return Days(first, last, single=False)


def next_month(first: date) -> date:
    """The first day of the month after."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)
