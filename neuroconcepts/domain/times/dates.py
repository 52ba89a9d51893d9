"""Single days: dates in all spellings, weekdays, what is counted from today, what is over."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain.times.patterns import Found, Node, Scene, amount, one, pick, rule
from neuroconcepts.domain.times.values import GONE, ONE_DAY, ONE_WEEK, Anchor, Anchored, Days, Moment, day, stretch

JUST_OVER: Final = timedelta(days=30)  # a date that lies so little back is meant as past, not as next year's
_FARTHEST: Final = timedelta(days=550)  # viewings are not arranged further ahead
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_MINUTES: Final = {"hour": 60, "minute": 1, "quarter_hour": 15, "half_hour": 30, "three_quarter_hour": 45}
_COUNTED_WITH_TODAY: Final = {("de", 8): 7, ("fr", 8): 7, ("it", 8): 7, ("fr", 15): 14, ("it", 15): 14, ("es", 8): 7, ("es", 15): 14}
"""`in acht Tagen`, `dans quinze jours`: today is counted too."""


def days_in(unit: str, count: int) -> int:
    """Days in so many units; 0 for a unit that is no whole day."""
    return count * _DAYS.get(unit, 0)


def minutes_in(unit: str, count: float) -> int:
    """Minutes in so many units; 0 for a unit of whole days."""
    return int(count * _MINUTES.get(unit, 0))


def a_date(scene: Scene, day_number: int, month: int, year: int = 0) -> Days:
    """The date, in its coming year when none is given; `GONE` for a day that does not exist, is over, or too far ahead."""
    for candidate in (year,) if year else (scene.today.year, scene.today.year + 1, scene.today.year + 2):
        try:
            found = date(candidate, month, day_number)
        except ValueError:
            continue
        if scene.today <= found <= scene.today + _FARTHEST:
            return day(found)
        if found < scene.today <= found + JUST_OVER:
            return GONE
    return GONE


def _unless_contradicted(dated: Days, found: Found) -> Days:
    """`GONE` for "Montag, 4. März" where that is a Tuesday: which of both is meant must be asked."""
    named = one(found, "weekday")
    return GONE if named and named.value != dated.first.weekday() else dated


def literal(scene: Scene, found: Found) -> Days:
    """`3.12.`, `Mo, 3.3.2025`, `2025-03-03`."""
    return _unless_contradicted(a_date(scene, *found[-1].value), found)


def literal_pair(scene: Scene, found: Found) -> list[Days] | None:
    """`24.-28.2.` and `24./25.2.`: the first day takes the month of the second."""
    _, month, year = found[-1].value
    first = a_date(scene, pick(found, "ordinal", "number")[0].value, month, year)
    last = a_date(scene, *found[-1].value)
    if not one(found, "dash", "until"):
        return [first, last]
    return [_closed(first, last)] if first.first < last.first else None


def of_month(scene: Scene, found: Found) -> list[Days] | None:
    """`3. oder 4. März`, `3 March 2025`, `March 3rd`, `3.-5. März`: each day, or the stretch between two."""
    month = one(found, "month")
    numbers = pick(found, "ordinal", "number")
    year = next((int(node.value) for node in pick(found, "year")), 0)
    if not month or not numbers or any(not 1 <= node.value <= 31 for node in numbers):
        return None
    dates = [a_date(scene, node.value, month.value, year) for node in numbers]
    if len(dates) == 1:
        return [_unless_contradicted(dates[0], found)]
    if len(dates) == 2 and (one(found, "dash", "until", "to", "between") or _is_range(found)):
        return [_closed(dates[0], dates[1])] if dates[0].first < dates[1].first else None
    return dates


def _closed(first: Days, last: Days) -> Days:
    return replace(stretch(first.first, last.last), closed=True)


def _is_range(found: Found) -> bool:
    return any(node.kind == "at" for node in found)  # "du 3 à 5 mars"


def of_this_month(scene: Scene, found: Found) -> Days | None:
    """`am 3.`, `der 16.`, `Monday the 26th`: that day of this month, or of the next one that has it and that weekday.

    In words only beside a weekday: "the second" counts anything.
    """
    number = pick(found, "ordinal", "number")[-1].value
    weekday = one(found, "weekday")
    if not 1 <= number <= 31 or not (found[-1].in_digits or weekday):
        return None
    for candidate in _days_numbered(scene, number):
        if weekday is None or candidate.weekday() == weekday.value:
            return replace(day(candidate), number=0 if weekday else number)
    return None


def _days_numbered(scene: Scene, number: int) -> Iterator[date]:
    for months in range(4):
        year, month = divmod(scene.today.month - 1 + months, 12)
        try:
            candidate = date(scene.today.year + year, month + 1, number)
        except ValueError:
            continue
        if candidate > scene.today:
            yield candidate


def numbered_weekday(scene: Scene, found: Found) -> Days | None:
    """`Monday 18`, `lunedì 3`: the day of the month if that weekday has it soon; else the number is an hour's."""
    weekday, number = one(found, "weekday"), one(found, "number")
    if scene.language in {"de", "tr", "pl"} or not weekday or not number or not number.in_digits or not 1 <= number.value <= 31:
        return None
    soon = (d for d in _days_numbered(scene, number.value) if d - scene.today < timedelta(days=62))
    return next((day(d) for d in soon if d.weekday() == weekday.value), None)


def numbered_day(scene: Scene, found: Found) -> Days | None:
    """`il 14`, `le 9`, `el 5`: where ordinals are not written with a dot."""
    said = found[0].value == "am" and scene.language in {"it", "fr", "es"} and found[-1].in_digits
    return of_this_month(scene, found) if said else None


def from_to(scene: Scene, found: Found) -> Days | None:
    """`vom 13. bis 17.`, `between the 13th and the 17th`."""
    first, last = (of_this_month(scene, [node]) for node in pick(found, "ordinal"))
    return _closed(first, last) if first and last and first.first < last.first else None


def these_days(scene: Scene, found: Found) -> list[Days]:
    """`am 5., 6. oder 7.`, `den 3. und 4.`"""
    return [d for node in pick(found, "ordinal") if (d := of_this_month(scene, [node]))]


def relative(scene: Scene, found: Found) -> Days:
    """`heute`, `übermorgen`; `gestern` is `GONE`."""
    offset = found[0].value
    return day(scene.today + timedelta(days=offset)) if offset >= 0 else GONE


def weekday(scene: Scene, found: Found) -> Days | None:
    """`Montag`, `nächsten Montag` (not tomorrow), `übernächsten Montag`."""
    named = one(found, "weekday")
    if not named:
        return None
    first = scene.coming(named.value)
    if one(found, "over_next"):
        return day(first + ONE_WEEK)
    chosen = one(found, "next")
    if chosen and chosen.value == "next" and first == scene.today + ONE_DAY:
        first += ONE_WEEK  # tomorrow would be called so
    if one(found, "this") and named.value == scene.today.weekday():
        first = scene.today
    follows = chosen is not None and chosen.value == "following"
    return Days(first, first + ONE_DAY, weekday=named.value, shifted=bool(chosen), follows=follows)


def weekday_in_weeks(scene: Scene, found: Found) -> Days | None:
    """`in zwei Wochen am Dienstag`: that day of the week so far ahead."""
    unit, named = one(found, "unit"), one(found, "weekday")
    if not unit or unit.value not in {"week", "fortnight"} or not named:
        return None
    weeks = days_in(unit.value, amount(found)) // 7
    return day(scene.monday(weeks) + timedelta(days=named.value))


def weekday_in_eight(scene: Scene, found: Found) -> Days | None:
    """`vendredi en huit` is a week after the coming one, `en quinze` two."""
    weeks = {8: 1, 15: 2}.get(found[-1].value, 0)
    named = weekday(scene, found[:1])
    return day(named.first + weeks * ONE_WEEK) if scene.language == "fr" and weeks and named else None


def in_units(scene: Scene, found: Found) -> Days | Moment | None:
    """`in 3 Tagen`, `heute in 14 Tagen`, `Montag in einer Woche`, `Tuesday week`, `in einer Stunde`: so far ahead."""
    unit, start = one(found, "unit"), one(found, "relative", "weekday")
    if not unit:
        return None
    if unit.value == "month" and not start:
        return _months_ahead(scene, amount(found))
    ahead = days_in(unit.value, amount(found))
    if not ahead:
        return Moment(minutes_in(unit.value, _halved(found))) if not start else None
    if found[0].kind == "in" and found[0].value == "within":
        return stretch(scene.today + ONE_DAY, scene.today + timedelta(days=ahead + 1))
    ahead = _COUNTED_WITH_TODAY.get((scene.language, ahead), ahead)
    base = _base(scene, start)
    nearby = start is None and unit.value != "day"
    return replace(day(base + timedelta(days=ahead)), nearby=nearby)


def _halved(found: Found) -> float:
    return amount(found) / 2 if one(found, "half") else amount(found)


def _base(scene: Scene, start: Node | None) -> date:
    if start is None:
        return scene.today
    if start.kind == "relative":
        return scene.today + timedelta(days=start.value)
    return scene.today + timedelta(days=(start.value - scene.today.weekday()) % 7)


def _months_ahead(scene: Scene, count: int) -> Days:
    """The same day of a later month, or that month's last."""
    years, month = divmod(scene.today.month - 1 + count, 12)
    first = date(scene.today.year + years, month + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return replace(day(min(first + timedelta(days=scene.today.day - 1), following - ONE_DAY)), nearby=True)


def past(_scene: Scene, _found: Found) -> Days:
    """`letzten Dienstag`, `vor zwei Wochen`, `two weeks ago`."""
    return GONE


def since(_scene: Scene, _found: Found) -> str:
    return "since"


def since_italian(scene: Scene, _found: Found) -> str | None:
    """`da due settimane`: the word for "from" says "since" before a length of time."""
    return "since" if scene.language == "it" else None


def weekday_after(scene: Scene, found: Found) -> Anchored:
    """`der Montag danach`: after what the talk is about."""
    return Anchored(Anchor.NEXT_DAY, one(found, "weekday").value, weekday(scene, pick(found, "weekday")))  # type: ignore[union-attr]


def next_day(scene: Scene, _found: Found) -> Anchored:
    """`am Tag danach`, `le lendemain`."""
    return Anchored(Anchor.NEXT_DAY, None, day(scene.today + ONE_DAY))


_N: Final = "(number | one)"
_O: Final = "(ordinal | number)"
_W: Final = "((this | next | every)* on* weekday on? comma? on*)?"
_J: Final = "(or | slash | and | comma | dash | until | to | at)"
PAST_RULES: Final = (
    rule("days", "(in | on)* month (last | on)* last unit", past),
    rule("days", f"last on? (weekday | month | part) !(unit | weekend)|last unit !(of | month)|before {_N}+ unit|{_N}+ unit (ago | until_it)|unit ago|weekday (last | (on | in)* last unit)|unit last !(of | month)", past),
    rule("gone", f"since (on | {_N} | before | of)* (unit | weekday | relative | literal_date | morgen | edge | ordinal | month) month?", since),
    rule("gone", f"from {_N}+ unit !(later | earlier)", since_italian),
)
DATE_RULES: Final = (
    rule("days", f"in {_N} unit (on | comma)* weekday", weekday_in_weeks),
    rule("days", f"(weekday | relative) (in | between)? {_N}? unit !(later | earlier | next | last)", in_units),
    rule("days", f"{_N} unit (from | of | on) (relative | weekday)", in_units),
    rule("days", f"(in | between) (half | {_N})+ unit !(later | earlier)", in_units),
    rule("days", f"{_N} unit onwards", in_units),
    rule("days", "weekday in number !unit", weekday_in_eight),
    rule("anchored", "weekday later", weekday_after),
    rule("anchored", "next_day", next_day),
    rule("days", f"{_W} {_O} (or | dash | slash | and | until) on* literal_date", literal_pair),
    rule("days", f"{_W} literal_date", literal),
    rule("days", f"between on* {_O} and on* {_O} on* month (comma? year)?", of_month),
    rule("days", f"{_W} {_O} ({_J} on* (weekday comma? on*)? {_O})* (of | on)* month (comma? year)?", of_month),
    rule("days", f"{_W} month on* {_O} !oclock (comma? year)?", of_month),
    rule("days", "weekday on? comma? on* ordinal !(month | unit | week_number | advent)", of_this_month),
    rule("days", "weekday number > ((or | and | comma | slash) on* weekday)", numbered_weekday),
    rule("days", "weekday number !(oclock | unit | and | until | dash | to | or | slash | comma)", numbered_weekday),
    rule("days", "(between | from | of) on* ordinal (and | until | to | dash) on* ordinal !((of | on)* month)", from_to),
    rule("days", "<(on | from | until | of | between | before | past) ordinal ((comma | or | and | slash) on* ordinal)+", these_days),
    rule("days", "<(on | from | until | of | between | before | past) ordinal !(unit | week_number | weekend | halves)", of_this_month),
    rule("days", "on number !((of | on)* month) !(unit | oclock | number | half | quarter | past | before | to | minus | and | half_past | quarter_past)", numbered_day),
    rule("days", "(this | next | over_next | every) on? weekday", weekday),
    rule("days", "weekday (next | over_next) !unit", weekday),
    rule("days", "weekday", weekday),
    rule("days", "relative", relative),
)
