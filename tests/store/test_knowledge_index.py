"""A model's embeddings are built beside the ones that are searched, take their place, and leave nothing behind."""

from uuid import UUID

import pytest
from sqlalchemy import func
from sqlmodel import select

from neuroconcepts.store.knowledge_index import Indexes, large_indexes, tenants_to_build
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import KnowledgeEmbedding, KnowledgeIndex
from tests.store.knowledge import Agency, ids, open_agency
from tests.store.rows import NOW, TenantRows


@pytest.fixture
async def agency(store: Store, ours: TenantRows) -> Agency:
    return await open_agency(store, ours.tenant_id, ours.rows)


async def statuses(agency: Agency) -> dict[str, str]:
    async with agency.store.tenant(agency.tenant_id) as session:
        rows = (await session.execute(select(KnowledgeIndex))).scalars()
        return {f"{row.model}/{row.dimension}": row.status for row in rows}


async def ensure(agency: Agency, model: str, dimension: int = 2) -> None:
    async with agency.store.tenant(agency.tenant_id) as session:
        await Indexes(session).ensure(model, dimension, NOW)


async def test_the_first_is_searched_at_once_and_the_next_is_built_beside_it(agency: Agency) -> None:
    await ensure(agency, "a")
    await ensure(agency, "a")
    assert await statuses(agency) == {"a/2": "active"}
    await ensure(agency, "b")
    assert await statuses(agency) == {"a/2": "active", "b/2": "building"}
    await ensure(agency, "b", 3)
    assert await statuses(agency) == {"a/2": "active", "b/2": "retired", "b/3": "building"}
    await ensure(agency, "a")
    assert await statuses(agency) == {"a/2": "active", "b/2": "retired", "b/3": "retired"}


async def test_what_is_built_takes_the_place_and_the_old_one_goes_bit_by_bit(agency: Agency) -> None:
    await agency.know("property", agency.properties[0], "Eins.", "Zwei.", "Drei.")
    await agency.embed()
    await ensure(agency, "new")
    async with agency.store.tenant(agency.tenant_id) as session:
        indexes = Indexes(session)
        old, building = await indexes.active(), await indexes.building()
        assert old
        assert building
        assert await indexes.count_lacking(building.id) == len(await indexes.lacking(building.id, 10)) == 3
        assert await indexes.count_lacking(old.id) == 0
        await indexes.put(building.id, [(each, [1.0, 0.0]) for each in await indexes.lacking(building.id, 10)])
        await indexes.activate(building, NOW)
        await indexes.measure(building)
    assert await statuses(agency) == {"test-model/8": "retired", "new/2": "active"}
    left = []
    for _ in range(4):
        async with agency.store.tenant(agency.tenant_id) as session:
            more = await Indexes(session).drop_retired(2)
            counted = await session.execute(select(func.count()).select_from(KnowledgeEmbedding))
            left.append((more, counted.scalar_one()))
    assert left == [(True, 4), (True, 3), (True, 3), (False, 3)]
    assert await statuses(agency) == {"new/2": "active"}


async def test_an_embedding_of_what_is_gone_or_there_already_is_dropped(agency: Agency) -> None:
    chunks = await agency.know("property", agency.properties[0], "Eins.", "Zwei.")
    await ensure(agency, "a")
    async with agency.store.tenant(agency.tenant_id) as session:
        index = await Indexes(session).active()
        assert index
        lacking = await Indexes(session).lacking(index.id, 10)
    assert sorted(ids(lacking)) == sorted(ids(chunks))
    await agency.know("property", agency.properties[0], "Eins.")
    async with agency.store.tenant(agency.tenant_id) as session:
        for _ in range(2):
            await Indexes(session).put(index.id, [(each, [1.0, 0.0]) for each in lacking])
        assert (await session.execute(select(KnowledgeEmbedding.chunk_id))).scalars().all() == [chunks[0].id]


async def test_who_is_searched_by_another_model_or_by_none(store: Store, agency: Agency, theirs: TenantRows) -> None:
    await agency.embed()

    async def to_build(model: str) -> set[UUID]:
        async with store.platform() as session:
            return set(await tenants_to_build(session, model, 8))

    assert await to_build("test-model") == {theirs.tenant_id}
    assert await to_build("another") == {agency.tenant_id, theirs.tenant_id}


async def test_sets_that_are_too_large_to_be_searched_exactly(store: Store, agency: Agency) -> None:
    await agency.know("property", agency.properties[0], "Eins.", "Zwei.")
    index = await agency.embed()
    async with store.platform() as session:
        assert [each.id for each in await large_indexes(session, 1)] == [index.id]
        assert list(await large_indexes(session, 2)) == []
