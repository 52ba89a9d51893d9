"""Mails that a receiving service has put into an object store, and told us of."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Place:
    """Where one mail lies."""

    bucket: str
    key: str

    def __str__(self) -> str:
        return f"{self.bucket}/{self.key}"


@dataclass(frozen=True, slots=True)
class Stored:
    """A mail from the store; `truncated`: it is larger than was wanted, and `raw` is only its beginning."""

    raw: bytes
    truncated: bool


class MailBucket(Protocol):
    """Reads mails and puts aside which have no recipient. All raise `NotFound`, `Unavailable` or `Misconfigured`."""

    async def fetch(self, at: Place, *, limit: int) -> Stored:
        """The mail at this place, `limit` bytes of it at most."""
        ...

    async def copy(self, at: Place, key: str) -> Place:
        """Copy the mail to another key of its bucket; once more is the same as once."""
        ...
