"""Reading a transmission once, from its beginning to its end, into batches that can be settled one by one.

Everything here blocks: it runs in a thread. Batches, attachments and the list of numbers lie in the files (`ports.blobs`);
reading a transmission again writes the same ones again.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from threading import Event
from uuid import UUID

from pydantic import TypeAdapter

from activities.property_attachments import AttachmentFiles
from neuroconcepts.domain.property import Document, Property
from neuroconcepts.errors import InvalidInput, Unavailable
from neuroconcepts.intake.entries import Entry, Offered, Refused, sound
from neuroconcepts.intake.property_zip import ZipLimits
from neuroconcepts.intake.transmission import Transmission
from neuroconcepts.ports.blobs import Blobs, tenant_key

BATCH = 50
"""Objects settled in one transaction: short enough to hold locks for a moment only."""
MAX_OBJECTS = 100_000
MAX_STATED = 1024 * 1024
"""Bytes of one object as JSON: an exposé has a few ten thousand, and a batch is in the memory whole."""


@dataclass(frozen=True, slots=True)
class StagedEntry:
    """An object as a batch keeps it: offered with a `subject`, refused with a `why`, else withdrawn."""

    number: str
    file: str = ""
    line: int | None = None
    subject: Property | None = None
    documents: tuple[Document, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a transmission found."""

    total: int
    full: bool
    notes: tuple[str, ...]


_ENTRY: TypeAdapter[StagedEntry] = TypeAdapter(StagedEntry)
_BATCH: TypeAdapter[list[StagedEntry]] = TypeAdapter(list[StagedEntry])
_NUMBERS: TypeAdapter[list[str]] = TypeAdapter(list[str])


class Stage:
    """One import's place among the files. `stop` is set when nobody waits for the reading any more."""

    def __init__(self, blobs: Blobs, tenant_id: UUID, import_id: UUID) -> None:
        self._blobs = blobs
        self._tenant_id = tenant_id
        self._import_id = str(import_id)

    def read(self, sha256: bytes, name: str, limits: ZipLimits, stop: Event) -> Reading:
        """Read the transmission with this hash. Raises `InvalidInput` when nothing in it can be read."""
        with self._blobs.open(transmission_key(self._tenant_id, sha256)) as file:
            transmission = Transmission(file, name, limits)
            files = AttachmentFiles(self._blobs, self._tenant_id, transmission)
            entries = (_staged(entry, files) for entry in _until(stop, sound(transmission)))
            total, numbers = self._keep(entries)
        self._blobs.put(self._key("numbers"), io.BytesIO(_NUMBERS.dump_json(numbers)))
        return Reading(total, transmission.full, tuple(transmission.notes))

    def _keep(self, entries: Iterator[StagedEntry]) -> tuple[int, list[str]]:
        """Write the batches; return how many objects there are, and the numbers that are listed as offered."""
        total, numbers, fault, readable = 0, [], "", False
        written = map(_written, entries)
        while pairs := list(islice(written, BATCH)):
            batch = [entry for entry, _ in pairs]
            content = b"[" + b",".join(each for _, each in pairs) + b"]"
            self._blobs.put(self._key(_name(total // BATCH)), io.BytesIO(content))
            if (total := total + len(batch)) > MAX_OBJECTS:
                raise InvalidInput(f"The file has more than {MAX_OBJECTS} objects; send it in parts.")
            numbers += [each.number for each in batch if each.number and (each.subject or each.why)]
            readable = readable or any(not each.why for each in batch)
            fault = fault or next((each.why for each in batch if each.why), "")
        if fault and not readable:
            raise InvalidInput(f"Nothing in the file can be read. {fault}")
        return total, numbers

    def batch(self, number: int) -> list[StagedEntry]:
        """The objects of a batch."""
        return _BATCH.validate_json(self._blobs.get(self._key(_name(number))))

    def numbers(self) -> list[str]:
        """The numbers that the transmission lists as offered, also of objects that were refused."""
        return _NUMBERS.validate_json(self._blobs.get(self._key("numbers")))

    def remove(self) -> None:
        """Nobody needs the batches any more."""
        self._blobs.remove(self._key())

    def _key(self, *names: str) -> str:
        return tenant_key(self._tenant_id, "imports", self._import_id, *names)


def transmission_key(tenant_id: UUID, sha256: bytes) -> str:
    """Where a transmission lies, as it came."""
    return tenant_key(tenant_id, "transmissions", sha256.hex())


def _written(entry: StagedEntry) -> tuple[StagedEntry, bytes]:
    """The entry as a batch keeps it; one that states too much to be a property is refused."""
    content = _ENTRY.dump_json(entry)
    if len(content) <= MAX_STATED:
        return entry, content
    refused = StagedEntry(entry.number, entry.file, entry.line, why=f"The object states more than {MAX_STATED} bytes.")
    return refused, _ENTRY.dump_json(refused)


def _name(batch: int) -> str:
    return f"batch-{batch:06}"


def _until(stop: Event, entries: Iterable[Entry]) -> Iterator[Entry]:
    for entry in entries:
        if stop.is_set():
            raise Unavailable("The reading was stopped.")
        yield entry


def _staged(entry: Entry, files: AttachmentFiles) -> StagedEntry:
    place = entry.place
    if isinstance(entry, Offered):
        documents = tuple(files.documents(entry))
        return StagedEntry(entry.number, place.file, place.line, entry.subject, documents)
    return StagedEntry(entry.number, place.file, place.line, why=entry.why if isinstance(entry, Refused) else "")
