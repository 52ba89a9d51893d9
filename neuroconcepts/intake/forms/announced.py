"""Sentences that announce the message, and say who wrote it.

Each function reads what starts at a line, and returns the line to go on with; 0 when nothing of its kind starts there.
"""

import re

from neuroconcepts.intake import references
from neuroconcepts.intake.forms.above import read_message_below
from neuroconcepts.intake.forms.items import PERSONAL
from neuroconcepts.intake.forms.kinds import mails_in
from neuroconcepts.intake.forms.labels import meaning_of
from neuroconcepts.intake.forms.letters import is_letter, is_set_off, unquoted
from neuroconcepts.intake.forms.sheet import Sheet
from neuroconcepts.intake.mentions import name_in
from neuroconcepts.intake.names import name_like
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.phones import numbers_in
from neuroconcepts.intake.voice import voice

_FROM_NAME = re.compile(
    r"^(?:(?:neue |new |nouveau |nuovo )?(?:nachricht|mitteilung|frage|message|messaggio)\s+(?:von|from|de|da|by)\s*:?\s+([^:]{2,60}?):?"
    r"|([^:]{2,50}?)\s+(?:schreibt|schrieb|wrote|writes|a écrit|ha scritto|scrive|fragt|asks)(?:\s(?:ihnen|dir|uns|you))?\s?:)\s*$",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"nachricht|mitteilung|anfrage|frage|schreib|schrieb|geschrieben|message|wrote|writes|enquiry|inquiry|question|asked|écrit|demande"
    r"|messaggio|scritto|scrive|richiesta|mensaje|zuschrift|hinterlassen",
    re.IGNORECASE,
)
_TITLES = re.compile(r"\b(?:Dr|Prof|Mag|Ing|Dipl|DI|Herr|Frau|Mr|Mrs|Ms)\.?(?:-Ing\.)?\s|[.,]")
_MAX_HEAD = 300
_MIN_HEAD = 30
_MAX_LINE = 2_000


def read_named(sheet: Sheet, at: int) -> int:
    """`Nachricht von Max Muster:`, `Max Muster schreibt:`: the name, and the message below it."""
    text, follows = sheet.text(at), sheet.follows(at)
    m = _FROM_NAME.match(text) if len(text) <= 100 and "@" not in text else None
    name = (m[1] or m[2]).strip(" :.") if m else ""
    if not name or follows is None or not name_like(_TITLES.sub("", name)) or meaning_of(name) is not None:
        return 0
    sheet.add("", "name", name, at, at, "sentence")
    if not is_letter(sheet.text(follows)):
        return at + 1
    return read_message_below(sheet, at, text, "message", follows)


def read_announced(sheet: Sheet, at: int) -> int:
    """`… hat Ihnen folgende Nachricht hinterlassen:`, and the message below it."""
    text, follows = sheet.text(at), sheet.follows(at)
    if not text.endswith(":") or follows is None or not _ANNOUNCES.search(text) or not machine(text):
        return 0
    first = sheet.text(follows)
    is_label = sheet.is_known(follows) or (sheet.lines[follows].strong and meaning_of(first) is not None)
    if is_label or machine(first) or not (is_letter(unquoted(first)) or is_set_off(first)):
        return 0
    if name := name_in(text):
        sheet.add("", "name", name, at, at, "sentence")
    return read_message_below(sheet, at, text, "message", follows)


def read_one_line(sheet: Sheet, at: int) -> int:
    """`Anfrage von Max Muster, 0664 …, max@…, zu Objekt 123: Bitte um …`: who, about what, and the message."""
    head, tail = _head_and_tail(sheet.text(at))
    split = sheet.splits[at]
    if not tail or (split is not None and split.field in PERSONAL) or voice(tail) < -machine(head):
        return 0
    found = [("name", name)] if (name := name_in(head)) else []
    found += [("email", mail) for mail in mails_in(head)] + [("phone", number) for number in numbers_in(head)]
    found += [("ref", ref) for ref in references.codes(head)]
    if len(found) < 2:
        return 0
    for name, value in found:
        sheet.add("", name, value, at, at, "sentence")
    end = sheet.message_end(at, at)
    body = [tail, *(line.text for line in sheet.lines[at + 1 : end])]
    sheet.add_message("", at, at, end, "sentence", unquoted("\n".join(body).strip()))
    return end


def _head_and_tail(text: str) -> tuple[str, str]:
    """What a line says of a person, and the letter after the colon; two empty strings when it is nothing like that."""
    head, colon, tail = text[:_MAX_LINE].partition(": ")
    while colon and not (len(head) > _MIN_HEAD and ("@" in head or numbers_in(head))):
        more, colon, tail = tail.partition(": ")
        head = f"{head}: {more}"
    return (head, tail.strip()) if colon and len(head) <= _MAX_HEAD and is_letter(tail.strip()) else ("", "")
