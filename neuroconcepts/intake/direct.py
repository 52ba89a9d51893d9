"""The last step without a model: a mail that the seeker wrote himself."""

import re
from dataclasses import replace
from itertools import pairwise

from neuroconcepts.domain.enquiry import Enquiry, Person
from neuroconcepts.intake import names, phones, quotes, references, told
from neuroconcepts.intake.assemble import enquiry_of
from neuroconcepts.intake.folding import folded
from neuroconcepts.intake.forms.kinds import is_address, is_street
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.person import by_address
from neuroconcepts.intake.portals import PORTALS
from neuroconcepts.intake.signature import signature_of
from neuroconcepts.intake.stated import Setting, Stated
from neuroconcepts.intake.values import address_of

_PART = re.compile(r"\s+[|•·]\s+|,\s+|\t")
_FAX = re.compile(
    r"(?:tele)?fax\b[.:]?[\s(+\d][\d ()/.\-–]{5,24}|\bf(?:x|ax)?[.:]?\s+[+(]?\d[\d ()/.\-–]{5,24}", re.IGNORECASE
)
_SUFFIX = re.compile(r",?\s(?:LL\.?\s?[MB]|M\.?B\.?A|[BM]\.?\s?(?:Sc|A|Eng)|Ph\.?D|MAS|CFA)\.?$")


def read_direct(lines: list[Line], subject: str, setting: Setting) -> Enquiry:
    """Name from the display name and the signature, phone and company from the signature, numbers from the text."""
    message = quotes.new_text(lines)
    signature = signature_of(lines)
    person = _person(setting, signature, message)
    numbers = [n for text in (*signature, message) for n in phones.numbers_in(_FAX.sub(" ", text))]
    found: dict[str, list[str]] = {
        "phone": numbers,
        "address": _address(signature),
        "company": [c for c in [_company(signature, setting.sender_name)] if c],
        "salutation": [person.salutation] if person.salutation else [],
        "title": [person.title] if person.title else [],
        "first_name": [person.first_name] if person.first_name else [],
        "last_name": [person.last_name] if person.last_name else [],
    }
    refs = [*references.labelled(message), *references.codes(message)] or references.codes(subject)
    refs += references.linked(PORTALS, message)
    stated = Stated([("header" if not signature else "text", found)], {"message": "text"})
    if refs:
        stated.used["object_refs"] = "text" if refs[0] in message else "header"
    return enquiry_of(stated, message, refs, setting)


def _person(setting: Setting, signature: list[str], message: str) -> Person:
    """The signature shows the order of `Lastname Firstname`, and the name where the header has none."""
    display = setting.sender_name
    is_person = bool(display) and "@" not in display and not names.is_organisation(display)
    shown = names.person_of(display) if is_person else Person()
    for text in signature[:5]:
        signed = names.person_of(_PART.split(text)[0])
        if signed.last_name and _words(shown) == _words(signed):
            return replace(signed, title=signed.title or shown.title or _title(signature, signed))
        if not shown.last_name and names.plausible_name(_PART.split(text)[0]) and signed.last_name:
            return signed
    if not shown.last_name:
        return _signed_at_end(message, setting.answer_to) or shown
    return by_address(shown, setting.answer_to)


def _title(signature: list[str], signed: Person) -> str | None:
    """The title with which the name is repeated further down."""
    again = (names.person_of(text) for text in signature[:8])
    found = next((p.title for p in again if p.title and _words(p) == _words(signed)), None)
    return _SUFFIX.sub("", found) or None if found else None


def _signed_at_end(message: str, address: str) -> Person | None:
    """`…, danke, Matteo Quadri` at the end, or two words in the text that make up the mail address."""
    if signed := told.signed(message):
        return names.person_of(signed)
    parts = [p for p in re.split(r"[._\-]", address.partition("@")[0].casefold()) if len(p) > 2]
    words = re.findall(r"[^\W\d_][\w'’\-]+", message[:6_000])
    for one, other in pairwise(words) if len(parts) == 2 else ():
        if [folded(one), folded(other)] == parts and one[0].isupper() and other[0].isupper():
            return Person(first_name=one, last_name=other)
    return None


def _words(person: Person) -> set[str]:
    """The words of a name, in any order and case."""
    return set(f"{person.first_name} {person.last_name}".casefold().split())


def _company(signature: list[str], display: str) -> str | None:
    for text in signature:
        for part in _PART.split(text):
            if names.is_company(part) and len(part) <= 80:
                return part.strip()
    own = next(
        (t.strip() for t in signature[:6] if names.is_organisation(t) and (2 <= len(t.split()) <= 6 or "-" in t)), None
    )
    return own or (display if display and names.is_organisation(display) else None)


def _address(signature: list[str]) -> list[str]:
    """The postal address in a signature: one line, or a street over a postcode and town."""
    for before, text in pairwise(["", *signature]):
        line = _PART.sub(", ", text)
        if is_address(line):
            street, code, city = address_of(line)
            return [f"{(street or '').rsplit(', ', 1)[-1]}, {code} {city}"]
        street, code, city = address_of(line)
        if code and city and len(text) <= 160:
            above = before.strip() if is_street(before.strip()) else ""
            tail = (street or above).rsplit(", ", 1)[-1]
            return [f"{tail}, {code} {city}" if is_street(tail) else f"{code} {city}"]
    return []
