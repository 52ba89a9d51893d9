"""The servers and mailboxes for `bench.mailboxes`, and what may run on them."""

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg  # type: ignore[import-untyped]  # it has no types of its own

from bench.doors import until
from neuroconcepts.application.tenant import Server
from neuroconcepts.bootstrap import platform
from neuroconcepts.local import dovecot, reach
from neuroconcepts.local.dovecot import Dovecot
from neuroconcepts.local.imap_server import Mailstore
from neuroconcepts.local.owner import owner
from neuroconcepts.local.platform import DATABASE, Embedded, ours, servers
from neuroconcepts.local.processes import Command, Process, start
from neuroconcepts.local.state import State
from neuroconcepts.setup import Agency, set_up


@dataclass(slots=True)
class Ground:
    """The servers and the mailboxes; `base` is what a worker weighs that watches none."""

    embedded: Embedded
    imap: Dovecot
    addresses: list[str]
    database: asyncpg.Pool
    base: int = 0

    async def connected(self) -> int:
        """How many connections are logged in."""
        listed = await asyncio.to_thread(self.imap.admin, "who", "-1")
        return len(listed.splitlines()) - 1

    async def all_connected(self) -> float:
        """Wait until every mailbox has its connection; the seconds that took."""
        began = time.monotonic()

        async def look() -> bool:
            return await self.connected() >= len(self.addresses)

        await until("The watch over all mailboxes", look, every=0.1)
        return time.monotonic() - began

    async def none_connected(self) -> None:
        """Wait until the server has let go of whoever was connected before."""

        async def look() -> bool:
            return await self.connected() <= 0

        await until("The end of all connections", look, every=0.1)

    @contextmanager
    def running(self, command: Command) -> Iterator[Process]:
        process = start(command, self.embedded.state.logs / f"{command.name}.log")
        try:
            yield process
        finally:
            process.stop()

    def worker(self) -> Command:
        return ours("workers", self.embedded.settings, "mailbox")


@asynccontextmanager
async def ground(mailboxes: int) -> AsyncIterator[Ground]:
    folder = reach.scratch_folder(owner())
    started: list[Dovecot] = []

    @contextmanager
    def imap(store: Mailstore, port: int) -> Iterator[Dovecot]:
        with dovecot.running(store, port) as server:
            started.append(server)
            yield server

    try:
        state = State.at(folder)
        addresses = [f"agent{number:03}@many.example" for number in range(mailboxes)]
        async with (
            servers(state, dict.fromkeys(addresses, state.passwords().mail), imap=imap) as there,
            asyncpg.create_pool(there.postgres.dsn(DATABASE), min_size=1, max_size=2) as pool,
        ):
            await _create(there, addresses)
            yield Ground(there, started[0], addresses, pool)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _create(there: Embedded, addresses: list[str]) -> None:
    """One agency with one agent, who has all the mailboxes; they are switched off."""
    mail, password = there.mail, there.state.passwords().mail
    smtp, imap = (Server("127.0.0.1", port, "starttls") for port in (mail.smtp_port, mail.imap_port))
    agency = Agency("Bench Immobilien", "AT", "Vera Bench", addresses[0], "+43 316 555 0100", password)
    async with platform(there.config) as parts:
        made = await set_up(parts, agency, smtp=smtp, imap=imap, now=datetime.now(UTC))
        for address in addresses[1:]:
            await parts.tenants.create_mailbox(
                made.tenant_id,
                made.agent_id,
                address=address,
                from_name="Vera Bench",
                username=address,
                password=password,
                smtp=smtp,
                imap=imap,
            )
