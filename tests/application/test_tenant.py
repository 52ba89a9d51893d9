"""Setting up an agency: what is sealed, what is hashed, what belongs to one tenant only."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlmodel import select

from neuroconcepts.application.tenant import Server
from neuroconcepts.domain.lead import Autonomy, Settings
from neuroconcepts.errors import Conflict, Misconfigured
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.tenant import Tenants
from tests.agency import Agency

SERVER = Server("mail.a.example", 587, "starttls")


async def second_tenant(agency: Agency) -> tuple[UUID, UUID]:
    tenants, now = agency.platform.tenants, datetime.now(UTC)
    tenant_id = await tenants.create_tenant(
        "Andere", country="CH", timezone="Europe/Zurich", settings=Settings(), now=now
    )
    return tenant_id, await tenants.create_agent(tenant_id, name="Otto", email="otto@b.example", now=now)


async def test_the_mail_password_is_sealed_for_its_mailbox(agency: Agency) -> None:
    password = agency.box.imap(agency.agent).password
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        row = await Mailboxes(session).get(agency.mailbox_id)
    assert password.encode() not in row.sealed_secret
    keys = agency.platform.keys
    assert await keys.open(agency.tenant_id, row.sealed_secret, {"mailbox": str(row.id)}) == password
    with pytest.raises(Misconfigured):
        await keys.open(agency.tenant_id, row.sealed_secret, {"mailbox": "another"})


async def test_of_an_api_key_only_the_hash_is_kept(agency: Agency) -> None:
    key = await agency.platform.tenants.create_key(agency.tenant_id, agency.agent_id)
    other = await agency.platform.tenants.create_key(agency.tenant_id, agency.agent_id)
    assert key.startswith("nc_")
    assert len(key) > 40
    assert key != other
    async with agency.platform.store.routing() as session:
        rows = (await session.execute(select(tables.ApiKeyRoute))).scalars().all()
    assert {row.key_hash for row in rows} == {tables.routing_hash(key), tables.routing_hash(other)}
    assert {row.user_id for row in rows} == {agency.agent_id}


async def test_new_settings_have_a_new_version(agency: Agency) -> None:
    tenants = agency.platform.tenants
    assert await tenants.change_settings(agency.tenant_id, Settings(autonomy=Autonomy.DRAFT)) == 2
    assert await tenants.change_settings(agency.tenant_id, Settings(licensed=False)) == 3
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        settings = await Tenants(session).settings()
    assert (settings.version, settings.licensed, settings.autonomy) == (3, False, Autonomy.AUTO)
    assert settings.timezone == "Europe/Vienna", "the agency's own, not the settings' default"


async def test_the_stop_switch_is_the_tenants_own(agency: Agency) -> None:
    other, _ = await second_tenant(agency)
    for stopped in (True, False):
        await agency.platform.tenants.stop(agency.tenant_id, stopped=stopped)
        async with agency.platform.store.platform() as session:
            rows = {row.id: row.stopped for row in (await session.execute(select(tables.Tenant))).scalars()}
        assert rows == {agency.tenant_id: stopped, other: False}


async def test_an_address_belongs_to_one_agency_only(agency: Agency) -> None:
    tenant_id, agent_id = await second_tenant(agency)
    with pytest.raises(Conflict, match=agency.agent.upper()):
        await agency.platform.tenants.create_mailbox(
            tenant_id,
            agent_id,
            address=agency.agent.upper(),
            from_name="Otto",
            username="otto",
            password="x",
            smtp=SERVER,
            imap=None,
        )
    async with agency.platform.store.platform() as session:
        mailboxes = (await session.execute(select(tables.Mailbox.id))).scalars().all()
    assert mailboxes == [agency.mailbox_id], "nothing of the refused mailbox stays behind"
