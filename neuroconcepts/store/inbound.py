"""Mail as it arrived: committed before it is acknowledged, read once, kept for people where nobody could read it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from neuroconcepts.errors import NotFound
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import InboundMail, SenderDomain


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail at a door: its bytes, and the same sealed, as they are kept."""

    id: UUID
    mailbox_id: UUID
    recipient: str
    raw: bytes = field(repr=False)
    sealed: bytes = field(repr=False)
    rfc_message_id: str | None = None


class InboundMails:
    """One tenant's raw mails."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def keep(self, mail: Arrived, now: datetime) -> tuple[UUID, bool]:
        """Keep a raw mail; return its id and whether it is new.

        The same bytes are kept once, and so is the same content under one Message-ID that came by two ways. Another
        content under a known Message-ID (some form mailers write a constant one) is another mail.
        """
        row = self._row(mail, now)
        statement = insert(InboundMail).values(row).on_conflict_do_nothing().returning(col(InboundMail.id))
        if (kept := (await self._session.execute(statement)).scalar_one_or_none()) is not None:
            return kept, True
        here = (col(InboundMail.content_hash) == row["content_hash"]).desc()
        known = (
            await self._session.execute(select(InboundMail).where(_same(row)).order_by(here).limit(1))
        ).scalar_one()
        if known.content_hash == row["content_hash"] or known.body_hash == row["body_hash"]:
            return known.id, False
        another = insert(InboundMail).values(row | {"rfc_message_id": None})
        kept = (await self._session.execute(another.returning(col(InboundMail.id)))).scalar_one()
        return kept, True

    def _row(self, mail: Arrived, now: datetime) -> dict[str, Any]:
        return {
            "tenant_id": self._session.tenant_id,
            "id": mail.id,
            "mailbox_id": mail.mailbox_id,
            "rfc_message_id": mail.rfc_message_id,
            "content_hash": sha256(mail.raw).digest(),
            "body_hash": sha256(_content(mail.raw)).digest(),
            "envelope_recipient": mail.recipient,
            "raw": mail.sealed,
            "size": len(mail.raw),
            "status": "received",
            "reason": "",
            "category": "",
            "portal": "",
            "sender_domain": "",
            "read_by": "",
            "reader": "",
            "reading": {},
            "trust": "",
            "received_at": now,
        }

    async def get(self, inbound_id: UUID, *, lock: bool = False) -> InboundMail:
        """One raw mail with its status. Raises `NotFound`."""
        statement = select(InboundMail).where(InboundMail.id == inbound_id)
        if lock:
            statement = statement.with_for_update()
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no mail {inbound_id}.")
        return row

    async def page(
        self, *, status: str | None = None, after: tuple[datetime, UUID] | None = None, limit: int = 50
    ) -> list[InboundMail]:
        """Mails newest first, of one status if wanted, after the cursor (arrival, id) of the last one seen."""
        mail = InboundMail
        statement = select(mail)
        if status:
            statement = statement.where(mail.status == status)
        if after:
            statement = statement.where(tuple_(col(mail.received_at), col(mail.id)) < after)
        newest_first = (col(mail.received_at).desc(), col(mail.id).desc())
        return list((await self._session.execute(statement.order_by(*newest_first).limit(limit))).scalars())

    async def kept(self, since: datetime, *, after: tuple[datetime, UUID] | None, limit: int) -> list[InboundMail]:
        """Mails since then whose bytes are still there, oldest first, after the last one seen (arrival, id)."""
        mail = InboundMail
        statement = select(mail).where(col(mail.raw).is_not(None), col(mail.received_at) >= since)
        if after:
            statement = statement.where(tuple_(col(mail.received_at), col(mail.id)) > after)
        statement = statement.order_by(col(mail.received_at), col(mail.id)).limit(limit)
        return list((await self._session.execute(statement)).scalars())

    async def kept_since(self, since: datetime) -> int:
        """How many there are."""
        mail = InboundMail
        statement = select(func.count()).where(col(mail.raw).is_not(None), col(mail.received_at) >= since)
        return (await self._session.execute(statement)).scalar_one()

    async def knows_domain(self, domain: str, now: datetime) -> bool:
        """Whether a person has said yes to an answer to an enquiry from this domain; one that is new is noted."""
        row = {"tenant_id": self._session.tenant_id, "domain": domain, "first_seen_at": now}
        await self._session.execute(insert(SenderDomain).values(row).on_conflict_do_nothing())
        statement = select(SenderDomain.trusted_at).where(SenderDomain.domain == domain)
        return (await self._session.execute(statement)).scalar_one() is not None

    async def trust_domains(self, ids: Sequence[UUID], *, by: str, now: datetime) -> None:
        """A person said yes to the answers to these mails: where they came from is trusted from now on."""
        came_from = select(InboundMail.sender_domain).where(col(InboundMail.id).in_(ids))
        statement = update(SenderDomain).where(
            col(SenderDomain.domain).in_(came_from), col(SenderDomain.trusted_at).is_(None)
        )
        await self._session.change(statement.values(trusted_by=by, trusted_at=now))


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
