"""Raw mail in, a typed reading out: the one entry to this package.

The ladder, each step in a module of its own: MIME repair (`mime`), XML attachments (`feedback_xml`), portals (`portals`) and labels
(`form`) over both views of the mail (`lines`), mails written by the person (`direct`). `sorting` tells what is no enquiry.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from neuroconcepts.domain.enquiry import Category, Enquiry, MailKind
from neuroconcepts.intake import forwarded, interest, names, quotes, sorting
from neuroconcepts.intake.authentication import Trust, trust_of
from neuroconcepts.intake.candidate import Candidate, candidate_of
from neuroconcepts.intake.enquiries import find_enquiry
from neuroconcepts.intake.language import language_of
from neuroconcepts.intake.mime import Letter, open_letter
from neuroconcepts.intake.roles import NO_REPLY

READER = "intake/1"


@dataclass(frozen=True, slots=True)
class ReadMail:
    """What a mail says. Addresses are lower case; message ids come without angle brackets.

    `enquiry` is set for leads. `reply_text` is the new text of replies. `automatic`: a machine sent it, its sender is never
    answered (a portal's enquiry is automatic too, and its person is answered). `calendar_reply` is the raw iCalendar
    object of a `METHOD:REPLY`. `problems` tell in words what could not be read. `read_by` is the step of the ladder that
    read the enquiry (`xml`, `portal`, `label`, `direct`), `sender_portal` the portal that the mail comes from, whatever
    it is; `category` sorts what is no lead's.
    """

    kind: MailKind
    portal: str | None = None
    enquiry: Enquiry | None = None
    read_by: str = ""
    sender_portal: str = ""
    category: Category | None = None
    trust: Trust = Trust.UNKNOWN
    reply_text: str = ""
    message_id: str | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    sender: str | None = None
    sender_name: str | None = None
    reply_to: str | None = None
    subject: str = ""
    date: datetime | None = None
    language: str = "de"
    failed_recipient: str | None = None
    automatic: bool = False
    calendar_reply: str | None = None
    problems: tuple[str, ...] = ()
    reader: str = READER


def read_mail(raw: bytes, *, country: str = "DE", servers: Collection[str] = ()) -> ReadMail:
    """Read one raw RFC 5322 message; never raises, whatever the bytes.

    `country` (ISO 3166) is the tenant's; it says how national telephone numbers are dialled when the mail does not.
    `servers` are the receiving servers whose word on the sender is trusted.
    """
    try:
        return _read(open_letter(raw), country, servers)
    except Exception as error:  # noqa: BLE001 - a mail that breaks the reader waits for a human, it is never lost
        return ReadMail(
            MailKind.NOT_LEAD,
            category=Category.UNREADABLE,
            problems=(f"the reader failed ({type(error).__name__}: {error}): read it by hand",),
        )


def _read(letter: Letter, country: str, servers: Collection[str]) -> ReadMail:
    candidate = candidate_of(letter, country)
    kind, enquiry, read_by = _sort(candidate)
    sender_name, sender = letter.address("From")
    is_reply = kind is MailKind.REPLY
    relayed = next((f.message for f in candidate.forms if f.message), None) if candidate.portal else None
    text = (relayed or quotes.new_text(candidate.lines)) if is_reply else ""
    return ReadMail(
        kind=kind,
        portal=enquiry.portal if enquiry else None,
        enquiry=enquiry,
        read_by=read_by,
        sender_portal=candidate.portal.name if candidate.portal else "",
        category=_category(candidate) if kind is MailKind.NOT_LEAD else None,
        trust=trust_of(letter, servers),
        reply_text=text,
        message_id=next(iter(letter.ids("Message-ID")), None),
        in_reply_to=next(iter(letter.ids("In-Reply-To")), None),
        references=letter.ids("References"),
        sender=sender or None,
        sender_name=sender_name or None,
        reply_to=letter.address("Reply-To")[1] or None,
        subject=letter.subject,
        date=letter.date(),
        language=enquiry.language if enquiry else language_of(text or candidate.text),
        failed_recipient=sorting.failed_recipient(letter, candidate.text) if kind is MailKind.BOUNCE else None,
        automatic=sorting.is_automatic(letter),
        calendar_reply=_calendar_reply(letter),
        problems=tuple(letter.problems),
    )


def _sort(mail: Candidate) -> tuple[MailKind, Enquiry | None, str]:
    """The order matters: what machines say about themselves, then conversations, then enquiries (and the step that read them)."""
    known = _machine(mail)
    if known is not None:
        return known, None, ""
    if _continues(mail):
        return MailKind.REPLY, None, ""
    found = find_enquiry(mail)
    enquiry, step = found.enquiry, found.step
    if enquiry is None and sorting.is_automatic_answer(mail.letter, mail.text):
        return MailKind.AUTO_REPLY, None, ""
    return MailKind.LEAD if enquiry else MailKind.NOT_LEAD, enquiry, step


def _category(mail: Candidate) -> Category:
    """What a mail that is no lead's is, for those who look through what was set aside."""
    if sorting.is_marked_spam(mail.letter):
        return Category.SPAM
    if mail.portal is not None:
        hidden = not interest.is_business(mail.subject) and interest.ENQUIRY.search(mail.subject)
        return Category.LINK_ONLY if hidden else Category.PORTAL
    if not mail.sender:
        return Category.UNREADABLE
    return Category.BULK if sorting.is_list(mail.letter) else Category.OTHER


def _machine(mail: Candidate) -> MailKind | None:
    """What a mail is by its headers and calendar parts, which say more than its words."""
    letter = mail.letter
    if sorting.is_bounce(letter):
        return MailKind.BOUNCE
    if _calendar_reply(letter) is not None:
        return MailKind.REPLY
    if mail.has_feedback:
        return None
    if mail.portal is None and sorting.is_automatic_answer(letter, mail.text):
        return MailKind.AUTO_REPLY
    bulk = sorting.is_list(letter) and not mail.is_forwarded
    return MailKind.NOT_LEAD if bulk or sorting.is_marked_spam(letter) else None


def _continues(mail: Candidate) -> bool:
    """A person answers in a running conversation."""
    letter = mail.letter
    if mail.is_forwarded or mail.has_feedback or (mail.portal is not None and not mail.portal.anonymous):
        return False
    prefixed = letter.subject.strip() != forwarded.bare_subject(letter.subject)
    linked = bool(letter.header("In-Reply-To") or letter.header("References"))
    if mail.portal is not None:
        return linked or prefixed
    if mail.form_weight >= 4 and not quotes.has_history(mail.lines):
        return False
    return not NO_REPLY.match(letter.address("From")[1]) and (prefixed or linked)


def _calendar_reply(letter: Letter) -> str | None:
    return next((c for c in letter.calendars if "METHOD:REPLY" in c.upper().replace(" ", "")), None)


def as_json(mail: ReadMail, file: str) -> dict[str, object]:
    """The reading with exactly the fields of the mail corpus; JSON types only."""
    out: dict[str, object] = {"file": file, "kind": mail.kind.value, "language": mail.language}
    if mail.enquiry is not None:
        return out | _enquiry_json(mail.enquiry)
    person = names.person_of(mail.sender_name) if mail.sender_name else None
    out |= {
        "email": mail.failed_recipient if mail.kind is MailKind.BOUNCE else mail.sender,
        "title": person.title if person else None,
        "first_name": person.first_name if person else None,
        "last_name": person.last_name if person else None,
    }
    return out | ({"reply_text": mail.reply_text} if mail.kind is MailKind.REPLY else {})


def _enquiry_json(enquiry: Enquiry) -> dict[str, object]:
    person = enquiry.person
    return {
        "portal": enquiry.portal,
        "salutation": person.salutation,
        "title": person.title,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "company": person.company,
        "email": person.email,
        "phone_e164": person.phone,
        "object_refs": list(enquiry.object_refs),
        "message": enquiry.message,
        "language": enquiry.language,
        "wants_viewing": enquiry.wants_viewing,
        "street": person.street,
        "zip": person.zip,
        "city": person.city,
        "move_in": _iso(enquiry.move_in),
        "income": float(enquiry.income) if enquiry.income is not None else None,
        "household_size": enquiry.household_size,
    }


def reading_of(mail: ReadMail) -> dict[str, object]:
    """What was read, as it is kept beside the raw mail: to be compared with what a newer reader makes of it."""
    sources = dict(mail.enquiry.sources) if mail.enquiry else {}
    return as_json(mail, "") | {"read_by": mail.read_by, "sources": sources, "problems": list(mail.problems)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def warm_up() -> None:
    """Load what the first mail would wait for (language models, numbering plans): about half a second, once a process."""
    read_mail(
        b"From: Maria Muster <maria@muster.example>\r\nSubject: Anfrage\r\n\r\nGuten Tag, ich interessiere mich sehr "
        b"f\xc3\xbcr die Wohnung und w\xc3\xbcrde sie gerne besichtigen.\r\nTel. 0664 1234567\r\n"
    )
