"""Files in a folder of this machine, or of a file system that all processes share. Only their owner may read them."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from neuroconcepts.errors import Misconfigured, NotFound, Unavailable

_CHUNK = 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EIO}


class FolderBlobs:
    """Implements `ports.blobs.Blobs`. A file gets its name once it is written whole and on the disk (rename is atomic)."""

    def __init__(self, folder: Path) -> None:
        """The folder is made when something is put into it."""
        self._folder = folder

    def put(self, key: str, content: BinaryIO) -> None:
        path = self._path(key)
        fresh = path.with_name(f".{secrets.token_hex(8)}.part")
        with _as_ours(key):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:  # noqa: PTH123 (with its mode at once)
                    shutil.copyfileobj(content, file, _CHUNK)
                    file.flush()
                    os.fsync(file.fileno())
                fresh.replace(path)
            finally:
                fresh.unlink(missing_ok=True)

    def get(self, key: str) -> bytes:
        with _as_ours(key):
            return self._path(key).read_bytes()

    @contextmanager
    def open(self, key: str) -> Iterator[BinaryIO]:
        with _as_ours(key):
            file = self._path(key).open("rb")
        with file:
            yield file

    def has(self, key: str) -> bool:
        return self._path(key).is_file()

    def remove(self, prefix: str) -> None:
        path = self._path(prefix)
        with _as_ours(prefix):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder.joinpath(*key.split("/"))


@contextmanager
def _as_ours(key: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {key}.") from error
    except PermissionError as error:
        raise Misconfigured(
            f"The folder of files does not let us at {key}: {error.strerror}. Check its owner."
        ) from error
    except OSError as error:
        if error.errno in _FULL:
            raise Unavailable(f"The file {key} cannot be kept now: {error.strerror}.") from error
        raise
