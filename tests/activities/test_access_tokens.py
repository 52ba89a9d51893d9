"""Access tokens: fetched once, kept while they live, and no refresh token lost, whoever fetches at the same time."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from activities.access_tokens import AccessTokens
from neuroconcepts.bootstrap import oauth_providers
from neuroconcepts.config import Config
from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.ports.oauth import ConsentWithdrawn, Provider
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from tests.agency import Agency
from tests.platform_parts import with_vendors
from tests.standins.oauth import OauthStandin

HOUR = timedelta(hours=1)


@pytest.fixture
def config(config: Config, vendors: OauthStandin) -> Config:
    return with_vendors(config, vendors)


@dataclass
class Box:
    """A mailbox whose owner consented, and tokens for it as any number of processes fetch them."""

    agency: Agency
    vendors: OauthStandin
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def tokens(self, *, providers: bool = True) -> AccessTokens:
        """One process's."""
        platform = self.agency.platform
        known = oauth_providers(platform.config) if providers else {}
        return AccessTokens(platform.store, platform.keys, known, lambda: self.at)

    async def row(self) -> tables.Mailbox:
        async with self.agency.platform.store.tenant(self.agency.tenant_id) as session:
            return await Mailboxes(session).get(self.agency.mailbox_id)

    async def connect(self, provider: Provider, secret: str | None = None) -> tables.Mailbox:
        """Seal a refresh token into the row, an own one if given."""
        place, secret = (await self.row()).place, secret if secret is not None else self.vendors.consented(self.account)
        sealed = await self.agency.platform.keys.seal(self.agency.tenant_id, secret, place)
        await self.agency.change(tables.Mailbox, auth=provider, sealed_secret=sealed)
        return await self.row()

    async def refresh_token(self) -> str:
        row = await self.row()
        return await self.agency.platform.keys.open(row.tenant_id, row.sealed_secret, row.place)

    @property
    def account(self) -> str:
        return self.agency.agent


@pytest.fixture
def box(agency: Agency, vendors: OauthStandin) -> Box:
    return Box(agency, vendors)


async def test_many_who_ask_at_once_cause_one_fetch(box: Box) -> None:
    mailbox, tokens = await box.connect("google"), box.tokens()
    [token] = set(await asyncio.gather(*(tokens.of(mailbox) for _ in range(10))))
    assert box.vendors.account_of(token) == box.account
    assert box.vendors.refreshed == [box.account]


async def test_a_token_is_used_until_shortly_before_it_expires(box: Box) -> None:
    mailbox, tokens = await box.connect("google"), box.tokens()
    first = await tokens.of(mailbox)
    box.at += HOUR - timedelta(minutes=4)
    assert await tokens.of(mailbox) == first
    box.at += timedelta(minutes=3)
    assert await tokens.of(mailbox) != first


@pytest.mark.parametrize("provider", ["google", "microsoft"])
async def test_the_refresh_token_that_is_good_is_the_one_stored(box: Box, provider: Provider) -> None:
    mailbox, tokens = await box.connect(provider), box.tokens()
    for _ in range(3):
        await tokens.of(mailbox)
        box.at += HOUR
    token = await box.refresh_token()
    assert box.vendors.is_good(token)
    assert token.encode() not in (await box.row()).sealed_secret


async def test_processes_that_fetch_at_once_lose_no_refresh_token(box: Box) -> None:
    """A refresh token works once: whoever comes second has to wait for the one that the first one stores."""
    mailbox = await box.connect("microsoft")
    processes = [box.tokens() for _ in range(4)]
    fetched = await asyncio.gather(*(process.of(mailbox) for process in processes))
    assert {box.vendors.account_of(token) for token in fetched} == {box.account}
    assert len(set(fetched)) == 4
    assert box.vendors.is_good(await box.refresh_token())


async def test_a_refused_token_is_replaced_once_for_all_who_met_the_refusal(box: Box) -> None:
    mailbox, tokens = await box.connect("google"), box.tokens()
    first = await tokens.of(mailbox)
    await asyncio.gather(*(tokens.renew(mailbox, first) for _ in range(5)))
    assert await tokens.of(mailbox) != first
    assert len(box.vendors.refreshed) == 2


async def test_withdrawn_consent_is_told(box: Box) -> None:
    mailbox, tokens = await box.connect("microsoft"), box.tokens()
    box.vendors.withdraw(box.account)
    with pytest.raises(ConsentWithdrawn, match=f"connect-mailbox {box.account}"):
        await tokens.of(mailbox)


async def test_a_provider_that_is_away_changes_nothing(box: Box) -> None:
    mailbox, tokens = await box.connect("microsoft"), box.tokens()
    before = await box.refresh_token()
    box.vendors.fails.append((503, "<html>away</html>"))
    with pytest.raises(Unavailable):
        await tokens.of(mailbox)
    assert await box.refresh_token() == before
    assert await box.tokens().of(mailbox)


async def test_a_mailbox_that_was_never_connected_says_how(box: Box) -> None:
    mailbox = await box.connect("google", secret="")
    with pytest.raises(Misconfigured, match=f"connect-mailbox {box.account} --provider google"):
        await box.tokens().of(mailbox)


async def test_a_provider_without_a_client_of_ours_is_named(box: Box) -> None:
    mailbox = await box.connect("microsoft")
    with pytest.raises(Misconfigured, match="NEUROCONCEPTS_MICROSOFT_CLIENT_ID"):
        await box.tokens(providers=False).of(mailbox)
