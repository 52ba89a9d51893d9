"""Who asks, from everything that the steps stated: names, address to answer, number to call, postal address."""

import re
from dataclasses import replace

from neuroconcepts.domain.enquiry import Person
from neuroconcepts.intake import names, phones, values
from neuroconcepts.intake.folding import folded
from neuroconcepts.intake.forms.kinds import MAIL, numbers_in
from neuroconcepts.intake.mime import clean_address
from neuroconcepts.intake.stated import Setting, Stated

_LOCAL = re.compile(r"[._+\-]+|\d+")
_UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}
_LETTERS = re.compile(r"[a-z]+")


def person_of(stated: Stated, message: str, setting: Setting) -> Person:
    """The person; what no step stated stays empty."""
    email = _email(stated, setting)
    named = _named(stated, setting)
    if not (stated.first("first_name") and stated.first("last_name")):
        named = by_address(named, email)
    street, code, city = _address(stated)
    return replace(
        named,
        salutation=stated.read(names.salutation_of, "salutation", "title") or named.salutation,
        company=stated.first("company") or named.company,
        email=email,
        phone=_phone(stated, message, setting),
        street=street,
        zip=code,
        city=city,
    )


# ── Names ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _named(stated: Stated, setting: Setting) -> Person:
    """Title and names: from separate fields, else from one full name, else from the sender's display name."""
    first, last = stated.first("first_name"), stated.first("last_name")
    full = _full_name(stated, first, last)
    salutation = None
    if first and not last and len(first.split()) > 1 and not full:
        full, first = first, None
    if first and not last and full and names.clean(full).casefold() != first.casefold():
        whole = names.person_of(full)
        last = whole.last_name if whole.first_name and whole.last_name else names.clean(full)
        salutation = whole.salutation
    elif last and not first and full and len(full.split()) == 1 and full.casefold() != last.casefold():
        first = full
    if not first and not last:
        full = full or setting.sender_name
        return _with_title(names.person_of(MAIL.sub("", full)) if full else Person(), stated)
    first_title, first = names.split_title(names.clean(first or ""))
    last_title, last = names.split_title(names.clean(last or ""))
    title = " ".join(t for t in (first_title, last_title) if t)
    return _with_title(
        Person(salutation=salutation, title=title or None, first_name=first or None, last_name=last or None), stated
    )


def _full_name(stated: Stated, first: str | None, last: str | None) -> str | None:
    """The first full name stated; one with both parts is better than one word, unless the parts are stated apart."""
    given = [v for v in stated.every("name", "sender") if v.strip()]
    whole = next(
        (v for v in given if first or last or (names.person_of(v).first_name and names.person_of(v).last_name)), None
    )
    chosen = whole or next(iter(given), None)
    if chosen is not None:
        stated.note(chosen, "first_name", "last_name")
    return chosen


def _with_title(person: Person, stated: Stated) -> Person:
    """A stated title counts when it is one (a listing's `Titel:` is not), also behind the salutation (`Herr Dr.`)."""
    for value in (*stated.every("title"), *(" ".join(v.split()[1:]) for v in stated.every("salutation"))):
        title, rest = names.split_title(f"{value.strip()} X")
        if title and rest == "X":
            return replace(person, title=title)
    return person


def by_address(person: Person, email: str | None) -> Person:
    """The names as the mail address divides and orders them: `inma.ruizdeazua@`, `nadja.hrdlicka@` for `Hrdlicka Nadja`."""
    if not email or not person.first_name or not person.last_name:
        return person
    words = [*person.first_name.split(), *person.last_name.split()]
    parts = [p for p in _LOCAL.split(email.partition("@")[0].casefold()) if p]
    if len(parts) != 2 or len(parts[1]) < 3:
        return person
    for cut in range(1, len(person.first_name.split())):
        if _squeezed(words[cut:]) == parts[1] and _squeezed(words[:cut]).startswith(parts[0][:1]):
            return replace(person, first_name=" ".join(words[:cut]), last_name=" ".join(words[cut:]))
    if len(words) == 2 and _squeezed(words[1:]) == parts[0] and _squeezed(words[:1]) == parts[1]:
        return replace(person, first_name=words[1], last_name=words[0])
    return person


def _squeezed(words: list[str]) -> str:
    """Words as a mail address has them: without accents, umlauts written out."""
    text = "".join(words).casefold().translate(_UMLAUTS)
    return "".join(_LETTERS.findall(folded(text)))


# ── Address and number ─────────────────────────────────────────────────────────────────────────────────────────────────


def _email(stated: Stated, setting: Setting) -> str | None:
    if setting.answer_to:
        stated.used["email"] = "header"
        return setting.answer_to
    return stated.read(_mail_address, "email", "sender", "name")


def _mail_address(value: str) -> str | None:
    found = MAIL.search(value)
    return clean_address(found.group()) if found else None


def _phone(stated: Stated, message: str, setting: Setting) -> str | None:
    """The labelled number, a mobile one before others; else one in the notification's sentences, else in the message."""
    for source, given in stated.groups("mobile", "phone"):
        every = [number for value in given for number in numbers_in(value) or [value]]
        number = phones.best_number(every, setting.country)
        if number is not None:
            stated.used["phone"] = source
            return number
    number = phones.best_number(phones.numbers_in(message), setting.country)
    if number is not None:
        stated.used["phone"] = "text"
    return number


# ── Postal address ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _address(stated: Stated) -> tuple[str | None, str | None, str | None]:
    """Street, postcode and town, whether stated apart, in one line, or in any mixture of both."""
    street, code, city = stated.first("street"), stated.first("zip"), stated.first("city")
    number = stated.first("number")
    if street and number and not any(c.isdigit() for c in street):
        street = f"{street} {number}"
    for value in (*stated.every("place"), *stated.every("address"), *[v for v in (street, city, code) if v]):
        line, zip_code, town = values.address_of(value)
        if zip_code:
            code, city = code if code and code.isalnum() and len(code) < 8 else zip_code, town or city
            street = line if line and (not street or street == value) else street
            city = town or (city if city != value else None)
        elif line and not street and value in stated.every("address"):
            street = line
        elif line and not city and value in stated.every("place"):
            city = line
    if street and number and not any(c.isdigit() for c in street):
        street = f"{street} {number}"
    return street, code, city
