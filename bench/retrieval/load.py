"""A database with a million texts, written as PostgreSQL takes them fastest: COPY, property by property, agencies mixed."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from uuid import UUID

import asyncpg  # type: ignore[import-untyped] # it has no types of its own
import numpy as np
from numpy.typing import NDArray

from bench.retrieval.plan import BLOCK, Plan
from bench.retrieval.vectors import Halves, World
from neuroconcepts.store.tables import new_id

NOW = datetime(2026, 3, 2, tzinfo=UTC)
BLOCKS_AT_ONCE = 400
"""Properties written by one COPY: ten thousand texts."""
SIGNATURE = b"PGCOPY\n\xff\r\n\0" + bytes(8)
TRAILER = b"\xff\xff"
"""https://www.postgresql.org/docs/16/sql-copy.html#SQL-COPY-BINARY-FORMAT"""

Told = Callable[[str, float], None]
"""Who shows what is done, and how much of it (0 to 1)."""


@dataclass(slots=True)
class Tenant:
    """An agency: its set of embeddings, its first property, and its texts as far as a question's true answer is needed."""

    size: int
    id: UUID = field(default_factory=new_id)
    index_id: UUID = field(default_factory=new_id)
    property_id: UUID = field(default_factory=new_id)
    chunk_ids: list[UUID] = field(default_factory=list)
    vectors: list[Halves] = field(default_factory=list)

    @property
    def stored(self) -> Halves:
        return np.concatenate(self.vectors)


async def load(
    connection: asyncpg.Connection, plan: Plan, world: World, chance: np.random.Generator, told: Told
) -> list[Tenant]:
    """Write all agencies, those of `plan.sizes` first in the list; remember the vectors of those that are asked."""
    tenants = [Tenant(size) for size in (*plan.sizes, *plan.others)]
    await _write_tenants(connection, plan, tenants)
    # References are checked row by row otherwise: a bulk load knows what it writes.
    await connection.execute("SET session_replication_role = replica")
    asked = len(plan.sizes) + plan.agencies
    order = np.repeat(np.arange(len(tenants)), [tenant.size // BLOCK for tenant in tenants])
    chance.shuffle(order)
    blocks = iter(order)
    done = 0
    while some := list(islice(blocks, BLOCKS_AT_ONCE)):
        await _write_blocks(connection, [(tenants[n], bool(n < asked)) for n in some], world, chance)
        done += len(some)
        told("writing texts", done / len(order))
    await connection.execute("SET session_replication_role = DEFAULT")
    await connection.execute("VACUUM (ANALYZE) knowledge_embedding")
    await connection.execute("VACUUM (ANALYZE) knowledge_chunk")
    return tenants


async def _write_tenants(connection: asyncpg.Connection, plan: Plan, tenants: list[Tenant]) -> None:
    await connection.executemany(
        "INSERT INTO tenant (id, name, country, timezone, settings, settings_version, licensed, stopped, raw_mail_days,"
        " privacy_url, withdrawal_text, address_form, tone, language, business_details, wrapped_key, created_at)"
        " VALUES ($1, 'Bench', 'AT', 'Europe/Vienna', '{}', 1, true, false, 180, '', '', 'sie', 'formal', 'de', '', '', $2)",
        [(tenant.id, NOW) for tenant in tenants],
    )
    await connection.executemany(
        "INSERT INTO property (tenant_id, id, external_id, title, city, facts, portal_ids, answers, active, updated_at)"
        " VALUES ($1, $2, '1', 'Haus', '', '{}', '{}', '[]', true, $3)",
        [(tenant.id, tenant.property_id, NOW) for tenant in tenants],
    )
    await connection.executemany(
        "INSERT INTO knowledge_index (tenant_id, id, model, dimension, status, size, approximate, created_at, activated_at)"
        " VALUES ($1, $2, 'synthetic', $3, 'active', $4, false, $5, $5)",
        [(tenant.id, tenant.index_id, plan.dimension, tenant.size, NOW) for tenant in tenants],
    )


async def _write_blocks(
    connection: asyncpg.Connection, blocks: list[tuple[Tenant, bool]], world: World, chance: np.random.Generator
) -> None:
    """One property of each of these agencies."""
    vectors = world.embeddings(len(blocks), BLOCK, chance)
    texts = world.texts(len(blocks) * BLOCK, chance)
    ids = [UUID(bytes=chance.bytes(16)) for _ in texts]
    owners = [tenant for tenant, _ in blocks for _ in range(BLOCK)]
    columns = ("tenant_id", "id", "property_id", "origin", "source", "position", "title", "asked", "text", "created_at")
    await connection.copy_records_to_table(
        "knowledge_chunk", records=_chunks(blocks, owners, ids, texts), columns=columns
    )
    await connection.copy_to_table(
        "knowledge_embedding",
        source=_bytes(copied(owners, ids, vectors)),
        columns=("tenant_id", "index_id", "chunk_id", "embedding"),
        format="binary",
    )
    for number, (tenant, is_asked) in enumerate(blocks):
        if is_asked:
            tenant.chunk_ids += ids[number * BLOCK : (number + 1) * BLOCK]
            tenant.vectors.append(vectors[number * BLOCK : (number + 1) * BLOCK])


def _chunks(
    blocks: list[tuple[Tenant, bool]], owners: list[Tenant], ids: list[UUID], texts: list[str]
) -> Iterator[tuple[object, ...]]:
    """Each block is a property; the first of an agency is the one that is searched by itself."""
    first: dict[int, UUID] = {}
    for number, (tenant, _) in enumerate(blocks):
        first[number] = new_id() if tenant.chunk_ids else tenant.property_id
    for number, (tenant, chunk_id, text) in enumerate(zip(owners, ids, texts, strict=True)):
        yield (tenant.id, chunk_id, first[number // BLOCK], "text", "freitexte/x", number % BLOCK, "", "", text, NOW)


def copied(owners: list[Tenant], ids: list[UUID], vectors: Halves) -> bytes:
    """Rows of COPY's binary format: (tenant, set, chunk, embedding), a vector as pgvector sends it (`halfvec_send`)."""
    dimension = vectors.shape[1]
    parts = [("columns", ">i2"), ("l0", ">i4"), ("tenant", "V16"), ("l1", ">i4"), ("set", "V16"), ("l2", ">i4")]
    parts += [("chunk", "V16"), ("l3", ">i4"), ("dimension", ">u2"), ("unused", ">u2")]
    rows = np.zeros(len(ids), dtype=np.dtype([*parts, ("vector", ">f2", (dimension,))]))
    rows["columns"], rows["dimension"], rows["l3"] = 4, dimension, 4 + 2 * dimension
    rows["l0"] = rows["l1"] = rows["l2"] = 16
    rows["tenant"] = _uuids([owner.id for owner in owners])
    rows["set"] = _uuids([owner.index_id for owner in owners])
    rows["chunk"] = _uuids(ids)
    rows["vector"] = vectors
    return SIGNATURE + rows.tobytes() + TRAILER


def _uuids(values: list[UUID]) -> NDArray[np.void]:
    return np.frombuffer(b"".join(value.bytes for value in values), dtype="V16")


async def _bytes(content: bytes) -> AsyncIterator[bytes]:
    yield content
