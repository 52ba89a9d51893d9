"""Days counted from today or from what the talk is about, and what is over: "in 14 Tagen", "Montag in einer Woche", "two weeks ago"."""

from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.patterns import Found, Node, Scene, amount, one, pick, rule
from neuroconcepts.domain.times.values import GONE, ONE_DAY, Anchor, Anchored, Days, Moment, Trait, day, stretch
from neuroconcepts.domain.times.weekdays import weekday

_THEREUPON: Final = words("danach darauf drauf darnach afterwards dopo después")
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_MINUTES: Final = {"hour": 60, "minute": 1, "quarter_hour": 15, "half_hour": 30, "three_quarter_hour": 45}
_WITH_TODAY: Final = {"de": {8: 7}, "fr": {8: 7, 15: 14}, "it": {8: 7, 15: 14}, "es": {8: 7, 15: 14}}
"""`in acht Tagen`, `dans quinze jours`: today is counted too."""
_WITHOUT_UNIT: Final = frozenset({8, 15})
_EIGHT_BY: Final = {"fr": "en", "it": "a", "es": "en"}


def days_in(unit: str, count: int) -> int:
    """Days in so many units; 0 for a unit that is no whole day."""
    return count * _DAYS.get(unit, 0)


def minutes_in(unit: str, count: float) -> int:
    """Minutes in so many units; 0 for a unit of whole days."""
    return int(count * _MINUTES.get(unit, 0))


def weekday_in_weeks(scene: Scene, found: Found) -> Days | None:
    """`in zwei Wochen am Dienstag`: that day of the week so far ahead."""
    unit, named = one(found, "unit"), one(found, "weekday")
    if not unit or unit.value not in {"week", "fortnight"} or not named:
        return None
    weeks = days_in(unit.value, amount(found)) // 7
    return day(scene.monday(weeks) + timedelta(days=named.value))


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
    ahead = _WITH_TODAY.get(scene.language, {}).get(ahead, ahead)
    there = day(_base(scene, start) + timedelta(days=ahead))
    in_weeks = start is None and (unit.value != "day" or ahead % 7 == 0)  # "in 14 Tagen"
    return there.marked(Trait.NEARBY) if in_weeks else there


def in_eight(scene: Scene, found: Found) -> Days | None:
    """`lundi en huit`, `d'aujourd'hui en quinze`, `oggi a otto`: days without the word; an hour has its own ("alle otto")."""
    start, joint, number = found
    said = _WITH_TODAY.get(scene.language, {}).get(number.value) if number.value in _WITHOUT_UNIT else None
    if said is None or joint.word != _EIGHT_BY.get(scene.language) or number.in_digits:
        return None
    return day(_base(scene, start) + timedelta(days=said))


def fortnight(scene: Scene, found: Found) -> Days | Moment | None:
    """`Fortnight on Saturday`, which needs no number."""
    return in_units(scene, found) if found[0].value == "fortnight" else None


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
    return day(min(first + timedelta(days=scene.today.day - 1), following - ONE_DAY)).marked(Trait.NEARBY)


def past(_scene: Scene, _found: Found) -> Days:
    """`letzten Dienstag`, `vor zwei Wochen`, `two weeks ago`."""
    return GONE


def since(_scene: Scene, _found: Found) -> str:
    """`seit Montag`: no time of its own, and no day that another one could go with."""
    return "since"


def since_italian(scene: Scene, _found: Found) -> str | None:
    """`da due settimane`: the word for "from" says "since" before a length of time."""
    return "since" if scene.language == "it" else None


def weekday_after(scene: Scene, found: Found) -> Anchored | None:
    """`der Montag danach`: after what the talk is about."""
    named = one(found, "weekday")
    return Anchored(Anchor.NEXT_DAY, named.value, weekday(scene, pick(found, "weekday"))) if named else None


def weekday_behind(scene: Scene, found: Found) -> Anchored | None:
    """`Über Ostern sind wir weg, gleich danach am Mittwoch`; "eine Stunde später Mittwoch" moves something."""
    return weekday_after(scene, found) if found[0].word in _THEREUPON else None


def next_day(scene: Scene, _found: Found) -> Anchored:
    """`am Tag danach`, `le lendemain`."""
    return Anchored(Anchor.NEXT_DAY, None, day(scene.today + ONE_DAY))


def next_one(_scene: Scene, _found: Found) -> Anchored:
    """`Or the one after`, `oder das darauf`, `ou sinon le suivant`."""
    return Anchored(Anchor.NEXT_ONE)


def all_named(_scene: Scene, found: Found) -> Anchored:
    """`An beiden Tagen ab 18 Uhr`, `both times around six`, `tutti e tre i giorni`."""
    return Anchored(Anchor.ALL_NAMED, count=found[-1].value)


def in_between(_scene: Scene, _found: Found) -> Anchored:
    """`Ich lande am 14. und fliege am 17. zurück, dazwischen jederzeit`."""
    return Anchored(Anchor.BETWEEN)


_N: Final = "(number | one)"
_OF_MONTH: Final = "((of | on | in)* (this | next)? (month | unit))"
BESIDE_FEAST: Final = "((past | before | on | to)* feast)"
"""Behind "last Friday" or "la semaine suivante": what these are beside."""
BESIDE_DAY: Final = "((on | to | of)* (feast | literal_date | ordinal))"
PAST_RULES: Final = (
    rule("days", "(in | on)* month (last | on)* last unit", past),
    rule("days", f"last on? (weekday | month | part) !(unit | weekend) !{_OF_MONTH} !{BESIDE_FEAST}", past),
    rule("days", f"last unit !(of | month) !{BESIDE_FEAST}|unit last !(of | month)", past),
    rule("days", f"before {_N}+ unit|{_N}+ unit (ago | until_it)|unit ago", past),
    rule("days", "weekday (last | (on | in)* last unit)", past),
    rule(
        "gone",
        f"since (on | {_N} | before | of)* (unit | weekday | relative | literal_date | morgen | edge | ordinal | month) month?",
        since,
    ),
    rule("gone", f"from {_N}+ unit !(later | earlier)", since_italian),
)
COUNTED_RULES: Final = (
    rule("days", f"in {_N} unit (on | comma)* weekday", weekday_in_weeks),
    rule("days", f"(weekday | relative) (in | between)? {_N}? unit !(later | earlier | next | last)", in_units),
    rule("days", f"{_N} unit (from | of | on) (relative | weekday)", in_units),
    rule("days", "(weekday | relative) (in | at | to | on) number !(oclock | unit | month)", in_eight),
    rule("days", "unit on weekday", fortnight),
    rule("days", f"(in | between) (half | {_N})+ unit !(later | earlier)", in_units),
    rule("days", f"{_N} unit onwards", in_units),
    rule("anchored", "weekday later", weekday_after),
    rule("anchored", "later on* weekday", weekday_behind),
    rule("anchored", f"next_day !{BESIDE_DAY}", next_day),
    rule("anchored", f"next_one !{BESIDE_DAY}", next_one),
    rule("anchored", "on* both_days", all_named),
    rule("anchored", "in_between !(on* (weekday | literal_date | ordinal | number | feast))", in_between),
)
