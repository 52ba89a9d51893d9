"""The label reader: labelled values and the person's message in the lines of any form or portal mail.

It knows these shapes: `Label: value`, a label alone with its value on the next line (or table cell, or definition),
`Label ..... : value`, `Label    value`, and several `Label: value` on one line. The message starts after a label that
names it; `own_words` tells where it ends.
"""

import re
from dataclasses import dataclass, field

from neuroconcepts.intake.labelled import columns, label_in, next_filled, pairs
from neuroconcepts.intake.labels import field_of
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.own_words import RULE, form_goes_on, is_end, message_end

_NUMBER = re.compile(r"(?:\+|00|\(?0)[1-9][\d ()/.\-]{6,20}\d")
_MESSAGE_WITH_NAME = re.compile(
    r"^\W*(?:nachricht|anfrage|message|messaggio|frage) (?:von|from|de|da)\b[\s:]*(.*)$", re.IGNORECASE
)


@dataclass(slots=True)
class Form:
    """What was read: each field's stated values in order, and the message (None when no label announced one)."""

    values: dict[str, list[str]] = field(default_factory=dict)
    message: str | None = None
    labels: list[tuple[str, str]] = field(default_factory=list)

    def add(self, name: str, label: str, value: str) -> None:
        self.labels.append((name, label))
        if value:
            self.values.setdefault(name, []).append(value)
        if name == "name" and "@" in value:  # `Von: Max Muster <max@…>`
            self.values.setdefault("email", []).append(value)

    def first(self, name: str) -> str | None:
        return self.values[name][0] if self.values.get(name) else None

    @property
    def weight(self) -> int:
        """How much of an enquiry this is: the number of different personal fields, and the message."""
        known = {
            "email",
            "phone",
            "mobile",
            "first_name",
            "last_name",
            "name",
            "ref",
            "salutation",
            "message",
            "street",
            "zip",
        }
        return len(known.intersection(self.values)) + (1 if self.message else 0)


def read_form(lines: list[Line]) -> Form:
    """Read labelled values and the message; never raises, linear in the number of lines."""
    form, at = Form(), 0
    while at < len(lines):
        at = _read_line(form, lines, at)
    _bare_number(form, lines)
    return form


def _bare_number(form: Form, lines: list[Line]) -> None:
    """A contact block without labels: a line that is nothing but a telephone number."""
    if not (form.first("phone") or form.first("mobile")):
        said = set((form.message or "").split("\n"))
        form.values["phone"] = [
            t for line in lines if (t := line.text.strip()) and _NUMBER.fullmatch(t) and t not in said
        ][:2]


def _read_line(form: Form, lines: list[Line], at: int) -> int:
    """Read what starts at line `at`; returns the line to go on with."""
    text = lines[at].text
    if not text.strip():
        return at + 1
    named = _MESSAGE_WITH_NAME.match(text) if form.message is None else None
    if named and (named[1] or next_filled(lines, at + 1) is not None):
        return _named_message(form, lines, at, named[1])
    table = columns(lines, at)
    if table:
        for label_at, value_at in table:
            form.add(str(field_of(lines[label_at].text)), lines[label_at].text, lines[value_at].text)
        return table[-1][1] + 1
    row = pairs(text)
    if row:
        for name, label, value in row:
            form.add(name, label, value)
        return at + 1
    found = label_in(text)
    if found is None:
        return at + 1
    return _take(form, lines, at, *found)


def _take(form: Form, lines: list[Line], at: int, name: str, label: str, value: str) -> int:
    if name == "message" and form.message is None:
        return _take_message(form, lines, at, label, value)
    if value or name == "message":
        form.add(name, label, value)
        return at + 1
    follows = next_filled(lines, at + 1)
    if (
        follows is None
        or follows - at > 3
        or label_in(lines[follows].text) is not None
        or RULE.match(lines[follows].text)
    ):
        form.add(name, label, "")
        return at + 1
    if name == "name" and not _colon_or_cell(lines[at], lines[follows]):
        return at + 1
    form.add(name, label, lines[follows].text.strip())
    return follows + 1


def _colon_or_cell(label: Line, value: Line) -> bool:
    """A bare word such as `Kontakt` heads a section more often than it labels; a cell or a colon says it labels."""
    return label.text.rstrip().endswith(":") or (bool(label.path) and label.path != value.path)


def _named_message(form: Form, lines: list[Line], at: int, name: str) -> int:
    """`Nachricht von Max Muster`, then the message."""
    if not name:
        start = next_filled(lines, at + 1)
        assert start is not None
        name, at = lines[start].text, start
    form.add("name", "message from", name.strip(" :"))
    return _take_message(form, lines, at, "", "")


def _take_message(form: Form, lines: list[Line], at: int, label: str, value: str) -> int:
    start = at if value else next_filled(lines, at + 1)
    if start is not None and not value and RULE.match(lines[start].text):  # an underlined heading
        start = next_filled(lines, start + 1)
    if start is None or (not value and is_end(lines, start)) or (not value and form_goes_on(lines, start)):
        form.add("message", label, "")
        form.message = form.message or None
        return at + 1
    end = message_end(lines, at, start, inline=bool(value))
    body = [line.text for line in lines[start:end]]
    if value:
        body[0] = value
    text = "\n".join(body).strip()
    form.add("message", label, text)
    form.message = text
    return max(end, at + 1)
