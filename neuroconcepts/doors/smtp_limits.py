"""How much one SMTP door takes on at once. What is beyond is told to come again (4xx), never dropped in silence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one door, after RFC 5321 §4.5.3.

    `mail_bytes` is announced as SIZE (RFC 1870); `held_bytes` bounds the mails being read and committed by all connections
    together; `strangers` are the unknown recipients after which a connection is closed, against guessing of addresses;
    `seconds` is how long a client may take for one command, or for one whole mail.
    """

    mail_bytes: int
    held_bytes: int
    connections: int = 100
    connections_per_client: int = 20
    recipients: int = 100
    strangers: int = 20
    commands: int = 1000
    seconds: float = 300.0


class Space:
    """Bytes in use of so many; whoever takes some gives them back."""

    def __init__(self, size: int) -> None:
        self._free = size

    def take(self, size: int) -> bool:
        """Whether there was room, which is taken then."""
        if size > self._free:
            return False
        self._free -= size
        return True

    def give_back(self, size: int) -> None:
        self._free += size
