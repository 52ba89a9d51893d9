"""A tenant's chunks: brought in line with what there is to know, and nothing written that is there already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from neuroconcepts.domain.knowledge import Chunk
from neuroconcepts.domain.knowledge_material import Spoken
from neuroconcepts.store.knowledge_due import is_spoken
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import KnowledgeChunk, Message, Subject

AT_ONCE = 1_000
"""Rows of one statement."""


@dataclass(frozen=True, slots=True)
class Synced:
    """What a synchronisation changed."""

    added: int = 0
    removed: int = 0
    kept: int = 0


class Chunks:
    """One tenant's chunks."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def sync(self, subject: Subject, subject_id: UUID, chunks: Sequence[Chunk], now: datetime) -> Synced:
        """Make these the subject's chunks. Their ids are made of their content, so only what changed is written."""
        known = await self._known(subject, subject_id)
        wanted = {chunk.id: chunk for chunk in chunks}
        gone, new = known.keys() - wanted.keys(), [chunk for chunk in chunks if chunk.id not in known]
        if gone:
            await self._session.change(delete(KnowledgeChunk).where(col(KnowledgeChunk.id).in_(gone)))
        for start in range(0, len(new), AT_ONCE):
            rows = [self._row(subject, subject_id, chunk, now) for chunk in new[start : start + AT_ONCE]]
            await self._session.execute(insert(KnowledgeChunk).values(rows).on_conflict_do_nothing())
        for chunk_id, position in known.items():
            if chunk_id in wanted and wanted[chunk_id].position != position:
                await self._move(wanted[chunk_id])
        return Synced(len(new), len(gone), len(known) - len(gone))

    async def _known(self, subject: Subject, subject_id: UUID) -> dict[UUID, int]:
        """The ids of the subject's chunks, with their positions."""
        statement = select(KnowledgeChunk.id, KnowledgeChunk.position).where(_of(subject, subject_id))
        return {row.id: row.position for row in (await self._session.execute(statement)).all()}

    async def _move(self, chunk: Chunk) -> None:
        """The same text, found at another place of its source now."""
        moved = update(KnowledgeChunk).where(col(KnowledgeChunk.id) == chunk.id)
        await self._session.change(moved.values(position=chunk.position))

    def _row(self, subject: Subject, subject_id: UUID, chunk: Chunk, now: datetime) -> dict[str, object]:
        return {
            "tenant_id": self._session.tenant_id,
            "id": chunk.id,
            "property_id": subject_id if subject == "property" else None,
            "lead_id": subject_id if subject == "lead" else None,
            "message_id": chunk.message_id,
            "origin": chunk.origin,
            "source": chunk.source,
            "position": chunk.position,
            "title": chunk.title,
            "asked": chunk.asked,
            "text": chunk.text,
            "created_at": now,
        }

    async def forget(self, lead_id: UUID) -> None:
        """Remove all that a person said, and its embeddings with it. Deleting his lead's row does the same."""
        await self._session.change(delete(KnowledgeChunk).where(col(KnowledgeChunk.lead_id) == lead_id))

    async def spoken(self, lead_id: UUID) -> list[Spoken]:
        """What was said in this lead's conversation, oldest first."""
        statement = select(Message.id, Message.text).where(Message.lead_id == lead_id, is_spoken())
        rows = (await self._session.execute(statement.order_by(col(Message.created_at), col(Message.id)))).all()
        return [Spoken(message_id, text) for message_id, text in rows]


def _of(subject: Subject, subject_id: UUID) -> ColumnElement[bool]:
    chunk = KnowledgeChunk
    match subject:
        case "property":
            return col(chunk.property_id) == subject_id
        case "lead":
            return col(chunk.lead_id) == subject_id
        case "agency":
            return and_(col(chunk.property_id).is_(None), col(chunk.lead_id).is_(None))
