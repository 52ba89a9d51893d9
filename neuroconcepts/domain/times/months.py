"""Months, and parts of months, weeks and years: `im März`, `Anfang nächster Woche`, `erste Märzwoche`, `Monatsende`."""

from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain.times.patterns import Found, Scene, one, pick, rule
from neuroconcepts.domain.times.values import GONE, ONE_DAY, ONE_WEEK, Days, Trait, day, stretch

_WEEK_EDGES: Final = {"begin": (0, 2), "mid": (1, 4), "end": (3, 6)}  # days from Monday
_MONTH_EDGES: Final = {"begin": (0, 10), "mid": (10, 20), "end": (20, 31)}  # days from the first
_LAST_DAYS: Final = timedelta(days=7)  # what "Monatsende" means, which is shorter than the last third of a named month
_FIRST_DAYS: Final = timedelta(days=14)  # of a year


def month(scene: Scene, months: int) -> Days:
    """The month we are in, or one so many months on."""
    first = scene.today.replace(day=1)
    for _ in range(months):
        first = _next_month(first)
    return stretch(first, _next_month(first))


def _next_month(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def step(found: Found) -> int:
    """How many weeks or months on: 0 for "this", 1 for "next", 2 for "übernächste"."""
    return 2 if one(found, "over_next") else 1 if one(found, "next") else 0


def _months_until(scene: Scene, found: Found) -> int:
    return int(pick(found, "month")[0].value - scene.today.month) % 12


def named_month(scene: Scene, found: Found) -> Days | None:
    """`im März`, `nächsten März`."""
    return month(scene, _months_until(scene, found))


def _month_of(scene: Scene, found: Found) -> Days:
    """The month that is named, or this, or the next one; January for a new year."""
    if one(found, "new_year"):
        return month(scene, 13 - scene.today.month)
    return month(scene, _months_until(scene, found)) if one(found, "month") else month(scene, step(found))


def nth_week(scene: Scene, found: Found) -> Days | None:
    """`erste Märzwoche`, `the second week of March`, `letzte Märzwoche`: the nth ISO week of that month."""
    unit = one(found, "unit")
    if not unit or unit.value != "week":
        return None
    whole = _month_of(scene, found)
    if found[0].kind in {"last", "edge"}:
        monday = _first_monday(whole.last) - ONE_WEEK
    else:
        monday = _first_monday(whole.first) + timedelta(weeks=found[0].value - 1)
    return stretch(monday, monday + ONE_WEEK) if monday < whole.last else None


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


def nth_weekday(scene: Scene, found: Found) -> Days | None:
    """`der letzte Samstag im September`, `the second Tuesday of May`; of a month without its name the next one when it is over."""
    named, unit = one(found, "weekday"), one(found, "unit")
    if not named or (unit and unit.value != "month"):
        return None
    meant = _nth_of(_month_of(scene, found), named.value, _place(found))
    if meant and meant <= scene.today and unit and not one(found, "next"):
        meant = _nth_of(month(scene, 1), named.value, _place(found))
    return day(meant) if meant and meant >= scene.today else GONE


def _place(found: Found) -> int:
    """Which one: the ordinal, or 0 for the last."""
    number = one(found, "ordinal")
    return int(number.value) if number else 0


def _nth_of(whole: Days, weekday: int, place: int) -> date | None:
    if not place:
        last = whole.last - ONE_DAY
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = whole.first + timedelta(days=(weekday - whole.first.weekday()) % 7)
    meant = first + timedelta(weeks=place - 1)
    return meant if meant < whole.last else None


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
    which = one(found, "edge")
    if not which:
        return None
    meant = _edge(scene, found, which.value)
    return meant.marked(Trait.LAST_PART) if meant and which.value == "end" else meant


def _edge(scene: Scene, found: Found, which: str) -> Days | None:
    if one(found, "month"):
        return _month_edge(scene, which, _months_until(scene, found))
    unit = one(found, "unit")
    match unit.value if unit else "":
        case "week":
            return _edge_of_week(scene, which, step(found))
        case "month":
            return _edge_of_month(scene, which, step(found))
        case "year":
            return _edge_of_year(scene, which, step(found))
        case _:
            return None


def _edge_of_week(scene: Scene, which: str, weeks: int) -> Days:
    """Of the next week when that part of this one is over."""
    begin, end = (timedelta(days=n) for n in _WEEK_EDGES[which])
    monday = scene.monday(weeks)
    if monday + end <= scene.today:
        monday += ONE_WEEK
    return stretch(monday + begin, monday + end)


def _part_of(whole: Days, edges: tuple[int, int]) -> Days:
    begin, end = (timedelta(days=n) for n in edges)
    return stretch(whole.first + begin, min(whole.first + end, whole.last))


def _month_edge(scene: Scene, which: str, months: int) -> Days:
    this = _part_of(month(scene, months), _MONTH_EDGES[which])
    return this if this.last > scene.today else _part_of(month(scene, months + 12), _MONTH_EDGES[which])


def _edge_of_month(scene: Scene, which: str, months: int) -> Days:
    whole = month(scene, months)
    if which == "end":
        return stretch(whole.last - _LAST_DAYS, whole.last)
    this = _part_of(whole, _MONTH_EDGES[which])
    return this if this.last > scene.today else _part_of(month(scene, months + 1), _MONTH_EDGES[which])


def _edge_of_year(scene: Scene, which: str, years: int) -> Days | None:
    year = scene.today.year + years
    match which:
        case "begin":
            first = date(year if date(year, 1, 14) > scene.today else year + 1, 1, 1)
            return stretch(first, first + _FIRST_DAYS)
        case "end":
            return stretch(date(year, 12, 27), date(year + 1, 1, 1))
        case _:
            return stretch(date(year, 6, 15), date(year, 7, 15))


_WHICH: Final = "(this | next | over_next)"
_OF: Final = "(of | on | in)*"
MONTH_RULES: Final = (
    rule(
        "days", f"every? (ordinal | last) weekday {_OF} ((this | next)? unit next?|next? month|new_year)", nth_weekday
    ),
    rule("days", "(ordinal | last) month weekday", nth_weekday),
    rule("days", f"(ordinal | last | edge) unit {_OF} (this | next)? month", nth_week),
    rule("days", "ordinal month unit|last month unit", nth_week),
    rule("days", f"(ordinal | last) unit {_OF} (this | next)? unit", nth_week),
    rule("days", f"(ordinal | last) weekend {_OF} month|(ordinal | last) month weekend", nth_weekend),
    rule("days", f"ordinal (halves | half) {_OF} (this | next)? (month | unit)|ordinal month halves", half_month),
    rule("days", f"edge dash? (of | on)? {_WHICH}? (in | of)? on? (unit | month)|edge on? unit {_WHICH}", edge),
)
NAMED_MONTH_RULES: Final = (
    rule("days", "(this | next | edge) month !(on* (ordinal | number))", named_month),
    rule("days", "in (on | this | next)* month !(on* (ordinal | number))", named_month),
    rule(
        "days",
        "<(from | until | before | on | or | and | earliest | latest | past) month !(on* (ordinal | number))",
        named_month,
    ),
)
