"""A letter about to be mailed, with its values kept apart from its words, so that one of them can be made false in place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from string import Formatter
from typing import Any

from neuroconcepts.domain.property import Property


class Sort(StrEnum):
    """What a value of a letter is."""

    MONEY = "money"
    AREA = "area"
    ENERGY = "energy"
    COUNT = "count"
    FLOOR = "floor"
    YEAR = "year"
    DAY = "day"
    WEEKDAY = "weekday"
    SLOT_DAY = "slot day"
    CLOCK = "clock"
    PERIOD = "period"
    STREET = "street"
    PLACE = "place"
    NAME = "name"
    PHONE = "phone"
    MAIL = "mail"
    ANSWER = "answer"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True)
class Said:
    """A value as the letter writes it. `value` is what it is of, `write` writes another one likewise.

    `topic` is the fact's key; `opposite` the negation of an answer, or another period; `rounded` whether it says so.
    """

    sort: Sort
    text: str
    topic: str = ""
    value: Any = None
    write: Callable[[Any], str] | None = None
    opposite: str = ""
    rounded: bool = False


Sentence = tuple[str | Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """Who signs."""

    name: str
    phone: str
    email: str
    company: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """An answer about to be mailed, with what it answers and what may be offered in it."""

    about: Property
    language: str
    seeker: str
    slots: tuple[datetime, ...]
    agent: Agent
    opening: str
    body: tuple[Sentence, ...]
    closing: Sentence

    @property
    def text(self) -> str:
        """The mail's words."""
        body = " ".join(written(sentence) for sentence in self.body)
        return "\n\n".join(part for part in (self.opening, body, written(self.closing)) if part)

    def said(self) -> Iterator[tuple[int, int, Said]]:
        """Each value with the number of its sentence (that of the closing is after the last) and its place there."""
        for number, sentence in enumerate((*self.body, self.closing)):
            yield from ((number, place, part) for place, part in enumerate(sentence) if isinstance(part, Said))

    def with_part(self, number: int, place: int, text: str) -> "Letter":
        """The letter with other words in place of one value."""
        sentence = (*self.body, self.closing)[number]
        changed = (*sentence[:place], text, *sentence[place + 1 :])
        if number == len(self.body):
            return replace(self, closing=changed)
        return replace(self, body=(*self.body[:number], changed, *self.body[number + 1 :]))

    def with_sentence(self, number: int, text: str) -> "Letter":
        """The letter with one more sentence before that number."""
        return replace(self, body=(*self.body[:number], (text,), *self.body[number:]))


def written(sentence: Sentence) -> str:
    """A sentence's words."""
    return "".join(part if isinstance(part, str) else part.text for part in sentence)


def filled(template: str, **values: Said) -> Sentence:
    """The template with values in its gaps: `filled("Frei ab {v}.", v=day)`."""
    parts: list[str | Said] = []
    for words, name, _, _ in Formatter().parse(template):
        parts += [words] if words else []
        parts += [values[name]] if name else []
    return tuple(parts)
