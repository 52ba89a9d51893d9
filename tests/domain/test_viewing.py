"""Free slots against an oracle that walks the clock minute by minute, and over the days on which the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.viewing import Hours, WorkingHours, free_slots
from neuroconcepts.errors import InvalidInput

VIENNA = "Europe/Vienna"
ZONE = ZoneInfo(VIENNA)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
OFFICE = WorkingHours.weekdays(VIENNA)
NOW = datetime(2025, 2, 24, 10, tzinfo=ZONE)  # a Monday


def at(day: int, hour: int, minute: int = 0, *, month: int = 2) -> datetime:
    return datetime(2025, month, day, hour, minute, tzinfo=ZONE)


def window(day: int, start: int, end: int) -> Window:
    return Window(at(day, start), at(day, end))


def starts(slots: tuple[Window, ...]) -> list[str]:
    return [f"{slot.start:%a %d %H:%M}" for slot in slots]


# ── What is offered ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_slots_are_spread_over_days_and_halves_of_the_day() -> None:
    assert starts(free_slots(now=NOW, hours=OFFICE, busy=())) == ["Tue 25 10:00", "Wed 26 12:00", "Thu 27 09:00"]


def test_the_notice_is_kept() -> None:
    slots = free_slots(now=NOW, hours=OFFICE, busy=(), notice=timedelta(hours=2))
    assert starts(slots)[0] == "Mon 24 12:00"


def test_what_is_busy_keeps_its_distance() -> None:
    slots = free_slots(now=NOW, hours=OFFICE, busy=[window(25, 11, 17)], horizon=2 * DAY, count=20)
    tuesday = [slot for slot in starts(slots) if slot.startswith("Tue")]
    assert sorted(tuesday) == ["Tue 25 10:00", "Tue 25 17:30"], "10:30 would end where the next appointment begins"


def test_a_time_the_seeker_named_comes_first_also_off_the_grid() -> None:
    wish = Window(at(27, 16, 10), at(27, 16, 40))
    assert starts(free_slots(now=NOW, hours=OFFICE, busy=(), wishes=(wish,))) == [
        "Thu 27 16:10",
        "Tue 25 10:00",
        "Wed 26 09:00",
    ]


def test_wishes_count_in_their_order() -> None:
    wishes = (window(28, 15, 18), window(26, 9, 12))
    assert starts(free_slots(now=NOW, hours=OFFICE, busy=(), wishes=wishes))[:2] == ["Fri 28 15:00", "Wed 26 09:00"]


def test_a_taken_wish_is_met_as_near_as_it_can_be() -> None:
    slots = free_slots(now=NOW, hours=OFFICE, busy=[window(27, 16, 17)], wishes=(window(27, 16, 18),))
    assert starts(slots)[0] == "Thu 27 17:30"


def test_a_wish_outside_the_hours_falls_back_to_what_is_free() -> None:
    wish = Window(at(2, 9, month=3), at(2, 12, month=3))  # a Sunday
    assert len(free_slots(now=NOW, hours=OFFICE, busy=(), wishes=(wish,))) == 3


def test_nothing_is_offered_when_nothing_is_free() -> None:
    assert free_slots(now=NOW, hours=OFFICE, busy=[Window(NOW, NOW + 60 * DAY)]) == ()
    assert free_slots(now=NOW, hours=WorkingHours(VIENNA, ((),) * 7), busy=()) == ()
    assert free_slots(now=NOW, hours=OFFICE, busy=(), count=0) == ()


def test_slots_stand_in_the_agents_zone_whatever_zone_is_asked_in() -> None:
    asked_in_utc = free_slots(now=NOW.astimezone(UTC), hours=OFFICE, busy=())
    assert asked_in_utc == free_slots(now=NOW, hours=OFFICE, busy=())
    assert {slot.start.tzinfo for slot in asked_in_utc} == {ZONE}


# ── When the clocks change ─────────────────────────────────────────────────────────────────────────────────────────────

ALWAYS = WorkingHours(VIENNA, ((Hours(time(), time()),),) * 7)


def night_of(day: date) -> list[str]:
    midnight = datetime.combine(day, time(), ZONE)
    slots = free_slots(
        now=midnight - DAY, hours=ALWAYS, busy=(), notice=timedelta(0), horizon=DAY + timedelta(hours=5), count=99
    )
    return sorted(f"{s.start:%H:%M%z}" for s in slots if s.start.date() == day and s.start.hour in (1, 2, 3))


def test_an_hour_that_is_skipped_holds_no_slot() -> None:
    assert night_of(date(2025, 3, 30)) == ["01:00+0100", "01:30+0100", "03:00+0200", "03:30+0200"]


def test_an_hour_that_comes_twice_is_offered_once() -> None:
    assert night_of(date(2025, 10, 26)) == [
        "01:00+0200",
        "01:30+0200",
        "02:00+0200",
        "02:30+0200",
        "03:00+0100",
        "03:30+0100",
    ]


def test_the_office_opens_at_nine_on_both_sides_of_a_change() -> None:
    slots = free_slots(now=at(26, 10, month=3), hours=OFFICE, busy=(), count=99, horizon=6 * DAY)
    first_of_each_day = {slot.start.date(): slot.start for slot in sorted(slots, key=lambda s: s.start, reverse=True)}
    assert [f"{start:%d %H:%M %z}" for start in sorted(first_of_each_day.values())] == [
        "27 10:00 +0100",
        "28 09:00 +0100",
        "31 09:00 +0200",
        "01 09:00 +0200",
    ]


# ── Any calendar ───────────────────────────────────────────────────────────────────────────────────────────────────────

zones = st.sampled_from([VIENNA, "UTC", "America/Santiago", "Australia/Lord_Howe", "Africa/Cairo"])
# Around the changes of 2025 in these zones, where the mistakes are.
changes = st.sampled_from(
    [date(2025, *d) for d in ((3, 30), (4, 5), (4, 6), (4, 25), (9, 7), (10, 5), (10, 26), (10, 31))]
)
quarters = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))
hours_of_a_day = st.tuples(quarters, quarters).filter(lambda t: t[0] < t[1]).map(lambda t: Hours(*t))
weeks = st.tuples(*[st.lists(hours_of_a_day | st.just(Hours(time(), time())), max_size=2).map(tuple)] * 7)
instants = st.builds(
    lambda day, minutes: datetime.combine(day, time(), UTC) + minutes * MINUTE, changes, st.integers(-2880, 2880)
)
windows = st.builds(lambda start, n: Window(start, start + n * MINUTE), instants, st.integers(0, 600))


def within(slot: Window, hours: WorkingHours) -> bool:
    """The oracle: every minute of the slot shows, on the agent's own clock, a time at which he works."""
    zone = ZoneInfo(hours.tz)
    start, end = slot.start.astimezone(UTC), slot.end.astimezone(UTC)
    clock = [(start + n * MINUTE).astimezone(zone) for n in range(int((end - start) / MINUTE))]
    return any(
        all(
            span.opens <= t.time() and (t.time() < span.closes or span.closes == time()) and t.date() == clock[0].date()
            for t in clock
        )
        for span in hours.week[clock[0].weekday()]
    )


@settings(max_examples=120, derandomize=True, deadline=None, database=None)
@given(zones, weeks, instants, st.lists(windows, max_size=6), st.lists(windows, max_size=3).map(tuple))
def test_each_slot_can_be_kept(
    tz: str, week: tuple[tuple[Hours, ...], ...], now: datetime, busy: list[Window], wishes: tuple[Window, ...]
) -> None:
    hours = WorkingHours(tz, week)
    notice, horizon, buffer = timedelta(hours=3), 4 * DAY, 15 * MINUTE
    slots = free_slots(now=now, hours=hours, busy=busy, wishes=wishes, notice=notice, horizon=horizon, count=5)
    instants = [(s.start.astimezone(UTC), s.end.astimezone(UTC)) for s in slots]
    for slot, (start, end) in zip(slots, instants, strict=True):
        assert within(slot, hours)
        assert now + notice <= start <= now + horizon
        assert end - start == 30 * MINUTE
        assert all(end <= b.start - buffer or b.end + buffer <= start for b in busy)
    ordered = sorted(instants)
    assert all(end <= start for (_, end), (start, _) in pairwise(ordered))


@settings(max_examples=120, derandomize=True, deadline=None, database=None)
@given(instants, st.lists(windows, max_size=6), windows)
def test_an_exact_wish_that_can_be_kept_comes_first(now: datetime, busy: list[Window], wish: Window) -> None:
    alone = free_slots(now=now, hours=ALWAYS, busy=busy, wishes=(wish,), horizon=5 * DAY, count=1)
    slot = Window(wish.start, wish.start + 30 * MINUTE)
    possible = (
        within(slot, ALWAYS)
        and now + DAY <= wish.start <= now + 5 * DAY
        and all(slot.end <= b.start - 15 * MINUTE or b.end + 15 * MINUTE <= slot.start for b in busy)
    )
    assert (bool(alone) and alone[0].start.astimezone(UTC) == wish.start) >= possible


# ── What cannot be planned ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("opens", "closes"), [(time(9), time(9)), (time(12), time(9)), (time(9, tzinfo=UTC), time(12, tzinfo=UTC))]
)
def test_hours_that_are_no_stretch_of_a_day_are_refused(opens: time, closes: time) -> None:
    with pytest.raises(InvalidInput, match="The hours"):
        Hours(opens, closes)


def test_a_week_has_seven_days_and_a_known_zone() -> None:
    with pytest.raises(InvalidInput, match="5 days"):
        WorkingHours(VIENNA, ((),) * 5)
    for tz in ("Europe/Wien", "", "../etc/passwd"):
        with pytest.raises(InvalidInput, match="unknown"):
            WorkingHours.weekdays(tz)


def test_times_without_a_zone_and_endless_grids_are_refused() -> None:
    with pytest.raises(InvalidInput, match="names no zone"):
        free_slots(now=datetime(2025, 2, 24), hours=OFFICE, busy=())  # noqa: DTZ001 - the mistake in question
    with pytest.raises(InvalidInput, match="positive"):
        free_slots(now=NOW, hours=OFFICE, busy=(), step=timedelta(0))


def test_working_hours_are_kept_as_json() -> None:
    kept = TypeAdapter(WorkingHours)
    assert kept.validate_json(kept.dump_json(OFFICE)) == OFFICE
