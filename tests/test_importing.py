"""`import-properties` beside a running platform and without one: its report, its bar, and going on where it was stopped."""

import asyncio
import json
import os
import pty
import sys
from asyncio.subprocess import PIPE
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from activities.property_stage import BATCH
from bench.pdfs import pdf
from neuroconcepts.application.property_import import Transmissions
from neuroconcepts.config import Config
from neuroconcepts.errors import NotFound
from neuroconcepts.importing import Order, import_files
from neuroconcepts.local.ports import free_port
from neuroconcepts.messages import names
from tests.agency import Agency
from tests.application.test_property_import import imports
from tests.platform_parts import environment_of, working
from tests.transmissions import flat, openimmo, stock, zipped

ROOT = Path(__file__).parents[1]
QUEUES = (names.LEADS, names.PROPERTIES)


@pytest.fixture
def here(config: Config, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The platform's settings in the environment, and a folder for files."""
    monkeypatch.chdir(tmp_path)
    for name, value in environment_of(config).items():
        monkeypatch.setenv(name, value)
    return tmp_path


@pytest.fixture
def alone(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same without Temporal."""
    monkeypatch.setenv("NEUROCONCEPTS_TEMPORAL_ADDRESS", f"127.0.0.1:{free_port()}")
    return here


async def rows(order: Order, *files: Path) -> list[dict[str, Any]]:
    return [row async for row in import_files(order, list(files))]


def written(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


async def test_beside_a_platform_its_workers_do_it(agency: Agency, here: Path) -> None:
    xml = openimmo(flat("1", files=[("DOKUMENTE", "e.pdf")]), flat(""), scope="TEIL")
    file = written(here, "export.zip", zipped({"o.xml": xml, "e.pdf": pdf("Exposé")}))
    async with working(agency.platform, QUEUES):
        created, refused, end = await rows(Order(agency.tenant_id), file)
        assert (created["file"], created["number"], created["effect"], created["in"]) == (
            "export.zip",
            "1",
            "created",
            "o.xml",
        )
        assert (refused["number"], refused["line"], "no objektnr_extern" in refused["why"]) == ("", 4, True)
        assert (end["number"], end["status"], end["total"], end["counts"]) == (
            None,
            "done",
            2,
            {"created": 1, "refused": 1},
        )
        assert end["attachments"]["read"] == 1
        again = await rows(Order(agency.tenant_id), file)
    assert again == [created, refused, end], "finished is reported, not repeated"
    [row] = await imports(agency)
    assert (row.source, str(row.id)) == ("command", end["import"])


async def test_without_a_platform_it_does_it_itself(agency: Agency, alone: Path) -> None:
    files = [written(alone, "a.xml", stock(1, 2)), written(alone, "b.csv", b"Nummer;Foo\nN-1;x\n")]
    told = await rows(Order(agency.tenant_id, agency.agent_id), *files)
    assert [(row["file"], row["number"]) for row in told] == [
        ("a.xml", "W-0001"), ("a.xml", "W-0002"), ("a.xml", None), ("b.csv", "N-1"), ("b.csv", None)
    ]  # fmt: skip
    assert told[-1]["notes"] == ["The column 'Foo' is not known: left out."]
    assert all(row["property"] for row in told if row["number"])
    assert {row.agent_id for row in await imports(agency)} == {agency.agent_id}


async def test_stopped_in_the_middle_it_goes_on_there(
    agency: Agency, alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(alone, "a.xml", stock(1, 3 * BATCH, scope="TEIL"))
    settled = Transmissions.run_here

    async def stopped(self: Any, row: Any, told: Any) -> None:
        def until(done: int, total: int) -> None:
            if done >= BATCH:
                raise KeyboardInterrupt

        await settled(self, row, until)

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Transmissions, "run_here", stopped)
        await rows(Order(agency.tenant_id), file)
    [row] = await imports(agency)
    assert (row.status, row.done) == ("running", BATCH)
    end = (await rows(Order(agency.tenant_id), file))[-1]
    assert (end["import"], end["status"], end["counts"]) == (str(row.id), "done", {"created": 3 * BATCH})


async def test_a_file_that_is_refused_does_not_stop_the_others(agency: Agency, alone: Path) -> None:
    files = [
        written(alone, "a.pdf", b"%PDF"),
        written(alone, "b.xml", b"<other/>"),
        written(alone, "c.xml", stock(1, 1)),
    ]
    told = await rows(Order(agency.tenant_id), *files)
    assert [(row["file"], row.get("status")) for row in told] == [
        ("a.pdf", "failed"), ("b.xml", "failed"), ("c.xml", None), ("c.xml", "done")
    ]  # fmt: skip
    assert "neither a ZIP" in told[0]["reason"]
    assert "its root is <other>" in told[1]["reason"]


async def command(*arguments: object, terminal: bool = False) -> tuple[int, str, str]:
    """Run the command line; status, stdout, stderr. With a terminal, stderr is one."""
    master, slave = pty.openpty() if terminal else (0, PIPE)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "neuroconcepts", "import-properties", *map(str, arguments)),
        stdout=PIPE,
        stderr=slave,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "120"},
    )
    if not terminal:
        out, err = await process.communicate()
        return process.returncode or 0, out.decode(), err.decode()
    os.close(slave)
    shown = asyncio.create_task(asyncio.to_thread(_all_of, master))
    out, _ = await process.communicate()
    return process.returncode or 0, out.decode(), await shown


def _all_of(terminal: int) -> str:
    said = b""
    with os.fdopen(terminal, "rb", buffering=0) as file:
        while True:
            try:
                said += (chunk := file.read(4096))
            except OSError:  # Linux says so when the other end is closed
                break
            if not chunk:
                break
    return said.decode()


async def test_the_report_is_on_stdout_and_the_bar_on_a_terminals_stderr(agency: Agency, alone: Path) -> None:
    file = written(alone, "a.xml", stock(1, BATCH + 10, scope="TEIL"))
    status, out, err = await command(agency.tenant_id, file, terminal=True)
    told = [json.loads(line) for line in out.splitlines()]
    assert (status, len(told), told[-1]["status"]) == (0, BATCH + 11, "done")
    assert "a.xml" in err
    assert f"{BATCH + 10}/{BATCH + 10}" in err
    assert await rows(Order(agency.tenant_id), file) == told


async def test_a_failed_file_is_told_by_the_status_and_a_log_gets_no_bar(agency: Agency, alone: Path) -> None:
    good, bad = written(alone, "a.xml", stock(1, 1)), written(alone, "b.xml", b"<other/>")
    few = written(alone, "c.xml", stock(1, 1, rent="2"))
    status, out, err = await command(agency.tenant_id, good, bad, few, "--withdraw-all")
    ends = [row for row in map(json.loads, out.splitlines()) if row["number"] is None]
    assert (status, [end["status"] for end in ends], err) == (1, ["done", "failed", "done"], "")
    assert ends[0]["counts"] == {"created": 1, "withdrawn": 4}, "the agency's flats before it"


async def test_an_agency_of_nobody_is_told(agency: Agency, alone: Path) -> None:
    with pytest.raises(NotFound, match="There is no agency"):
        await rows(Order(UUID(int=4)), written(alone, "a.xml", stock(1, 1)))
