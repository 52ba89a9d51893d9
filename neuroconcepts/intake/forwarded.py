"""Mails forwarded by a colleague: the original's headers and lines, from the block that the mail client writes."""

import re
from dataclasses import dataclass

from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.mime import clean_address

_SUBJECT = re.compile(r"^\s*(?:wg|fwd?|fw|tr|i|weitergeleitet|rv|trans)\s*:", re.IGNORECASE)
_ANY_PREFIX = re.compile(r"^\s*(?:(?:wg|fwd?|fw|tr|re|aw|antw|sv|r|i|rv)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_LABELS = {
    "from": "von|from|de|da|absender|expéditeur|mittente",
    "date": "datum|date|gesendet|sent|envoyé|inviato|data|gesendet am",
    "to": "an|to|à|a|empfänger|destinataire",
    "cc": "cc|kopie|copie",
    "subject": "betreff|subject|objet|oggetto",
    "reply_to": "antwort an|reply-to|reply to|antwortadresse|répondre à|rispondi a",
}
_LABEL_OF = {label: name for name, labels in _LABELS.items() for label in labels.split("|")}
_HEADER = re.compile(r"^\W{0,4}([\w\- éàç]{1,20}?)\*?\s?:\*?\s*(.*)$")
_ADDRESS = re.compile(r"[\w.+=-]{1,100}@[\w.-]{1,100}[\w]")
_BAR = re.compile(r"^(?:>\s?)+")


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The original: its From, Reply-To and Subject as far as given, and its lines."""

    sender_name: str
    sender: str
    reply_to: str
    subject: str
    lines: list[Line]


def is_forward(subject: str) -> bool:
    """Whether a subject says that this is a forwarded mail."""
    return bool(_SUBJECT.match(subject))


def bare_subject(subject: str) -> str:
    """A subject without its Re:, AW:, WG: prefixes."""
    return _ANY_PREFIX.sub("", subject).strip()


def original_of(lines: list[Line]) -> Forwarded | None:
    """The innermost forwarded message of the lines, None when there is no header block."""
    found, start = None, 0
    for _ in range(5):
        block = header_block(lines, start)
        if block is None:
            return found
        headers, _, start = block
        found = _forwarded(headers, lines, start)
    return found


def header_block(lines: list[Line], start: int = 0) -> tuple[dict[str, str], int, int] | None:
    """The next block of at least three mail headers that has a From: its values, its first line, the first after it."""
    for at in range(start, len(lines)):
        if _header(lines[at].text) is None:
            continue
        headers, end = _headers_from(lines, at)
        if len(headers) >= 3 and "from" in headers and ("subject" in headers or "date" in headers):
            return headers, at, end
    return None


def _headers_from(lines: list[Line], at: int) -> tuple[dict[str, str], int]:
    headers: dict[str, str] = {}
    end = at
    for i in range(at, min(at + 14, len(lines))):
        text = _BAR.sub("", lines[i].text).strip()
        found = _header(lines[i].text)
        if found is not None and found[0] not in headers:
            headers[found[0]] = found[1]
            end = i + 1
        elif (not text and len(headers) >= 3) or (text and (found is not None or len(headers) >= 3 or i - end > 1)):
            break
    return headers, end


def _header(text: str) -> tuple[str, str] | None:
    m = _HEADER.match(_BAR.sub("", text))
    name = _LABEL_OF.get(m[1].strip().casefold()) if m else None
    return (name, m[2].strip(" *")) if m and name else None


def _forwarded(headers: dict[str, str], lines: list[Line], start: int) -> Forwarded:
    sender = _ADDRESS.search(headers["from"])
    reply = _ADDRESS.search(headers.get("reply_to", ""))
    name = re.sub(r"[<\[(].*$", "", headers["from"]).strip(" \"'")
    body = lines[start:]
    filled = [line for line in body if line.text.strip()]
    if filled and sum(line.text.startswith(">") for line in filled) * 2 > len(filled):
        body = [Line(_BAR.sub("", line.text), line.path) for line in body]
    return Forwarded(
        sender_name="" if "@" in name else name,
        sender=clean_address(sender.group()) if sender else "",
        reply_to=clean_address(reply.group()) if reply else "",
        subject=headers.get("subject", ""),
        lines=[Line(line.text, line.path) for line in body],
    )
