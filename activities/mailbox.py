"""Watching a mailbox: a thread in IMAP IDLE that hands every new mail to the intake, and remembers how far it came."""

import asyncio
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeVar
from uuid import UUID

from temporalio import activity

from activities.accounts import Accounts
from neuroconcepts.errors import Misconfigured
from neuroconcepts.messages.mailbox import MailboxRef, Watched
from neuroconcepts.ports.mail import Arrived, Checkpoint, ImapAccount
from neuroconcepts.ports.mail import Mailboxes as MailboxReader
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.session import Store

A_DAY = timedelta(hours=24)


class Intake(Protocol):
    """When it returns, the mail is committed; it refuses none. `truncated`: `raw` is only the mail's beginning."""

    async def __call__(
        self, tenant_id: UUID, mailbox_id: UUID, raw: bytes, recipient: str, now: datetime, *, truncated: bool
    ) -> object: ...


T = TypeVar("T")


class MailboxActivities:
    """One thread per mailbox; the store and the intake live on the worker's event loop."""

    def __init__(
        self, store: Store, reader: MailboxReader, accounts: Accounts, intake: Intake, loop: asyncio.AbstractEventLoop
    ) -> None:
        self._store = store
        self._reader = reader
        self._accounts = accounts
        self._intake = intake
        self._loop = loop

    @activity.defn(name="watch_mailbox")
    def watch(self, ref: MailboxRef) -> Watched:
        """Watch until the worker stops, the workflow is cancelled, or a day is over.

        Raises `Unavailable` when the server or the store does not answer, `Misconfigured` when the mailbox is not read.
        """
        mailbox, account = self._wait(self._open(ref))
        ends = datetime.now(UTC) + A_DAY
        mails = 0

        def on_mail(mail: Arrived) -> None:
            nonlocal mails
            self._wait(self._take_in(ref, mailbox.address, mail))
            mails += 1
            activity.heartbeat(mails)

        known: Checkpoint | None = None

        def on_idle(at: Checkpoint | None) -> None:
            nonlocal known
            activity.heartbeat(mails)
            if at and at != known:
                self._wait(self._checkpoint(ref, at))
                known = at

        def should_stop() -> bool:
            return activity.is_cancelled() or activity.is_worker_shutdown() or datetime.now(UTC) >= ends

        since = None
        if mailbox.uidvalidity is not None and mailbox.last_uid is not None:
            since = Checkpoint(mailbox.uidvalidity, mailbox.last_uid, mailbox.last_received)
        self._reader.watch(account, since, on_mail=on_mail, on_idle=on_idle, should_stop=should_stop)
        return Watched(mails=mails)

    def _wait(self, doing: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(doing, self._loop).result()

    async def _open(self, ref: MailboxRef) -> tuple[tables.Mailbox, ImapAccount]:
        async with self._store.tenant(ref.tenant_id) as session:
            mailbox = await Mailboxes(session).get(ref.mailbox_id)
        _, imap = await self._accounts.of(mailbox)
        if imap is None or not mailbox.enabled:
            raise Misconfigured(f"The mailbox {mailbox.address} has no IMAP account, or is switched off.")
        return mailbox, imap

    async def _take_in(self, ref: MailboxRef, address: str, mail: Arrived) -> None:
        """Commit the mail, then move the checkpoint: a crash between the two brings it again, and it is known then."""
        now = datetime.now(UTC)
        await self._intake(ref.tenant_id, ref.mailbox_id, mail.raw, address, now, truncated=mail.truncated)
        await self._checkpoint(ref, mail.at)

    async def _checkpoint(self, ref: MailboxRef, at: Checkpoint) -> None:
        async with self._store.tenant(ref.tenant_id) as session:
            await Mailboxes(session).checkpoint(ref.mailbox_id, at)
