"""Cursors of pages: where the next one begins, as one word that means nothing to the caller."""

import base64
import binascii
import json
from collections.abc import Callable
from typing import Any, TypeVar

from neuroconcepts.errors import InvalidInput

Place = TypeVar("Place")


def write_cursor(*parts: str) -> str:
    """The cursor behind the row that these parts name."""
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode()


def read_cursor(cursor: str | None, place: Callable[..., Place]) -> Place | None:
    """What `place` makes of the parts; None without a cursor. Raises `InvalidInput` for one that is none of ours."""
    if cursor is None:
        return None
    try:
        parts: list[Any] = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        return place(*parts)
    except (ValueError, TypeError, AttributeError, OverflowError, binascii.Error) as error:
        raise InvalidInput("This cursor is none of ours: take `next_cursor` of the page before.") from error
