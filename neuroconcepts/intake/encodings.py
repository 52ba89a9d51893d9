"""In which encoding a file is, told by its bytes: what it declares is often wrong."""

import codecs
from collections.abc import Callable
from typing import BinaryIO

Opening = Callable[[], BinaryIO]
"""Gives a file from its beginning, each time it is called."""
_CHUNK = 1024 * 1024


def is_utf8(opening: Opening) -> bool:
    """Whether all of the file is UTF-8; read in pieces, as it may be large."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    file = opening()
    try:
        while chunk := file.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def has_utf16_mark(head: bytes) -> bool:
    """Whether these first bytes of a file are UTF-16's byte order mark."""
    return head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
