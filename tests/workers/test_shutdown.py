"""A worker process that watches mailboxes ends within five seconds, whatever their servers do, and nothing is lost or doubled."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import select

from neuroconcepts.application.tenant import Server
from neuroconcepts.config import Config
from neuroconcepts.messages import names
from neuroconcepts.store import tables
from tests.agency import Agency, until
from tests.platform_parts import environment_of, working
from tests.slow_smtp import Line, line_to

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def silent_server() -> AsyncIterator[int]:
    """A port that takes connections and never says a word."""
    let_go = asyncio.Event()

    async def say_nothing(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await let_go.wait()
        writer.close()

    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        let_go.set()
        server.close()


@asynccontextmanager
async def worker_process(config: Config) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "workers"),
        cwd=ROOT,
        env={**os.environ, **environment_of(config)},
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


@dataclass
class Watched:
    """An agency's mailboxes that a worker process watches, and one whose server it cannot even greet."""

    agency: Agency
    addresses: list[str]
    line: Line

    def deliver(self, text: str) -> None:
        for address in self.addresses[:3]:
            self.agency.box.deliver(mail(address, text), address)

    async def reached(self) -> list[tables.Mailbox]:
        """Mailboxes whose checkpoint is known."""
        async with self.agency.platform.store.tenant(self.agency.tenant_id) as session:
            rows = (await session.execute(select(tables.Mailbox))).scalars()
            return [row for row in rows if row.uidvalidity is not None]

    async def kept(self) -> list[bytes]:
        """Every mail that was taken in."""
        tenant_id, platform = self.agency.tenant_id, self.agency.platform
        async with platform.store.tenant(tenant_id) as session:
            rows = (await session.execute(select(tables.InboundMail))).scalars().all()
        return sorted([await platform.inbound.raw_of(tenant_id, row) for row in rows])

    def delivered(self) -> list[bytes]:
        """Every mail that lies in the good mailboxes."""
        return sorted(raw for address in self.addresses[:3] for raw in self.agency.box.mails(address))

    async def all_kept(self) -> bool:
        kept = await self.kept()
        assert len(kept) == len(set(kept)), "taken in twice"
        return kept == self.delivered()


def mail(address: str, text: str) -> bytes:
    """One that no lead comes from: nothing else goes on than taking in."""
    lines = ["From: Maria <maria@seeker.example>", f"To: {address}", f"Subject: {text}"]
    lines += [f"Message-ID: <{text}-{address}>", "Auto-Submitted: auto-generated"]
    return "\r\n".join([*lines, "", "Guten Tag", ""]).encode()


async def _add(agency: Agency, address: str, port: int) -> UUID:
    password = agency.box.imap(address).password
    return await agency.platform.tenants.create_mailbox(
        agency.tenant_id,
        agency.agent_id,
        address=address,
        from_name="Eva",
        username=address,
        password=password,
        smtp=Server("127.0.0.1", agency.box.smtp_port, "starttls"),
        imap=Server("127.0.0.1", port, "starttls"),
    )


@pytest.fixture
async def mailboxes(agency: Agency, _numbers: Iterator[int]) -> AsyncIterator[Watched]:
    """Three good ones (the agency's own among them), one behind a line that can be cut, one behind a silent server."""
    addresses = [agency.agent, *(f"agent{next(_numbers)}@agent.example" for _ in range(4))]
    async with line_to(f"127.0.0.1:{agency.box.imap_port}") as line, silent_server() as silent:
        for address, port in zip(addresses[1:], (agency.box.imap_port,) * 2 + (line.port, silent), strict=True):
            await _add(agency, address, port)
        yield Watched(agency, addresses, line)


async def test_sigterm_ends_it_and_a_mail_that_comes_meanwhile_is_taken_in_once(
    mailboxes: Watched, config: Config
) -> None:
    async with worker_process(config) as process:

        async def all_reached() -> bool:
            return len(await mailboxes.reached()) == 4

        await until(all_reached, "all mailboxes but the silent one are watched")
        mailboxes.deliver("before")
        await until(mailboxes.all_kept, "what came before is taken in")
        mailboxes.line.cut = True
        began = time.monotonic()
        process.terminate()
        while process.returncode is None:
            mailboxes.deliver(f"meanwhile {time.monotonic():.3f}")
            await asyncio.sleep(0.1)
        assert time.monotonic() - began < 30  # Fargate's `stopTimeout`
    assert process.returncode == 0
    mailboxes.deliver("after")
    async with working(mailboxes.agency.platform, [names.MAILBOX]):
        await until(mailboxes.all_kept, "every mail is taken in once")
