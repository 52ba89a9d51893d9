"""Cursors of lists: where a page ended, told in a form that callers only hand back."""

import base64
import binascii
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID

from neuroconcepts.errors import InvalidInput

Place = TypeVar("Place")


def of(at: datetime, row_id: UUID) -> str:
    """The cursor behind the row of this instant and id, in a list that is read newest first."""
    return _written(at.isoformat(), str(row_id))


def read(cursor: str | None) -> tuple[datetime, UUID] | None:
    """The instant and id of the last row seen. Raises `InvalidInput` for what is no cursor of ours."""
    return _read(cursor, lambda at, row_id: (datetime.fromisoformat(at).astimezone(UTC), UUID(row_id)))


def of_number(number: str) -> str:
    """The cursor behind the row of this number, in a list that is read in the order of numbers."""
    return _written(number)


def read_number(cursor: str | None) -> str | None:
    """The number of the last row seen. Raises `InvalidInput` for what is no cursor of ours."""
    return _read(cursor, _number)


def _number(number: str) -> str:
    if "\0" in number:  # PostgreSQL could not even compare it
        raise ValueError(number)
    return number


def _written(*parts: str) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode()


def _read(cursor: str | None, place: Callable[..., Place]) -> Place | None:
    if cursor is None:
        return None
    try:
        return place(*json.loads(base64.urlsafe_b64decode(cursor.encode())))
    except (ValueError, TypeError, AttributeError, OverflowError, binascii.Error) as error:
        raise InvalidInput("This cursor is none of ours: take `next_cursor` of the page before.") from error
