"""Lines of JSON from anybody's script: each is answered or told what is wrong with it, and the others are not the worse for it."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from neuroconcepts.errors import InvalidInput, NotFound

Row = Mapping[str, Any]
BOM: Final = "\ufeff"


def answered_lines(lines: Iterable[str], answer: Callable[[Row], dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The answer to each line, in order; `{"id", "error"}` for one that cannot be read or answered. Empty lines are none.

    `id` is the line's own where it has one. A byte order mark before the first line is none of its text.
    """
    for number, line in enumerate(lines, 1):
        text = line.removeprefix(BOM) if number == 1 else line
        if text.strip():
            yield _answered(number, text, answer)


def _answered(number: int, text: str, answer: Callable[[Row], dict[str, Any]]) -> dict[str, Any]:
    row: Row = {}
    try:
        row = _row(number, text)
        return answer(row)
    except (InvalidInput, NotFound) as error:
        return {"id": _id(row), "error": str(error)}


def _row(number: int, text: str) -> Row:
    """The object of a line. Raises `InvalidInput`."""
    try:
        row = json.loads(text)
        json.dumps(row, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise InvalidInput(f"Line {number} of stdin has characters that are no text (UTF-8 is read).") from error
    except RecursionError as error:
        raise InvalidInput(f"Line {number} of stdin is nested too deeply.") from error
    except ValueError as error:
        raise InvalidInput(f"Line {number} of stdin is no JSON: {error}.") from error
    if not isinstance(row, dict):
        raise InvalidInput(f"Line {number} of stdin is no JSON object.")
    return row


def _id(row: Row) -> str | int | None:
    name = row.get("id")
    return name if isinstance(name, str | int) else None
