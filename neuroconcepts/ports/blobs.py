"""Files of any size, kept under a key: transmissions of properties, attachments.

All calls block: make them in a thread. A key is a path of plain names with `/` between them; a tenant's keys begin with its
id (`tenant_key`), so that all of its files can be found, and removed, together.
"""

import re
from contextlib import AbstractContextManager
from typing import BinaryIO, Protocol
from uuid import UUID

from neuroconcepts.errors import InvalidInput

_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")


class Blobs(Protocol):
    """A store of files. Raises `Unavailable` when it does not answer, `Misconfigured` when it refuses us."""

    def put(self, key: str, content: BinaryIO) -> None:
        """Keep what `content` has left, whole or not at all; what the key had before is replaced."""
        ...

    def get(self, key: str) -> bytes:
        """All bytes of a small file. Raises `NotFound`."""
        ...

    def open(self, key: str) -> AbstractContextManager[BinaryIO]:
        """The file, to be read and sought in until the block ends, without having all of it in memory. Raises `NotFound`."""
        ...

    def has(self, key: str) -> bool:
        """Whether there is a file under this key."""
        ...

    def remove(self, prefix: str) -> None:
        """Remove the file `prefix`, or all files whose keys begin with `prefix/`; none is no error."""
        ...


def tenant_key(tenant_id: UUID, *names: str) -> str:
    """`{tenant}/{name}/…`. Raises `InvalidInput` for a name that would not stay below the tenant."""
    for name in names:
        if not _NAME.fullmatch(name):
            raise InvalidInput(f"{name!r} is no name for a stored file.")
    return "/".join([str(tenant_id), *names])
