"""Imports on the running platform: to their end through worker deaths and faults, in their order, with their progress shown."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from temporalio import workflow
from temporalio.client import WorkflowExecutionStatus, WorkflowFailureError, WorkflowHandle
from temporalio.worker import Replayer

from activities import property as activities_module
from activities.property_stage import BATCH
from activities.property_steps import ImportSteps
from bench.pdfs import pdf
from neuroconcepts.config import Config
from neuroconcepts.domain.property_import import Effect
from neuroconcepts.errors import Unavailable
from neuroconcepts.messages import names
from neuroconcepts.messages.property import ImportRef
from neuroconcepts.store.property_import import PropertyImports, report_of
from tests.agency import Agency, until
from tests.platform_parts import environment_of, working
from tests.transmissions import flat, openimmo, stock, zipped
from workers.queues import runner
from workflows import limits
from workflows.property import CANCELLED, PropertyImportWorkflow

ROOT = Path(__file__).parents[2]
QUEUES = (names.LEADS, names.PROPERTIES)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dead worker is noticed by its missing heartbeat, and a step is tried again: here a little sooner."""
    monkeypatch.setitem(limits.IMPORTING, "heartbeat_timeout", timedelta(seconds=3))
    policy = limits.IMPORTING["retry_policy"]
    monkeypatch.setattr(policy, "initial_interval", timedelta(milliseconds=50))
    monkeypatch.setattr(policy, "maximum_interval", timedelta(milliseconds=200))


def handle_of(agency: Agency, import_id: UUID) -> WorkflowHandle[PropertyImportWorkflow, None]:
    workflow_id = names.property_import_workflow_id(agency.tenant_id, import_id)
    return agency.platform.client.get_workflow_handle_for(PropertyImportWorkflow.run, workflow_id)


async def replayed(agency: Agency, import_id: UUID) -> None:
    """What ran is what today's code would do again."""
    history = await handle_of(agency, import_id).fetch_history()
    converter = agency.platform.client.data_converter
    replayer = Replayer(
        workflows=[PropertyImportWorkflow], data_converter=converter, workflow_runner=runner(sandbox=True)
    )
    await replayer.replay_workflow(history)


async def test_a_zip_is_imported_with_its_documents(at_work: Agency) -> None:
    files = [("DOKUMENTE", "e.pdf"), ("BILD", "fehlt.jpg")]
    xml = openimmo(*(flat(str(n), files=files if n == 3 else ()) for n in range(BATCH + 3)), flat(""), scope="TEIL")
    received = await at_work.sends(zipped({"o.xml": xml, "e.pdf": pdf("Am Park.")}), "export.zip")
    assert (received.status, received.known, received.handed_over) == ("received", False, True)
    row = await at_work.until_imported(received.import_id)
    report = report_of(row)
    assert (row.status, row.total, row.done) == ("done", BATCH + 4, BATCH + 4)
    assert report.counts == {Effect.CREATED: BATCH + 3, Effect.REFUSED: 1}
    assert (report.attachments.kept, report.attachments.missing, report.attachments.read) == (1, 1, 1)
    await handle_of(at_work, received.import_id).result()
    await replayed(at_work, received.import_id)


async def test_how_far_it_is_stands_in_the_workflow_and_payloads_hold_ids_only(at_work: Agency) -> None:
    received = await at_work.sends(stock(1, 3, scope="TEIL", title="Geheimer Titel"))
    handle = handle_of(at_work, received.import_id)
    await handle.result()
    described = await handle.describe()
    assert await described.static_summary() == "Properties from export.xml"
    assert (await handle.fetch_history()).events[
        0
    ].workflow_execution_started_event_attributes.priority.priority_key == 5
    metadata = await handle.query("__temporal_workflow_metadata")
    assert "Done: 3 objects." in str(metadata)
    assert sum(event.ByteSize() for event in (await handle.fetch_history()).events) < 20_000


@asynccontextmanager
async def worker_process(config: Config) -> AsyncIterator[asyncio.subprocess.Process]:
    """A worker of imports, in a process that can be killed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "workers", names.PROPERTIES), cwd=ROOT, env={**os.environ, **environment_of(config)}
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def killed_under_way(agency: Agency, import_id: UUID, process: asyncio.subprocess.Process) -> int:
    """Kill the worker between two batches: while we hold the import's row, it cannot settle the next. How many were done."""

    async def look() -> int:
        async with agency.platform.store.tenant(agency.tenant_id) as session:
            row = await PropertyImports(session).get(import_id, lock=True)
            if not row.done:
                return 0
            process.kill()
            await process.wait()
            return row.done

    return await until(look, "the import is under way")


async def test_a_killed_workers_import_goes_on_where_it_stopped(agency: Agency, config: Config) -> None:
    total = 12 * BATCH
    async with working(agency.platform, [names.LEADS]):
        received = await agency.sends(stock(1, total, scope="TEIL"))
        async with worker_process(config) as process:
            done = await killed_under_way(agency, received.import_id, process)
            assert 0 < done < total
        assert (await agency.import_row(received.import_id)).status == "running"
        async with working(agency.platform, [names.PROPERTIES]):
            row = await agency.until_imported(received.import_id)
    assert (row.status, report_of(row).counts) == ("done", {Effect.CREATED: total})
    await replayed(agency, received.import_id)


async def test_a_step_that_fails_is_made_up_for(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    settle, failed = ImportSteps.settle, 0

    async def flaky(self: ImportSteps, ref: ImportRef, batch: int, now: Any) -> int:
        nonlocal failed
        done = await settle(self, ref, batch, now)
        if batch == 1 and failed < 2:
            failed += 1
            raise Unavailable("The answer is lost.") if failed == 1 else ZeroDivisionError
        return done

    monkeypatch.setattr(ImportSteps, "settle", flaky)
    async with working(agency.platform, QUEUES):
        row = await agency.until_imported((await agency.sends(stock(1, 3 * BATCH, scope="TEIL"))).import_id)
    assert (failed, row.status, report_of(row).counts) == (2, "done", {Effect.CREATED: 3 * BATCH})


async def test_a_fault_of_ours_ends_the_import_and_the_same_file_goes_on(
    agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    content = stock(1, BATCH + 1, scope="TEIL")
    async with working(agency.platform, QUEUES):
        with monkeypatch.context() as patched:
            patched.setattr(activities_module, "PATIENCE", 2)
            patched.setattr(ImportSteps, "finish", broken)
            first = await agency.sends(content)
            row = await agency.until_imported(first.import_id)
            assert (row.status, row.done) == ("failed", BATCH + 1)
            assert row.reason == "The step fails by a fault of the platform (ZeroDivisionError); it is logged."
            with pytest.raises(WorkflowFailureError):
                await handle_of(agency, first.import_id).result()
        again = await agency.sends(content)
        assert (again.import_id, again.known, again.status) == (first.import_id, True, "received")
        row = await agency.until_imported(first.import_id)
    assert (row.status, report_of(row).counts) == ("done", {Effect.CREATED: BATCH + 1})


async def test_a_file_that_cannot_be_read_ends_with_its_reason(at_work: Agency) -> None:
    received = await at_work.sends(b"<other/>")
    row = await at_work.until_imported(received.import_id)
    assert (row.status, "its root is <other>" in row.reason) == ("failed", True)
    with pytest.raises(WorkflowFailureError) as failed:
        await handle_of(at_work, received.import_id).result()
    assert "its root is <other>" in str(failed.value.cause)


async def test_a_cancelled_import_says_so_and_does_not_start_again(agency: Agency) -> None:
    received = await agency.sends(stock(1, 3, scope="TEIL"))
    handle = handle_of(agency, received.import_id)
    async with working(agency.platform, [names.LEADS]):

        async def waits() -> bool:
            return bool((await handle.describe()).raw_description.pending_activities)

        await until(waits, "it waits for a worker that reads")
        await handle.cancel()
        async with working(agency.platform, [names.PROPERTIES]):
            row = await agency.until_imported(received.import_id)
            with pytest.raises(WorkflowFailureError):
                await handle.result()
    assert (row.status, row.reason) == ("failed", CANCELLED)
    assert (await handle.describe()).status is WorkflowExecutionStatus.CANCELED


async def test_the_later_of_two_waits_for_the_earlier(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("activities.property_steps.TURN", 0.1)
    first = await agency.sends(openimmo(flat("1", rent="1"), scope="TEIL"))
    second = await agency.sends(openimmo(flat("1", rent="2"), scope="TEIL"))
    read = ImportSteps.read
    go_on = asyncio.Event()

    async def slow(self: ImportSteps, ref: ImportRef, now: Any) -> int:
        if ref.import_id == first.import_id:
            await go_on.wait()
        try:
            return await read(self, ref, now)
        except Unavailable:
            go_on.set()
            raise

    monkeypatch.setattr(ImportSteps, "read", slow)
    async with working(agency.platform, QUEUES):
        rows = [await agency.until_imported(each.import_id) for each in (first, second)]
    assert [report_of(row).counts for row in rows] == [{Effect.CREATED: 1}, {Effect.CHANGED: 1}]


async def test_a_long_history_goes_on_as_a_new_run(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        workflow.Info, "is_continue_as_new_suggested", lambda self: self.get_current_history_length() > 25
    )
    received = await agency.sends(stock(1, 6 * BATCH, scope="TEIL"))
    handle = handle_of(agency, received.import_id)
    first = (await handle.describe()).run_id
    async with working(agency.platform, QUEUES):
        await handle.result()
    assert (await handle.describe()).run_id != first
    row = await agency.import_row(received.import_id)
    assert (row.status, report_of(row).counts) == ("done", {Effect.CREATED: 6 * BATCH})
