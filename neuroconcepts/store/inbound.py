"""Mail as it arrived: committed before it is acknowledged, read once, kept for people where nobody could read it."""

from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from neuroconcepts.errors import NotFound
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import InboundMail, new_id


class InboundMails:
    """One tenant's raw mails."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def keep(
        self, *, mailbox_id: UUID, recipient: str, raw: bytes, rfc_message_id: str | None, now: datetime
    ) -> tuple[UUID, bool]:
        """Keep a raw mail; return its id and whether it is new.

        The same bytes are kept once, and so is the same content under one Message-ID that came by two ways. Another
        content under a known Message-ID (some form mailers write a constant one) is another mail.
        """
        content_hash = sha256(raw).digest()
        row: dict[str, Any] = {
            "tenant_id": self._session.tenant_id,
            "id": new_id(),
            "mailbox_id": mailbox_id,
            "rfc_message_id": rfc_message_id,
            "content_hash": content_hash,
            "envelope_recipient": recipient,
            "raw": raw,
            "size": len(raw),
            "status": "received",
            "reason": "",
            "received_at": now,
        }
        statement = insert(InboundMail).values(row).on_conflict_do_nothing().returning(col(InboundMail.id))
        if (kept := (await self._session.execute(statement)).scalar_one_or_none()) is not None:
            return kept, True
        same = select(InboundMail).where(_same(row)).order_by((col(InboundMail.content_hash) == content_hash).desc())
        known = (await self._session.execute(same.limit(1))).scalar_one()
        if known.content_hash == content_hash or _content(known.raw) == _content(raw):
            return known.id, False
        another = insert(InboundMail).values(row | {"rfc_message_id": None})
        kept = (await self._session.execute(another.returning(col(InboundMail.id)))).scalar_one()
        return kept, True

    async def get(self, inbound_id: UUID, *, lock: bool = False) -> InboundMail:
        """One raw mail with its status. Raises `NotFound`."""
        statement = select(InboundMail).where(InboundMail.id == inbound_id)
        if lock:
            statement = statement.with_for_update()
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no mail {inbound_id}.")
        return row


def _same(row: dict[str, Any]) -> ColumnElement[bool]:
    """The same bytes, or the same Message-ID in the same mailbox."""
    bytes_are: ColumnElement[bool] = col(InboundMail.content_hash) == row["content_hash"]
    if row["rfc_message_id"] is None:  # mails without one have nothing in common
        return bytes_are
    id_is: ColumnElement[bool] = col(InboundMail.rfc_message_id) == row["rfc_message_id"]
    here: ColumnElement[bool] = col(InboundMail.mailbox_id) == row["mailbox_id"]
    return bytes_are | (id_is & here)


def _content(raw: bytes) -> bytes:
    """What a mail says, without the header that each server on its way adds to, and without its line ends."""
    return b"\n".join(raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2].split())
