"""What counts from something said before: from the talk, from a day of the text, from the two days it names."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.talk import Talk
from neuroconcepts.domain.times.values import (
    ONE_DAY,
    ONE_WEEK,
    Anchor,
    Anchored,
    Days,
    Hours,
    Precision,
    Trait,
    day,
    stretch,
)

_REPEATED: Final = frozenset({Precision.EXACT, Precision.PART_OF_DAY, Precision.INTERVAL})


def _named_before(node: Node, said: Sequence[Node]) -> Days | None:
    """The last days that are named before a phrase, also refused ones: "Freitag geht nicht, am Tag danach schon"."""
    before = (n.value for n in reversed(said) if n.end <= node.start and n.kind in {"days", "excluded", "replaced"})
    days = next((value for value in before if isinstance(value, Days)), None)
    return days if days and not days.is_gone and (days.single or days.is_week or days.has(Trait.FEAST)) else None


def _next_one(node: Node, said: Sequence[Node]) -> Days | None:
    """The next days like those named before a phrase: "This weekend or the one after"."""
    if node.value.anchor is not Anchor.NEXT_ONE:
        return None
    before = (n.value for n in reversed(said) if n.end <= node.start and n.kind in {"days", "excluded", "replaced"})
    days = next((value for value in before if isinstance(value, Days) and not value.is_gone), None)
    if days is None or days.last - days.first > ONE_WEEK or days.bound:
        return None
    return replace(days, first=days.first + ONE_WEEK, last=days.last + ONE_WEEK, weekday=None, number=0)


def _among_named(node: Node, said: Sequence[Node]) -> Days | None:
    """The last days that are named before "one of these days", also those on which the writer is off."""
    if node.value.anchor is not Anchor.AMONG_NAMED:
        return None
    before = (n.value for n in reversed(said) if n.end <= node.start and n.kind == "days" and isinstance(n.value, Days))
    return next((days for days in before if not days.is_gone and not days.bound and not days.single), None)


def _is_wished(made: Sequence[Node]) -> bool:
    """Whether the last days that were named are those to come at."""
    last = next((n.value for n in reversed(made) if n.kind in {"days", "stop"}), None)
    return isinstance(last, Days) and not last.is_gone and not last.has(Trait.MENTIONED)


def _all_named(node: Node, said: Sequence[Node], talk: Talk) -> list[Days]:
    """The last so many days that are named before a phrase, else those of the talk: "an beiden Tagen ab 18 Uhr"."""
    before = (n for n in said if n.end <= node.start and n.kind in {"days", "excluded"} and isinstance(n.value, Days))
    single = list(dict.fromkeys(n.value for n in before if n.value.single and not n.value.is_gone))[-node.value.count :]
    offered = [day(on) for on in dict.fromkeys(talk.dates)]
    return single if len(single) == node.value.count else offered


def _without_last(made: Sequence[Node], each: Sequence[Days]) -> list[Node]:
    """The nodes without these days, when they are the last times named and have no time of day of their own."""
    named = [node for node in made if node.kind in {"days", "hours", "shift", "moment"}][-len(each) :]
    restated = [node.value for node in named] == list(each)
    return [node for node in made if not (restated and node in named)]


def _listed(node: Node, each: Sequence[Days]) -> list[Node]:
    """The days as nodes, with "and" between them."""
    named = [replace(node, kind="days", value=days) for days in each]
    joint = Node("and", node.start, node.end)
    return [one for at, days in enumerate(named) for one in ([joint, days] if at else [days])]


def _rest(node: Node, nodes: Sequence[Node], talk: Talk) -> list[Node]:
    """The time of day of what is agreed, where only a day is named: "lieber Mittwoch, sonst bleibt alles gleich"."""
    named = {other.kind for other in nodes}
    hours = talk.counted(Anchored(Anchor.SAME_TIME))
    only_day = "days" in named and not named & {"hours", "shift", "moment"}
    return [replace(node, kind="hours", value=hours)] if hours and only_day else []


def _same_time(node: Node, said: Sequence[Node]) -> Hours | None:
    """The last time of day that is named before "same time"."""
    if node.value.anchor is not Anchor.SAME_TIME:
        return None
    before = (n.value for n in reversed(said) if n.end <= node.start and n.kind == "hours")
    return next((hours for hours in before if hours.precision in _REPEATED), None)


def _between_hours(node: Node, said: Sequence[Node]) -> Hours | None:
    """From the first to the last of two clock times: "ich komme um 11:20 an und fahre um 17 Uhr zurück, dazwischen jederzeit"."""
    if node.value.anchor is not Anchor.BETWEEN:
        return None
    before = [n.value for n in said if n.end <= node.start and n.kind == "hours"][-2:]
    if len(before) < 2 or any(h.precision is not Precision.EXACT for h in before):
        return None
    first, last = (hours.start for hours in before)
    return Hours(Precision.INTERVAL, first, last) if first and last and first.minutes < last.minutes else None


def _between_named(node: Node, said: Sequence[Node]) -> Days | None:
    """The days from the first to the last of the two that are named before "in between"."""
    if node.value.anchor is not Anchor.BETWEEN:
        return None
    before = [n.value for n in said if n.end <= node.start and n.kind == "days" and not n.value.is_gone][-2:]
    if len(before) < 2 or not before[0].first < before[1].first:
        return None
    return stretch(before[0].first, before[1].first + ONE_DAY)


def anchored(nodes: Sequence[Node], talk: Talk, said: Sequence[Node]) -> list[Node]:
    """The nodes with what counts from the talk, or from a day that is `said` before, counted.

    What says nothing without one is left out.
    """
    made: list[Node] = []
    for node in nodes:
        if node.kind != "anchored":
            made.append(node)
        elif node.value.anchor is Anchor.REST:
            made += _rest(node, nodes, talk)
        elif node.value.anchor is Anchor.ALL_NAMED:
            each = _all_named(node, said, talk)
            made = [*_without_last(made, each), *_listed(node, each)]
        elif node.value.anchor is Anchor.AMONG_NAMED and _is_wished(made):
            continue  # "am 3. oder 4. bin ich da, an einem der Tage ab 17 Uhr": the days stand there already
        elif (
            found := _same_time(node, said)
            or _between_named(node, said)
            or _between_hours(node, said)
            or _next_one(node, said)
            or _among_named(node, said)
            or talk.counted(node.value, _named_before(node, said))
        ) is not None:
            made.append(replace(node, kind="days" if isinstance(found, Days) else "hours", value=found))
    return made
