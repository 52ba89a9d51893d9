"""An outgoing mail as bytes: rendered once, stored, and sent byte for byte, however often it is tried.

Nothing here reads a clock or draws a random number, so the same letter gives the same bytes, boundaries included. The
headers show what any mail client shows: no X-Mailer, no product, no host of ours.
"""

import binascii
import email
import email.policy
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape
from typing import Literal
from urllib.parse import quote

from neuroconcepts.assistant.letters.headers import ascii_address, mailbox, one_line, single_id, thread, unstructured
from neuroconcepts.errors import InvalidInput

_INVITATION = "application/ics"
_URL = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]']")
# XML and HTML know no control characters but these; mail text neither.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels with the letter."""

    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Calendar:
    """An iCalendar object (`assistant.invitation`) and its method, which the MIME header must repeat (RFC 6047 §2.4)."""

    content: bytes
    method: Literal["REQUEST", "CANCEL"] = "REQUEST"


@dataclass(frozen=True, slots=True)
class Letter:
    """All that one mail says. `text` has its paragraphs apart by blank lines; `signature` may have several lines.

    `disclosure` tells that an AI wrote this, in the letter's `language` (a tag, BCP 47); `instruction` is what the law wants
    read and not only told. `message_id` comes from
    `headers.message_id` with a random token; `date` is aware. `auto_submitted` is the mark of RFC 3834 §5 that keeps two
    machines from answering each other: None only for what a person wrote or approved.
    """

    from_name: str
    from_address: str
    to_name: str
    to_address: str
    subject: str
    text: str
    date: datetime
    message_id: str
    language: str = "de"
    signature: str = ""
    disclosure: str = ""
    instruction: str = ""
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    auto_submitted: Literal["auto-replied", "auto-generated"] | None = "auto-replied"
    reply_to: str | None = None
    calendar: Calendar | None = None
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """The mail as bytes with CRLF lines, and its envelope in ASCII, as `ports.mail.Outgoing` wants them."""

    raw: bytes
    message_id: str
    sender: str
    recipient: str


def render(letter: Letter) -> Rendered:
    """Return the letter as RFC 5322 bytes: plain text and HTML that say the same, the invitation, the attachments.

    Raises `InvalidInput` for an address, Message-ID or content type that cannot be written, or a date without zone.
    """
    sender, recipient = ascii_address(letter.from_address), ascii_address(letter.to_address)
    content = _content(letter)
    fields = [*_fields(letter, sender, recipient), *content.fields]
    return Rendered(_joined(fields, content.body), letter.message_id, sender, recipient)


def attachments_of(raw: bytes) -> tuple[Attachment, ...]:
    """The files that travel with a mail which `render` wrote, without the invitation: for writing its text anew."""
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    files = (part for part in mail.iter_attachments() if part.get_content_type() != _INVITATION)
    return tuple(Attachment(part.get_filename(""), part.get_content_type(), part.get_content()) for part in files)


@dataclass(frozen=True, slots=True)
class _Part:
    """One MIME entity: its own header fields and its encoded body (CRLF lines, ASCII)."""

    fields: tuple[tuple[str, str], ...]
    body: bytes


def _fields(letter: Letter, sender: str, recipient: str) -> list[tuple[str, str]]:
    if letter.date.utcoffset() is None:
        raise InvalidInput(f"The date {letter.date} of mail {letter.message_id} has no zone. Give an aware date.")
    references = thread(letter.references, letter.in_reply_to)
    fields = [
        ("Date", format_datetime(letter.date)),
        ("From", mailbox(letter.from_name, sender)),
        ("To", mailbox(letter.to_name, recipient)),
        ("Reply-To", ascii_address(letter.reply_to) if letter.reply_to else ""),
        ("Subject", unstructured(letter.subject)),
        ("Message-ID", single_id(letter.message_id)),
        ("In-Reply-To", references[-1] if letter.in_reply_to and references else ""),
        ("References", "\r\n ".join(references)),
        ("Auto-Submitted", letter.auto_submitted or ""),
        ("Content-Language", one_line(letter.language)),
        ("MIME-Version", "1.0"),
    ]
    return [(name, value) for name, value in fields if value]


def _content(letter: Letter) -> _Part:
    # Outlook and Gmail show Yes/No buttons only for a calendar that is an alternative of the text (RFC 6047 §4);
    # Apple Mail and webmailers without that want it as a file as well.
    views = [_text("plain", plain_text(letter)), _text("html", html_text(letter))]
    files = [_file(each) for each in letter.attachments]
    if letter.calendar is not None:
        views.append(_event(letter.calendar))
        files.append(_file(Attachment("invite.ics", _INVITATION, letter.calendar.content)))
    alternative = _multipart("alternative", views, letter.message_id)
    return _multipart("mixed", [alternative, *files], letter.message_id) if files else alternative


def plain_text(letter: Letter) -> str:
    """Return what a reader without HTML sees: paragraphs, disclosure, then the signature below `-- `, LF lines."""
    blocks = [*_paragraphs(letter.text), *_paragraphs(letter.instruction), *_paragraphs(letter.disclosure)]
    if letter.signature.strip():
        blocks.append("-- \n" + _clean(letter.signature).strip("\n"))
    return "\n\n".join(blocks) + "\n"


def html_text(letter: Letter) -> str:
    """Return the same as simple HTML: all text escaped, links only where the text has them, nothing loaded from outside."""
    blocks = [f"<p>{_html(each)}</p>" for each in (*_paragraphs(letter.text), *_paragraphs(letter.instruction))]
    blocks += [f'<p style="color:#555"><small>{_html(each)}</small></p>' for each in _paragraphs(letter.disclosure)]
    blocks += [f"<p>{_html(each)}</p>" for each in _paragraphs(letter.signature)]
    head = f'<!DOCTYPE html>\n<html lang="{escape(letter.language)}">\n<head><meta charset="utf-8"></head>\n<body>\n'
    return head + "\n".join(blocks) + "\n</body>\n</html>\n"


def _clean(text: str) -> str:
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _paragraphs(text: str) -> list[str]:
    return [each.strip("\n") for each in re.split(r"\n[ \t]*\n", _clean(text)) if each.strip()]


def _html(paragraph: str) -> str:
    pieces, last = [], 0
    for url in _URL.finditer(paragraph):
        link = escape(url.group())
        pieces += [escape(paragraph[last : url.start()]), f'<a href="{link}">{link}</a>']
        last = url.end()
    return "".join([*pieces, escape(paragraph[last:])]).replace("\n", "<br>\n")


def _text(subtype: str, text: str) -> _Part:
    fields = (("Content-Type", f"text/{subtype}; charset=utf-8"), ("Content-Transfer-Encoding", "quoted-printable"))
    return _Part(fields, binascii.b2a_qp(text.replace("\n", "\r\n").encode()))


def _event(calendar: Calendar) -> _Part:
    content_type = f"text/calendar; charset=utf-8; method={calendar.method}"
    return _Part((("Content-Type", content_type), ("Content-Transfer-Encoding", "base64")), _base64(calendar.content))


def _file(attachment: Attachment) -> _Part:
    if not re.fullmatch(r"[\w.+-]+/[\w.+-]+", attachment.content_type, re.ASCII):
        raise InvalidInput(f"{attachment.content_type!r} is no content type, as application/pdf is. Correct it.")
    return _Part(
        (
            ("Content-Type", attachment.content_type),
            ("Content-Transfer-Encoding", "base64"),
            ("Content-Disposition", f"attachment;\r\n {_filename(attachment.filename)}"),
        ),
        _base64(attachment.content),
    )


def _filename(name: str) -> str:
    # The last 60 characters keep the extension and, percent-encoded (RFC 2231 §4), stay below a line's 998 bytes.
    line = one_line(name)[-60:]
    if not line.isascii():
        return f"filename*=utf-8''{quote(line, safe='')}"
    return 'filename="' + re.sub(r'(["\\])', r"\\\1", line) + '"'


def _base64(content: bytes) -> bytes:
    lines = [binascii.b2a_base64(content[start : start + 57], newline=False) for start in range(0, len(content), 57)]
    return b"\r\n".join(lines) + b"\r\n"


def _multipart(subtype: str, parts: Sequence[_Part], seed: str) -> _Part:
    # "=_" occurs in no quoted-printable and no Base64 body, so the boundary needs no search for a collision (RFC 2045 §6.7).
    boundary = "=_" + hashlib.sha256(f"{subtype} {seed}".encode()).hexdigest()[:32]
    line = b"--" + boundary.encode()
    inner = b"".join(line + b"\r\n" + _joined(part.fields, part.body) + b"\r\n" for part in parts)
    return _Part((("Content-Type", f'multipart/{subtype};\r\n boundary="{boundary}"'),), inner + line + b"--\r\n")


def _joined(fields: Sequence[tuple[str, str]], body: bytes) -> bytes:
    return "".join(f"{name}: {value}\r\n" for name, value in fields).encode("ascii") + b"\r\n" + body
