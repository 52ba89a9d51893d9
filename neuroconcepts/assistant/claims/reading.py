"""One letter being checked, with all that it is held against."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention, mentions_in
from neuroconcepts.assistant.answers.ontology.concept import LANGUAGES
from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.quantities import quantities
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.questions import Question, questions_in
from neuroconcepts.assistant.claims.grounds import Grounds, stems_of
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.parties import Agent
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.reading.languages import guess_language
from neuroconcepts.domain.property import Property

LEAST_AMOUNT: Final = 100
"""A lower number of the seeker's is no rent or price."""
MOST_AMOUNTS: Final = 6


@dataclass(frozen=True)
class Reading:
    """A letter's text, in what language it is, and what it may rest on.

    `street` is the property's, where it may be told, `names` its number and title; `answers` is what its fields state, as
    this platform's own answers say it, each sentence with the fields that it tells; `about` is the property itself.
    """

    text: str
    grounds: Grounds
    slots: tuple[datetime, ...]
    seeker: str
    agent: Agent
    language: str
    street: str = ""
    names: tuple[str, ...] = ()
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    about: Property | None = None

    @cached_property
    def agent_words(self) -> frozenset[str]:
        """The words of the agent's own data, without their endings."""
        return stems_of("\n".join([self.agent.words, *self.agent.office]))

    @cached_property
    def persons_words(self) -> frozenset[str]:
        """Those and the seeker's."""
        return stems_of(f"{self.agent.words}\n{self.seeker}")

    @cached_property
    def stated(self) -> str:
        """All that is known of the property, folded."""
        return folded(self.grounds.words)

    @cached_property
    def their_figures(self) -> tuple[Quantity, ...]:
        """The figures that the seeker wrote."""
        return quantities(self.seeker)

    @cached_property
    def their_amounts(self) -> tuple[Decimal, ...]:
        """The amounts of money among them, also without a currency: `max. 1500 warm`."""
        counted = (q for q in self.their_figures if q.measure in {Measure.MONEY, Measure.COUNT, Measure.YEAR})
        amounts = [n for q in counted for n in (q.number, q.until) if n and n >= LEAST_AMOUNT]
        return tuple(dict.fromkeys(amounts))[:MOST_AMOUNTS]

    @cached_property
    def their_areas(self) -> tuple[Decimal, ...]:
        """The areas among them: `mindestens 120 m²`."""
        sized = (n for q in self.their_figures if q.measure is Measure.AREA for n in (q.number, q.until) if n)
        return tuple(dict.fromkeys(sized))[:MOST_AMOUNTS]

    @cached_property
    def their_questions(self) -> tuple[Question, ...]:
        """What the seeker asked."""
        language = guess_language(self.seeker)
        return questions_in(self.seeker, language=language if language in LANGUAGES else "de")

    @cached_property
    def their_mentions(self) -> tuple[Mention, ...]:
        """The words of the seeker that a table knows."""
        language = guess_language(self.seeker)
        return tuple(mentions_in(self.seeker, language if language in LANGUAGES else "de"))

    @cached_property
    def their_concepts(self) -> frozenset[str]:
        """What the seeker wrote of."""
        return widened(n for m in self.their_mentions for n in (*m.names, *m.modifiers))

    def stretch(self, part: Part, passage: Passage) -> str:
        """A passage as it is written."""
        start, end = part.span(passage)
        return part.text[start - part.start : end - part.start]

    def clause(self, part: Part, start: int, end: int) -> Span:
        """The stretch that a place stands in."""
        for passage in part.passages:
            begin, stop = part.span(passage)
            if begin <= start < stop:
                return begin, max(stop, end)
        return start, end

    def repeats_seeker(self, part: Part) -> bool:
        """Whether an item of a list is what the seeker asked, word by word."""
        before = self.text[: part.start].rstrip(' „«"')[-1:] + part.text[:2]
        said = re.sub(r"^\W+", "", folded(part.text)).rstrip(" .")
        return bool(said) and bool(re.search(r"[-–•]", before)) and said in folded(self.seeker)
