"""Labels and values held against each other: a value that cannot be what its label says is something else, or nothing.

`Adresse: a@b.example` is a mail address, `Kontakt: Frau Muster, 0664 …` a name and a number, `Titre : M.` a salutation.
"""

import re
from collections.abc import Callable, Iterator

from neuroconcepts.intake import names, values
from neuroconcepts.intake.forms.kinds import (
    MAIL,
    is_address,
    is_date,
    is_name,
    is_nothing,
    is_phone,
    is_place,
    is_sentence,
    is_street,
    mails_in,
    numbers_in,
)

Fitted = Iterator[tuple[str, str]]
_QUOTES = " \t\"'„“”«»*|"
_ASIDE = re.compile(r"\s*+[,;]?\s*+(?:\(?\s*+(?:geb(?:\.|oren)|born|né[e]?|nat[oa]|\*)\s.{0,40}|\(\d{1,3}[^()]{0,20}\)"
r"|\d{1,3}\s(?:jahre|years|ans|anni)\b.*)$", re.IGNORECASE)  # fmt: skip
_CODE_ALONE = re.compile(r"(?=\S*\d)[A-Za-zÄÖÜ]{0,8}[-/_.]?[\w/.\-]{1,20}\d\w{0,3}")
_CHANNEL = re.compile(r"\b(?:tel(?:efon)?|mobil|handy|mail|e-mail|fax|phone|natel)\b\.?:?", re.IGNORECASE)
_LETTERED = re.compile(r"[A-ZÄÖÜ]{1,8}(?:[-/_.][A-ZÄÖÜ0-9]{1,8}){1,3}")
_JOINTS = re.compile(r"\s*(?:[,;|•·/]|\boder\b|\bor\b|\bou\b|\bund\b|\bet\b|\btel\.?:?|\bmobil:?|\be-?mail:?"
r"|[<>()\[\]])\s*", re.IGNORECASE)  # fmt: skip


def fitted(field: str, value: str) -> list[tuple[str, str]]:
    """The fields and values that a labelled value stands for; none when it says nothing."""
    value = value.strip(_QUOTES)
    if not value or is_nothing(value):
        return []
    return list(_READERS.get(field, _as_said(field))(value))


def _as_said(field: str) -> Callable[[str], Fitted]:
    def read(value: str) -> Fitted:
        yield field, value

    return read


def contact(value: str) -> Fitted:
    """Whatever names or reaches a person: addresses and numbers by their shape, a name in the rest."""
    if is_date(value):
        return
    mails = mails_in(value)
    rest = value
    for mail in mails:
        yield "email", mail
        rest = rest.replace(mail, " ")
    for number in numbers_in(rest) if any(c.isdigit() for c in rest) else ():
        yield "phone", number
        rest = rest.replace(number, " ")
    rest = _CHANNEL.sub(" ", rest) if rest != value else rest
    rest = re.sub(r"[<(]\s*[>)]", " ", _ASIDE.sub("", rest)).strip(" ,;:<>|-")
    whole = is_name(rest) or names.is_company(rest)
    if whole:
        yield ("company" if names.is_company(rest) and names.person_of(rest).company == rest else "name"), rest
        return
    pieces = [p for p in _JOINTS.split(rest) if p.strip()]
    for piece in pieces:
        yield from _named(piece.strip(" ,;:<>()|-."), alone=len(pieces) == 1 and not mails)


def _named(piece: str, *, alone: bool) -> Fitted:
    if is_address(piece) or is_place(piece):
        yield "address", piece
    elif is_street(piece):
        yield "street", piece
    elif names.is_company(piece):
        yield "company", piece
    elif is_name(piece) or (alone and names.name_like(piece)):
        yield "name", piece


def _email(value: str) -> Fitted:
    mails = mails_in(value)
    if mails:
        yield "email", mails[0]
    else:
        yield from (("phone", number) for number in numbers_in(value))


def _phone(field: str) -> Callable[[str], Fitted]:
    def read(value: str) -> Fitted:
        if "@" in value:
            yield from _email(value)
            return
        for number in numbers_in(value) if not is_date(value) else ():
            yield field, number

    return read


def _name(value: str) -> Fitted:
    if "@" in value or is_date(value):
        yield from contact(value)
    else:
        yield "name", _ASIDE.sub("", value).strip(" ,;")


def _part_of_name(field: str) -> Callable[[str], Fitted]:
    def read(value: str) -> Fitted:
        if "@" not in value and not is_date(value) and len(value.split()) <= 8 and any(c.isalpha() for c in value):
            yield field, value

    return read


def _salutation(value: str) -> Fitted:
    if names.salutation_of(value):
        yield "salutation", value
        if is_name(value):
            yield "name", value
    elif names.is_company(value) and value.casefold() != "firma":
        yield "company", value
    elif is_name(value):
        yield "name", value


def _title(value: str) -> Fitted:
    """`Titel` heads academic titles, salutations (fr. `Titre : M.`), and listings."""
    salutation = names.salutation_of(value)
    if salutation and len(value.split()) <= 3:
        yield "salutation", value
        yield "title", " ".join(value.split()[1:])
    elif names.split_title(f"{value} X")[1] == "X":
        yield "title", value
    elif len(value) > 8:
        yield "object", value


def _postal(field: str) -> Callable[[str], Fitted]:
    def read(value: str) -> Fitted:
        if "@" in value:
            yield from _email(value)
        elif not is_date(value) and any(c.isalnum() for c in value):
            yield field, re.sub(r"\s*\n\s*", ", ", value)

    return read


def _zip(value: str) -> Fitted:
    if any(c.isdigit() for c in value) and len(value) < 40:
        yield ("place", value) if is_place(value) else ("zip", value)


def _ref(value: str) -> Fitted:
    if "@" in value:
        yield from _email(value)
    elif not is_date(value) and (values.reference_of(value) or _LETTERED.fullmatch(value)):
        yield "ref", value


def _own_number(value: str) -> Fitted:
    yield from _phone("phone")(value) if value.startswith(("0", "+", "(0")) and is_phone(value) else _ref(value)


def _message(value: str) -> Fitted:
    if not is_date(value) and MAIL.fullmatch(value) is None:
        yield "message", value


def _wish(value: str) -> Fitted:
    if _CODE_ALONE.fullmatch(value):
        yield "object", value
        return
    yield ("message" if is_sentence(value) and len(value.split()) > 8 else "wish"), value


_READERS: dict[str, Callable[[str], Fitted]] = {
    "contact": contact,
    "sender": contact,
    "email": _email,
    "phone": _phone("phone"),
    "mobile": _phone("mobile"),
    "name": _name,
    "first_name": _part_of_name("first_name"),
    "last_name": _part_of_name("last_name"),
    "salutation": _salutation,
    "title": _title,
    "street": _postal("street"),
    "address": _postal("address"),
    "place": _postal("place"),
    "city": _postal("city"),
    "zip": _zip,
    "ref": _ref,
    "own_number": _own_number,
    "message": _message,
    "wish": _wish,
}
