"""From a plan to the bytes of a mail: the frame, the words, the threading, the invitation, the disclosure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from activities.language import default_language
from activities.thread import in_reply_to, references, subject_replied_to
from neuroconcepts.assistant.letters.address import addresses_formally
from neuroconcepts.assistant.letters.composing import Composition, Frame, repeatable, subject_about
from neuroconcepts.assistant.letters.greeting import name_of
from neuroconcepts.assistant.letters.invitation import Appointment, Person, cancellation, invitation
from neuroconcepts.assistant.letters.law import in_words, instruction, notices, withdrawal
from neuroconcepts.assistant.letters.outgoing import Attachment, Calendar, Letter, attachments_of, render
from neuroconcepts.assistant.letters.wordings import AddressForm, tag_of, wording_of, written
from neuroconcepts.domain.commands import Plan, Purpose
from neuroconcepts.domain.conversation import Answer, Window
from neuroconcepts.domain.enclosures import NOTHING, Enclosures
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
    """All that a letter is about, loaded in one transaction. `thread` is what the seeker has seen or written so far.

    `language` (ISO 639-1) is what the letter is written in, `instead_of` the seeker's own where that had to be another one.
    """

    tenant: tables.Tenant
    lead: tables.Lead
    mailbox: tables.Mailbox
    agent: tables.AppUser
    subject: Property | None
    subject_id: UUID | None
    thread: list[tables.Message]
    viewing: tables.Viewing | None
    language: str
    form: AddressForm = "sie"
    instead_of: str = ""

    @property
    def tag(self) -> str:
        """The language as the agency's country writes it (BCP 47)."""
        return tag_of(self.language, self.tenant.country)


async def occasion_of(session: TenantSession, lead_id: UUID, plan: Plan | None = None) -> Occasion:
    """Load what a letter to this lead's seeker is about. Raises `NotFound`."""
    office = await Leads(session).office(lead_id)
    lead = office.lead
    viewing = await Viewings(session).find(plan.viewing_id) if plan and plan.viewing_id else None
    about = viewing.property_id if viewing else lead.property_id
    subject = await Properties(session).get(about) if about else None
    spoken = (plan.language if plan else "") or lead.language or default_language(subject, office.tenant)
    return Occasion(
        tenant=office.tenant,
        lead=lead,
        mailbox=office.mailbox,
        agent=office.agent,
        subject=subject,
        subject_id=about,
        thread=await Messages(session).thread(lead.id),
        viewing=viewing,
        language=written(spoken),
        form=office.tenant.address_form,
    )


def fitting(occasion: Occasion, answer: Answer) -> tuple[Occasion, Answer]:
    """The letter in one language and one form of address: both are the answer's, where it cannot be put otherwise.

    An assistant that does not speak the seeker's language answers in another one, and then the whole letter is in that, with
    a line that says so. A letter with du is written with Sie where the answer's sentences address somebody with Sie.
    """
    if answer.text and answer.language not in ("", occasion.language):
        occasion = replace(occasion, language=written(answer.language), instead_of=occasion.language)
    if occasion.form == "du" and occasion.language == "de":
        occasion = replace(occasion, form="sie" if addresses_formally(answer.text) else "du")
    return occasion, answer


def ai_letter(
    occasion: Occasion,
    plan: Plan,
    composition: Composition,
    told: Sequence[Notice],
    *,
    files: tuple[Attachment, ...] = (),
    now: datetime,
    rfc_id: str,
) -> Letter:
    """What the AI writes to carry out `plan`: marked as automatic (RFC 3834 §5), disclosed as an AI's."""
    letter = _letter(occasion, plan, composition.subject, composition.text, now=now, rfc_id=rfc_id)
    generated = plan.purpose in (Purpose.FOLLOW_UP, Purpose.REMINDER)
    marked = replace(letter, auto_submitted="auto-generated" if generated else "auto-replied")
    return replace(_telling(marked, told), attachments=files)


def _telling(letter: Letter, told: Sequence[Notice]) -> Letter:
    return replace(letter, disclosure=in_words(told), instruction=instruction(told))


def notices_of(occasion: Occasion, plan: Plan, *, must_confirm: bool = False) -> tuple[Notice, ...]:
    """What a letter of the AI has to tell; how data are dealt with, the first one tells.

    One that asks the seeker to confirm that he wants documents instructs him of his right to withdraw.
    """
    written_before = any(m.direction == "out" for m in occasion.thread)
    instructs = (withdrawal(occasion.tenant.withdrawal_text),) if must_confirm else ()
    return instructs + notices(
        plan.purpose,
        occasion.tag,
        occasion.form,
        agent_name=occasion.agent.name,
        company=occasion.tenant.name,
        privacy_url="" if written_before else occasion.tenant.privacy_url,
    )


def edited_letter(
    occasion: Occasion, plan: Plan, draft: tables.Message, text: str, subject: str, *, now: datetime, rfc_id: str
) -> Letter:
    """The AI's letter as a human changed it: his words, with what the draft told and enclosed, no longer automatic."""
    occasion = replace(occasion, language=draft.language or occasion.language)
    letter = _letter(occasion, plan, subject, text, now=now, rfc_id=rfc_id)
    told = [Notice(Rule(each["rule"]), each["version"], each["text"]) for each in draft.notices]
    files = attachments_of(draft.raw or b"")
    return replace(_telling(letter, told or notices_of(occasion, plan)), attachments=files)


def human_letter(occasion: Occasion, text: str, subject: str | None, *, now: datetime, rfc_id: str) -> Letter:
    """What the agent writes himself."""
    subject = subject or _reply_subject(occasion)
    return _letter(occasion, None, subject, text, now=now, rfc_id=rfc_id)


def _reply_subject(occasion: Occasion) -> str:
    last = subject_replied_to(occasion.thread)
    if last and repeatable(last):
        return last if last.lower().startswith("re:") else f"Re: {last}"
    title = occasion.subject.title if occasion.subject else ""
    return subject_about(title, occasion.tag, occasion.form)


def _letter(occasion: Occasion, plan: Plan | None, subject: str, text: str, *, now: datetime, rfc_id: str) -> Letter:
    return Letter(
        from_name=occasion.mailbox.from_name,
        from_address=occasion.mailbox.address,
        to_name=name_of(occasion.lead.name),
        to_address=occasion.lead.email,
        subject=subject,
        text=text,
        date=now.astimezone(ZoneInfo(occasion.tenant.timezone)),
        message_id=rfc_id,
        language=occasion.tag,
        signature=signature(occasion.agent, occasion.mailbox, occasion.tenant),
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
        language=letter.language[:2],
        created_at=now,
    )


def frame_of(
    occasion: Occasion, plan: Plan, answer: Answer, slots: tuple[Window, ...], enclosed: Enclosures = NOTHING
) -> Frame:
    """What the letter of this plan has to say, and to whom."""
    person = occasion.lead.person
    viewing = occasion.viewing
    return Frame(
        purpose=plan.purpose,
        language=occasion.tag,
        address_form=occasion.form,
        tone=occasion.tenant.tone,
        instead_of=occasion.instead_of,
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
        reply_subject=subject_replied_to(occasion.thread),
        unmatched=bool(plan.unmatched),
        enclosed=tuple(document.name for document in enclosed.sent),
        must_confirm=enclosed.must_confirm,
    )


def _place(subject: Property | None) -> str:
    """Where the viewing is; the street only where the owner lets it be named."""
    if subject is None:
        return ""
    town = f"{subject.zip} {subject.city}".strip()
    street = f"{subject.street} {subject.house_number}".strip() if subject.address_public is not False else ""
    return ", ".join(part for part in (street, town) if part)


def signature(agent: tables.AppUser, mailbox: tables.Mailbox | None, tenant: tables.Tenant) -> str:
    """The mailbox's own signature, else the agent's, else name, agency and number; below it what the agency has to state.

    Which details those are depends on its form (DE: HGB § 37a, GmbHG § 35a; AT: UGB § 14), so they are its own words.
    """
    lines = (agent.name, tenant.name, f"Tel. {agent.phone}" if agent.phone else "", agent.email)
    own = (mailbox.signature if mailbox else "") or agent.signature or "\n".join(line for line in lines if line)
    details = tenant.business_details.strip()
    return own if not details or details in own else f"{own.rstrip()}\n\n{details}"


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
        summary=f"{wording_of(occasion.tag).viewing}: {title}".rstrip(": "),
        location=_place(occasion.subject),
        organizer=Person(occasion.mailbox.from_name, occasion.mailbox.address),
        attendee=Person(name_of(occasion.lead.name), occasion.lead.email),
        language=occasion.tag,
    )
    if plan.purpose is Purpose.CANCELLATION:
        return Calendar(cancellation(appointment, stamp=now), "CANCEL")
    return Calendar(invitation(appointment))
