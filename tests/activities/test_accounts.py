"""Logging into an agent's mailbox with his password, or with a token that may be refused before its time."""

from collections.abc import AsyncIterator
from functools import partial

import pytest

from neuroconcepts.bootstrap import Platform
from neuroconcepts.config import Config
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.integrations.smtp import SmtpSender
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.ports.mail import Accepted, LoginRefused, SmtpAccount
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from tests.agency import Agency, open_agency
from tests.mail_servers import TokenSmtp, outgoing, serving
from tests.platform_parts import with_vendors, working
from tests.standins.oauth import OauthStandin


@pytest.fixture
def config(config: Config, vendors: OauthStandin) -> Config:
    return with_vendors(config, vendors)


@pytest.fixture
async def smtp(sandbox: MailSandbox, vendors: OauthStandin) -> AsyncIterator[TokenSmtp]:
    """The mail server that the agency sends through: it takes tokens."""
    async with serving(TokenSmtp(vendors=vendors), sandbox.store.certificates) as server:
        assert isinstance(server, TokenSmtp)
        yield server


@pytest.fixture
async def agency(
    platform: Platform, sandbox: MailSandbox, pair: tuple[str, str], smtp: TokenSmtp, vendors: OauthStandin
) -> Agency:
    """An agency whose agent has consented."""
    agency = await open_agency(platform, sandbox, *pair, smtp_port=smtp.port)
    await platform.mailboxes.connect(agency.agent, "google", tell=print, refresh_token=vendors.consented(agency.agent))
    vendors.refreshed.clear()
    return agency


async def mailbox_of(agency: Agency) -> tables.Mailbox:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return await Mailboxes(session).get(agency.mailbox_id)


async def send(account: SmtpAccount) -> Accepted:
    return await SmtpSender().send(account, outgoing())


async def test_a_token_sends_and_reads(agency: Agency, smtp: TokenSmtp, vendors: OauthStandin) -> None:
    accounts, mailbox = agency.platform.accounts, await mailbox_of(agency)
    await accounts.with_smtp(mailbox, send)
    assert not await accounts.with_imap(mailbox, lambda imap: ImapMailboxes().find_sent(imap, "<a@b>"))
    assert smtp.logins == [(f"user={agency.agent}", True)]
    assert vendors.refreshed == [agency.agent], "one token for both"


async def test_a_token_refused_before_its_time_is_replaced(
    agency: Agency, smtp: TokenSmtp, vendors: OauthStandin
) -> None:
    accounts, mailbox = agency.platform.accounts, await mailbox_of(agency)
    await accounts.with_smtp(mailbox, send)
    vendors.expire(agency.agent)
    await accounts.with_smtp(mailbox, send)
    vendors.expire(agency.agent)
    assert not await accounts.with_imap(mailbox, lambda imap: ImapMailboxes().find_sent(imap, "<a@b>"))
    user = f"user={agency.agent}"
    assert smtp.logins == [(user, True), (user, False), (user, True)]
    assert len(smtp.taken) == 2


async def test_a_user_the_server_does_not_want_is_told_after_two_tries(
    agency: Agency, smtp: TokenSmtp, vendors: OauthStandin
) -> None:
    await agency.change(tables.Mailbox, smtp={**(await mailbox_of(agency)).smtp, "username": "otto@agent.example"})
    with pytest.raises(LoginRefused, match="connect it anew"):
        await agency.platform.accounts.with_smtp(await mailbox_of(agency), send)
    assert len(smtp.logins) == len(vendors.refreshed) == 2


async def test_a_refused_password_is_not_tried_twice(agency: Agency, smtp: TokenSmtp) -> None:
    sealed = await agency.platform.keys.seal(agency.tenant_id, "wrong", (await mailbox_of(agency)).place)
    await agency.change(tables.Mailbox, auth="password", sealed_secret=sealed)
    smtp.login = False
    with pytest.raises(LoginRefused):
        await agency.platform.accounts.with_smtp(await mailbox_of(agency), send)
    assert len(smtp.logins) == 1


async def test_an_answer_goes_out_by_token_and_the_provider_files_its_copy(agency: Agency, smtp: TokenSmtp) -> None:
    async with working(agency.platform):
        lead_id = await agency.enquires()
        await agency.until_stage(lead_id, "CONTACTED")
    [message] = await agency.messages(lead_id, "out")
    assert smtp.taken == [message.raw]
    find = partial(ImapMailboxes().find_sent, message_id=str(message.rfc_message_id))
    assert not await agency.platform.accounts.with_imap(await mailbox_of(agency), find), "not filed a second time"
