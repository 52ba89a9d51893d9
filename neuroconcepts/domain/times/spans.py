"""What prepositions make of days ("Mo-Fr", "ab Mittwoch", "nach Ostern"), and what a text leaves out ("außer Mittwoch")."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from neuroconcepts.domain.times.beside import BESIDE_RULES
from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.patterns import Found, Node, Scene, one, pick, rule
from neuroconcepts.domain.times.values import (
    Bound,
    Clock,
    Days,
    Hours,
    Precision,
    Trait,
    stretch,
)
from neuroconcepts.domain.times.weeks import week_of

_AHEAD: Final = timedelta(days=14)  # how far "ab dem 10. März" reaches


def range_of_days(_scene: Scene, found: Found) -> Days | None:
    """`Mo-Fr`, `von Montag bis Mittwoch nächster Woche`, `zwischen Weihnachten und Neujahr` (the days between two feasts)."""
    first, last = (node.value for node in pick(found, "days"))
    if first.is_gone or last.is_gone:
        return None
    if one(found, "between") and first.has(Trait.FEAST) and last.has(Trait.FEAST):
        return stretch(first.last, last.first) if first.last < last.first else None
    if last.weekday is not None:
        last = last.within(replace(last, first=first.first, last=first.last))
    both = first.weekday is not None and (pick(found, "days")[1].value.weekday is not None)
    end = last.last
    if not first.first < end:
        return None
    return Days(first.first, end, first.weekday if both else None, single=False).marked(Trait.CLOSED)


def bounded(_scene: Scene, found: Found) -> Days | None:
    """`ab Mittwoch`, `bis Freitag`, `nach Ostern`, `vor Weihnachten`."""
    days: Days = found[-1].value
    if days.is_gone:
        return days
    match found[0].kind:
        case "from" | "earliest":
            return _from(days)
        case "past":
            return after(days)
        case "until" | "latest":
            return replace(days, bound=Bound.UNTIL)
        case _:
            return replace(days, bound=Bound.UNTIL) if days.has(Trait.LAST_PART) else before(days)


def bounded_by_event(scene: Scene, found: Found) -> Days | None:
    """`bis zum Einzug am 1.10.`, `before the wedding on the 5th`; to walk "through the house on June 4th" bounds nothing."""
    return bounded(scene, found) if found[0].word not in {"through", "thru"} else None


def after(days: Days) -> Days:
    """From the end of some days on."""
    if days.is_gone:
        return days
    behind = replace(days, first=days.last, weekday=None, single=True, bound=Bound.NONE)
    return _from(replace(behind, traits=days.traits - {Trait.CLOSED}))


def before(days: Days) -> Days:
    """Until some days begin."""
    return days if days.is_gone else replace(days, last=days.first, bound=Bound.UNTIL)


def _from(days: Days) -> Days:
    if days.has(Trait.CLOSED):
        return days
    if days.weekday is not None:
        last = days.first + timedelta(days=7 - days.first.weekday())
    else:
        last = days.last if days.is_week else max(days.last, days.first + _AHEAD)
    return replace(days, last=last, bound=Bound.FROM, single=False)


def onwards(scene: Scene, found: Found) -> Days | None:
    """`dal 10 in poi`, `Montag oder später`."""
    return bounded(scene, [Node("from", 0, 0), one(found, "days") or found[0]])


def weekend_of(_scene: Scene, found: Found) -> Days | None:
    """`das Wochenende um den 8. März`: that of the date, when the date lies on one."""
    weekend, dated, *more = (node.value for node in pick(found, "days"))
    is_weekend = (
        not weekend.single and weekend.first.weekday() == 5 and weekend.last - weekend.first == timedelta(days=2)
    )
    if not is_weekend or dated.weekday is not None or dated.is_gone or dated.first.weekday() < 5:
        return None
    saturday = dated.first - timedelta(days=dated.first.weekday() - 5)
    meant = stretch(saturday, saturday + timedelta(days=2))
    return meant if all(meant.holds(days) for days in more) else None


def left_out(_scene: Scene, found: Found) -> list[Node]:
    """`außer Mittwoch und Freitag`, `nicht vormittags`: what is not meant; a week named behind a day is ("…, nächste Woche")."""
    named = pick(found, "days", "hours")
    listed = [node for node in named if _alike(node, named[0])]
    rest = found[found.index(listed[-1]) + 1 :]
    return [*(Node("excluded", found[0].start, listed[-1].end, node.value, found[0].kind) for node in listed), *rest]


def left_out_compound(scene: Scene, found: Found) -> list[Node] | None:
    """`außer Dienstag und Mittwochvormittag`: one word names day and part, and the part is none of the other days."""
    *named, part = found
    return left_out(scene, named) if part.start == named[-1].start else None


def left_out_behind(_scene: Scene, found: Found) -> Node | None:
    """`Mittwoch ausgenommen`, `mercredi excepté`: said behind what is left out."""
    node, said = found[-2:]
    return Node("excluded", found[0].start, said.end, node.value, "except") if said.word in _BEHIND else None


def left_out_part(_scene: Scene, found: Found) -> Node | list[Node] | None:
    """`nicht Montag vormittags`: the day is no longer meant, and its part is none of today.

    `Nicht Montag um 10` stays as it is: the day may go with the time that is named instead.
    """
    days, hours = found[-2:]
    if hours.value.precision is Precision.EXACT and found[0].kind == "not":
        return list(found)
    return Node("excluded", found[0].start, found[-1].end, days.value, found[0].kind) if days else None


def _alike(node: Node, first: Node) -> bool:
    return node.kind == first.kind and (node.kind == "hours" or node.value.single == first.value.single)


def replaced(_scene: Scene, found: Found) -> list[Days | Hours]:
    """`statt Freitag`, `instead of 10`: what another time stands for."""
    return [node.value for node in pick(found, "days", "hours")] or [_bare(found)]


def _bare(found: Found) -> Hours:
    return Hours(Precision.EXACT, Clock(found[-1].value))


def replaced_by_number(_scene: Scene, found: Found) -> list[Node] | None:
    """`Statt halb fünf auch fünf`: a number that stands in the place of a time of day is one."""
    *_, hours, number = pick(found, "hours", "number")
    clock = Hours(Precision.EXACT, Clock(number.value))
    return [replace(hours, kind="replaced", start=found[0].start), replace(number, kind="hours", value=clock)]


def moved(_scene: Scene, found: Found) -> list[Node]:
    """`vom 2.1. auf den 9.1.`, `von 10 auf 11 Uhr`: only the second is wanted."""
    return [replace(node, kind="replaced") for node in pick(found, "days", "hours")]


DAY_SPANS: Final = (
    *BESIDE_RULES,
    rule("days", "(from | of | between)? on* days (until | dash | to | latest) on* days", range_of_days),
    rule("days", "(from | of) on* days comma (until | dash | to | latest) on* days", range_of_days),
    rule("days", "between on* days and on* days", range_of_days),
    rule("days", "(from | of) days (on | at) days", range_of_days),
    rule("days", "unit (from | of)? on* days", week_of),
    rule("days", "days (at | on | from | of | comma)* days ((slash | and | dash)? days)?", weekend_of),
    rule("days", "(from | earliest | past | until | latest | before) on* days", bounded),
    rule("days", "(until | latest | before | past) on+ word on+ days", bounded_by_event),
    rule("days", "days (onwards | earliest)", onwards),
)


def corrected(_scene: Scene, found: Found) -> list[Node] | None:
    """`Am Montag, äh, Dienstag um 10`: of what is said again only the second is meant, where the first was said.

    An apology corrects only what stands beside it: "Montag geht nicht, sorry. Dienstag?" corrects nothing, "um 10
    kommen? Ich meinte um 11" does.
    """
    at = next(number for number, node in enumerate(found) if node.kind == "correcting")
    if pick(found[:at], "word") and not any(node.value == "meant" for node in pick(found, "correcting")):
        return None
    said = {node.kind for node in found[:at]}
    again = {node.kind: node.value for node in pick(found[at:], "days", "hours") if node.kind in said}
    first = [replace(node, value=again.get(node.kind, node.value)) for node in found[:at]]
    return first + [replace(node, kind="word") if node.kind in again else node for node in found[at:]]


def corrected_behind(_scene: Scene, found: Found) -> list[Node] | None:
    """`Geht Dienstag? Nein, Mittwoch meinte ich`: who meant the second says so behind it."""
    first, second = pick(found, "days", "hours")
    if first.kind != second.kind or found[-1].value != "meant":
        return None
    meant = replace(first, value=second.value)
    return [meant if n is first else replace(n, kind="word") if n is second else n for n in found]


_SAID: Final = "(days | hours)"
_ON: Final = "(on | at | of | in)*"
_GOING_ON: Final = "(days | hours | on | at | of | in | word)"
_APART: Final = "(on | at | of | in | comma | stop | dash)*"
_FIRST: Final = f"{_SAID} {_APART} {_SAID}? word? word? {_APART}"
_AGAIN: Final = f"{_SAID} {_APART} {_SAID}?"
_BEHIND: Final = words("ausgenommen excepted excluded excluding excepte exclu escluso esclusa eccettuato")
LEAVING_OUT: Final = (
    rule("word", f"{_SAID} word? stop word? comma? {_ON} {_SAID} correcting", corrected_behind),
    rule("word", f"{_FIRST} correcting {_APART} correcting? {_APART} {_AGAIN} !({_GOING_ON}* not)", corrected),
    rule("excluded", f"{_SAID} except !({_ON} {_SAID})", left_out_behind),
    rule("excluded", f"except {_ON} {_SAID} ((comma | and | or) {_ON} {_SAID})* hours", left_out_compound),
    rule("excluded", f"except {_ON} {_SAID} ((comma | and | or) {_ON} {_SAID})*", left_out),
    rule("excluded", f"not {_ON} days hours", left_out_part),
    rule("excluded", f"not {_ON} {_SAID} ((and | or) {_ON} {_SAID})*", left_out),
    rule("replaced", f"than {_ON} (days hours? | hours)", replaced),
    rule("replaced", f"instead {_ON} hours at? number !(unit | month | of)", replaced_by_number),
    rule("replaced", f"instead {_ON} (days hours? | hours | number)", replaced),
    rule("replaced", f"(of | from | on)? {_ON} {_SAID}+ > (onto {_ON} {_SAID})", moved),
)
