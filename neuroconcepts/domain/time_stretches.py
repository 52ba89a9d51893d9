"""Phrases for stretches of days: weeks, months and their edges, weekends, feasts, working days."""

from collections.abc import Sequence
from datetime import date, timedelta

from neuroconcepts.domain import holidays
from neuroconcepts.domain.time_calendar import days_of
from neuroconcepts.domain.time_scene import ONE_DAY, Scene, amount, next_month, one, pick, stretch
from neuroconcepts.domain.time_tokens import Token
from neuroconcepts.domain.time_values import Days


def next_units(scene: Scene, found: Sequence[Token]) -> Days | None:
    """`nächste Woche`, `diesen Monat`, `in den nächsten zwei Wochen`."""
    unit, which = one(found, "U"), one(found, "NTV")
    if not unit or not which or unit.value not in {"day", "week", "month"}:
        return None
    if found[0] is unit and which.kind == "N" and scene.language in {"de", "en"}:
        return None
    if unit.value == "day" or one(found, "n"):
        number = amount(found) if one(found, "n") else 4
        first = scene.today + ONE_DAY
        return stretch(first, first + timedelta(days=days_of(unit.value, number)))
    step = {"T": 0, "N": 1, "V": 2}[which.kind]
    return month(scene, step) if unit.value == "month" else week(scene, step)


def two_next_units(scene: Scene, found: Sequence[Token]) -> list[Days] | None:
    """`nächste oder übernächste Woche`."""
    each = [next_units(scene, [which, found[-1]]) for which in pick(found, "NTV")]
    return [days for days in each if days] or None


def week(scene: Scene, weeks: int) -> Days:
    first = scene.monday(weeks)
    return stretch(first, first + timedelta(weeks=1))


def week_after_next(scene: Scene, found: Sequence[Token]) -> Days | None:
    """`die Woche drauf`: said where the next week is out of the question."""
    return week(scene, 2) if found[0].value == "week" else None


def month(scene: Scene, months: int) -> Days:
    first = scene.today.replace(day=1)
    for _ in range(months):
        first = next_month(first)
    return stretch(first, next_month(first))


def named_month(scene: Scene, found: Sequence[Token]) -> Days | None:
    return month(scene, _months_until(scene, found)) if one(found, "m") else None


def _months_until(scene: Scene, found: Sequence[Token]) -> int:
    return (pick(found, "m")[0].number - scene.today.month) % 12


def week_number(scene: Scene, found: Sequence[Token]) -> list[Days] | None:
    unit = one(found, "U")
    if unit and (unit.value != "week" or scene.language == "de"):
        return None
    numbers = [t.number for t in pick(found, "on") if t.number <= 53]
    weeks = [w for w in (iso_week(scene, n) for n in numbers) if w]
    return weeks or None


def nth_week(scene: Scene, found: Sequence[Token]) -> Days | None:
    """`erste Märzwoche`, `the second week of March`, `letzte Märzwoche`: the nth ISO week of that month."""
    whole = named_month(scene, found)
    if not whole or found[1].value != "week":
        return None
    if found[0].kind in "Le":
        last = whole.last - ONE_DAY
        monday = last - timedelta(days=last.weekday())
    else:
        monday = date.fromisocalendar(*_first_week(whole.first)) + timedelta(weeks=found[0].number - 1)
    return stretch(monday, monday + timedelta(weeks=1)) if monday < whole.last else None


def _first_week(first: date) -> tuple[int, int, int]:
    """The ISO week in which most of a month's first days lie (ISO 8601: the one with its Thursday)."""
    thursday = first + timedelta(days=(3 - first.weekday()) % 7)
    year, week, _ = thursday.isocalendar()
    return year, week, 1


def iso_week(scene: Scene, number: int) -> Days | None:
    for year in (scene.today.isocalendar().year, scene.today.isocalendar().year + 1):
        try:
            first = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if first + timedelta(weeks=1) > scene.today:
            return stretch(first, first + timedelta(weeks=1))
    return None


_WEEK_EDGES = {"begin": (0, 2), "mid": (1, 4), "end": (3, 6)}  # days from Monday
_MONTH_EDGES = {"begin": (0, 10), "mid": (10, 20), "end": (20, 31)}  # days from the first


def edge(scene: Scene, found: Sequence[Token]) -> Days | None:
    """`Anfang März`, `Ende der Woche`, `Mitte nächster Woche`: about a third of it, as people mean it."""
    which, unit = found[0].value, one(found, "U")
    step = 2 if one(found, "V") else 1 if one(found, "N") else 0
    if unit and unit.value == "week":
        begun = scene.monday(step) + timedelta(days=_WEEK_EDGES[which][1]) <= scene.today
        return _edge_of(week(scene, step + begun), _WEEK_EDGES[which])
    if one(found, "m"):
        months = _months_until(scene, found)
        this = _edge_of(month(scene, months), _MONTH_EDGES[which])
        return this if this.last > scene.today else _edge_of(month(scene, months + 12), _MONTH_EDGES[which])
    return _edge_of(month(scene, step), _MONTH_EDGES[which]) if unit and unit.value == "month" else None


def _edge_of(whole: Days, edges: tuple[int, int]) -> Days:
    begin, end = (timedelta(days=n) for n in edges)
    return stretch(whole.first + begin, min(whole.first + end, whole.last))


def weekend(scene: Scene, found: Sequence[Token]) -> Days | None:
    named = one(found, "H")
    if named:
        return feast(scene, named.value, weekend=True)
    saturday = scene.monday() + timedelta(days=5)
    if one(found, "N") and scene.today.weekday() >= 3:
        saturday += timedelta(weeks=1)
    if one(found, "V"):
        saturday += timedelta(weeks=1)
    return stretch(saturday, saturday + timedelta(days=2))


def feast(scene: Scene, name: str, *, weekend: bool = False) -> Days:
    """The next time that a holiday comes, or the long weekend around it."""
    first, last = _feast_days(name, scene.today.year, weekend=weekend)
    if last <= scene.today:
        first, last = _feast_days(name, scene.today.year + 1, weekend=weekend)
    return Days(first, last, single=last - first == ONE_DAY)


def _feast_days(name: str, year: int, *, weekend: bool) -> tuple[date, date]:
    if weekend:
        return holidays.holiday_weekend(name, year)
    return holidays.holiday(name, year), holidays.holiday_end(name, year)


def named_feast(scene: Scene, found: Sequence[Token]) -> Days:
    return feast(scene, found[0].value)


def workdays(scene: Scene, _found: Sequence[Token]) -> Days:
    first = scene.monday(1) if scene.today.weekday() >= 4 else scene.today + ONE_DAY
    friday = first - timedelta(days=first.weekday()) + timedelta(days=4)
    return stretch(first, friday + ONE_DAY)
