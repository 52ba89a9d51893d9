"""What a notification says in sentences and headers rather than in labels: the person's name, address and number.

`Der Interessent Herr Max Muster ist erreichbar unter 0664 … oder max@…`, `Max Muster hat eine Frage zu Ihrer Anzeige`,
`New message from Max Muster`, a Reply-To with his name.
"""

import re
from collections.abc import Iterable, Iterator

from neuroconcepts.intake import names
from neuroconcepts.intake.forms.kinds import is_name, mails_in
from neuroconcepts.intake.forms.labels import meaning_of
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.phones import numbers_in
from neuroconcepts.intake.roles import Roles
from neuroconcepts.intake.told import household

_NAME = (
    r"(?:(?:[Hh]errn?|[Ff]rau|[Ff]amilie|Mr|Mrs|Ms|Mme|M|Madame|Monsieur|Sig(?:\.ra|nora|nor)?)\.?\s+)?(?:(?:Univ\.-"
    r"|Dipl\.-)?(?:Prof|DDr|Dr|MMag|Mag|Ing|Dott|DI|med|phil|iur|jur|rer|nat)\.?(?:-Ing\.?"
    r"|a)?(?:in)?\s+){0,4}[A-ZÀ-ÖØ-ÞŁŚŠČŽĆĐĞİŞŐŰ][\w'’\-]{0,30}\.?(?:\s+(?:(?:von|van|de|da|di|du|del|della|der|den"
    r"|zu(?!\s+(?:[IDEUM]hr|Dein|Eur|Unser|Mein|Objekt|Inserat|Anzeige|Immobilie|Wohnung))|zum|la|le|bin|el|al|ten|y"
    r"|und|&)\s+){0,3}[A-ZÀ-ÖØ-ÞŁŚŠČŽĆĐĞİŞŐŰ][\w'’\-]{0,30}\.?){0,4}"
)
_SAYS = (
    r"(?:\s+\([^()]{1,120}\))?,?\s+(?:hat|haben|möchte|würde|interessiert|wünscht|bittet|fragt|schreibt|schrieb"
    r"|ist\s(?:interessiert|erreichbar)|sucht|has|wants?|is\sinterested|just|asks?|asked|would|wrote|writes|submitted"
    r"|sent|a\s(?:envoyé|rempli|laissé|écrit|une|demandé|répondu)|souhaite|s['’]intéresse|est\sintéressé|vous"
    r"|ha\s(?:inviato|appena|compilato|lasciato|scritto|una|richiesto)|è\sinteressat|desidera|vorrebbe|chiede|quiere"
    r"|está\sinteresad)"
)
_SENTENCES = (
    re.compile(
        r"(?:^|[.!:»>–-]\s*|\b(?:[Ii]nteressent(?:in)?|[Kk]unde|[Kk]undin|[Nn]utzer(?:in)?|[Bb]esucher(?:in)?"
        rf"|[Pp]erson|client|user|visitor)\s+)({_NAME}){_SAYS}\b"
    ),
    re.compile(
        r"(?:[Aa]nfrage|[Nn]achricht|[Mm]itteilung|[Aa]nruf|[Rr]ückruf|[Ii]nteressent(?:in)?|[Kk]ontakt|[Ee]nquiry"
        r"|[Ii]nquiry|[Mm]essage|[Ll]ead|[Rr]equest|[Cc]all|[Dd]emande|[Rr]ichiesta|[Mm]essaggio)(?:\s+(?:für|an"
        rf"|for)\s\w+)?\s+(?:von|from|by|de|da|par)\s+({_NAME})"
    ),
)
_NOT_PERSON = re.compile(
    r"^(?:sie|du|ihr|wir|ich|es|er|jemand|niemand|eine?r?|der|die|das|ihre?|deine?|you|we|it|someone|somebody|the|this"
    r"|your|vous|une?|il|elle|nous|un|una|lei|hai|hallo|guten|liebe|neue?|dieser?|diese|jetzt|heute|bitte|dear|hello"
    r"|team|kunde|user|nutzer|interessent|interessentin|immobilie|objekt|wohnung|haus|portal|website|webseite|homepage"
    r"|formular|form)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:(?:der|die|den|the|le|la|il|ein|eine|ihr|ihre)\s+)?(?:interessent(?:in)?|kund(?:e|in)|nutzer(?:in)?"
    r"|besucher(?:in)?|person|client|user|visitor|visiteur|anrufer(?:in)?)\s+",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:[Dd](?:er|ie)\s)?((?:Herr|Hr\.|Frau|Fr\.|Fam(?:ilie|\.)|Mr\.?|Mrs\.?|Ms\.?|Mme|Madame|Monsieur|M\."
    r"|Sig\.(?:ra)?|Signor[ae]?)\s(?:[\w.]{1,6}\.\s){0,3}[A-ZÀ-Þ][\w'’\-]+),?\s(?:war|hat|ist|will|möcht\w*|mechad"
    r"|würd\w*|wollte|fragt\w*|sucht|ruft|rief|bitt?et|bat|interessier\w+|wünscht|braucht|meldet\w*|was|has|is|wants?"
    r"|would|asked|asks|called|rang|phoned|is|a|souhaite|voudrait|cherche|désire|ha|vuole|vorrebbe|chiede|cerca"
    r"|desidera)\b"
)
_WROTE = re.compile(
    r"(?:\s\(\d{1,3}\))?\s(?:hat (?:dir|ihnen|euch)\b.{0,80}\b(?:geschrieben|geschickt|gesendet|gesandt|geantwortet"
    r"|hinterlassen)|interessiert sich|schreibt|has sent you|sent you|wrote|vous a (?:écrit|envoyé)|ti ha (?:scritto"
    r"|inviato)|(?i:le|vi) ha (?:scritto|inviato))"
)
_GENERIC = re.compile(r"anfrage|kontakt|service|team|info|immobil|website|formular|form\b|noreply|no-reply|support"
r"|system|notification|portal|web\b|office|verkauf|vermiet", re.IGNORECASE)  # fmt: skip


def in_headers(name: str, reply_to: str, roles: Roles) -> dict[str, list[str]]:
    """The name that goes with the person's address in Reply-To."""
    if not name or "@" in name or _GENERIC.search(name) or names.is_company(name):
        return {}
    return {"name": [name]} if roles.is_seekers(reply_to) and names.name_like(re.sub(r"[.,()]", "", name)) else {}


def in_sentences(texts: Iterable[str], roles: Roles) -> Iterator[dict[str, list[str]]]:
    """What sentences of the notification itself say of the person; `texts` are its subject and lines."""
    lines = [text[:400] for text in texts]
    if another_in("\n".join(lines)):
        yield _in_note(lines, roles)
        return
    for text in lines:
        found = _in_sentence(text, roles)
        if found:
            yield found


def _in_note(lines: list[str], roles: Roles) -> dict[str, list[str]]:
    """What a colleague's or clerk's note says of the one whom it tells of: one person, in several sentences."""
    whole = "\n".join(lines)
    m = _ANOTHER.search(whole)
    name = next((name for line in lines if (name := name_in(line))), None) or (m[1] if m else "")
    mails = [a for line in lines for a in mails_in(line) if roles.is_seekers(a.casefold())]
    found = {"name": [name], "email": mails, "phone": [n for line in lines for n in numbers_in(line)]}
    return {field: values for field, values in (found | household(whole)).items() if values}


def name_in(text: str) -> str | None:
    """The person that a sentence names as the one who asks."""
    for pattern in _SENTENCES:
        m = pattern.search(text[:400])
        if m is None:
            continue
        name = _ROLE.sub("", m[1]).strip(" .,")
        if not name or _NOT_PERSON.match(name) or names.is_company(name):
            continue
        if " " in name or is_name(name) or _is_called(name, text[m.end(1) :]):
            return name
    return None


def _is_called(name: str, rest: str) -> bool:
    """Whether a single word is a first name, because only people write: `Nora (23) hat dir eine Nachricht geschickt`."""
    return _WROTE.match(rest) is not None and meaning_of(name) is None and machine(name) == 0


def another_in(text: str) -> bool:
    """Whether a note tells of somebody else by salutation and name: `der Herr Brandl war dran`, `Mrs Hill rang`."""
    return _ANOTHER.search(text[:1_500]) is not None


def _in_sentence(text: str, roles: Roles) -> dict[str, list[str]]:
    name = name_in(text)
    found: dict[str, list[str]] = {"name": [name]} if name else {}
    if machine(text) > 0:
        mails = [a for a in mails_in(text) if roles.is_seekers(a.casefold())]
        numbers = numbers_in(text) if mails or found else []
        found |= {"email": mails} if mails else {}
        found |= {"phone": numbers} if numbers else {}
    return found | household(text)
