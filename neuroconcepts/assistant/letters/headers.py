"""Mail header fields, written and folded here: the standard library encodes long Message-IDs in References as words,
which breaks threading, and its output may change with the Python version; a stored mail must not.
"""

import re
from base64 import b64encode
from collections.abc import Sequence

import idna

from neuroconcepts.errors import InvalidInput

_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]+@[!-;=?-~]+>")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_WORD_BYTES = 45  # 60 characters of Base64, 72 with its frame: below the 75 of RFC 2047 §2
_SHORT = 60
# A References field keeps the thread's start and its newest mails, as RFC 5537 §3.4.4 trims it.
_REFERENCES = 21


def one_line(text: str) -> str:
    """Return `text` without control characters and runs of blanks: what a header may hold, and no second header."""
    return " ".join(_CONTROL.sub(" ", text).split())


def unstructured(text: str) -> str:
    """Return `text` as the value of a Subject: itself when short ASCII, else RFC 2047 words, folded."""
    line = one_line(text)
    return line if _is_plain(line) else _words(line)


def mailbox(name: str, address: str) -> str:
    """Return `Name <address>` (RFC 5322 §3.4) with the name encoded as needed; `address` must be ASCII."""
    line = one_line(name)
    if not line:
        return f"<{address}>"
    if not _is_plain(line):
        return f"{_words(line)}\r\n <{address}>"
    quoted = line if _ATOMS.fullmatch(line) else '"' + re.sub(r'(["\\])', r"\\\1", line) + '"'
    return f"{quoted}\r\n <{address}>" if len(quoted) + len(address) > _SHORT else f"{quoted} <{address}>"


def ascii_address(address: str) -> str:
    """Return `address` with its domain in xn-- form (IDNA 2008 after UTS 46, so that straße.de keeps its ß).

    Raises `InvalidInput` for what is no address, and for a local part that is not ASCII: it would need SMTPUTF8 (RFC 6531),
    which hardly any mailbox of an agent offers.
    """
    local, at, domain = address.strip().rpartition("@")
    if not at or not local.isascii() or not re.fullmatch(r"[^\s<>\x00-\x1f\x7f\"(),:;@\[\\\]]+", local):
        raise InvalidInput(f"{address!r} is no mail address that can be written to. Correct it.")
    try:
        return f"{local}@{idna.encode(domain, uts46=True).decode()}"
    except idna.IDNAError as error:
        raise InvalidInput(f"{address!r} has no valid domain ({error}). Correct it.") from error


def message_id(token: str, address: str) -> str:
    """Return a Message-ID (RFC 5322 §3.6.4) of the random `token` at the domain of the agent's `address`."""
    return single_id(f"<{token}@{ascii_address(address).rpartition('@')[2]}>")


def single_id(value: str) -> str:
    """Return `value` if it is one Message-ID with its angle brackets; raises `InvalidInput` otherwise."""
    if not _MESSAGE_ID.fullmatch(value) or len(value) > 900:
        raise InvalidInput(f"{value!r} is no Message-ID. Give one as <token@domain>.")
    return value


def thread(references: Sequence[str], in_reply_to: str | None) -> tuple[str, ...]:
    """Return the Message-IDs of a References field: those readable, each once, the answered one last, at most 21."""
    found = [each for value in (*references, in_reply_to or "") for each in _MESSAGE_ID.findall(value)]
    newest_first = dict.fromkeys(reversed([each for each in found if len(each) <= 900]))
    chain = tuple(reversed(newest_first))
    return chain if len(chain) <= _REFERENCES else (chain[0], *chain[1 - _REFERENCES :])


def _is_plain(line: str) -> bool:
    return line.isascii() and len(line) <= _SHORT and "=?" not in line


def _words(line: str) -> str:
    return "\r\n ".join(f"=?utf-8?b?{b64encode(chunk).decode()}?=" for chunk in _chunks(line))


def _chunks(line: str) -> list[bytes]:
    """Split into at most 45 bytes each, between characters: each encoded word stands alone (RFC 2047 §5)."""
    chunks = [b""]
    for character in line:
        encoded = character.encode()
        if len(chunks[-1]) + len(encoded) > _WORD_BYTES:
            chunks.append(b"")
        chunks[-1] += encoded
    return chunks
