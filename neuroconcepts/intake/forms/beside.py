"""Labels that share a line with their value, and ticked boxes.

Each function reads what starts at a line, and returns the line to go on with; 0 when nothing of its kind starts there.
"""

import re

from neuroconcepts.intake.forms.above import read_below
from neuroconcepts.intake.forms.kinds import is_sentence
from neuroconcepts.intake.forms.labels import meaning_of
from neuroconcepts.intake.forms.letters import is_letter, unquoted
from neuroconcepts.intake.forms.shapes import Split, checkbox, pairs
from neuroconcepts.intake.forms.sheet import MESSAGES, Sheet
from neuroconcepts.intake.notices import machine

_QUESTION = re.compile(r"(?:frage|question|domanda|pregunta|q|f)\s?\d{0,3}\s?[:.)]\s*(\S.{0,120})$", re.IGNORECASE)
_ANSWER = re.compile(r"(?:antwort|answer|r[ée]ponse|risposta|respuesta|a|r)\s?\d{0,3}\s?[:.)]\s*(.*)$", re.IGNORECASE)


def read_checkbox(sheet: Sheet, at: int) -> int:
    """A ticked box is a wish; an empty one is not."""
    box = checkbox(sheet.lines[at].text)
    if box is None:
        return 0
    if box[0]:
        sheet.add("", "wish", box[1], at, at, "checkbox")
    return at + 1


def read_pairs(sheet: Sheet, at: int) -> int:
    """Several labels with their values on one line."""
    found = pairs(sheet.lines[at])
    for split in found:
        if split.field in MESSAGES:
            return _read_message(sheet, at, split)
        sheet.add(split.label, split.field, split.value, at, at, "pair")
    return at + 1 if found else 0


def read_question(sheet: Sheet, at: int) -> int:
    """`Frage 3: Telefon`, and below it `Antwort: 0664 …`."""
    asked, follows = _QUESTION.match(sheet.text(at)), sheet.follows(at)
    answer = _ANSWER.match(sheet.text(follows)) if asked and follows is not None else None
    if asked is None or answer is None or follows is None:
        return 0
    meaning = meaning_of(asked[1].strip())
    name = meaning.field if meaning is not None else None
    if name in MESSAGES and is_letter(answer[1]):
        sheet.add_message(asked[1], at, follows, follows + 1, "question", answer[1].strip())
    else:
        sheet.add(asked[1].strip(), name, answer[1].strip(), at, follows, "question")
    return follows + 1


def read_same_line(sheet: Sheet, at: int) -> int:
    """One label, with its value beside or below it."""
    split = sheet.splits[at]
    if split is None or (split.meaning is None and not split.value):
        return 0
    if split.meaning is None:
        return _read_unknown(sheet, at, split)
    if not split.value:
        is_sentence_like = len(split.label.split()) > 6 and "?" not in split.label
        refused = split.field != "party" and (is_sentence_like or machine(split.label))
        return 0 if refused else read_below(sheet, at, split.label, split.meaning)
    is_letter_like = split.field == "wish" and is_sentence(split.value) and len(split.value.split()) > 8
    if split.field in MESSAGES or is_letter_like:
        return _read_message(sheet, at, split)
    if split.field in {"party", "agency"} and split.shape == "lead":
        return 0
    sheet.add(split.label, split.field, split.value, at, at, split.shape)
    return at + 1


def _read_unknown(sheet: Sheet, at: int, split: Split) -> int:
    """A line that only looks like a label with its value; prose with a colon is none."""
    text = sheet.lines[at].text
    if split.shape == "colon" and (is_sentence(text) or machine(text)):
        return 0
    sheet.add(split.label, None, split.value, at, at, split.shape)
    return at + 1


def _read_message(sheet: Sheet, at: int, split: Split) -> int:
    """`Nachricht: …` goes on below; an option (`Anliegen: Besichtigung`) does not."""
    end = sheet.message_end(at, at)
    body = [split.value, *(line.text for line in sheet.lines[at + 1 : end])]
    text = unquoted("\n".join(body).strip())
    if end == at + 1 and not is_letter(text):
        sheet.add_option(split.label, str(split.field), split.value, at, split.shape)
        return at + 1
    sheet.add_message(split.label, at, at, end, split.shape, text)
    return end
