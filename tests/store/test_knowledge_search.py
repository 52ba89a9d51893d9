"""What is found is what is nearest, in its own tenant and scope; a person's conversation is found for that person only."""

import random
from uuid import UUID

import pytest
from sqlalchemy import text

from neuroconcepts.domain.knowledge import Origin
from neuroconcepts.store.engine import app_engine, connect
from neuroconcepts.store.knowledge_hnsw import build_missing
from neuroconcepts.store.knowledge_index import Indexes
from neuroconcepts.store.knowledge_search import STATES, KnowledgeSearch, Scope, _approximate
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import KnowledgeIndex
from tests.store.knowledge import DIMENSION, Agency, anyhow, ids, open_agency
from tests.store.rows import NOW, TenantRows


@pytest.fixture
async def agency(store: Store, ours: TenantRows) -> Agency:
    return await open_agency(store, ours.tenant_id, ours.rows)


@pytest.fixture
async def others(store: Store, theirs: TenantRows) -> Agency:
    return await open_agency(store, theirs.tenant_id, theirs.rows)


async def nearest(
    agency: Agency, index: KnowledgeIndex, vector: list[float], scope: Scope, limit: int = 10
) -> list[UUID]:
    async with agency.store.tenant(agency.tenant_id) as session:
        return await KnowledgeSearch(session).nearest(index, vector, scope, limit)


async def worded(agency: Agency, words: str, scope: Scope = Scope()) -> list[UUID]:  # noqa: B008 (frozen)
    async with agency.store.tenant(agency.tenant_id) as session:
        return await KnowledgeSearch(session).worded(words, scope, 10)


def by_likeness(vectors: dict[UUID, list[float]], asked: list[float]) -> list[UUID]:
    return sorted(vectors, key=lambda each: -sum(a * b for a, b in zip(vectors[each], asked, strict=True)))


async def test_exact_search_finds_exactly_the_nearest(agency: Agency) -> None:
    chance = random.Random(1)
    chunks = await agency.know("property", agency.properties[0], *(f"Text {n}" for n in range(40)))
    vectors = {chunk.id: anyhow(chance) for chunk in chunks}
    index = await agency.embed(vectors)
    for _ in range(5):
        asked = anyhow(chance)
        assert await nearest(agency, index, asked, Scope(), 12) == by_likeness(vectors, asked)[:12]


async def test_each_scope_finds_its_own(agency: Agency, others: Agency) -> None:
    first = await agency.know("property", agency.properties[0], "Garten A")
    second = await agency.know("property", agency.properties[1], "Garten B")
    faq = await agency.know("agency", agency.tenant_id, "Garten allgemein")
    mine = await agency.know("lead", agency.leads[0], "Garten? Wir haben Kinder.")
    yours = await agency.know("lead", agency.leads[1], "Garten? Wir haben Hunde.")
    await others.know("property", others.properties[0], "Garten der anderen")
    index = await agency.embed()
    await others.embed()
    expected = {
        Scope(agency.properties[0]): {*ids(first), *ids(faq)},
        Scope(agency.properties[1]): {*ids(second), *ids(faq)},
        Scope(): {*ids(first), *ids(second), *ids(faq)},
        Scope(leads=(agency.leads[0],)): set(ids(mine)),
        Scope(leads=agency.leads): {*ids(mine), *ids(yours)},
        Scope(others.properties[0]): set(ids(faq)),
        Scope(leads=(others.leads[0],)): set(),
    }
    for scope, wanted in expected.items():
        assert set(await nearest(agency, index, [1.0] * DIMENSION, scope)) == wanted, scope
        assert set(await worded(agency, "Garten", scope)) == wanted, scope
        async with agency.store.tenant(agency.tenant_id) as session:
            everything = await KnowledgeSearch(session).all_of(scope, list(Origin), 50)
        assert {each.id for each in everything} == wanted, scope


async def test_words_are_found_in_both_languages_in_any_form_and_any_of_them(agency: Agency) -> None:
    [pets] = await agency.know("property", agency.properties[0], "Die Haltung von Haustieren ist gestattet.")
    [gym] = await agency.know("property", agency.properties[1], "Residents are using the swimming pools and Sauna 21b.")
    assert await worded(agency, "Haustiere erlaubt") == [pets.id]
    assert await worded(agency, "pool residence") == [gym.id]
    assert await worded(agency, "21B") == [gym.id]
    assert await worded(agency, "Keller") == []
    assert set(await worded(agency, "pool Haustier")) == {pets.id, gym.id}


@pytest.mark.parametrize("words", ["a & b | !c", "'); DROP TABLE x; --", "<->", "\\", ":*", "é" * 3_000, " "])
async def test_whatever_is_asked_is_data(agency: Agency, words: str) -> None:
    await agency.know("property", agency.properties[0], "Ruhig.")
    assert await worded(agency, words) == []


async def test_what_is_shown_has_its_source_and_order(agency: Agency) -> None:
    chunks = await agency.know("property", agency.properties[0], "Eins.", "Zwei.")
    async with agency.store.tenant(agency.tenant_id) as session:
        search = KnowledgeSearch(session)
        found = await search.found([chunks[1].id, UUID(int=0), chunks[0].id])
        everything = await search.all_of(Scope(agency.properties[0]), STATES, 1)
    assert [each.passage.text for each in found] == ["Zwei.", "Eins."]
    assert [each.passage.key for each in found] == ["x/1", "x/0"]
    assert [each.passage.text for each in everything] == ["Eins."]


async def test_embeddings_lie_within_their_rows(database: str, agency: Agency) -> None:
    """An exact search reads every row: one that had to look elsewhere for its vector would take several times as long."""
    await agency.know("property", agency.properties[0], "Text")
    async with agency.store.tenant(agency.tenant_id) as session:
        await Indexes(session).ensure("wide", 768, NOW)
        index = await Indexes(session).active()
        assert index
        [chunk] = await Indexes(session).lacking(index.id, 10)
        await Indexes(session).put(index.id, [(chunk, [0.1] * 768)])
    engine = connect(database, role=None)
    async with engine.connect() as connection:
        elsewhere = "SELECT pg_relation_size(reltoastrelid) FROM pg_class WHERE relname = 'knowledge_embedding'"
        assert (await connection.execute(text(elsewhere))).scalar_one() == 0
    await engine.dispose()


# ── A set that grew large ──────────────────────────────────────────────────────────────────────────────────────────────


async def plan_of(database: str, agency: Agency, index: KnowledgeIndex, vector: list[float]) -> str:
    engine = app_engine(database, pool_size=1)
    statement = _approximate(index, vector, 10)
    async with engine.connect() as connection:
        await connection.execute(text("SELECT set_config('app.tenant_id', :t, true)"), {"t": str(agency.tenant_id)})
        await connection.execute(text("SET LOCAL enable_seqscan = off"))
        await connection.execute(text("SET LOCAL enable_bitmapscan = off"))
        await connection.execute(text("SET LOCAL enable_sort = off"))
        sql = statement.compile(engine, compile_kwargs={"literal_binds": True})
        rows = (await connection.exec_driver_sql(f"EXPLAIN {sql}")).scalars().all()
    await engine.dispose()
    return "\n".join(rows)


async def test_a_large_set_is_searched_by_an_index_of_its_own(database: str, agency: Agency, others: Agency) -> None:
    chance = random.Random(3)
    chunks = await agency.know("property", agency.properties[0], *(f"Text {n}" for n in range(300)))
    secret = await agency.know("lead", agency.leads[0], "Nur für mich.")
    await others.know("property", others.properties[0], *(f"Andere {n}" for n in range(20)))
    vectors = {chunk.id: anyhow(chance) for chunk in chunks}
    index = await agency.embed(vectors)
    await others.embed()

    built = [each async for each in build_missing(database, above=100)]
    assert [(each.tenant_id, each.size) for each in built] == [(agency.tenant_id, 300)]
    assert [each async for each in build_missing(database, above=100)] == []
    async with agency.store.tenant(agency.tenant_id) as session:
        index = await session.get_one(KnowledgeIndex, (agency.tenant_id, index.id), populate_existing=True)
    assert index.approximate

    asked = anyhow(chance)
    assert f"Index Scan using hnsw_{index.id.hex}" in await plan_of(database, agency, index, asked)
    found = await nearest(agency, index, asked, Scope(), 20)
    assert len(set(found) & set(by_likeness(vectors, asked)[:20])) >= 18
    assert not set(found) & set(ids(secret))
    own = Scope(agency.properties[0])
    assert await nearest(agency, index, asked, own, 20) == by_likeness(vectors, asked)[:20], "a property's is exact"


async def test_an_index_of_a_set_that_is_gone_is_dropped(database: str, agency: Agency) -> None:
    await agency.know("property", agency.properties[0], *(f"Text {n}" for n in range(30)))
    index = await agency.embed()
    assert len([each async for each in build_missing(database, above=10)]) == 1
    async with agency.store.tenant(agency.tenant_id) as session:
        await session.delete(await session.get_one(KnowledgeIndex, (agency.tenant_id, index.id)))
    assert [each async for each in build_missing(database, above=10)] == []
    engine = connect(database, role=None)
    async with engine.connect() as connection:
        left = await connection.execute(text("SELECT count(*) FROM pg_class WHERE relname LIKE 'hnsw_%'"))
        assert left.scalar_one() == 0
    await engine.dispose()
