"""Stretches of days: weeks, months and their edges, weekends, feasts, working days."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain import holidays
from neuroconcepts.domain.times.dates import JUST_OVER, days_in
from neuroconcepts.domain.times.patterns import Found, Scene, amount, one, pick, rule
from neuroconcepts.domain.times.values import GONE, ONE_DAY, ONE_WEEK, Anchor, Anchored, Bound, Days, stretch

_WEEK_EDGES: Final = {"begin": (0, 2), "mid": (1, 4), "end": (3, 6)}  # days from Monday
_MONTH_EDGES: Final = {"begin": (0, 10), "mid": (10, 20), "end": (20, 31)}  # days from the first
_LAST_DAYS: Final = 7  # what "Monatsende" means, which is shorter than the last third of a named month
_OPEN_STRETCH: Final = timedelta(days=14)


def next_month(first: date) -> date:
    """The first day of the month after."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def week(scene: Scene, weeks: int) -> Days:
    """This week, or one so many weeks on."""
    first = scene.monday(weeks)
    return stretch(first, first + ONE_WEEK)


def month(scene: Scene, months: int) -> Days:
    """This month, or one so many months on."""
    first = scene.today.replace(day=1)
    for _ in range(months):
        first = next_month(first)
    return stretch(first, next_month(first))


def _step(found: Found) -> int:
    return 2 if one(found, "over_next") else 1 if one(found, "next") else 0


def units(scene: Scene, found: Found) -> Days | None:
    """`nächste Woche`, `diesen Monat`, `in den nächsten zwei Wochen`, `in the next few days`."""
    unit, which = one(found, "unit"), one(found, "next", "this", "over_next")
    if not unit or not which or not days_in(unit.value, 1) or unit.value == "year":
        return None
    if found[0] is unit and which.kind == "next" and scene.language in {"de", "en"}:
        return None
    if unit.value == "day" or one(found, "number"):
        count = amount(found) if one(found, "number") else 4
        first = scene.today + ONE_DAY
        return stretch(first, first + timedelta(days=days_in(unit.value, count)))
    step = _step(found)
    return month(scene, step) if unit.value == "month" else week(scene, step)


def whole_unit(scene: Scene, found: Found) -> Days | None:
    """`die ganze Woche`, `all next week`, `toute la semaine prochaine`."""
    unit = one(found, "unit")
    if not unit or unit.value not in {"week", "month"}:
        return None
    return week(scene, _step(found)) if unit.value == "week" else month(scene, _step(found))


def two_units(scene: Scene, found: Found) -> list[Days] | None:
    """`nächste oder übernächste Woche`."""
    each = (units(scene, [which, found[-1]]) for which in pick(found, "next", "this", "over_next"))
    return [days for days in each if days] or None


def next_week(scene: Scene, _found: Found) -> Anchored:
    """`die Woche darauf`: after that of the agreed viewing, else after next week."""
    return Anchored(Anchor.NEXT_WEEK, None, week(scene, 2))


def _months_until(scene: Scene, found: Found) -> int:
    return int(pick(found, "month")[0].value - scene.today.month) % 12


def named_month(scene: Scene, found: Found) -> Days | None:
    """`im März`, `nächsten März`."""
    return month(scene, _months_until(scene, found))


def week_number(scene: Scene, found: Found) -> list[Days] | None:
    """`KW 49`, `49. KW`, `KW 10 oder 11`, `calendar week 10`: weeks of ISO 8601."""
    unit = one(found, "unit")
    if unit and (unit.value != "week" or scene.language == "de"):
        return None
    numbers = [int(node.value) for node in pick(found, "ordinal", "number") if node.value <= 53]
    year = next((int(node.value) for node in pick(found, "year")), 0)
    weeks = [w for w in (iso_week(scene, number, year) for number in numbers) if w]
    if len(weeks) == 2 and one(found, "dash", "until") and weeks[0].first < weeks[1].first:
        return [stretch(weeks[0].first, weeks[1].last)]
    return weeks or None


def iso_week(scene: Scene, number: int, year: int = 0) -> Days | None:
    """That week of the year, of the next one when it is over."""
    this = scene.today.isocalendar().year
    for candidate in (year,) if year else (this, this + 1):
        try:
            first = date.fromisocalendar(candidate, number, 1)
        except ValueError:
            continue
        if first + ONE_WEEK > scene.today:
            return stretch(first, first + ONE_WEEK)
    return None


def nth_week(scene: Scene, found: Found) -> Days | None:
    """`erste Märzwoche`, `the second week of March`, `letzte Märzwoche`: the nth ISO week of that month."""
    unit = one(found, "unit")
    if not unit or unit.value != "week":
        return None
    whole = _month_of(scene, found)
    if found[0].kind in {"last", "edge"}:
        last = whole.last - ONE_DAY
        monday = last - timedelta(days=last.weekday())
    else:
        monday = _first_monday(whole.first) + timedelta(weeks=found[0].value - 1)
    return stretch(monday, monday + ONE_WEEK) if monday < whole.last else None


def _month_of(scene: Scene, found: Found) -> Days:
    """The month that is named, or this, or the next one."""
    return month(scene, _months_until(scene, found)) if one(found, "month") else month(scene, _step(found))


def _first_monday(first: date) -> date:
    """Of the ISO week in which most of a month's first days lie (ISO 8601: the one with its Thursday)."""
    thursday = first + timedelta(days=(3 - first.weekday()) % 7)
    return thursday - timedelta(days=3)


def nth_weekend(scene: Scene, found: Found) -> Days | None:
    """`am ersten Märzwochenende`, `the last weekend of March`."""
    whole = _month_of(scene, found)
    saturday = whole.first + timedelta(days=(5 - whole.first.weekday()) % 7)
    if found[0].kind == "last":
        saturday = whole.last - ONE_DAY - timedelta(days=((whole.last - ONE_DAY).weekday() - 5) % 7)
    else:
        saturday += timedelta(weeks=found[0].value - 1)
    return stretch(saturday, saturday + timedelta(days=2)) if saturday < whole.last else None


def half_month(scene: Scene, found: Found) -> Days | None:
    """`erste Jännerhälfte`, `the second half of March`."""
    whole = _month_of(scene, found)
    number = one(found, "ordinal")
    if not number or number.value not in {1, 2}:
        return None
    middle = whole.first + timedelta(days=15)
    return stretch(whole.first, middle) if number.value == 1 else stretch(middle, whole.last)


def edge(scene: Scene, found: Found) -> Days | None:
    """`Anfang März`, `Ende der Woche`, `Mitte nächster Woche`, `Jahresende`: about a third of it, as people mean it."""
    which, unit = one(found, "edge"), one(found, "unit")
    if not which:
        return None
    if one(found, "month"):
        return _month_edge(scene, which.value, _months_until(scene, found))
    match unit.value if unit else "":
        case "week":
            begun = scene.monday(_step(found)) + timedelta(days=_WEEK_EDGES[which.value][1]) <= scene.today
            return _part_of(week(scene, _step(found) + begun), _WEEK_EDGES[which.value])
        case "month":
            return _edge_of_month(scene, which.value, _step(found))
        case "year":
            return _edge_of_year(scene, which.value, _step(found))
        case _:
            return None


def _part_of(whole: Days, edges: tuple[int, int]) -> Days:
    begin, end = (timedelta(days=n) for n in edges)
    return stretch(whole.first + begin, min(whole.first + end, whole.last))


def _month_edge(scene: Scene, which: str, months: int) -> Days:
    this = _part_of(month(scene, months), _MONTH_EDGES[which])
    return this if this.last > scene.today else _part_of(month(scene, months + 12), _MONTH_EDGES[which])


def _edge_of_month(scene: Scene, which: str, months: int) -> Days:
    whole = month(scene, months)
    if which == "end":
        return stretch(whole.last - timedelta(days=_LAST_DAYS), whole.last)
    this = _part_of(whole, _MONTH_EDGES[which])
    return this if this.last > scene.today else _part_of(month(scene, months + 1), _MONTH_EDGES[which])


def _edge_of_year(scene: Scene, which: str, years: int) -> Days | None:
    year = scene.today.year + years
    match which:
        case "begin":
            first = date(year if date(year, 1, 14) > scene.today else year + 1, 1, 1)
            return stretch(first, first + _OPEN_STRETCH)
        case "end":
            return stretch(date(year, 12, 27), date(year + 1, 1, 1))
        case _:
            return stretch(date(year, 6, 15), date(year, 7, 15))


def new_year(scene: Scene, _found: Found) -> Days:
    """`im neuen Jahr`: from its first day on."""
    first = date(scene.today.year + 1, 1, 1)
    return replace(stretch(first, first + _OPEN_STRETCH * 2), bound=Bound.FROM)


def weekend(scene: Scene, found: Found) -> Days | None:
    """`am Wochenende`, `nächstes Wochenende`, `Osterwochenende`; the one that is on, as long as it lasts."""
    if named := one(found, "feast"):
        return feast(scene, named.value, weekend=True)
    saturday = scene.monday() + timedelta(days=5)
    if one(found, "next") and scene.today.weekday() >= 3:
        saturday += ONE_WEEK
    if one(found, "over_next"):
        saturday += ONE_WEEK
    return stretch(saturday, saturday + timedelta(days=2))


def feast(scene: Scene, name: str, *, weekend: bool = False) -> Days:
    """The next time that a holiday comes, or the long weekend around it."""
    first, last = _feast_days(name, scene.today.year, weekend=weekend)
    if last <= scene.today < last + JUST_OVER:
        return GONE
    if last <= scene.today:
        first, last = _feast_days(name, scene.today.year + 1, weekend=weekend)
    return Days(first, last, single=last - first == ONE_DAY, feast=True)


def _feast_days(name: str, year: int, *, weekend: bool) -> tuple[date, date]:
    if weekend:
        return holidays.holiday_weekend(name, year)
    return holidays.holiday(name, year), holidays.holiday_end(name, year)


def named_feast(scene: Scene, found: Found) -> Days:
    return feast(scene, found[0].value)


def undated(_scene: Scene, _found: Found) -> Days:
    """`in den Semesterferien`: days that only the place knows; they are spoken of, but name no window."""
    return GONE


def advent_sunday(scene: Scene, found: Found) -> Days | None:
    """`2. Advent`: that Sunday before Christmas."""
    number = pick(found, "ordinal")[0].value
    first = holidays.holiday("advent", scene.today.year)
    return Days(*(first + timedelta(weeks=number - 1, days=n) for n in (0, 1)), feast=True) if 1 <= number <= 4 else None


def between_years(scene: Scene, _found: Found) -> Days:
    """`zwischen den Feiertagen`: from the day after Boxing Day to New Year's Eve."""
    year = scene.today.year
    return stretch(date(year, 12, 27), date(year + 1, 1, 1))


def workdays(scene: Scene, _found: Found) -> Days:
    """`werktags`, `unter der Woche`: what is left of this week's from tomorrow on, else next week's."""
    first = scene.monday(1) if scene.today.weekday() >= 4 else scene.today + ONE_DAY
    friday = first - timedelta(days=first.weekday()) + timedelta(days=4)
    return replace(stretch(first, friday + ONE_DAY), workdays=True)


def every_day(scene: Scene, _found: Found) -> Days:
    """`jeden Tag`: of the week from tomorrow on."""
    first = scene.today + ONE_DAY
    return replace(stretch(first, first + ONE_WEEK), vague=True)


def week_of(scene: Scene, found: Found) -> Days | None:
    """`die Woche vom 10. März`, `the week of the 30th`."""
    unit, days = one(found, "unit"), one(found, "days")
    if not unit or unit.value != "week" or not days or days.value.is_gone:
        return None
    monday = days.value.first - timedelta(days=days.value.first.weekday())
    return stretch(monday, monday + ONE_WEEK)


_WHICH: Final = "(this | next | over_next)"
STRETCH_RULES: Final = (
    rule("days", "(ordinal | last | edge) unit (of | on | in)* (this | next)? month", nth_week),
    rule("days", "ordinal month unit|last month unit", nth_week),
    rule("days", "(ordinal | last) unit (of | on | in)* (this | next)? unit", nth_week),
    rule("days", "(ordinal | last) weekend (of | on | in)* month|(ordinal | last) month weekend", nth_weekend),
    rule("days", "ordinal (halves | half) (of | on | in)* (this | next)? (month | unit)|ordinal month halves", half_month),
    rule("days", "ordinal advent", advent_sunday),
    rule("anchored", "next_week", next_week),
    rule("days", "new_year", new_year),
    rule("days", "between_years", between_years),
    rule("days", f"(in | on)* whole (on | of)* {_WHICH}? unit (next | over_next)?", whole_unit),
    rule("days", f"(in | on)* {_WHICH} (or | and) on* {_WHICH} unit", two_units),
    rule("days", f"(in | on)* {_WHICH} (number | one)? unit|unit (next | over_next)|(in | on)* number {_WHICH} unit", units),
    rule("days", "(week_number on? (ordinal | number)|unit number) (slash year)? ((or | and | dash | until) on? (ordinal | number))*", week_number),
    rule("days", "(ordinal | number) week_number", week_number),
    rule("days", f"edge dash? (of | on)? {_WHICH}? (in | of)? on? (unit | month)|edge on? unit {_WHICH}", edge),
    rule("days", f"feast weekend|{_WHICH}? weekend {_WHICH}?", weekend),
    rule("days", "feast", named_feast),
    rule("days", "school_holidays", undated),
    rule("days", "((this | next | edge) month|in (on | this | next)* month|<(from | until | before | on | or | and) month) !(on* (ordinal | number))", named_month),
    rule("days", "workdays", workdays),
    rule("days", "everyday", every_day),
)
