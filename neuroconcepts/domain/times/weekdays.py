"""Days by the name of their weekday, and by how far they are from today: `nächsten Montag`, `übermorgen`."""

from datetime import timedelta
from typing import Final

from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.patterns import Found, Node, Scene, one, pick, rule
from neuroconcepts.domain.times.values import GONE, ONE_DAY, ONE_WEEK, Days, Trait, day

_PLURALS: Final = ("tags", "wochs", "abends", "days", "dis", "dimanches")
_ARTICLES: Final = words("il la di le les el los")


def weekday(scene: Scene, found: Found) -> Days | None:
    """`Montag`, `nächsten Montag` (not tomorrow), `übernächsten Montag`."""
    named, chosen = one(found, "weekday"), one(found, "next")
    if not named:
        return None
    first = scene.coming(named.value)
    if one(found, "over_next"):
        return day(first + ONE_WEEK)
    if chosen and chosen.value == "next" and first == scene.today + ONE_DAY:
        first += ONE_WEEK  # tomorrow would be called so
    if one(found, "this") and named.value == scene.today.weekday():
        first = scene.today
    habit = (Trait.HABIT,) if _is_habit(found) else ()
    this = (Trait.NAMED_THIS,) if one(found, "this") else ()
    return Days(first, first + ONE_DAY, weekday=named.value).marked(*_traits(chosen), *habit, *this)


def _is_habit(found: Found) -> bool:
    """`samstags`, `on Saturdays`, `jeden Samstag`, `il sabato`, `le samedi`."""
    named = pick(found, "weekday")[0].word
    return bool(one(found, "every")) or named.endswith(_PLURALS) or found[0].word in _ARTICLES


def _traits(chosen: Node | None) -> tuple[Trait, ...]:
    """What "next", "coming" or "following" before a weekday says."""
    if chosen is None:
        return ()
    return (Trait.SHIFTED, Trait.FOLLOWS) if chosen.value == "following" else (Trait.SHIFTED,)


def any_such_day(scene: Scene, found: Found) -> Days | None:
    """`Jeden zweiten Freitag`, `on a Sunday`: which one is not said."""
    named = weekday(scene, pick(found, "weekday"))
    return named.marked(Trait.HABIT) if named else None


def habit(scene: Scene, found: Found) -> list[Node] | None:
    """`Il sabato`, `le samedi`: with an article that day of any week."""
    if found[0].word not in _ARTICLES:
        return None
    return [found[0], Node("days", found[1].start, found[1].end, weekday(scene, found))]


def weekday_in_eight(scene: Scene, found: Found) -> Days | None:
    """`vendredi en huit` is a week after the coming one, `en quinze` two."""
    weeks = {8: 1, 15: 2}.get(found[-1].value, 0)
    named = weekday(scene, found[:1])
    return day(named.first + weeks * ONE_WEEK) if scene.language == "fr" and weeks and named else None


def relative(scene: Scene, found: Found) -> Days:
    """`heute`, `übermorgen`; `gestern` is `GONE`."""
    offset = found[0].value
    return day(scene.today + timedelta(days=offset)) if offset >= 0 else GONE


WEEKDAY_RULES: Final = (
    rule("days", "weekday in number !unit", weekday_in_eight),
    rule("days", "(this | next | over_next | every) on? weekday", weekday),
    rule("days", "every ordinal weekday|on* one weekday", any_such_day),
    rule("days", "weekday (next | over_next) !unit", weekday),
    rule(
        "days",
        "on weekday !(unit | number | ordinal | month | next | over_next | in | later | last | morgen) !((of | on)* (bridge | bridge_day))",
        habit,
    ),
    rule("days", "weekday", weekday),
    rule("days", "relative", relative),
)
