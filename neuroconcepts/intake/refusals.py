"""Why a mail that a machine sent is no enquiry: each function gives the reason, or nothing where it is one."""

from neuroconcepts.intake import interest
from neuroconcepts.intake.candidate import Candidate
from neuroconcepts.intake.forms.letters import is_letter
from neuroconcepts.intake.relays import relay_address
from neuroconcepts.intake.roles import NO_REPLY

RICH = 6
"""Answers of a form that is an enquiry whatever its subject says."""
_LABELLED = 4
"""Weight of a form with a labelled message that is one, too."""
_LEAST = 3
"""Weight of a form without a letter: a name alone, or a number alone, is not enough."""
_MATTERS = ("ref", "object", "object_address", "viewing", "move_in", "household_size", "income")


def of_portal(mail: Candidate) -> str:
    """A portal's enquiry has a person's contact or words, and says what it is."""
    assert mail.portal is not None
    relayed = bool(relay_address(mail)) or (mail.portal.anonymous and not NO_REPLY.match(mail.sender))
    reachable = bool(mail.first("email", "phone", "mobile")) or mail.answers_elsewhere
    said = any(f.message and is_letter(f.message) for f in mail.forms)
    if interest.is_business(mail.subject) and not (said and reachable):
        return "the portal's own business, by its subject"
    if not (reachable or relayed):
        return "a portal's mail without a person who can be answered"
    if not said and mail.form_weight < _LEAST - 1:
        return "a portal's mail without a person's words or data"
    if not interest.speaks_of_enquiry(f"{mail.subject}\n{mail.text[:2000]}"):
        return "a portal's mail that speaks of no enquiry"
    return ""


def of_form(mail: Candidate) -> str:
    """A form's notification has a person who can be answered, and is about a property."""
    if not (mail.first("email", "phone", "mobile") or mail.answers_elsewhere or relay_address(mail)):
        return "a machine's mail without a person who can be answered"
    said = next((f.message for f in mail.forms if f.message), "")
    if interest.is_business(mail.subject) and not _is_plain_form(mail):
        return "other business, by its subject"
    if _is_too_little(mail) and not (said and is_letter(said)):
        return "a machine's mail with too little of a person in it"
    if _sells(mail, said):
        return "it sells something"
    return "" if _has_matter(mail, said) else "a form that is not about a property"


def _answers(mail: Candidate) -> int:
    return max((f.answers for f in mail.forms), default=0)


def _is_plain_form(mail: Candidate) -> bool:
    """Whether so much is answered that the subject does not count."""
    labelled = any(f.labelled for f in mail.forms)
    return _answers(mail) >= RICH or (labelled and mail.form_weight >= _LABELLED)


def _is_told(mail: Candidate) -> bool:
    """Whether sentences name a person and a way to reach him: `Frau Huber hat angerufen … 0664 …`."""
    return any("name" in found and ("phone" in found or "email" in found) for found in mail.told)


def _is_too_little(mail: Candidate) -> bool:
    if _is_told(mail):
        return False
    named = bool(mail.first("name", "last_name", "first_name"))
    return mail.form_weight < (_LEAST - 1 if named and _answers(mail) > 1 else _LEAST)


def _sells(mail: Candidate, said: str) -> bool:
    unlabelled = not any(f.labelled for f in mail.forms) and mail.form_weight < _LABELLED
    return interest.sells("", said) or (unlabelled and interest.sells(mail.subject, mail.text))


def _has_matter(mail: Candidate, said: str) -> bool:
    """Whether a form is about a property, or so plainly a contact form that an agency takes it as one."""
    if mail.first(*_MATTERS) or said:
        return True
    whole = f"{mail.subject}\n{mail.text[:4_000]}"
    return interest.property_words(whole) > 0 or interest.speaks_of_enquiry(mail.subject)
