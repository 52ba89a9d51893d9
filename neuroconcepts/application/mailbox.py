"""Connecting a mailbox: its owner's consent with Google or Microsoft, in a password's place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlmodel import select

from neuroconcepts.errors import Misconfigured, NotFound
from neuroconcepts.ports.mail import ImapAccount, LoginRefused, Mailboxes
from neuroconcepts.ports.oauth import Granted, OauthProvider, Provider
from neuroconcepts.store import tables
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.mailbox import Mailboxes as MailboxRows
from neuroconcepts.store.session import Store

NOWHERE = "<a-login-that-works@neuroconcepts.invalid>"
"""A Message-ID that no mail has: looking for it proves that we get in."""


@dataclass(frozen=True, slots=True)
class Connected:
    """A mailbox that is logged into by its owner's consent from now on."""

    tenant_id: UUID
    mailbox_id: UUID


class MailboxActions:
    """`ca_file` is trusted instead of the system's certificates, where a mail server has an own CA."""

    def __init__(
        self,
        store: Store,
        keys: Keys,
        reader: Mailboxes,
        providers: Mapping[str, OauthProvider],
        ca_file: Path | None = None,
    ) -> None:
        self._store = store
        self._keys = keys
        self._reader = reader
        self._providers = providers
        self._ca_file = str(ca_file) if ca_file else None

    async def connect(
        self, address: str, provider: Provider, *, tell: Callable[[str], None], refresh_token: str | None = None
    ) -> Connected:
        """Store the owner's consent, sealed, once it has opened the mailbox; `tell` him where to give it, unless it is there.

        Raises `NotFound` for an address that is no mailbox, `ConsentWithdrawn` when he refuses, `Misconfigured` without a
        client of ours at the provider or when the consent is another account's, `Unavailable`. Nothing is stored then.
        """
        mailbox = await self._find(address)
        if (oauth := self._providers.get(provider)) is None:
            raise Misconfigured(
                f"We have no client at {provider}. Register one there and set NEUROCONCEPTS_{provider.upper()}_CLIENT_ID."
            )
        granted = await oauth.refresh(mailbox.address, refresh_token or await oauth.consent(mailbox.address, tell))
        await self._log_in(mailbox, granted)
        sealed = await self._keys.seal(mailbox.tenant_id, granted.refresh_token, mailbox.place)
        async with self._store.tenant(mailbox.tenant_id) as session:
            row = await MailboxRows(session).get(mailbox.id, lock=True)
            row.auth, row.sealed_secret = provider, sealed
            row.files_sent_itself = True  # both do, with what is submitted to them
        return Connected(mailbox.tenant_id, mailbox.id)

    async def _find(self, address: str) -> tables.Mailbox:
        route = select(tables.RecipientRoute).where(tables.RecipientRoute.address_hash == tables.address_hash(address))
        async with self._store.routing() as routing:
            if (found := (await routing.execute(route)).scalar_one_or_none()) is None:
                raise NotFound(f"No mailbox here has the address {address}.")
        async with self._store.tenant(found.tenant_id) as session:
            return await MailboxRows(session).get(found.mailbox_id)

    async def _log_in(self, mailbox: tables.Mailbox, granted: Granted) -> None:
        """A browser may be signed in as somebody else: his consent would open his mailbox, not this one."""
        if mailbox.imap is None:
            return
        account = ImapAccount(**mailbox.imap, ca_file=self._ca_file, token=granted.access.value)
        try:
            await self._reader.find_sent(account, NOWHERE)
        except LoginRefused as error:
            raise Misconfigured(
                f"The consent does not open the mailbox {mailbox.address}. Give it as this very user. {error}"
            ) from error
