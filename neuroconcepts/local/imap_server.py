"""What the mail sandbox needs of an IMAP server; `dovecot` and `pymap_server` are two that start one."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from neuroconcepts.local.certificates import Certificates


@dataclass(frozen=True, slots=True)
class Mailstore:
    """What is served: one Maildir `mail/<address>` per login (address → password). `log` takes what the server says."""

    mail: Path
    logins: Mapping[str, str]
    certificates: Certificates
    log: Path


class ImapServer(Protocol):
    """A running server on 127.0.0.1; `port` is for STARTTLS."""

    @property
    def name(self) -> str: ...

    @property
    def port(self) -> int: ...


Start = Callable[[Mailstore, int], AbstractContextManager[ImapServer]]
