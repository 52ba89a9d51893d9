"""Lines without labels that are what they are by their shape: a contact card (name, number, mail address, street, town)."""

import re
from collections.abc import Iterator

from neuroconcepts.intake import names, references
from neuroconcepts.intake.forms.fitting import contact
from neuroconcepts.intake.forms.kinds import is_address, is_name, is_nothing, is_phone, is_place, is_street, mails_in
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.phones import numbers_in
from neuroconcepts.intake.voice import closes, greets

_PARTS = re.compile(r"\s*[|•·;✉☎📞📧📱]\s*|\s+/\s+(?=\S+@|\+|0\d)|\s{3,}|\t|,\s+(?=\+|0\d|\S+@)|\s[–—]\s")
_SYMBOLS = re.compile(r"\s*[✉☎📞📧📱✆👤🙍🙋]\uFE0F?\s*")
_PICTURES = re.compile(r"^[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F\u200D\s]+")
_FAX = re.compile(r"\b(?:tele)?fax\b|\bf\s?[.:]\s", re.IGNORECASE)
_MAX = 160


def card_values(texts: list[str]) -> list[tuple[str, str, int]]:
    """(field, value, number of the line) of the lines of a card; a line that is nothing of that kind is left out."""
    found: list[tuple[str, str, int]] = []
    has_name = False
    for at, text in enumerate(texts):
        for field, value in _line_values(text.strip(), has_name=has_name):
            has_name = has_name or field == "name"
            found.append((field, value, at))
    return found


def _line_values(text: str, *, has_name: bool) -> Iterator[tuple[str, str]]:
    if not text or len(text) > _MAX or is_nothing(text) or _FAX.search(text):
        return
    if text.casefold().rstrip(".:") in {
        "herr",
        "frau",
        "familie",
        "mr",
        "mrs",
        "ms",
        "monsieur",
        "madame",
        "signora",
        "signor",
    }:
        yield "salutation", text
        return
    bare = _SYMBOLS.sub(" | ", text).strip(" |")
    text = _PICTURES.sub("", text)
    if mails_in(bare) or (numbers_in(bare) and not is_address(bare) and any(c.isalpha() for c in bare)):
        yield from (pair for pair in contact(bare) if pair[0] != "name" or not has_name)
        return
    pieces = [p.strip(" ,:-") for p in _PARTS.split(text) if p.strip(" ,:-")]
    for piece in [text] if is_address(text) else pieces:
        kind = _kind(piece, has_name=has_name)
        if kind == "contact":
            yield from contact(piece)
        elif kind:
            has_name = has_name or kind == "name"
            yield kind, piece


def _kind(text: str, *, has_name: bool) -> str | None:
    if "@" in text:
        return "contact" if mails_in(text) else None
    if is_phone(text):
        return "phone"
    if is_address(text) or is_place(text):
        return "address"
    if is_street(text):
        return "street"
    if names.is_company(text) and len(text) < 80:
        return "company"
    is_person = not has_name and is_name(text) and not greets(text) and not closes(text)
    return "name" if is_person else None


def is_contact(texts: list[str]) -> bool:
    """Whether lines reach a person: a mail address or number among them, and no vendor's words."""
    whole = " ".join(texts)
    return not machine(whole) and any(mails_in(t) or is_phone(t.strip()) for t in texts)


def object_values(texts: list[str]) -> Iterator[tuple[str, str]]:
    """What the lines of a listing's card say: its title, its number."""
    for at, text in enumerate(texts):
        found = references.labelled(text) or references.codes(text) or ([text] if _CODE.fullmatch(text.strip()) else [])
        yield from (("ref", ref.strip()) for ref in found)
        if at == 0 and not found and not is_phone(text):
            yield "object", text


_CODE = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z/_\-.])(?!\d{1,2}[./]\d)[A-Za-z0-9][\w/.\-]{3,24}[A-Za-z0-9]")
