"""What an agency knows, in chunks that can be found: facts, texts, documents, its FAQ, answers given, conversations.

A chunk is found by its words and by its meaning; `fuse` makes one ranking of the two.
"""

import math
import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Literal, TypeVar
from uuid import UUID

from neuroconcepts.domain.chunking import pieces
from neuroconcepts.domain.faq import FaqEntry

T = TypeVar("T", bound=Hashable)

RRF_K = 60
"""The constant of reciprocal rank fusion, as its authors chose it: how little the very first ranks outweigh the next."""
CHARACTERS_PER_TOKEN = 3.5
"""Letters and blanks of German text, on the careful side: Google's rule of thumb is 4
(https://ai.google.dev/gemini-api/docs/tokens). Figures and marks are counted one by one, as its tokenizers cut them."""
AROUND = 6
"""Tokens around a key and its value in JSON."""
_SINGLE = re.compile(r"[\d_]|[^\w\s]")


class Origin(StrEnum):
    """Where a chunk comes from. A conversation is one person's, all else may be told to everybody who asks."""

    FACTS = "facts"
    TEXT = "text"
    PDF = "pdf"
    FAQ = "faq"
    ANSWER = "answer"
    CONVERSATION = "conversation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One text to be taken apart: `source` names it to people (`freitexte/lage`, `pdf/Hausordnung`), `title` what it is about.

    `asked` is the question that it answers, where it answers one. `message_id` is the message that a conversation's text is.
    """

    origin: Origin
    source: str
    text: str
    title: str = ""
    asked: str = ""
    message_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A stretch of a material, `position` from 0. `id` is made of what it says: text that stays keeps its id and its embedding."""

    id: UUID
    origin: Origin
    source: str
    position: int
    title: str
    asked: str
    text: str
    message_id: UUID | None = None

    @property
    def key(self) -> str:
        """How an answer names it among its sources: `freitexte/lage`, `pdf/Hausordnung#3`."""
        return self.source if self.position == 0 else f"{self.source}#{self.position + 1}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A chunk as an assistant reads it. Only `text` states anything; `asked` is somebody's question, which states nothing."""

    key: str
    origin: Origin
    title: str
    text: str
    asked: str = ""

    @property
    def tokens(self) -> int:
        """What it costs to show it to a model, under its key."""
        return tokens_of(self.key) + tokens_of(self.asked) + tokens_of(self.text) + AROUND


@dataclass(frozen=True, slots=True)
class Said:
    """What this very person (`seeker`) or the agent wrote earlier in their conversation."""

    on: date
    by: Literal["seeker", "agent"]
    text: str


@dataclass(frozen=True, slots=True)
class Background:
    """What is known beside a property's facts when a message is answered.

    `passages` are all there are, or the best for the message, best first. `faq` holds the property's own entries before the
    agency's. `before` is what was said in the conversation so far, oldest first. `refused` is what a first answer said and
    nothing supports: the answer is to be written again without it.
    """

    passages: tuple[Passage, ...] = ()
    faq: tuple[FaqEntry, ...] = ()
    before: tuple[Said, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def sources(self) -> dict[str, str]:
        """What the texts among it are called that may be told to everybody, by what they say."""
        return {each.text: each.key for each in self.passages} | {each.answer: each.source for each in self.faq}


NOTHING = Background()
"""Nothing is known beside the property itself."""


def chunks_of(subject: UUID, materials: Iterable[Material]) -> list[Chunk]:
    """All chunks of a subject (a property, an agency, a lead), in the order of its materials; the same text counts once."""
    found: dict[UUID, Chunk] = {}
    for material in materials:
        for position, text in enumerate(pieces(material.text)):
            chunk = _chunk(subject, material, position, text)
            found.setdefault(chunk.id, chunk)
    return list(found.values())


def _chunk(subject: UUID, material: Material, position: int, text: str) -> Chunk:
    said = (str(subject), material.origin, material.source, material.title, material.asked, text)
    return Chunk(
        id=UUID(bytes=sha256("\0".join(said).encode()).digest()[:16], version=5),
        origin=material.origin,
        source=material.source,
        position=position,
        title=material.title,
        asked=material.asked,
        text=text,
        message_id=material.message_id,
    )


def fuse(rankings: Iterable[Sequence[T]], k: int = RRF_K) -> list[T]:
    """One ranking of several, best first: each item's 1 / (k + rank), summed over the rankings that have it.

    Only ranks count, so that distances and word scores need no common scale. Reciprocal rank fusion: G. Cormack, C. Clarke,
    S. Büttcher, SIGIR 2009, https://doi.org/10.1145/1571941.1572114. Equal scores keep the order in which they came.
    """
    scores: dict[T, float] = {}
    for ranking in rankings:
        for rank, item in enumerate(dict.fromkeys(ranking), 1):
            scores[item] = scores.get(item, 0.0) + 1 / (k + rank)
    return sorted(scores, key=scores.__getitem__, reverse=True)


def tokens_of(text: str) -> int:
    """About how many tokens a text is to a language model, rather too many than too few."""
    single = len(_SINGLE.findall(text))
    return single + math.ceil((len(text) - single) / CHARACTERS_PER_TOKEN)


def within(passages: Iterable[Passage], tokens: int) -> list[Passage]:
    """The first of these passages that fit into so many tokens together; one that is too long is passed over."""
    chosen: list[Passage] = []
    for passage in passages:
        if passage.tokens <= tokens:
            chosen.append(passage)
            tokens -= passage.tokens
    return chosen
