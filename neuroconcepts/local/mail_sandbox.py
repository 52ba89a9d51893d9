"""A small mail provider of our own on 127.0.0.1: submission with STARTTLS and AUTH, and an IMAP mailbox per login.

The demo's agents and its simulated seeker have their mailboxes here. All mail lies as plain files in one folder and is
there again after a restart.
"""

import asyncio
import email
import email.policy
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from neuroconcepts.errors import InvalidInput, NotFound, Unavailable
from neuroconcepts.local import certificates, dovecot, maildir, pymap_server, submission
from neuroconcepts.local.imap_server import Mailstore, Start
from neuroconcepts.local.owner import owner
from neuroconcepts.local.ports import free_port
from neuroconcepts.local.reach import data_folder
from neuroconcepts.ports.mail import ImapAccount, SmtpAccount

_ADDRESS = re.compile(r"[a-z0-9][a-z0-9._+-]*@[a-z0-9][a-z0-9.-]*")


@dataclass(frozen=True, slots=True)
class Ports:
    """Ports on 127.0.0.1 that are taken when free; 0 is any."""

    smtp: int = 0
    imap: int = 0


@dataclass(frozen=True, slots=True)
class MailSandbox:
    """A running sandbox. `eml` is the folder where every delivered mail lies as a file that mail clients open."""

    store: Mailstore
    eml: Path
    imap_server: str
    imap_port: int
    smtp_port: int

    def smtp(self, address: str) -> SmtpAccount:
        """Return the account to send with as `address`."""
        ca = str(self.store.certificates.ca)
        return SmtpAccount("127.0.0.1", self.smtp_port, "starttls", address, self._password(address), ca)

    def imap(self, address: str) -> ImapAccount:
        """Return the account to read the mailbox of `address` with."""
        ca = str(self.store.certificates.ca)
        return ImapAccount("127.0.0.1", self.imap_port, "starttls", address, self._password(address), ca)

    def deliver(self, raw: bytes, address: str) -> Path:
        """Put a mail into a mailbox as a portal's own mail server would, and return its .eml file."""
        return _deliver(self.store, self.eml, raw, address)

    def mails(self, address: str) -> list[bytes]:
        """Return the mails in the INBOX of `address`, oldest first."""
        self._password(address)
        return [raw for _, raw in maildir.messages(self.store.mail / address)]

    async def wait_for(
        self, address: str, wanted: Callable[[EmailMessage], bool], *, seconds: float = 30
    ) -> EmailMessage:
        """Return the first mail in the INBOX of `address` that is `wanted`; raises `Unavailable` when none comes in time."""
        self._password(address)
        deadline = time.monotonic() + seconds
        seen: set[str] = set()
        while time.monotonic() < deadline:
            for name, raw in maildir.messages(self.store.mail / address, seen):
                seen.add(name)
                message = email.message_from_bytes(raw, policy=email.policy.default)
                if wanted(message):
                    return message
            await asyncio.sleep(0.02)  # other processes deliver here too: only the folder knows
        raise Unavailable(f"No such mail came to {address} within {seconds} s; {len(seen)} others lie there.")

    def _password(self, address: str) -> str:
        if (password := self.store.logins.get(address)) is None:
            raise NotFound(f"The mail sandbox has no mailbox {address}. Give it a login when it is started.")
        return password


@asynccontextmanager
async def running(
    folder: Path, logins: Mapping[str, str], *, ports: Ports | None = None, imap: Start | None = None
) -> AsyncIterator[MailSandbox]:
    """Serve mailboxes for `logins` (address in lower case → password) until the block ends; all state is in
    `folder`, but for root below a closed home, where the Maildirs lie in a stand-in (`reach.data_folder`).

    `imap` starts the IMAP server; without it Dovecot serves when it is on this machine, else pymap. Start it in the main
    thread. Raises `InvalidInput` for an address that cannot be a folder's name.
    """
    wished = ports or Ports()
    store = _prepare(folder, logins)
    eml = folder / "eml"
    start = imap or (dovecot.running if dovecot.find() else pymap_server.running)
    smtp_port = free_port(wished.smtp)
    with start(store, free_port(wished.imap)) as server:
        async with submission.running(
            logins, store.certificates, lambda raw, address: _deliver(store, eml, raw, address), smtp_port
        ):
            yield MailSandbox(store, eml, server.name, server.port, smtp_port)


def _prepare(folder: Path, logins: Mapping[str, str]) -> Mailstore:
    user = owner()
    folder.mkdir(parents=True, exist_ok=True)
    mail = data_folder(user, folder, "mail")
    mail.mkdir(parents=True, exist_ok=True)
    for address in logins:
        if not _ADDRESS.fullmatch(address):
            raise InvalidInput(f"{address!r} cannot be a mailbox of the sandbox. Use lower case ASCII, as a@b.example.")
        maildir.create(mail / address, user)
    # Who serves may have changed since the last start: from ourselves to Dovecot's user.
    for path in (mail, *mail.rglob("*")):
        user.take(path)
    return Mailstore(mail, dict(logins), certificates.ensure(folder / "tls"), folder / "imap.log")


def _deliver(store: Mailstore, eml: Path, raw: bytes, address: str) -> Path:
    if address not in store.logins:
        raise NotFound(f"The mail sandbox has no mailbox {address}. Give it a login when it is started.")
    stored = maildir.deliver(store.mail / address, raw, owner())
    subject = str(email.message_from_bytes(raw, policy=email.policy.default)["Subject"] or "")
    readable = re.sub(r"[^\w -]+", "_", subject)[:60].strip()
    file = eml / address / f"{stored.name.removesuffix('.localhost')} {readable}.eml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)
    return file
