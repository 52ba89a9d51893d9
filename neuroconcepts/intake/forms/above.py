"""Labels on a line of their own, with their value, their card or the message below them."""

import re

from neuroconcepts.intake.forms.blocks import HEADS_CARD, block_below, has_labels, heads_block, is_alone, read_card
from neuroconcepts.intake.forms.items import PERSONAL, POSTAL
from neuroconcepts.intake.forms.kinds import is_sentence
from neuroconcepts.intake.forms.labels import MAX_QUESTION, Meaning, meaning_of, stands_alone
from neuroconcepts.intake.forms.letters import RULE, is_letter
from neuroconcepts.intake.forms.shapes import checkbox
from neuroconcepts.intake.forms.sheet import MESSAGES, Sheet
from neuroconcepts.intake.forms.structure import holder
from neuroconcepts.intake.notices import machine

_ASKS = re.compile(
    r"^\d{1,2}[.)]\s|\b(?:sie|ihre?[nmr]?|du|deine?[nmr]?|you|your|vous|votre|vos|tu|ton|lei|suo|sua|tuo|tua)\b.*\?$",
    re.IGNORECASE,
)
"""A form's question: numbered, or put to the person who fills it in."""
_ALONE_WORDS = 5
_PARTLY = 0.5
_HEADINGS = frozenset({"party", "agency"})
_ENDS_VALUE = PERSONAL | POSTAL | {"message", "ref", "party"}


def read_above(sheet: Sheet, at: int) -> int:
    """Read a label that stands above its value; returns the line to go on with, 0 when the line is no label."""
    text, follows = sheet.text(at), sheet.follows(at)
    if follows is None or sheet.lines[at].is_button:
        return 0
    meaning = stands_alone(text.rstrip(": "))
    if meaning is not None and meaning.field == "skip" and machine(text):
        return 0  # `Neuer Eintrag:`
    if meaning is not None:
        return read_below(sheet, at, text, meaning) if _is_set_as_label(sheet, at, text, follows) else 0
    partly = meaning_of(text.rstrip(": "))
    partly = partly if partly is not None and partly.score >= _PARTLY else None
    line = sheet.lines[at]
    if line.look in sheet.looks and sheet.lines[follows].look != line.look and not is_sentence(text):
        return read_below(sheet, at, text, partly) if len(text) <= MAX_QUESTION else 0
    short = len(text.split()) <= _ALONE_WORDS + 1 or text.rstrip(": ").endswith("?")
    is_label = partly is not None and short and (text.endswith(":") or line.strong) and not machine(text)
    return read_below(sheet, at, text, partly) if is_label else 0


def _is_set_as_label(sheet: Sheet, at: int, text: str, follows: int) -> bool:
    """Whether a short line that could be a label is set like one."""
    line, below = sheet.lines[at], sheet.lines[follows]
    if text.endswith(":") or line.strong or line.look in sheet.looks:
        return True
    if not _ASKS.search(text) and (len(text.split()) > _ALONE_WORDS or text.endswith((".", "!", ","))):
        return False
    if RULE.match(below.text):
        return True
    if line.path:
        return bool(holder(line, below)) or line.look != below.look
    before = sheet.lines[at - 1].text if at else ""
    return not before.strip() or RULE.match(before) is not None or _alternates(sheet, at)


def _alternates(sheet: Sheet, at: int) -> bool:
    """In plain text: labels and values take turns, line by line."""
    return any(0 <= i < len(sheet.lines) and is_alone(sheet, i) for i in (at - 2, at + 2))


def read_below(sheet: Sheet, at: int, label: str, meaning: Meaning | None) -> int:
    """The value of a label that stands above it; returns the line to go on with."""
    follows, name = _first_below(sheet, at), meaning.field if meaning else None
    if follows is None:
        sheet.add(label, name, "", at, at, "above")
        return at + 1
    if meaning is not None and (name in _HEADINGS or heads_block(sheet, at, follows)):
        sheet.whom.enter(sheet.lines[at], sheet.lines[follows], meaning)
    if name == "wish" and _is_prose(sheet.text(follows)):
        name = "message"
    if _is_next_label(sheet, at, follows, name):
        sheet.add(label, name, "", at, at, "above")
        return at + 1
    if name in MESSAGES:
        return read_message_below(sheet, at, label, str(name), follows)
    return _read_block(sheet, at, label, meaning, block_below(sheet, at, follows))


def _first_below(sheet: Sheet, at: int) -> int | None:
    """The first line below a label, or below the rule under it."""
    follows = sheet.follows(at)
    return sheet.follows(follows) if follows is not None and RULE.match(sheet.lines[follows].text) else follows


def _is_prose(text: str) -> bool:
    return is_sentence(text) and len(text.split()) > 6 and not machine(text)


def _read_block(sheet: Sheet, at: int, label: str, meaning: Meaning | None, block: list[int]) -> int:
    """A card, or the one value of a label; a heading over labelled lines leaves them to be read as such."""
    name = meaning.field if meaning else None
    if meaning is not None and name in HEADS_CARD and (len(block) > 1 or name in _HEADINGS):
        if not has_labels(sheet, block) and (name != "agency" or len(block) > 1):
            read_card(sheet, label, meaning, at, block)
            return block[-1] + 1
        if name in _HEADINGS or not sheet.lines[at].text.rstrip().endswith((":", "?")):
            return at + 1
    if name in {"skip", None, "fact"} and not sheet.lines[at].path and not label.endswith(":"):
        return 0
    last = block[min(2, len(block) - 1)] if name == "address" else block[0]
    sheet.add(label, name, ", ".join(sheet.text(i) for i in block if i <= last), at, last, "above")
    return last + 1


def _is_next_label(sheet: Sheet, at: int, follows: int, name: str | None) -> bool:
    """Whether the next line is a label itself, so that this one has no value."""
    line, below = sheet.lines[at], sheet.lines[follows]
    if checkbox(below.text) is not None:
        return True
    if below.look == line.look and line.look in sheet.looks and not holder(line, below):
        return True
    if name in MESSAGES | {"party"}:
        return False
    split = sheet.splits[follows]
    if split is not None and split.meaning is not None and split.shape != "value":
        return True
    if below.look != line.look and line.path:
        return is_alone(sheet, follows) and (below.look in sheet.looks or _begins_row(sheet, follows))
    meaning = stands_alone(below.text.strip().rstrip(":"))
    return meaning is not None and meaning.field in _ENDS_VALUE and name != "salutation"


def _begins_row(sheet: Sheet, at: int) -> bool:
    """Whether a line is the first cell of a row that has another one."""
    place = sheet.cells.place.get(at)
    return place is not None and place[1] == 0 and len(sheet.cells.rows[place[0]]) > 1


def read_message_below(sheet: Sheet, at: int, label: str, name: str, start: int) -> int:
    """The message that starts below its label; a heading such as `Neue Anfrage` is followed by one only if it is a letter."""
    split, first = sheet.splits[start], sheet.text(start)
    labelled = split is not None and split.meaning is not None and split.field not in MESSAGES
    if labelled and split is not None and not is_sentence(split.value):
        return at + 1
    is_heading = name == "enquiry" or not sheet.lines[at].text.rstrip().endswith((":", "?"))
    if (is_heading and machine(first)) or (name == "enquiry" and not is_letter(first)):
        return at + 1
    end = sheet.message_end(at, start)
    if end <= start:
        return at + 1
    sheet.add_message(label, at, start, end, "above")
    return end
