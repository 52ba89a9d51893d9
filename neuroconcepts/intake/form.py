"""The form reader: items and the person's message in the lines of any form, portal or CRM mail.

Labels share a line with their value (`shapes`), stand beside it (table cells, definition lists, a row of labels over a row
of values) or above it. What a form sets as its labels is learnt from those that are understood, so that one nobody knows
still ends the value before it. Headings say whom the next lines are about; lines without labels are read as cards.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from neuroconcepts.intake import message as words
from neuroconcepts.intake import references, transcript
from neuroconcepts.intake.cards import card_values, is_contact, object_values
from neuroconcepts.intake.concepts import folded
from neuroconcepts.intake.items import ABOUT_OBJECT, PERSONAL, POSTAL, Form, Item, Party, party_of
from neuroconcepts.intake.kinds import is_name, is_nothing, is_sentence, mails_in
from neuroconcepts.intake.labels import Meaning, meaning_of, stands_alone
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.mentions import name_in
from neuroconcepts.intake.message import RULE
from neuroconcepts.intake.names import name_like
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.phones import numbers_in
from neuroconcepts.intake.shapes import Split, checkbox, pairs, split_of
from neuroconcepts.intake.structure import Path, cells_of, common, filled, holder, next_filled, within
from neuroconcepts.intake.voice import voice

_HEADS_CARD = frozenset({"contact", "sender", "party", "name", "agency", "object", "address"})
_ALONE_WORDS = 5
_INTRO = re.compile(
    r"^(?:(?:neue |new |nouveau |nuovo )?(?:nachricht|mitteilung|frage|message|messaggio)\s+(?:von|from|de|da|by)\s*:?\s+([^:]{2,60}?):?"
    r"|([^:]{2,50}?)\s+(?:schreibt|schrieb|wrote|writes|a écrit|ha scritto|scrive|fragt|asks)(?:\s(?:ihnen|dir|uns|you))?\s?:)\s*$",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    r"nachricht|mitteilung|anfrage|frage|schreib|schrieb|geschrieben|message|wrote|writes|enquiry|inquiry|question|asked|écrit|demande|messaggio|scritto|scrive|richiesta|mensaje|zuschrift|hinterlassen",
    re.IGNORECASE,
)
_TITLES = re.compile(r"\b(?:Dr|Prof|Mag|Ing|Dipl|DI|Herr|Frau|Mr|Mrs|Ms)\.?(?:-Ing\.)?\s|[.,]")


def read_form(lines: list[Line], people: Iterable[str] = ()) -> Form:
    """Read items and the message; never raises, linear in the number of lines. `people` are names that headers give."""
    reader = _Reader(lines, " ".join(people))
    at = 0
    if transcript.read_transcript([line.text for line in lines], reader.form):
        lines = reader.without_chat()
    while at < len(lines):
        at = max(reader.read(at), at + 1)
    reader.finish()
    return reader.form


class _Reader:
    """One pass over the lines of a view."""

    def __init__(self, lines: list[Line], people: str = "") -> None:
        self.lines = lines
        self.people = people
        self.form = Form()
        self.cells = cells_of(lines)
        self.splits = [split_of(line) for line in lines]
        self.looks = self._label_looks()
        self.shapes = self._label_shapes()
        self.loose: list[int] = []
        self.parties: list[tuple[Path, Party]] = []
        self.run: dict[int, tuple[int, Party]] = {}
        self.company = -99
        self.columns: dict[int, tuple[Path, Party]] = {}

    def without_chat(self) -> list[Line]:
        """The lines with those of a chat, which is read already, left blank."""
        start, stop = self.form.span
        self.lines = [Line("", line.path) if start <= i < stop else line for i, line in enumerate(self.lines)]
        self.splits = [None if start <= i < stop else split for i, split in enumerate(self.splits)]
        return self.lines

    # ── What this form's labels look like ──────────────────────────────────────────────────────────────────────────────

    def _label_looks(self) -> frozenset[str]:
        """How the lines are set that are labels above or beside their values."""
        found: Counter[str] = Counter()
        every = Counter(line.look for line in self.lines if line.look and line.text)
        for i, line in enumerate(self.lines):
            if line.look and (meaning := stands_alone(line.text)) and meaning.field != "party":
                below = next_filled(self.lines, i + 1)
                if below is not None and self.lines[below].look != line.look:
                    found[line.look] += 1
        return frozenset(look for look, count in found.items() if count >= 2 and count * 2 >= every[look])

    def _label_shapes(self) -> frozenset[str]:
        """The shapes that this form's labels have."""
        found = Counter(s.shape for s in self.splits if s and s.field in PERSONAL | POSTAL | ABOUT_OBJECT)
        return frozenset(shape for shape, count in found.items() if count >= 2)

    # ── One step ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def read(self, at: int) -> int:
        """Read what starts at a line; returns the line to go on with."""
        text = self.lines[at].text.strip()
        if not text or RULE.match(text):
            return at + 1
        return (
            self._checkbox(at)
            or self._headings(at)
            or self._table(at)
            or self._row(at)
            or self._named_intro(at)
            or self._one_line(at)
            or self._announced(at)
            or self._pairs(at)
            or self._same_line(at)
            or self._above(at)
            or self._no_label(at)
        )

    def _no_label(self, at: int) -> int:
        self.loose.append(at)
        if words.TEAM.match(self.lines[at].text):  # whatever stands below is the vendor's
            self.parties = [((), Party.AGENCY)]
        return at + 1

    def _checkbox(self, at: int) -> int:
        box = checkbox(self.lines[at].text)
        if box is None:
            return 0
        if box[0]:
            self._add("", "wish", box[1], at, at, "checkbox")
        return at + 1

    # ── Tables ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _table(self, at: int) -> int:
        """A row of labels over a row of values."""
        place = self.cells.place.get(at)
        if place is None or place[1] != 0:
            return 0
        head = self.cells.rows[place[0]]
        if len(head) < 3 or any(len(cell) > 1 for cell in head.values()):
            return 0
        meanings = {column: meaning_of(self.lines[cell[0]].text) for column, cell in head.items()}
        below = self.cells.next_row(place[0])
        values = self.cells.rows[below] if below is not None else {}
        if len(values) < 2 or not set(values) <= set(head) or not self._are_labels(list(meanings.values()), head, values):
            return 0
        for column, cell in values.items():
            meaning = meanings[column]
            label = self.lines[head[column][0]].text
            self._value(label, meaning, head[column][0], cell, "column")
        return max(cell[-1] for cell in values.values()) + 1

    def _are_labels(self, meanings: list[Meaning | None], head: dict[int, list[int]], values: dict[int, list[int]]) -> bool:
        """Whether a row holds labels and the next one does not: where labels and values take turns, it does not."""
        known = [m is not None and m.score >= 0.5 for m in meanings]
        below = sum(stands_alone(self.lines[cell[0]].text) is not None for cell in values.values())
        return sum(known) * 3 >= 2 * len(head) and sum(known[1::2]) * 2 >= len(known[1::2]) and below * 3 <= len(values)

    def _headings(self, at: int) -> int:
        """A row of headings over columns of labels and values: `Adresse | Immobilie`."""
        place = self.cells.place.get(at)
        if place is None or place[1] != 0:
            return 0
        head = self.cells.rows[place[0]]
        below = self.cells.next_row(place[0])
        if below is None or len(head) < 2 or len(self.cells.rows[below]) < 2 * len(head) or any(len(c) > 1 for c in head.values()):
            return 0
        meanings = [stands_alone(self.lines[cell[0]].text.strip(" :")) for cell in head.values()]
        if any(m is None for m in meanings):
            return 0
        for column, meaning in zip(head, meanings, strict=True):
            assert meaning is not None
            party = Party.SEEKER if meaning.field == "address" else party_of(meaning.concepts, meaning.field)
            self.columns[column] = (self.lines[at].path[:-2], party)
        return max(cell[0] for cell in head.values()) + 1

    def _row(self, at: int) -> int:
        """A label in one cell, its value in the next; also several such pairs in a row."""
        place = self.cells.place.get(at)
        if place is None:
            return 0
        row = self.cells.rows[place[0]]
        columns = sorted(row)
        index = columns.index(place[1])
        if row[place[1]] != [at] or index % 2 or index + 1 >= len(columns):
            return 0
        label, value = self.lines[at].text.strip(), row[columns[index + 1]]
        if len(label) > 90 or value[0] < at:
            return 0
        meaning = meaning_of(label.rstrip(": "))
        understood = meaning is not None and meaning.score >= 0.5
        asks = label.endswith(("?", ":", "?:"))
        if not understood and (len(columns) != 2 or (is_sentence(label) and not asks) or self.splits[at] is not None):
            return 0
        if self.splits[at] is not None and self.splits[at].value and not label.endswith(("?", "?:", ":")):  # type: ignore[union-attr]
            return 0
        self._value(label, meaning if understood else None, at, value, "cell")
        return value[-1] + 1

    def _value(self, label: str, meaning: Meaning | None, at: int, lines: list[int], shape: str) -> None:
        """The value of a label in lines of its own cell."""
        field = meaning.field if meaning else None
        text = "\n".join(self.lines[i].text for i in range(lines[0], lines[-1] + 1)).strip()
        if field in {"message", "enquiry"} and words.is_letter(text):
            self._message(label, at, lines[0], lines[-1] + 1, shape)
        elif field in {"message", "enquiry"}:
            self._option(label, field, text, at, shape)
        elif len(lines) > 1 and field in _HEADS_CARD and meaning is not None:
            self._card(label, meaning, at, lines)
        else:
            self._add(label, field, text, at, lines[-1], shape)

    # ── Labels on the same line ────────────────────────────────────────────────────────────────────────────────────────

    def _pairs(self, at: int) -> int:
        found = pairs(self.lines[at])
        for split in found:
            if split.field in {"message", "enquiry"}:
                return self._inline_message(at, split)
            self._add(split.label, split.field, split.value, at, at, "pair")
        return at + 1 if found else 0

    def _same_line(self, at: int) -> int:
        split = self.splits[at]
        if split is None or (split.meaning is None and not split.value):
            return 0
        if split.meaning is None:
            if split.shape == "colon" and (is_sentence(self.lines[at].text) or machine(self.lines[at].text)):
                return 0
            self._add(split.label, None, split.value, at, at, split.shape)
            return at + 1
        if not split.value:
            long = len(split.label.split()) > 6 and "?" not in split.label
            is_heading = split.field == "party"
            return 0 if not is_heading and (long or machine(split.label)) else self._below(at, split.label, split.meaning)
        is_wish = split.field == "wish" and is_sentence(split.value) and len(split.value.split()) > 8
        if split.field in {"message", "enquiry"} or is_wish:
            return self._inline_message(at, split)
        if split.field in {"party", "agency"} and split.shape == "lead":
            return 0
        self._add(split.label, split.field, split.value, at, at, split.shape)
        if split.field in {"contact", "sender"}:
            return self._rest_of_card(at)
        return at + 1

    def _inline_message(self, at: int, split: Split) -> int:
        """`Nachricht: …` goes on below; an option (`Anliegen: Besichtigung`) does not."""
        letter = words.is_letter(split.value)
        end = words.message_end(self.lines, self.splits, at, at, self._known()) if letter or at + 1 < len(self.lines) else at + 1
        body = [split.value, *(line.text for line in self.lines[at + 1 : end])]
        text = words.unquoted("\n".join(body).strip())
        if not letter and not words.is_letter(text):
            self._option(split.label, str(split.field), split.value, at, split.shape)
            return at + 1
        self._keep_message(split.label, text, at, end, split.shape)
        return end

    def _option(self, label: str, field: str, value: str, at: int, shape: str) -> None:
        """A short word under a label for messages is a wish, and the message while there is no better one."""
        self._add(label, "wish", value, at, at, shape)
        if field == "message" and self.form.message is None and not is_nothing(value):
            self.form.message, self.form.span = words.unquoted(value), (at, at + 1)

    # ── Labels above their value ───────────────────────────────────────────────────────────────────────────────────────

    def _above(self, at: int) -> int:
        line = self.lines[at]
        text = line.text.strip()
        meaning = stands_alone(text.rstrip(": "))
        follows = next_filled(self.lines, at + 1)
        if follows is None:
            return 0
        if meaning is None:
            is_label = line.look in self.looks and self.lines[follows].look != line.look and len(text) <= 90
            partial = meaning_of(text.rstrip(": "))
            if is_label and not is_sentence(text):
                return self._below(at, text, partial if partial and partial.score >= 0.5 else None)
            short = len(text.split()) <= 6 or text.rstrip(": ").endswith("?")
            if (text.endswith(":") or line.strong) and partial and partial.score >= 0.5 and short and not machine(text):
                return self._below(at, text, partial)
            return 0
        if not self._is_set_as_label(at, text, follows):
            return 0
        return self._below(at, text, meaning)

    def _named_intro(self, at: int) -> int:
        """`Nachricht von Max Muster:`, `Max Muster schreibt:`: the name, and the message below it."""
        text = self.lines[at].text.strip()
        m = _INTRO.match(text) if len(text) <= 100 and "@" not in text else None
        name = (m[1] or m[2]).strip(" :.") if m else ""
        follows = next_filled(self.lines, at + 1)
        if not name or follows is None or not name_like(_TITLES.sub("", name)) or meaning_of(name) is not None:
            return 0
        self._add("", "name", name, at, at, "intro")
        if not words.is_letter(self.lines[follows].text.strip()):
            return at + 1
        return self._message_below(at, text, "message", follows)

    def _announced(self, at: int) -> int:
        """`… hat Ihnen folgende Nachricht hinterlassen:`, and the message below it."""
        text = self.lines[at].text.strip()
        follows = next_filled(self.lines, at + 1)
        if not text.endswith(":") or follows is None or not _ANNOUNCES.search(text) or not machine(text):
            return 0
        if self.splits[follows] is not None and self.splits[follows].meaning is not None:  # type: ignore[union-attr]
            return 0
        first = self.lines[follows].text.strip()
        if self.lines[follows].strong and meaning_of(first) is not None:
            return 0
        if not (words.is_letter(words.unquoted(first)) or words.is_barred(first)) or machine(first):
            return 0
        name = name_in(text)
        if name:
            self._add("", "name", name, at, at, "sentence")
        return self._message_below(at, text, "message", follows)

    def _one_line(self, at: int) -> int:
        """`Anfrage von Max Muster, 0664 …, max@…, zu Objekt 123: Bitte um …`: who, about what, and the message."""
        head, colon, tail = self.lines[at].text.strip().partition(": ")
        while colon and not (("@" in head or numbers_in(head)) and len(head) > 30):
            more, colon, tail = tail.partition(": ")
            head = f"{head}: {more}"
        if not colon or len(head) > 300 or not words.is_letter(tail.strip()) or voice(tail) < machine(head) * -1:
            return 0
        if self.splits[at] is not None and self.splits[at].field in PERSONAL:  # type: ignore[union-attr]
            return 0
        name = name_in(head)
        found = [("name", name)] if name else []
        found += [("email", mail) for mail in mails_in(head)] + [("phone", number) for number in numbers_in(head)]
        found += [("ref", ref) for ref in references.codes(head)]
        if len(found) < 2:
            return 0
        for field, value in found:
            self._add("", field, value, at, at, "sentence")
        end = words.message_end(self.lines, self.splits, at, at, self._known())
        body = [tail, *(line.text for line in self.lines[at + 1 : end])]
        self._keep_message("", words.unquoted("\n".join(body).strip()), at, end, "sentence")
        return end

    def _is_set_as_label(self, at: int, text: str, follows: int) -> bool:
        """Whether a short line that could be a label is set like one."""
        line = self.lines[at]
        if text.endswith((":", "?:")) or line.strong or line.look in self.looks:
            return True
        if len(text.split()) > _ALONE_WORDS or text.endswith((".", "!", ",")):
            return False
        if RULE.match(self.lines[follows].text):
            return True
        if line.path:
            return bool(holder(line, self.lines[follows])) or line.look != self.lines[follows].look
        before = at == 0 or not self.lines[at - 1].text.strip() or RULE.match(self.lines[at - 1].text) is not None
        return before or self._alternates(at)

    def _alternates(self, at: int) -> bool:
        """In plain text: labels and values take turns, line by line."""
        near = [i for i in range(at - 2, at + 3, 2) if i != at and 0 <= i < len(self.lines)]
        return any(stands_alone(self.lines[i].text.strip().rstrip(":")) is not None for i in near)

    def _below(self, at: int, label: str, meaning: Meaning | None) -> int:
        """The value of a label that stands above it."""
        follows = next_filled(self.lines, at + 1)
        if follows is not None and RULE.match(self.lines[follows].text):
            follows = next_filled(self.lines, follows + 1)
        field = meaning.field if meaning else None
        if meaning is not None and (field in {"party", "agency"} or follows is None or self._heads_block(at, follows)):
            self._enter(at, meaning, follows)
        if field == "wish" and follows is not None and self._is_prose(follows):
            field = "message"
        if follows is None or self._is_next_label(at, follows, field):
            self._add(label, field, "", at, at, "above")
            return at + 1
        if field == "company" and self.splits[follows] is not None:
            self.company = at
        if field in {"message", "enquiry"}:
            return self._message_below(at, label, field, follows)
        block = self._block(at, follows)
        if meaning is not None and field in _HEADS_CARD and (len(block) > 1 or field in {"party", "agency"}):
            if not self._has_labels(block) and (field != "agency" or len(block) > 1):
                self._card(label, meaning, at, block)
                return block[-1] + 1
            if field in {"party", "agency"} or not self.lines[at].text.rstrip().endswith((":", "?")):
                return at + 1
        if field in {"skip", None, "fact"} and not self.lines[at].path and not label.endswith(":"):
            return 0
        last = self._postal_end(field, block)
        text = ", ".join(self.lines[i].text.strip() for i in block if i <= last)
        self._add(label, field, text, at, last, "above")
        return last + 1

    def _heads_block(self, at: int, follows: int) -> bool:
        """Whether a line heads several, rather than labelling the one below it."""
        return len(self._block(at, follows)) > 1 or self.splits[follows] is not None

    def _is_prose(self, at: int) -> bool:
        text = self.lines[at].text.strip()
        return is_sentence(text) and len(text.split()) > 6 and not machine(text)

    def _is_next_label(self, at: int, follows: int, field: str | None) -> bool:
        """Whether the next line is a label itself, so that this one has no value."""
        line, below = self.lines[at], self.lines[follows]
        if checkbox(below.text) is not None:
            return True
        if below.look == line.look and line.look in self.looks and not holder(line, below):
            return True
        split = self.splits[follows]
        if field in {"message", "enquiry", "party"}:
            return False
        if split is not None and split.meaning is not None and split.shape != "value":
            return True
        if below.look != line.look and line.path:
            return below.look in self.looks and self._alone_at(follows)
        meaning = stands_alone(below.text.strip().rstrip(":"))
        return meaning is not None and meaning.field in PERSONAL | POSTAL | {"message", "ref", "party"} and field != "salutation"

    def _alone_at(self, at: int) -> bool:
        return stands_alone(self.lines[at].text.strip().rstrip(":")) is not None

    def _block(self, at: int, follows: int) -> list[int]:
        """The lines that belong together with the first one below a label."""
        outer = holder(self.lines[at], self.lines[follows])
        out = [follows]
        for i in range(follows + 1, min(follows + 14, len(self.lines))):
            line = self.lines[i]
            if not line.text.strip():
                if not line.path:
                    break
                continue
            inside = within(line, outer) if outer else line.path == self.lines[follows].path
            if not inside or RULE.match(line.text) or line.look in self.looks:
                break
            out.append(i)
        return out

    def _has_labels(self, block: list[int]) -> bool:
        known = [s for i in block if (s := self.splits[i]) is not None and s.meaning is not None and s.shape != "value"]
        apart = any(not s.value or s.field in {"first_name", "last_name", "name", "salutation", "message"} for s in known)
        return apart or 2 * len(known) >= len(block) or any(self._alone_at(i) and self.lines[i].look in self.looks for i in block)

    def _postal_end(self, field: str | None, block: list[int]) -> int:
        """An address may take several lines; everything else takes one."""
        return block[min(2, len(block) - 1)] if field == "address" else block[0]

    def _known(self) -> words.Known:
        stated = " ".join(v for f in ("name", "first_name", "last_name") for v in self.form.values.get(f, []))
        return words.Known(self.shapes, frozenset(w.strip(".,").casefold() for w in f"{stated} {self.people}".split()))

    # ── The message ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _message_below(self, at: int, label: str, field: str, start: int) -> int:
        split = self.splits[start]
        if split is not None and split.meaning is not None and split.field not in {"message", "enquiry"} and not is_sentence(split.value):
            return at + 1
        first = self.lines[start].text.strip()
        if field == "enquiry" and (not words.is_letter(first) or machine(first)):
            return at + 1
        end = words.message_end(self.lines, self.splits, at, start, self._known())
        if end <= start:
            return at + 1
        self._message(label, at, start, end, "above")
        return end

    def _message(self, label: str, at: int, start: int, end: int, shape: str) -> None:
        self._keep_message(label, words.text_of(self.lines, start, end), start, end, shape, label_at=at)

    def _keep_message(self, label: str, text: str, start: int, end: int, shape: str, label_at: int | None = None) -> None:
        """The first letter is the message; a later one only if the first was an option or a note."""
        if is_nothing(text):
            return
        at = start if label_at is None else label_at
        self.form.items.append(Item(label, "message", text, at, end - 1, shape))
        better = self.form.message is None or not self.form.labelled or (
            words.is_letter(text) and not words.is_letter(self.form.message)
        )
        if better:
            self.form.message, self.form.span, self.form.labelled = text, (start, end), True

    # ── Whom it is about ───────────────────────────────────────────────────────────────────────────────────────────────

    def _enter(self, at: int, meaning: Meaning, follows: int | None) -> None:
        """A heading says whom the lines below it are about, as far as the element reaches that holds both."""
        party = party_of(meaning.concepts, meaning.field)
        if meaning.field not in {"party", "agency", "contact", "object"} or follows is None:
            return
        scope = self.lines[at].path[: common(self.lines[at].path, self.lines[follows].path)]
        self.parties = [p for p in self.parties if len(p[0]) < len(scope)]
        self.parties.append((scope, party))

    def _party(self, at: int) -> Party:
        while self.parties and not within(self.lines[at], self.parties[-1][0]):
            self.parties.pop()
        return self.parties[-1][1] if self.parties else Party.UNKNOWN

    def _add(self, label: str, field: str | None, value: str, at: int, last: int, shape: str) -> None:
        party = self._party(at)
        if field == "company" and not value:
            self.company = at
        elif field == "name" and at - self.company <= 2:
            field = "company"  # `Organization`, and below it `Name`
        place = self.cells.place.get(at)
        column = place[1] if place else -1
        party = self._column_party(at, column) or party
        if party is Party.UNKNOWN and field in POSTAL:
            near, about = self.run.get(column, (-99, Party.UNKNOWN))
            party = about if at - near <= 6 else Party.UNKNOWN
        elif field in PERSONAL | {"message"}:
            self.run[column] = (at, Party.SEEKER)
        elif field in ABOUT_OBJECT | {"source"} and self.run.get(column, (-99, Party.OBJECT))[1] is not Party.SEEKER:
            self.run[column] = (at, Party.OBJECT)
        if field in POSTAL and column in self.run:
            self.run[column] = (at, self.run[column][1])
        self.form.add(Item(label, field, value, at, last, shape, party))

    def _column_party(self, at: int, column: int) -> Party:
        """Whom the column is about in which a line stands."""
        found = max((c for c in self.columns if c <= column), default=None)
        if found is None or not within(self.lines[at], self.columns[found][0]):
            return Party.UNKNOWN
        return self.columns[found][1]

    # ── Cards ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _card(self, label: str, meaning: Meaning, at: int, block: list[int]) -> None:
        party = party_of(meaning.concepts, meaning.field)
        texts = self._unlabelled_lines(block, [self.lines[i].text.strip() for i in block], party)
        if party is Party.OBJECT:
            for field, value in object_values(texts):
                self.form.add(Item(label, field, value, at, block[-1], "card", party))
            return
        for field, value, number in card_values(texts):
            self.form.add(Item(label, field, value, block[number], block[number], "card", party))

    def _unlabelled_lines(self, block: list[int], texts: list[str], party: Party) -> list[str]:
        """The lines of a card without labels; those with one are read as such."""
        out = []
        for i, text in zip(block, texts, strict=True):
            split = self.splits[i]
            if split is not None and split.meaning is not None and split.shape != "dash":
                self.form.add(Item(split.label, split.field, split.value, i, i, split.shape, party))
                out.append("")
            else:
                out.append(text)
        return out

    def _rest_of_card(self, at: int) -> int:
        """`Kontakt: Max Muster` may go on with lines that have no label."""
        return at + 1

    # ── What is left ───────────────────────────────────────────────────────────────────────────────────────────────────

    def finish(self) -> None:
        """Find the message that no label announced, then the contact data in lines without labels."""
        if not self.form.labelled:
            self.loose = sorted({*self.loose, *self._unknown_values()})
            self._unlabelled_message()
        self._linked()
        for group in self._groups():
            texts = [self.lines[i].text.strip() for i in group]
            party = self._party_again(group[0])
            links = any(self.lines[i].links for i in group) or self._touches_contact(group)
            if party is not Party.AGENCY and party is not Party.OBJECT and (is_contact(texts) or links):
                for field, value, number in card_values(texts):
                    self.form.add(Item("", field, value, group[number], group[number], "card", party))
        self._name_by_address()

    def _touches_contact(self, group: list[int]) -> bool:
        """Whether a mail address or number under a label stands right above or below."""
        near = {group[0] - 1, group[-1] + 1}
        return any(item.field in {"email", "phone", "mobile"} and item.at in near and item.value for item in self.form.items)

    def _name_by_address(self) -> None:
        """Without a stated name: a line that is one, and that the mail address is built from."""
        address = (self.form.first("email") or "").partition("@")[0].casefold()
        if not address or self.form.first("name") or self.form.first("last_name"):
            return
        for i in self.loose:
            text = self.lines[i].text.strip()
            if is_name(text) and any(len(w) > 2 and folded(w) in address for w in text.split()):
                self.form.add(Item("", "name", text, i, i, "card", Party.SEEKER))
                return

    def _linked(self) -> None:
        """Addresses and numbers that stand in links only: `E-Mail senden`, `Anrufen`."""
        start, stop = self.form.span
        for i, line in enumerate(self.lines):
            if not line.links or start <= i < stop or machine(line.text):
                continue
            for link in line.links:
                kind, _, target = unquote(link.partition("?")[0]).partition(":")
                if target and target not in line.text and not self.form.first("phone" if kind == "tel" else "email"):
                    self.form.add(Item("", "phone" if kind == "tel" else "email", target, i, i, "link", self._party_again(i)))

    def _unknown_values(self) -> Iterator[int]:
        """The lines under labels that nobody knows: what reads like a letter there is one."""
        for item in self.form.items:
            if item.field is None:
                yield from range(item.at + (item.last > item.at), item.last + 1)

    def _unlabelled_message(self) -> None:
        found = words.unlabelled(self.lines, self.splits, set(self.loose), set(self._unknown_values()), self._known())
        if found is None:
            return
        text = words.text_of(self.lines, *found)
        first = self.splits[found[0]]
        if first is not None and first.meaning is None and words.is_letter(first.value) and text.startswith(first.label):
            text = text[len(first.label) :].lstrip(" :=|")
        if self.form.message is None or words.is_letter(text):
            self.form.message, self.form.span = text, found

    def _groups(self) -> Iterator[list[int]]:
        """The loose lines outside the message, in groups that stand together."""
        group: list[int] = []
        start, stop = self.form.span
        for i in self.loose:
            if start <= i < stop:
                continue
            if group and not self._together(group[-1], i):
                yield group
                group = []
            group.append(i)
        if group:
            yield group

    def _together(self, one: int, other: int) -> bool:
        between = list(filled(self.lines, one + 1, other))
        contacts = {i for item in self.form.items if item.field in PERSONAL | POSTAL for i in range(item.at, item.last + 1)}
        if not set(between) <= contacts:
            return False
        a, b = self.lines[one], self.lines[other]
        if not a.path:
            return other == one + 1 + len(between)
        place, other_place = self.cells.place.get(one), self.cells.place.get(other)
        return place == other_place

    def _party_again(self, at: int) -> Party:
        for item in reversed(self.form.items):
            if item.at < at and item.party is not Party.UNKNOWN and at - item.last <= 3:
                return item.party
        return Party.UNKNOWN
