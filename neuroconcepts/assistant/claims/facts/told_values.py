"""Values of one kind, which exclude each other, in the words people tell them with: a level plot does not slope, `come nuovo`
is `neuwertig`, a house at the end of a terrace is none in its middle.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.denials import is_negated
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_TABLE: Final = Path(__file__).with_name("told_values.txt")
_ITSELF: Final = word_set(
    "house object unit condition property purchase location layout plot shop shopping office town district street surroundings park_green"
)


class Value(NamedTuple):
    """A value of a kind, how it is told, and whether it is told of the property itself only."""

    kind: str
    name: str
    words: re.Pattern[str]
    of_itself: bool


@cache
def _kinds() -> tuple[tuple[Value, ...], ...]:
    rows = (line.partition(" = ") for line in _TABLE.read_text(encoding="utf-8").splitlines() if " = " in line)
    values = [_value(head, words) for head, _, words in rows if not head.startswith("#")]
    return tuple(tuple(group) for _, group in groupby(values, key=lambda value: value.kind))


def _value(head: str, words: str) -> Value:
    kind, name = head.split()
    told = re.compile(rf"\b(?:{'|'.join(words.split(', '))})(?!\w)")
    return Value(kind.removesuffix("!"), name, told, kind.endswith("!"))


def wrong_value(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch tells a value of which only another of its kind is stated, or denies the only one that is."""
    said = folded(stretch)
    for values in _kinds():
        here = {v.name for v in values if v.words.search(said)}
        if not here or (values[0].of_itself and _speaks_of_thing(passage)):
            continue
        stated = _stated(values, grounds.folds)
        if stated and not here & stated and not is_negated(passage):
            return True
    return False


def tells_value(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether a word is part of how a value is told that is stated, of what the passage speaks of."""
    spans = _spans(passage.sentence.text)
    return any(
        start <= mention.start < end and value.kind not in _OFTEN_DENIED and _is_so(value, passage, grounds)
        for value, start, end in spans
    ) and not is_negated(passage)


_OFTEN_DENIED: Final = frozenset({"rent"})
"""What an exposé also names to say that it is not so: `Staffelmiete: nein`."""


def denies_other_value(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """`Ganz flach ist das Gelände nicht`, where it is stated to slope: what is denied is another value than the stated one."""
    if not is_negated(passage) or len([*_things(passage)]) > 1 or passage.figures:
        return False
    said = folded(stretch)
    here = [(value, kind) for kind in _kinds() for value in kind if value.words.search(said)]
    return bool(here) and all(_is_another(value, kind, grounds) for value, kind in here)


def _is_another(value: Value, kind: tuple[Value, ...], grounds: Grounds) -> bool:
    stated = _stated(kind, grounds.folds)
    return bool(stated) and value.name not in stated


@lru_cache(maxsize=512)
def _spans(text: str) -> tuple[tuple[Value, int, int], ...]:
    """The values that a text tells, with the places of their words in it."""
    letters = [folded(letter) or " " for letter in text]
    places = [at for at, folds in enumerate(letters) for _ in folds]
    said = "".join(letters)
    hits = ((v, hit) for kind in _kinds() for v in kind for hit in v.words.finditer(said))
    return tuple((v, places[hit.start()], places[hit.end() - 1] + 1) for v, hit in hits)


def _is_so(value: Value, passage: Passage, grounds: Grounds) -> bool:
    if value.of_itself:
        return not _speaks_of_thing(passage) and value.words.search(grounds.folds) is not None
    about = frozenset(n for m in _things(passage) if not _within(value, passage, m) for n in m.names)
    told = (s for s in grounds.statements if any(value.words.search(text) for text in s.folded_texts))
    return any(not about - _ITSELF or about & s.names for s in told)


def _within(value: Value, passage: Passage, mention: Mention) -> bool:
    places = (hit for hit in _spans(passage.sentence.text) if hit[0] is value)
    return any(start <= mention.start < end for _, start, end in places)


def _speaks_of_thing(passage: Passage) -> bool:
    """Whether it names a thing of the property rather than this itself: `der gepflegte Garten`."""
    told = {place for place in _spans(passage.sentence.text) if place[0].of_itself}
    others = (m for m in _things(passage) if not any(start <= m.start < end for _, start, end in told))
    return any(not frozenset(m.names) & _ITSELF for m in others)


def _things(passage: Passage) -> Iterator[Mention]:
    named = [m for m in passage.mentions if m.is_thing and not m.of(Sort.FILLER)]
    yield from named or (m for m in passage.context if m.is_thing)


@lru_cache(maxsize=512)
def _stated(values: tuple[Value, ...], known: str) -> frozenset[str]:
    return frozenset(v.name for v in values if v.words.search(known))
