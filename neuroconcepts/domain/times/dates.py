"""Days by their date, in all spellings: `3.12.`, `March 3rd`, `am 5., 6. oder 7. März`, `vom 13. bis 17.`, `lunedì 3`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain.times.contradictions import beside_weekday
from neuroconcepts.domain.times.patterns import Found, Node, Scene, one, pick, rule
from neuroconcepts.domain.times.values import GONE, Days, Trait, day, stretch

JUST_OVER: Final = timedelta(days=30)  # a date that lies so little back is meant as past, not as next year's
_FARTHEST: Final = timedelta(days=550)  # viewings are not arranged further ahead
_DAY_ARTICLES: Final = frozenset(
    {"al", "dal", "del", "il", "le", "du", "au", "el"}
)  # that of an hour is feminine, or there is none
_SOON: Final = timedelta(days=62)


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


def _by_both(scene: Scene, dated: Days, found: Found) -> Days:
    """The date, and the weekday named with it where that is another day's: "Montag, 4. März" where that is a Tuesday."""
    named = one(found, "weekday")
    return beside_weekday(dated, named.value, scene.today) if named else dated


def literal(scene: Scene, found: Found) -> Days:
    """`3.12.`, `Mo, 3.3.2025`, `2025-03-03`."""
    return _by_both(scene, a_date(scene, *found[-1].value), found)


def literal_pair(scene: Scene, found: Found) -> list[Days] | None:
    """`24.-28.2.` and `24./25.2.`: the first day takes the month of the second."""
    _, month, year = found[-1].value
    first = a_date(scene, pick(found, "ordinal", "number")[0].value, month, year)
    last = a_date(scene, *found[-1].value)
    if not one(found, "dash", "until"):
        return [first, last]
    return [_closed(first, last)] if first.first < last.first else None


def beside_an_hour(scene: Scene, found: Found) -> list[Node]:
    """`am 25. um 10 oder am 1.3. um 15 Uhr`: the number is the hour of another day."""
    dated = found[-1]
    return [*found[:-1], Node("days", dated.start, dated.end, literal(scene, [dated]))]


def of_month(scene: Scene, found: Found) -> list[Days] | None:
    """`3. oder 4. März`, `3 March 2025`, `March 3rd`, `3.-5. März`: each day, or the stretch between two."""
    month = one(found, "month")
    numbers = pick(found, "ordinal", "number")
    year = next((int(node.value) for node in pick(found, "year")), 0)
    if not month or not numbers or not _may_join(scene, found) or any(not 1 <= node.value <= 31 for node in numbers):
        return None
    dates = [a_date(scene, node.value, month.value, year) for node in numbers]
    if len(dates) == 1:
        return [_by_both(scene, dates[0], found)]
    if len(dates) == 2 and (one(found, "dash", "until", "to", "onto", "between") or _is_range(found)):
        return [_closed(dates[0], dates[1])] if dates[0].first < dates[1].first else None
    return dates


def _may_join(scene: Scene, found: Found) -> bool:
    """`Vom 3. auf den 5. März` moves something; English says "from the 3rd to the 5th" of a stretch."""
    return scene.language == "en" or not one(found, "onto")


def _closed(first: Days, last: Days) -> Days:
    return stretch(first.first, last.last).marked(Trait.CLOSED)


def _is_range(found: Found) -> bool:
    return any(node.kind == "at" for node in found)  # "du 3 à 5 mars"


def of_this_month(scene: Scene, found: Found) -> Days | None:
    """`am 3.`, `der 16.`, `Monday the 26th`: that day of this month or, if soon, of the next one that has it and that weekday.

    In words only beside a weekday: "the second" counts anything.
    """
    number = pick(found, "ordinal", "number")[-1].value
    weekday = one(found, "weekday")
    if not 1 <= number <= 31 or not (found[-1].in_digits or weekday):
        return None
    days = list(_days_numbered(scene, number))
    if weekday is None:
        return replace(day(days[0]), number=number) if days else None
    soon = (d for d in days if d - scene.today < _SOON and d.weekday() == weekday.value)
    return beside_weekday(day(next(soon, days[0])), weekday.value, scene.today) if days else None


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
    if scene.language in {"de", "tr", "pl"} or not weekday or not number or not number.in_digits:
        return None
    soon = (d for d in _days_numbered(scene, number.value) if d - scene.today < _SOON)
    return next((day(d) for d in soon if d.weekday() == weekday.value), None)


def numbered_day(scene: Scene, found: Found) -> Days | None:
    """`il 14`, `le 9`, `el 5`: where ordinals are not written with a dot."""
    said = found[0].value == "am" and scene.language in {"it", "fr", "es"} and found[-1].in_digits
    return of_this_month(scene, found) if said else None


def bounded_by_number(scene: Scene, found: Found) -> list[Node] | None:
    """`fino al 28`, `jusqu'au 28`, `dal 10`: with the article of a day, not that of an hour."""
    bound, number = found[0], found[-1]
    if (
        scene.language not in {"it", "fr", "es"}
        or not number.in_digits
        or (article := bound.word.replace("'", " ").split()[-1]) not in _DAY_ARTICLES
        or (scene.language == "it" and article == "le")
    ):
        return None
    days = of_this_month(scene, [number])
    return [bound, Node("days", number.start, number.end, days)] if days else None


_BETWEEN_DAYS: Final = {"fr": ("entre le", "le"), "it": ("tra il", "il"), "es": ("entre el", "el")}


def between_numbers(scene: Scene, found: Found) -> Days | None:
    """`entre le 20 et le 23`: with the articles of days, not those of hours."""
    before, article = _BETWEEN_DAYS.get(scene.language, ("", ""))
    said = " ".join(node.word for node in found[: found.index(pick(found, "number")[0])]).replace("fra", "tra")
    if said != before or found[-2].word != article:
        return None
    begin, end = (of_this_month(scene, [node]) for node in pick(found, "number"))
    return _closed(begin, end) if begin and end and begin.first < end.first else None


def day_numbered(scene: Scene, found: Found) -> Days | None:
    """`il giorno 21`."""
    return of_this_month(scene, found) if scene.language in {"it", "es"} and found[1].value == "day" else None


def from_to(scene: Scene, found: Found) -> Days | None:
    """`vom 13. bis 17.`, `between the 13th and the 17th`, `from the 28th to the 2nd`: the last day is the first so numbered after it."""
    first, last = pick(found, "ordinal")
    begin = of_this_month(scene, [first])
    if not begin or not last.in_digits or not _may_join(scene, found):
        return None
    ends = (d for d in _days_numbered(scene, last.value) if d > begin.first)
    return _closed(begin, day(end)) if (end := next(ends, None)) else None


def these_days(scene: Scene, found: Found) -> list[Days]:
    """`am 5., 6. oder 7.`, `den 3. und 4.`"""
    return [d for node in pick(found, "ordinal") if (d := of_this_month(scene, [node]))]


_O: Final = "(ordinal | number)"
_W: Final = "((this | next | every)* on* weekday on? comma? on*)?"
_J: Final = "(or | slash | and | comma | dash | until | to | at | onto)"
_BEFORE: Final = "<(on | onto | from | until | of | between | before | past | earliest | latest)"
_NO_HOUR: Final = (
    "!((of | on)* month) "
    "!(unit | oclock | number | half | quarter | past | before | to | minus | and | half_past | quarter_past)"
)
DATE_RULES: Final = (
    rule("days", "at number (or | and | slash) on* literal_date", beside_an_hour),
    rule("days", f"{_W} {_O} (or | dash | slash | and | until) on* literal_date", literal_pair),
    rule("days", f"{_W} literal_date", literal),
    rule("days", f"between on* {_O} and on* {_O} (of | on)* month (comma? year)?", of_month),
    rule("days", f"{_W} {_O} ({_J} on* (weekday comma? on*)? {_O})* (of | on)* month (comma? year)?", of_month),
    rule(
        "days",
        f"{_W} month on* {_O} (dash | until | to | onto) on* {_O} !(oclock | unit | month) (comma? year)?",
        of_month,
    ),
    rule("days", f"{_W} month on* {_O} !oclock (comma? year)?", of_month),
    rule("days", "weekday on? comma? on* ordinal !(month | unit | week_number | advent)", of_this_month),
    rule("days", "weekday number > ((or | and | comma | slash) on* weekday)", numbered_weekday),
    rule("days", "weekday number > (to? part)", numbered_weekday),
    rule("days", "weekday number !(oclock | unit | and | until | dash | to | or | slash | comma)", numbered_weekday),
    rule(
        "days",
        "(between | from | of) on* ordinal (and | until | to | onto | dash) on* ordinal !((of | on)* month)",
        from_to,
    ),
    rule(
        "days",
        f"{_BEFORE} ordinal ((comma | or | and | slash) on* ordinal)+",
        these_days,
    ),
    rule(
        "days",
        f"{_BEFORE} ordinal !(unit | week_number | weekend | halves)",
        of_this_month,
    ),
    rule("days", f"between on* number and on* number {_NO_HOUR}", between_numbers),
    rule("days", f"on unit number {_NO_HOUR}", day_numbered),
    rule("days", f"(until | from | latest | to | of) number {_NO_HOUR}", bounded_by_number),
    rule("days", "on number > (to? part)", numbered_day),
    rule(
        "days",
        f"on number {_NO_HOUR}",
        numbered_day,
    ),
)
