"""What Outlook hides in `winmail.dat`: the body's text and the names of the files (MS-OXTNEF, the parts that matter here).

Compressed RTF is not read: a mail whose body is in no other format keeps the text that the mail itself carries.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from neuroconcepts.intake.charsets import decode, storable

_SIGNATURE = 0x223E9F78
_HEAD = struct.Struct("<BII")  # level, attribute, length; a checksum of two bytes follows the data
_BODY, _TITLE, _MESSAGE, _FILE = 0x0002800C, 0x00018010, 0x00069003, 0x00069005
_PLAIN_ID, _HTML_ID, _LONG_NAME_ID = 0x1000, 0x1013, 0x3707
_STRING8, _UNICODE, _BINARY, _OBJECT = 0x001E, 0x001F, 0x0102, 0x000D
_FIXED = {
    0x0002: 4,
    0x0003: 4,
    0x0004: 4,
    0x0005: 8,
    0x0006: 8,
    0x0007: 8,
    0x000A: 4,
    0x000B: 4,
    0x0014: 8,
    0x0040: 8,
    0x0048: 16,
}
_MAX_ATTRIBUTES = 2_000
_MAX_PROPERTIES = 2_000
_MAX_TEXT = 800_000  # bytes of one text


@dataclass(slots=True)
class Winmail:
    """The text, the HTML, and the names of the files."""

    text: str = ""
    html: str = ""
    files: list[str] = field(default_factory=list)


def read_tnef(data: bytes) -> Winmail | None:
    """The content of a TNEF stream; None when it is none. What is cut off or broken is left out."""
    if len(data) < 6 or struct.unpack_from("<I", data)[0] != _SIGNATURE:
        return None
    found = Winmail()
    for attribute, value in _attributes(data):
        if attribute == _BODY:
            found.text = found.text or _text(value)
        elif attribute == _TITLE:
            found.files.append(_text(value)[:200])
        elif attribute == _MESSAGE:
            _read_message(found, value)
        elif attribute == _FILE and found.files:
            long = next((text for number, text in _properties(value) if number == _LONG_NAME_ID), "")
            found.files[-1] = long[:200] or found.files[-1]
    return found


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 6
    for _ in range(_MAX_ATTRIBUTES):
        if at + _HEAD.size > len(data):
            return
        _, attribute, length = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        yield attribute, data[at : at + length]
        at += length + 2


def _read_message(found: Winmail, value: bytes) -> None:
    for number, text in _properties(value):
        if number == _PLAIN_ID:
            found.text = text
        elif number == _HTML_ID:
            found.html = text


def _properties(data: bytes) -> Iterator[tuple[int, str]]:
    """(number, text) of the MAPI properties that are texts; the others are passed over."""
    at, count = 4, struct.unpack_from("<I", data)[0] if len(data) >= 4 else 0
    try:
        for _ in range(min(count, _MAX_PROPERTIES)):
            kind, number = struct.unpack_from("<HH", data, at)
            at = _after_name(data, at + 4) if number >= 0x8000 else at + 4
            values, at = _values(data, at, kind)
            if values and kind & ~0x1000 in {_STRING8, _UNICODE, _BINARY}:
                yield number, _text(values[0], unicode=kind & ~0x1000 == _UNICODE)
    except struct.error:
        return


def _after_name(data: bytes, at: int) -> int:
    """Where a named property's value begins: a GUID, then a number or a name."""
    by_name = struct.unpack_from("<I", data, at + 16)[0] == 1
    size = struct.unpack_from("<I", data, at + 20)[0]
    return at + 24 + (size + 3) // 4 * 4 if by_name else at + 24


def _values(data: bytes, at: int, kind: int) -> tuple[list[bytes], int]:
    """The values of one property, and where the next one begins."""
    single, many = kind & ~0x1000, bool(kind & 0x1000)
    sized = single in {_STRING8, _UNICODE, _BINARY, _OBJECT}
    count = 1
    if many or sized:
        count, at = struct.unpack_from("<I", data, at)[0], at + 4
    if not sized:
        return [], at + _FIXED.get(single, 4) * count
    values: list[bytes] = []
    for _ in range(min(count, 100)):
        size, at = struct.unpack_from("<I", data, at)[0], at + 4
        values.append(data[at : at + size])
        at += (size + 3) // 4 * 4
    return values, at


def _text(data: bytes, *, unicode: bool = False) -> str:
    data = data[:_MAX_TEXT]
    return storable(data.decode("utf-16-le", errors="replace")) if unicode else decode(data, "utf-8")
