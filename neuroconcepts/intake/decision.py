"""What a mail is for us, and why: a bounce, an automatic answer, a reply, an enquiry, or other mail."""

from dataclasses import dataclass

from neuroconcepts.domain.enquiry import Category, Enquiry, MailKind
from neuroconcepts.intake import automatic, forwarded, interest, quotes, references, sorting
from neuroconcepts.intake.calendar_reply import calendar_reply
from neuroconcepts.intake.candidate import Candidate
from neuroconcepts.intake.enquiries import Found, find_enquiry
from neuroconcepts.intake.mime import ENCRYPTED
from neuroconcepts.intake.roles import NO_REPLY

STRONG_FORM = 5
"""Weight of a form that is an enquiry even if its sender marks it as sent to many."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The kind of a mail, in words why, and for leads the enquiry and the step of the ladder that read it."""

    kind: MailKind
    reason: str
    enquiry: Enquiry | None = None
    step: str = ""
    category: Category | None = None


def decide(mail: Candidate) -> Decision:
    """The order matters: what machines say about themselves, then conversations, then enquiries."""
    known = _by_machine(mail) or _by_conversation(mail)
    if known is not None:
        return known
    found = find_enquiry(mail)
    if found.enquiry is None:
        answer = automatic.answer_reason(mail.letter, mail.text, is_form=False)
        return Decision(MailKind.AUTO_REPLY, answer) if answer else _other(mail, found)
    return Decision(MailKind.LEAD, found.reason, found.enquiry, found.step)


def _other(mail: Candidate, found: Found) -> Decision:
    return Decision(MailKind.NOT_LEAD, found.reason, category=category_of(mail))


def category_of(mail: Candidate) -> Category:
    """What a mail that is no lead's is, for those who look through what was set aside."""
    if sorting.is_marked_spam(mail.letter):
        return Category.SPAM
    if mail.portal is not None:
        hidden = not interest.is_business(mail.subject) and interest.speaks_of_enquiry(mail.subject)
        return Category.LINK_ONLY if hidden else Category.PORTAL
    if not mail.sender or ENCRYPTED in mail.letter.problems:
        return Category.UNREADABLE
    return Category.BULK if sorting.is_list(mail.letter) else Category.OTHER


def _by_machine(mail: Candidate) -> Decision | None:
    """What a mail is by its headers and calendar parts, which say more than its words."""
    if sorting.is_bounce(mail.letter):
        return Decision(MailKind.BOUNCE, "a delivery report")
    if calendar_reply(mail.letter) is not None:
        return Decision(MailKind.REPLY, "an answer to an invitation")
    return None if mail.has_feedback else _by_marks(mail)


def _by_marks(mail: Candidate) -> Decision | None:
    """Automatic answers, marked spam, and mail sent to many; a form's notification may carry marks of the last."""
    letter = mail.letter
    states_person = any(f.labelled for f in mail.forms) and mail.form_weight >= STRONG_FORM and not mail.in_person
    if mail.portal is None and (answer := automatic.answer_reason(letter, mail.text, is_form=states_person)):
        return Decision(MailKind.AUTO_REPLY, answer)
    if sorting.is_marked_spam(letter):
        return Decision(MailKind.NOT_LEAD, "the receiving server calls it spam", category=Category.SPAM)
    if sorting.is_list(letter) and not mail.is_forwarded and not (states_person and mail.first("email")):
        return Decision(MailKind.NOT_LEAD, "sent to many (List headers)", category=category_of(mail))
    return None


def _by_conversation(mail: Candidate) -> Decision | None:
    """A person answers in a running conversation."""
    letter = mail.letter
    if mail.is_forwarded or mail.has_feedback or (mail.portal is not None and not mail.portal.anonymous):
        return None
    prefixed = letter.subject.strip() != forwarded.bare_subject(letter.subject)
    linked = bool(letter.header("In-Reply-To") or letter.header("References"))
    if not (prefixed or linked):
        return None
    if mail.portal is not None:
        return Decision(MailKind.REPLY, "the person behind the portal's relay goes on")
    history = quotes.has_history(mail.lines)
    if (not mail.in_person and mail.form_weight >= 4 and not history) or NO_REPLY.match(letter.address("From")[1]):
        return None
    if not linked and not history and interest.sells(mail.subject, mail.text) and not references.codes(mail.subject):
        return None  # `Re:` in front of an offer is a trick
    return Decision(MailKind.REPLY, "it refers to a mail of ours" if linked else "its subject answers")
