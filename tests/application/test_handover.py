"""While Temporal is away, every door goes on taking mail; when it is back, every lead is there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from neuroconcepts import bootstrap
from neuroconcepts.application import handover
from neuroconcepts.bootstrap import Platform
from neuroconcepts.errors import Unavailable
from neuroconcepts.local import temporal_cli
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.ports import free_port
from neuroconcepts.local.temporal import Wishes, serving
from neuroconcepts.store import tables
from tests.agency import Agency, enquiry, open_agency, until
from tests.platform_parts import config_of, working

CORPUS = Path(__file__).parents[1] / "data" / "corpus"
ENQUIRIES = ("001_is24_classic", "007_willhaben", "013_immonet", "024_cf7")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is away is given up soon, and what was committed just now counts as forgotten."""
    monkeypatch.setattr(handover, "RPC_TIMEOUT", timedelta(seconds=0.5))
    monkeypatch.setattr(handover, "PATIENCE", timedelta(0))


@pytest.fixture
def port() -> int:
    return free_port(0)


@pytest.fixture
async def remote(port: int, database: str, master_key: Path, sandbox: MailSandbox) -> AsyncIterator[Platform]:
    """A platform whose Temporal is not up yet."""
    config = config_of(database, master_key, sandbox.store.certificates.ca, f"127.0.0.1:{port}", "default")
    async with bootstrap.platform(config, lazy=True) as parts:
        yield parts


@pytest.fixture
async def distant(remote: Platform, sandbox: MailSandbox, pair: tuple[str, str]) -> Agency:
    return await open_agency(remote, sandbox, *pair)


@asynccontextmanager
async def workers_of(platform: Platform) -> AsyncIterator[None]:
    """Workers in a process of their own would begin so: connected, or not at all."""
    async with bootstrap.platform(platform.config, lazy=False) as parts, working(parts):
        yield


async def take_in_some(agency: Agency) -> None:
    """Four mails and an enquiry by API, all at once."""
    now, inbound = datetime.now(UTC), agency.platform.inbound
    mails = [(CORPUS / f"{name}.eml").read_bytes() for name in ENQUIRIES]
    await asyncio.gather(
        agency.platform.enquiries.submit(agency.tenant_id, enquiry(agency.seeker), now),
        *(inbound.receive(mail, agency.agent, now) for mail in mails),
    )


async def leads_of(agency: Agency) -> list[tables.Lead]:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return list((await session.execute(select(tables.Lead))).scalars())


async def all_are_contacted_or_known(agency: Agency) -> bool:
    return all(lead.seq for lead in await leads_of(agency))


async def test_what_came_while_temporal_was_away_is_there_afterwards(
    distant: Agency, port: int, tmp_path: Path
) -> None:
    wishes = Wishes(port=port, ui_port=None, database=tmp_path / "temporal.db")
    platform = distant.platform
    await take_in_some(distant)
    leads = await leads_of(distant)
    assert len(leads) == 5
    for lead in leads:
        assert not [m.handed_over_at for m in await distant.messages(lead.id) if m.handed_over_at]
    assert await platform.handover.sweep() == 0, "it is still away"

    with serving(temporal_cli.find(), tmp_path / "temporal.log", wishes):
        async with workers_of(platform):
            assert await until_swept(platform) == 5
            await until(lambda: all_are_contacted_or_known(distant), "every lead runs")
            assert await platform.handover.sweep() == 0
            lead_id = next(lead.id for lead in leads if lead.email == distant.seeker)
            await distant.until_stage(lead_id, "CONTACTED")
    assert len(distant.mails()) == 1


async def until_swept(platform: Platform) -> int:
    """How many messages the first sweeps that deliver any have delivered: the client may need a moment to connect."""
    delivered = 0

    async def look() -> bool:
        nonlocal delivered
        delivered += await platform.handover.sweep()
        return delivered >= 5

    await until(look, "the sweeper hands over")
    return delivered


async def test_a_persons_order_says_that_temporal_is_away(distant: Agency) -> None:
    lead_id = await distant.enquires()
    with pytest.raises(Unavailable, match="does not answer now"):
        await distant.take_over(lead_id)


async def test_a_running_lead_outlives_a_restart_of_temporal(distant: Agency, port: int, tmp_path: Path) -> None:
    wishes = Wishes(port=port, ui_port=None, database=tmp_path / "temporal.db")
    cli, platform = temporal_cli.find(), distant.platform
    with serving(cli, tmp_path / "first.log", wishes):
        async with workers_of(platform):
            lead_id, answer = await distant.contacted()
    receipt = await distant.replies(answer, "Termin 2 passt uns gut!")
    assert receipt.lead_id == lead_id
    with serving(cli, tmp_path / "second.log", wishes):
        async with workers_of(platform):
            await until(platform.handover.sweep, "the reply is handed over")
            await distant.until(lead_id, lambda row: row.stage == "BOOKED", "booked after the restart")


async def test_a_message_handed_over_twice_is_heard_once(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    [message] = await at_work.messages(lead_id, "in")
    async with at_work.platform.store.tenant(at_work.tenant_id) as session:
        (await session.get_one(tables.Message, (at_work.tenant_id, message.id))).handed_over_at = None
    assert await at_work.platform.handover.sweep() == 1
    row = await at_work.until(lead_id, lambda row: row.seq == 5, "it is heard again")
    assert row.stage == "CONTACTED"
    assert (await at_work.audit(lead_id))[-1].reason.startswith("Already known")
    assert len(at_work.mails()) == 1
