"""Where the passages of a sentence begin and end."""

from collections.abc import Iterator
from itertools import pairwise

from neuroconcepts.assistant.answers.grammar import FINITE, JOINTS, STOPS
from neuroconcepts.assistant.answers.ontology.analysis import Analysis
from neuroconcepts.assistant.answers.ontology.tokens import Token


def stretches(analysis: Analysis) -> list[tuple[int, int]]:
    """Where passages begin and end: at marks, and at an `und` between two stretches that each have a verb or a figure."""
    within = [(q.start, q.end) for q in analysis.quantities]
    marks = [
        i
        for i, t in enumerate(analysis.tokens)
        if t.fold in STOPS and not any(start <= t.start < end for start, end in within)
    ]
    edges = [-1, *marks, len(analysis.tokens)]
    rough = [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]
    return [piece for first, last in rough for piece in _at_joints(analysis, first, last)]


def _at_joints(analysis: Analysis, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for at in range(first + 1, last - 1):
        if (
            analysis.tokens[at].fold in JOINTS
            and not _is_accented(analysis, analysis.tokens[at])
            and _stands_alone(analysis, start, at)
            and _stands_alone(analysis, at + 1, last)
        ):
            yield start, at
            start = at + 1
    yield start, last


def _is_accented(analysis: Analysis, token: Token) -> bool:
    """Whether it is the Italian verb `è`, not the `e` between two things."""
    return token.fold == "e" and analysis.text[token.start : token.end] in {"è", "È"}


def _stands_alone(analysis: Analysis, first: int, last: int) -> bool:
    words = analysis.tokens[first:last]
    if not words:  # two joints in a row: "und oder"
        return False
    if any(_is_accented(analysis, t) for t in words):
        return True
    if any(t.fold in FINITE and before.fold != "zu" for before, t in zip((words[0], *words), words, strict=False)):
        return True
    begin, end = words[0].start, words[-1].end
    has_thing = any(m.is_thing for m in analysis.mentions if first <= m.first < last)
    return has_thing and any(begin <= q.start < end and q.number is not None for q in analysis.quantities)
