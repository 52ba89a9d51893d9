"""The middle of the ladder: which step reads this mail as an enquiry, and what surrounds it."""

import re

from neuroconcepts.domain.enquiry import Enquiry
from neuroconcepts.intake import direct, phones, references, sorting
from neuroconcepts.intake.assemble import Setting, Stated, enquiry_of
from neuroconcepts.intake.candidate import Candidate
from neuroconcepts.intake.form import Form, read_form
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.portals import portal_named, portal_of
from neuroconcepts.intake.values import reference_of

_VIA = re.compile(r"\s+(?:über|via|par|tramite|through)\s+[\w. ]{3,40}$", re.IGNORECASE)
_FORM_SENDER = re.compile(
    r"formular|website|webseite|homepage|kontakt-?form|contact form|wordpress|merkzettel|web-?form|formulaire|modulo",
    re.IGNORECASE,
)
ENQUIRY_WORDS = re.compile(
    r"anfrage|enquiry|inquiry|interessent|interested|kontakt|contact|nachricht|message|demande|richiesta|lead\b|objekt",
    re.IGNORECASE,
)


NONE: tuple[Enquiry | None, str] = (None, "")


def find_enquiry(mail: Candidate) -> tuple[Enquiry | None, str]:
    """The enquiry and the step of the ladder that was the first to read one; neither when the mail is none."""
    if mail.feedback is not None:
        return _formed(mail, "xml"), "xml"
    if mail.portal is not None:
        return (_formed(mail, "portal"), "portal") if _is_portal_enquiry(mail) else NONE
    business = sorting.is_business(mail.subject) and mail.form_weight < 4
    if mail.form_weight >= 3 and _looks_like_form(mail) and not business:
        return _formed(mail, "label"), "label"
    if sorting.NO_REPLY.match(mail.sender) or not sorting.asks_about_property(mail.subject, mail.text):
        return NONE
    setting = _setting(mail, "direct", mail.reply_to or mail.sender)
    return direct.read_direct(mail.lines, mail.subject, setting), "direct"


def _is_portal_enquiry(mail: Candidate) -> bool:
    """A portal also sends invoices and alerts: an enquiry has a person's contact or words, and says what it is."""
    assert mail.portal is not None
    reachable = any(f.first("email") or f.first("phone") or f.first("mobile") for f in mail.forms)
    relayed = mail.portal.anonymous and not sorting.NO_REPLY.match(mail.sender)
    personal = bool(mail.reply_to) and portal_of(mail.reply_to) is None
    said = any(f.message for f in mail.forms)
    if sorting.is_business(mail.subject) and not (said and (reachable or personal)):
        return False
    return (
        (reachable or relayed or personal)
        and (said or mail.form_weight >= 2)
        and bool(ENQUIRY_WORDS.search(f"{mail.subject}\n{mail.text[:2000]}"))
    )


def _looks_like_form(mail: Candidate) -> bool:
    """Labels with a way to answer; a person's signature (name, phone, mail) under his own text is none."""
    form = max(mail.forms, key=lambda f: f.weight)
    own = {a for a in (mail.sender,) if a}
    if form.message is None and any(a in " ".join(form.values.get("email", [])).lower() for a in own):
        return False
    return bool(form.first("email") or form.first("phone") or form.first("mobile") or mail.reply_to)


def _formed(mail: Candidate, step: str) -> Enquiry:
    """An enquiry by XML, portal or labels; the later ones fill what the first leaves open."""
    forms = sorted(mail.forms, key=lambda f: -f.weight)
    portal = _origin(mail, forms)
    label_source = "portal" if mail.portal is not None else "label"
    steps = [("xml", mail.feedback.values)] if mail.feedback else []
    if mail.feedback and mail.feedback.tail:
        steps.append(("xml", read_form([Line(t) for t in mail.feedback.tail.split("\n")]).values))
    steps += [(label_source, form.values) for form in forms]
    message = mail.feedback.message if mail.feedback else _message(forms)
    stated = Stated(steps)
    if message:
        stated.used["message"] = step
    listings = mail.feedback.listings if mail.feedback else []
    setting = _setting(mail, portal, _answer_to(mail))
    return enquiry_of(stated, message, _refs(mail, forms, message), setting, listings)


def _message(forms: list[Form]) -> str:
    """The message of both views: where one goes on after the other ends, the end was found in the shorter."""
    found = [f.message for f in forms if f.message]
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
    text = mail.text.replace(message, " ") if message else mail.text
    refs += references.labelled(f"{mail.subject}\n{text}")
    links = references.linked(mail.portal, mail.source)
    refs += links
    if not refs or len(references.unique(refs)) == len(links):
        refs += references.codes(mail.subject) or references.codes(message)
    return refs


def _origin(mail: Candidate, forms: list[Form]) -> str:
    """The portal where the person asked: a relay names it, XML names its sender."""
    named = " ".join(
        [mail.feedback.sender if mail.feedback else "", *(v for f in forms for v in f.values.get("source", []))]
    )
    source = portal_named(named) if named.strip() else None
    if source is not None and (mail.portal is None or mail.portal.relay):
        return source.name
    if mail.portal is not None:
        return mail.portal.name
    return "website_form" if _is_own_form(mail) else "other"


def _is_own_form(mail: Candidate) -> bool:
    domain = mail.sender.rsplit("@", 1)[-1]
    recipients = [a.rsplit("@", 1)[-1] for h in ("To", "Delivered-To") for _, a in mail.letter.addresses(h)]
    said = f"{mail.sender} {mail.sender_name} {mail.subject}\n{mail.text[:20_000]}\n{mail.letter.header('X-Mailer')}"
    return domain in recipients or bool(_FORM_SENDER.search(said))


def _answer_to(mail: Candidate) -> str:
    """The relay address where the portal hides the person; empty when the labels or Reply-To name the person's own."""
    if (
        mail.portal is not None
        and mail.portal.anonymous
        and not sorting.NO_REPLY.match(mail.sender)
        and "@" in mail.sender
    ):
        return mail.reply_to or mail.sender
    stated = [v for f in mail.forms for v in f.values.get("email", [])] or (
        mail.feedback.values.get("email", []) if mail.feedback else []
    )
    if not any("@" in v for v in stated) and mail.reply_to and portal_of(mail.reply_to) is None:
        return mail.reply_to
    return ""


def _setting(mail: Candidate, portal: str, answer_to: str) -> Setting:
    when = mail.letter.date()
    addresses = [mail.sender, mail.reply_to, *(a for _, a in mail.letter.addresses("To"))]
    fixed = mail.portal.country if mail.portal else None
    text = mail.text
    return Setting(
        portal=portal,
        country=fixed or phones.country_of(f"{mail.subject}\n{text}", addresses, mail.country),
        today=when.date() if when else None,
        text=text,
        answer_to=answer_to,
        sender_name=_VIA.sub("", mail.sender_name) if mail.portal is None or _VIA.search(mail.sender_name) else "",
    )
