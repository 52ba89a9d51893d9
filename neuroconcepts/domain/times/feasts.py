"""Weekends, holidays and what is called after them: `Osterwochenende`, `2. Advent`, `zwischen den Feiertagen`, `im neuen Jahr`."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain import holidays
from neuroconcepts.domain.times.counted import BESIDE_DAY
from neuroconcepts.domain.times.dates import JUST_OVER
from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.patterns import Found, Scene, one, pick, rule
from neuroconcepts.domain.times.values import (
    GONE,
    ONE_DAY,
    ONE_WEEK,
    Anchor,
    Anchored,
    Bound,
    Days,
    Trait,
    day,
    stretch,
)

_FIRST_WEEKS: Final = timedelta(days=28)  # of a new year, for "im neuen Jahr"
_BRIDGED: Final = (
    "ascension",
    "corpus_christi",
    "labour_day",
    "assumption",
    "all_saints",
    "christmas",
    "new_year",
    "epiphany",
)
_OF_TWO_DAYS: Final = ("easter", "pentecost", "christmas")  # what people call "the holidays"
_FRIDAY: Final = 4
_PLURALS: Final = words("wochenenden weekends")
_THURSDAY: Final = 3  # from which on "nächstes Wochenende" is not the coming one


def weekend(scene: Scene, found: Found) -> Days | None:
    """`am Wochenende`, `nächstes Wochenende`, `Osterwochenende`; the one that is on, as long as it lasts."""
    if named := one(found, "feast"):
        return feast(scene, named.value, weekend=True)
    saturday = scene.monday() + timedelta(days=5)
    if one(found, "next") and scene.today.weekday() >= _THURSDAY:
        saturday += ONE_WEEK
    if one(found, "over_next"):
        saturday += ONE_WEEK
    days = stretch(saturday, saturday + timedelta(days=2))
    return days.marked(Trait.HABIT) if _is_habit(found) else days


def weekend_after(scene: Scene, found: Found) -> Anchored | None:
    """`am Wochenende darauf`, `the following weekend`: the one after what was named, or what the talk is about."""
    after = one(found, "next")
    if after and after.value != "following":
        return None
    return Anchored(Anchor.NEXT_WEEKEND, otherwise=weekend(scene, pick(found, "weekend", "next")))


def _is_habit(found: Found) -> bool:
    """`An Wochenenden`, `on weekends`: those of any week."""
    return bool(one(found, "weekend")) and pick(found, "weekend")[0].word in _PLURALS


def feast(scene: Scene, name: str, *, weekend: bool = False) -> Days:
    """The next time that a holiday comes, or the long weekend around it; of "the holidays" those that come next."""
    if name == "the_holidays":
        return min((feast(scene, one, weekend=weekend) for one in _OF_TWO_DAYS), key=_when)
    first, last = _feast_days(name, scene.today.year, weekend=weekend)
    if last <= scene.today < last + JUST_OVER:
        return GONE
    if last <= scene.today:
        first, last = _feast_days(name, scene.today.year + 1, weekend=weekend)
    return Days(first, last, single=last - first == ONE_DAY).marked(Trait.FEAST)


def _when(days: Days) -> date:
    return date.max if days.is_gone else days.first


def _feast_days(name: str, year: int, *, weekend: bool) -> tuple[date, date]:
    if weekend:
        return holidays.holiday_weekend(name, year)
    return holidays.holiday(name, year), holidays.holiday_end(name, year)


def named_feast(scene: Scene, found: Found) -> Days:
    return feast(scene, found[0].value)


def feast_of_its_day(scene: Scene, found: Found) -> Days | None:
    """`lunedì di Pasquetta`, `Montag, Pfingstmontag`: the weekday that a holiday falls on says it once more."""
    named = feast(scene, found[-1].value)
    (weekday,) = pick(found, "weekday")
    return named if not named.is_gone and named.first.weekday() == weekday.value else None


def bridge_day(scene: Scene, found: Found) -> Days | None:
    """`am Brückentag`, `Fenstertag nach Fronleichnam`: the day between a holiday and the weekend; without a name the next one."""
    named, weekday = one(found, "feast"), one(found, "weekday")
    feasts = [feast(scene, name).first for name in ((named.value,) if named else _BRIDGED)]
    ahead = sorted(d for first in feasts if (d := _bridge_of(first)) and d > scene.today)
    meant = [d for d in ahead if weekday is None or d.weekday() == weekday.value]
    if not meant:
        return None
    return day(meant[0]) if named or weekday else day(meant[0]).marked(Trait.VAGUE)


def _bridge_of(feast_day: date) -> date | None:
    """The Friday behind a Thursday, the Monday before a Tuesday."""
    return feast_day + {3: ONE_DAY, 1: -ONE_DAY}[feast_day.weekday()] if feast_day.weekday() in {1, 3} else None


def bridge(scene: Scene, found: Found) -> Days | None:
    """`le pont de l'Ascension`: the holiday with its bridge day and the weekend."""
    between = bridge_day(scene, found)
    if between is None:
        return None
    friday = between.first.weekday() == _FRIDAY
    first = between.first - (ONE_DAY if friday else 2 * ONE_DAY)
    return stretch(first, first + 4 * ONE_DAY).marked(Trait.FEAST)


def undated(_scene: Scene, _found: Found) -> Days:
    """`in den Semesterferien`: days that only the place knows; they are spoken of, but name no window."""
    return GONE


def advent_sunday(scene: Scene, found: Found) -> Days | None:
    """`2. Advent`: that Sunday before Christmas."""
    number = pick(found, "ordinal")[0].value
    sunday = holidays.holiday("advent", scene.today.year) + timedelta(weeks=number - 1)
    return day(sunday).marked(Trait.FEAST) if 1 <= number <= 4 else None


def new_year(scene: Scene, _found: Found) -> Days:
    """`im neuen Jahr`: from its first day on."""
    first = date(scene.today.year + 1, 1, 1)
    return replace(stretch(first, first + _FIRST_WEEKS), bound=Bound.FROM)


def between_years(scene: Scene, _found: Found) -> Days:
    """`zwischen den Feiertagen`: from the day after Boxing Day to New Year's Eve."""
    year = scene.today.year
    return stretch(date(year, 12, 27), date(year + 1, 1, 1))


_BESIDE: Final = "(of | on | in | at | to)*"
_WHICH: Final = "(this | next | over_next)"
FEAST_RULES: Final = (
    rule("days", "ordinal advent", advent_sunday),
    rule("days", f"weekday (of | on)* bridge {_BESIDE} feast?", bridge_day),
    rule("days", "weekday (comma | on)* bridge_day ((past | before | of | on | in | at | to)* feast)?", bridge_day),
    rule("days", f"bridge {_BESIDE} feast", bridge),
    rule("days", "bridge_day ((past | before | of | on | in | at | to | comma)* feast)?", bridge_day),
    rule("days", "new_year", new_year),
    rule("days", "between_years", between_years),
    rule(
        "anchored",
        f"weekend (later | next | past !{BESIDE_DAY} !((on | of)* (days | weekday | number | at | unit | clock | month)))|next weekend",
        weekend_after,
    ),
    rule("days", f"feast weekend|{_WHICH}? weekend {_WHICH}?", weekend),
    rule("days", "on* weekday (of | on | comma)* feast !weekend", feast_of_its_day),
    rule("days", "feast", named_feast),
    rule("days", "school_holidays", undated),
)
