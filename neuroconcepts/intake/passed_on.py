"""An enquiry that a portal, form or CRM passed on, put together from XML, labels, headers and sentences."""

import re

from neuroconcepts.domain.enquiry import Enquiry
from neuroconcepts.intake import mentions, references
from neuroconcepts.intake.assemble import enquiry_of
from neuroconcepts.intake.candidate import Candidate
from neuroconcepts.intake.country import country_of
from neuroconcepts.intake.forms.items import Form
from neuroconcepts.intake.forms.reader import read_form
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.origin import origin_of
from neuroconcepts.intake.relays import answer_to
from neuroconcepts.intake.roles import VIA
from neuroconcepts.intake.stated import Setting, Stated
from neuroconcepts.intake.values import reference_of

_TITLE = re.compile(r"[a-zäöüß]\s\([A-ZÄÖÜ]{1,6}[-/_.]?\w{1,12}\)\W*$")
"""A listing's title with its number: `Loft Nord (LN-9)`."""


def passed_on(mail: Candidate, step: str) -> Enquiry:
    """The enquiry; later sources fill what the first leaves open. `step` is the one that was sure of it."""
    forms = sorted(mail.forms, key=lambda f: -f.weight)
    message = mail.feedback.message if mail.feedback else _message(forms)
    stated = Stated(_steps(mail, forms))
    if message:
        stated.used["message"] = step
    listings = mail.feedback.listings if mail.feedback else []
    setting = setting_of(mail, origin_of(mail), answer_to(mail))
    refs = _refs(mail, forms, message)
    if refs:
        stated.note(refs[0], "object_refs")
        stated.used.setdefault("object_refs", "xml" if any(x.refs for x in listings) else "text")
    return enquiry_of(stated, message, refs, setting, listings)


def _steps(mail: Candidate, forms: list[Form]) -> list[tuple[str, dict[str, list[str]]]]:
    """What each source states, best first."""
    steps = [("xml", mail.feedback.values)] if mail.feedback else []
    if mail.feedback and mail.feedback.tail:
        steps.append(("xml", read_form([Line(t) for t in mail.feedback.tail.split("\n")]).values))
    steps += [("portal" if mail.portal is not None else "label", form.values) for form in forms]
    steps.append(("header", mentions.in_headers(mail.reply_to_name, mail.reply_to, mail.roles)))
    return steps + [("text", found) for found in mail.told]


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
    refs += [code for line in mail.own_lines if machine(line) or _TITLE.search(line) for code in references.codes(line)]
    links = references.linked([mail.portal] if mail.portal else [], mail.source)
    refs += links
    if not refs or len(references.unique(refs)) == len(links):
        refs += references.codes(mail.subject) or references.codes(message)
    return refs


def setting_of(mail: Candidate, portal: str, address: str) -> Setting:
    """What surrounds the enquiry. `address` is the one to answer where none is stated."""
    when = mail.letter.date()
    speaks = [mail.sender, mail.sender_name, mail.reply_to, *(a for _, a in mail.letter.addresses("To"))]
    fixed = mail.portal.country if mail.portal else None
    name = mail.sender_name if mail.in_person or VIA.search(mail.sender_name) else ""
    return Setting(
        portal=portal,
        country=fixed or country_of(f"{mail.subject}\n{mail.text}", speaks, mail.country),
        today=when.date() if when else None,
        text=mail.text,
        answer_to=address,
        sender_name=VIA.sub("", name),
    )
