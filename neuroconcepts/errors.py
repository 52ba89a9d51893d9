"""The error tree: an error's class says whether to retry it and who has to act.

One Temporal interceptor (`activities.errors`) and one API handler (`api.problems`) map these classes; nothing else does.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class NeuroConceptsError(Exception):
    """Base of all errors of our own; the message says what happened, to which thing, and what to do."""


class Retryable(NeuroConceptsError):
    """Nobody has to act: the same call may succeed later."""


class Unavailable(Retryable):
    """A part we depend on does not answer now. `retry_after` is in seconds when that part named a time."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Permanent(NeuroConceptsError):
    """The same call will fail again: a person has to change something."""


class InvalidInput(Permanent):
    """The caller sent something that cannot be read or is out of bounds; the caller acts."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a text that somebody wrote, at a line (from 1)."""

    line: int
    reason: str


class InvalidTemplate(InvalidInput):
    """A letter template that cannot be used, or did not say all that it had to; `faults` name each line with its reason."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(f"Line {fault.line}: {fault.reason}" for fault in self.faults))


class NotFound(Permanent):
    """The thing named does not exist for this tenant; the caller acts."""


class Conflict(Permanent):
    """The thing is not in a state that allows this; the caller looks again and decides."""


class NotAllowed(Permanent):
    """The key, role or licence does not permit this; the tenant's administrator acts."""


class Misconfigured(Permanent):
    """A setting or credential is wrong (mail password, model key, certificate); operations or the agent acts."""
