"""Looking after a running platform from the command line: how mails are read, and reading them once more."""

import sys
from collections import defaultdict
from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from neuroconcepts.application.replaying import Reread
from neuroconcepts.bootstrap import platform
from neuroconcepts.config import Config
from neuroconcepts.store.intake import Readings
from neuroconcepts.store.tables import Alarm

STEPS = ("xml", "portal", "label", "direct", "model", "nobody")


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
