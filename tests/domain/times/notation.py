"""The notation of `tests.domain.times.phrases` → windows."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from neuroconcepts.domain.conversation import Window

VIENNA = ZoneInfo("Europe/Vienna")
NOW = datetime(2025, 2, 19, 10, tzinfo=VIENNA)


def _day(text: str) -> datetime:
    full = text if len(text) > 5 else f"{NOW.year}-{text}"
    return datetime.combine(datetime.fromisoformat(full).date(), time(), VIENNA)


def _moment(day: str, clock: str) -> datetime:
    return datetime.combine(_day(day).date(), time.fromisoformat(clock), VIENNA)


def _window(text: str) -> Window:
    if ".." in text:
        first, last = text.split("..")
        return Window(_day(first), _day(last))
    if " " in text:
        day, clocks = text.split(" ")
        begin, end = clocks.split("-")
        return Window(_moment(day, begin), _moment(day, end))
    return Window(_day(text), _day(text) + timedelta(days=1))


def windows(text: str) -> list[Window]:
    """`02-25 17:00-22:00, 03-03` → the two windows."""
    return [_window(part) for part in text.split(", ") if part]
