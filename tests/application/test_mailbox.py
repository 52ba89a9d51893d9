"""Connecting a mailbox: the consent is tried before it is stored, and then it alone opens the mailbox."""

from datetime import UTC, datetime

import pytest

from neuroconcepts.application.tenant import Server
from neuroconcepts.config import Config
from neuroconcepts.errors import Misconfigured, NotFound
from neuroconcepts.ports.oauth import ConsentWithdrawn, Provider
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from tests.agency import Agency
from tests.platform_parts import with_vendors
from tests.standins.oauth import OauthStandin


@pytest.fixture
def config(config: Config, vendors: OauthStandin) -> Config:
    return with_vendors(config, vendors)


async def mailbox_of(agency: Agency) -> tables.Mailbox:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return await Mailboxes(session).get(agency.mailbox_id)


async def connect(agency: Agency, provider: Provider, token: str) -> tables.Mailbox:
    await agency.platform.mailboxes.connect(agency.agent, provider, tell=print, refresh_token=token)
    return await mailbox_of(agency)


@pytest.mark.parametrize("provider", ["google", "microsoft"])
async def test_consent_replaces_the_password_and_lies_sealed(
    agency: Agency, vendors: OauthStandin, provider: Provider
) -> None:
    token = vendors.consented(agency.agent)
    row = await connect(agency, provider, token)
    assert (row.auth, row.files_sent_itself) == (provider, True)
    stored = await agency.platform.keys.open(row.tenant_id, row.sealed_secret, row.place)
    assert vendors.is_good(stored)
    assert (stored == token) is (provider == "google"), "Microsoft's was replaced by trying it"
    assert stored.encode() not in row.sealed_secret


async def test_the_owner_is_asked_where_no_token_is_at_hand(agency: Agency, vendors: OauthStandin) -> None:
    def tell(sentence: str) -> None:
        vendors.enter_code(sentence.partition("enter the code ")[2].split()[0], agency.agent)

    await agency.platform.mailboxes.connect(agency.agent.upper(), "microsoft", tell=tell)
    assert (await mailbox_of(agency)).auth == "microsoft"


async def test_another_accounts_consent_is_not_stored(agency: Agency, vendors: OauthStandin) -> None:
    with pytest.raises(Misconfigured, match=f"does not open the mailbox {agency.agent}"):
        await connect(agency, "google", vendors.consented(agency.seeker))
    assert (await mailbox_of(agency)).auth == "password"


async def test_a_token_that_is_no_good_is_not_stored(agency: Agency) -> None:
    with pytest.raises(ConsentWithdrawn):
        await connect(agency, "google", "1//never")
    assert (await mailbox_of(agency)).auth == "password"


async def test_an_address_that_is_no_mailbox_is_told(agency: Agency) -> None:
    with pytest.raises(NotFound, match=r"nobody@agent\.example"):
        await agency.platform.mailboxes.connect("nobody@agent.example", "google", tell=print)


async def test_a_mailbox_that_only_sends_needs_no_imap(agency: Agency, vendors: OauthStandin) -> None:
    await agency.change(tables.Mailbox, imap=None)
    assert (await connect(agency, "google", vendors.consented(agency.agent))).auth == "google"


async def test_a_mailbox_may_be_created_to_be_connected(agency: Agency) -> None:
    tenants, server = agency.platform.tenants, Server("smtp.gmail.com", 587, "starttls")
    agent_id = await tenants.create_agent(agency.tenant_id, name="Otto", email="o@a.example", now=datetime.now(UTC))
    mailbox_id = await tenants.create_mailbox(
        agency.tenant_id,
        agent_id,
        address="o@a.example",
        from_name="Otto",
        username="o@a.example",
        password="not kept",
        smtp=server,
        imap=None,
        provider="google",
    )
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        row = await Mailboxes(session).get(mailbox_id)
    assert (row.auth, row.files_sent_itself) == ("google", True)
    with pytest.raises(Misconfigured, match="not connected yet"):
        await agency.platform.accounts.smtp(row)


async def test_a_provider_where_we_have_no_client_is_named(agency: Agency) -> None:
    agency.platform.mailboxes._providers = {}
    with pytest.raises(Misconfigured, match="NEUROCONCEPTS_GOOGLE_CLIENT_ID"):
        await agency.platform.mailboxes.connect(agency.agent, "google", tell=print)
