"""Where what is known is stated, and what stands there."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from neuroconcepts.assistant.claims.grounds import Ground
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.conversation import Support
from neuroconcepts.domain.knowledge_material import is_internal, value_of
from neuroconcepts.domain.property import Property

SEEKER: Final = "seeker"
Fits = Callable[[str], bool]
LONGEST: Final = 300
"""Characters of what is kept of a text."""


@dataclass(frozen=True)
class Sources:
    """All that a letter may rest on. `told` says of each text known beside the property where it stands."""

    reading: Reading
    about: Property | None
    told: Mapping[str, str]

    def of(self, sources: Sequence[str], written: str) -> tuple[Support, ...]:
        """What is stated there; `written` is the sentence as it stands in a text."""
        named = sources or [source for text, source in self.told.items() if written in text]
        return tuple(self._support(source, written) for source in dict.fromkeys(named))

    def of_ground(self, ground: Ground) -> tuple[Support, ...]:
        return self.of(ground.sources, ground.written)

    def _support(self, source: str, written: str) -> Support:
        is_of_property = self.about is not None and source not in self.told.values()
        number = self.about.external_id if self.about and is_of_property else ""
        return Support(source, self._fields.get(source, written)[:LONGEST], number)

    @cached_property
    def _fields(self) -> Mapping[str, str]:
        """The value of each field, now; several of the same name in one line."""
        found: dict[str, str] = {}
        for fact in self.about.facts if self.about else ():
            if not is_internal(fact):
                said = value_of(fact)
                found[fact.source] = f"{found[fact.source]}; {said}" if fact.source in found else said
        return found

    @cached_property
    def persons(self) -> tuple[Support, ...]:
        """The agent's own data and his agency's."""
        agent = self.reading.agent
        data = (
            ("agent/name", agent.name),
            ("agent/phone", agent.phone),
            ("agent/email", agent.email),
            ("agency", agent.company),
        )
        found = [Support(source, value) for source, value in data if value]
        return (*found, *(Support("agent/office", each) for each in agent.office))

    @cached_property
    def identity(self) -> tuple[Support, ...]:
        """What the property is called and where it lies; its street where that may be told."""
        if (about := self.about) is None:
            return ()
        street = f"{self.reading.street} {about.house_number}".strip() if self.reading.street else ""
        data = (
            ("freitexte/objekttitel", about.title),
            ("verwaltung_techn/objektnr_extern", about.external_id),
            ("geo/strasse", street),
            ("geo/plz", about.zip),
            ("geo/ort", about.city),
            ("geo/regionaler_zusatz", about.district),
            ("kontaktperson", about.contact.name),
            ("kontaktperson", about.contact.phone),
            ("kontaktperson", about.contact.email),
            ("anbieter/firma", about.firm),
            *(("anhaenge", each.title) for each in about.documents),
        )
        return tuple(Support(source, value, about.external_id) for source, value in data if value)

    def holding(self, words: str) -> tuple[Support, ...]:
        """What states these very words: the agent's data before the property's, its texts, and what the seeker wrote."""
        key = bare(words)
        known = (*self.persons, *self.identity)
        if found := [each for each in known if holds(each.value, key)]:
            return tuple(found[:1])
        texts = (ground for ground in self.reading.grounds.statements if holds(ground.written, key))
        if ground := next(texts, None):
            return self.of_ground(ground)
        return self.of((), words) or self.seekers(lambda line: holds(line, key))

    def seekers(self, fits: Fits) -> tuple[Support, ...]:
        """The first sentence of the seeker that fits."""
        lines = (line.strip() for line in re.split(r"(?<=[.!?])\s+|\n", self.reading.seeker))
        return tuple(Support(SEEKER, line[:LONGEST]) for line in _first(line for line in lines if line and fits(line)))


def _first(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line
        return


def bare(text: str) -> str:
    """Letters and figures alone, for comparing."""
    return re.sub(r"[^a-z0-9]", "", folded(text))


def holds(text: str, key: str) -> bool:
    """Whether a text has these letters and figures in a row; of a telephone number its end, however its country is written."""
    if not key:
        return False
    digits = key if key.isdigit() and len(key) >= LEAST_DIGITS else ""
    return (digits[-LEAST_DIGITS:] if digits else key) in bare(text)


LEAST_DIGITS: Final = 6
