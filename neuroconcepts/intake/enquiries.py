"""The middle of the ladder: which step reads this mail as an enquiry, and what surrounds it."""

import re
from dataclasses import dataclass

from neuroconcepts.domain.enquiry import Enquiry
from neuroconcepts.intake import direct, interest, mentions, quotes, references
from neuroconcepts.intake.assemble import enquiry_of
from neuroconcepts.intake.candidate import Candidate
from neuroconcepts.intake.country import country_of
from neuroconcepts.intake.forms.items import Form
from neuroconcepts.intake.forms.letters import is_letter
from neuroconcepts.intake.forms.reader import read_form
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.origin import origin_of
from neuroconcepts.intake.roles import NO_REPLY, VIA, domain_of
from neuroconcepts.intake.stated import Setting, Stated
from neuroconcepts.intake.values import reference_of

_TOKEN = re.compile(r"\d.*\d|[0-9a-f]{8,}|[+_=-]\w{6,}", re.IGNORECASE)


RICH = 6
"""Answers of a form that is an enquiry whatever its subject says."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the ladder made of a mail: the enquiry and the step that read it (neither for other mail), and why."""

    enquiry: Enquiry | None
    step: str
    reason: str


def find_enquiry(mail: Candidate) -> Found:
    """The enquiry, read by the first step that can."""
    if mail.feedback is not None:
        return Found(_formed(mail, "xml"), "xml", "an XML enquiry is attached")
    if mail.portal is not None:
        reason = _portal_refusal(mail)
        return Found(None, "", reason) if reason else Found(_formed(mail, "portal"), "portal", f"{mail.portal.name} passes on an enquiry")
    refusal = _form_refusal(mail)
    if not refusal:
        return Found(_formed(mail, "label"), "label", "a form with a person who can be answered, about a property")
    if not mail.in_person:
        return Found(None, "", refusal)
    own = quotes.new_text(mail.lines)
    if not _asks(mail, own):
        return Found(None, "", "a person's mail that does not ask for a property")
    setting = _setting(mail, "direct", mail.reply_to or mail.sender)
    return Found(direct.read_direct(mail.lines, mail.subject, setting), "direct", "a person asks for a property")


def _asks(mail: Candidate, own: str) -> bool:
    refs = bool(references.codes(f"{mail.subject}\n{own[:6_000]}"))
    return interest.asks_about_property(mail.subject, mail.text, refs=refs)


def _portal_refusal(mail: Candidate) -> str:
    """Why a portal's mail is no enquiry; empty when it is one: it has a person's contact or words, and says what it is."""
    assert mail.portal is not None
    reachable = bool(mail.first("email", "phone", "mobile"))
    relayed = mail.portal.anonymous and not NO_REPLY.match(mail.sender)
    personal = bool(mail.reply_to) and mail.roles.is_seekers(mail.reply_to)
    said = any(f.message and is_letter(f.message) for f in mail.forms)
    if interest.is_business(mail.subject) and not (said and (reachable or personal)):
        return "the portal's own business, by its subject"
    if not (reachable or relayed or personal or _relay_address(mail)):
        return "a portal's mail without a person who can be answered"
    if not said and mail.form_weight < 2:
        return "a portal's mail without a person's words or data"
    if not interest.ENQUIRY.search(f"{mail.subject}\n{mail.text[:2000]}"):
        return "a portal's mail that speaks of no enquiry"
    return ""


def _form_refusal(mail: Candidate) -> str:
    """Why a mail is no form's notification of an enquiry; empty when it is one."""
    if mail.in_person:
        return "written by the sender himself"
    reachable = bool(mail.first("email", "phone", "mobile") or _relay_address(mail)) or (
        bool(mail.reply_to) and mail.roles.is_seekers(mail.reply_to)
    )
    if not reachable:
        return "a machine's mail without a person who can be answered"
    said = next((f.message for f in mail.forms if f.message), "")
    labelled = any(f.labelled for f in mail.forms)
    rich = max((f.answers for f in mail.forms), default=0) >= RICH
    if interest.is_business(mail.subject) and not rich and not (labelled and mail.form_weight >= 4):
        return "other business, by its subject"
    named = bool(mail.first("name", "last_name", "first_name"))
    if mail.form_weight < (2 if named and _two_answers(mail) else 3) and not (said and is_letter(said)):
        return "a machine's mail with too little of a person in it"
    if interest.sells("", said) or (not labelled and mail.form_weight < 4 and interest.sells(mail.subject, mail.text)):
        return "it sells something"
    return "" if _has_matter(mail, said) else "a form that is not about a property"


def _two_answers(mail: Candidate) -> bool:
    """Whether a person's data is stated in at least two fields."""
    return max((f.answers for f in mail.forms), default=0) >= 2


def _has_matter(mail: Candidate, said: str) -> bool:
    """Whether a form is about a property, or so plainly a contact form that an agency takes it as one."""
    if mail.first("ref", "object", "object_address", "viewing", "move_in", "household_size", "income"):
        return True
    whole = f"{mail.subject}\n{mail.text[:4_000]}"
    return bool(said) or interest.property_words(whole) > 0 or bool(interest.ENQUIRY.search(mail.subject))


def _formed(mail: Candidate, step: str) -> Enquiry:
    """An enquiry by XML, portal or labels; the later ones fill what the first leaves open."""
    forms = sorted(mail.forms, key=lambda f: -f.weight)
    label_source = "portal" if mail.portal is not None else "label"
    steps = [("xml", mail.feedback.values)] if mail.feedback else []
    if mail.feedback and mail.feedback.tail:
        steps.append(("xml", read_form([Line(t) for t in mail.feedback.tail.split("\n")]).values))
    steps += [(label_source, form.values) for form in forms]
    message = mail.feedback.message if mail.feedback else _message(forms)
    steps.append(("header", mentions.in_headers(mail.reply_to_name, mail.reply_to, mail.roles)))
    steps += [("text", found) for found in mail.told]
    stated = Stated(steps)
    if message:
        stated.used["message"] = step
    listings = mail.feedback.listings if mail.feedback else []
    setting = _setting(mail, origin_of(mail), _answer_to(mail))
    return enquiry_of(stated, message, _refs(mail, forms, message), setting, listings)


def _message(forms: list[Form]) -> str:
    """The message of both views: where one goes on after the other ends, the end was found in the shorter."""
    labelled = [f.message for f in forms if f.message and f.labelled]
    found = labelled or [f.message for f in forms if f.message]
    if len(found) < 2:
        return found[0] if found else ""
    short, long = sorted(found, key=len)
    a, b = "".join(short.split()), "".join(long.split())
    return short if b.startswith(a) else found[0]


def _refs(mail: Candidate, forms: list[Form], message: str) -> list[str]:
    """Labelled numbers; with none of the agent's, those of the subject and then of the message."""
    refs = [ref for listing in (mail.feedback.listings if mail.feedback else ()) for ref in listing.refs]
    for form in forms:
        refs += [r for v in form.values.get("ref", []) if (r := reference_of(v))]
        refs += [r for v in form.values.get("object", []) if (r := references.object_number(v))]
        refs += [r for v in form.values.get("subject", []) for r in references.codes(v)]
    text = mail.text.replace(message, " ") if message else mail.text
    refs += references.labelled(mail.subject if any(f.is_data for f in forms) else f"{mail.subject}\n{text}")
    refs += [code for line in mail.own_lines if machine(line) for code in references.codes(line)]
    links = references.linked([mail.portal] if mail.portal else [], mail.source)
    refs += links
    if not refs or len(references.unique(refs)) == len(links):
        refs += references.codes(mail.subject) or references.codes(message)
    return refs


def _answer_to(mail: Candidate) -> str:
    """The relay address where the portal hides the person; empty when the labels or Reply-To name the person's own."""
    if mail.portal is not None and mail.portal.anonymous and not NO_REPLY.match(mail.sender) and "@" in mail.sender:
        return mail.reply_to or mail.sender
    stated = mail.feedback.values.get("email", []) if mail.feedback else []
    if any("@" in v for v in stated) or mail.first("email"):
        return ""
    if mail.reply_to and mail.roles.is_seekers(mail.reply_to):
        return mail.reply_to
    return _relay_address(mail)


def _relay_address(mail: Candidate) -> str:
    """An address of the sender's own domain that stands for one person: it holds a token, or his name is its name."""
    for address, name in ((mail.reply_to, mail.reply_to_name), (mail.sender, mail.sender_name)):
        if not address or NO_REPLY.match(address) or address in {a for _, a in mail.letter.addresses("To")}:
            continue
        local = address.partition("@")[0]
        same = domain_of(address).endswith(".".join(domain_of(mail.sender).split(".")[-2:]))
        if same and (_TOKEN.search(local) or (name and VIA.search(name))):
            return address
    return ""


def _setting(mail: Candidate, portal: str, answer_to: str) -> Setting:
    when = mail.letter.date()
    addresses = [mail.sender, mail.sender_name, mail.reply_to, *(a for _, a in mail.letter.addresses("To"))]
    fixed = mail.portal.country if mail.portal else None
    text = mail.text
    name = mail.sender_name if mail.in_person or VIA.search(mail.sender_name) else ""
    return Setting(
        portal=portal,
        country=fixed or country_of(f"{mail.subject}\n{text}", addresses, mail.country),
        today=when.date() if when else None,
        text=text,
        answer_to=answer_to,
        sender_name=VIA.sub("", name),
    )



