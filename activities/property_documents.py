"""Texts of PDFs that came with properties: what the agency says there can be quoted, too."""

import asyncio
import shutil
import tempfile
from contextlib import aclosing
from datetime import datetime
from pathlib import Path

from activities.pdf_reader import PdfReader
from activities.property_attachments import attachment_key
from neuroconcepts.errors import NotFound
from neuroconcepts.intake.pdf import PdfText
from neuroconcepts.messages.property import ImportRef
from neuroconcepts.ports.blobs import Blobs
from neuroconcepts.store.knowledge_due import Dues
from neuroconcepts.store.property_document import PropertyDocuments
from neuroconcepts.store.property_import import PropertyImports, report_as_json, report_of
from neuroconcepts.store.session import Store

SOME = 50
"""PDFs read in one step."""


async def read_some(store: Store, blobs: Blobs, ref: ImportRef, now: datetime) -> bool:
    """Read the texts of some of the tenant's PDFs, each kept at once; return whether there are more."""
    async with store.tenant(ref.tenant_id) as session:
        names = await PropertyDocuments(session).unread(SOME)
    async with aclosing(PdfReader()) as reader:
        for name in names:
            await _keep(store, ref, name, await _text(blobs, ref, name, reader), now)
    return len(names) == SOME


async def _text(blobs: Blobs, ref: ImportRef, name: str, reader: PdfReader) -> PdfText:
    with tempfile.TemporaryDirectory(prefix="pdf-") as folder:
        file = Path(folder, "document.pdf")
        try:
            await asyncio.to_thread(_fetch, blobs, attachment_key(ref.tenant_id, name), file)
        except NotFound:
            return PdfText(problem="Its content is no longer there: import it again.")
        return await reader.read(file)


def _fetch(blobs: Blobs, key: str, file: Path) -> None:
    with blobs.open(key) as content, file.open("wb") as out:
        shutil.copyfileobj(content, out)


async def _keep(store: Store, ref: ImportRef, name: str, said: PdfText, now: datetime) -> None:
    """The text, and what the import reports of it, together."""
    async with store.tenant(ref.tenant_id) as session:
        row = await PropertyImports(session).get(ref.import_id, lock=True)
        paths = await PropertyDocuments(session).keep_text(name, said.text or None, said.problem)
        path = next(iter(paths.values()), name)
        await Dues(session).mark("property", paths, now)
        row.report = report_as_json(report_of(row).with_reading(path, read=bool(said.text), problem=said.problem))
        row.changed_at = now
