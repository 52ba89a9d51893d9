"""What a signed S/MIME message holds whose signature is wrapped around it (RFC 8551 §3.5.2, `smime.p7m`).

Only the structure is read, the signature is not verified: who may be believed, the receiving server says (`authentication`).
An enveloped message stays closed: its key is the recipient's.
"""

_SIGNED = bytes.fromhex("06092a864886f70d010702")  # OID of signed data
_ENVELOPED = (bytes.fromhex("06092a864886f70d010703"), bytes.fromhex("060b2a864886f70d0109100117"))
_DATA = bytes.fromhex("06092a864886f70d010701")
_OCTETS, _CONSTRUCTED, _END = 0x04, 0x20, b"\0\0"
_HEAD = 200  # bytes in which a message says what it is
_MAX_DEPTH = 12
_MAX = 40_000_000


def is_enveloped(data: bytes) -> bool:
    """Whether a CMS message is encrypted."""
    return any(oid in data[:_HEAD] for oid in _ENVELOPED)


def signed_content(data: bytes) -> bytes | None:
    """The message that a signature is wrapped around; None when there is none."""
    if _SIGNED not in data[:_HEAD]:
        return None
    at = data.find(_DATA, 0, 10_000)
    if at < 0:
        return None
    pieces: list[bytes] = []
    _collect(data[:_MAX], at + len(_DATA), pieces, depth=0)
    return b"".join(pieces) or None


def _collect(data: bytes, at: int, pieces: list[bytes], *, depth: int) -> int:
    """Gather the octet strings of the element at a place, however it is nested; returns where the next one begins."""
    tag, length, start = _head(data, at)
    if tag < 0 or depth > _MAX_DEPTH:
        return len(data)
    if not tag & _CONSTRUCTED:
        if tag == _OCTETS:
            pieces.append(data[start : start + max(length, 0)])
        return start + max(length, 0)
    stop = min(start + length, len(data)) if length >= 0 else len(data)  # lengths lie
    at = start
    while at < stop and not (length < 0 and data[at : at + 2] == _END):
        at = _collect(data, at, pieces, depth=depth + 1)
    return at if length >= 0 else at + 2


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Tag, length (-1: until the end mark) and the place of the content of a BER element; tag -1 at the end."""
    if at + 2 > len(data):
        return -1, 0, at
    tag, first = data[at], data[at + 1]
    if first < 0x80:
        return tag, first, at + 2
    if first == 0x80:
        return tag, -1, at + 2
    size = first & 0x7F
    return tag, int.from_bytes(data[at + 2 : at + 2 + min(size, 8)]), at + 2 + size
