"""The last step without a model: a mail that the seeker wrote himself."""

import re
from dataclasses import replace
from itertools import pairwise

from neuroconcepts.domain.enquiry import Enquiry, Person
from neuroconcepts.intake import names, phones, quotes, references
from neuroconcepts.intake.assemble import Setting, Stated, enquiry_of
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.signature import signature_of
from neuroconcepts.intake.values import address_of

_PART = re.compile(r"\s+[|•·]\s+|,\s+|\t")
_STREET = re.compile(r"^[^\d@]{3,50}\s\d{1,4}\s?[a-z]?(?:[/-]\d+)*$|^\d{1,4}[a-z]?,? [A-Z]\w+", re.IGNORECASE)
_FAX = re.compile(r"^\W*(?:tele)?fax|\bf(?:ax)?[.:]", re.IGNORECASE)


def read_direct(lines: list[Line], subject: str, setting: Setting) -> Enquiry:
    """Name from the display name and the signature, phone and company from the signature, numbers from the text."""
    message = quotes.new_text(lines)
    signature = signature_of(lines)
    person = _person(setting.sender_name, signature)
    numbers = [n for text in (*signature, message) if not _FAX.search(text) for n in phones.numbers_in(text)]
    found: dict[str, list[str]] = {
        "phone": numbers,
        "address": _address(signature),
        "company": [c for c in [_company(signature)] if c],
        "salutation": [person.salutation] if person.salutation else [],
        "title": [person.title] if person.title else [],
        "first_name": [person.first_name] if person.first_name else [],
        "last_name": [person.last_name] if person.last_name else [],
    }
    refs = references.labelled(message) or references.codes(message) or references.codes(subject)
    return enquiry_of(Stated([("header", found)]), message, refs, setting)


def _person(display: str, signature: list[str]) -> Person:
    """The signature shows the order of `Lastname Firstname`, and the name where the header has none."""
    shown = names.person_of(display) if display and "@" not in display else Person()
    for text in signature[:4]:
        signed = names.person_of(_PART.split(text)[0])
        if signed.last_name and _words(shown) == _words(signed):
            return replace(signed, title=signed.title or shown.title)
        if not shown.last_name and names.plausible_name(_PART.split(text)[0]) and signed.last_name:
            return signed
    return shown


def _words(person: Person) -> set[str]:
    """The words of a name, in any order and case."""
    return set(f"{person.first_name} {person.last_name}".casefold().split())


def _company(signature: list[str]) -> str | None:
    for text in signature:
        for part in _PART.split(text):
            if names.is_company(part) and len(part) <= 80:
                return part.strip()
    return None


def _address(signature: list[str]) -> list[str]:
    """The postal address in a signature: one line, or a street over a postcode and town."""
    for before, text in pairwise(["", *signature]):
        street, code, city = address_of(_PART.sub(", ", text))
        if code and city and len(text) <= 160:
            above = before if _STREET.search(before) and len(before) <= 60 else ""
            tail = (street or above).rsplit(", ", 1)[-1]
            return [f"{tail}, {code} {city}" if _STREET.search(tail) else f"{code} {city}"]
    return []
