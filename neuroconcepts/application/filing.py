"""What a mail that was read is for us: an enquiry, a reply on a lead's conversation, or nothing that may be answered.

The mail's row says so afterwards, with the reason where a person has to look at it.
"""

from datetime import datetime
from uuid import UUID

from neuroconcepts.application.admission import Letter, add_reply, admit
from neuroconcepts.application.handover import Delivery
from neuroconcepts.application.person import RELAYS, Fresh
from neuroconcepts.domain.enquiry import Category, MailKind
from neuroconcepts.domain.events import Came
from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake.authentication import Trust
from neuroconcepts.intake.reading import ReadMail, reading_of
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.inbound import InboundMails
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables.message import InboundStatus

CAME = {MailKind.REPLY: Came.REPLY, MailKind.AUTO_REPLY: Came.AUTOMATIC, MailKind.BOUNCE: Came.BOUNCE}

SET_ASIDE: dict[Category | None, tuple[InboundStatus, str]] = {
    Category.LINK_ONLY: (
        "needs_attention",
        "The portal tells of an enquiry and keeps it behind a link: open it there, or let the portal send whole enquiries.",
    ),
    Category.UNREADABLE: (
        "needs_attention",
        "It could not be read, say because it is encrypted: read it in the mailbox.",
    ),
    Category.SPAM: ("ignored", "The receiving server calls it spam."),
    Category.BULK: ("ignored", "Sent to many: a newsletter or an alert."),
    Category.PORTAL: ("ignored", "The portal's own business: no enquiry."),
}
"""What becomes of a mail that is no lead's, by what it is."""
OTHER_BUSINESS: tuple[InboundStatus, str] = ("ignored", "No enquiry and no reply: an offer, or other business.")


async def file(
    session: TenantSession, row: tables.InboundMail, mail: ReadMail, new: Fresh, now: datetime
) -> Delivery | None:
    """Decide what the mail is for us; returns how to hand it over where it is for a lead."""
    note(row, mail, now)
    if (own := _bracketed(mail.message_id)) and await Messages(session).is_ours(own):
        settle(row, "ignored", "Our own message.")
        return None
    match mail.kind:
        case MailKind.NOT_LEAD:
            await _set_aside(session, row, mail)
            return None
        case MailKind.LEAD:
            return await _file_enquiry(session, row, mail, new, now)
        case _:
            return await _file_reply(session, row, mail, now)


def note(row: tables.InboundMail, mail: ReadMail, now: datetime) -> None:
    """Write down what the reader made of the mail."""
    row.kind, row.category = mail.kind, mail.category or ""
    row.portal = (mail.enquiry.portal if mail.enquiry else "") or mail.sender_portal
    row.sender_domain = (mail.sender or "").rpartition("@")[2]
    row.read_by, row.reader, row.reading = mail.read_by, mail.reader, reading_of(mail)
    row.trust, row.processed_at = mail.trust, now


def settle(row: tables.InboundMail, status: InboundStatus, reason: str) -> None:
    """What became of the mail; only a mail of a lead goes on from here."""
    row.status, row.reason = status, reason


async def _set_aside(session: TenantSession, row: tables.InboundMail, mail: ReadMail) -> None:
    """Business mail needs nobody; what could not be read, or answers a message of ours after all, needs a human."""
    row.lead_id = await _lead_of_thread(session, mail)
    if row.lead_id:
        settle(row, "needs_attention", "It answers a message of ours, but does not read as a seeker's: have a look.")
    elif not mail.sender:
        settle(row, "needs_attention", f"It cannot be read: no sender. {' '.join(mail.problems)}".strip())
    else:
        settle(row, *SET_ASIDE.get(mail.category, OTHER_BUSINESS))


# ── An enquiry ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _file_enquiry(
    session: TenantSession, row: tables.InboundMail, mail: ReadMail, new: Fresh, now: datetime
) -> Delivery | None:
    if mail.enquiry is None:
        settle(row, "needs_attention", f"No reader understood this mail. {' '.join(mail.problems)}".strip())
        return None
    in_person = mail.sender == mail.enquiry.person.email
    if in_person and mail.automatic:
        machine = "A machine sent it in its own name, and machines are not answered: have a look."
        settle(row, "needs_attention", machine)
        return None
    # A portal's notification is no part of the seeker's thread: he has never seen it.
    rfc_message_id = _bracketed(mail.message_id) if in_person else None
    mailbox = await Mailboxes(session).get(row.mailbox_id)
    own = row.sender_domain == mailbox.address.rpartition("@")[2].lower()
    known = in_person or own or mail.sender_portal
    letter = Letter(row.id, rfc_message_id, mail.subject, await _doubt(session, row, mail, known=bool(known), now=now))
    try:
        admitted = await admit(session, mail.enquiry, new, mailbox=mailbox, now=now, letter=letter)
    except InvalidInput as error:
        settle(row, "needs_attention", str(error))
        return None
    if isinstance(admitted, UUID):
        row.lead_id = admitted
        settle(row, "ignored", "The same enquiry once more: one answer serves them all.")
        return None
    row.lead_id = admitted.lead_id
    settle(row, "processed", "")
    return admitted


async def _doubt(session: TenantSession, row: tables.InboundMail, mail: ReadMail, *, known: bool, now: datetime) -> str:
    """Why the answer is looked at first: the sender is not who he says, or enquires for somebody else for the first time."""
    if doubt := _unverified(row, mail):
        return doubt
    if known or await InboundMails(session).knows_domain(row.sender_domain, now):
        return ""
    return f"The first enquiries that come from {row.sender_domain}: are they real?"


def _unverified(row: tables.InboundMail, mail: ReadMail) -> str:
    if mail.trust is not Trust.FAIL:
        return ""
    return f"The mail claims to come from {row.sender_domain}, and the receiving server could not verify that."


# ── A reply ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _file_reply(
    session: TenantSession, row: tables.InboundMail, mail: ReadMail, now: datetime
) -> Delivery | None:
    came = CAME[mail.kind]
    lead_id = await _lead_written_to(session, mail)
    if lead_id is None and came is not Came.REPLY:
        settle(row, "ignored", "An automatic message that belongs to no lead.")
        return None
    if lead_id is None:
        settle(row, "needs_attention", "A reply whose lead is not known: no message of ours is referred to.")
        return None
    lead = await Leads(session).get(lead_id)
    if lead.merged_into:
        lead = await Leads(session).get(lead.merged_into)
    row.lead_id = lead.id
    if mail.sender and mail.sender != lead.email and await Mailboxes(session).is_own(mail.sender):
        settle(row, "needs_attention", "The agency wrote this itself, from its own mail program: it is no reply.")
        return None
    if mail.automatic and came is Came.REPLY and lead.portal not in RELAYS:
        came = Came.AUTOMATIC
    settle(row, "processed", "")
    letter = Letter(row.id, _bracketed(mail.message_id), mail.subject or "", _unverified(row, mail))
    text, sender = mail.reply_text or "", mail.sender or ""
    return await add_reply(session, lead, came=came, text=text, sender=sender, letter=letter, now=now)


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
