"""The intake of transmissions: committed once, started at once or by the sweep, refused at the door where it can be."""

import asyncio
import io
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlmodel import col, select, update

from activities import property_steps
from neuroconcepts import bootstrap
from neuroconcepts.application import handover
from neuroconcepts.application import property_import as use_case
from neuroconcepts.application.property_import import Sending
from neuroconcepts.bootstrap import Platform
from neuroconcepts.config import Config
from neuroconcepts.domain.property_import import Effect
from neuroconcepts.errors import InvalidInput, NotFound
from neuroconcepts.local.ports import free_port
from neuroconcepts.messages import names
from neuroconcepts.store import tables
from neuroconcepts.store.property_import import report_of
from tests.agency import Agency
from tests.platform_parts import working
from tests.transmissions import flat, openimmo, stock, zipped

QUEUES = (names.LEADS, names.PROPERTIES)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is away is given up soon, and what was committed just now counts as forgotten."""
    monkeypatch.setattr(handover, "RPC_TIMEOUT", timedelta(seconds=0.5))
    monkeypatch.setattr(use_case, "PATIENCE", timedelta(0))
    monkeypatch.setattr(property_steps, "TURN", 0.1)


@pytest.fixture
async def distant(agency: Agency, config: Config) -> AsyncIterator[Platform]:
    """The same platform, whose Temporal does not answer."""
    away = config.model_copy(update={"temporal_address": f"127.0.0.1:{free_port()}"})
    async with bootstrap.platform(away) as parts:
        yield parts


async def imports(agency: Agency) -> list[tables.PropertyImport]:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        statement = select(tables.PropertyImport).order_by(col(tables.PropertyImport.id))
        return list((await session.execute(statement)).scalars())


def sending(agency: Agency, name: str = "export.xml") -> Sending:
    return Sending(agency.tenant_id, name, "upload")


# ── The same file ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_same_file_again_is_the_same_import(at_work: Agency) -> None:
    content = stock(1, 2, scope="TEIL")
    first = await at_work.sends(content)
    await at_work.until_imported(first.import_id)
    again = await at_work.sends(content, "renamed.xml")
    assert (again.import_id, again.known, again.status, again.handed_over) == (first.import_id, True, "done", True)
    assert len(await imports(at_work)) == 1


async def test_after_another_file_it_is_imported_anew(at_work: Agency) -> None:
    content = openimmo(flat("1"), scope="TEIL")
    first = await at_work.sends(content)
    gone = await at_work.sends(openimmo(flat("1", action="DELETE"), scope="TEIL"))
    await at_work.until_imported(gone.import_id)
    anew = await at_work.sends(content)
    assert (anew.known, anew.import_id != first.import_id) == (False, True)
    assert report_of(await at_work.until_imported(anew.import_id)).counts == {Effect.CHANGED: 1}


async def test_for_another_agent_or_with_a_persons_word_it_is_another(agency: Agency) -> None:
    content = stock(1, 2)
    received = [
        await agency.sends(content),
        await agency.sends(content, agent_id=agency.agent_id),
        await agency.sends(content, withdraw_all=True),
    ]
    assert len({each.import_id for each in received}) == 3
    again = await agency.sends(content)
    assert (again.import_id, again.known) == (received[0].import_id, True), "it is still open"


async def test_sent_many_times_at_once_it_is_kept_once(agency: Agency) -> None:
    received = await asyncio.gather(*(agency.sends(stock(1, 2)) for _ in range(6)))
    assert len({each.import_id for each in received}) == 1
    assert sum(not each.known for each in received) == 1


# ── Refused at the door ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"", "a.xml", "has 0 bytes"),
        (b"%PDF-1.4", "a.pdf", "neither a ZIP, nor XML, nor a table"),
        (zipped({"a.xml": b"0" * 3_000_000}), "a.zip", "unpacks to more than 200 times"),
        (zipped({"../a.xml": b"x"}), "a.zip", "leads out of it"),
    ],
)
async def test_what_is_no_transmission_is_not_kept(agency: Agency, content: bytes, name: str, why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        await agency.sends(content, name)
    assert await imports(agency) == []
    assert not (agency.platform.config.files_folder / str(agency.tenant_id)).exists()


async def test_one_too_large_and_one_of_nobody_are_refused(agency: Agency) -> None:
    agency.platform.transmissions._max_bytes = 10
    with pytest.raises(InvalidInput, match="1 to 10 are allowed"):
        await agency.sends(stock(1, 1))
    transmissions = agency.platform.transmissions
    for lost in (Sending(uuid4(), "a.xml", "upload"), Sending(agency.tenant_id, "a.xml", "upload", uuid4())):
        with pytest.raises(NotFound):
            await transmissions.receive(lost, io.BytesIO(b"<openimmo/>"), datetime.now(UTC))


async def test_a_name_is_kept_as_one_plain_line(agency: Agency) -> None:
    received = await agency.sends(stock(1, 1), "C:\\exporte\\../böse\r\n\0\u202ename.xml" + "x" * 500)
    name = (await agency.import_row(received.import_id)).file_name
    assert (name[:13], len(name)) == ("bösename.xmlx", 200)


# ── Temporal away ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_while_temporal_is_away_it_is_kept_and_the_sweep_starts_it(agency: Agency, distant: Platform) -> None:
    content = io.BytesIO(stock(1, 3, scope="TEIL"))
    received = await distant.transmissions.receive(sending(agency), content, datetime.now(UTC))
    assert (received.status, received.handed_over) == ("received", False)
    assert await distant.transmissions.sweep() == 0
    async with working(agency.platform, QUEUES):
        assert await agency.platform.transmissions.sweep() == 1
        row = await agency.until_imported(received.import_id)
        assert report_of(row).counts == {Effect.CREATED: 3}
        assert await agency.platform.transmissions.sweep() == 0


async def test_an_import_that_is_silent_for_long_is_started_again(agency: Agency) -> None:
    """Its workflow was terminated by hand, say: nobody else would ever go on with it."""
    received = await agency.sends(stock(1, 3, scope="TEIL"))
    workflow_id = names.property_import_workflow_id(agency.tenant_id, received.import_id)
    await agency.platform.client.get_workflow_handle(workflow_id).terminate()
    await agency.platform.import_steps.read(
        use_case.ref_of(await agency.import_row(received.import_id)), datetime.now(UTC)
    )
    assert await agency.platform.transmissions.sweep() == 0, "it is running, and was heard of just now"
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        long_ago = datetime.now(UTC) - use_case.SILENCE - timedelta(minutes=1)
        await session.change(update(tables.PropertyImport).values(changed_at=long_ago))
    async with working(agency.platform, QUEUES):
        assert await agency.platform.transmissions.sweep() == 1
        assert (await agency.until_imported(received.import_id)).status == "done"


async def test_without_a_platform_a_process_does_it_itself_in_order(agency: Agency, distant: Platform) -> None:
    told: list[tuple[int, int]] = []
    rows = [
        (await distant.transmissions.keep(sending(agency), io.BytesIO(content), datetime.now(UTC)))[0]
        for content in (openimmo(flat("1", rent="1"), scope="TEIL"), openimmo(flat("1", rent="2"), scope="TEIL"))
    ]
    await distant.transmissions.run_here(rows[1], lambda *progress: told.append(progress))
    counts = [report_of(await agency.import_row(row.id)).counts for row in rows]
    assert counts == [{Effect.CREATED: 1}, {Effect.CHANGED: 1}]
    assert told == [(1, 1)]


async def test_files_lie_below_their_tenant(agency: Agency) -> None:
    await agency.sends(stock(1, 1))
    folder: Path = agency.platform.config.files_folder
    assert await asyncio.to_thread(os.listdir, folder) == [str(agency.tenant_id)]
