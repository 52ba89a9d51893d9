"""Mails from files: one in a file (.eml), or many in one after another (mbox, RFC 4155), however large the file.

Bytes in, bytes out; nothing is read of what the mails say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

PIECE = 65536
"""Bytes of a line that are looked at once: a file of one endless line does not fill the memory."""

_SEPARATOR = re.compile(rb"From .*\d\d:\d\d(?::\d\d)?.*\d{4}")
"""What begins a mail: `From ` with a date in any of its spellings (asctime, Thunderbird's, with a time zone); a text that
merely begins a line with `From ` has no date."""
_QUOTED = re.compile(rb">+From ")
_ENDS = (b"\n", b"\r\n")


@dataclass(frozen=True, slots=True)
class FileMail:
    """The mail of this number (from 1) in its file. `truncated`: `raw` is only its beginning."""

    number: int
    raw: bytes = field(repr=False)
    truncated: bool


def mails_of(stream: BinaryIO, *, limit: int) -> Iterator[FileMail]:
    """The mails of an open file, in order, `limit` bytes of each at most; a file that is no mbox is one mail."""
    first = stream.readline(PIECE)
    if _SEPARATOR.match(first):
        yield from _split(stream, limit)
    elif first:
        yield _mail(1, first + stream.read(max(0, limit + 1 - len(first))), limit)


def _split(stream: BinaryIO, limit: int) -> Iterator[FileMail]:
    """What follows the first separator; a separator stands at the beginning of a line and after an empty one."""
    number, held = 1, bytearray()
    at_line_start, after_empty = True, False
    while piece := stream.readline(PIECE):
        if at_line_start and after_empty and _SEPARATOR.match(piece):
            yield _mail(number, _without_last_line(held), limit)
            number, held = number + 1, bytearray()
        elif len(held) <= limit:
            # The writer put one more `>` before a line that looks like a separator ("mboxrd").
            held += piece[1:] if at_line_start and _QUOTED.match(piece) else piece
        after_empty = at_line_start and piece in _ENDS
        at_line_start = piece.endswith(b"\n")
    yield _mail(number, _without_last_line(held), limit)


def _without_last_line(held: bytearray) -> bytes:
    """A mail without the empty line that belongs to the separator behind it."""
    return bytes(next((held[: -len(end)] for end in (b"\r\n", b"\n") if held.endswith(b"\n" + end)), held))


def _mail(number: int, raw: bytes, limit: int) -> FileMail:
    return FileMail(number, raw[:limit], len(raw) > limit)
