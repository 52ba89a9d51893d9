"""Connections that wait for the next mail: one login for several mails, and no mail that another one's end could reach."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from uuid import uuid4

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from neuroconcepts.errors import Unavailable
from neuroconcepts.integrations import imap_sent
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.integrations.kept import ALTOGETHER, PER_ACCOUNT, Kept
from neuroconcepts.integrations.smtp import Line as Connection
from neuroconcepts.integrations.smtp import SmtpSender, farewell
from neuroconcepts.local.certificates import Certificates
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.ports.mail import DeliveryUnknown, ImapAccount, RecipientRefused, SmtpAccount
from tests.agency import until
from tests.mail_servers import MoodySmtp, outgoing, serving
from tests.slow_smtp import Line, line_to


async def said(server: "CountingSmtp", *steps: str) -> None:
    """Wait until the server was told just these steps."""

    async def look() -> bool:
        return server.steps == list(steps)

    await until(look, f"{steps} told to the server")


@dataclass
class CountingSmtp(MoodySmtp):
    """Counts the steps of each mail; `tired_after` mails by one connection it answers MAIL with 421."""

    tired_after: int = 1_000
    steps: list[str] = field(default_factory=list)
    open: list[SMTP] = field(default_factory=list)

    async def handle_EHLO(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.open = [*self.open, server] if server not in self.open else self.open
        return responses

    async def handle_RSET(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.steps.append("RSET")
        return "250 OK"

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.steps.append("QUIT")
        return "221 bye"

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        carried = getattr(session, "carried", 0)
        session.carried = carried + 1  # type: ignore[attr-defined] # our own note
        if carried >= self.tired_after:
            return "421 enough for one connection"
        return await super().handle_MAIL(server, session, envelope, address, options)

    def cut(self) -> None:
        """Cut all lines, as a server does that restarts."""
        for server in self.open:
            if server.transport:
                server.transport.abort()  # type: ignore[attr-defined] # aiosmtpd types it as a BaseTransport


@asynccontextmanager
async def keeping(idle: float = 20) -> AsyncIterator[SmtpSender]:
    kept: Kept[SmtpAccount, Connection] = Kept(farewell, idle=idle)
    try:
        yield SmtpSender(kept=kept)
    finally:
        await kept.close()


async def test_mails_of_one_account_share_a_login(certs: Certificates) -> None:
    async with serving(server := CountingSmtp(), certs), keeping() as sender:
        for number in range(3):
            await sender.send(server.account(certs), outgoing(b"Subject: %d\r\n\r\n" % number))
    assert [raw[9:10] for raw in server.taken] == [b"0", b"1", b"2"]
    assert len(server.logins) == 1
    assert server.steps == ["RSET", "RSET", "QUIT"]


async def test_other_credentials_are_another_login(certs: Certificates) -> None:
    async with serving(server := CountingSmtp(), certs), keeping() as sender:
        account = server.account(certs)
        for each in (account, replace(account, password="new"), replace(account, username="b@agent.example")):
            await sender.send(each, outgoing())
    assert len(server.logins) == 3


async def test_what_became_of_one_mail_does_not_reach_the_next(certs: Certificates) -> None:
    server = CountingSmtp(rcpt={"bad@x.example": "550 who?"})
    async with serving(server, certs), keeping() as sender:
        account = server.account(certs)
        await sender.send(account, outgoing())
        with pytest.raises(RecipientRefused):
            await sender.send(account, outgoing(b"x: y\r\n\r\n", "bad@x.example"))
        await sender.send(account, outgoing())
    assert len(server.taken) == len(server.logins) == 2, "the refused one's connection was not used again"


async def test_a_line_lost_after_the_mail_ends_with_it(certs: Certificates) -> None:
    async with serving(server := CountingSmtp(), certs), keeping() as sender:
        await sender.send(server.account(certs), outgoing())
        server.drop = "data"
        with pytest.raises(DeliveryUnknown):
            await sender.send(server.account(certs), outgoing())
        server.drop = ""
        await sender.send(server.account(certs), outgoing())
    assert len(server.taken) == 3
    assert len(server.logins) == 2


async def test_a_dead_connection_is_replaced_unnoticed(certs: Certificates) -> None:
    async with serving(server := CountingSmtp(), certs), keeping() as sender:
        await sender.send(server.account(certs), outgoing())
        server.cut()
        await sender.send(server.account(certs), outgoing())
    assert len(server.taken) == len(server.logins) == 2


async def test_a_server_that_has_had_enough_of_a_connection_gets_another(certs: Certificates) -> None:
    async with serving(server := CountingSmtp(tired_after=2), certs), keeping() as sender:
        for _ in range(5):
            await sender.send(server.account(certs), outgoing())
    assert len(server.taken) == 5
    assert len(server.logins) == 3


async def test_a_server_that_refuses_on_a_new_connection_too_is_believed(certs: Certificates) -> None:
    async with serving(server := CountingSmtp(), certs), keeping() as sender:
        await sender.send(server.account(certs), outgoing())
        server.mail = "451 not now"
        with pytest.raises(Unavailable, match="not now"):
            await sender.send(server.account(certs), outgoing())
    assert len(server.taken) == 1


async def test_a_connection_that_nobody_needs_is_ended_politely(certs: Certificates) -> None:
    async with serving(server := CountingSmtp(), certs), keeping(idle=0.01) as sender:
        await sender.send(server.account(certs), outgoing())
        await said(server, "QUIT")
        await sender.send(server.account(certs), outgoing())
    assert len(server.logins) == 2


async def test_mails_at_once_have_connections_of_their_own_and_few_wait_afterwards(certs: Certificates) -> None:
    async with serving(server := CountingSmtp(), certs), keeping() as sender:
        await asyncio.gather(*(sender.send(server.account(certs), outgoing()) for _ in range(5)))
        await said(server, *["QUIT"] * (5 - PER_ACCOUNT))
    assert len(server.taken) == 5
    assert server.steps == ["QUIT"] * 5


async def test_no_more_wait_than_a_process_can_afford() -> None:
    ended: list[int] = []

    async def end(number: int) -> None:
        ended.append(number)

    kept: Kept[str, int] = Kept(end)
    for number in range(ALTOGETHER + 3):
        kept.keep(f"account {number}", number)
    assert kept.take("account 7") == 7
    assert kept.take("account 7") is None
    await kept.close()
    assert ended[:3] == [ALTOGETHER, ALTOGETHER + 1, ALTOGETHER + 2]
    assert sorted([*ended, 7]) == list(range(ALTOGETHER + 3))


async def test_a_sender_that_keeps_nothing_says_goodbye_each_time(certs: Certificates) -> None:
    async with serving(server := CountingSmtp(), certs):
        for _ in range(2):
            await SmtpSender().send(server.account(certs), outgoing())
    assert server.steps == ["QUIT", "QUIT"]


# ── The Sent folder ────────────────────────────────────────────────────────────────────────────────────────────────────


@asynccontextmanager
async def filing(account: ImapAccount) -> AsyncIterator[tuple[ImapMailboxes, ImapAccount, Line]]:
    """Mailboxes that keep connections, and the account by a line that is watched."""
    kept = imap_sent.kept_connections()
    async with line_to(f"{account.host}:{account.port}") as line:
        try:
            yield ImapMailboxes(kept=kept), replace(account, host="127.0.0.1", port=line.port), line
        finally:
            await kept.close()


def copy() -> tuple[bytes, str]:
    message_id = f"<{uuid4()}@agent.example>"
    return f"Message-ID: {message_id}\r\nSubject: x\r\n\r\ny\r\n".encode(), message_id


async def test_copies_share_a_login_and_the_folder_once_found(sandbox: MailSandbox, agent: str) -> None:
    async with filing(sandbox.imap(agent)) as (mailboxes, account, line):
        copies = [copy() for _ in range(3)]
        for raw, _ in copies:
            assert await mailboxes.append_sent(account, raw) == "Sent"
        assert len(line.callers) == 1
        assert all([await mailboxes.find_sent(account, message_id) for _, message_id in copies])


async def test_a_copy_is_filed_though_the_line_was_lost(sandbox: MailSandbox, agent: str) -> None:
    async with filing(sandbox.imap(agent)) as (mailboxes, account, line):
        (first, _), (second, message_id) = copy(), copy()
        await mailboxes.append_sent(account, first)
        line.break_off()
        await mailboxes.append_sent(account, second)
        assert len(line.callers) == 2
        assert await mailboxes.find_sent(account, message_id)


async def test_a_copy_that_is_refused_ends_its_connection(sandbox: MailSandbox, agent: str) -> None:
    async with filing(sandbox.imap(agent)) as (mailboxes, account, line):
        await mailboxes.append_sent(account, copy()[0])
        with pytest.raises(Unavailable):
            await mailboxes.append_sent(account, copy()[0], "No such folder")
        await mailboxes.append_sent(account, copy()[0])
        assert len(line.callers) == 2
