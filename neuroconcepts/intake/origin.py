"""Where the person asked: on which portal, on the agency's own website, or by a mail of his own."""

import re

from neuroconcepts.intake import mentions
from neuroconcepts.intake.candidate import Candidate
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.portals import portal_named
from neuroconcepts.intake.portals.portal import Portal
from neuroconcepts.intake.roles import domain_of, is_person

_FORM = re.compile(
    r"formular|(?<!plat)(?<!in)forms?\b|\bform[-_. ]|[-_ ]form\b|formmail|webform|submission|submitted|einsendung"
    r"|eintrag\b|\bentry\b|web-?site|[\w-]+-seite\b|webseite|\bsite\b|\bsito\b|homepage|wordpress|merkzettel"
    r"|formulaire|modulo|widget|chat|offline-?nachricht|umfrage|survey|fragebogen|questionnaire|neue antwort|new "
    r"response|event type|invitee|form_?name|\bhooks?\b|landing-?page|remote_addr|user[-_ ]agent|seiten-?url|page url",
    re.IGNORECASE,
)
_ADVERTISED = re.compile(r"facebook|instagram|\bmeta\b|tiktok|linkedin|google ads|lead ?ads?\b", re.IGNORECASE)
"""Networks whose advertisements have forms of their own."""
_PAGES = frozenset({"skip", "source"})
"""Fields that may say on which page the form stands."""
_NAMED_BY = re.compile(r"(?:über|via|von|auf|bei|aus|from|through|par|sur|tramite|su|portal"
r"|quelle)[\s:]{1,3}([\w.\-]{4,40}(?:\s?24)?)", re.IGNORECASE)  # fmt: skip


def origin_of(mail: Candidate) -> str:
    """The portal of an enquiry that was not mailed by the person: a relay names it, XML names its sender."""
    source = _named(mail)
    if source is not None and (mail.portal is None or mail.portal.relay):
        return source.name
    if mail.portal is not None:
        return mail.portal.name
    return "website_form" if _is_own_form(mail) else "other"


def _named(mail: Candidate) -> Portal | None:
    """The portal that the mail itself names as the source."""
    stated = [
        mail.feedback.sender if mail.feedback else "",
        *(v for f in mail.forms for v in f.values.get("source", [])),
    ]
    found = portal_named(" ".join(stated)) if any(v.strip() for v in stated) else None
    if found is not None or (mail.portal is not None and not mail.portal.relay):
        return found
    said = [mail.subject, *(t for t in mail.own_lines if machine(t))]
    names = [m[1] for text in said[:60] for m in _NAMED_BY.finditer(text[:400])]
    return next(
        (p for name in [*re.findall(r"\(([^()]{4,40})\)", mail.subject), *names] if (p := portal_named(name))), None
    )


def _is_own_form(mail: Candidate) -> bool:
    """The agency's own domain sent it, or it speaks of a form or website."""
    own = {domain_of(a) for h in ("To", "Delivered-To") for _, a in mail.letter.addresses(h)}
    if mentions.another_in(mail.text) and is_person(mail.sender_name, mail.sender):
        return False  # a colleague's note
    pages = [item.value for form in mail.forms for item in form.items if item.field in _PAGES]
    if domain_of(mail.sender) in own or any(domain in page for page in pages for domain in own):
        return True
    if _ADVERTISED.search(f"{mail.subject} {mail.sender_name}"):
        return False
    said = [mail.sender.partition("@")[0], domain_of(mail.sender).rpartition(".")[0], mail.sender_name, mail.subject]
    said += [mail.letter.header("X-Mailer"), *mail.own_lines]
    return any(_FORM.search(text[:600]) for text in said)
