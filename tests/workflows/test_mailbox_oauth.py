"""A mailbox that is watched by its owner's consent: tokens expire, consent ends and comes back."""

import pytest
from temporalio.client import WorkflowHandle

from neuroconcepts.config import Config
from neuroconcepts.local import dovecot
from neuroconcepts.local.ports import free_port
from neuroconcepts.messages import names
from neuroconcepts.store import tables
from tests.agency import Agency, until
from tests.platform_parts import with_vendors, working
from tests.standins.oauth import OauthStandin
from tests.workflows.test_mailbox import mail, mailbox_of, until_taken_in, watched


@pytest.fixture
def config(config: Config, vendors: OauthStandin) -> Config:
    return with_vendors(config, vendors)


async def connect(agency: Agency, vendors: OauthStandin) -> None:
    token = vendors.consented(agency.agent)
    await agency.platform.mailboxes.connect(agency.agent, "microsoft", tell=print, refresh_token=token)


def handle_of(agency: Agency) -> WorkflowHandle[object, object]:
    return agency.platform.client.get_workflow_handle(names.mailbox_workflow_id(agency.tenant_id, agency.mailbox_id))


async def until_it_rests(agency: Agency) -> None:
    handle = handle_of(agency)

    async def rests() -> bool:
        events = (await handle.fetch_history()).events
        return any(event.HasField("timer_started_event_attributes") for event in events)

    await until(rests, "the watch waits for its owner")


async def test_a_new_connection_after_the_token_expired_has_a_new_one(agency: Agency, vendors: OauthStandin) -> None:
    await connect(agency, vendors)
    with dovecot.running(agency.box.store, free_port(), introspection=vendors.introspection) as server:
        imap = (await mailbox_of(agency)).imap
        assert imap
        await agency.change(tables.Mailbox, imap={**imap, "port": server.port})
        async with working(agency.platform, [names.MAILBOX]):
            await watched(agency)
            vendors.refreshed.clear()
            for number in (1, 2, 3):
                vendors.expire(agency.agent)
                server.admin("kick", agency.agent)
                agency.box.deliver(mail(agency, number), agency.agent)
                await until_taken_in(agency, number)
    assert vendors.refreshed == [agency.agent] * 3
    assert (await handle_of(agency).describe()).close_time is None


async def test_withdrawn_consent_is_waited_out_until_the_owner_connects_anew(
    agency: Agency, vendors: OauthStandin
) -> None:
    await connect(agency, vendors)
    vendors.withdraw(agency.agent)
    async with working(agency.platform, [names.MAILBOX]):
        await agency.platform.watching.watch_all()
        await until_it_rests(agency)
        await connect(agency, vendors)
        assert await agency.platform.watching.account_changed(agency.tenant_id, agency.mailbox_id)
        await watched(agency)
        agency.box.deliver(mail(agency, 1), agency.agent)
        await until_taken_in(agency, 1)


async def test_a_token_that_the_server_never_takes_is_waited_out_too(agency: Agency, vendors: OauthStandin) -> None:
    await connect(agency, vendors)
    imap = (await mailbox_of(agency)).imap
    assert imap
    await agency.change(tables.Mailbox, imap={**imap, "username": agency.seeker})
    vendors.refreshed.clear()
    async with working(agency.platform, [names.MAILBOX]):
        await agency.platform.watching.watch_all()
        await until_it_rests(agency)
    assert vendors.refreshed == [agency.agent] * 2, "once, and once more after the refusal"
