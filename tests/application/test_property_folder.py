"""The watched folder: files that grow, files that are whole, and what becomes of them."""

import asyncio
import json
import os
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from neuroconcepts import bootstrap
from neuroconcepts.application.property_folder import PropertyFolder
from neuroconcepts.application.property_import import Transmissions
from neuroconcepts.domain.property_import import Effect
from neuroconcepts.errors import Unavailable
from neuroconcepts.messages import names
from neuroconcepts.store.property_import import report_of
from tests.agency import Agency, until
from tests.application.test_property_import import imports
from tests.platform_parts import working
from tests.transmissions import stock, zipped
from workers.__main__ import _sweep_properties

QUEUES = (names.LEADS, names.PROPERTIES)
WHOLE = timedelta(0)


@pytest.fixture
def folder(agency: Agency, tmp_path: Path) -> Path:
    """The agency's own folder."""
    folder = tmp_path / "ftp" / str(agency.tenant_id)
    folder.mkdir(parents=True)
    return folder


def watch(agency: Agency, folder: Path, settled: timedelta = WHOLE) -> PropertyFolder:
    return PropertyFolder(folder.parent, agency.platform.transmissions, settled=settled)


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() or path.is_symlink())


def running(folder: Path) -> UUID:
    [one] = (folder / "running").iterdir()
    return UUID(one.name)


def report(folder: Path, name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / f"{name}.report.json").read_text())
    return content


async def test_a_file_is_taken_in_imported_and_put_away_with_its_report(agency: Agency, folder: Path) -> None:
    (folder / "export.zip").write_bytes(zipped({"o.xml": stock(1, 3, scope="TEIL")}))
    watched = watch(agency, folder)
    async with working(agency.platform, QUEUES):
        await watched.sweep()
        import_id = running(folder)
        row = await agency.until_imported(import_id)
        assert (row.source, row.file_name, report_of(row).counts) == ("folder", "export.zip", {Effect.CREATED: 3})
    await watched.sweep()
    assert files(folder) == ["done/export.zip", "done/export.zip.report.json"]
    told = report(folder / "done", "export.zip")
    assert (told["import"], told["status"], told["counts"]) == (str(import_id), "done", {"created": 3})
    assert told["lines"][0]["number"] == "W-0001"
    await watched.sweep()
    assert len(await imports(agency)) == 1


async def test_a_file_that_grows_is_left_until_it_is_whole(
    agency: Agency, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr("neuroconcepts.application.property_folder.time.monotonic", lambda: now)
    content, path = stock(1, 3, scope="TEIL"), folder / "export.xml"
    watched = watch(agency, folder, timedelta(seconds=10))
    for size in (10, 500, len(content)):
        path.write_bytes(content[:size])
        await watched.sweep()
        now += 9
        await watched.sweep()
        assert files(folder) == ["export.xml"]
    os.utime(path, (1, 1))  # the same size, written anew
    await watched.sweep()
    now += 9
    await watched.sweep()
    assert files(folder) == ["export.xml"]
    now += 1
    await watched.sweep()
    assert files(folder) == [f"running/{running(folder)}/export.xml"]


@pytest.mark.parametrize("name", [".export.xml", "export.xml.part", "export.zip.filepart", "readme.md"])
async def test_other_files_are_left_alone(agency: Agency, folder: Path, name: str) -> None:
    (folder / name).write_bytes(stock(1, 1))
    (folder / "folder.xml").mkdir()
    await watch(agency, folder).sweep()
    assert files(folder) == [name]


async def test_a_link_is_not_followed(agency: Agency, folder: Path, tmp_path: Path) -> None:
    """Who may write here could otherwise have any file imported that we may read."""
    secret = tmp_path / "secret.xml"
    secret.write_bytes(stock(1, 1))
    (folder / "export.xml").symlink_to(secret)
    await watch(agency, folder).sweep()
    assert files(folder) == ["export.xml"]
    assert await imports(agency) == []


async def test_what_is_refused_is_put_away_with_the_reason(agency: Agency, folder: Path) -> None:
    watched = watch(agency, folder)
    for content in (b"no table", b"still none"):
        (folder / "a.xml").write_bytes(content)
        await watched.sweep()
    first, second = sorted((folder / "failed").glob("*.xml"))
    assert "a.xml" in (first.name, second.name)
    assert "neither a ZIP, nor XML" in report(folder / "failed", "a.xml")["reason"]
    assert {first.read_bytes(), second.read_bytes()} == {b"no table", b"still none"}


async def test_an_import_that_fails_is_put_away_with_the_reason(agency: Agency, folder: Path) -> None:
    (folder / "a.xml").write_bytes(b"<other/>")
    watched = watch(agency, folder)
    async with working(agency.platform, QUEUES):
        await watched.sweep()
        await agency.until_imported(running(folder))
    await watched.sweep()
    assert files(folder) == ["failed/a.xml", "failed/a.xml.report.json"]
    assert "its root is <other>" in report(folder / "failed", "a.xml")["reason"]


async def test_the_same_file_again_gets_the_same_report_under_another_name(agency: Agency, folder: Path) -> None:
    watched = watch(agency, folder)
    async with working(agency.platform, QUEUES):
        for _ in range(2):
            (folder / "a.xml").write_bytes(stock(1, 1))
            await watched.sweep()
            [row] = await imports(agency)
            await agency.until_imported(row.id)
            await watched.sweep()
    import_id = row.id
    names_now = ["a.xml", "a.xml.report.json", f"a.{import_id}.xml", f"a.{import_id}.xml.report.json"]
    assert files(folder) == sorted(f"done/{name}" for name in names_now)
    assert report(folder / "done", "a.xml") == report(folder / "done", f"a.{import_id}.xml")


async def test_two_processes_that_watch_take_a_file_in_once(agency: Agency, folder: Path) -> None:
    for number in range(5):
        (folder / f"{number}.xml").write_bytes(stock(number + 1, number + 2))
    await asyncio.gather(*(watch(agency, folder).sweep() for _ in range(3)))
    assert len(await imports(agency)) == 5
    assert len(list((folder / "running").iterdir())) == 5


async def test_they_are_taken_in_in_the_order_they_came(agency: Agency, folder: Path) -> None:
    for number in (3, 1, 2):
        (folder / f"{number}.xml").write_bytes(stock(number, number))
        os.utime(folder / f"{number}.xml", (10 - number, 10 - number))
    await watch(agency, folder).sweep()
    assert [row.file_name for row in await imports(agency)] == ["3.xml", "2.xml", "1.xml"]


async def test_a_process_that_died_in_between_leaves_nothing_undone(agency: Agency, folder: Path) -> None:
    content = stock(1, 2, scope="TEIL")
    received = await agency.sends(content, "a.xml")  # committed, and then it died before the file was moved
    (folder / "a.xml").write_bytes(content)
    (folder / "running" / str(uuid4())).mkdir(parents=True)  # put away but for its folder
    watched = watch(agency, folder)
    async with working(agency.platform, QUEUES):
        await watched.sweep()
        assert running(folder) == received.import_id
        await agency.until_imported(received.import_id)
    await watched.sweep()
    assert files(folder) == ["done/a.xml", "done/a.xml.report.json"]
    assert list((folder / "running").iterdir()) == []


async def test_what_nobody_knows_any_more_is_put_away(agency: Agency, folder: Path) -> None:
    waiting = folder / "running" / str(uuid4())
    waiting.mkdir(parents=True)
    (waiting / "a.xml").write_bytes(b"x")
    (folder / "running" / "notes").mkdir()
    await watch(agency, folder).sweep()
    assert "There is no import" in report(folder / "failed", "a.xml")["reason"]


async def test_a_part_that_is_away_is_waited_for_and_the_other_agencies_go_on(
    agency: Agency, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    receive, away = Transmissions.receive, True

    async def unsteady(self: Transmissions, *arguments: Any) -> Any:
        if away and arguments[0].tenant_id == agency.tenant_id:
            raise Unavailable("PostgreSQL does not answer")
        return await receive(self, *arguments)

    monkeypatch.setattr(Transmissions, "receive", unsteady)
    other = folder.parent / "no-tenant"
    stranger = folder.parent / "ffffffff-ffff-4fff-8fff-ffffffffffff"
    for place in (folder, other, stranger):
        place.mkdir(exist_ok=True)
        (place / "a.xml").write_bytes(stock(1, 1))
    watched = watch(agency, folder)
    await watched.sweep()
    assert "PostgreSQL does not answer" in caplog.text
    assert files(folder) == ["a.xml"]
    assert "There is no agency" in report(stranger / "failed", "a.xml")["reason"]
    assert files(other) == ["a.xml"], "no tenant's folder"
    away = False
    await watched.sweep()
    assert files(folder) == [f"running/{running(folder)}/a.xml"]


async def test_a_root_that_is_not_there_is_no_error(agency: Agency, tmp_path: Path) -> None:
    await PropertyFolder(tmp_path / "nothing", agency.platform.transmissions, settled=WHOLE).sweep()


async def test_a_workers_sweep_does_it_all(agency: Agency, folder: Path) -> None:
    """The settings name the folder; `python -m workers` does the rest."""
    settings = {"properties_folder": folder.parent, "properties_settled_seconds": 0.01}
    (folder / "a.xml").write_bytes(stock(1, 2, scope="TEIL"))
    config = agency.platform.config.model_copy(update=settings)
    async with bootstrap.platform(config, lazy=False) as parts, working(parts, QUEUES):

        async def done() -> bool:
            await _sweep_properties(parts)
            return await asyncio.to_thread((folder / "done" / "a.xml").exists)

        await until(done, "the file is put away")
