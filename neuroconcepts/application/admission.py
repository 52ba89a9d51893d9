"""Admitting: who is this, about which property, and whose lead is it? One transaction, before any workflow knows."""

import re
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from neuroconcepts.application.handover import Delivery, delivery_of
from neuroconcepts.domain.enquiry import Enquiry
from neuroconcepts.domain.events import Came
from neuroconcepts.errors import InvalidInput
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import TenantSession

RELAYS = {"kleinanzeigen"}
"""Portals whose addresses stand for one conversation, not for a person."""

_UNREAD = re.compile(r"(?:no-?reply|do-?not-?reply|nicht-?antworten|mailer-daemon|postmaster)[^@]*@", re.IGNORECASE)
"""Addresses that machines send from: answering one would reach nobody, or another machine."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """An id and a key for a lead that may have to be made; made before the transaction, which needs no second one then."""

    lead_id: UUID
    wrapped_key: bytes


async def fresh(keys: Keys, tenant_id: UUID) -> Fresh:
    lead_id = tables.new_id()
    return Fresh(lead_id, await keys.new_lead_key(tenant_id, lead_id))


async def admit(
    session: TenantSession,
    enquiry: Enquiry,
    new: Fresh,
    *,
    mailbox: tables.Mailbox,
    now: datetime,
    inbound: tables.InboundMail | None = None,
    rfc_message_id: str | None = None,
    subject: str = "",
) -> Delivery:
    """Store an enquiry under its lead, an existing one if the person is known, and say how to hand it over.

    Raises `InvalidInput` when the enquiry names no address that a person reads.
    """
    identities = _identities(enquiry)
    if not enquiry.person.email:
        raise InvalidInput("The enquiry names no mail address of the seeker: it cannot be answered by mail.")
    if _UNREAD.match(enquiry.person.email):
        raise InvalidInput(f"Nobody reads {enquiry.person.email}: the enquiry cannot be answered there.")
    matched = await Properties(session).match(enquiry.object_refs)
    lead, known = await _lead_of(session, enquiry, identities, new, mailbox, matched, now)
    if matched:  # what he asked about last is what the letters to come are about
        lead.property_id = matched.id
    # A known person who writes directly continues his conversation; a portal's form is an enquiry of its own.
    came = Came.REPLY if known and enquiry.portal == "direct" else Came.ENQUIRY
    row = _enquiry_row(enquiry, lead, matched, inbound, now) if came is Came.ENQUIRY else None
    if row:
        session.add(row)
        await session.flush()
    message = _message(enquiry, lead, row, inbound, came, now)
    message.rfc_message_id, message.subject = rfc_message_id, subject
    Messages(session).add(message)
    return delivery_of(message, lead, row)


def _identities(enquiry: Enquiry) -> list[tuple[str, str]]:
    """What tells the person apart, the surest first."""
    person = enquiry.person
    kind = "relay" if enquiry.portal in RELAYS else "email"
    found = ((kind, (person.email or "").lower()), ("phone", person.phone or ""))
    return [(kind, value) for kind, value in found if value]


async def _lead_of(
    session: TenantSession,
    enquiry: Enquiry,
    identities: list[tuple[str, str]],
    new: Fresh,
    mailbox: tables.Mailbox,
    matched: tables.Property | None,
    now: datetime,
) -> tuple[tables.Lead, bool]:
    """The person's lead and whether it was there before. Of simultaneous first enquiries one makes the lead."""
    leads = Leads(session)
    # Only the address tells who answers are for: a telephone may be a couple's, and two people must not be mixed up.
    if (known := await leads.lead_of_identities(identities[:1])) is not None:
        return await leads.get(known), True
    lead = await _new_lead(session, enquiry, new, mailbox, matched, now)
    owner = await leads.claim_identity(*identities[0], lead.id)
    if owner != lead.id:
        await session.delete(lead)
        return await leads.get(owner), True
    for kind, value in identities[1:]:
        await leads.claim_identity(kind, value, lead.id)
    return lead, False


async def _new_lead(
    session: TenantSession,
    enquiry: Enquiry,
    new: Fresh,
    mailbox: tables.Mailbox,
    matched: tables.Property | None,
    now: datetime,
) -> tables.Lead:
    """The agent is the property's, else the mailbox's; he answers from his own mailbox where he has one."""
    agent_id = matched.agent_id if matched and matched.agent_id else mailbox.user_id
    own = await Mailboxes(session).of_agent(agent_id)
    lead = tables.Lead(
        id=new.lead_id,
        tenant_id=session.tenant_id,
        agent_id=agent_id,
        mailbox_id=(own or mailbox).id,
        property_id=matched.id if matched else None,
        person=asdict(enquiry.person),
        name=enquiry.person.full_name,
        email=(enquiry.person.email or "").lower(),
        language=enquiry.language,
        portal=enquiry.portal,
        wrapped_key=new.wrapped_key,
        enquired_at=now,
        created_at=now,
        updated_at=now,
    )
    session.add(lead)
    await session.flush()
    return lead


def _enquiry_row(
    enquiry: Enquiry,
    lead: tables.Lead,
    matched: tables.Property | None,
    inbound: tables.InboundMail | None,
    now: datetime,
) -> tables.Enquiry:
    fields = {
        "object_refs": list(enquiry.object_refs),
        "wants_viewing": enquiry.wants_viewing,
        "move_in": enquiry.move_in.isoformat() if enquiry.move_in else None,
        "income": str(enquiry.income) if enquiry.income is not None else None,
        "household_size": enquiry.household_size,
        "sources": dict(enquiry.sources),
    }
    return tables.Enquiry(
        tenant_id=lead.tenant_id,
        lead_id=lead.id,
        inbound_id=inbound.id if inbound else None,
        property_id=matched.id if matched else None,
        portal=enquiry.portal,
        fields=fields,
        created_at=now,
    )


def _message(
    enquiry: Enquiry,
    lead: tables.Lead,
    row: tables.Enquiry | None,
    inbound: tables.InboundMail | None,
    came: Came,
    now: datetime,
) -> tables.Message:
    return tables.Message(
        tenant_id=lead.tenant_id,
        lead_id=lead.id,
        direction="in",
        author="seeker",
        purpose=came,
        status="received",
        inbound_id=inbound.id if inbound else None,
        enquiry_id=row.id if row else None,
        sender=enquiry.person.email or "",
        text=enquiry.message,
        created_at=now,
    )


async def add_reply(
    session: TenantSession,
    lead: tables.Lead,
    *,
    came: Came,
    text: str,
    sender: str,
    subject: str,
    rfc_message_id: str | None,
    inbound_id: UUID,
    now: datetime,
) -> Delivery:
    """Store what came back on a running conversation, and say how to hand it over."""
    message = tables.Message(
        tenant_id=lead.tenant_id,
        lead_id=lead.id,
        direction="in",
        author="seeker",
        purpose=came,
        status="received",
        inbound_id=inbound_id,
        rfc_message_id=rfc_message_id,
        sender=sender,
        subject=subject,
        text=text,
        automatic=came in (Came.AUTOMATIC, Came.BOUNCE),
        created_at=now,
    )
    Messages(session).add(message)
    return delivery_of(message, lead, None)
