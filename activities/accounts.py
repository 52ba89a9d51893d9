"""A mailbox's accounts with their password opened, for the moment of use only."""

from pathlib import Path
from uuid import UUID

from neuroconcepts.ports.mail import ImapAccount, SmtpAccount
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.tables import Mailbox


def place_of(mailbox_id: UUID) -> dict[str, str]:
    """What a mailbox's sealed password is bound to."""
    return {"mailbox": str(mailbox_id)}


class Accounts:
    """Opens sealed passwords. `ca_file` is trusted besides nothing else, where a mail server has an own CA."""

    def __init__(self, keys: Keys, ca_file: Path | None = None) -> None:
        self._keys = keys
        self._ca_file = str(ca_file) if ca_file else None

    async def of(self, mailbox: Mailbox) -> tuple[SmtpAccount, ImapAccount | None]:
        """The accounts to send and to read with; None where the mailbox is not read."""
        password = await self._keys.open(mailbox.tenant_id, mailbox.sealed_password, place_of(mailbox.id))
        smtp = SmtpAccount(**mailbox.smtp, password=password, ca_file=self._ca_file)
        imap = ImapAccount(**mailbox.imap, password=password, ca_file=self._ca_file) if mailbox.imap else None
        return smtp, imap
