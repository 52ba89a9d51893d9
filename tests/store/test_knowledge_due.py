"""What changed stays due until it is indexed as it was when it was taken."""

from datetime import timedelta

import pytest

from neuroconcepts.domain.knowledge import Material, Origin, chunks_of
from neuroconcepts.store import tables
from neuroconcepts.store.knowledge_chunk import Chunks
from neuroconcepts.store.knowledge_due import Dues, quiet_conversations, tenants_with_dues
from neuroconcepts.store.session import Store
from tests.store.knowledge import Agency, open_agency
from tests.store.rows import NOW, TenantRows

LATER = NOW + timedelta(hours=2)


@pytest.fixture
async def agency(store: Store, ours: TenantRows) -> Agency:
    return await open_agency(store, ours.tenant_id, ours.rows)


async def test_a_change_while_it_is_indexed_keeps_it_due(agency: Agency) -> None:
    first, second = agency.properties
    async with agency.store.tenant(agency.tenant_id) as session:
        dues = Dues(session)
        await dues.mark("property", [first, second, first], NOW)
        assert await dues.count() == 2
        taken = await dues.take(10)
    async with agency.store.tenant(agency.tenant_id) as session:
        await Dues(session).mark("property", [second], NOW)
    async with agency.store.tenant(agency.tenant_id) as session:
        await Dues(session).settle(taken)
        assert [each.subject_id for each in await Dues(session).take(10)] == [second]


async def test_all_there_is_to_know(agency: Agency) -> None:
    async with agency.store.tenant(agency.tenant_id) as session:
        await Dues(session).mark_all(NOW)
        found = {(each.subject, each.subject_id) for each in await Dues(session).take(10)}
    assert found == {
        ("agency", agency.tenant_id),
        *(("property", each) for each in agency.properties),
        *(("lead", each) for each in agency.leads),
    }


async def test_what_became_due_first_is_taken_first(agency: Agency) -> None:
    async with agency.store.tenant(agency.tenant_id) as session:
        await Dues(session).mark("property", [agency.properties[1]], LATER)
        await Dues(session).mark("property", [agency.properties[0]], NOW)
        assert [each.subject_id for each in await Dues(session).take(1)] == [agency.properties[0]]


async def test_tenants_in_whom_something_is_due(store: Store, agency: Agency, theirs: TenantRows) -> None:
    async with store.tenant(agency.tenant_id) as session:
        await Dues(session).mark_agency(LATER)
    async with store.platform() as session:
        assert set(await tenants_with_dues(session, NOW)) == {theirs.tenant_id}
        assert set(await tenants_with_dues(session, LATER)) == {agency.tenant_id, theirs.tenant_id}


async def test_a_conversation_is_indexed_once_it_came_to_rest(store: Store, agency: Agency) -> None:
    async def quiet(minutes: int) -> set[object]:
        async with store.platform() as session:
            found = await quiet_conversations(session, NOW + timedelta(minutes=minutes), timedelta(hours=1))
        return {lead_id for tenant_id, lead_id in found if tenant_id == agency.tenant_id}

    assert await quiet(59) == set()
    assert await quiet(60) == set(agency.leads)
    async with store.tenant(agency.tenant_id) as session:
        session.add(
            tables.Message(
                tenant_id=agency.tenant_id,
                lead_id=agency.leads[0],
                direction="out",
                author="human",
                status="sent",
                text="Gern.",
                created_at=NOW + timedelta(minutes=30),
            )
        )
        said = Material(origin=Origin.CONVERSATION, source="m", text="Zu viert.", message_id=agency.messages[1])
        await Chunks(session).sync("lead", agency.leads[1], chunks_of(agency.leads[1], [said]), NOW)
    assert await quiet(60) == set()
    assert await quiet(90) == {agency.leads[0]}
    assert await quiet(3 * 24 * 60) == set(), "long past: a full indexing finds it"
