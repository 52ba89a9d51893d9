"""From stated values to a typed enquiry; each field remembers which step of the ladder stated it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from neuroconcepts.domain.enquiry import Enquiry, Listing, Person
from neuroconcepts.intake import names, phones, references, values
from neuroconcepts.intake.language import language_of
from neuroconcepts.intake.mime import clean_address
from neuroconcepts.intake.wishes import wants_viewing

T = TypeVar("T")
MIN_TITLE = 8
"""Characters: what is shorter (`Wohnung`, a number) is no listing's title."""
_ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:]{1,120}@[^\s<>()\[\]\"',;:@]{1,120}\.[^\s<>()\[\]\"',;:@.]{2,24}")
_VIEWING = re.compile(r"besichtig|viewing|visit", re.IGNORECASE)
_REFUSED = re.compile(r"keine angabe|nein|^no\b|kein", re.IGNORECASE)


@dataclass(slots=True)
class Stated:
    """What the steps stated, best first: (source, values per field of `intake.labels`)."""

    steps: list[tuple[str, dict[str, list[str]]]] = field(default_factory=list)
    used: dict[str, str] = field(default_factory=dict)

    def every(self, name: str) -> list[str]:
        return [value for _, found in self.steps for value in found.get(name, [])]

    def first(self, *fields: str) -> str | None:
        return self.read(lambda value: value.strip() or None, *fields)

    def read(self, reader: Callable[[str], T | None], *fields: str) -> T | None:
        """The first stated value that the reader understands."""
        for source, value in self._all(fields):
            found = reader(value)
            if found is not None:
                self.used.setdefault(fields[0], source)
                return found
        return None

    def _all(self, fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for source, found in self.steps:
            for name in fields:
                for value in found.get(name, []):
                    yield source, value


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the enquiry: the portal's name, the country of national numbers, the mail's day, its whole text."""

    portal: str
    country: str
    today: date | None
    text: str
    answer_to: str
    sender_name: str


def enquiry_of(
    stated: Stated, message: str, refs: list[str], setting: Setting, listings: Sequence[Listing] = ()
) -> Enquiry:
    """Build the enquiry; what no step stated stays empty. `listings` are those that XML told apart."""
    person = _person(stated, message, setting)
    enquiry = Enquiry(
        portal=setting.portal,
        person=person,
        listings=_listings(stated, refs, listings),
        message=message,
        language=language_of(message, "") or language_of(setting.text),
        wants_viewing=_viewing(stated, message),
        move_in=stated.read(lambda v: values.day_of(v, setting.today), "move_in"),
        income=stated.read(_income, "income"),
        household_size=stated.read(values.count_of, "household_size"),
        financing=stated.first("financing") or "",
    )
    return replace(enquiry, sources=tuple(sorted(stated.used.items())))


def _listings(stated: Stated, refs: list[str], known: Sequence[Listing]) -> tuple[Listing, ...]:
    """What the enquiry is about; numbers that XML told of no listing belong to the first one."""
    first, *others = known or (Listing(),)
    of_others = {ref.casefold() for listing in others for ref in listing.refs}
    own = references.unique([r for r in (*first.refs, *refs) if r.casefold() not in of_others])
    title = next((v for v in map(str.strip, stated.every("object")) if len(v) >= MIN_TITLE), "")
    first = Listing(own, first.title or title, first.address or stated.first("object_address") or "")
    return (first, *others) if first != Listing() or others else ()


def _person(stated: Stated, message: str, setting: Setting) -> Person:
    named = _named(stated, setting)
    street, code, city = _address(stated)
    return replace(
        named,
        salutation=stated.read(names.salutation_of, "salutation", "title") or named.salutation,
        company=stated.first("company") or named.company,
        email=_email(stated, setting),
        phone=_phone(stated, message, setting),
        street=street,
        zip=code,
        city=city,
    )


def _named(stated: Stated, setting: Setting) -> Person:
    """Title and names: from separate fields, else from one full name, else from the sender's display name."""
    first, last, full = stated.first("first_name"), stated.first("last_name"), stated.first("name", "sender")
    if first and not last and full and names.clean(full).casefold() != first.casefold():
        whole = names.person_of(full)
        last = whole.last_name if whole.first_name and whole.last_name else names.clean(full)
        salutation = whole.salutation
    else:
        salutation = None
    if not first and not last:
        full = full or setting.sender_name
        return _with_title(names.person_of(_ADDRESS.sub("", full)) if full else Person(), stated)
    first_title, first = names.split_title(names.clean(first or ""))
    last_title, last = names.split_title(names.clean(last or ""))
    title = " ".join(t for t in (first_title, last_title) if t)
    return _with_title(
        Person(salutation=salutation, title=title or None, first_name=first or None, last_name=last or None), stated
    )


def _with_title(person: Person, stated: Stated) -> Person:
    """A stated title counts when it is one (a listing's `Titel:` is not), also behind the salutation (`Herr Dr.`)."""
    for value in (*stated.every("title"), *(" ".join(v.split()[1:]) for v in stated.every("salutation"))):
        title, rest = names.split_title(f"{value.strip()} X")
        if title and rest == "X":
            return replace(person, title=title)
    return person


def _email(stated: Stated, setting: Setting) -> str | None:
    if setting.answer_to:
        stated.used["email"] = "header"
        return setting.answer_to
    return stated.read(_mail_address, "email", "sender", "name")


def _mail_address(value: str) -> str | None:
    found = _ADDRESS.search(value)
    return clean_address(found.group()) if found else None


def _phone(stated: Stated, message: str, setting: Setting) -> str | None:
    given = [*stated.every("mobile"), *stated.every("phone")]
    number = phones.best_number(given, setting.country)
    if number is not None:
        stated.used["phone"] = next(
            (s for s, found in stated.steps if found.get("mobile") or found.get("phone")), "label"
        )
        return number
    number = phones.best_number(phones.numbers_in(message), setting.country)
    if number is not None:
        stated.used["phone"] = "text"
    return number


def _address(stated: Stated) -> tuple[str | None, str | None, str | None]:
    street, code, city = stated.first("street"), stated.first("zip"), stated.first("city")
    number = stated.first("number")
    if street and number and not any(c.isdigit() for c in street):
        street = f"{street} {number}"
    whole = stated.first("address", "place")
    if whole is not None:
        street2, code2, city2 = values.address_of(whole)
        if stated.first("address") is None and not code2:
            street2, city2 = None, whole
        street, code, city = street or street2, code or code2, city or city2
    if street and not code:
        street2, code2, city2 = values.address_of(street)
        street, code, city = (street2, code2, city or city2) if code2 else (street, code, city)
    if city and not code:
        _, code2, city2 = values.address_of(city)
        code, city = (code2, city2) if code2 else (code, city)
    if code and (m := values.address_of(code)) and m[1] and m[2]:
        code, city = m[1], city or m[2]
    return street, code, city


def _income(value: str) -> Decimal | None:
    amount = values.amount_of(value)
    return amount if amount is not None and amount >= 100 else None


def _viewing(stated: Stated, message: str) -> bool | None:
    """A form's own field decides; a field that lists wishes counts when it names a viewing; else the words."""
    answer = stated.read(_viewing_answer, "viewing")
    if answer is not None:
        return answer
    for value in stated.every("wish"):
        if _VIEWING.search(value) and not _REFUSED.search(value):
            return True
    return wants_viewing(message)


def _viewing_answer(value: str) -> bool | None:
    known = values.yes_or_no(value)
    if known is None and any(c.isdigit() for c in value):
        return True  # a wished date
    return known
