"""Bringing the chunks in line with what there is to know, and embedding what has no embedding yet: in small steps.

Only what changed is written and embedded: a chunk's id is made of what it says.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import count
from uuid import UUID

from neuroconcepts.assistant.models.masking import without_contacts
from neuroconcepts.domain.knowledge import Chunk, chunks_of
from neuroconcepts.domain.knowledge_material import (
    DocumentText,
    conversation_materials,
    faq_materials,
    property_materials,
)
from neuroconcepts.messages.knowledge import Indexed
from neuroconcepts.ports.embeddings import Embeddable, EmbeddingModels, Embeddings
from neuroconcepts.store.faq import Faqs
from neuroconcepts.store.knowledge_chunk import Chunks
from neuroconcepts.store.knowledge_due import Dues
from neuroconcepts.store.knowledge_index import Indexes, Unembedded
from neuroconcepts.store.property import Properties
from neuroconcepts.store.property_document import PropertyDocuments
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.tables import KnowledgeDue, KnowledgeIndex

SUBJECTS = 20
"""Properties, conversations or the FAQ looked at in one step."""
BATCH = 100
"""Texts of one call of an embedding model, and of one transaction."""
BATCHES = 10
"""Calls of one step: what is left is embedded in the next one."""
DROPPED = 5_000
"""Embeddings removed in one transaction."""

Beat = Callable[[], object]
"""Told that the work goes on."""


class Indexing:
    """The indexing of all tenants; one process at a time works on a tenant (its workflow sees to that)."""

    def __init__(self, store: Store, models: EmbeddingModels) -> None:
        self._store = store
        self._models = models

    async def some(self, tenant_id: UUID, now: datetime, beat: Beat) -> Indexed:
        """Look at some of what is due, and embed some of what has no embedding; what is left stays due.

        Raises what `ports.embeddings` raises: by then the texts are found by their words.
        """
        model = self._models.current
        async with self._store.tenant(tenant_id) as session:
            await Indexes(session).ensure(model.name, model.dimension, now)
            dues = await Dues(session).take(SUBJECTS)
        for due in dues:
            await self._bring_up(tenant_id, due, now)
            beat()
        embedded = await self._embed(tenant_id, beat)
        async with self._store.tenant(tenant_id) as session:
            lacking = sum([await Indexes(session).count_lacking(index.id) for index, _ in await self._askable(session)])
            if not lacking:
                await Dues(session).settle(dues)
            left = lacking + await Dues(session).count()
        return Indexed(done=embedded + (0 if lacking else len(dues)), left=left)

    async def _bring_up(self, tenant_id: UUID, due: KnowledgeDue, now: datetime) -> None:
        async with self._store.tenant(tenant_id) as session:
            chunks = await self._chunks_of(session, due)
            await Chunks(session).sync(due.subject, due.subject_id, chunks, now)

    async def _chunks_of(self, session: TenantSession, due: KnowledgeDue) -> list[Chunk]:
        """What there is to know of it now; nothing of what is gone."""
        match due.subject:
            case "property":
                if (about := await Properties(session).get(due.subject_id)) is None:
                    return []
                documents = await _read_documents(session, due.subject_id)
                faq = await Faqs(session).of_subject(due.subject_id)
                return chunks_of(due.subject_id, property_materials(about, documents, faq))
            case "lead":
                return chunks_of(due.subject_id, conversation_materials(await Chunks(session).spoken(due.subject_id)))
            case "agency":
                return chunks_of(due.subject_id, faq_materials(await Faqs(session).of_subject(None)))

    async def _askable(self, session: TenantSession) -> list[tuple[KnowledgeIndex, Embeddings]]:
        """The tenant's sets whose models can be asked; an old one's cannot, when its key is gone."""
        live = [await Indexes(session).active(), await Indexes(session).building()]
        models = [(index, self._models.of(index.model, index.dimension)) for index in live if index]
        return [(index, model) for index, model in models if model]

    async def _embed(self, tenant_id: UUID, beat: Beat) -> int:
        """Embed what lacks an embedding, up to a bound; how many texts those were."""
        done = 0
        async with self._store.tenant(tenant_id) as session:
            askable = await self._askable(session)
        for index, model in askable:
            for batch in count():
                async with self._store.tenant(tenant_id) as session:
                    lacking = await Indexes(session).lacking(index.id, BATCH) if batch < BATCHES else []
                if not lacking:
                    break
                vectors = await model.embed([_embeddable(each) for each in lacking], "document")
                async with self._store.tenant(tenant_id) as session:
                    await Indexes(session).put(index.id, list(zip(lacking, vectors, strict=True)))
                done += len(lacking)
                beat()
        return done

    async def settle(self, tenant_id: UUID, now: datetime) -> bool:
        """Search the set that was built, once it is whole; count; remove what is searched no more. Whether there is more to remove."""
        async with self._store.tenant(tenant_id) as session:
            indexes = Indexes(session)
            building = await indexes.building()
            if building and not await indexes.count_lacking(building.id):
                await indexes.activate(building, now)
            if active := await indexes.active():
                await indexes.measure(active)
        async with self._store.tenant(tenant_id) as session:
            return await Indexes(session).drop_retired(DROPPED)


async def _read_documents(session: TenantSession, property_id: UUID) -> list[DocumentText]:
    """What the PDFs of a property say, as far as they have been read."""
    documents = await PropertyDocuments(session).of(property_id)
    return [DocumentText(each.title or each.path, each.text) for each in documents if each.text]


def _embeddable(chunk: Unembedded) -> Embeddable:
    """What an embedding model is sent: the seekers' words, and whatever else, without how a person is reached or paid."""
    return Embeddable(without_contacts(f"{chunk.asked}\n{chunk.text}".strip()), chunk.title)
