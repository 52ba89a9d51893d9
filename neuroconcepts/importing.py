"""`import-properties`: files from the command line, with a progress bar on stderr and a report for scripts.

Where a platform runs, its workers do the work and this process only watches: Ctrl-C stops the watching, not the import, and
the same command looks again. Where none runs, this process does it; the same command goes on where it was stopped.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from neuroconcepts.application.property_import import Sending
from neuroconcepts.bootstrap import Platform, platform
from neuroconcepts.config import Config
from neuroconcepts.errors import InvalidInput, Unavailable
from neuroconcepts.store import tables
from neuroconcepts.store.property_import import report_of

LOOK_AGAIN = 0.2
"""Seconds between two looks at an import that others carry out."""
WAITING = {"received": "waits for a worker", "running": "being read"}

Told = Callable[[str, int, int | None], None]
"""Who shows what happens: in words, and how many objects of how many are settled."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for."""

    tenant_id: UUID
    agent_id: UUID | None = None
    withdraw_all: bool = False


async def import_files(order: Order, files: list[Path]) -> AsyncIterator[dict[str, Any]]:
    """Import one file after the other. Yields what became of each object, then of the file (`number` null, with `status`)."""
    async with platform(Config()) as parts:
        for file in files:
            with _shown(file.name) as told:
                rows = await _imported(parts, order, file, told)
            for row in rows:
                yield row


async def _imported(parts: Platform, order: Order, file: Path, told: Told) -> list[dict[str, Any]]:
    sending = Sending(order.tenant_id, file.name, "command", order.agent_id, order.withdraw_all)
    try:
        with file.open("rb") as content:
            row, _ = await parts.transmissions.keep(sending, content, datetime.now(UTC))
    except InvalidInput as error:
        return [{"file": file.name, "number": None, "status": "failed", "reason": str(error)}]
    return list(_lines(file.name, await _carried_out(parts, row, told)))


async def _carried_out(parts: Platform, row: tables.PropertyImport, told: Told) -> tables.PropertyImport:
    if row.status != "done":
        try:
            await parts.transmissions.start(row)
        except Unavailable:  # no platform runs
            await parts.transmissions.run_here(row, lambda done, total: told("", done, total))
    return await _followed(parts, row, told)


async def _followed(parts: Platform, row: tables.PropertyImport, told: Told) -> tables.PropertyImport:
    """The import, once it is finished."""
    while not (row := await parts.transmissions.find(row.tenant_id, row.id)).finished_at:
        told(WAITING[row.status] if row.total is None else "", row.done, row.total)
        await asyncio.sleep(LOOK_AGAIN)
    return row


def _lines(file: str, row: tables.PropertyImport) -> Iterator[dict[str, Any]]:
    report = report_of(row)
    for line in report.lines:
        said = {"effect": line.effect, "why": line.why, "in": line.file, "line": line.line}
        told = {name: value for name, value in said.items() if value}
        yield {"file": file, "number": line.number, "property": line.property_id and str(line.property_id), **told}
    yield {
        "file": file,
        "number": None,
        "import": str(row.id),
        "status": row.status,
        "reason": row.reason,
        "total": row.total,
        **{name: row.report[name] for name in ("full", "counts", "notes", "attachments") if name in row.report},
    }


@contextmanager
def _shown(title: str) -> Iterator[Told]:
    """A bar in a terminal; a log gets nothing of it, the report says all."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        bar = progress.add_task(title, total=None)

        def told(words: str, done: int, total: int | None) -> None:
            progress.update(bar, description=f"{title}: {words}" if words else title, completed=done, total=total)

        yield told
