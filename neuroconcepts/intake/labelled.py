"""Labelled values in lines: `Label: value`, several on one line, a table with a row of labels over a row of values."""

import re

from neuroconcepts.intake.labels import field_of
from neuroconcepts.intake.lines import Line

# The colon of `Interessent:innen` separates nothing.
_COLON = re.compile(r"^(.{1,70}?)[\s.…_]{0,40}[:：=](?!innen\b|in\b)\s*(.*)$")
_WIDE = re.compile(r"^\s*(\S.{0,50}?)(?:\t+|[ \xa0]{2,}|\s+[|–—-]\s+)(\S.*)$")
_PAIR = re.compile(r"(?:^|[,;|•·/]\s*|\s{2,}|\s[-–]\s)([^\W\d_][\w .()/\-]{0,30}?)\s?:\s*(?=\S)")


def label_in(text: str) -> tuple[str, str, str] | None:
    """(field, label, value on the same line) of a line that starts with a known label."""
    m = _COLON.match(text)
    if m and (name := field_of(m[1].strip(), guess=True)):
        return name, m[1].strip(), m[2].strip()
    name = field_of(text.strip())
    if name:
        return name, text.strip(), ""
    wide = _WIDE.match(text)
    if wide and (name := field_of(wide[1])):
        return name, wide[1], wide[2].strip()
    return None


def columns(lines: list[Line], at: int) -> list[tuple[int, int]]:
    """(label, value) line numbers of a table whose first row holds the labels and whose second row the values."""
    row = _row(lines, at)
    if len(row) < 3 or any(field_of(lines[i].text) is None for i in row):
        return []
    below = next_filled(lines, row[-1] + 1)
    values = _row(lines, below) if below is not None else []
    return list(zip(row, values, strict=True)) if len(values) == len(row) else []


def _row(lines: list[Line], at: int) -> list[int]:
    """The filled lines from `at` on that are each a cell of one table row."""
    cell = lines[at].path[-1:] and lines[at].path[-1][1].startswith(("td", "th"))
    if not cell:
        return []
    out: list[int] = []
    for i in range(at, min(at + 30, len(lines))):
        if lines[i].path[:-1] != lines[at].path[:-1] or (out and lines[i].path == lines[out[-1]].path):
            break
        if lines[i].text.strip():
            out.append(i)
    return out


def pairs(text: str) -> list[tuple[str, str, str]]:
    """Several labelled values on one line, when at least two of its labels are known and the first starts the line."""
    marks = [m for m in _PAIR.finditer(text[:2000]) if field_of(m[1].strip()) is not None]
    if len(marks) < 2 or text[: marks[0].start(1)].strip(" -*•") or field_of(marks[0][1].strip()) == "message":
        return []
    out = []
    for i, m in enumerate(marks):
        name = str(field_of(m[1].strip()))
        end = marks[i + 1].start() if i + 1 < len(marks) and name != "message" else len(text)
        out.append((name, m[1].strip(), text[m.end() : end].strip(" ,;|•·-")))
        if name == "message":
            break
    return out


def next_filled(lines: list[Line], at: int) -> int | None:
    """The number of the first line with text among the six from `at` on."""
    return next((i for i in range(at, min(at + 6, len(lines))) if lines[i].text.strip()), None)
