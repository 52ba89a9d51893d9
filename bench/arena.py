"""The platform as a benchmark uses it: an agency, seekers with mailboxes, the floor's worker, and what each process used."""

import json
import os
import shutil
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]  # it has no types of its own
import httpx2
from sqlalchemy import update
from temporalio.client import Client

from bench.floor import ACCOUNT
from bench.machine import busy_seconds, cpu_seconds, resident_bytes
from neuroconcepts.application.property import import_openimmo
from neuroconcepts.application.tenant import Server
from neuroconcepts.bootstrap import Platform, platform
from neuroconcepts.local import demo, reach
from neuroconcepts.local.owner import owner
from neuroconcepts.local.platform import DATABASE, ROOT, Embedded, embedded
from neuroconcepts.local.processes import Command, Process, running
from neuroconcepts.local.state import State
from neuroconcepts.local.story.mails import Seeker
from neuroconcepts.ports.mail import SmtpAccount
from neuroconcepts.setup import Agency, Created, set_up
from neuroconcepts.store.tables import Mailbox

AGENT = "agent@bench-immobilien.example"
UNLIMITED = 1_000_000
"""Mails per hour: the limit that protects a real mailbox would end the run after a minute."""


def seeker(number: int) -> Seeker:
    """The seeker with this number; his address tells him from all others."""
    return Seeker("Frau", "Maria", f"Suchende{number}", f"seeker{number:05}@nordmail.example", f"+43 660 55{number:05}")


@dataclass(slots=True)
class Usage:
    """CPU seconds by process between two moments, `seconds` apart; `others` is what the machine did beside this run."""

    by_process: dict[str, float] = field(default_factory=dict)
    seconds: float = 0.0
    others: float = 0.0


@dataclass(slots=True)
class Arena:
    """Everything that runs during the benchmark. Each seeker is handed out once; `bare` is a client without our codec."""

    running: Embedded
    parts: Platform
    bare: Client
    office: Created
    api: httpx2.AsyncClient
    database: asyncpg.Pool
    floor: Process
    seekers: Iterator[Seeker] = field(default_factory=lambda: map(seeker, range(10**6)))

    async def contacted(self) -> int:
        """How many leads have left NEW, as the read model shows it to the agency."""
        return int(await self.database.fetchval("SELECT count(*) FROM lead WHERE stage <> 'NEW'"))

    async def lead_id(self, address: str) -> str:
        """The lead of the seeker with this address."""
        return str(await self.database.fetchval("SELECT id FROM lead WHERE email = $1", address))

    async def stage(self, address: str) -> str:
        """The stage of this seeker's lead."""
        return str(await self.database.fetchval("SELECT stage FROM lead WHERE email = $1", address))

    def accepted(self, address: str) -> list[float]:
        """When the SMTP server took each mail for `address` (seconds since 1970), oldest first.

        That is when the mail's file got its name, just before the server's 250; the kernel's clock for it ticks each 4 ms.
        """
        folder = self.running.mail.store.mail / address / "new"
        with os.scandir(folder) as mails:
            return sorted(mail.stat().st_ctime_ns / 1e9 for mail in mails)

    def roots(self) -> dict[str, int]:
        """Process ids by what runs there."""
        logs = self.running.state.logs
        return {
            "Temporal server": self.running.temporal.process.child.pid,
            "workers": _pid(logs / "workers.pid"),
            "API": _pid(logs / "api.pid"),
            "PostgreSQL": self.running.postgres.process.child.pid,
            "IMAP server": _pid(self.running.mail.store.log.with_suffix(".pid")),
            "floor's worker": self.floor.child.pid,
        }

    def workers_bytes(self) -> int:
        """RAM of the platform's worker process."""
        return resident_bytes(self.roots()["workers"])

    def floor_bytes(self) -> int:
        """RAM of the floor's worker process."""
        return resident_bytes(self.floor.child.pid)

    @contextmanager
    def usage(self) -> Iterator[Usage]:
        """What each process uses within the block; the figures are there once it has ended."""
        began, busy, before = time.monotonic(), busy_seconds(), self._cpu()
        used = Usage()
        yield used
        used.seconds = time.monotonic() - began
        used.by_process = {name: now - before[name] for name, now in self._cpu().items()}
        used.others = max(0.0, busy_seconds() - busy - sum(used.by_process.values()))

    def _cpu(self) -> dict[str, float]:
        return {**cpu_seconds(self.roots()), "load and SMTP sandbox": time.process_time()}


def _pid(file: Path) -> int:
    """The child that wrote to the log beside `file`, as `local.processes` notes it: its starter, then itself."""
    return int(file.read_text().splitlines()[0].split()[-1])


@asynccontextmanager
async def arena(seekers: int) -> AsyncIterator[Arena]:
    """Start the platform in a new folder with one agency and that many seekers; stop it and remove the folder at the end."""
    folder = reach.scratch_folder(owner())
    try:
        state = State.at(folder)
        password = state.passwords().mail
        logins = dict.fromkeys([AGENT, *(seeker(number).email for number in range(seekers))], password)
        async with embedded(state, logins) as there, platform(there.config) as parts:
            office = await _open_office(there, parts, password)
            with _floor_worker(there) as floor:
                async with _api(there, office) as api, asyncpg.create_pool(_dsn(there), min_size=1, max_size=2) as pool:
                    yield Arena(there, parts, await Client.connect(there.temporal.address), office, api, pool, floor)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _dsn(there: Embedded) -> str:
    return there.postgres.dsn(DATABASE)


def _api(there: Embedded, office: Created) -> httpx2.AsyncClient:
    headers = {"Authorization": f"Bearer {office.key}"}
    # Given up before the server does so (after 5 s): a request on a connection just closed would end the run.
    kept_open = httpx2.Limits(keepalive_expiry=2)
    return httpx2.AsyncClient(base_url=there.api, headers=headers, trust_env=False, timeout=30, limits=kept_open)


async def _open_office(there: Embedded, parts: Platform, password: str) -> Created:
    agency = Agency("Bench Immobilien", "AT", "Vera Bench", AGENT, "+43 316 555 0100", password)
    smtp, imap = there.mail.smtp(AGENT), there.mail.imap(AGENT)
    now = datetime.now(UTC)
    office = await set_up(
        parts,
        agency,
        smtp=Server(smtp.host, smtp.port, smtp.security),
        imap=Server(imap.host, imap.port, imap.security),
        now=now,
    )
    await import_openimmo(parts.store, office.tenant_id, demo.EXPORT.read_bytes(), agent_id=office.agent_id, now=now)
    async with parts.store.tenant(office.tenant_id) as session:
        await session.change(update(Mailbox).values(sends_per_hour=UNLIMITED))
    await parts.watching.watch_all()
    return office


@contextmanager
def _floor_worker(there: Embedded) -> Iterator[Process]:
    account: SmtpAccount = there.mail.smtp(AGENT)
    environment = {ACCOUNT: json.dumps(asdict(account)), "PYTHONPATH": str(ROOT)}
    command = Command(
        "the floor's worker",
        [sys.executable, "-m", "bench.floor_worker", there.temporal.address],
        environment=environment,
    )
    with running(command, there.state.logs / "floor.log") as process:
        yield process
