"""Whom a mail from SES was for, by its headers: for events that do not tell the envelope's recipients (S3's own)."""

import re
from email.parser import BytesHeaderParser
from email.policy import compat32

MOST = 50
"""How many addresses are looked at: a header may name thousands."""

_BY_SES = re.compile(r"\bby\s+inbound-smtp\.\S+\.amazonaws\.com\b.*?\bfor\s+([^;]+);", re.DOTALL)
_BETWEEN = re.compile(r"[\s<>,;\"]+")


def recipients_of(raw: bytes) -> list[str]:
    """All addresses that it may have been for, without repetition; whoever asks takes those that he knows.

    SES writes one recipient into the `Received` header that it puts on top; those below are the senders', and tell nothing.
    A mail to several of our mailboxes comes once: the others stand in To, Cc or Delivered-To.
    """
    head = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[0][:65536]
    headers = BytesHeaderParser(policy=compat32).parsebytes(head + b"\n\n")
    on_top = _BY_SES.search(str(headers.get("Received", ""))[:2000])
    named = [str(value) for name in ("Delivered-To", "To", "Cc") for value in headers.get_all(name, [])]
    words = _BETWEEN.split(" ".join([on_top[1] if on_top else "", *named]))
    return list(dict.fromkeys(word for word in words if "@" in word))[:MOST]
