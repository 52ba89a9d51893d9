"""Mailboxes as plain files (https://cr.yp.to/proto/maildir.html): what the sandbox delivers, any IMAP server shows."""

import itertools
import os
import time
from collections.abc import Container, Iterator
from pathlib import Path

from neuroconcepts.local.owner import Owner

_count = itertools.count()


def create(folder: Path, owner: Owner) -> None:
    """Make `folder` an empty mailbox of `owner` unless it is one."""
    for path in (folder, folder / "tmp", folder / "new", folder / "cur"):
        if not path.exists():
            path.mkdir(mode=0o700)
            owner.take(path)


def deliver(folder: Path, raw: bytes, owner: Owner) -> Path:
    """Put a new mail into the mailbox and return its file; it is on disk and visible whole, or not at all."""
    name = f"{time.time_ns()}.P{os.getpid()}Q{next(_count)}.localhost"
    partial, final = folder / "tmp" / name, folder / "new" / name
    with partial.open("wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())
    owner.take(partial)
    partial.rename(final)
    return final


def messages(folder: Path, known: Container[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each mail not `known`, oldest first; one that a server moves meanwhile is read all the same."""
    names = {path.name.partition(":")[0] for sub in ("new", "cur") for path in (folder / sub).iterdir()}
    for name in sorted(names):
        if name not in known and (raw := _read(folder, name)) is not None:
            yield name, raw


def _read(folder: Path, name: str) -> bytes | None:
    # A mail goes from `new` to `cur`, once, and its flags there change its name: looking twice finds it.
    for path in (folder / "new" / name, *(folder / "cur").glob(f"{name}*"), *(folder / "cur").glob(f"{name}*")):
        try:
            return path.read_bytes()
        except FileNotFoundError:
            continue
    return None
