"""Looking after a running platform from the command line: how mails are read, reading them once more, indexing what is known."""

import asyncio
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from sqlmodel import select
from temporalio.client import WorkflowExecutionStatus, WorkflowHandle
from temporalio.service import RPCError

from neuroconcepts.application.handover import RPC_TIMEOUT
from neuroconcepts.application.replaying import Reread
from neuroconcepts.bootstrap import Platform, platform
from neuroconcepts.config import Config
from neuroconcepts.messages.knowledge import IndexProgress
from neuroconcepts.store.intake import Readings
from neuroconcepts.store.knowledge_hnsw import build_missing
from neuroconcepts.store.tables import Alarm, Tenant
from workflows.knowledge import ReindexWorkflow

STEPS = ("xml", "portal", "label", "direct", "model", "nobody")
LOOK_AGAIN = 0.3
"""Seconds between two looks at an indexing."""


async def replay(tenant_id: UUID, since: datetime, now: datetime, *, apply: bool) -> list[dict[str, object]]:
    """Read a tenant's kept mails again and return what differs; progress goes to stderr."""
    async with platform(Config()) as parts:
        total = await parts.replaying.count(tenant_id, since)
        found: list[Reread] = []
        with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
            task = progress.add_task("Reading again", total=total)
            async for each in parts.replaying.replay(tenant_id, since, now, apply=apply):
                found += [each] if each.changed else []
                progress.advance(task)
        Console(stderr=True).print(f"{total} mails read again, {len(found)} read otherwise.")
    return [_row(each) for each in found]


def _row(reread: Reread) -> dict[str, object]:
    row = asdict(reread)
    return {**row, "inbound_id": str(reread.inbound_id), "received_at": reread.received_at.isoformat()}


async def readings(since: datetime) -> bool:
    """Print who read the mails of which portal, day by day, and what is wrong; whether all is well."""
    async with platform(Config()) as parts:
        rows, alarms = await parts.upkeep.readings(since)
    console = Console()
    console.print(_table(rows))
    for alarm in alarms:
        console.print(_told(alarm), style="bold red")
    return not alarms


def _told(alarm: Alarm) -> str:
    return f"Since {alarm.raised_at:%d.%m. %H:%M} UTC the mails of {alarm.subject} read otherwise: {alarm.text}."


def _table(rows: list[Readings]) -> Table:
    table = Table(title="Mails by the step that read them")
    table.add_column("Portal")
    table.add_column("Day")
    for step in (*STEPS, "mails"):
        table.add_column(step, justify="right")
    counts: dict[tuple[str, date], dict[str, int]] = defaultdict(dict)
    for row in rows:
        counts[row.portal, row.day][row.step] = row.mails
    for (portal, day), by_step in counts.items():
        total = sum(by_step.values())
        shares = (f"{by_step[step] / total:.0%}" if step in by_step else "" for step in STEPS)
        table.add_row(portal, f"{day:%d.%m.%Y}", *shares, str(total))
    return table


# ── What agencies know ─────────────────────────────────────────────────────────────────────────────────────────────────


async def reindex(tenants: Sequence[UUID], numbers: Sequence[str], now: datetime) -> list[dict[str, object]]:
    """Have agencies (all, when none is named) indexed anew by the workers, show how far each is, and return what there is then.

    Raises `NotFound` for a number that no property has, `Unavailable` when Temporal does not answer.
    """
    async with platform(Config()) as parts:
        chosen = tenants or await _all_tenants(parts)
        for tenant_id in chosen:
            await parts.knowledge.reindex(tenant_id, now, numbers)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
            for tenant_id in chosen:
                await _followed(parts, tenant_id, progress, progress.add_task(str(tenant_id), total=None))
        return [await _indexed(parts, tenant_id) for tenant_id in chosen]


async def _all_tenants(parts: Platform) -> Sequence[UUID]:
    async with parts.store.platform() as session:
        return (await session.execute(select(Tenant.id))).scalars().all()


async def _followed(parts: Platform, tenant_id: UUID, progress: Progress, bar: TaskID) -> None:
    """Show an indexing until it has ended."""
    handle = parts.knowledge.handle(tenant_id)
    while (await handle.describe()).status is WorkflowExecutionStatus.RUNNING:
        said = await _said(handle)
        words = "waits for a worker" if said is None else said.failure or "indexing"
        done, left = (said.done, said.left) if said else (0, 0)
        progress.update(bar, description=f"{tenant_id}: {words}", completed=done, total=done + left or None)
        await asyncio.sleep(LOOK_AGAIN)
    progress.update(bar, description=f"{tenant_id}: indexed", completed=1, total=1)


async def _said(handle: WorkflowHandle[ReindexWorkflow, IndexProgress]) -> IndexProgress | None:
    """How far it is; None while no worker is there to say so."""
    try:
        return await handle.query(ReindexWorkflow.progress, rpc_timeout=RPC_TIMEOUT)
    except RPCError:
        return None


async def _indexed(parts: Platform, tenant_id: UUID) -> dict[str, object]:
    standing = await parts.knowledge.standing(tenant_id)
    active = standing.active
    return {
        "tenant": str(tenant_id),
        "model": active.model if active else None,
        "texts": active.size if active else 0,
        "due": standing.due,
    }


async def build_vector_indexes(url: str, above: int | None) -> None:
    """Build what is missing, and say what that is."""
    console = Console(stderr=True)
    with console.status("Looking for large agencies") as status:
        async for each in build_missing(url, Config().knowledge_exact_up_to if above is None else above):
            told = f"agency {each.tenant_id}: {each.size} texts of {each.dimension} dimensions"
            console.print(f"Building for {told}.")
            status.update(f"Building for {told}")
    console.print("Every agency that is large has its index.")
