"""pymap, an IMAP server in Python: where Dovecot is missing it serves the demo.

It tells of no IDLE, so the watcher asks every second, and it gives mails out with LF instead of CRLF.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pysasl.hashing import BuiltinHash

from neuroconcepts.local import processes
from neuroconcepts.local.imap_server import Mailstore
from neuroconcepts.local.processes import Command

_PROGRAM = "from pymap.main import main; main()"


@dataclass(frozen=True, slots=True)
class Pymap:
    """A running pymap; see `imap_server.ImapServer`."""

    port: int
    name: str = "pymap"


@contextmanager
def running(store: Mailstore, port: int) -> Iterator[Pymap]:
    """Serve `store` on `port` of 127.0.0.1 until the block ends; raises `Unavailable` when it does not come up."""
    _write_logins(store)
    options = ["--host", "127.0.0.1", "--port", str(port), "--no-service", "managesieve", "--no-service", "admin"]
    tls = ["--cert", str(store.certificates.certificate), "--key", str(store.certificates.key)]
    program = [sys.executable, "-c", _PROGRAM, *options, *tls, "maildir", str(store.mail)]
    with processes.running(Command("pymap", program), store.log, port):
        yield Pymap(port)


def _write_logins(store: Mailstore) -> None:
    """Write pymap's passwd(5) and shadow(5) files; a colon within a field has a backslash before it."""
    users, secrets = [], []
    for address, password in store.logins.items():
        users.append(f"{address}:x::::{address}:\n")
        hashed = BuiltinHash(rounds=1000).hash(password).replace(":", "\\:")
        secrets.append(f"{address}:{hashed}:::::::\n")
    (store.mail / "pymap-etc-passwd").write_text("".join(users))
    shadow = store.mail / "pymap-etc-shadow"
    shadow.touch(mode=0o600)
    shadow.write_text("".join(secrets))
