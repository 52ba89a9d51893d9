"""The middle of the ladder: which step reads this mail as an enquiry, or why none does."""

from dataclasses import dataclass

from neuroconcepts.domain.enquiry import Enquiry
from neuroconcepts.intake import direct, interest, quotes, references, refusals
from neuroconcepts.intake.candidate import Candidate
from neuroconcepts.intake.passed_on import passed_on, setting_of

_MAX = 6_000  # characters of a letter that are looked through for listing numbers


@dataclass(frozen=True, slots=True)
class Found:
    """What the ladder made of a mail: the enquiry and the step that read it (neither for other mail), and why."""

    enquiry: Enquiry | None
    step: str
    reason: str


def find_enquiry(mail: Candidate) -> Found:
    """The enquiry, read by the first step that can."""
    if mail.feedback is not None:
        return Found(passed_on(mail, "xml"), "xml", "an XML enquiry is attached")
    if mail.portal is not None:
        if refusal := refusals.of_portal(mail):
            return Found(None, "", refusal)
        return Found(passed_on(mail, "portal"), "portal", f"{mail.portal.name} passes on an enquiry")
    if mail.in_person:
        return _in_person(mail)
    if refusal := refusals.of_form(mail):
        return Found(None, "", refusal)
    return Found(passed_on(mail, "label"), "label", "a form with a person who can be answered, about a property")


def _in_person(mail: Candidate) -> Found:
    own = quotes.new_text(mail.lines)
    refs = bool(references.codes(f"{mail.subject}\n{own[:_MAX]}"))
    if not interest.asks_about_property(mail.subject, mail.text, refs=refs):
        return Found(None, "", "a person's mail that does not ask for a property")
    setting = setting_of(mail, "direct", mail.reply_to or mail.sender)
    return Found(direct.read_direct(mail.lines, mail.subject, setting), "direct", "a person asks for a property")
