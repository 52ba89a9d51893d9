"""Settling objects of a transmission in a tenant's stock: created, changed, unchanged, withdrawn, refused."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from activities.property_stage import StagedEntry
from neuroconcepts.domain.property import Document
from neuroconcepts.domain.property_import import Effect, Line, changes
from neuroconcepts.store import tables
from neuroconcepts.store.knowledge_due import Dues
from neuroconcepts.store.property import Properties, columns_of, property_of
from neuroconcepts.store.property_document import PropertyDocuments
from neuroconcepts.store.session import TenantSession

MAX_NAMED = 8
"""Changed fields that a line names."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a batch: a line for each object, and the documents that are new or replaced."""

    lines: tuple[Line, ...]
    documents: tuple[Document, ...]


class Stock:
    """One tenant's properties within one transaction. Without an agent, who has a property keeps it.

    `listed_by` is the import, where it is a full transfer: what it brings anew is told from the stock that was there before.
    """

    def __init__(
        self, session: TenantSession, now: datetime, *, agent_id: UUID | None = None, listed_by: UUID | None = None
    ) -> None:
        self._session = session
        self._properties = Properties(session)
        self._agent_id = agent_id
        self._listed_by = listed_by
        self._now = now

    async def settle(self, entries: Sequence[StagedEntry]) -> Settled:
        """Bring these objects into the stock, in their order."""
        rows = await self._properties.of_numbers([entry.number for entry in entries if entry.number])
        lines, replaced = [], {}
        for entry in entries:
            effect, why, row = self._settle(entry, rows)
            lines.append(Line(effect, entry.number, why, entry.file, entry.line, row.id if row else None))
            if row and effect in (Effect.CREATED, Effect.CHANGED):
                replaced[row.id] = entry.documents
        if replaced:
            await self._session.flush()
            await PropertyDocuments(self._session).replace(replaced)
        await Dues(self._session).mark("property", replaced, self._now)
        return Settled(tuple(lines), tuple(document for each in replaced.values() for document in each))

    def _settle(
        self, entry: StagedEntry, rows: dict[str, tables.Property]
    ) -> tuple[Effect, str, tables.Property | None]:
        row = rows.get(entry.number)
        if entry.why:
            return Effect.REFUSED, entry.why, row
        if entry.subject is None:
            return self._withdraw(row)
        if row is None:
            rows[entry.number] = row = self._create(entry)
            return Effect.CREATED, "", row
        if not (why := self._difference(row, entry)):
            return Effect.UNCHANGED, "", row
        self._write(row, entry)
        return Effect.CHANGED, why, row

    def _withdraw(self, row: tables.Property | None) -> tuple[Effect, str, tables.Property | None]:
        if row is None:
            return Effect.UNKNOWN, "It should be withdrawn, and was never here.", None
        if not row.active:
            return Effect.UNCHANGED, "It was withdrawn before.", row
        row.active, row.updated_at = False, self._now
        return Effect.WITHDRAWN, "", row

    def _create(self, entry: StagedEntry) -> tables.Property:
        row = tables.Property(
            tenant_id=self._session.tenant_id, external_id=entry.number, title="", active=False, updated_at=self._now
        )
        self._write(row, entry)
        self._properties.add(row)
        return row

    def _write(self, row: tables.Property, entry: StagedEntry) -> None:
        assert entry.subject is not None
        for name, value in columns_of(entry.subject).items():
            setattr(row, name, value)
        row.content_hash = content_hash(entry)
        row.agent_id = self._agent_id or row.agent_id
        if not row.active:
            row.listed_by = self._listed_by
        row.active, row.updated_at = True, self._now

    def _difference(self, row: tables.Property, entry: StagedEntry) -> str:
        """What the object says anew, in words; empty when nothing."""
        assert entry.subject is not None
        parts = []
        if row.content_hash != content_hash(entry):
            named = changes(property_of(row), entry.subject)
            more = f" and {len(named) - MAX_NAMED} more" if len(named) > MAX_NAMED else ""
            parts.append((", ".join(named[:MAX_NAMED]) or "documents") + more)
        if not row.active:
            parts.append("offered again")
        if self._agent_id not in (None, row.agent_id):
            parts.append("agent")
        return ", ".join(parts)


def content_hash(entry: StagedEntry) -> bytes:
    """SHA-256 over all that the object states, its documents' contents included."""
    assert entry.subject is not None
    documents = [[document.path, document.sha256] for document in entry.documents]
    stated = json.dumps([columns_of(entry.subject), documents], sort_keys=True)
    return hashlib.sha256(stated.encode()).digest()
