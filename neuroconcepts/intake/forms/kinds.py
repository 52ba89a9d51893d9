"""What a stated value is by its own shape, whatever its label says: an address, a number, a name, a sentence, nothing."""

import re
from functools import lru_cache

from neuroconcepts.intake import names, phones, values

MAIL = re.compile(r"[^\s<>()\[\]\"'„“,;:|]{1,120}@[^\s<>()\[\]\"',;:@|]{1,120}\.[^\s<>()\[\]\"',;:@.|?]{2,24}")
URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NOTHING = re.compile(
    r"[\W_]*(?:(?:nicht|keine?|ohne|not|non|none|no|pas|sin|nincs|brak)\s*(?:angaben?|angegeben|ausgefüllt|vorhanden|bekannt|hinterlegt|genannt|gewählt|given|provided"
    r"|specified|stated|available|answered|indiqué\w*|renseigné\w*|précisé\w*|indicat[oa]|specificat[oa]|fornit[oa]|datos?)?"
    r"|k\.?\s?a\.?|n\.?\s?/?\s?[av]\.?|leer|empty|vide|vuoto|unbekannt|unknown|null|nil|undefined|entfällt|anonym\w*|-+)?[\W_]*",
    re.IGNORECASE,
)
_PHONE = re.compile(r"[\s(\[]*(?:\+|00)?[\d(][\d\s()./\\\-\u2010-\u2015\xa0]{4,28}\d")
_MAX = 4_000  # characters of one text that are looked through
_REMARK = re.compile(r"\([^()\d]{0,4}[a-zäöüß][^()]{0,40}\)", re.IGNORECASE)
_AFTER_PHONE = re.compile(
    r"\s*(?:\((?:[^()]{0,30})\)|(?:dw|durchwahl|ext\.?|app\.?|privat|mobil|handy|geschäftlich|tagsüber|abends)[\s.:]{0,3}\d{0,5})?\s*[.,;]?",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\W*(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\w{0,9}[.,]{0,2}\s+)?"
    r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{2,4})?|\d{1,2}\.?\s+[^\W\d]{3,10}\.?,?\s+\d{4}|[^\W\d]{3,10}\.?\s+\d{1,2},\s+\d{4})"
    r"[\s,T]*(?:um\s|at\s|à\s|alle\s|-|–)?\s*(?:\d{1,2}[:.]\d{2}(?::\d{2})?)?(?:\s*(?:uhr|h|am|pm|[+-]\d\d:?\d\d|z|cest|cet|mez|mesz)\b)?\W*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…]['\"“”»)]*\s*$")
_LOWER_WORD = re.compile(r"\b[a-zäöüßéèêàçáíóúñ]{2,}")
_POSSESSIVE = re.compile(r"(?:ihre?|deine?|eue?re?|unsere?|your|our|votre|notre|vostr[oa]|il tuo)\s", re.IGNORECASE)
_STREET = re.compile(
    r"^(?:[^\W\d_][^\d@:;!?]{1,48}\s\d{1,4}\s?[a-z]?(?:\s?[-/.+]\s?\d{1,4}\s?[a-z]?){0,4}(?:\s?,?\s?(?:top|tür|stiege|st|whg|app|apt)\.?\s?\w{1,5}(?:[/-]\d{1,3})?)?"
    r"|\d{1,4}\s?(?:bis|ter|[a-z])?,?\s+(?:rue|avenue|av\.|boulevard|bd|chemin|ch\.|route|quai|place|impasse|via|viale|piazza|[A-Z][a-z]+\s(?:street|road|avenue|lane|st|rd|ave|way|drive|close|gardens?)))"
    r"(?:[^\d@!?]{0,40})$",
    re.IGNORECASE,
)
_STREET_WORD = re.compile(
    r"straße|strasse|str\.|gasse|weg\b|platz|allee|ring\b|damm\b|ufer\b|kai\b|promenade|chaussee|rue|avenue|chemin|route|quai|place|boulevard|via\b|viale|piazza|corso"
    r"|street|road|lane|steig|zeile|markt|hof\b|berg\b|graben|leite|feld\b|garten|ulica|ul\.|utca|út\b|calle",
    re.IGNORECASE,
)


def is_nothing(value: str) -> bool:
    """Whether a form's value says that there is none: `-`, `keine Angabe`, `(leer)`, `n/a`, `non renseigné`."""
    return len(value) <= 40 and _NOTHING.fullmatch(value) is not None


def is_phone(value: str) -> bool:
    """Whether a value is nothing but one telephone number (with a remark in parentheses, or an extension)."""
    m = _PHONE.match(value)
    if m is None or is_date(value):
        return False
    digits = sum(c.isdigit() for c in m.group())
    return 6 <= digits <= 17 and _AFTER_PHONE.fullmatch(value[m.end() :]) is not None


def mails_in(text: str) -> list[str]:
    """The mail addresses in a text, in order."""
    return [m.group().rstrip(".") for m in MAIL.finditer(text[:_MAX])] if "@" in text else []


def numbers_in(value: str) -> list[str]:
    """The telephone numbers in a value that is said to hold some."""
    value = _REMARK.sub(" ", value)
    if is_phone(value.strip()):
        return [value.strip()]
    pieces = re.split(
        r"\s*(?:[,;|•·]|\boder\b|\bod\.|\bor\b|\bou\b|\bund\b|\bet\b|\band\b|\s/\s(?=\+|0\d{2}))\s*", value
    )
    bare = [re.sub(r"^[^\d+(]{1,20}", "", piece.strip()) for piece in pieces]
    found = [piece for piece in bare if is_phone(piece)]
    return found or phones.numbers_in(value) or ([value] if is_phone(value) else [])


def is_date(value: str) -> bool:
    """Whether a value is nothing but a date, with or without a time."""
    return len(value) < 60 and _DATE.fullmatch(value) is not None


def is_sentence(text: str) -> bool:
    """Whether a text is prose: several words of lower case, ending like a sentence or long."""
    text = URL.sub(" ", text[:400])
    words = len(_LOWER_WORD.findall(text))
    return words >= 3 and (bool(_SENTENCE_END.search(text)) or words >= 6)


def is_street(text: str) -> bool:
    """Whether a line is a street with its number."""
    if len(text) > 70 or is_phone(text):
        return False
    return _STREET.match(text) is not None and (bool(_STREET_WORD.search(text)) or len(text.split()) <= 4)


def is_place(text: str) -> bool:
    """Whether a line is a postcode and a town."""
    if len(text) > 60:
        return False
    street, code, town = values.address_of(text)
    return code is not None and town is not None and street is None and not is_sentence(text)


def is_address(text: str) -> bool:
    """Whether a line is a whole postal address."""
    if len(text) > 120 or "@" in text:
        return False
    street, code, town = values.address_of(text)
    return bool(street and code and town) and is_street(str(street))


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a short text may be a person's full name, with salutation, titles, or `Lastname, Firstname`."""
    if not text or len(text) > 80 or any(c.isdigit() for c in text) or _POSSESSIVE.match(text):
        return False
    person = names.person_of(text)
    if person.company or not person.last_name:
        return False
    plain = f"{person.first_name or ''} {person.last_name}".strip()
    if person.first_name is None:
        return person.salutation is not None and names.name_like(person.last_name)
    return names.plausible_name(plain)
