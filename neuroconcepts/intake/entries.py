"""What a transmission of properties says, object by object, in whatever format it came."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from neuroconcepts.domain.property import Property

MAX_NUMBER = 200
"""Characters of an agency's own number; a longer one is no number, and would not fit into an index."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an object stands: `file` within a ZIP, `line` (from 1) of that file; none where it is not known."""

    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """An object on offer. `enclosed` is the content of attachments that stands within it, by their position."""

    subject: Property
    place: Place = Place()
    enclosed: Mapping[int, bytes] = field(default_factory=dict)

    @property
    def number(self) -> str:
        return self.subject.external_id


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An object that is no longer offered, by the agency's number."""

    number: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Refused:
    """An object, or a whole file, that cannot be read, and why; `number` where that much could be read."""

    why: str
    place: Place = Place()
    number: str = ""


Entry = Offered | Withdrawn | Refused


def sound(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, of which a number too long, or offered a second time, is refused."""
    offered: dict[str, Place] = {}
    for entry in entries:
        obid = entry.subject.openimmo_obid if isinstance(entry, Offered) else ""
        if max(len(entry.number), len(obid)) > MAX_NUMBER:
            yield Refused(f"Its number is longer than {MAX_NUMBER} characters.", entry.place, entry.number[:40])
        elif isinstance(entry, Offered) and entry.number in offered:
            yield Refused(f"Its number stands here twice, first in {_words(offered[entry.number])}.", entry.place)
        else:
            if isinstance(entry, Offered):
                offered[entry.number] = entry.place
            yield entry


def _words(place: Place) -> str:
    return " of ".join(filter(None, (f"line {place.line}" if place.line else "", place.file))) or "this file"
