"""The form reader: items and the person's message in the lines of any form, portal or CRM mail.

Labels share a line with their value (`beside`), stand in the cell before it (`rows`) or above it (`above`); sentences
announce the message (`announced`). What carries no label is read by its own shape (`leftover`).
"""

from collections.abc import Callable, Iterable

from neuroconcepts.intake.forms.above import read_above
from neuroconcepts.intake.forms.announced import read_announced, read_named, read_one_line
from neuroconcepts.intake.forms.beside import read_checkbox, read_pairs, read_question, read_same_line
from neuroconcepts.intake.forms.items import Form
from neuroconcepts.intake.forms.leftover import read_leftover
from neuroconcepts.intake.forms.letters import RULE, TEAM
from neuroconcepts.intake.forms.rows import read_headings, read_row, read_table
from neuroconcepts.intake.forms.sheet import Sheet
from neuroconcepts.intake.forms.transcript import read_transcript
from neuroconcepts.intake.lines import Line

MAX_LINES = 3_000
"""Lines of a view that are read as a form; no enquiry has as many."""
Step = Callable[[Sheet, int], int]
STEPS: tuple[Step, ...] = (
    read_checkbox, read_headings, read_table, read_row, read_named, read_one_line, read_announced, read_question, read_pairs, read_same_line,
    read_above,
)  # fmt: skip
"""Tried in this order on each line; each returns the line to go on with, 0 when it finds nothing of its kind."""


def read_form(lines: list[Line], people: Iterable[str] = ()) -> Form:
    """Read items and the message; never raises, linear in the number of lines. `people` are names that headers give."""
    lines = lines[:MAX_LINES]
    sheet = Sheet(list(lines), " ".join(people))
    if read_transcript([line.text for line in lines], sheet.form):
        sheet.blank(*sheet.form.span)
    at = 0
    while at < len(sheet.lines):
        at = _read(sheet, at)
    read_leftover(sheet)
    return sheet.form


def _read(sheet: Sheet, at: int) -> int:
    """Read what starts at a line; returns the line to go on with."""
    text = sheet.text(at)
    if not text or RULE.match(text):
        return at + 1
    for step in STEPS:
        if (to := step(sheet, at)) > at:
            return to
    sheet.loose.append(at)
    if TEAM.match(sheet.lines[at].text):
        sheet.whom.leave_to_vendor()
    return at + 1
