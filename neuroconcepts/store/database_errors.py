"""SQLAlchemy's and asyncpg's errors in the words of our tree, where the class alone says what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from neuroconcepts.errors import Misconfigured, Retryable, Unavailable

_REPEAT = {"40001", "40P01"}
"""serialization_failure and deadlock_detected: the same transaction may succeed when run again."""
_LOGIN = {"28000", "28P01", "3D000", "42501"}
"""A refused login, a database that is not there, a missing right (https://www.postgresql.org/docs/16/errcodes-appendix.html)."""
_GONE = ("08", "53", "57P")
"""Classes: connection exception, insufficient resources, operator intervention (restart, shutdown)."""

_OF_DATA = ("22", "23", "54")
"""Classes: data exception, integrity constraint violation, program limit exceeded (a value too large for an index)."""


@contextmanager
def as_ours() -> Iterator[None]:
    """Map what the database said; errors that a repository can answer (a violated constraint) pass through."""
    try:
        yield
    except PoolTimeoutError as error:
        raise Unavailable("All database connections are in use; the call may be repeated.") from error
    except DBAPIError as error:
        raise (_ours(error) or error) from error.__cause__


def is_of_data(error: DBAPIError) -> bool:
    """Whether PostgreSQL refused what it should store, and would refuse it again."""
    return str(getattr(error.orig, "sqlstate", "") or "").startswith(_OF_DATA)


def _ours(error: DBAPIError) -> Exception | None:
    code = str(getattr(error.orig, "sqlstate", "") or "")
    if code in _REPEAT:
        return Retryable(f"PostgreSQL could not serialise the transaction ({code}); it may be repeated.")
    if code in _LOGIN:
        return Misconfigured(f"PostgreSQL refuses ({code}): {error.orig}. Check the role, its password and its rights.")
    if error.connection_invalidated or code.startswith(_GONE) or (not code and _is_of_connection(error)):
        return Unavailable(f"PostgreSQL does not answer: {error.orig}")
    return None


def _is_of_connection(error: DBAPIError) -> bool:
    return isinstance(error, (InterfaceError, OperationalError))
