"""The standard library's parser of mails within bounds: it recurses with each level of parts, and keeps each part and header.

Without them a mail of 30 MB may take a quarter of a minute and a gigabyte, and a thousand levels of parts end in an error.
"""

from copy import copy
from email import message_from_bytes, policy
from email.message import Message
from email.parser import BytesHeaderParser

MAX_DEPTH = 12  # parts within each other
MAX_MESSAGE = 40_000_000  # bytes of a whole message that are parsed at all
MAX_HEADER = 10_000  # characters of one header
MAX_HEAD = 20_000  # bytes that are read of a message that is nothing but headers or parts
MAX_PIECES = 10_000  # headers and parts, all together
MAX_LINES = 600_000  # as many as 40 MB have in base64


class _TooManyPieces(Exception):
    """The message is made to fill the memory."""


class Part(Message):
    """A part that knows how deep it lies: those beyond `MAX_DEPTH` are not looked into.

    All parts of a message share one count of its `pieces`.
    """

    def __init__(self) -> None:
        super().__init__(policy.compat32)
        self.depth = 0
        self.pieces = [0]

    def attach(self, payload: Message | str) -> None:
        self._count()
        if isinstance(payload, Part):
            payload.depth, payload.pieces = self.depth + 1, self.pieces
        super().attach(payload)

    def set_raw(self, name: str, value: str) -> None:
        """Called by the parser for each header; its parameters take quadratic time."""
        self._count()
        super().set_raw(name, value[:MAX_HEADER])

    def get_content_type(self) -> str:
        return "application/octet-stream" if self.depth > MAX_DEPTH else super().get_content_type()

    def _count(self) -> None:
        self.pieces[0] += 1
        if self.pieces[0] > MAX_PIECES:
            raise _TooManyPieces


def parse(raw: bytes, problems: list[str]) -> Message:
    """The message and its parts; what is left out is told in `problems`."""
    kept = raw[:MAX_MESSAGE]
    if max(kept.count(b"\n"), kept.count(b"\r")) > MAX_LINES:
        kept = kept[:MAX_LINES]
    if len(kept) < len(raw):
        problems.append(f"message of {len(raw)} bytes: only the first {len(kept)} were read")
    try:
        return message_from_bytes(kept, Part, policy=policy.compat32)
    except _TooManyPieces:
        problems.append(f"message of more than {MAX_PIECES} headers and parts: only its first headers were read")
    head = BytesHeaderParser(policy=policy.compat32).parsebytes(kept[:MAX_HEAD])
    head.set_payload("")
    return head


def content_of(part: Message) -> bytes | None:
    """The bytes of a part, its transfer encoding undone; None for one that holds parts.

    The library would try the declared charset on them, for nothing, and fails with some (`punycode`): it is not shown it.
    """
    bare = copy(part)
    del bare["Content-Type"]
    content = bare.get_payload(decode=True)
    return content if isinstance(content, bytes) else None
