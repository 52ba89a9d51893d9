"""From a plan to the bytes of a mail: the frame, the words, the threading, the invitation, the disclosure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from neuroconcepts.assistant.composing import Frame, compose, disclosure, opt_out, privacy_notice
from neuroconcepts.assistant.invitation import Appointment, Person, cancellation, invitation
from neuroconcepts.assistant.outgoing import Calendar, Letter, render
from neuroconcepts.domain.commands import Plan, Purpose
from neuroconcepts.domain.conversation import Answer, Window
from neuroconcepts.domain.law import Notice, Rule
from neuroconcepts.domain.property import Property
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.viewing import Viewings


@dataclass(frozen=True, slots=True)
class Occasion:
    """All that a letter is about, loaded in one transaction. `thread` is what the seeker has seen or written so far."""

    tenant: tables.Tenant
    lead: tables.Lead
    mailbox: tables.Mailbox
    agent: tables.AppUser
    subject: Property | None
    subject_id: UUID | None
    thread: list[tables.Message]
    viewing: tables.Viewing | None
    language: str


async def occasion_of(session: TenantSession, lead_id: UUID, plan: Plan | None = None) -> Occasion:
    """Load what a letter to this lead's seeker is about. Raises `NotFound`."""
    office = await Leads(session).office(lead_id)
    lead = office.lead
    viewing = await Viewings(session).find(plan.viewing_id) if plan and plan.viewing_id else None
    about = viewing.property_id if viewing else lead.property_id
    return Occasion(
        tenant=office.tenant,
        lead=lead,
        mailbox=office.mailbox,
        agent=office.agent,
        subject=await Properties(session).get(about) if about else None,
        subject_id=about,
        thread=await Messages(session).thread(lead.id),
        viewing=viewing,
        language=(plan.language if plan else "") or lead.language or "de",
    )


def ai_letter(
    occasion: Occasion, plan: Plan, answer: Answer, slots: tuple[Window, ...], *, now: datetime, rfc_id: str
) -> Letter:
    """What the AI writes to carry out `plan`: composed, marked as automatic (RFC 3834 §5), disclosed as an AI's."""
    composition = compose(_frame(occasion, plan, answer, slots))
    letter = _letter(occasion, plan, composition.subject, composition.text, now=now, rfc_id=rfc_id)
    generated = plan.purpose in (Purpose.FOLLOW_UP, Purpose.REMINDER)
    return replace(
        letter,
        disclosure=_told(notices_of(occasion, plan)),
        auto_submitted="auto-generated" if generated else "auto-replied",
    )


def notices_of(occasion: Occasion, plan: Plan) -> tuple[Notice, ...]:
    """What a letter of the AI has to tell: in each that it is one, in the first how data are dealt with."""
    told = [disclosure(occasion.language, occasion.agent.name, occasion.tenant.name)]
    written_before = any(m.direction == "out" for m in occasion.thread)
    if occasion.tenant.privacy_url and not written_before:
        told.append(privacy_notice(occasion.language, occasion.tenant.privacy_url))
    if plan.purpose is Purpose.FOLLOW_UP:
        told.append(opt_out(occasion.language))
    return tuple(told)


def _told(notices: Sequence[Notice]) -> str:
    """The notices that stand below the letter's text; how to stop follow-ups stands in it."""
    return "\n\n".join(notice.text for notice in notices if notice.rule is not Rule.FOLLOW_UP)


def edited_letter(occasion: Occasion, plan: Plan, text: str, subject: str, *, now: datetime, rfc_id: str) -> Letter:
    """The AI's letter as a human changed it: his words, still disclosed, no longer automatic."""
    letter = _letter(occasion, plan, subject, text, now=now, rfc_id=rfc_id)
    return replace(letter, disclosure=_told(notices_of(occasion, plan)))


def human_letter(occasion: Occasion, text: str, subject: str | None, *, now: datetime, rfc_id: str) -> Letter:
    """What the agent writes himself."""
    subject = subject or _reply_subject(occasion)
    return _letter(occasion, None, subject, text, now=now, rfc_id=rfc_id)


def _reply_subject(occasion: Occasion) -> str:
    last = _subject_replied_to(occasion.thread)
    if last:
        return last if last.lower().startswith("re:") else f"Re: {last}"
    return f"Ihre Anfrage: {occasion.subject.title}" if occasion.subject else "Ihre Anfrage"


def _letter(occasion: Occasion, plan: Plan | None, subject: str, text: str, *, now: datetime, rfc_id: str) -> Letter:
    return Letter(
        from_name=occasion.mailbox.from_name,
        from_address=occasion.mailbox.address,
        to_name=occasion.lead.name,
        to_address=occasion.lead.email,
        subject=subject,
        text=text,
        date=now.astimezone(ZoneInfo(occasion.tenant.timezone)),
        message_id=rfc_id,
        language=occasion.language,
        signature=signature(occasion.agent, occasion.tenant),
        auto_submitted=None,
        in_reply_to=in_reply_to(occasion.thread),
        references=references(occasion.thread),
        calendar=_calendar(occasion, plan, now) if plan else None,
    )


def message_row(occasion: Occasion, message_id: UUID, letter: Letter, now: datetime) -> tables.Message:
    """The letter rendered, once, as the row it is sent from."""
    rendered = render(letter)
    return tables.Message(
        id=message_id,
        tenant_id=occasion.lead.tenant_id,
        lead_id=occasion.lead.id,
        direction="out",
        author="human",
        purpose="message",
        status="planned",
        rfc_message_id=rendered.message_id,
        in_reply_to=letter.in_reply_to,
        references=list(letter.references),
        sender=rendered.sender,
        recipient=rendered.recipient,
        subject=letter.subject,
        text=letter.text,
        raw=rendered.raw,
        created_at=now,
    )


def _frame(occasion: Occasion, plan: Plan, answer: Answer, slots: tuple[Window, ...]) -> Frame:
    person = occasion.lead.person
    viewing = occasion.viewing
    return Frame(
        purpose=plan.purpose,
        language=occasion.language,
        salutation=person.get("salutation"),
        title=person.get("title"),
        first_name=person.get("first_name"),
        last_name=person.get("last_name"),
        agent_name=occasion.agent.name,
        company=occasion.tenant.name,
        property_title=occasion.subject.title if occasion.subject else None,
        answer=answer,
        slots=slots,
        missed=plan.missed,
        unsure=plan.unsure,
        viewing=Window(viewing.starts_at, viewing.ends_at) if viewing else None,
        place=_place(occasion.subject),
        timezone=occasion.tenant.timezone,
        reply_subject=_subject_replied_to(occasion.thread),
        unmatched=bool(plan.unmatched),
    )


def _place(subject: Property | None) -> str:
    """Where the viewing is; the street only where the owner lets it be named."""
    if subject is None:
        return ""
    town = f"{subject.zip} {subject.city}".strip()
    street = f"{subject.street} {subject.house_number}".strip() if subject.address_public is not False else ""
    return ", ".join(part for part in (street, town) if part)


def signature(agent: tables.AppUser, tenant: tables.Tenant) -> str:
    """The agent's own signature, or name, agency and number."""
    lines = (agent.name, tenant.name, f"Tel. {agent.phone}" if agent.phone else "", agent.email)
    return agent.signature or "\n".join(line for line in lines if line)


def _in_thread(thread: list[tables.Message]) -> list[tables.Message]:
    """Our messages and the seeker's own; a portal's notification, never seen by him, is kept without its Message-ID."""
    return [m for m in thread if m.rfc_message_id]


def in_reply_to(thread: list[tables.Message]) -> str | None:
    seen = _in_thread(thread)
    return seen[-1].rfc_message_id if seen else None


def references(thread: list[tables.Message]) -> tuple[str, ...]:
    """The chain of ids that keeps a mail program's thread together (RFC 5322 §3.6.4)."""
    return tuple(m.rfc_message_id for m in _in_thread(thread)[:-1] if m.rfc_message_id)


def _subject_replied_to(thread: list[tables.Message]) -> str | None:
    seen = _in_thread(thread)
    return seen[-1].subject if seen else None


def _calendar(occasion: Occasion, plan: Plan, now: datetime) -> Calendar | None:
    viewing = occasion.viewing
    if viewing is None or plan.purpose not in (Purpose.CONFIRMATION, Purpose.CANCELLATION):
        return None
    title = occasion.subject.title if occasion.subject else ""
    appointment = Appointment(
        uid=f"{viewing.uid}@{occasion.mailbox.address.partition('@')[2]}",
        sequence=viewing.sequence,
        stamp=now,
        start=viewing.starts_at,
        end=viewing.ends_at,
        summary=f"{'Viewing' if occasion.language == 'en' else 'Besichtigung'}: {title}".rstrip(": "),
        location=_place(occasion.subject),
        organizer=Person(occasion.mailbox.from_name, occasion.mailbox.address),
        attendee=Person(occasion.lead.name, occasion.lead.email),
    )
    if plan.purpose is Purpose.CANCELLATION:
        return Calendar(cancellation(appointment, stamp=now), "CANCEL")
    return Calendar(invitation(appointment))
