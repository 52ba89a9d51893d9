"""A worker process killed by SIGKILL at the three points that matter: one mail in effect, whatever it was doing."""

import asyncio
import email
import email.policy
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from neuroconcepts.config import Config
from neuroconcepts.messages import names
from tests.activities.conftest import files_sent, message_that_is
from tests.agency import Agency
from tests.platform_parts import environment_of, working
from tests.slow_smtp import Line, SlowSmtp, line_to
from workflows import limits

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dead worker is noticed by its missing heartbeat: here a little sooner, to keep the tests short."""
    monkeypatch.setitem(limits.SENDING, "heartbeat_timeout", timedelta(seconds=3))


@dataclass
class Sending:
    """A lead whose answer a worker process is handing to the mail server."""

    agency: Agency
    smtp: SlowSmtp
    lead_id: UUID
    worker: asyncio.subprocess.Process
    line: Line

    async def kill(self) -> None:
        self.worker.kill()
        await self.worker.wait()

    def taken(self) -> int:
        """How many mails the server took for the seeker, notices to the agent left out."""
        heads = [email.message_from_bytes(raw, policy=email.policy.default)["To"] for raw in self.smtp.taken]
        return sum(self.agency.seeker in str(to) for to in heads)


async def reached(smtp: SlowSmtp, worker: asyncio.subprocess.Process) -> None:
    """Return when the mail server stopped at its step; an error with the worker's last words when it ends before."""
    at_step, over = asyncio.create_task(smtp.reached.wait()), asyncio.create_task(worker.wait())
    done, _ = await asyncio.wait({at_step, over}, timeout=30, return_when=asyncio.FIRST_COMPLETED)
    over.cancel()
    if at_step not in done:
        at_step.cancel()
        said = await worker.stderr.read() if over in done and worker.stderr else b"nothing: it is late"
        raise AssertionError(f"the worker did not come to the mail server; it said {said.decode()[-2000:]}")


@asynccontextmanager
async def sending(agency: Agency, smtp: SlowSmtp, config: Config, *, stop_at: str) -> AsyncIterator[Sending]:
    """The same, stopped at a step of SMTP; all queues but that of mail are served in this process."""
    smtp.stop_at = stop_at
    async with line_to(config.temporal_address) as line, working(agency.platform, [names.LEADS, names.AI]):
        address = {"NEUROCONCEPTS_TEMPORAL_ADDRESS": f"127.0.0.1:{line.port}"}
        worker = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "workers", names.MAIL),
            cwd=ROOT,
            env={**os.environ, **environment_of(config), **address},
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            lead_id = await agency.enquires()
            await reached(smtp, worker)
            yield Sending(agency, smtp, lead_id, worker, line)
        finally:
            if worker.returncode is None:
                worker.kill()
            await worker.wait()


@asynccontextmanager
async def replaced(under: Sending) -> AsyncIterator[None]:
    """Kill the worker, and have another one serve in its place, at a mail server that no longer stops."""
    await under.kill()
    under.smtp.stop_at = ""
    under.smtp.go_on.set()
    async with working(under.agency.platform, [names.MAIL]):
        yield


async def test_killed_before_the_server_has_the_data(agency: Agency, smtp: SlowSmtp, config: Config) -> None:
    async with sending(agency, smtp, config, stop_at="rcpt") as under:
        assert not smtp.taken
        await message_that_is(agency, under.lead_id, "sending")
        async with replaced(under):
            await agency.until_stage(under.lead_id, "CONTACTED")
    assert len(smtp.taken) == 1


async def test_killed_after_the_server_took_the_data_with_a_copy_in_sent(
    agency: Agency, smtp: SlowSmtp, config: Config
) -> None:
    smtp.on_data = files_sent(agency)
    async with sending(agency, smtp, config, stop_at="data") as under:
        await message_that_is(agency, under.lead_id, "sending")
        async with replaced(under):
            await agency.until_stage(under.lead_id, "CONTACTED")
    assert len(smtp.taken) == 1


async def test_killed_after_the_server_took_the_data_without_a_copy(
    agency: Agency, smtp: SlowSmtp, config: Config
) -> None:
    async with sending(agency, smtp, config, stop_at="data") as under:
        await message_that_is(agency, under.lead_id, "sending")
        async with replaced(under):
            await agency.until_stage(under.lead_id, "CONTACTED")
    first, second = smtp.taken
    assert first == second, "byte for byte, Date and boundary included"
    [message] = await agency.messages(under.lead_id, "out")
    assert message.raw == second


async def test_killed_in_doubt_where_the_agency_wants_no_second_sending(
    agency: Agency, smtp: SlowSmtp, config: Config
) -> None:
    await agency.set(resend_when_unsure=False)
    async with sending(agency, smtp, config, stop_at="data") as under, replaced(under):
        row = await agency.until(under.lead_id, lambda row: row.needs_human_since, "a human is called")
    assert "not known whether" in row.needs_human_reason
    assert under.taken() == 1


async def test_killed_after_our_row_says_so(agency: Agency, smtp: SlowSmtp, config: Config) -> None:
    """The row is written, and Temporal never hears it: the worker's line to Temporal is cut before."""
    async with sending(agency, smtp, config, stop_at="data") as under:
        under.line.cut = True
        smtp.go_on.set()
        await message_that_is(agency, under.lead_id, "sent")
        assert (await agency.lead(under.lead_id)).stage == "NEW"
        async with replaced(under):
            await agency.until_stage(under.lead_id, "CONTACTED")
    assert len(smtp.taken) == 1
