"""ZIP archives from strangers: looked at before anything is unpacked, and nothing is ever written under their names.

https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT; how archives become bombs:
https://www.usenix.org/conference/woot19/presentation/fifield
"""

import re
import zipfile
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from neuroconcepts.errors import InvalidInput

MAX_DIRECTORY = 4 * 1024 * 1024
"""Bytes of the archive's own list of its files, which Python reads whole."""
_ENCRYPTED = 0x1
_KNOWN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""The others are used by no exporter, and unpack in steps whose size nobody can bound."""
_SMALL = 1024 * 1024
"""Bytes below which a file's ratio does not matter."""
_OUTSIDE = re.compile(r"^([/\\]|[A-Za-z]:)|(^|[/\\])\.\.([/\\]|$)|\x00")


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """How much an archive may hold: files, bytes unpacked, and bytes unpacked for each byte packed (DEFLATE's most is 1032)."""

    files: int = 20_000
    unpacked: int = 2 * 1024**3
    ratio: int = 200


STANDARD = ZipLimits()


def open_zip(file: BinaryIO, limits: ZipLimits = STANDARD) -> ZipFile:
    """The archive, once its list of files is within bounds. Raises `InvalidInput` for what is none, or looks like a bomb.

    Sizes are the archive's own claims; Python unpacks no more than was claimed.
    """
    _check_directory(file)
    try:
        archive = ZipFile(file)
    except (BadZipFile, NotImplementedError, UnicodeDecodeError, OSError, ValueError) as error:
        raise InvalidInput(f"The ZIP file cannot be read ({error}); pack and send it again.") from error
    files = archive.infolist()
    if len(files) > limits.files:
        raise InvalidInput(f"The ZIP file holds {len(files)} files; {limits.files} are allowed.")
    if (unpacked := sum(each.file_size for each in files)) > limits.unpacked:
        raise InvalidInput(f"The ZIP file unpacks to {unpacked} bytes; {limits.unpacked} are allowed.")
    for each in files:
        _check(each, limits)
    return archive


def _check_directory(file: BinaryIO) -> None:
    """Python's own search for the directory, before it reads it: what it finds here is what it will read."""
    try:
        end = zipfile._EndRecData(file)  # type: ignore[attr-defined]  # noqa: SLF001 (see above)
    except (OSError, BadZipFile) as error:
        raise InvalidInput(f"The ZIP file cannot be read ({error}).") from error
    if not end:
        raise InvalidInput("The ZIP file has no end: it was not transferred whole. Send it again.")
    if (size := end[zipfile._ECD_SIZE]) > MAX_DIRECTORY:  # type: ignore[attr-defined]  # noqa: SLF001
        raise InvalidInput(f"The ZIP file's directory has {size} bytes; {MAX_DIRECTORY} are allowed.")


def _check(info: ZipInfo, limits: ZipLimits) -> None:
    name = info.filename[:100]
    if _OUTSIDE.search(info.filename) or _OUTSIDE.search(info.orig_filename):
        raise InvalidInput(f"The ZIP file holds {name!r}, a name that leads out of it.")
    if info.flag_bits & _ENCRYPTED:
        raise InvalidInput(f"The ZIP file holds {name!r} encrypted; pack it without a password.")
    if info.compress_type not in _KNOWN_METHODS:
        raise InvalidInput(f"The ZIP file holds {name!r} packed in an unusual way ({info.compress_type}); use DEFLATE.")
    if info.file_size > max(_SMALL, limits.ratio * info.compress_size):
        raise InvalidInput(f"The ZIP file holds {name!r}, which unpacks to more than {limits.ratio} times its size.")
