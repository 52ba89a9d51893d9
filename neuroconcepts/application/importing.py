"""Old mails from files, on the same way as every other mail: filed under their leads, answered only where that is wished."""

from datetime import UTC, datetime, timedelta
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from uuid import UUID

from neuroconcepts.application.inbound import Inbound, Receipt
from neuroconcepts.intake.mbox import FileMail

A_DAY = timedelta(days=1)
"""How far a sender's clock may be ahead of ours; what claims to be younger has no date for us."""


class MailImport:
    """Takes in mails for one mailbox. Without `answer_newer_than` none is answered."""

    def __init__(
        self,
        inbound: Inbound,
        tenant_id: UUID,
        mailbox_id: UUID,
        address: str,
        *,
        answer_newer_than: datetime | None = None,
    ) -> None:
        self._inbound = inbound
        self._whose = (tenant_id, mailbox_id)
        self._address = address
        self._answer_newer_than = answer_newer_than

    async def take(self, mail: FileMail, now: datetime) -> Receipt:
        """Take in one mail; what is empty or too large becomes a row that people see.

        A mail that is answered comes now; one that is not stands in its lead's timeline where its own date puts it.
        """
        date = date_of(mail.raw, now)
        if self._answer_newer_than and date and date >= self._answer_newer_than:
            return await self._inbound.take_in(*self._whose, mail.raw, self._address, now, truncated=mail.truncated)
        when = min(date or now, now)
        return await self._inbound.file_away(*self._whose, mail.raw, self._address, when, truncated=mail.truncated)


def date_of(raw: bytes, now: datetime) -> datetime | None:
    """When a mail was written, as its sender says; None where he says nothing that can be."""
    head = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[0][:65536]
    try:
        date = parsedate_to_datetime(str(BytesHeaderParser().parsebytes(head).get("Date", "")))
        date = date.replace(tzinfo=date.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return date if datetime(1990, 1, 1, tzinfo=UTC) < date < now + A_DAY else None
