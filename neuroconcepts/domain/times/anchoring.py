"""What counts from something said before: from the talk, from a day of the text, from the two days it names."""

from collections.abc import Sequence
from dataclasses import replace

from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.talk import Talk
from neuroconcepts.domain.times.values import ONE_DAY, Anchor, Days, Hours, Precision, Trait, stretch


def _named_before(node: Node, said: Sequence[Node]) -> Days | None:
    """The last days that are named before a phrase, also refused ones: "Freitag geht nicht, am Tag danach schon"."""
    before = (n.value for n in reversed(said) if n.end <= node.start and n.kind in {"days", "excluded", "replaced"})
    days = next((value for value in before if isinstance(value, Days)), None)
    return days if days and not days.is_gone and (days.single or days.is_week or days.has(Trait.FEAST)) else None


def _same_time(node: Node, said: Sequence[Node]) -> Hours | None:
    """The last time of day that is named before "same time"."""
    if node.value.anchor is not Anchor.SAME_TIME:
        return None
    before = (n.value for n in reversed(said) if n.end <= node.start and n.kind == "hours")
    return next((hours for hours in before if hours.precision in {Precision.EXACT, Precision.PART_OF_DAY}), None)


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
        elif (
            found := _same_time(node, said)
            or _between_named(node, said)
            or talk.counted(node.value, _named_before(node, said))
        ) is not None:
            made.append(replace(node, kind="days" if isinstance(found, Days) else "hours", value=found))
    return made
