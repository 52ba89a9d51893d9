"""A tenant's sets of embeddings: the one that is searched, and one by another model that is built beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from neuroconcepts.store.session import PlatformSession, TenantSession
from neuroconcepts.store.tables import KnowledgeChunk, KnowledgeEmbedding, KnowledgeIndex, Property, Tenant


@dataclass(frozen=True, slots=True)
class Unembedded:
    """A chunk that a set has no embedding of yet."""

    id: UUID
    lead_id: UUID | None
    title: str
    asked: str
    text: str


class Indexes:
    """One tenant's sets of embeddings."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def active(self) -> KnowledgeIndex | None:
        """The one that is searched."""
        return await self._of("active")

    async def building(self) -> KnowledgeIndex | None:
        """The one that will be searched when it is whole."""
        return await self._of("building")

    async def _of(self, status: str) -> KnowledgeIndex | None:
        statement = select(KnowledgeIndex).where(KnowledgeIndex.status == status)
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def ensure(self, model: str, dimension: int, now: datetime) -> None:
        """See that there is one of this model. A first one is searched at once; one that was being built by another model is given up."""
        active, building = await self.active(), await self.building()
        if building and (building.model, building.dimension) != (model, dimension):
            building.status = "retired"
            await self._session.flush()
            building = None
        if building or (active and (active.model, active.dimension) == (model, dimension)):
            return
        self._session.add(
            KnowledgeIndex(
                tenant_id=self._session.tenant_id,
                model=model,
                dimension=dimension,
                status="building" if active else "active",
                created_at=now,
                activated_at=None if active else now,
            )
        )

    async def activate(self, building: KnowledgeIndex, now: datetime) -> None:
        """Search this one from now on, and the one before no more."""
        if active := await self.active():
            active.status = "retired"
            await self._session.flush()
        building.status, building.activated_at = "active", now

    async def lacking(self, index_id: UUID, limit: int) -> list[Unembedded]:
        """Chunks that have no embedding in this set."""
        chunk = KnowledgeChunk
        columns = [col(getattr(chunk, name)) for name in ("id", "lead_id", "title", "asked", "text")]
        statement = select(*columns).where(_lacks(index_id)).order_by(col(chunk.id)).limit(limit)
        return [Unembedded(*row) for row in (await self._session.execute(statement)).all()]

    async def count_lacking(self, index_id: UUID) -> int:
        statement = select(func.count()).select_from(KnowledgeChunk).where(_lacks(index_id))
        return (await self._session.execute(statement)).scalar_one()

    async def put(self, index_id: UUID, embedded: Sequence[tuple[Unembedded, list[float]]]) -> None:
        """Keep these embeddings; those of chunks that were removed meanwhile are dropped."""
        ids = [chunk.id for chunk, _ in embedded]
        there = select(KnowledgeChunk.id).where(col(KnowledgeChunk.id).in_(ids))
        kept = set((await self._session.execute(there.with_for_update(read=True, key_share=True))).scalars())
        rows = [
            {
                "tenant_id": self._session.tenant_id,
                "index_id": index_id,
                "chunk_id": chunk.id,
                "lead_id": chunk.lead_id,
                "embedding": vector,
            }
            for chunk, vector in embedded
            if chunk.id in kept
        ]
        if rows:
            await self._session.execute(insert(KnowledgeEmbedding).values(rows).on_conflict_do_nothing())

    async def measure(self, index: KnowledgeIndex) -> None:
        """Count what it holds."""
        statement = select(func.count()).where(KnowledgeEmbedding.index_id == index.id)
        index.size = (await self._session.execute(statement)).scalar_one()

    async def drop_retired(self, limit: int) -> bool:
        """Remove some embeddings of sets that are searched no more, at last the sets; whether there is more to remove."""
        statement = select(KnowledgeIndex.id).where(KnowledgeIndex.status == "retired").limit(1)
        if (index_id := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            return False
        embedding = KnowledgeEmbedding
        some = select(embedding.chunk_id).where(embedding.index_id == index_id).limit(limit)
        ids = (await self._session.execute(some)).scalars().all()
        if ids:
            gone = delete(embedding).where(col(embedding.index_id) == index_id, col(embedding.chunk_id).in_(ids))
            await self._session.change(gone)
        else:
            await self._session.change(delete(KnowledgeIndex).where(col(KnowledgeIndex.id) == index_id))
        return True


def _lacks(index_id: UUID) -> ColumnElement[bool]:
    embedding = KnowledgeEmbedding
    embedded = select(embedding.chunk_id).where(
        embedding.index_id == index_id, col(embedding.chunk_id) == col(KnowledgeChunk.id)
    )
    return ~embedded.exists()


async def tenants_to_build(session: PlatformSession, model: str, dimension: int) -> Sequence[UUID]:
    """Tenants with properties, or with some set already, that are not searched by this model."""
    index = KnowledgeIndex
    active = select(index.id).where(
        col(index.tenant_id) == col(Tenant.id),
        index.status == "active",
        index.model == model,
        index.dimension == dimension,
    )
    has_properties = select(Property.id).where(col(Property.tenant_id) == col(Tenant.id)).exists()
    has_index = select(index.id).where(col(index.tenant_id) == col(Tenant.id)).exists()
    statement = select(Tenant.id).where(~active.exists(), has_properties | has_index)
    return (await session.execute(statement)).scalars().all()


async def large_indexes(session: PlatformSession, above: int) -> Sequence[KnowledgeIndex]:
    """Sets that are searched exactly although they hold more chunks than this."""
    statement = select(KnowledgeIndex).where(
        KnowledgeIndex.status == "active", col(KnowledgeIndex.size) > above, col(KnowledgeIndex.approximate).is_(False)
    )
    return (await session.execute(statement)).scalars().all()
