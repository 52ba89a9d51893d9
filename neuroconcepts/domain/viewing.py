"""When a property can be viewed: free slots in the agent's working hours.

Hours are wall times ("Monday 9:00") of the agent's zone and become instants here, once. Everything is then compared in
UTC, because Python compares and adds datetimes of one zone by their wall time, which is wrong across a clock change
(PEP 495). A wall time that a clock change skips is no slot; one that comes twice means the first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from neuroconcepts.domain.conversation import Window
from neuroconcepts.errors import InvalidInput

_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of one day in local wall time; `closes` is exclusive, and 00:00 there means midnight at the day's end."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        """Refuse with `InvalidInput` what is no stretch of one day's wall time."""
        if self.opens.tzinfo or self.closes.tzinfo:
            raise InvalidInput(f"The hours {self.opens}-{self.closes} carry a zone: name it in the working hours.")
        if time() != self.closes <= self.opens:
            raise InvalidInput(f"The hours {self.opens}-{self.closes} end before they begin: split them at midnight.")


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When an agent shows properties: seven tuples of `Hours`, Monday first, in the zone `tz` (an IANA name)."""

    tz: str
    week: tuple[tuple[Hours, ...], ...]

    def __post_init__(self) -> None:
        """Refuse with `InvalidInput` a week that has not seven days, and an unknown zone."""
        if len(self.week) != 7:
            raise InvalidInput(
                f"Working hours have {len(self.week)} days: give seven, Monday first, empty where closed."
            )
        zone_of(self.tz)

    @classmethod
    def weekdays(cls, tz: str, opens: time = time(9), closes: time = time(18)) -> "WorkingHours":
        """Monday to Friday, the same hours each day."""
        return cls(tz, ((Hours(opens, closes),),) * 5 + ((), ()))


@dataclass(frozen=True, slots=True)
class _Slot:
    """A start that could be offered (in UTC), and what its choice goes by. `wish` is the place of the wish it meets."""

    start: datetime
    rank: int
    wish: int
    day: date
    morning: bool


_EXACT, _WITHIN, _OTHER = range(3)


def free_slots(
    *,
    now: datetime,
    hours: WorkingHours,
    busy: Iterable[Window],
    wishes: tuple[Window, ...] = (),
    duration: timedelta = timedelta(minutes=30),
    buffer: timedelta = timedelta(minutes=15),
    notice: timedelta = timedelta(hours=24),
    horizon: timedelta = timedelta(days=21),
    step: timedelta = timedelta(minutes=30),
    count: int = 3,
) -> tuple[Window, ...]:
    """At most `count` slots of `duration`, the most welcome first, in the agent's zone, none overlapping another.

    Each lies within the working hours, starts from `now + notice` to `now + horizon`, and keeps `buffer` from all that is
    `busy`. First come the starts the seeker named (those also off the grid of `step`), then slots within his wishes,
    then others; alike ones are spread over days, then over mornings and afternoons, the soonest first.
    `InvalidInput`: a time without a zone, or a `duration` or `step` that is not positive.
    """
    if min(duration, step) <= timedelta(0):
        raise InvalidInput(f"Slots of {duration} every {step} cannot be laid out: both must be positive.")
    first, last = utc(now) + notice, utc(now) + horizon
    wished = tuple((utc(wish.start), utc(wish.end)) for wish in wishes)
    blocked = [(utc(window.start) - buffer, utc(window.end) + buffer) for window in busy]
    zone = ZoneInfo(hours.tz)
    free = [
        _slot(start, duration, wished, zone)
        for start in _starts(hours, first, last, tuple(start for start, _ in wished), duration, step)
        if first <= start <= last and not any(start < end and begin < start + duration for begin, end in blocked)
    ]
    return tuple(
        Window(slot.start.astimezone(zone), (slot.start + duration).astimezone(zone))
        for slot in _choose(free, duration, count)
    )


def _starts(
    hours: WorkingHours,
    first: datetime,
    last: datetime,
    named: tuple[datetime, ...],
    duration: timedelta,
    step: timedelta,
) -> set[datetime]:
    """The starts on the grid and those the seeker named, as far as the viewing ends within the same working hours."""
    zone = ZoneInfo(hours.tz)
    starts: set[datetime] = set()
    for day, span in _spans(hours, first.astimezone(zone).date(), last.astimezone(zone).date()):
        opens, closes = _bounds(day, span, zone)
        starts |= {s for s in (*_grid(day, span, step, zone), *named) if opens <= s and s + duration <= closes}
    return starts


def _spans(hours: WorkingHours, first: date, last: date) -> Iterator[tuple[date, Hours]]:
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        yield from ((day, span) for span in hours.week[day.weekday()])


def _bounds(day: date, span: Hours, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The span as instants; a closing time that comes twice, or is skipped, has two readings: the earlier counts."""
    opens, closes = _walls(day, span)
    return utc(opens.replace(tzinfo=zone)), min(utc(closes.replace(tzinfo=zone, fold=fold)) for fold in (0, 1))


def _grid(day: date, span: Hours, step: timedelta, zone: ZoneInfo) -> Iterator[datetime]:
    wall, closes = _walls(day, span)
    while wall < closes:
        if not _skipped(wall, zone):
            yield utc(wall.replace(tzinfo=zone))
        wall += step


def _walls(day: date, span: Hours) -> tuple[datetime, datetime]:
    closing_day = day + timedelta(days=1) if span.closes == time() else day
    return datetime.combine(day, span.opens), datetime.combine(closing_day, span.closes)


def _skipped(wall: datetime, zone: ZoneInfo) -> bool:
    """Whether a clock change leaves this wall time out."""
    return utc(wall.replace(tzinfo=zone)).astimezone(zone).replace(tzinfo=None) != wall


def _slot(start: datetime, duration: timedelta, wished: tuple[tuple[datetime, datetime], ...], zone: ZoneInfo) -> _Slot:
    local = start.astimezone(zone)
    met = [(_EXACT, place) for place, (begin, _) in enumerate(wished) if start == begin]
    met += [(_WITHIN, place) for place, (begin, end) in enumerate(wished) if begin <= start and start + duration <= end]
    rank, wish = min(met, default=(_OTHER, 0))
    return _Slot(start, rank, wish, local.date(), morning=local.time() < _NOON)


def _choose(free: list[_Slot], duration: timedelta, count: int) -> Iterator[_Slot]:
    """Greedy: the best of what is left, again and again, so that each choice spreads away from those before it."""
    days: Counter[date] = Counter()
    halves: Counter[bool] = Counter()
    for _ in range(count):
        best = min(free, key=lambda s: (s.rank, days[s.day], s.wish, halves[s.morning], s.start), default=None)
        if best is None:
            return
        yield best
        days[best.day] += 1
        halves[best.morning] += 1
        free = [slot for slot in free if abs(slot.start - best.start) >= duration]


def utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise InvalidInput(f"The time {moment} names no zone: viewings are planned with aware times only.")
    return moment.astimezone(UTC)


def zone_of(tz: str) -> ZoneInfo:
    try:
        return ZoneInfo(tz)
    except (KeyError, ValueError, OSError) as error:  # what zoneinfo raises for unknown and malformed keys
        raise InvalidInput(f"The zone “{tz}” is unknown: give an IANA name such as Europe/Vienna.") from error
