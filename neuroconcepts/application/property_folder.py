"""A watched folder for transmissions of properties, as FTP servers and agencies' programs fill it.

`{root}/{tenant}/export.zip` is taken in once it has stopped growing, waits in `running/{import}/`, and ends in `done/` or
`failed/` with `export.zip.report.json` beside it. The file itself says how far it has come, so any process may die at any time.
"""

import asyncio
import json
import logging
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

from neuroconcepts.application.property_import import Sending, Transmissions
from neuroconcepts.errors import InvalidInput, NeuroConceptsError, NotFound
from neuroconcepts.store import tables

READABLE = {".xml", ".zip", ".csv"}
RUNNING, DONE, FAILED = "running", "done", "failed"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a file looked (size, time of its last change), and since when (seconds of a monotonic clock)."""

    state: tuple[int, int]
    since: float


class PropertyFolder:
    """For all tenants. `settled` is how long a file has to stay as it is before it is whole."""

    def __init__(self, root: Path, transmissions: Transmissions, *, settled: timedelta) -> None:
        self._root = root
        self._transmissions = transmissions
        self._settled = settled.total_seconds()
        self._looks: dict[Path, _Look] = {}

    async def sweep(self) -> None:
        """Take in what is whole, put away what is finished. What fails is logged, and tried again by the next sweep."""
        for tenant_id, folder in await asyncio.to_thread(lambda: list(self._tenants())):
            try:
                await self._take_in_all(tenant_id, folder)
                await self._put_away_all(tenant_id, folder)
            except (NeuroConceptsError, OSError) as error:
                log.warning("The folder of tenant %s has to wait: %s", tenant_id, error)

    def _tenants(self) -> Iterator[tuple[UUID, Path]]:
        with suppress(FileNotFoundError):
            for folder in sorted(self._root.iterdir()):
                with suppress(ValueError):
                    yield UUID(folder.name), folder

    # ── In ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _take_in_all(self, tenant_id: UUID, folder: Path) -> None:
        for file in await asyncio.to_thread(self._whole, folder):
            with suppress(FileNotFoundError):  # another process was faster
                await self._take_in(tenant_id, folder, file)

    def _whole(self, folder: Path) -> list[Path]:
        """Files that have not changed for long enough, oldest first."""
        found = {Path(each.path): each.stat() for each in os.scandir(folder) if _is_ours(each)}
        self._looks = {path: look for path, look in self._looks.items() if path.parent != folder or path in found}
        for path, stat in found.items():
            state = (stat.st_size, stat.st_mtime_ns)
            if path not in self._looks or self._looks[path].state != state:
                self._looks[path] = _Look(state, time.monotonic())
        whole = [path for path in found if time.monotonic() - self._looks[path].since >= self._settled]
        return sorted(whole, key=lambda path: (found[path].st_mtime_ns, path.name))

    async def _take_in(self, tenant_id: UUID, folder: Path, path: Path) -> None:
        sending = Sending(tenant_id, path.name, "folder")
        try:
            with await asyncio.to_thread(_open, path) as file:
                received = await self._transmissions.receive(sending, file, datetime.now(UTC))
        except (InvalidInput, NotFound) as error:
            refusal = {"status": "failed", "reason": str(error)}
            await asyncio.to_thread(
                _put_away, path, folder / FAILED, refusal, datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
            )
            return
        waiting = folder / RUNNING / str(received.import_id)
        await asyncio.to_thread(_move, path, waiting / path.name)

    # ── Out ────────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _put_away_all(self, tenant_id: UUID, folder: Path) -> None:
        for import_id, waiting in await asyncio.to_thread(_imports, folder / RUNNING):
            try:
                row = await self._transmissions.find(tenant_id, import_id)
            except NotFound as error:
                await asyncio.to_thread(_put_away_all, waiting, folder / FAILED, _refusal(error))
                continue
            if row.finished_at:
                await asyncio.to_thread(_put_away_all, waiting, folder / row.status, report_file(row))


def _is_ours(entry: "os.DirEntry[str]") -> bool:
    """A file with a name of ours. A link is not followed: it could lead to any file that we may read."""
    visible = not entry.name.startswith(".") and Path(entry.name).suffix.lower() in READABLE
    return visible and entry.is_file(follow_symlinks=False)


def _open(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb")


def _imports(running: Path) -> list[tuple[UUID, Path]]:
    found = []
    with suppress(FileNotFoundError):
        for each in sorted(running.iterdir()):
            with suppress(ValueError):
                found.append((UUID(each.name), each))
    return found


def _put_away_all(waiting: Path, to: Path, report: dict[str, Any]) -> None:
    for path in sorted(waiting.iterdir()):
        _put_away(path, to, report, waiting.name)
    waiting.rmdir()


def _put_away(path: Path, to: Path, report: dict[str, Any], mark: str) -> None:
    """Move the file, its report first; where its name is taken, with `mark` in it."""
    place = to / path.name
    if place.exists():
        place = to / f"{path.stem}.{mark}{path.suffix}"
    to.mkdir(parents=True, exist_ok=True)
    place.with_name(f"{place.name}.report.json").write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    _move(path, place)


def _move(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    path.replace(to)


def _refusal(error: Exception) -> dict[str, Any]:
    return {"status": "failed", "reason": str(error)}


def report_file(row: tables.PropertyImport) -> dict[str, Any]:
    """An import as a report that lies beside its file."""
    return {
        "import": str(row.id),
        "file": row.file_name,
        "status": row.status,
        "reason": row.reason,
        "total": row.total,
        "done": row.done,
        **row.report,
    }
