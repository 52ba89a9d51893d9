"""Attachments that came with a transmission: kept among the files, each content once. It blocks: call it in a thread."""

import hashlib
import io
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID

from neuroconcepts.domain.property import Attachment, Document
from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake.entries import Offered, Place
from neuroconcepts.intake.media_types import HEAD, media_type
from neuroconcepts.intake.transmission import Transmission
from neuroconcepts.ports.blobs import Blobs, tenant_key

MAX_ATTACHMENTS = 300
"""Of one object; further ones are named in its facts, and not kept."""
_IN_MEMORY = 4 * 1024 * 1024
_ELSEWHERE = ("http://", "https://", "ftp://")


def attachment_key(tenant_id: UUID, sha256: str) -> str:
    """Where an attachment's content lies, once for all properties that have it."""
    return tenant_key(tenant_id, "attachments", sha256)


@dataclass(frozen=True, slots=True)
class _Content:
    media_type: str
    sha256: str
    size: int


class AttachmentFiles:
    """Keeps attachments that came with the transmission; each content once, however often it is named."""

    def __init__(self, blobs: Blobs, tenant_id: UUID, transmission: Transmission) -> None:
        self._blobs = blobs
        self._tenant_id = tenant_id
        self._transmission = transmission
        self._kept: dict[str, _Content] = {}

    def documents(self, offered: Offered) -> Iterator[Document]:
        """Each attachment of an object with what came of it, or why nothing did."""
        for position, attachment in enumerate(offered.subject.attachments[:MAX_ATTACHMENTS]):
            try:
                found = self._content(attachment, offered.place, offered.enclosed.get(position))
            except InvalidInput as error:
                found = str(error)
            yield _document(attachment, found)

    def _content(self, attachment: Attachment, place: Place, enclosed: bytes | None) -> _Content | str:
        """The attachment's content, kept; or why there is none."""
        if enclosed is not None:
            return self._keep(io.BytesIO(enclosed), attachment.path)
        if attachment.path.lower().startswith(_ELSEWHERE):
            return "It lies at another server: not fetched."
        name = self._transmission.find_attachment(attachment.path, place.file) if attachment.path else None
        if name is None:
            return "It did not come along."
        if name not in self._kept:
            with self._transmission.open_attachment(name) as content:
                self._kept[name] = self._keep(content, name)
        return self._kept[name]

    def _keep(self, content: BinaryIO, path: str) -> _Content:
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
            shutil.copyfileobj(content, file)
            size = file.tell()
            file.seek(0)
            name = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            kind = media_type(file.read(HEAD), path)
            file.seek(0)
            if not self._blobs.has(key := attachment_key(self._tenant_id, name)):
                self._blobs.put(key, file)  # type: ignore[arg-type]  # it reads as any file does
        return _Content(kind, name, size)


def _document(attachment: Attachment, found: _Content | str) -> Document:
    title, group, path = attachment.title, attachment.group, attachment.path
    if isinstance(found, str):
        return Document(title, group, path, problem=found)
    return Document(title, group, path, found.media_type, found.sha256, found.size)
