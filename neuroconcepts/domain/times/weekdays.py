"""Days by the name of their weekday, and by how far they are from today: `nächsten Montag`, `übermorgen`."""

from datetime import timedelta
from typing import Final

from neuroconcepts.domain.times.patterns import Found, Node, Scene, one, rule
from neuroconcepts.domain.times.values import GONE, ONE_DAY, ONE_WEEK, Days, Trait, day


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
    return Days(first, first + ONE_DAY, weekday=named.value).marked(*_traits(chosen))


def _traits(chosen: Node | None) -> tuple[Trait, ...]:
    """What "next", "coming" or "following" before a weekday says."""
    if chosen is None:
        return ()
    return (Trait.SHIFTED, Trait.FOLLOWS) if chosen.value == "following" else (Trait.SHIFTED,)


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
    rule("days", "weekday (next | over_next) !unit", weekday),
    rule("days", "weekday", weekday),
    rule("days", "relative", relative),
)
