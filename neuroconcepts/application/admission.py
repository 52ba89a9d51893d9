"""Admitting: who is this, about which property, and whose lead is it? One transaction, before any workflow knows."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from neuroconcepts.application.handover import Delivery, delivery_of
from neuroconcepts.application.matching import BY_REPLY, named_in_reply
from neuroconcepts.application.person import RELAYS, Fresh, People
from neuroconcepts.assistant.guards.firewall import suspicion
from neuroconcepts.domain.enquiry import Enquiry, Listing
from neuroconcepts.domain.events import Came
from neuroconcepts.errors import InvalidInput
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.property import Match, Properties
from neuroconcepts.store.session import TenantSession

RESENT_WITHIN = timedelta(days=14)
"""The same words about the same property under another Message-ID are a resend for so long; afterwards somebody asks again."""

_UNREAD = re.compile(r"(?:no-?reply|do-?not-?reply|nicht-?antworten|mailer-daemon|postmaster)[^@]*@", re.IGNORECASE)
"""Addresses that machines send from: answering one would reach nobody, or another machine."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The mail that brought a message: its row, its Message-ID where the seeker has seen it, its subject, what is doubted."""

    inbound_id: UUID | None = None
    rfc_message_id: str | None = None
    subject: str = ""
    doubt: str = ""


NO_LETTER = Letter()
"""For enquiries that no mail brought."""


async def admit(
    session: TenantSession,
    enquiry: Enquiry,
    new: Fresh,
    *,
    mailbox: tables.Mailbox,
    now: datetime,
    letter: Letter = NO_LETTER,
) -> Delivery | UUID:
    """Store an enquiry under its lead, an existing one if the person is known, and say how to hand it over.

    Returns only the lead's id when a mail brought it that says the same once more. Raises `InvalidInput` when the enquiry
    names no address that a person reads.
    """
    _check_address(enquiry)
    people, properties = People(session), Properties(session)
    matches = [(listing, await properties.match(listing, enquiry.portal)) for listing in enquiry.listings]
    about = next((match.row for _, match in matches if match), None)
    lead = await people.known(enquiry)
    if lead is None:
        lead, is_new = await people.make(enquiry, new, mailbox=mailbox, about=about, now=now)
    else:
        is_new = False
        await people.recognise(lead, enquiry)
    if letter.inbound_id and not is_new and await _is_resent(session, lead, enquiry, now):
        return lead.id
    came = Came.REPLY if not is_new and _continues(enquiry, lead, about) else Came.ENQUIRY
    message = _message(enquiry, lead, letter, came, now)
    session.add(message)
    await session.flush()
    rows = [_enquiry_row(enquiry, message, *each, now) for each in matches or [(Listing(), None)]]
    if came is Came.REPLY:
        rows = []
    session.add_all(rows)
    for listing, match in matches:
        if match and match.by in ("number", "openimmo_id"):
            await properties.learn(match.row, listing, enquiry.portal)
    if about:  # what he asked about last is what the letters to come are about
        lead.property_id = about.id
    return delivery_of(message, lead, rows)


def _check_address(enquiry: Enquiry) -> None:
    if not enquiry.person.email:
        raise InvalidInput("The enquiry names no mail address of the seeker: it cannot be answered by mail.")
    if _UNREAD.match(enquiry.person.email):
        raise InvalidInput(f"Nobody reads {enquiry.person.email}: the enquiry cannot be answered there.")


def _continues(enquiry: Enquiry, lead: tables.Lead, about: tables.Property | None) -> bool:
    """A known person who writes directly goes on with his conversation, unless he names another property; a form's is an enquiry."""
    return enquiry.portal == "direct" and (about is None or about.id == lead.property_id)


async def _is_resent(session: TenantSession, lead: tables.Lead, enquiry: Enquiry, now: datetime) -> bool:
    """Whether this person sent the same words about the same numbers a short while ago."""
    earlier = await Messages(session).same_text(lead.id, enquiry.message, since=now - RESENT_WITHIN)
    asked = {ref.casefold() for ref in enquiry.object_refs}
    return any(asked == {ref.casefold() for row in enquiries for ref in row.refs} for _, enquiries in earlier)


def _message(enquiry: Enquiry, lead: tables.Lead, letter: Letter, came: Came, now: datetime) -> tables.Message:
    return tables.Message(
        tenant_id=lead.tenant_id,
        lead_id=lead.id,
        direction="in",
        author="seeker",
        purpose=came,
        status="received",
        inbound_id=letter.inbound_id,
        rfc_message_id=letter.rfc_message_id,
        sender=enquiry.person.email or "",
        subject=letter.subject,
        text=enquiry.message,
        doubt=letter.doubt or suspicion(enquiry.message),
        created_at=now,
    )


def _enquiry_row(
    enquiry: Enquiry, message: tables.Message, listing: Listing, match: Match | None, now: datetime
) -> tables.Enquiry:
    fields = {
        "wants_viewing": enquiry.wants_viewing,
        "move_in": enquiry.move_in.isoformat() if enquiry.move_in else None,
        "income": str(enquiry.income) if enquiry.income is not None else None,
        "household_size": enquiry.household_size,
        "financing": enquiry.financing or None,
        "sources": dict(enquiry.sources),
    }
    return tables.Enquiry(
        tenant_id=message.tenant_id,
        lead_id=message.lead_id,
        message_id=message.id,
        inbound_id=message.inbound_id,
        property_id=match.row.id if match else None,
        matched_by=match.by if match else "",
        portal=enquiry.portal,
        refs=list(listing.refs),
        title=listing.title,
        address=listing.address,
        fields=fields,
        created_at=now,
    )


async def add_reply(
    session: TenantSession, lead: tables.Lead, *, came: Came, text: str, sender: str, letter: Letter, now: datetime
) -> Delivery:
    """Store what came back on a running conversation, and say how to hand it over.

    Who answers our mail from another address of his own is known there too, and answered there. A reply that names the
    property where it was not known is an enquiry about it. Where the sender could not be verified, nobody's address changes.
    """
    moves = came is Came.REPLY and sender and sender != lead.email and lead.portal not in RELAYS
    if moves and not letter.doubt:
        await Leads(session).claim_identity("email", sender, lead.id)
        lead.email = sender
    message = tables.Message(
        tenant_id=lead.tenant_id,
        lead_id=lead.id,
        direction="in",
        author="seeker",
        purpose=came,
        status="received",
        inbound_id=letter.inbound_id,
        rfc_message_id=letter.rfc_message_id,
        sender=sender,
        subject=letter.subject,
        text=text,
        doubt=(letter.doubt or suspicion(text)) if came is Came.REPLY else "",
        automatic=came in (Came.AUTOMATIC, Came.BOUNCE),
        created_at=now,
    )
    session.add(message)
    if came is not Came.REPLY or (about := await named_in_reply(session, lead, text)) is None:
        return delivery_of(message, lead, [])
    await session.flush()
    row = tables.Enquiry(
        tenant_id=lead.tenant_id,
        lead_id=lead.id,
        message_id=message.id,
        inbound_id=letter.inbound_id,
        property_id=about.id,
        matched_by=BY_REPLY,
        portal=lead.portal,
        created_at=now,
    )
    session.add(row)
    return delivery_of(message, lead, [row])
