"""The last step of the ladder: a language model copies out of a mail what no rule could read.

What it is shown is bounded and as little as possible: the mail's own words without history, links and our addresses. What
it gives back is held against the mail: a value counts only if it occurs there, and an address only if it is not ours.
"""

import json
import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Final

from pydantic import BaseModel

from neuroconcepts.domain.bank_account import without_accounts
from neuroconcepts.domain.enquiry import Category, Enquiry, MailKind
from neuroconcepts.intake import interest, prompts, quotes
from neuroconcepts.intake.assemble import enquiry_of
from neuroconcepts.intake.candidate import Candidate, candidate_of
from neuroconcepts.intake.forms.kinds import MAIL, URL
from neuroconcepts.intake.mime import open_letter
from neuroconcepts.intake.origin import origin_of
from neuroconcepts.intake.passed_on import setting_of
from neuroconcepts.intake.reading import ReadMail
from neuroconcepts.intake.roles import domain_of
from neuroconcepts.intake.stated import Stated
from neuroconcepts.ports.language_model import Prompt

VERSION: Final = "read_mail_v1"
LONGEST: Final = 6_000
"""Characters of a mail that are shown: about 2,000 tokens."""
_SHORTEST = 20
_SPACES = re.compile(r"\s+")
_PERSONAL: Final = (
    "salutation",
    "title",
    "first_name",
    "last_name",
    "company",
    "email",
    "phone",
    "street",
    "zip",
    "city",
)


class MailForm(BaseModel):
    """The form of the prompt `read_mail_v1`. No defaults and no limits: Gemini may refuse a schema for either."""

    is_enquiry: bool
    salutation: str
    title: str
    first_name: str
    last_name: str
    company: str
    email: str
    phone: str
    street: str
    zip: str
    city: str
    object_numbers: list[str]
    message_begins: str
    message_ends: str


@dataclass(frozen=True, slots=True)
class Question:
    """A mail that is worth asking about: what the model is shown, and what its answer is held against."""

    mail: Candidate
    text: str

    @property
    def prompt(self) -> Prompt:
        """Instructions, and the mail as one JSON object, whose strings nothing in them can end."""
        sender = f"{self.mail.sender_name} ({domain_of(self.mail.sender)})"
        data = {"sender": sender, "subject": self.mail.subject, "text": self.text}
        return Prompt(VERSION, _instructions(), json.dumps(data, ensure_ascii=False, separators=(",", ":")))


@cache
def _instructions() -> str:
    return (files(prompts) / f"{VERSION}.md").read_text(encoding="utf-8").strip()


def question_of(raw: bytes, read: ReadMail, *, country: str = "DE") -> Question | None:
    """What to ask about a mail; None for one that was read, or that shows no sign of an enquiry."""
    if read.kind is not MailKind.NOT_LEAD or read.category is not Category.OTHER or read.calendar_reply:
        return None
    mail = candidate_of(open_letter(raw), country)
    text = _shown(mail)
    whole = f"{mail.subject}\n{text}"
    signs = interest.speaks_of_enquiry(whole) or interest.property_words(whole) > 0
    if len(text) < _SHORTEST or not signs or interest.is_business(mail.subject) or interest.sells(mail.subject, text):
        return None
    return Question(mail, text)


def _shown(mail: Candidate) -> str:
    """The mail's own words: our addresses and all bank accounts are masked, links shortened to their host."""
    text = quotes.new_text(mail.lines)[:LONGEST] if mail.in_person else mail.text[:LONGEST]
    text = without_accounts(text)
    text = URL.sub(lambda m: re.sub(r"(?<=\w)[/?#].*$", "/…", m.group().replace("://", ":")), text)
    return MAIL.sub(lambda m: m.group() if _may_be_seekers(mail, m.group()) else "[agency]", text)


def _may_be_seekers(mail: Candidate, address: str) -> bool:
    return mail.roles.is_seekers(address) or (mail.in_person and address.casefold() == mail.sender)


def read_answer(question: Question, form: MailForm, read: ReadMail) -> ReadMail:
    """The mail as the model read it, as far as the mail bears it out; unchanged when that is no enquiry."""
    enquiry = _enquiry(question, form) if form.is_enquiry else None
    if enquiry is None or not (enquiry.person.email or enquiry.person.phone):
        return read
    return replace(
        read,
        kind=MailKind.LEAD,
        category=None,
        enquiry=enquiry,
        portal=enquiry.portal,
        language=enquiry.language,
        read_by="model",
    )


def _enquiry(question: Question, form: MailForm) -> Enquiry | None:
    mail = question.mail
    values = {name: [value] for name in _PERSONAL if (value := _literal(getattr(form, name), question))}
    values["email"] = [v for v in values.get("email", []) if _may_be_seekers(mail, v)]
    refs = [ref for number in form.object_numbers if (ref := _literal(number, question))]
    message = _message(question.text, form)
    if not (message or refs):
        return None
    portal = "direct" if mail.in_person else origin_of(mail)
    setting = setting_of(mail, portal, mail.sender if mail.in_person else "")
    stated = Stated(
        [("model", values)], {name: "model" for name, said in (("message", message), ("object_refs", refs)) if said}
    )
    return enquiry_of(stated, message, refs, setting)


def _literal(value: str, question: Question) -> str:
    """A value as given, if it occurs in the mail; else nothing."""
    wanted = _SPACES.sub(" ", value).strip()
    where = _SPACES.sub(" ", f"{question.mail.subject}\n{question.mail.sender_name}\n{question.text}")
    return wanted if wanted and wanted.casefold() in where.casefold() else ""


def _message(text: str, form: MailForm) -> str:
    """The text between the first and the last words, which have to occur in this order."""
    begin, end = (_pattern(words) for words in (form.message_begins, form.message_ends))
    first = begin.search(text) if begin else None
    last = end.search(text, first.start()) if first and end else None
    return text[first.start() : last.end()].strip() if first and last else ""


def _pattern(words: str) -> re.Pattern[str] | None:
    """Words in any spacing; None when there are none."""
    parts = words.split()[:12]
    return re.compile(r"\s+".join(re.escape(part) for part in parts)) if parts else None
