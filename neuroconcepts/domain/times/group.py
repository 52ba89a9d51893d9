"""One expression: the days and times of day that were read together, and how a phrase adds to them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Final

from neuroconcepts.domain.times.closeness import belong, narrows, numbered, placed_in, with_part, workdays_of
from neuroconcepts.domain.times.hours_of_day import minutes_of
from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.values import Bound, Days, Hours, Moment, Move, Precision, Trait, day

ALTERNATIVES: Final = frozenset({"or", "and", "slash"})
HALVES: Final = (0, 12 * 60)
"""Minutes by which a clock time may be meant of either half of the day."""


@dataclass(slots=True)
class Group:
    """Days and times of day that were read as one expression, and where it stands in the text.

    `linked` says that it goes on from the group before it, in the same sentence, `other` that "or" or "and" sets it beside it;
    `hinted` that its hours were said before the example of a day ("abends, z. B. am Dienstag"), `shared` that they
    hold on each day named before ("Mittwoch? Oder Donnerstag? Jeweils ab 17:30").
    """

    start: int
    end: int
    days: list[Days] = field(default_factory=list)
    hours: list[Hours] = field(default_factory=list)
    shift: Move | Moment | None = None
    hours_first: bool = False
    linked: bool = False
    other: bool = False
    hinted: bool = False
    shared: bool = False

    def take(self, node: Node, between: frozenset[str]) -> None:
        """Adds what a phrase names, with nodes of the kinds `between` before it."""
        self.start, self.end = min(self.start, node.start), max(self.end, node.end)
        match node.value:
            case Days() as days:
                self._take_days(days, between)
            case Hours() as hours:
                self.hours_first = self.hours_first or not self.days
                self._take_hours(hours, between)
            case Move() | Moment():
                self.shift = node.value
            case _:
                pass

    def _take_days(self, days: Days, between: frozenset[str]) -> None:
        if gives_example(between) and (self.days or self.hours):
            self.days, self.hinted = [_as_example(days, self.days)], bool(self.hours)
            return
        if self.days and self.days[-1].is_week and self.hours and days.weekday is not None:
            self.hours_first = True
        again = bool(self.days) and not ALTERNATIVES & between and not days.is_gone and not self.days[-1].is_gone
        if again and (closer := _said_closer(self.days[-1], days, namely="namely" in between)):
            self.hours_first = self.hours_first or (bool(self.hours) and self.days[-1].has(Trait.WORKDAYS))
            self.days[-1] = closer
            return
        whole = next((d for d in reversed(self.days) if not d.single), None)
        placed = numbered(days, whole) if whole else _in_month_of(self.days[-1], days) if self.days else None
        self.days.append(placed or days)

    def _take_hours(self, hours: Hours, between: frozenset[str]) -> None:
        self._repeat(between)
        self.shared = self.shared or "each" in between
        last = self.hours[-1] if self.hours else None
        if self.hinted or gives_example(between):
            self.hours = [with_part(last, hours) if last and belong(last, hours, HALVES) else hours]
            self.hinted = False
        elif last and not ALTERNATIVES & between and belong(last, hours, HALVES):
            self.hours[-1] = with_part(last, hours)
        elif last and between == {"comma"} and _is_inside(hours, last):
            self.hours[-1] = hours
        elif last and "or" not in between and (stretch := between_hours(last, hours)):
            self.hours[-1] = stretch
        else:
            self.hours.append(hours)

    def _repeat(self, between: frozenset[str]) -> None:
        """`Bis Freitag geht es immer vormittags`: a time of day said apart from the last day holds on each until then."""
        apart = (
            bool({"word", "always"} & between)
            and "stop" not in between
            and ("comma" not in between or "always" in between)
        )
        if apart and self.days and not self.hours and self.days[-1].bound is Bound.UNTIL:
            self.days[-1] = self.days[-1].marked(Trait.EACH)


def _is_inside(hours: Hours, last: Hours) -> bool:
    """Whether a clock time says an open one exactly: "gleich nach Mittag, so gegen halb zwei"."""
    if hours.precision is not Precision.EXACT or last.precision not in {Precision.FROM, Precision.UNTIL}:
        return False
    begin, end = minutes_of(last)
    return begin <= minutes_of(hours)[0] <= end


def _in_month_of(last: Days, days: Days) -> Days | None:
    """A day named by its number, after another such day: "ab April, am besten am 2. oder 3."."""
    ahead = timedelta(days=days.number - last.number)
    return day(last.first + ahead) if days.number > last.number > 0 and not days.is_gone else None


def gives_example(between: Collection[str]) -> bool:
    """Whether a phrase is an example of those before it, so that it alone is meant: "nach den Feiertagen, z. B. 8.1."."""
    return "example" in between and "or" not in between


def _as_example(days: Days, named: Sequence[Days]) -> Days:
    """The day that is meant of the stretch before it: "nächste Woche, z. B. Dienstag"."""
    whole = next((d for d in reversed(named) if not d.single), None)
    if whole is None:
        return (_said_closer(named[-1], days, namely=True) if named else None) or days
    weekday = days.within(whole) if whole.is_week and days.weekday is not None else None
    return numbered(days, whole) or weekday or placed_in(days, whole) or days


def _said_closer(last: Days, days: Days, *, namely: bool) -> Days | None:
    """What is named again says the same more closely: "am 7. Jänner, also gleich nach Dreikönig"."""
    if (placed := _placed_in(days, last)) is not None:
        return placed
    if last.has(Trait.MENTIONED):
        return None
    if (last.single or days.bound) and not last.bound and days.holds(last):
        return last
    if last.has(Trait.WORKDAYS):
        return days if namely else workdays_of(days)
    return days if namely or narrows(days, last) or (last.has(Trait.NEARBY) and days.single) else None


def _placed_in(days: Days, last: Days) -> Days | None:
    """The days as some of those before: "ab April, am 2."; "die erste Jännerwoche, an einem Wochentag"."""
    if last.bound is Bound.FROM and (placed := placed_in(days, last) or numbered(days, last)):
        return replace(placed, number=days.number)
    if days.has(Trait.WORKDAYS) and last.is_week:
        return workdays_of(last)
    if last.has(Trait.NEARBY) and days.weekday is not None and not last.has(Trait.MENTIONED) and not days.holds(last):
        return days.within(replace(last, first=last.first - timedelta(days=last.first.weekday())))
    return None


def between_hours(last: Hours, hours: Hours) -> Hours | None:
    """One stretch of "nach 16 Uhr und vor 19 Uhr", or of "um 9, allerdings nur bis 9:45"."""
    opens = last.precision in {Precision.FROM, Precision.EXACT} and hours.precision is Precision.UNTIL
    if not opens or not last.start or not hours.end or last.start.minutes >= hours.end.minutes:
        return None
    return Hours(Precision.INTERVAL, last.start, hours.end)
