"""Days by their place beside a holiday or a date: `Freitag nach Himmelfahrt`, `the week after Easter`, `il sabato prima di Natale`."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain.times.closeness import is_weekend
from neuroconcepts.domain.times.patterns import Found, Node, Scene, one, pick, rule
from neuroconcepts.domain.times.values import GONE, ONE_DAY, ONE_WEEK, Days, Trait, day, stretch

_TWO_DAYS: Final = timedelta(days=2)
_SATURDAY, _SUNDAY = 5, 6


def unit_beside(_scene: Scene, found: Found) -> Days | None:
    """`die Woche vor Weihnachten`, `the week after Easter`, `der Tag nach Ostern`."""
    anchor: Days = found[-1].value
    if anchor.is_gone or not _is_fixed(anchor):
        return None
    before = bool(one(found, "before"))
    if found[0].kind == "unit" and not one(found, "before", "past", "next"):
        return day(anchor.first) if found[0].value == "day" else None  # "le jour de la fête des mères"
    match _unit_of(found[0]):
        case "day":
            return day(anchor.first - ONE_DAY) if before else day(anchor.last)
        case "week":
            return _week_before(anchor.first) if before else _week_after(anchor)
        case _:
            return None


def _unit_of(node: Node) -> str:
    """The unit that is named, also by "the week after" read as one phrase."""
    return str(node.value) if node.kind == "unit" else node.kind.removeprefix("next_")


def _week_before(first: date) -> Days:
    """The week before that of the day; for a Sunday the week that ends with it ("die Woche vor Ostern")."""
    monday = first - timedelta(days=first.weekday()) - (timedelta(0) if first.weekday() == _SUNDAY else ONE_WEEK)
    return stretch(monday, monday + ONE_WEEK)


def _week_after(anchor: Days) -> Days:
    """The week that begins after the first day, or with it."""
    monday = anchor.first + timedelta(days=-anchor.first.weekday() % 7)
    return stretch(monday, monday + ONE_WEEK)


def weekday_beside(_scene: Scene, found: Found) -> list[Node] | None:
    """`Freitag nach Himmelfahrt`, `der erste Samstag nach Ostern`, `lundi à 10h avant Noël`: the nearest such day, or the nth."""
    named, anchor = (node.value for node in pick(found, "days"))
    hours = one(found, "hours")
    if not _is_fixed(anchor) or (hours and not anchor.has(Trait.FEAST)):
        return None
    if (meant := _nearest(named, anchor, before=bool(one(found, "before")))) is None:
        return None
    count = int(node.value) - 1 if (node := one(found, "ordinal")) else 0
    moved = replace(meant, first=meant.first + count * ONE_WEEK, last=meant.last + count * ONE_WEEK)
    placed = Node("days", found[0].start, found[-1].end, GONE if anchor.is_gone else moved)
    return [placed, hours] if hours else [placed]


def _is_fixed(anchor: Days) -> bool:
    """Whether it lies where it does by itself: a holiday or a date, no weekday."""
    return anchor.weekday is None and not anchor.bound and (anchor.single or anchor.has(Trait.FEAST))


def _nearest(named: Days, anchor: Days, *, before: bool) -> Days | None:
    """The weekday, or the weekend, that is nearest to the other days, and on that side of them."""
    if named.is_gone or anchor.is_gone:
        return GONE
    if named.weekday is not None and named.single and not named.bound and not named.has(Trait.SHIFTED):
        return day(_beside(named.weekday, anchor, ONE_DAY, before=before))
    if not named.single and is_weekend(named):
        saturday = _beside(_SATURDAY, anchor, _TWO_DAYS, before=before)
        return stretch(saturday, saturday + _TWO_DAYS)
    return None


def _beside(weekday: int, anchor: Days, length: timedelta, *, before: bool) -> date:
    if before:
        latest = anchor.first - length
        return latest - timedelta(days=(latest.weekday() - weekday) % 7)
    return anchor.last + timedelta(days=(weekday - anchor.last.weekday()) % 7)


BESIDE_RULES: Final = (
    rule("days", "(ordinal | last)? days hours? (past | before) on* days", weekday_beside),
    rule("days", "(unit | next_week | next_day) (before | past | next)? (on | to | of)* days", unit_beside),
)
