"""How the lines of a view lie in one another: rows and cells of tables, definition lists, the element that holds a value."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from neuroconcepts.intake.lines import Block, Line

Path = tuple[Block, ...]
_TERMS = {"dt": 0, "dd": 1}


@dataclass(slots=True)
class Cells:
    """Which lines stand in which cell: row (number of its element) → column → line numbers."""

    rows: dict[int, dict[int, list[int]]] = field(default_factory=dict)
    place: dict[int, tuple[int, int]] = field(default_factory=dict)
    _after: dict[int, int] = field(default_factory=dict)

    def next_row(self, row: int) -> int | None:
        """The row that follows a row, in document order."""
        if not self._after:
            order = list(self.rows)
            self._after = dict(pairwise(order))
        return self._after.get(row)


def cells_of(lines: list[Line]) -> Cells:
    """The cells of all tables and the terms of all definition lists; a term and what follows it are one row."""
    out = Cells()
    term = 0
    for i, line in enumerate(lines):
        if not line.text.strip():
            continue
        found = _cell(line.path)
        if found is None:
            continue
        row, block = found
        if block.tag in _TERMS:
            term = block.number if block.tag == "dt" else term
            row, column = term, _TERMS[block.tag]
        else:
            column = block.column
        out.rows.setdefault(row, {}).setdefault(column, []).append(i)
        out.place[i] = (row, column)
    return out


def _cell(path: Path) -> tuple[int, Block] | None:
    """The innermost cell of a path, with the number of its row."""
    for at in range(len(path) - 1, -1, -1):
        if path[at].tag in {"td", "th"}:
            row = next((b.number for b in reversed(path[:at]) if b.tag == "tr"), path[at].number)
            return row, path[at]
        if path[at].tag in _TERMS:
            return 0, path[at]
    return None


def common(one: Path, other: Path) -> int:
    """How many blocks two paths share."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a.number != b.number:
            break
        shared += 1
    return shared


def holder(label: Line, value: Line) -> Path:
    """The outermost element that holds the value but not the label; empty when they lie in the same one."""
    shared = common(label.path, value.path)
    return value.path[: shared + 1] if shared < len(value.path) else ()


def within(line: Line, outer: Path) -> bool:
    """Whether a line lies in an element."""
    return len(line.path) >= len(outer) and (not outer or line.path[len(outer) - 1].number == outer[-1].number)


def filled(lines: list[Line], start: int, stop: int | None = None) -> Iterator[int]:
    """The numbers of the lines with text from `start` on."""
    return (i for i in range(start, len(lines) if stop is None else stop) if lines[i].text.strip())


def next_filled(lines: list[Line], at: int, within_lines: int = 6) -> int | None:
    """The number of the first line with text among the next ones."""
    return next(filled(lines, at, min(at + within_lines, len(lines))), None)
