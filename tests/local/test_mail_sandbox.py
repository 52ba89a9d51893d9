"""The sandbox as its users see it: an agent's account, a seeker who reads and answers, a portal that delivers."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from neuroconcepts.errors import InvalidInput, NotFound, Unavailable
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.integrations.imap_session import session
from neuroconcepts.integrations.imap_watch import Pace
from neuroconcepts.integrations.smtp import SmtpSender
from neuroconcepts.local import dovecot, mail_sandbox, pymap_server
from neuroconcepts.local.imap_server import ImapServer, Mailstore
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.ports.mail import Arrived, Checkpoint, Outgoing

LOGINS = {"agent@a.example": "a: ä", "seeker@s.example": "pw"}
MAIL = b"Message-ID: <1@a.example>\r\nSubject: Hallo\r\n\r\nText\r\n"
TO_SEEKER = Outgoing(MAIL, "agent@a.example", ("seeker@s.example",))
Start = Callable[[Mailstore, int], AbstractContextManager[ImapServer]]


async def test_the_seeker_reads_and_answers(sandbox: MailSandbox, agent: str, seeker: str) -> None:
    await SmtpSender().send(sandbox.smtp(agent), Outgoing(MAIL, agent, (seeker,)))
    found = await sandbox.wait_for(seeker, lambda message: message["Subject"] == "Hallo")
    answer = f"In-Reply-To: {found['Message-ID']}\r\nSubject: Re: Hallo\r\n\r\nJa\r\n".encode()
    await SmtpSender().send(sandbox.smtp(seeker), Outgoing(answer, seeker, (agent,)))
    assert sandbox.mails(agent) == [answer]


async def test_it_waits_for_a_mail_that_comes_later_and_not_for_ever(
    sandbox: MailSandbox, agent: str, seeker: str
) -> None:
    waiting = asyncio.create_task(sandbox.wait_for(seeker, lambda message: message["Subject"] == "Hallo"))
    await asyncio.sleep(0)
    sandbox.deliver(b"Subject: other\r\n\r\n", seeker)
    sandbox.deliver(MAIL, seeker)
    assert (await waiting)["Message-ID"] == "<1@a.example>"
    with pytest.raises(Unavailable, match="2 others lie there"):
        await sandbox.wait_for(seeker, lambda message: False, seconds=0.05)


async def test_an_unknown_mailbox_is_named(sandbox: MailSandbox) -> None:
    for use in (sandbox.smtp, sandbox.imap, sandbox.mails, lambda address: sandbox.deliver(b"", address)):
        with pytest.raises(NotFound, match=r"no mailbox who@x\.example"):
            use("who@x.example")


@pytest.mark.parametrize("address", ["../up@x.example", "A@x.example", "a@x/y", "a b@x.example", "a"])
async def test_an_address_that_is_no_folder_name_is_refused(open_folder: Path, address: str) -> None:
    with pytest.raises(InvalidInput):
        async with mail_sandbox.running(open_folder / "refused", {address: "x"}):
            pass


@pytest.mark.parametrize("start", [dovecot.running, pymap_server.running])
async def test_mail_is_there_again_after_a_restart(open_folder: Path, start: Start) -> None:
    folder = open_folder / start.__module__
    async with mail_sandbox.running(folder, LOGINS, imap=start) as first:
        await SmtpSender().send(first.smtp("agent@a.example"), TO_SEEKER)
        await ImapMailboxes().append_sent(first.imap("agent@a.example"), MAIL)
    async with mail_sandbox.running(folder, LOGINS, imap=start) as second:
        assert second.mails("seeker@s.example") == [MAIL]
        assert await ImapMailboxes().find_sent(second.imap("agent@a.example"), "<1@a.example>")
    assert [file.read_bytes() for file in (folder / "eml" / "seeker@s.example").iterdir()] == [MAIL]


async def test_pymap_serves_a_watcher_that_asks_as_it_tells_of_no_idle(open_folder: Path) -> None:
    reached, mails, loop = asyncio.Event(), list[Arrived](), asyncio.get_running_loop()

    def tell_reached(_: Checkpoint | None) -> None:
        loop.call_soon_threadsafe(reached.set)

    async with mail_sandbox.running(open_folder / "asked", LOGINS, imap=pymap_server.running) as box:
        account = box.imap("agent@a.example")
        with session(account) as opened:
            assert "IDLE" not in opened.client.capabilities
            opened.folder.create("Gesendete Objekte")
        watch = ImapMailboxes(Pace(beat=0.1, poll=0.1)).watch
        thread = asyncio.to_thread(
            watch,
            lambda: account,
            None,
            on_mail=mails.append,
            on_idle=tell_reached,
            should_stop=lambda: bool(mails),
        )
        watching = asyncio.create_task(thread)
        await asyncio.wait_for(reached.wait(), 60)
        box.deliver(MAIL, "agent@a.example")
        await asyncio.wait_for(watching, 60)
        assert mails[0].raw.replace(b"\n", b"\r\n") == MAIL
        # Without SPECIAL-USE the folder is known by its German name.
        assert await ImapMailboxes().append_sent(account, MAIL) == "Gesendete Objekte"
