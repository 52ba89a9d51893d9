"""What became of a letter's check: what nothing supports, and what supports the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.parties import Unsupported
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.claims.support.figures import figures
from neuroconcepts.assistant.claims.support.names import called, known_names, reached
from neuroconcepts.assistant.claims.support.sources import Sources
from neuroconcepts.assistant.claims.support.statements import quoted, stated, wordings
from neuroconcepts.assistant.claims.support.times import times
from neuroconcepts.domain.conversation import Claim
from neuroconcepts.domain.property import Property

WHY: Final = "No stored fact, offered time or word of the seeker says this."
NONE: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(slots=True)
class Seen:
    """What a check has told apart in a letter: the platform's own sentences, quotations, names, and all other sentences.

    Quotations and names stand with whether each is right.
    """

    own: list[Span] = field(default_factory=list)
    quoted: list[tuple[Span, bool]] = field(default_factory=list)
    named: list[tuple[Span, bool]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


@dataclass(frozen=True)
class Verdict:
    """A letter that was read, and the places in it that nothing supports."""

    reading: Reading
    seen: Seen
    wrong: frozenset[Span]
    about: Property | None

    @cached_property
    def unsupported(self) -> tuple[Unsupported, ...]:
        """What nothing supports, in its order, each claim once."""
        claims = dict.fromkeys(self.reading.text[start:end] for start, end in sorted(self.wrong))
        return tuple(Unsupported(claim, WHY) for claim in claims)

    def claims(self, told: Mapping[str, str] = NONE, *, seeker: str = "") -> tuple[Claim, ...]:
        """All else that the letter claims, in its order, with what it rests on.

        `told` says of each text that was known beside the property where it stands (`pdf/Hausordnung`), `seeker` is his name.
        """
        found = sorted(self._claims(Sources(self.reading, self.about, told), seeker), key=lambda each: each[0])
        right = (claim for span, claim in found if not self._is_wrong(span))
        return tuple(dict.fromkeys(right))

    def _claims(self, sources: Sources, seeker: str) -> Iterator[tuple[Span, Claim]]:
        names = known_names(sources, seeker)
        yield from called(self.reading.text, names)
        yield from wordings(sources, self.seen.own, names)
        yield from quoted(sources, (span for span, right in self.seen.quoted if right))
        yield from reached(sources, (span for span, right in self.seen.named if right))
        for part in self.seen.parts:
            at = [*times(sources, part)]
            told = [*figures(sources, part, [span for span, _ in at])]
            yield from (*at, *told, *stated(sources, part, [span for span, _ in (*at, *told)]))

    def _is_wrong(self, span: Span) -> bool:
        return any(start < span[1] and span[0] < end for start, end in self.wrong)
