"""Cursors of lists that are read newest first: where a page ended, told in a form that callers only hand back."""

import base64
import binascii
import json
from datetime import UTC, datetime
from uuid import UUID

from neuroconcepts.errors import InvalidInput


def of(at: datetime, row_id: UUID) -> str:
    """The cursor behind the row of this instant and id."""
    return base64.urlsafe_b64encode(json.dumps([at.isoformat(), str(row_id)]).encode()).decode()


def read(cursor: str | None) -> tuple[datetime, UUID] | None:
    """The instant and id of the last row seen. Raises `InvalidInput` for what is no cursor of ours."""
    if cursor is None:
        return None
    try:
        at, row_id = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        return datetime.fromisoformat(at).astimezone(UTC), UUID(row_id)
    except (ValueError, TypeError, AttributeError, OverflowError, binascii.Error) as error:
        raise InvalidInput("This cursor is none of ours: take `next_cursor` of the page before.") from error
