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

from neuroconcepts.application.admission import RELAYS, Fresh, add_reply, admit, fresh
from neuroconcepts.application.handover import Delivery, Handover
from neuroconcepts.domain.enquiry import MailKind
from neuroconcepts.domain.events import Came
from neuroconcepts.errors import InvalidInput, Misconfigured, NotFound, Retryable
from neuroconcepts.intake.reading import ReadMail, read_mail
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.inbound import InboundMails
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.tables.message import InboundStatus
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
    """The intake of mail for all tenants."""

    def __init__(self, store: Store, keys: Keys, handover: Handover, *, max_bytes: int) -> None:
        self._store = store
        self._keys = keys
        self._handover = handover
        self._max_bytes = max_bytes

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
        new = await fresh(self._keys, tenant_id)
        mail = await asyncio.to_thread(read_mail, raw, country=country)
        async with self._store.tenant(tenant_id) as session:
            mails = InboundMails(session)
            inbound_id, unknown = await mails.keep(
                mailbox_id=mailbox_id, recipient=recipient, raw=raw, rfc_message_id=_message_id(raw), now=now
            )
            row = await mails.get(inbound_id, lock=True)
            if unknown and (delivery := await _file(session, row, mail, new, now)):
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
        rfc_message_id = _message_id(raw)
        async with self._store.tenant(tenant_id) as session:
            mails = InboundMails(session)
            inbound_id, new = await mails.keep(
                mailbox_id=mailbox_id, recipient=recipient, raw=raw, rfc_message_id=rfc_message_id, now=now
            )
            if fault and new:
                _settle(await mails.get(inbound_id), "needs_attention", fault)
        return inbound_id, new

    async def _route(self, recipient: str) -> tables.RecipientRoute | None:
        address = tables.address_hash(recipient)
        async with self._store.routing() as session:
            statement = select(tables.RecipientRoute).where(tables.RecipientRoute.address_hash == address)
            return (await session.execute(statement)).scalar_one_or_none()

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
            raw = (await InboundMails(session).get(inbound_id)).raw
            country = (await Tenants(session).get()).country
        new = await fresh(self._keys, tenant_id)
        mail = await asyncio.to_thread(read_mail, raw, country=country)
        async with self._store.tenant(tenant_id) as session:
            row = await InboundMails(session).get(inbound_id, lock=True)
            delivery = await _file(session, row, mail, new, now) if row.status == "received" else None
            return _receipt(row), delivery

    async def _give_to_people(self, tenant_id: UUID, inbound_id: UUID, error: Exception, now: datetime) -> Receipt:
        """Give a mail to people. The error's words may quote it, so only its class is written down."""
        log.error("Mail %s could not be filed: %s", inbound_id, type(error).__name__)
        async with self._store.tenant(tenant_id) as session:
            row = await InboundMails(session).get(inbound_id, lock=True)
            if row.status == "received":
                row.processed_at = now
                _settle(row, "needs_attention", f"It could not be filed ({type(error).__name__}): read it by hand.")
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


async def _file(
    session: TenantSession, row: tables.InboundMail, mail: ReadMail, new: Fresh, now: datetime
) -> Delivery | None:
    """Decide what the mail is for us; the row says so."""
    row.kind, row.processed_at = mail.kind, now
    if (own := _bracketed(mail.message_id)) and await Messages(session).is_ours(own):
        _settle(row, "ignored", "Our own message.")
        return None
    match mail.kind:
        case MailKind.NOT_LEAD:
            await _set_aside(session, row, mail)
            return None
        case MailKind.LEAD:
            return await _file_enquiry(session, row, mail, new, now)
        case _:
            return await _file_reply(session, row, mail, now)


async def _set_aside(session: TenantSession, row: tables.InboundMail, mail: ReadMail) -> None:
    """Business mail needs nobody; what could not be read, or answers a message of ours after all, needs a human."""
    row.lead_id = await _lead_of_thread(session, mail)
    if row.lead_id:
        _settle(row, "needs_attention", "It answers a message of ours, but does not read as a seeker's: have a look.")
    elif not mail.sender:
        _settle(row, "needs_attention", f"It cannot be read: no sender. {' '.join(mail.problems)}".strip())
    else:
        _settle(row, "ignored", "No enquiry and no reply: business mail of a portal, an offer, or spam.")


async def _file_enquiry(
    session: TenantSession, row: tables.InboundMail, mail: ReadMail, new: Fresh, now: datetime
) -> Delivery | None:
    if mail.enquiry is None:
        _settle(row, "needs_attention", f"No reader understood this mail. {' '.join(mail.problems)}".strip())
        return None
    in_person = mail.sender == mail.enquiry.person.email
    if in_person and mail.automatic:
        _settle(
            row, "needs_attention", "A machine sent it in its own name, and machines are not answered: have a look."
        )
        return None
    mailbox = await Mailboxes(session).get(row.mailbox_id)
    try:
        delivery = await admit(
            session,
            mail.enquiry,
            new,
            mailbox=mailbox,
            now=now,
            inbound=row,
            # A portal's notification is no part of the seeker's thread: he has never seen it.
            rfc_message_id=_bracketed(mail.message_id) if in_person else None,
            subject=mail.subject,
        )
    except InvalidInput as error:
        _settle(row, "needs_attention", str(error))
        return None
    row.lead_id = delivery.lead_id
    _settle(row, "processed", "")
    return delivery


CAME = {MailKind.REPLY: Came.REPLY, MailKind.AUTO_REPLY: Came.AUTOMATIC, MailKind.BOUNCE: Came.BOUNCE}


async def _file_reply(
    session: TenantSession, row: tables.InboundMail, mail: ReadMail, now: datetime
) -> Delivery | None:
    came = CAME[mail.kind]
    lead_id = await _lead_written_to(session, mail)
    if lead_id is None and came is not Came.REPLY:
        _settle(row, "ignored", "An automatic message that belongs to no lead.")
        return None
    if lead_id is None:
        _settle(row, "needs_attention", "A reply whose lead is not known: no message of ours is referred to.")
        return None
    row.lead_id = lead_id
    lead = await Leads(session).get(lead_id)
    if mail.sender and mail.sender != lead.email and await Mailboxes(session).is_own(mail.sender):
        _settle(row, "needs_attention", "The agency wrote this itself, from its own mail program: it is no reply.")
        return None
    if mail.automatic and came is Came.REPLY and lead.portal not in RELAYS:
        came = Came.AUTOMATIC
    _settle(row, "processed", "")
    return await add_reply(
        session,
        lead,
        came=came,
        text=mail.reply_text or "",
        sender=mail.sender or "",
        subject=mail.subject or "",
        rfc_message_id=_bracketed(mail.message_id),
        inbound_id=row.id,
        now=now,
    )


async def _lead_written_to(session: TenantSession, mail: ReadMail) -> UUID | None:
    """By our Message-ID in the thread, else by who wrote (or, for a bounce, by who could not be reached)."""
    if lead_id := await _lead_of_thread(session, mail):
        return lead_id
    address = (mail.failed_recipient or mail.sender or "").lower()
    return await Leads(session).lead_of_identities([("email", address), ("relay", address)]) if address else None


async def _lead_of_thread(session: TenantSession, mail: ReadMail) -> UUID | None:
    thread = [ref for ref in map(_bracketed, (mail.in_reply_to, *mail.references)) if ref]
    return await Messages(session).lead_of_references(thread) if thread else None


def _bracketed(message_id: str | None) -> str | None:
    """A Message-ID as our rows and RFC 5322 write it; the reader leaves the angle brackets out."""
    return f"<{message_id.strip('<>')}>" if message_id else None


def _settle(row: tables.InboundMail, status: InboundStatus, reason: str) -> None:
    """What became of the mail; only a mail of a lead goes on from here."""
    row.status, row.reason = status, reason
