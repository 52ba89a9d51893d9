"""Asking: through the platform's own store, as its own role, under row-level security; beside it the bare SQL."""

import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import asyncpg  # type: ignore[import-untyped] # it has no types of its own
import numpy as np
from pgvector import HalfVector

from bench.figures import percentile
from bench.retrieval.load import Tenant
from bench.retrieval.vectors import Floats, World, nearest
from neuroconcepts.domain.knowledge import fuse
from neuroconcepts.store.knowledge_index import Indexes
from neuroconcepts.store.knowledge_search import KnowledgeSearch, Scope
from neuroconcepts.store.session import Store

TOP = 10
BARE = (
    "SELECT chunk_id FROM knowledge_embedding WHERE tenant_id = $1 AND index_id = $2"
    " ORDER BY embedding <=> $3::text::halfvec LIMIT 10"
)


@dataclass(slots=True)
class Asked:
    """Seconds that questions took, and which share of the true answers was found."""

    seconds: list[float] = field(default_factory=list)
    found: list[float] = field(default_factory=list)

    def ms(self, share: float) -> float:
        return percentile(self.seconds, share) * 1000

    @property
    def recall(self) -> float:
        return sum(self.found) / len(self.found)


Search = Callable[[Tenant, Floats], Awaitable[Sequence[UUID]]]


class Arena:
    """The database as the platform sees it, and as nobody but its superuser does."""

    def __init__(self, store: Store, bare: asyncpg.Connection, world: World) -> None:
        self._store = store
        self._bare = bare
        self._world = world

    async def by_meaning(self, tenant: Tenant, question: Floats) -> Sequence[UUID]:
        """Over all of an agency, by its HNSW index where it has one, else exactly."""
        async with self._store.tenant(tenant.id) as session:
            index = await Indexes(session).active()
            assert index
            return await KnowledgeSearch(session).nearest(index, question.tolist(), Scope(), TOP)

    async def of_property(self, tenant: Tenant, question: Floats) -> Sequence[UUID]:
        """Within one property: always exactly."""
        async with self._store.tenant(tenant.id) as session:
            index = await Indexes(session).active()
            assert index
            return await KnowledgeSearch(session).nearest(index, question.tolist(), Scope(tenant.property_id), TOP)

    def hybrid(self, words: Sequence[str]) -> Search:
        """Over all of an agency, by meaning and by words, fused, with the texts: all that the platform does itself."""
        asked = iter(words)

        async def search(tenant: Tenant, question: Floats) -> Sequence[UUID]:
            async with self._store.tenant(tenant.id) as session:
                index = await Indexes(session).active()
                assert index
                search = KnowledgeSearch(session)
                near = await search.nearest(index, question.tolist(), Scope(), 200 if index.approximate else 50)
                worded = await search.worded(next(asked), Scope(), 50, among=near if index.approximate else None)
                return [each.id for each in await search.found(fuse([near[:50], worded])[:TOP])]

        return search

    async def bare(self, tenant: Tenant, question: Floats) -> Sequence[UUID]:
        """The floor: the same exact search as bare SQL, without policies, sessions, transactions."""
        rows = await self._bare.fetch(BARE, tenant.id, tenant.index_id, HalfVector(question.tolist()).to_text())
        return [row["chunk_id"] for row in rows]

    async def ask(self, tenants: Sequence[Tenant], each: int, search: Search, chance: np.random.Generator) -> Asked:
        """Ask each of these agencies so many questions by turns, and then hold what was found against the true answers.

        Not in between: the threads of numpy's matrix products go on spinning for a while on the cores that are measured.
        """
        asked = Asked()
        questions = iter(self._world.questions(each * len(tenants), chance))
        answers: list[tuple[Tenant, Floats, Sequence[UUID]]] = []
        for tenant, question in zip([*tenants] * each, questions, strict=True):
            began = time.perf_counter()
            found = await search(tenant, question)
            asked.seconds.append(time.perf_counter() - began)
            answers.append((tenant, question, found))
        asked.found = [_recall(*answer) for answer in answers]
        return asked


def _recall(tenant: Tenant, question: Floats, found: Sequence[UUID]) -> float:
    """The share of the true nearest that was found; the question as it is sent, in 16-bit floats."""
    true = nearest(tenant.stored, question.astype(np.float16).astype(np.float32), TOP)
    return len({tenant.chunk_ids[row] for row in true} & set(found)) / len(true)
