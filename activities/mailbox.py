"""Watching a mailbox: a thread in IMAP IDLE that hands every new mail to the intake, and remembers how far it came."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any, Protocol, TypeVar
from uuid import UUID

from temporalio import activity

from activities.accounts import Accounts
from activities.threads import in_thread
from neuroconcepts.errors import Misconfigured
from neuroconcepts.messages.mailbox import MailboxRef, Watched
from neuroconcepts.ports.mail import Arrived, Checkpoint, ImapAccount, LoginRefused
from neuroconcepts.ports.mail import Mailboxes as MailboxReader
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.session import Store

A_DAY = timedelta(hours=24)

T = TypeVar("T")


class Intake(Protocol):
    """When it returns, the mail is committed; it refuses none. `truncated`: `raw` is only the mail's beginning."""

    async def __call__(
        self, tenant_id: UUID, mailbox_id: UUID, raw: bytes, recipient: str, now: datetime, *, truncated: bool
    ) -> object: ...


class MailboxActivities:
    """One thread per mailbox; the store and the intake live on the worker's event loop."""

    def __init__(self, store: Store, reader: MailboxReader, accounts: Accounts, intake: Intake) -> None:
        self._store = store
        self._reader = reader
        self._accounts = accounts
        self._intake = intake

    @activity.defn(name="watch_mailbox")
    async def watch(self, ref: MailboxRef) -> Watched:
        """Watch until the worker stops, the workflow is cancelled, or a day is over.

        Raises `Unavailable` when the server, the store or an OAuth provider does not answer, `Misconfigured` when the
        mailbox is not read.
        """
        row = await self.mailbox(ref)
        watching = _Watching(self, ref, asyncio.get_running_loop(), row, _checkpoint_of(row))
        await in_thread(lambda: watching.run(self._reader), watching.stop, A_DAY)
        return Watched(mails=watching.mails)

    async def mailbox(self, ref: MailboxRef) -> tables.Mailbox:
        async with self._store.tenant(ref.tenant_id) as session:
            return await Mailboxes(session).get(ref.mailbox_id)

    async def account(self, mailbox: tables.Mailbox) -> ImapAccount:
        if not mailbox.enabled:
            raise Misconfigured(f"The mailbox {mailbox.address} is switched off.")
        return await self._accounts.imap(mailbox)

    async def renew(self, mailbox: tables.Mailbox, refused: ImapAccount, error: LoginRefused) -> None:
        await self._accounts.renew(mailbox, refused, error)

    async def take_in(self, ref: MailboxRef, address: str, mail: Arrived) -> None:
        """Commit the mail, then move the checkpoint: a crash between the two brings it again, and it is known then."""
        now = datetime.now(UTC)
        await self._intake(ref.tenant_id, ref.mailbox_id, mail.raw, address, now, truncated=mail.truncated)
        await self.checkpoint(ref, mail.at)

    async def checkpoint(self, ref: MailboxRef, at: Checkpoint) -> None:
        async with self._store.tenant(ref.tenant_id) as session:
            await Mailboxes(session).checkpoint(ref.mailbox_id, at)


@dataclass(slots=True)
class _Watching:
    """One watch as its thread sees it: what it asks of the event loop, and how far it has come."""

    activities: MailboxActivities
    ref: MailboxRef
    loop: asyncio.AbstractEventLoop
    mailbox: tables.Mailbox
    at: Checkpoint | None
    account: ImapAccount | None = None
    renewed: bool = False
    mails: int = 0
    stop: Event = field(default_factory=Event)

    def run(self, reader: MailboxReader) -> None:
        """Watch until `stop`; a token that the server refuses, as one revoked before its time, is replaced once."""
        while not self.stop.is_set():
            try:
                reader.watch(
                    self._open, self.at, on_mail=self._on_mail, on_idle=self._on_idle, should_stop=self.stop.is_set
                )
            except LoginRefused as error:
                if self.account is None or self.renewed:
                    raise
                self._wait(self.activities.renew(self.mailbox, self.account, error))
                self.renewed = True

    def _open(self) -> ImapAccount:
        """The account as it is now: accounts are changed, and tokens expire."""
        if self.account:  # the first time the row has just been read
            self.mailbox = self._wait(self.activities.mailbox(self.ref))
        self.account = self._wait(self.activities.account(self.mailbox))
        return self.account

    def _on_mail(self, mail: Arrived) -> None:
        self._wait(self.activities.take_in(self.ref, self.mailbox.address, mail))
        self.at = mail.at
        self.mails += 1

    def _on_idle(self, at: Checkpoint | None) -> None:
        if at:
            self.renewed = False
        if at and at != self.at:
            self._wait(self.activities.checkpoint(self.ref, at))
            self.at = at

    def _wait(self, doing: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(doing, self.loop).result()


def _checkpoint_of(row: tables.Mailbox) -> Checkpoint | None:
    if row.uidvalidity is None or row.last_uid is None:
        return None
    return Checkpoint(row.uidvalidity, row.last_uid, row.last_received)
