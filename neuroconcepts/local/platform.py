"""The whole platform on one machine: real PostgreSQL, Temporal with its UI, a mail sandbox, and our own processes."""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from neuroconcepts.config import Config
from neuroconcepts.local import mail_sandbox, postgres, temporal, temporal_cli
from neuroconcepts.local.imap_server import Start
from neuroconcepts.local.mail_sandbox import MailSandbox, Ports
from neuroconcepts.local.ports import free_port
from neuroconcepts.local.postgres import Postgres
from neuroconcepts.local.processes import Command, running
from neuroconcepts.local.progress import step
from neuroconcepts.local.state import State, write_private
from neuroconcepts.local.temporal import Temporal, Wishes
from neuroconcepts.store import migrate
from neuroconcepts.store.engine import APP, PLATFORM

DATABASE = "neuroconcepts"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Embedded:
    """The running platform. `settings` is what its processes are told in their environment, `config` the same; `api` its address."""

    state: State
    settings: Mapping[str, str]
    config: Config
    postgres: Postgres
    temporal: Temporal
    mail: MailSandbox
    api: str

    @property
    def smtp_door(self) -> str:
        """Where mail may be sent to, for mailboxes of the platform."""
        return f"{self.config.smtp_door_host}:{self.config.smtp_door_port}"

    @property
    def ui(self) -> str:
        """The Temporal UI's address."""
        return self.temporal.ui or ""


@asynccontextmanager
async def embedded(state: State, logins: Mapping[str, str], **overrides: str) -> AsyncIterator[Embedded]:
    """Run the platform until the block ends, with a mailbox for each login (address → password).

    `overrides` are further settings of its processes. Call it in the main thread. Raises `Unavailable` with the end of
    the log of whichever part did not come up, `Conflict` when another platform uses the folder.
    """
    async with servers(state, logins, imap=None, **overrides) as there, AsyncExitStack() as stack:
        with step("API, SMTP door, workers, codec server"):
            stack.enter_context(_processes(state, there.settings))
        yield there


@asynccontextmanager
async def servers(
    state: State, logins: Mapping[str, str], *, imap: Start | None = None, **overrides: str
) -> AsyncIterator[Embedded]:
    """The same without our own processes; `imap` starts another IMAP server than the sandbox's usual one."""
    with step("Temporal CLI"):
        cli = await asyncio.to_thread(temporal_cli.ensure)
    async with AsyncExitStack() as stack:
        with step("PostgreSQL 18 with pgvector"):
            database = stack.enter_context(postgres.serving(state.folder))
            await _migrate(database, state)
        codec_port = free_port(8081)
        codec = f"http://127.0.0.1:{codec_port}/{state.passwords().codec}"
        with step("Temporal with its UI"):
            wishes = Wishes(database=state.folder / "temporal.db", codec=codec)
            server = stack.enter_context(temporal.serving(cli, state.logs / "temporal.log", wishes))
        with step("Mail sandbox (SMTP, IMAP)"):
            mail = await stack.enter_async_context(
                mail_sandbox.running(state.folder / "mail", logins, ports=Ports(smtp=2587, imap=2143), imap=imap)
            )
        settings = _settings(state, database, server, mail, codec_port) | overrides
        write_private(state.environment_file, "".join(f"{name}={value}\n" for name, value in settings.items()))
        stack.callback(state.environment_file.unlink)
        config = Config.model_validate(_fields(settings))
        yield Embedded(state, settings, config, database, server, mail, f"http://127.0.0.1:{config.api_port}")


async def _migrate(database: Postgres, state: State) -> None:
    """Make the database when it is missing, and bring it to the newest schema."""
    if not await database.has_database(DATABASE):
        await database.create_database(DATABASE)
    secrets = state.passwords()
    await migrate.upgrade_async(database.dsn(DATABASE), migrate.Passwords(secrets.app, secrets.platform))


def _settings(state: State, database: Postgres, server: Temporal, mail: MailSandbox, codec_port: int) -> dict[str, str]:
    """What our processes are told, as environment variables."""
    secrets = state.passwords()
    values = {
        "database_url": database.dsn(DATABASE, APP, secrets.app),
        "platform_database_url": database.dsn(DATABASE, PLATFORM, secrets.platform),
        "temporal_address": server.address,
        "temporal_ui_origin": server.ui or "",
        "api_port": str(free_port(8000)),
        "smtp_door_port": str(free_port(2525)),
        "codec_port": str(codec_port),
        "codec_token": secrets.codec,
        "master_key_file": str(state.master_key()),
        "mail_ca_file": str(mail.store.certificates.ca),
        "files_folder": str(state.folder / "files"),
        "sweep_seconds": "1",
    }
    return {f"NEUROCONCEPTS_{name.upper()}": value for name, value in values.items()}


def _fields(settings: Mapping[str, str]) -> dict[str, str]:
    return {name.removeprefix("NEUROCONCEPTS_").lower(): value for name, value in settings.items()}


def ours(module: str, settings: Mapping[str, str], *arguments: str) -> Command:
    """One of our own processes, with these settings in its environment."""
    environment = {**settings, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    return Command(module, [sys.executable, "-m", module, *arguments], environment=environment)


@contextmanager
def _processes(state: State, settings: Mapping[str, str]) -> Iterator[None]:
    """Our own processes, each with a log; the workers come last and go first."""
    api, door, codec = (int(settings[f"NEUROCONCEPTS_{name}_PORT"]) for name in ("API", "SMTP_DOOR", "CODEC"))
    with (
        running(ours("api", settings), state.logs / "api.log") as api_process,
        running(ours("neuroconcepts.doors.smtp", settings), state.logs / "smtp-door.log") as door_process,
        running(ours("api.codec_server", settings), state.logs / "codec.log") as codec_process,
        running(ours("workers", settings), state.logs / "workers.log"),
    ):
        # They load side by side; the workers need no port.
        api_process.await_port(api)
        door_process.await_port(door)
        codec_process.await_port(codec)
        yield
