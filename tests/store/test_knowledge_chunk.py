"""Chunks follow what there is to know: only what changed is written, and what is deleted takes its own along."""

from uuid import UUID

import pytest
from sqlalchemy import delete, func
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from neuroconcepts.domain.knowledge import Material, Origin, chunks_of
from neuroconcepts.store import tables
from neuroconcepts.store.knowledge_chunk import Chunks, Synced
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import KnowledgeChunk, KnowledgeEmbedding
from tests.store.knowledge import Agency, ids, open_agency
from tests.store.rows import NOW, TenantRows


@pytest.fixture
async def agency(store: Store, ours: TenantRows) -> Agency:
    return await open_agency(store, ours.tenant_id, ours.rows)


async def kept(agency: Agency) -> set[UUID]:
    async with agency.store.tenant(agency.tenant_id) as session:
        return set((await session.execute(select(KnowledgeChunk.id))).scalars())


async def embedded(agency: Agency) -> int:
    async with agency.store.tenant(agency.tenant_id) as session:
        return (await session.execute(select(func.count()).select_from(KnowledgeEmbedding))).scalar_one()


def material(text: str, source: str = "freitexte/lage") -> Material:
    return Material(origin=Origin.TEXT, source=source, text=text)


async def test_only_what_changed_is_written_and_what_stays_keeps_its_embedding(agency: Agency) -> None:
    house = agency.properties[0]
    before = chunks_of(house, [material("Ruhig."), material("Hell.", "a"), material("Nah.", "b")])
    after = chunks_of(house, [material("Ruhig."), material("Sehr hell.", "a")])
    async with agency.store.tenant(agency.tenant_id) as session:
        assert await Chunks(session).sync("property", house, before, NOW) == Synced(added=3)
    await agency.embed()
    async with agency.store.tenant(agency.tenant_id) as session:
        assert await Chunks(session).sync("property", house, after, NOW) == Synced(added=1, removed=2, kept=1)
        assert await Chunks(session).sync("property", house, after, NOW) == Synced(kept=2)
    assert await kept(agency) == set(ids(after))
    assert await embedded(agency) == 1


async def test_a_text_that_moved_keeps_its_embedding_and_gets_its_new_place(agency: Agency) -> None:
    house, first, second = agency.properties[0], "A " * 400, "B " * 400
    one, two = (
        chunks_of(house, [material(f"{first}\n\n{second}")]),
        chunks_of(house, [material(f"{second}\n\n{first}")]),
    )
    assert set(ids(one)) == set(ids(two))
    async with agency.store.tenant(agency.tenant_id) as session:
        await Chunks(session).sync("property", house, one, NOW)
        assert await Chunks(session).sync("property", house, two, NOW) == Synced(kept=2)
        rows = await session.execute(select(KnowledgeChunk.id, KnowledgeChunk.position))
        assert {row.id: row.position for row in rows} == {chunk.id: chunk.position for chunk in two}


async def test_subjects_do_not_touch_each_other(agency: Agency) -> None:
    for subject, subject_id in (
        ("property", agency.properties[0]),
        ("property", agency.properties[1]),
        ("lead", agency.leads[0]),
        ("agency", agency.tenant_id),
    ):
        await agency.know(subject, subject_id, "Gleich.")  # type: ignore[arg-type]  # these are subjects
    assert len(await kept(agency)) == 4
    await agency.know("agency", agency.tenant_id)
    await agency.know("property", agency.properties[0], "Anders.")
    assert len(await kept(agency)) == 3


async def test_a_conversation_without_a_person_and_a_person_s_text_for_all_cannot_be_kept(agency: Agency) -> None:
    [chunk] = chunks_of(agency.properties[0], [Material(origin=Origin.CONVERSATION, source="x", text="Ich bin krank.")])
    with pytest.raises(IntegrityError, match="conversation_of_lead"):
        async with agency.store.tenant(agency.tenant_id) as session:
            await Chunks(session).sync("property", agency.properties[0], [chunk], NOW)


async def test_what_a_person_said_goes_with_the_person(agency: Agency) -> None:
    shared = await agency.know("property", agency.properties[0], "Ruhig.")
    await agency.know("lead", agency.leads[0], "Wir sind zu dritt.")
    theirs = await agency.know("lead", agency.leads[1], "Wir sind zu viert.")
    await agency.embed()
    async with agency.store.tenant(agency.tenant_id) as session:
        await Chunks(session).forget(agency.leads[0])
    assert await kept(agency) == {*ids(shared), *ids(theirs)}
    async with agency.store.tenant(agency.tenant_id) as session:
        await session.change(delete(tables.Message).where(col(tables.Message.lead_id) == agency.leads[1]))
        await session.change(delete(tables.Lead).where(col(tables.Lead.id) == agency.leads[1]))
    assert await kept(agency) == set(ids(shared))
    assert await embedded(agency) == 1


async def test_a_chunk_goes_with_its_message_and_with_its_property(agency: Agency) -> None:
    said = Material(origin=Origin.CONVERSATION, source="m", text="Zu viert.", message_id=agency.messages[1])
    async with agency.store.tenant(agency.tenant_id) as session:
        await Chunks(session).sync("lead", agency.leads[1], chunks_of(agency.leads[1], [said]), NOW)
    await agency.know("property", agency.properties[1], "Ruhig.")
    async with agency.store.tenant(agency.tenant_id) as session:
        await session.change(delete(tables.Message).where(col(tables.Message.id) == agency.messages[1]))
        await session.change(delete(tables.Property).where(col(tables.Property.id) == agency.properties[1]))
    assert await kept(agency) == set()


async def test_a_conversation_is_what_the_seeker_and_the_agent_wrote(agency: Agency) -> None:
    lead_id = agency.leads[1]
    async with agency.store.tenant(agency.tenant_id) as session:
        others: list[tuple[tables.Direction, tables.Author, str]]
        others = [("out", "human", "Ja, gern."), ("out", "ai", "…"), ("notice", "platform", "!")]
        for direction, author, text in others:
            session.add(
                tables.Message(
                    tenant_id=agency.tenant_id,
                    lead_id=lead_id,
                    direction=direction,
                    author=author,
                    status="sent",
                    text=text,
                    created_at=NOW.replace(hour=10),
                )
            )
    async with agency.store.tenant(agency.tenant_id) as session:
        assert [each.text for each in await Chunks(session).spoken(lead_id)] == ["Wir sind zu viert.", "Ja, gern."]
