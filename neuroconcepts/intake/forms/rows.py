"""Labels and values in cells: side by side, several pairs in a row, a row of labels over a row of values.

Each function reads what starts at a line, and returns the line to go on with; 0 when nothing of its kind starts there.
"""

from neuroconcepts.intake.forms.blocks import HEADS_CARD, read_card
from neuroconcepts.intake.forms.items import Party, party_of
from neuroconcepts.intake.forms.kinds import is_sentence
from neuroconcepts.intake.forms.labels import MAX_QUESTION, Meaning, meaning_of, stands_alone
from neuroconcepts.intake.forms.letters import is_letter
from neuroconcepts.intake.forms.sheet import MESSAGES, Sheet

Row = dict[int, list[int]]
_UNDERSTOOD = 0.5
_MAX_CELLS = 60  # of one row


def read_headings(sheet: Sheet, at: int) -> int:
    """A row of headings over columns of labels and values: `Adresse | Immobilie`."""
    head, below = _rows_at(sheet, at)
    if len(head) < 2 or len(below) < 2 * len(head) or any(len(cell) > 1 for cell in head.values()):
        return 0
    meanings = [stands_alone(sheet.text(cell[0]).strip(" :")) for cell in head.values()]
    known = [meaning for meaning in meanings if meaning is not None]
    if len(known) < len(meanings):
        return 0
    for column, meaning in zip(head, known, strict=True):
        party = Party.SEEKER if meaning.field == "address" else party_of(meaning.concepts, meaning.field)
        sheet.whom.columns[column] = (sheet.lines[at].path[:-2], party)
    return max(cell[0] for cell in head.values()) + 1


def read_table(sheet: Sheet, at: int) -> int:
    """A row of labels over a row of values."""
    head, values = _rows_at(sheet, at)
    if len(head) < 3 or len(values) < 2 or not set(values) <= set(head) or any(len(c) > 1 for c in head.values()):
        return 0
    meanings = {column: meaning_of(sheet.lines[cell[0]].text) for column, cell in head.items()}
    if not _are_labels(sheet, list(meanings.values()), values):
        return 0
    for column, cell in values.items():
        label_at = head[column][0]
        _read_value(sheet, sheet.lines[label_at].text, meanings[column], label_at, cell, "column")
    return max(cell[-1] for cell in values.values()) + 1


def _rows_at(sheet: Sheet, at: int) -> tuple[Row, Row]:
    """The row whose first cell a line is, and the row below it; two empty ones for any other line."""
    place = sheet.cells.place.get(at)
    if place is None or place[1] != 0:
        return {}, {}
    below = sheet.cells.next_row(place[0]) if len(sheet.cells.rows[place[0]]) <= _MAX_CELLS else None
    return sheet.cells.rows[place[0]], sheet.cells.rows[below] if below is not None else {}


def _are_labels(sheet: Sheet, meanings: list[Meaning | None], values: Row) -> bool:
    """Whether a row holds labels and the next one does not: where labels and values take turns, it does not."""
    known = [m is not None and m.score >= _UNDERSTOOD for m in meanings]
    below = sum(stands_alone(sheet.lines[cell[0]].text) is not None for cell in values.values())
    return sum(known) * 3 >= 2 * len(known) and sum(known[1::2]) * 2 >= len(known[1::2]) and below * 3 <= len(values)


def read_row(sheet: Sheet, at: int) -> int:
    """A label in one cell, its value in the next; also several such pairs in a row."""
    place = sheet.cells.place.get(at)
    if place is None:
        return 0
    row = sheet.cells.rows[place[0]]
    if len(row) > _MAX_CELLS:
        return 0
    columns = sorted(row)
    index = columns.index(place[1])
    if row[place[1]] != [at] or index % 2 or index + 1 >= len(columns):
        return 0
    label, value = sheet.text(at), row[columns[index + 1]]
    if len(label) > MAX_QUESTION or value[0] < at:
        return 0
    meaning = meaning_of(label.rstrip(": "))
    understood = meaning if meaning is not None and meaning.score >= _UNDERSTOOD else None
    if not _is_label(sheet, at, label, understood, cells=len(columns)):
        return 0
    _read_value(sheet, label, understood, at, value, "cell")
    return value[-1] + 1


def _is_label(sheet: Sheet, at: int, label: str, meaning: Meaning | None, *, cells: int) -> bool:
    """Whether a cell labels the next one: by what it says, or, in a row of two, by being short or a question."""
    split = sheet.splits[at]
    asks = label.endswith(("?", ":"))
    if meaning is None and (cells != 2 or split is not None or (is_sentence(label) and not asks)):
        return False
    return split is None or not split.value or asks


def _read_value(sheet: Sheet, label: str, meaning: Meaning | None, at: int, cell: list[int], shape: str) -> None:
    """The value of a label in lines of its own cell."""
    name = meaning.field if meaning else None
    text = "\n".join(line.text for line in sheet.lines[cell[0] : cell[-1] + 1]).strip()
    if name in MESSAGES and is_letter(text):
        sheet.add_message(label, at, cell[0], cell[-1] + 1, shape)
    elif name in MESSAGES:
        sheet.add_option(label, str(name), text, at, shape)
    elif len(cell) > 1 and name in HEADS_CARD and meaning is not None:
        read_card(sheet, label, meaning, at, cell)
    else:
        sheet.add(label, name, text, at, cell[-1], shape)
