"""Finding chunks: by meaning (nearest embeddings) and by words (full text), within one tenant and never in others' conversations.

Exact search is the default: it reads all embeddings of the tenant, or only those of one property. A set that grew large has
an HNSW index of its own (`store.knowledge_hnsw`), which searches over the whole tenant then use. Why: docs/adr/0015.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import ColumnElement, Float, Select, Text, Uuid, bindparam, cast, func, literal, or_
from sqlalchemy.dialects.postgresql import REGCONFIG, TSQUERY
from sqlmodel import and_, col, select
from sqlmodel.sql.expression import SelectOfScalar

from neuroconcepts.domain.knowledge import Origin, Passage
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import KnowledgeChunk, KnowledgeEmbedding, KnowledgeIndex

LANGUAGES = ("german", "english", "simple")
"""Text search configurations that words are looked up in, as `KnowledgeChunk.words` holds them."""
EF_SEARCH = 100
"""How many candidates HNSW keeps while it searches: recall against time, as measured in `bench/results/retrieval.md`."""
STATES = (Origin.TEXT, Origin.PDF, Origin.FAQ, Origin.ANSWER)
"""What an assistant reads beside the typed facts."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look: what holds for one property (with the agency's FAQ), for all of the tenant, or in these leads' conversation."""

    property_id: UUID | None = None
    leads: tuple[UUID, ...] = ()

    @property
    def is_tenant(self) -> bool:
        return self.property_id is None and not self.leads


@dataclass(frozen=True, slots=True)
class Found:
    """A chunk as it is shown to people."""

    id: UUID
    property_id: UUID | None
    message_id: UUID | None
    passage: Passage


class KnowledgeSearch:
    """One tenant's chunks, searched."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def nearest(self, index: KnowledgeIndex, vector: Sequence[float], scope: Scope, limit: int) -> list[UUID]:
        """The chunks whose embeddings are nearest to `vector` by cosine distance, nearest first."""
        if scope.is_tenant and index.approximate:
            await self._search_widely(max(limit, EF_SEARCH))
            statement = _approximate(index, vector, limit)
        else:
            statement = _exact(index, vector, scope, limit)
        return list((await self._session.execute(statement)).scalars())

    async def _search_widely(self, candidates: int) -> None:
        """Settings of pgvector for this transaction: https://github.com/pgvector/pgvector#hnsw."""
        settings = {
            "hnsw.ef_search": str(candidates),
            # Goes on where rows that the index still has are not to be seen any more.
            "hnsw.iterative_scan": "relaxed_order",
            # A plan made for any parameters knows nothing of the index.
            "plan_cache_mode": "force_custom_plan",
        }
        await self._session.execute(select(*(func.set_config(name, value, True) for name, value in settings.items())))

    async def worded(self, words: str, scope: Scope, limit: int, *, among: Sequence[UUID] | None = None) -> list[UUID]:
        """The chunks that have any of these keywords, in a language's stem or as they stand, best first.

        Row-level security keeps PostgreSQL from asking a text index (its operators are not leakproof), so the tenant's rows
        are read one by one: `among` narrows them where those are many.
        """
        query = _any_of(words)
        chunk = KnowledgeChunk
        rank = func.ts_rank(col(chunk.words), query, 1)
        statement = select(chunk.id).where(_within(scope), col(chunk.words).op("@@")(query))
        if among is not None:
            statement = statement.where(col(chunk.id).in_(among))
        statement = statement.order_by(rank.desc(), col(chunk.id)).limit(limit)
        return list((await self._session.execute(statement)).scalars())

    async def found(self, ids: Sequence[UUID]) -> list[Found]:
        """These chunks, in this order."""
        rows = (await self._session.execute(_shown().where(col(KnowledgeChunk.id).in_(ids)))).all()
        by_id = {row[0]: _found(*row) for row in rows}
        return [by_id[each] for each in ids if each in by_id]

    async def all_of(self, scope: Scope, origins: Sequence[Origin], limit: int) -> list[Found]:
        """All chunks of these origins, in the order of their sources."""
        chunk = KnowledgeChunk
        statement = _shown().where(_within(scope), col(chunk.origin).in_(origins))
        in_order = (col(chunk.property_id).is_(None), col(chunk.origin), col(chunk.source), col(chunk.position))
        return [_found(*row) for row in (await self._session.execute(statement.order_by(*in_order).limit(limit))).all()]


def _exact(index: KnowledgeIndex, vector: Sequence[float], scope: Scope, limit: int) -> SelectOfScalar[UUID]:
    """Every embedding of the scope is looked at."""
    embedding, chunk = KnowledgeEmbedding, KnowledgeChunk
    distance = col(embedding.embedding).cosine_distance(vector)  # type: ignore[attr-defined]  # HALFVEC's comparator
    statement = select(embedding.chunk_id).where(embedding.index_id == index.id)
    if scope.is_tenant:
        statement = statement.where(col(embedding.lead_id).is_(None))
    else:
        statement = statement.join(chunk, col(chunk.id) == col(embedding.chunk_id)).where(_within(scope))
    return statement.order_by(distance).limit(limit)


def _approximate(index: KnowledgeIndex, vector: Sequence[float], limit: int) -> SelectOfScalar[UUID]:
    """The set's own HNSW index is used only where the statement names tenant, set and dimension as the index does: as constants."""
    embedding, dimension = KnowledgeEmbedding, index.dimension
    near = cast(col(embedding.embedding), HALFVEC(dimension))
    distance = near.op("<=>", return_type=Float())(cast(literal(list(vector), HALFVEC()), HALFVEC(dimension)))
    return (
        select(embedding.chunk_id)
        .where(
            col(embedding.tenant_id) == _constant("tenant", index.tenant_id),
            col(embedding.index_id) == _constant("set", index.id),
            col(embedding.lead_id).is_(None),
        )
        .order_by(distance)
        .limit(limit)
    )


def _constant(name: str, value: UUID) -> ColumnElement[UUID]:
    return bindparam(name, value, type_=Uuid(), literal_execute=True, unique=True)


def _within(scope: Scope) -> ColumnElement[bool]:
    """No conversation but that of the leads named."""
    chunk = KnowledgeChunk
    if scope.leads:
        return col(chunk.lead_id).in_(scope.leads)
    if scope.property_id is None:
        return col(chunk.lead_id).is_(None)
    holds = or_(col(chunk.property_id) == scope.property_id, col(chunk.property_id).is_(None))
    return and_(holds, col(chunk.lead_id).is_(None))


def _any_of(words: str) -> ColumnElement[Any]:
    """A query for any of the words: PostgreSQL makes one for all of them, quoted and stemmed, and `&` becomes `|`."""
    query: ColumnElement[Any] | None = None
    for language in LANGUAGES:
        all_of = cast(func.plainto_tsquery(cast(literal(language), REGCONFIG), words), Text)
        any_of = cast(func.replace(all_of, " & ", " | "), TSQUERY)
        query = any_of if query is None else query.op("||")(any_of)
    # As a subquery it is made once: with parameters PostgreSQL would make it anew for each row (measured: 80 ms to 2 ms).
    return select(query).scalar_subquery()


def _shown() -> Select[Any]:
    chunk = KnowledgeChunk
    names = ("id", "property_id", "message_id", "origin", "source", "position", "title", "asked", "text")
    columns = [col(getattr(chunk, name)) for name in names]
    statement: Select[Any] = select(*columns)
    return statement


def _found(
    chunk_id: UUID,
    property_id: UUID | None,
    message_id: UUID | None,
    origin: Origin,
    source: str,
    position: int,
    title: str,
    asked: str,
    text: str,
) -> Found:
    key = source if position == 0 else f"{source}#{position + 1}"
    return Found(chunk_id, property_id, message_id, Passage(key, origin, title, text, asked))
