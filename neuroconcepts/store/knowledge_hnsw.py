"""HNSW indexes for the few tenants whose sets are too large to be searched exactly in time.

A set gets an index of its own (partial: of one tenant, one set, without conversations), so that no search has to skip other
tenants' rows. Only the tables' owner may create one, and only outside of a transaction does it lock nobody out: so this is
a command that operators run (`build-vector-indexes`), with the url that they migrate with.
https://github.com/pgvector/pgvector#hnsw, https://www.postgresql.org/docs/16/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from neuroconcepts.store.engine import MIGRATOR, connect

M, EF_CONSTRUCTION = 16, 64
"""pgvector's own defaults; `bench/results/retrieval.md` measures what they find."""

_WANTED = """
SELECT i.tenant_id, i.id, i.dimension, count(*) AS size
FROM knowledge_index i JOIN knowledge_embedding e ON e.tenant_id = i.tenant_id AND e.index_id = i.id
WHERE i.status <> 'retired' AND NOT i.approximate AND e.lead_id IS NULL
GROUP BY i.tenant_id, i.id, i.dimension HAVING count(*) > :above ORDER BY count(*)
"""
_BUILD = """
CREATE INDEX CONCURRENTLY {name} ON knowledge_embedding
USING hnsw ((embedding::halfvec({dimension})) halfvec_cosine_ops) WITH (m = {m}, ef_construction = {ef})
WHERE tenant_id = '{tenant_id}'::uuid AND index_id = '{index_id}'::uuid AND lead_id IS NULL
"""
_LEFT_OVER = """
SELECT c.relname FROM pg_class c JOIN pg_index x ON x.indexrelid = c.oid
WHERE c.relnamespace = 'public'::regnamespace AND c.relname LIKE 'hnsw\\_%' AND NOT (x.indisvalid AND EXISTS (
  SELECT FROM knowledge_index i WHERE c.relname = 'hnsw_' || replace(i.id::text, '-', '')
))
"""


@dataclass(frozen=True, slots=True)
class Large:
    """A set that is to have an index: so many chunks of so many dimensions."""

    tenant_id: UUID
    index_id: UUID
    dimension: int
    size: int

    @property
    def name(self) -> str:
        return f"hnsw_{self.index_id.hex}"


async def build_missing(url: str, above: int) -> AsyncIterator[Large]:
    """Build an index for each set with more chunks than `above` that has none; drop what a broken attempt or an old set left.

    The url's user is a member of the migrator, as for `migrate`. Yields each set before its index is built, which takes
    minutes for 200,000 chunks; until it is done, the set is searched exactly.
    """
    engine = connect(url, role=MIGRATOR, pool_size=1)
    try:
        async with engine.connect() as connection:
            free = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await _drop_left_over(free)
            for each in await _wanted(free, above):
                yield each
                await _build(free, each)
    finally:
        await engine.dispose()


async def _wanted(connection: AsyncConnection, above: int) -> list[Large]:
    rows = await connection.execute(text(_WANTED), {"above": above})
    return [Large(*row) for row in rows]


async def _build(connection: AsyncConnection, large: Large) -> None:
    # An index of this name that is whole was built by somebody who did not come to say so.
    if not (await connection.execute(text("SELECT to_regclass(:name)"), {"name": large.name})).scalar_one():
        statement = _BUILD.format(
            name=large.name,
            dimension=int(large.dimension),
            m=M,
            ef=EF_CONSTRUCTION,
            tenant_id=large.tenant_id,
            index_id=large.index_id,
        )
        await connection.execute(text(statement))
    told = text("UPDATE knowledge_index SET approximate = true WHERE tenant_id = :tenant_id AND id = :index_id")
    await connection.execute(told, {"tenant_id": large.tenant_id, "index_id": large.index_id})


async def _drop_left_over(connection: AsyncConnection) -> None:
    for (name,) in (await connection.execute(text(_LEFT_OVER))).all():
        await connection.execute(text(f'DROP INDEX CONCURRENTLY IF EXISTS "{name}"'))
