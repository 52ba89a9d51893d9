"""Watching an INBOX on a real IMAP server: nothing is missed, nothing old is taken, whatever breaks."""

import os
import re
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.integrations.imap_session import session
from neuroconcepts.integrations.imap_watch import Pace
from neuroconcepts.local import dovecot
from neuroconcepts.local.dovecot import Dovecot
from neuroconcepts.local.imap_server import Mailstore
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.ports import free_port
from neuroconcepts.ports.mail import Arrived, Checkpoint, ImapAccount
from tests.mail_servers import fill

OLD = 3000
QUICK = Pace(beat=0.2, poll=0.1, longest_pause=0.2)


@dataclass
class Watcher:
    """A watch in a thread, and what it has told."""

    account: ImapAccount
    mails: list[Arrived] = field(default_factory=list)
    beats: list[Checkpoint | None] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)
    done: Future[None] | None = None
    refuse: Callable[[Arrived], None] = lambda _: None

    def on_mail(self, mail: Arrived) -> None:
        self.refuse(mail)
        self.mails.append(mail)

    @property
    def subjects(self) -> list[str]:
        return [re.findall(rb"^Subject: (.*?)\r?\n", mail.raw)[0].decode() for mail in self.mails]

    def until(self, true: Callable[[], object], seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, (self.subjects, self.beats[-3:])
            assert self.done is None or not self.done.done() or self.done.result() is None
            time.sleep(0.005)

    def has(self, *subjects: str) -> None:
        self.until(lambda: self.subjects == list(subjects))


@contextmanager
def watching(
    account: ImapAccount, since: Checkpoint | None = None, pace: Pace = QUICK, **options: Any
) -> Iterator[Watcher]:
    watcher = Watcher(account, **options)
    with ThreadPoolExecutor(1) as thread:
        watcher.done = thread.submit(
            ImapMailboxes(pace).watch,
            lambda: account,
            since,
            on_mail=watcher.on_mail,
            on_idle=watcher.beats.append,
            should_stop=watcher.stop.is_set,
        )
        try:
            if since is None:
                watcher.until(lambda: watcher.beats and watcher.beats[-1])
            yield watcher
        finally:
            watcher.stop.set()
        watcher.done.result(5)


def mail(subject: str) -> bytes:
    return f"Subject: {subject}\r\n\r\nText\r\n".encode()


def test_a_new_mail_comes_soon_and_unchanged_and_old_ones_not(sandbox: MailSandbox, agent: str) -> None:
    sandbox.deliver(mail("old"), agent)
    with watching(sandbox.imap(agent), pace=Pace()) as watcher:
        began = time.monotonic()
        sandbox.deliver(mail("new"), agent)
        watcher.has("new")
        # Dovecot itself waits half a second before it tells (NOTIFY_DELAY_MSECS in its index-mailbox-check.c).
        assert time.monotonic() - began < 0.9
        assert watcher.mails[0].raw == mail("new")
        assert watcher.beats[-1] == watcher.mails[0].at


def test_a_mail_that_comes_just_before_the_waiting_is_not_waited_past(sandbox: MailSandbox, agent: str) -> None:
    """The server tells of it in one breath with the start of IDLE, where a look at the socket alone does not see it."""
    subjects = iter(map(str, range(5)))

    class Late(list[Checkpoint | None]):
        def append(self, beat: Checkpoint | None) -> None:
            super().append(beat)
            if (subject := next(subjects, None)) is not None:
                sandbox.deliver(mail(subject), agent)

    with watching(sandbox.imap(agent), pace=Pace(beat=1), beats=Late()) as watcher:
        watcher.has(*map(str, range(5)))


def test_many_mails_come_once_each_in_order(sandbox: MailSandbox, agent: str) -> None:
    with watching(sandbox.imap(agent)) as watcher:
        for number in range(30):
            sandbox.deliver(mail(str(number)), agent)
        watcher.has(*map(str, range(30)))
    uids = [each.at.uid for each in watcher.mails]
    assert uids == sorted(set(uids))


def test_what_came_while_nobody_watched_comes_afterwards(sandbox: MailSandbox, agent: str) -> None:
    with watching(sandbox.imap(agent)) as watcher:
        sandbox.deliver(mail("one"), agent)
        watcher.has("one")
    sandbox.deliver(mail("two"), agent)
    with watching(sandbox.imap(agent), watcher.beats[-1]) as later:
        later.has("two")


def test_a_mail_that_could_not_be_kept_comes_again(sandbox: MailSandbox, agent: str) -> None:
    def refuse(_: Arrived) -> None:
        raise Unavailable("the database is away")

    told: list[Checkpoint | None] = []
    with (
        pytest.raises(Unavailable, match="database"),
        watching(sandbox.imap(agent), refuse=refuse, beats=told) as failed,
    ):
        sandbox.deliver(mail("kept"), agent)
        failed.until(lambda: failed.done and failed.done.done())
    with watching(sandbox.imap(agent), told[-1]) as watcher:
        watcher.has("kept")


def test_a_mail_deleted_before_it_was_read_holds_nobody_up(sandbox: MailSandbox, agent: str) -> None:
    account = sandbox.imap(agent)
    with watching(account) as watcher:
        pass

    def delete_the_next(arrived: Arrived) -> None:
        if arrived.raw == mail("first"):
            with session(account) as box:
                box.folder.set("INBOX")
                box.delete(str(arrived.at.uid + 1))

    for subject in ("first", "gone", "third"):
        sandbox.deliver(mail(subject), agent)
    with watching(account, watcher.beats[-1], refuse=delete_the_next) as later:
        later.has("first", "third")


def test_only_the_beginning_of_a_huge_mail_is_read(sandbox: MailSandbox, agent: str) -> None:
    with watching(sandbox.imap(agent), pace=replace(QUICK, mail_bytes=1000)) as watcher:
        sandbox.deliver(mail("huge") + b"x" * 70 + b"\r\n" * 5000, agent)
        sandbox.deliver(mail("small"), agent)
        watcher.has("huge", "small")
    assert [(len(each.raw), each.truncated) for each in watcher.mails] == [(1000, True), (len(mail("small")), False)]


def test_it_stops_soon(sandbox: MailSandbox, agent: str) -> None:
    with watching(sandbox.imap(agent), pace=Pace()):
        began = time.monotonic()
    assert time.monotonic() - began < 2


def test_a_wrong_password_ends_it(sandbox: MailSandbox, agent: str) -> None:
    account = replace(sandbox.imap(agent), password="wrong")
    with pytest.raises(Misconfigured, match="refused the login"), watching(account, Checkpoint(1, 1)) as watcher:
        watcher.until(lambda: watcher.done and watcher.done.done())


def test_it_beats_while_the_server_is_away(sandbox: MailSandbox, agent: str) -> None:
    with watching(replace(sandbox.imap(agent), port=free_port()), Checkpoint(7, 8)) as watcher:
        watcher.until(lambda: len(watcher.beats) > 3)
    assert set(watcher.beats) == {Checkpoint(7, 8)}


@pytest.fixture
def own_server(sandbox: MailSandbox, agent: str) -> Iterator[tuple[Dovecot, ImapAccount]]:
    """A Dovecot of one's own, beside the sandbox's, on the same mailboxes."""
    with dovecot.running(sandbox.store, free_port()) as server:
        yield server, replace(sandbox.imap(agent), port=server.port)


def test_a_kicked_connection_is_made_again(
    sandbox: MailSandbox, agent: str, own_server: tuple[Dovecot, ImapAccount]
) -> None:
    server, account = own_server
    with watching(account) as watcher:
        for subject in ("before", "after"):
            sandbox.deliver(mail(subject), agent)
            watcher.until(lambda: subject in watcher.subjects)  # noqa: B023 (used at once)
            server.admin("kick", agent)
        watcher.has("before", "after")


def test_a_server_that_goes_and_comes_back_loses_nothing(sandbox: MailSandbox, agent: str) -> None:
    port = free_port()
    account = replace(sandbox.imap(agent), port=port)
    with dovecot.running(sandbox.store, port):
        watch = watching(account)
        watcher = watch.__enter__()
    try:
        sandbox.deliver(mail("meanwhile"), agent)
        with dovecot.running(sandbox.store, port):
            watcher.has("meanwhile")
            watcher.stop.set()
            assert watcher.done is not None
            watcher.done.result(5)
    finally:
        watch.__exit__(None, None, None)


def renumber(store: Mailstore, address: str) -> None:
    """Make the server number the INBOX anew, as after a restore: another UIDVALIDITY and other UIDs."""
    folder = store.mail / address
    listed = folder / "dovecot-uidlist"
    header, *rest = listed.read_text().splitlines(keepends=True)
    validity = int(re.findall(r" V(\d+) ", header)[0])
    fresh = header.replace(f" V{validity} ", f" V{validity + 1} ").replace(" N", " N9")
    listed.write_text(fresh + "".join(f"9{line}" for line in rest))
    for index in folder.glob("dovecot.index*"):
        index.unlink()


def test_new_numbers_bring_what_was_missed_and_nothing_older(sandbox: MailSandbox, agent: str) -> None:
    sandbox.deliver(mail("long ago"), agent)
    time.sleep(1.1)  # INTERNALDATE knows only whole seconds
    with watching(sandbox.imap(agent)) as watcher:
        sandbox.deliver(mail("done"), agent)
        watcher.has("done")
    old = watcher.beats[-1]
    renumber(sandbox.store, agent)
    sandbox.deliver(mail("missed"), agent)
    with watching(sandbox.imap(agent), old) as later:
        later.until(lambda: "missed" in later.subjects)
        sandbox.deliver(mail("next"), agent)
        later.until(lambda: "next" in later.subjects)
    # The newest mail done may come twice (it is known by its Message-ID), an older one never.
    assert [each for each in later.subjects if each != "done"] == ["missed", "next"]
    assert old is not None
    assert later.mails[0].at.uidvalidity == old.uidvalidity + 1


def test_thousands_of_old_mails_cost_neither_time_nor_memory(sandbox: MailSandbox, agent: str) -> None:
    fill(sandbox, agent, (mail(f"old {number}") + b"x" * 2000 for number in range(OLD)))
    tracemalloc.start()
    try:
        with watching(sandbox.imap(agent), pace=Pace()) as watcher:
            assert watcher.beats[-1] is not None
            assert watcher.beats[-1].uid == OLD
            sandbox.deliver(mail("new"), agent)
            watcher.has("new")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 1_000_000, "less than a tenth of the mails"


def test_new_numbers_of_thousands_of_mails_bring_what_was_missed_only(sandbox: MailSandbox, agent: str) -> None:
    fill(sandbox, agent, (mail(f"old {number}") for number in range(OLD)))
    age(sandbox.store, agent, days=30)
    with watching(sandbox.imap(agent)) as watcher:
        sandbox.deliver(mail("done"), agent)
        watcher.has("done")
    renumber(sandbox.store, agent)
    sandbox.deliver(mail("missed"), agent)
    with watching(sandbox.imap(agent), watcher.beats[-1]) as later:
        later.until(lambda: "missed" in later.subjects)
    assert [each for each in later.subjects if each != "done"] == ["missed"]


def age(store: Mailstore, address: str, *, days: int) -> None:
    """Let all mails of a mailbox have come that long ago: Dovecot takes INTERNALDATE from the file."""
    then = time.time() - 86_400 * days
    for file in (store.mail / address / "new").iterdir():
        os.utime(file, (then, then))


def test_new_numbers_without_a_date_bring_only_what_comes_then(sandbox: MailSandbox, agent: str) -> None:
    sandbox.deliver(mail("unknown"), agent)
    with watching(sandbox.imap(agent), Checkpoint(1, 5)) as watcher:
        watcher.until(lambda: watcher.beats[-1:] != [Checkpoint(1, 5)] and watcher.beats)
        sandbox.deliver(mail("next"), agent)
        watcher.has("next")
