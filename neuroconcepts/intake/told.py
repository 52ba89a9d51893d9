"""What people tell of themselves in their letter: when they want to move in, what they earn, how many they are.

Only what is said beyond doubt counts; the words are kept as stated, `intake.values` reads them.
"""

import re
from datetime import date

from neuroconcepts.intake.values import day_of

_DAY = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}\.?(?:er|st|nd|rd"
    r"|th)?\s+(?:of\s+)?[a-zà-ÿ]{3,9}(?:\s+\d{4})?|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)"
)
_MOVE_THEN = re.compile(
    r"\b(?:einzug\w*|einziehen|einziehe|mietbeginn|umzug|move\s?in|moving in|emménag\w+|ingresso"
    rf"|entrata)\b[^.!?\n\d]{{0,40}}?\b(?:ab|zum|per|am|den|dem|on|from|by|le|dès le|dès|dal|il|au)\s+({_DAY})"
)
_THEN_MOVE = re.compile(
    rf"\b(?:ab|zum|per|from|starting|dès le|à partir du|dal)\s+(?:dem\s+)?({_DAY})[^.!?\n\d]{{0,40}}?\b(?:einzieh\w*"
    r"|einzuziehen|mieten|anmieten|beziehen|bezugsbereit|move|moving|emménager)"
)
_SEEKS_FROM = re.compile(
    rf"\b(?:such\w*|interessiere\w*|bräuchte\w*|looking for|cherch\w+|cerc\w+)\b[^.!?\n]{{0,60}}?\b(?:ab|zum|per|from"
    rf"|dès le|pour le|dal)\s+(?:dem\s+)?({_DAY})"
)
_AMOUNT = r"(?:(?:€|eur|chf|fr\.?|euro)\s?)?(\d{1,3}(?:[.,'’ ]\d{3})+|\d{3,6})(?:[.,]\d\d)?(?:\s?(?:€|eur|chf|euro|franken|\.-|\.–))?"
_EARNS = re.compile(
    r"\b(?:netto\w*|nettoeinkommen|haushalts\w*einkommen|einkommen|verdien\w+|gehalt|net income|income|salary|earn\w*"
    rf"|revenus?|reddito)\b[^.!?\n\d]{{0,50}}?{_AMOUNT}|{_AMOUNT}[^.!?\n\d]{{0,24}}?\b(?:netto|net\b|nets?\b par mois"
    r"|netti)"
)
_PEOPLE = r"(?:personen|pers\b|leute|people|persons?\b|adults?|erwachsene|personnes|persone)"
_HOUSEHOLD = re.compile(
    r"\b(?:haushalt|einzieh\w*|einzug|bewohn\w*|wohnen|wir (?:sind|wären|suchen)|ziehen|we are|we're|move in|nous "
    rf"sommes|siamo in|household|foyer|nucleo)\b[^.!?\n\d]{{0,40}}?\b(\d{{1,2}})\s{_PEOPLE}"
    rf"|\b(\d{{1,2}})\s{_PEOPLE}[^.!?\n\d]{{0,30}}\b(?:haushalt|einzieh\w*|einziehen|household|move in|foyer|nucleo)"
    r"|\b(\d{1,2})[- ]?(?:köpfige|personen-?haushalt)|\b(?:famil(?:y|ie)|household|famille|famiglia|familia) (?:of|mit"
    r"|von|de|di) (\d{1,2})\b"
)
_NAME = r"([A-ZÀ-Þ][\w'’\-]+(?:\s(?:von|van|de|di|der|den|zu|la)){0,2}(?:\s[A-ZÀ-Þ][\w'’\-]+){1,2})"
_SIGNED = re.compile(
    r"\b(?i:gr(?:u|ü)(?:ß|ss)e?n?|lg|mfg|vg|danke|regards|thanks|cheers|best|cordialement|salutations|merci|saluti"
    r"|grazie|saludos?|gracias|pozdrawiam)[\s,!.–-]{1,4}"
    rf"((?:(?:Mag|Dr|Prof|Ing|DI)\.\s*)*{_NAME})\s*[.!]?\s*$"
)
_INTRODUCES = re.compile(
    r"\b(?i:mein name (?:ist|lautet)|ich hei(?:ß|ss)e|hier (?:spricht|ist)|my name(?:['’]s| is)|this is|je "
    rf"m['’]appelle|mi chiamo|me llamo|nazywam się|jmenuji se|adım)\s(?:(?i:herr|frau|dr\.|mr\.?|mrs\.?)\s)?{_NAME}"
)
_COUNTS = {
    "zweit": "2",
    "dritt": "3",
    "viert": "4",
    "fünft": "5",
    "sechst": "6",
    "zweien": "2",
    "dreien": "3",
    "two of us": "2",
    "three of us": "3",
    "four of us": "4",
}
_TOGETHER = re.compile(r"\bzu\s(zweit|dritt|viert|fünft|sechst)\b|\b(two|three|four) of us\b")
_MAX = 6_000


def in_letter(text: str, today: date | None) -> dict[str, list[str]]:
    """The fields that a letter states."""
    stated, text = text[:_MAX], text[:_MAX].lower()
    found: dict[str, list[str]] = {}
    for pattern in (_MOVE_THEN, _THEN_MOVE, _SEEKS_FROM):
        m = pattern.search(text)
        if m is not None and day_of(m[1], today) is not None:
            found["move_in"] = [m[1]]
            break
    m = _EARNS.search(text)
    if m is not None:
        found["income"] = [m[1] or m[2]]
    if name := _introduced(stated) or signed(stated):
        found["name"] = [name]
    found |= household(text)
    together = _TOGETHER.search(text)
    if together is not None and "household_size" not in found:
        found["household_size"] = [_COUNTS.get(together[1] or "") or _COUNTS[f"{together[2]} of us"]]
    return found


def _introduced(text: str) -> str | None:
    """`Mein Name ist …`, `hier spricht …`."""
    m = _INTRODUCES.search(text)
    return m[1] if m is not None else None


def signed(text: str) -> str | None:
    """The full name with which a letter ends behind a closing formula: `LG Max Muster`."""
    m = _SIGNED.search(text[-120:])
    return m[1] if m is not None else None


def household(text: str) -> dict[str, list[str]]:
    """How many people will live there, where a sentence says so."""
    m = _HOUSEHOLD.search(text[:_MAX].lower())
    return {"household_size": [next(group for group in m.groups() if group)]} if m is not None else {}
