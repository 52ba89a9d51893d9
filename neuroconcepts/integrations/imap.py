"""The agent's own mailbox by IMAP: `ports.mail.Mailboxes`, put together."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from neuroconcepts.integrations import imap_sent
from neuroconcepts.integrations.imap_sent import Line
from neuroconcepts.integrations.imap_session import leave
from neuroconcepts.integrations.imap_watch import Pace, Watch
from neuroconcepts.integrations.kept import Kept
from neuroconcepts.ports.mail import Arrived, Checkpoint, ImapAccount


@dataclass(frozen=True, slots=True)
class ImapMailboxes:
    """Each call has a connection and a thread of its own: imap-tools is synchronous.

    With `kept`, the connection of a copy for the Sent folder waits there for the next one of its account.
    """

    pace: Pace = field(default_factory=Pace)
    kept: Kept[ImapAccount, Line] | None = None

    async def append_sent(self, account: ImapAccount, raw: bytes, folder: str | None = None) -> str:
        """See `ports.mail.Mailboxes.append_sent`."""
        waiting = self.kept.take(account) if self.kept else None
        target, line = await asyncio.to_thread(imap_sent.append, account, raw, folder, waiting)
        if self.kept:
            self.kept.keep(account, line)
        else:
            await asyncio.to_thread(leave, line.box)
        return target

    async def find_sent(self, account: ImapAccount, message_id: str, folder: str | None = None) -> bool:
        """See `ports.mail.Mailboxes.find_sent`."""
        return await asyncio.to_thread(imap_sent.find, account, message_id, folder)

    def watch(
        self,
        account: Callable[[], ImapAccount],
        since: Checkpoint | None,
        *,
        on_mail: Callable[[Arrived], None],
        on_idle: Callable[[Checkpoint | None], None],
        should_stop: Callable[[], bool],
    ) -> None:
        """See `ports.mail.Mailboxes.watch`."""
        Watch(account, since, on_mail, on_idle, should_stop, self.pace).run()
