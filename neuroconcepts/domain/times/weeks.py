"""Weeks, and working days: `nächste Woche`, `KW 49`, `die Woche vom 10. März`, `unter der Woche`, `the whole of next week`."""

from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain.times.counted import BESIDE_DAY, BESIDE_FEAST, days_in
from neuroconcepts.domain.times.months import month, step
from neuroconcepts.domain.times.patterns import Found, Node, Scene, amount, one, pick, rule
from neuroconcepts.domain.times.values import ONE_DAY, ONE_WEEK, Anchor, Anchored, Days, Trait, stretch

_FEW_DAYS: Final = 4


def week(scene: Scene, weeks: int) -> Days:
    """The week we are in, or one so many weeks on."""
    first = scene.monday(weeks)
    return stretch(first, first + ONE_WEEK)


def units(scene: Scene, found: Found) -> Days | None:
    """`nächste Woche`, `diesen Monat`, `in den nächsten zwei Wochen`, `in the next few days`."""
    unit, which = one(found, "unit"), one(found, "next", "this", "over_next")
    if not unit or not which or not days_in(unit.value, 1) or unit.value == "year":
        return None
    if found[0] is unit and which.kind == "next" and scene.language in {"de", "en"}:
        return None
    if unit.value == "day" or one(found, "number"):
        count = amount(found) if one(found, "number") else _FEW_DAYS
        first = scene.today + ONE_DAY
        days = stretch(first, first + timedelta(days=days_in(unit.value, count)))
        return days.marked(Trait.VAGUE) if which.kind == "this" else days  # "an einem dieser Tage"
    return month(scene, step(found)) if unit.value == "month" else week(scene, step(found))


def among_named(scene: Scene, _found: Found) -> Anchored:
    """`Von 16. bis 20. habe ich Urlaub, an einem dieser Tage klappt es`; with no days before it, one of the next few."""
    first = scene.today + ONE_DAY
    few = stretch(first, first + timedelta(days=_FEW_DAYS)).marked(Trait.VAGUE)
    return Anchored(Anchor.AMONG_NAMED, otherwise=few)


def whole_unit(scene: Scene, found: Found) -> Days | None:
    """`die ganze Woche`, `all next week`, `toute la semaine prochaine`."""
    unit = one(found, "unit")
    if not unit or unit.value not in {"week", "month"}:
        return None
    return week(scene, step(found)) if unit.value == "week" else month(scene, step(found))


def two_units(scene: Scene, found: Found) -> list[Days] | None:
    """`nächste oder übernächste Woche`."""
    each = (units(scene, [which, found[-1]]) for which in pick(found, "next", "this", "over_next"))
    return [days for days in each if days] or None


def next_week(scene: Scene, _found: Found) -> Anchored:
    """`die Woche darauf`: after that of the agreed viewing, else after next week."""
    return Anchored(Anchor.NEXT_WEEK, None, week(scene, 2))


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


def workdays(scene: Scene, _found: Found) -> Days:
    """`werktags`, `unter der Woche`: what is left of this week's from tomorrow on, else next week's."""
    first = scene.monday(1) if scene.today.weekday() >= 4 else scene.today + ONE_DAY
    friday = first - timedelta(days=first.weekday()) + timedelta(days=4)
    return stretch(first, friday + ONE_DAY).marked(Trait.WORKDAYS)


def every_day(scene: Scene, _found: Found) -> Days:
    """`jeden Tag`: of the week from tomorrow on."""
    first = scene.today + ONE_DAY
    return stretch(first, first + ONE_WEEK).marked(Trait.VAGUE, Trait.ANY)


def every_unit(scene: Scene, found: Found) -> Days | None:
    """`jeder Tag`, `an jedem Tag`."""
    return every_day(scene, found) if found[-1].value == "day" else None


def every_part(scene: Scene, found: Found) -> list[Node]:
    """`jeden Abend`, `most evenings`: that part of every day."""
    start, end = found[0].start, found[0].end
    return [Node("days", start, end, every_day(scene, found)), found[-1]]


def week_of(_scene: Scene, found: Found) -> Days | None:
    """`die Woche vom 10. März`, `the week of the 30th`."""
    unit, days = one(found, "unit"), one(found, "days")
    if not unit or unit.value != "week" or not days or days.value.is_gone:
        return None
    monday = days.value.first - timedelta(days=days.value.first.weekday())
    return stretch(monday, monday + ONE_WEEK)


_WHICH: Final = "(this | next | over_next)"
WEEK_RULES: Final = (
    rule("anchored", "on* among_them", among_named),
    rule("anchored", f"next_week !{BESIDE_DAY}", next_week),
    rule("days", f"(in | on)* whole (on | of)* {_WHICH}? unit (next | over_next)?", whole_unit),
    rule("days", f"(in | on)* {_WHICH} (or | and) on* {_WHICH} unit", two_units),
    rule("days", f"(in | on)* {_WHICH} (number | one)? unit", units),
    rule("days", f"unit (next | over_next) !{BESIDE_FEAST}|(in | on)* number {_WHICH} unit", units),
    rule(
        "days",
        "(week_number on? (ordinal | number)|unit number) (slash year)? ((or | and | dash | until) on? (ordinal | number))*",
        week_number,
    ),
    rule("days", "(ordinal | number) week_number", week_number),
    rule("days", "workdays", workdays),
    rule("days", "everyday", every_day),
    rule("days", "every unit", every_unit),
    rule("days", "every part", every_part),
)
