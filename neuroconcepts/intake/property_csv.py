"""Reads properties from a table (CSV, RFC 4180 and its many dialects): a header row, then one property a row.

Delimiter and encoding are told by the file itself, as Excel and its relatives write them. What each column means stands in
`property_columns`; a column that nobody knows is told and left out.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake.encodings import Opening, has_utf16_mark, is_utf8
from neuroconcepts.intake.entries import Entry, Offered, Place, Refused, Withdrawn
from neuroconcepts.intake.property_columns import target_of
from neuroconcepts.intake.property_row import is_deleted, property_of

DELIMITERS = ";,\t"
MAX_LINE = 1024 * 1024
"""Characters up to a line's end; a cell has the csv module's own limit of 131,072."""
MAX_COLUMNS = 500


class CsvFile:
    """One table. Iterate over its entries; it is never `full`, for nothing in it could say so."""

    full = False

    def __init__(self, opening: Opening, name: str = "") -> None:
        self._opening = opening
        self._name = name
        self.notes: list[str] = []

    def __iter__(self) -> Iterator[Entry]:
        """Each row as an entry. Raises `InvalidInput` before the first one for what is no table of properties."""
        lines = _Lines(self._opening)
        rows = csv.reader(lines, delimiter=lines.delimiter)
        targets = self._targets(_header(rows))
        while True:
            place = Place(self._name, lines.read + 1)
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:  # the reader goes on with the next line
                yield Refused(f"The row cannot be read ({error}).", place)
            except InvalidInput as error:
                yield Refused(f"{error} The rest is not read.", place)
                return
            else:
                if any(cell.strip() for cell in cells):
                    yield _entry(targets, cells, place)

    def _targets(self, header: Sequence[str]) -> list[str | None]:
        """What each column means; None where nobody knows, or another column says it already: that is noted."""
        targets: list[str | None] = []
        for column in header:
            target = target_of(column)
            if target in targets and target is not None:
                self.notes.append(
                    f"The column {column!r} means the same as {header[targets.index(target)]!r}: left out."
                )
            elif target is None and column.strip():
                self.notes.append(f"The column {column!r} is not known: left out.")
            targets.append(None if target in targets else target)
        if "external_id" not in targets:
            raise InvalidInput("The table has no column for the property's number; call it Objektnummer.")
        return targets


def _entry(targets: Sequence[str | None], cells: Sequence[str], place: Place) -> Entry:
    if len(cells) > len(targets) and any(cells[len(targets) :]):
        return Refused(f"The row has {len(cells)} cells for {len(targets)} columns.", place)
    said = {target: _clean(target, cell) for target, cell in zip(targets, cells, strict=False) if target}
    row = {target: cell for target, cell in said.items() if cell}
    if not (number := row.get("external_id", "")):
        return Refused("The row has no number in the column for it.", place)
    if is_deleted(row):
        return Withdrawn(number, place)
    try:
        return Offered(property_of(row), place)
    except Exception as error:  # noqa: BLE001 - a table may break us in ways nobody thought of, one row at a time
        return Refused(f"The row cannot be read ({type(error).__name__}).", place, number)


def _clean(target: str, cell: str) -> str:
    """Without NUL, which PostgreSQL does not keep; one line, but for texts and lists of files."""
    cell = cell.replace("\0", "").strip()
    return cell if target.startswith("text:") or target == "files" else " ".join(cell.split())


def _header(rows: Iterator[list[str]]) -> list[str]:
    try:
        header = next(rows, [])
    except csv.Error as error:
        raise InvalidInput(f"The table's header cannot be read ({error}).") from error
    if len(header) > MAX_COLUMNS:
        raise InvalidInput(f"The table has {len(header)} columns; {MAX_COLUMNS} are allowed.")
    return header


class _Lines:
    """The table's lines from the header on. `read` counts them all, also the `sep=;` that Excel may write before it."""

    def __init__(self, opening: Opening) -> None:
        encoding = _encoding(opening)
        self._text = io.TextIOWrapper(opening(), encoding, errors="replace", newline="")
        self.read = 0
        self._header = self._next()
        if self._header[:4].lower() == "sep=":
            self._header = self._next()
        self.read -= 1
        self.delimiter = max(DELIMITERS, key=self._known_columns)

    def _known_columns(self, delimiter: str) -> int:
        return sum(target_of(column) is not None for column in self._header.rstrip("\r\n").split(delimiter))

    def __iter__(self) -> Iterator[str]:
        line, self._header = self._header, ""
        while line:
            self.read += 1
            yield line
            line = self._text.readline(MAX_LINE)
            if len(line) == MAX_LINE:
                raise InvalidInput(f"A line has more than {MAX_LINE} characters.")
        self._text.detach()  # else it would close the file, which is not ours

    def _next(self) -> str:
        self.read += 1
        return self._text.readline(MAX_LINE)


def _encoding(opening: Opening) -> str:
    if has_utf16_mark(opening().read(2)):
        return "utf-16"
    return "utf-8-sig" if is_utf8(opening) else "windows-1252"
