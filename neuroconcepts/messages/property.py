"""What crosses Temporal for an import of properties: ids and counts; the objects themselves lie in the files and the store."""

from datetime import datetime
from uuid import UUID

from neuroconcepts.messages.lead import Message


class ImportRef(Message):
    tenant_id: UUID
    import_id: UUID


class ImportStart(Message):
    """A run's input; `batch` only when a run continues another. How far the import is stands in its row."""

    ref: ImportRef
    batch: int = 0


class ImportStep(Message):
    """One step of an import. `batch` counts from 0."""

    ref: ImportRef
    now: datetime
    batch: int = 0


class Staged(Message):
    """The transmission is read: so many objects, in so many batches."""

    total: int
    batches: int


class Progress(Message):
    """How many objects are settled."""

    done: int


class Unread(Message):
    """Whether there are still documents whose text nobody has read."""

    more: bool


class ImportFault(Message):
    ref: ImportRef
    now: datetime
    why: str
