"""Raw mail in, a typed reading out: the one entry to this package.

The ladder, each step in a module of its own: MIME repair (`mime`), XML attachments (`feedback_xml`), portals (`portals`) and labels
(`form`) over both views of the mail (`lines`), mails written by the person (`direct`). `sorting` tells what is no enquiry.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from neuroconcepts.domain.enquiry import Category, Enquiry, MailKind
from neuroconcepts.intake import names, quotes, sorting
from neuroconcepts.intake.authentication import Trust, trust_of
from neuroconcepts.intake.calendar_reply import calendar_reply, note_of
from neuroconcepts.intake.candidate import Candidate, candidate_of
from neuroconcepts.intake.decision import decide
from neuroconcepts.intake.forms.letters import without_notice
from neuroconcepts.intake.language import language_of
from neuroconcepts.intake.lines import plain_lines
from neuroconcepts.intake.mime import Letter, open_letter
from neuroconcepts.intake.person import by_address
from neuroconcepts.intake.roles import VIA

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
    decision = decide(candidate)
    enquiry = decision.enquiry
    sender_name, sender = letter.address("From")
    text = _reply_text(candidate) if decision.kind is MailKind.REPLY else ""
    return ReadMail(
        kind=decision.kind,
        portal=enquiry.portal if enquiry else None,
        enquiry=enquiry,
        read_by=decision.step,
        sender_portal=candidate.portal.name if candidate.portal else "",
        category=decision.category,
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
        failed_recipient=sorting.failed_recipient(letter, candidate.text) if decision.kind is MailKind.BOUNCE else None,
        automatic=sorting.is_automatic(letter),
        calendar_reply=calendar_reply(letter),
        problems=tuple(letter.problems),
    )


def _reply_text(mail: Candidate) -> str:
    """The new words of a reply: those that a portal passes on, a calendar's note, else the mail without its history."""
    own = quotes.new_text(mail.lines)
    answer = calendar_reply(mail.letter)
    if answer is not None:
        return note_of(answer, own)
    relayed = next((f.message for f in mail.forms if f.message), None) if mail.portal else None
    return without_notice(quotes.new_text(plain_lines(relayed)) if relayed else own) if mail.portal else own


def as_json(mail: ReadMail, file: str) -> dict[str, object]:
    """The reading with exactly the fields of the mail corpus; JSON types only."""
    out: dict[str, object] = {"file": file, "kind": mail.kind.value, "language": mail.language}
    if mail.enquiry is not None:
        return out | enquiry_json(mail.enquiry)
    shown = VIA.sub("", mail.sender_name or "")
    person = by_address(names.person_of(shown), mail.sender) if shown else None
    out |= {
        "email": mail.failed_recipient if mail.kind is MailKind.BOUNCE else mail.sender,
        "title": person.title if person else None,
        "first_name": person.first_name if person else None,
        "last_name": person.last_name if person else None,
    }
    return out | ({"reply_text": mail.reply_text} if mail.kind is MailKind.REPLY else {})


def enquiry_json(enquiry: Enquiry) -> dict[str, object]:
    """An enquiry with the fields of the mail corpus; JSON types only."""
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
    language_of("Dzień dobry, czy mieszkanie jest jeszcze dostępne?")
    read_mail(
        b"From: Maria Muster <maria@muster.example>\r\nSubject: Anfrage\r\n\r\nGuten Tag, ich interessiere mich sehr "
        b"f\xc3\xbcr die Wohnung und w\xc3\xbcrde sie gerne besichtigen.\r\nTel. 0664 1234567\r\n"
    )
