"""Calendar phrases → single days: dates, weekdays, what is counted from today, what is over."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from neuroconcepts.domain.time_scene import GONE, ONE_DAY, Scene, amount, day, next_month, one, pick, stretch
from neuroconcepts.domain.time_tokens import Token
from neuroconcepts.domain.time_values import Days, Shift


def a_date(scene: Scene, day_number: int, month: int, year: int) -> Days:
    """The date, in its coming year when none is given; `GONE` for a day that does not exist or is over."""
    for candidate in (year,) if year else (scene.today.year, scene.today.year + 1):
        try:
            found = date(candidate, month, day_number)
        except ValueError:
            continue
        if found >= scene.today:
            return day(found)
    return GONE


def literal_date(scene: Scene, found: Sequence[Token]) -> Days | None:
    numbers = found[-1].numbers
    return _unless_contradicted(a_date(scene, numbers[0], numbers[1], numbers[2]), found)


def _unless_contradicted(dated: Days, found: Sequence[Token]) -> Days:
    """`GONE` for "Montag, 4. März" where that is a Tuesday: which of both is meant must be asked."""
    named = one(found, "w")
    return GONE if named and named.number != dated.first.weekday() else dated


def literal_dates(scene: Scene, found: Sequence[Token]) -> list[Days] | None:
    """`24.-28.2.` and `24./25.2.`: the first day takes the month of the second."""
    _, month, year = found[-1].numbers
    first = a_date(scene, pick(found, "on")[0].number, month, year)
    last = literal_date(scene, found)
    if last is None or not one(found, "-B"):
        return [first, last] if last else None
    return [stretch(first.first, last.last)] if first.first < last.first else None


def month_dates(scene: Scene, found: Sequence[Token]) -> list[Days] | None:
    """`3. oder 4. März`, `3 March 2025`, `March 3rd`, `3.-5. März`: each day, or the stretch between two."""
    month = one(found, "m")
    days = pick(found, "onR")
    year = next((t.number for t in pick(found, "4")), 0)
    if not month or not days:
        return None
    dates = [a_date(scene, t.number, month.number, year) for t in days]
    known = [_unless_contradicted(dates[0], found)] if len(dates) == 1 else dates
    between = "".join(t.kind for t in found)
    if len(known) == 2 and re.search(r"[onR]d*[-B]d*[onR]|Z.*&", between):
        return [stretch(known[0].first, known[1].last)] if known[0].first < known[1].first else None
    return known or None


def ordinal_day(scene: Scene, found: Sequence[Token]) -> Days | None:
    """`am 3.`: that day of this month, or of the next one that has it."""
    number = pick(found, "oR")[-1].number
    weekday = one(found, "w")
    for months in range(13):
        year, month = divmod(scene.today.month - 1 + months, 12)
        try:
            candidate = date(scene.today.year + year, month + 1, number)
        except ValueError:
            continue
        fits = weekday is None or candidate.weekday() == weekday.number
        if candidate > scene.today and (fits or months == 12):
            return day(candidate)
    return None


def relative(scene: Scene, found: Sequence[Token]) -> Days | None:
    offset = found[0].number
    return day(scene.today + timedelta(days=offset)) if offset >= 0 else GONE


def weekday(scene: Scene, found: Sequence[Token]) -> Days | None:
    token = one(found, "w")
    if not token:
        return None
    first = scene.coming(token.number)
    if one(found, "V"):
        first = scene.monday(2) + timedelta(days=token.number)
    named = bool(one(found, "N"))
    if any(t.value == "next" for t in pick(found, "N")) and first == scene.today + ONE_DAY:
        first += timedelta(weeks=1)  # tomorrow would be called so
    return Days(first, first + ONE_DAY, weekday=None if one(found, "V") else token.number, shifted=named)


def weekday_ahead(scene: Scene, found: Sequence[Token]) -> Days | None:
    """`in zwei Wochen am Dienstag`."""
    unit, weekday = one(found, "U"), one(found, "w")
    if not unit or unit.value != "week" or not weekday:
        return None
    return day(scene.monday(amount(found)) + timedelta(days=weekday.number))


def days_of(unit: str, count: int) -> int:
    """Days in so many units; 0 for a unit that is no whole day."""
    return count * {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}.get(unit, 0)


# "in acht Tagen", "dans quinze jours": today is counted too.
_COUNTED_WITH_TODAY = {("de", 8): 7, ("fr", 8): 7, ("it", 8): 7, ("fr", 15): 14, ("it", 15): 14}


def _months_ahead(scene: Scene, count: int) -> Days:
    """The same day of a later month, or that month's last."""
    years, month = divmod(scene.today.month - 1 + count, 12)
    first = date(scene.today.year + years, month + 1, 1)
    return day(min(first + timedelta(days=scene.today.day - 1), next_month(first) - ONE_DAY))


def in_units(scene: Scene, found: Sequence[Token]) -> Days | Shift | None:
    """`in 3 Tagen`, `heute in 14 Tagen`, `Montag in einer Woche`, `Tuesday week`: a day so far ahead."""
    unit = one(found, "U")
    start = one(found, "rw")
    if not unit:
        return None
    if unit.value == "month" and not start:
        return _months_ahead(scene, amount(found))
    ahead = days_of(unit.value, amount(found))
    if not ahead:
        return None
    ahead = _COUNTED_WITH_TODAY.get((scene.language, ahead), ahead)
    base = scene.today
    if start:
        base = scene.today + timedelta(
            days=start.number if start.kind == "r" else (start.number - scene.today.weekday()) % 7
        )
    return day(base + timedelta(days=ahead))


def past(_scene: Scene, _found: Sequence[Token]) -> Days:
    return GONE


def since(_scene: Scene, _found: Sequence[Token]) -> str:
    return "since"


def since_italian(scene: Scene, _found: Sequence[Token]) -> str | None:
    """`da due settimane`: the word for "from" says "since" before a length of time."""
    return "since" if scene.language == "it" else None
