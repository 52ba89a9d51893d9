"""A tenant with knowledge in it, for tests of how it is kept and found."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from neuroconcepts.domain.knowledge import Chunk, Material, Origin, chunks_of
from neuroconcepts.domain.knowledge_material import DocumentText
from neuroconcepts.domain.property import Document
from neuroconcepts.store import tables
from neuroconcepts.store.knowledge_chunk import Chunks
from neuroconcepts.store.knowledge_index import Indexes, Unembedded
from neuroconcepts.store.property_document import PropertyDocuments
from neuroconcepts.store.session import Store, TenantSession
from tests.store.rows import NOW

MODEL, DIMENSION = "test-model", 8


@dataclass(frozen=True)
class Agency:
    """A tenant with two properties and two leads, each lead with a message."""

    store: Store
    tenant_id: UUID
    properties: tuple[UUID, UUID]
    leads: tuple[UUID, UUID]
    messages: tuple[UUID, UUID]

    async def know(self, subject: tables.Subject, subject_id: UUID, *texts: str, source: str = "x") -> list[Chunk]:
        """Make these the texts of a subject, each a chunk of its own."""
        origin = {"property": Origin.TEXT, "lead": Origin.CONVERSATION, "agency": Origin.FAQ}[subject]
        materials = [Material(origin=origin, source=f"{source}/{n}", text=text) for n, text in enumerate(texts)]
        chunks = chunks_of(subject_id, materials)
        async with self.store.tenant(self.tenant_id) as session:
            await Chunks(session).sync(subject, subject_id, chunks, NOW)
        return chunks

    async def embed(self, vectors: dict[UUID, list[float]] | None = None) -> tables.KnowledgeIndex:
        """Embed all chunks: by these vectors, or anyhow; return the set that is searched."""
        chance = random.Random(7)
        async with self.store.tenant(self.tenant_id) as session:
            indexes = Indexes(session)
            await indexes.ensure(MODEL, DIMENSION, NOW)
            index = await indexes.active()
            assert index
            lacking = await indexes.lacking(index.id, 10_000)
            await indexes.put(index.id, [(each, (vectors or {}).get(each.id, anyhow(chance))) for each in lacking])
            await indexes.measure(index)
            return index


def anyhow(chance: random.Random) -> list[float]:
    vector = [chance.gauss(0, 1) for _ in range(DIMENSION)]
    return [value / math.hypot(*vector) for value in vector]


def ids(chunks: Sequence[Chunk | Unembedded]) -> list[UUID]:
    return [chunk.id for chunk in chunks]


async def open_agency(store: Store, tenant_id: UUID, rows: dict[str, tables.Row]) -> Agency:
    """The tenant's own rows, and a second property and lead beside them; no knowledge yet."""
    async with store.tenant(tenant_id) as session:
        for table in ("knowledge_due", "knowledge_embedding", "knowledge_chunk", "knowledge_index", "faq"):
            await session.delete(rows[table])
            await session.flush()
        first, lead, message = rows["property"], rows["lead"], rows["message"]
        assert isinstance(first, tables.Property)
        assert isinstance(lead, tables.Lead)
        assert isinstance(message, tables.Message)
        house = await session.get_one(tables.Property, (tenant_id, first.id))
        house.facts, house.answers = {"external_id": house.external_id}, []
        second = tables.Property(
            tenant_id=tenant_id,
            external_id="second",
            title="Zweites",
            facts={"external_id": "second"},
            updated_at=NOW,
        )
        other = tables.Lead(
            tenant_id=tenant_id,
            agent_id=lead.agent_id,
            mailbox_id=lead.mailbox_id,
            enquired_at=NOW,
            created_at=NOW,
            updated_at=NOW,
        )
        session.add_all([second, other])
        await session.flush()
        said = tables.Message(
            tenant_id=tenant_id,
            lead_id=other.id,
            direction="in",
            author="seeker",
            status="received",
            text="Wir sind zu viert.",
            created_at=NOW,
        )
        session.add(said)
    return Agency(store, tenant_id, (first.id, second.id), (lead.id, other.id), (message.id, said.id))


async def keep_documents(session: TenantSession, property_id: UUID, documents: Sequence[DocumentText]) -> None:
    """PDFs of a property whose texts have been read."""
    names = [sha256(each.text.encode()).hexdigest() for each in documents]
    kept = [
        Document(each.name, media_type="application/pdf", sha256=name)
        for each, name in zip(documents, names, strict=True)
    ]
    await PropertyDocuments(session).replace({property_id: kept})
    await session.flush()
    for each, name in zip(documents, names, strict=True):
        await PropertyDocuments(session).keep_text(name, each.text, "")
