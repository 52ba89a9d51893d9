"""Where a text or the title counts otherwise than a field: `anzahl_zimmer = 3`, `Helle 4-Zimmer-Wohnung`."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.binding import bearers
from neuroconcepts.assistant.answers.grammar import WITH, governor
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.number_words import NUMBER_WORDS
from neuroconcepts.assistant.answers.ontology.quantities import number
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.passages import TITLE, passages_of
from neuroconcepts.domain.knowledge_material import value_of
from neuroconcepts.domain.property import Property

_COUNTED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "anzahl_zimmer": "rooms",
        "anzahl_schlafzimmer": "bedrooms",
        "anzahl_badezimmer": "bathrooms",
        "anzahl_balkone": "balcony",
        "anzahl_terrassen": "terrace",
        "anzahl_logia": "loggia",
    }
)
"""Fields that count → what they count."""
_OF_A_PART: Final = frozenset(
    {"davon", "darunter", "je", "beide", "beiden", "weitere", "including", "each", "dont", "cui"}
)


_BARE: Final = 3
"""Words of a passage that only counts."""


def counted_otherwise(about: Property, wanted: set[str]) -> Iterator[str]:
    """Each contradiction with both places, of those that a wanted source has a part in."""
    for key, name in _COUNTED.items():
        fact = about.fact(key)
        if fact is None or fact.number is None:
            continue
        for passage in passages_of(about):
            place = passage.sentence.source
            told = list(_counts(passage, name)) if wanted & {fact.source, place} else []
            if told and fact.number not in told and (max(told) > fact.number or _is_of_all(passage, name)):
                yield f"{fact.source}: {value_of(fact)} / {place}: {passage.text}"


def _is_of_all(passage: Passage, name: str) -> bool:
    """Whether it can count no part of them: `3 Zimmer` alone or in the title; `drei Zimmer haben Parkett` may."""
    alone = all(name in (*m.names, *m.modifiers) or m.of(Sort.SELF) for m in passage.mentions)
    return passage.sentence.source == TITLE or (alone and passage.last - passage.first <= _BARE)


_COMPOUND: Final = re.compile(
    rf"\b(\d+(?:[.,]\d)?|{NUMBER_WORDS})[- ]?(?:zimmer|raum)-?(?:[a-zäöü]*wohnung|haus|apartment)", re.IGNORECASE
)


def _in_compounds(text: str) -> Iterator[Decimal]:
    """`Helle 4-Zimmer-Wohnung`, `Dreizimmerwohnung`."""
    return (told for hit in _COMPOUND.finditer(text) if (told := number(hit[1])) is not None)


def _counts(passage: Passage, name: str) -> Iterator[Decimal]:
    """The numbers that the passage itself gives of all there are of it."""
    tokens = passage.sentence.analysis.tokens
    if name == "rooms":
        yield from _in_compounds(passage.text)
    named = [m for m in passage.mentions if name in (*m.names, *m.modifiers)]
    placed = any(governor(m, tokens, passage.first) not in {"", *WITH} for m in named)
    if not named or placed or passage.folds & _OF_A_PART:
        return
    for figure in passage.quantities:
        if figure.measure is Measure.COUNT and figure.number is not None and name in bearers(passage, figure):
            yield figure.number
            if figure.until is not None:
                yield figure.until
