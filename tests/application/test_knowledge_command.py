"""`reindex` and `build-vector-indexes` as operators call them, and what is seen to without anybody calling."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import col, select, update

from neuroconcepts import operating
from neuroconcepts.config import Config
from neuroconcepts.errors import NotFound
from neuroconcepts.messages import names
from neuroconcepts.store import tables
from tests.agency import FLAT, Agency
from tests.platform_parts import environment_of, working

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def environment(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands find the test's platform as they find any: by the environment."""
    for name, value in environment_of(config).items():
        monkeypatch.setenv(name, value)


async def due(agency: Agency) -> int:
    return (await agency.platform.knowledge.standing(agency.tenant_id)).due


async def test_reindex_follows_the_indexing_to_its_end(agency: Agency) -> None:
    async with working(agency.platform, [names.KNOWLEDGE]):
        [row] = await operating.reindex([], [], NOW)
        assert row["tenant"] == str(agency.tenant_id)
        assert (row["model"], row["due"]) == (agency.platform.embeddings.current.name, 0)
        texts = row["texts"]
        assert isinstance(texts, int)
        assert texts > 20
        assert await operating.reindex([agency.tenant_id], [FLAT], NOW) == [row], "the same again is the same"
        with pytest.raises(NotFound, match="X-9"):
            await operating.reindex([agency.tenant_id], ["X-9"], NOW)


@pytest.mark.parametrize("numbers", [[], [FLAT]])
async def test_reindex_names_an_agency_that_is_none(agency: Agency, numbers: list[str]) -> None:
    nobody = UUID(int=404)
    with pytest.raises(NotFound, match=str(nobody)):
        await operating.reindex([nobody], numbers, NOW)


async def test_reindex_waits_for_a_worker(agency: Agency) -> None:
    command = asyncio.create_task(operating.reindex([agency.tenant_id], [], NOW))
    done, _ = await asyncio.wait([command], timeout=1)
    assert not done
    async with working(agency.platform, [names.KNOWLEDGE]):
        assert (await asyncio.wait_for(command, 60))[0]["due"] == 0


async def test_large_agencies_get_their_index_once(
    agency: Agency, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async with working(agency.platform, [names.KNOWLEDGE]):
        await operating.reindex([agency.tenant_id], [], NOW)
    await operating.build_vector_indexes(database, 10_000)
    assert "Building for" not in capsys.readouterr().err
    await operating.build_vector_indexes(database, 5)
    assert f"agency {agency.tenant_id}" in " ".join(capsys.readouterr().err.split())
    active = (await agency.platform.knowledge.standing(agency.tenant_id)).active
    assert active
    assert active.approximate
    found = await agency.platform.knowledge.search(
        agency.tenant_id, "Welche Wohnung hat Fußbodenheizung?", None, limit=3
    )
    assert "Fußbodenheizung" in found[0].passage.text


async def test_what_another_model_is_to_search_is_seen_to(agency: Agency) -> None:
    knowledge = agency.platform.knowledge
    async with working(agency.platform, [names.KNOWLEDGE]):
        await knowledge.look_after(NOW)
        assert await knowledge.sweep(older_than=timedelta(0)) == 1
        await knowledge.handle(agency.tenant_id).result()
        await knowledge.look_after(NOW)
        assert await due(agency) == 0
        async with agency.platform.store.tenant(agency.tenant_id) as session:
            await session.execute(update(tables.KnowledgeIndex).values(model="older"))
        await knowledge.look_after(NOW)
        assert await due(agency) == 1, "its texts are as they were: only embeddings are missing"
        await knowledge.sweep(older_than=timedelta(0))
        await knowledge.handle(agency.tenant_id).result()
    standing = await knowledge.standing(agency.tenant_id)
    assert standing.active
    assert standing.active.model == agency.platform.embeddings.current.name


async def test_a_conversation_that_came_to_rest_is_indexed(agency: Agency) -> None:
    lead_id = await agency.enquires("Wir haben zwei Katzen und suchen ab Mai.")
    knowledge, now = agency.platform.knowledge, datetime.now(UTC)
    async with working(agency.platform, [names.KNOWLEDGE]):
        await operating.reindex([agency.tenant_id], [FLAT], now)
        await knowledge.look_after(now + timedelta(minutes=30))
        assert await due(agency) == 0
        await knowledge.look_after(now + timedelta(hours=2))
        assert await due(agency) == 1
        await knowledge.start(agency.tenant_id)
        await knowledge.handle(agency.tenant_id).result()
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        chunk = tables.KnowledgeChunk
        said = await session.execute(select(chunk.text).where(col(chunk.lead_id) == lead_id))
        assert said.scalars().all() == ["Wir haben zwei Katzen und suchen ab Mai."]
    await knowledge.look_after(now + timedelta(hours=3))
    assert await due(agency) == 0, "and only once"


async def test_a_large_agency_without_its_index_is_told_of(agency: Agency, caplog: pytest.LogCaptureFixture) -> None:
    async with working(agency.platform, [names.KNOWLEDGE]):
        await operating.reindex([agency.tenant_id], [], NOW)
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        await session.execute(update(tables.KnowledgeIndex).values(size=1_000_000))
    await agency.platform.knowledge.look_after(NOW)
    assert f"Agency {agency.tenant_id} is searched exactly in 1000000 texts" in caplog.text
