"""Builds raw messages for tests of the reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage


@dataclass(frozen=True)
class Layout:
    """A mail and what it says, in the fields of the corpus; absent fields are not compared."""

    name: str
    sender: str
    subject: str
    expected: dict[str, object]
    text: str | None = None
    html: str | None = None
    headers: dict[str, str] = field(default_factory=dict)


def letter(
    sender: str,
    subject: str,
    *,
    text: str | None = None,
    html: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> bytes:
    """A raw message to an agency with a text part, an HTML part, or both."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "office@muster-immo.example", subject
    message["Date"], message["Message-ID"] = "Mon, 03 Mar 2025 12:00:00 +0100", "<m1@sender.example>"
    for name, value in (headers or {}).items():
        message[name] = value
    if text is not None:
        message.set_content(text)
    if html is not None and text is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message.as_bytes()
