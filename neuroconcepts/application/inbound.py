"""One way behind every door: accepted means committed; then read, sorted, and handed to its lead.

What no reader understands, and what has no lead, is a visible row with a reason. Nothing is lost.
"""

import asyncio
import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.parser import BytesHeaderParser
from uuid import UUID

from sqlmodel import col, select

from neuroconcepts.application.filing import file, settle
from neuroconcepts.application.handover import Delivery, Handover
from neuroconcepts.application.person import fresh
from neuroconcepts.errors import Conflict, InvalidInput, Misconfigured, NotFound, Retryable
from neuroconcepts.intake.model_reader import ModelReader
from neuroconcepts.intake.reading import read_mail
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.inbound import Arrived, InboundMails
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.routing import Routes
from neuroconcepts.store.session import Store
from neuroconcepts.store.tenant import Tenants

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a mail. `lead_id` is there when it belongs to a lead; `duplicate` when it was kept before."""

    inbound_id: UUID
    duplicate: bool
    status: str
    kind: str | None = None
    lead_id: UUID | None = None
    reason: str = ""


class Inbound:
    """The intake of mail for all tenants; `model` reads what the rules cannot."""

    def __init__(
        self, store: Store, keys: Keys, handover: Handover, *, max_bytes: int, model: ModelReader | None = None
    ) -> None:
        self._store = store
        self._keys = keys
        self._handover = handover
        self._max_bytes = max_bytes
        self._model = model

    async def receive(self, raw: bytes, recipient: str, now: datetime, *, tenant_id: UUID | None = None) -> Receipt:
        """Keep a mail for the mailbox that `recipient` names, read it, and hand it over.

        Raises `NotFound` for an unknown recipient, or one of another tenant than the caller's, and `InvalidInput` for a
        mail that is empty or too large; nothing is kept then. Once this returns, the mail is committed.
        """
        route = await self._route(recipient)
        if route is None or tenant_id not in (None, route.tenant_id):
            raise NotFound(f"No mailbox here has the address {recipient}.")
        return await self.receive_for(route.tenant_id, route.mailbox_id, raw, recipient, now)

    async def receive_for(
        self, tenant_id: UUID, mailbox_id: UUID, raw: bytes, recipient: str, now: datetime
    ) -> Receipt:
        """The same for a door that knows the mailbox."""
        if fault := self._fault(raw):
            raise InvalidInput(fault)
        inbound_id, new = await self._keep(tenant_id, mailbox_id, raw, recipient, now)
        receipt = await self.process(tenant_id, inbound_id, now)
        return (
            receipt if new else Receipt(inbound_id, True, receipt.status, receipt.kind, receipt.lead_id, receipt.reason)
        )

    async def take_in(
        self, tenant_id: UUID, mailbox_id: UUID, raw: bytes, recipient: str, now: datetime, *, truncated: bool = False
    ) -> Receipt:
        """The same for a door that cannot refuse: what is empty or too large becomes a row that people see.

        `truncated`: `raw` is only the mail's beginning.
        """
        if truncated or len(raw) > self._max_bytes:
            fault = f"The mail is larger than {self._max_bytes} bytes: only its beginning is kept here. Read it there."
        elif not (fault := self._fault(raw)):
            return await self.receive_for(tenant_id, mailbox_id, raw, recipient, now)
        inbound_id, _ = await self._keep(tenant_id, mailbox_id, raw[: self._max_bytes], recipient, now, fault)
        return Receipt(inbound_id, False, "needs_attention", reason=fault)

    async def file_away(
        self, tenant_id: UUID, mailbox_id: UUID, raw: bytes, recipient: str, now: datetime, *, truncated: bool = False
    ) -> Receipt:
        """The same for an old mail: filed under its lead, but told to no workflow, so that it is never answered."""
        if truncated or self._fault(raw):
            return await self.take_in(tenant_id, mailbox_id, raw, recipient, now, truncated=truncated)
        try:
            return await self._file_away(tenant_id, mailbox_id, raw, recipient, now)
        except (Retryable, Misconfigured):
            raise
        except Exception as error:  # noqa: BLE001 - as in `process`
            fault = f"It could not be filed ({type(error).__name__}): read it by hand."
            inbound_id, new = await self._keep(tenant_id, mailbox_id, raw, recipient, now, fault)
            return Receipt(inbound_id, not new, "needs_attention", reason=fault)

    async def _file_away(self, tenant_id: UUID, mailbox_id: UUID, raw: bytes, recipient: str, now: datetime) -> Receipt:
        """In one transaction: no sweep finds the mail unread, or its message forgotten, and answers it after all."""
        async with self._store.tenant(tenant_id) as session:
            country = (await Tenants(session).get()).country
            servers = (await Mailboxes(session).get(mailbox_id)).trusted_servers
        arrived = await self._arrived(tenant_id, mailbox_id, raw, recipient)
        new = await fresh(self._keys, tenant_id)
        mail = await asyncio.to_thread(read_mail, raw, country=country, servers=servers)
        async with self._store.tenant(tenant_id) as session:
            mails = InboundMails(session)
            inbound_id, unknown = await mails.keep(arrived, now)
            row = await mails.get(inbound_id, lock=True)
            if unknown and (delivery := await file(session, row, mail, new, now)):
                await Messages(session).mark_handed_over([delivery.event.message_id], now)
            return replace(_receipt(row), duplicate=not unknown)

    def _fault(self, raw: bytes) -> str:
        """Why a mail cannot be taken at all; empty where it can."""
        if not raw.strip():
            return "The mail is empty."
        if len(raw) > self._max_bytes:
            return f"The mail has {len(raw)} bytes, the limit is {self._max_bytes}."
        return ""

    async def _keep(
        self, tenant_id: UUID, mailbox_id: UUID, raw: bytes, recipient: str, now: datetime, fault: str = ""
    ) -> tuple[UUID, bool]:
        """Commit the raw mail, and, with a fault, that nobody but people will read it."""
        arrived = await self._arrived(tenant_id, mailbox_id, raw, recipient)
        async with self._store.tenant(tenant_id) as session:
            mails = InboundMails(session)
            kept_id, new = await mails.keep(arrived, now)
            if fault and new:
                settle(await mails.get(kept_id), "needs_attention", fault)
        return kept_id, new

    async def _arrived(self, tenant_id: UUID, mailbox_id: UUID, raw: bytes, recipient: str) -> Arrived:
        inbound_id = tables.new_id()
        sealed = await self._keys.seal_bytes(tenant_id, raw, {"mail": str(inbound_id)})
        return Arrived(inbound_id, mailbox_id, recipient, raw, sealed, _message_id(raw))

    async def raw_of(self, tenant_id: UUID, row: tables.InboundMail) -> bytes:
        """The mail as it came. Raises `NotFound` once it was forgotten."""
        if row.raw is None:
            raise NotFound(f"The mail {row.id} is no longer kept: its time is over.")
        return await self._keys.open_bytes(tenant_id, row.raw, {"mail": str(row.id)})

    async def _route(self, recipient: str) -> tables.RecipientRoute | None:
        async with self._store.routing() as session:
            return await Routes(session).recipient(recipient)

    async def read_again(self, tenant_id: UUID, inbound_id: UUID, now: datetime) -> Receipt:
        """Read a mail that was set aside once more, say with a newer reader. Raises `Conflict` when it belongs to a lead."""
        async with self._store.tenant(tenant_id) as session:
            row = await InboundMails(session).get(inbound_id, lock=True)
            if row.lead_id or row.status == "processed":
                raise Conflict(f"The mail {inbound_id} belongs to a lead already: look there.")
            settle(row, "received", "")
        return await self.process(tenant_id, inbound_id, now)

    async def process(self, tenant_id: UUID, inbound_id: UUID, now: datetime) -> Receipt:
        """Read and hand over a kept mail; what was already processed is only reported.

        What a mail holds may break us in ways nobody thought of: then it waits for people, and never stops the mails
        behind it. Only what has nothing to do with the mail is raised (`Retryable`, `Misconfigured`): the sweep repeats it.
        """
        try:
            receipt, delivery = await self._process(tenant_id, inbound_id, now)
        except (Retryable, Misconfigured):
            raise
        except Exception as error:  # noqa: BLE001 - see above
            return await self._give_to_people(tenant_id, inbound_id, error, now)
        if delivery:
            await self._handover.deliver(delivery)
        return receipt

    async def _process(self, tenant_id: UUID, inbound_id: UUID, now: datetime) -> tuple[Receipt, Delivery | None]:
        async with self._store.tenant(tenant_id) as session:
            row = await InboundMails(session).get(inbound_id)
            country = (await Tenants(session).get()).country
            servers = (await Mailboxes(session).get(row.mailbox_id)).trusted_servers
        if row.status != "received":
            return _receipt(row), None
        raw, new = await self.raw_of(tenant_id, row), await fresh(self._keys, tenant_id)
        mail = await asyncio.to_thread(read_mail, raw, country=country, servers=servers)
        mail = await self._model.read(raw, mail, country=country) if self._model else mail
        async with self._store.tenant(tenant_id) as session:
            row = await InboundMails(session).get(inbound_id, lock=True)
            delivery = await file(session, row, mail, new, now) if row.status == "received" else None
            return _receipt(row), delivery

    async def _give_to_people(self, tenant_id: UUID, inbound_id: UUID, error: Exception, now: datetime) -> Receipt:
        """Give a mail to people. The error's words may quote it, so only its class is written down."""
        log.error("Mail %s could not be filed: %s", inbound_id, type(error).__name__)
        async with self._store.tenant(tenant_id) as session:
            row = await InboundMails(session).get(inbound_id, lock=True)
            if row.status == "received":
                row.processed_at = now
                settle(row, "needs_attention", f"It could not be filed ({type(error).__name__}): read it by hand.")
            return _receipt(row)

    async def sweep(self, *, limit: int = 100) -> int:
        """Process mails that were kept and never read, say because a process died; return how many are done now."""
        mail = tables.InboundMail
        old = datetime.now(UTC) - timedelta(seconds=10)
        statement = select(mail.tenant_id, mail.id, mail.received_at).where(
            col(mail.status) == "received", col(mail.received_at) < old
        )
        async with self._store.platform() as session:
            rows = (await session.execute(statement.order_by(col(mail.received_at)).limit(limit))).all()
        return sum([await self._process_late(*row) for row in rows])

    async def _process_late(self, tenant_id: UUID, inbound_id: UUID, received_at: datetime) -> bool:
        """One mail of the sweep: where it fails, the others' turn comes all the same."""
        try:
            await self.process(tenant_id, inbound_id, received_at)
        except (Retryable, Misconfigured) as error:
            log.warning("Mail %s could not be read yet: %s", inbound_id, error)
            return False
        return True


def _message_id(raw: bytes) -> str | None:
    """The Message-ID as the header has it; mails without one, or with an unreadable one, are told apart by content."""
    header = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[0][:65536]
    value = str(BytesHeaderParser().parsebytes(header).get("Message-ID", "")).replace("\0", "").strip()
    return value[:900] or None


def _receipt(row: tables.InboundMail) -> Receipt:
    return Receipt(row.id, False, row.status, row.kind, row.lead_id, row.reason)
