"""Step 1 of the ladder: bytes to headers and decoded parts, repairing what real mailers break.

RFC 5322 and MIME are read with the standard library; repairs are told in `Letter.problems`: a boundary that differs from
the header, 8-bit bytes under a 7-bit or wrong charset, unencoded headers, bodies beyond the size that is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parseaddr, parsedate_to_datetime

from neuroconcepts.intake.charsets import decode, storable
from neuroconcepts.intake.parts import MAX_DEPTH, content_of, parse
from neuroconcepts.intake.smime import is_enveloped, signed_content
from neuroconcepts.intake.tnef import read_tnef

MAX_TEXT = 200_000  # characters of one text part that are read
MAX_TEXTS = 400_000  # characters of all of them together
MAX_PARTS = 200
MAX_COMMENTS = 50  # in the value of an address header
MAX_BLOB = 3_000_000  # bytes of a part that may hold data

ENCRYPTED = "it is encrypted, and its key is not here: read it in the mailbox, and ask for a mail that is not"
_TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_SMIME = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_DOCUMENTS = frozenset(
    f"application/{name}"
    for name in (
        "pdf",
        "zip",
        "msword",
        "vnd.ms-excel",
        "gzip",
        "x-gzip",
        "pkcs7-signature",
        "x-pkcs7-signature",
        "pgp-signature",
    )
)
_ANGLE_ID = re.compile(r"<([^<>\s]{1,400})>")
_LOOSE = re.compile(r"(?<![^\s<>,;\"])[^\s<>,;\"@]{1,100}@[^\s<>,;\"@]{1,200}")
_PLAIN_ADDRESS = re.compile(r"[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_SPACES = re.compile(r"\s+")
_ANY_BOUNDARY = re.compile(rb"^--([^\r\n]{1,70}?)[ \t]*\r?\n(?=Content-)", re.IGNORECASE | re.MULTILINE)


@dataclass(slots=True)
class Letter:
    """One message, decoded. `texts` are its text/plain parts, `htmls` its text/html parts, both in order.

    `blobs` are parts that may hold data (XML, octet streams) with their bytes; `calendars` are text/calendar parts;
    `attached` are messages within (message/rfc822); `status` is the text of a delivery report (RFC 3464).
    `characters` counts those of all texts.
    """

    message: Message
    texts: list[str] = field(default_factory=list)
    htmls: list[str] = field(default_factory=list)
    blobs: list[bytes] = field(default_factory=list)
    calendars: list[str] = field(default_factory=list)
    attached: list["Letter"] = field(default_factory=list)
    status: str = ""
    problems: list[str] = field(default_factory=list)
    characters: int = 0
    _headers: dict[str, str] = field(default_factory=dict)
    _addresses: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def header(self, name: str) -> str:
        """The header's decoded text on one line, empty when absent."""
        if name not in self._headers:
            value = self.message.get(name)
            self._headers[name] = decoded(str_of(value)) if value is not None else ""
        return self._headers[name]

    def addresses(self, name: str) -> list[tuple[str, str]]:
        """(name, lower-case address) pairs of an address header; unreadable ones are left out."""
        if name not in self._addresses:
            lines = (str_of(v).replace("\r", "").replace("\n", " ") for v in self.message.get_all(name, [])[:20])
            values = [_without_comments(line[:4_000]) for line in lines]
            pairs = [(n, a) for n, a in getaddresses(values) if "@" in a] if values else []
            # What the parser refuses may still hold an address: the name is what stands before it.
            loose = ((v, m) for v in values if not pairs and (m := _LOOSE.search(v)))
            pairs = pairs or [(v[: m.start()].strip(' "<'), m[0]) for v, m in loose]
            self._addresses[name] = [(decoded(n).strip(" '\""), clean_address(a)) for n, a in pairs]
        return self._addresses[name]

    def address(self, name: str) -> tuple[str, str]:
        """The first (name, address) of a header, or two empty strings."""
        found = self.addresses(name)
        return found[0] if found else ("", "")

    def ids(self, name: str) -> tuple[str, ...]:
        """Message ids of a header, without angle brackets."""
        return tuple(_ANGLE_ID.findall(str_of(self.message.get(name, ""))))[:100]

    def date(self) -> datetime | None:
        """The Date header, aware of its zone; None when absent or not a date."""
        try:
            found = parsedate_to_datetime(str_of(self.message.get("Date", "")))
        except (TypeError, ValueError, IndexError, OverflowError):
            return None
        return found.astimezone() if found.tzinfo is None else found

    def tell(self, problem: str) -> None:
        """Note what could not be read, once."""
        if problem not in self.problems:
            self.problems.append(problem)

    @property
    def subject(self) -> str:
        return self.header("Subject")[:1000]


def open_letter(raw: bytes) -> Letter:
    """Parse and decode a message; whatever is broken is repaired or told, never raised."""
    problems: list[str] = []
    letter = Letter(parse(raw.lstrip(b"\r\n"), problems), problems=problems)
    _collect(letter, letter.message, depth=0)
    if not (letter.texts or letter.htmls or letter.blobs or letter.attached) and letter.message.is_multipart() is False:
        _repair_boundary(letter, raw)
    return letter


def _collect(letter: Letter, part: Message, *, depth: int) -> None:
    if depth > MAX_DEPTH or len(letter.texts) + len(letter.htmls) + len(letter.blobs) > MAX_PARTS:
        letter.tell("parts nested too deeply or too many: the rest was not read")
        return
    kind = part.get_content_type()
    if kind == "message/rfc822":
        _attach(letter, part, depth)
    elif kind == "message/delivery-status":
        letter.status = (letter.status + "\n".join(map(_as_text, _children(part))))[:MAX_TEXT]
    elif part.is_multipart():
        for child in _children(part):
            _collect(letter, child, depth=depth + 1)
    else:
        _take(letter, part, kind, depth)


def _children(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    if isinstance(payload, list):
        yield from (p for p in payload if isinstance(p, Message))


def _as_text(fields: Message) -> str:
    """A group of fields of a delivery report."""
    return "".join(f"{name}: {str_of(value)}\n" for name, value in fields.items())


def _attach(letter: Letter, part: Message, depth: int) -> None:
    for child in _children(part):
        inner = Letter(child)
        _collect(inner, child, depth=_within(depth))
        letter.attached.append(inner)


def _within(depth: int) -> int:
    """How deep a message within a message lies: what it holds is read less far."""
    return max(depth + 1, MAX_DEPTH // 2)


def _take(letter: Letter, part: Message, kind: str, depth: int) -> None:
    data = content_of(part) if _is_read(kind) else None
    if data is None or (len(data) > MAX_BLOB and not _is_text(kind)):
        return
    is_file = part.get_content_disposition() == "attachment"
    if kind == "text/calendar":
        letter.calendars.append(text_of(data, part, letter))
    elif kind == "text/plain" and not is_file:
        letter.texts.append(text_of(data, part, letter))
    elif kind == "text/html" and not is_file:
        letter.htmls.append(text_of(data, part, letter))
    elif kind == "text/rfc822-headers":
        letter.status = (letter.status + "\n\n" + text_of(data, part, letter))[:MAX_TEXT]
    elif kind in _TNEF or (part.get_filename() or "").lower() == "winmail.dat":
        _take_winmail(letter, data)
    elif kind in _SMIME:
        _take_smime(letter, data, depth)
    elif kind == "application/pgp-encrypted":
        letter.problems.append(ENCRYPTED)
    else:
        letter.blobs.append(data)


def _is_read(kind: str) -> bool:
    """Whether a part may say something: pictures and documents do not."""
    return not kind.startswith(("image/", "audio/", "video/", "multipart/", "font/")) and kind not in _DOCUMENTS


def _is_text(kind: str) -> bool:
    """Whether it may be as large as it likes: XML is never as large as pictures are."""
    return kind.startswith("text/") or kind in _TNEF | _SMIME


def _take_winmail(letter: Letter, data: bytes) -> None:
    """Outlook's own format: its text counts where the mail has none beside it."""
    found = read_tnef(data)
    if found is None:
        letter.problems.append("winmail.dat attached: it is broken, its content was not read")
        return
    if not (letter.texts or letter.htmls):
        letter.texts += [found.text[:MAX_TEXT]] if found.text.strip() else []
        letter.htmls += [found.html[:MAX_TEXT]] if found.html.strip() else []
    if found.files:
        names = ", ".join(found.files[:20])
        letter.problems.append(f"winmail.dat attached: its files ({names}) were not opened")


def _take_smime(letter: Letter, data: bytes, depth: int) -> None:
    """A signature around the message is taken off; an encrypted one stays closed."""
    inner = None if is_enveloped(data) else signed_content(data)
    if inner is not None:
        _collect(letter, parse(inner, letter.problems), depth=_within(depth))
    else:
        letter.problems.append(ENCRYPTED if is_enveloped(data) else "S/MIME part that could not be read")


def _repair_boundary(letter: Letter, raw: bytes) -> None:
    """The header's boundary occurs nowhere: read the body under the one that does."""
    head, _, body = raw.partition(b"\r\n\r\n" if b"\r\n\r\n" in raw else b"\n\n")
    found = _ANY_BOUNDARY.search(body) if b"multipart/" in head.lower() else None
    if found is None:
        return
    letter.problems.append("the boundary in the header does not occur: repaired")
    wrapped = b'Content-Type: multipart/mixed; boundary="' + found.group(1).replace(b'"', b"") + b'"\n\n' + body
    _collect(letter, parse(wrapped, letter.problems), depth=1)


def text_of(data: bytes, part: Message, letter: Letter) -> str:
    """A text part's characters: the declared charset if it fits, else UTF-8, else Windows-1252; flowed lines joined."""
    limit = min(MAX_TEXT, max(MAX_TEXTS - letter.characters, 0))
    text = decode(_beginning(data, limit * 4), str(part.get_content_charset() or "utf-8").lower())
    if len(text) > limit or len(data) > limit * 4:
        letter.tell(f"text of {len(data)} bytes: only the first {limit} characters were read")
        text = text[:limit]
    letter.characters += len(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    flowed = str(part.get_param("format", "")).lower() == "flowed" and part.get_content_type() == "text/plain"
    return _unflow(text) if flowed else text


def _beginning(data: bytes, limit: int) -> bytes:
    """So many bytes or a few less: a character of UTF-8 is not cut in two, which would make all of it another charset."""
    cut = min(limit, len(data))
    while limit - 3 < cut < len(data) and data[cut] & 0xC0 == 0x80:
        cut -= 1
    return data[:cut]


def _unflow(text: str) -> str:
    """RFC 3676: a line that ends in a space continues on the next one, except the signature separator."""
    pieces: list[str] = []
    open_line = True
    for line in text.split("\n"):
        joined = open_line and not line.startswith(">") and line != "-- "
        pieces += [line] if joined or not pieces else ["\n", line]
        open_line = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "".join(pieces)


def str_of(value: object) -> str:
    """A header's text without NULs; raw 8-bit bytes, which compat32 keeps as surrogates, are read as UTF-8 or Windows-1252."""
    text = value if isinstance(value, str) else "".join(map(_piece, decode_header(value)))  # type: ignore[arg-type]  # a Header
    if text.isascii():
        return text.replace("\0", "")
    data = text.encode("utf-8", "surrogateescape")
    try:
        return storable(data.decode("utf-8"))
    except UnicodeDecodeError:
        return storable(data.decode("cp1252", errors="replace"))


def _piece(piece: tuple[bytes | str, str | None]) -> str:
    """One part of a header that holds raw bytes."""
    text, _ = piece
    return text if isinstance(text, str) else decode(text, "utf-8")


def decoded(value: str) -> str:
    """RFC 2047 words decoded, folding undone; adjacent words of one charset are joined as the RFC says."""
    try:
        pieces = decode_header(value)
    except (ValueError, AssertionError, HeaderParseError):
        return _SPACES.sub(" ", value)
    out = "".join(p if isinstance(p, str) else decode(p, (c or "utf-8").lower()) for p, c in pieces)
    return _SPACES.sub(" ", out).strip()


def clean_address(address: str) -> str:
    """Lower case, without the quotes, brackets and `mailto:` that forms and clients leave around."""
    if _PLAIN_ADDRESS.fullmatch(address):
        return address.lower()
    bare = _without_comments(address.strip())
    return parseaddr(bare)[1].strip(" <>\"'").lower().removeprefix("mailto:") or bare.strip(" <>\"'").lower()


def _without_comments(addresses: str) -> str:
    """Comments lie within each other in parentheses, and the library recurses into them: very many are none."""
    return addresses.replace("(", " ") if addresses.count("(") > MAX_COMMENTS else addresses
