"""The steps of an import of properties. Each may be repeated at any time: the import's row says how far it has come.

They know no Temporal: the command line carries them out itself where no platform runs.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Event

from activities.property_documents import read_some
from activities.property_stage import BATCH, Reading, Stage, StagedEntry
from activities.property_stock import Settled, Stock
from neuroconcepts.domain.property_import import Effect, Line, Report, withdrawal
from neuroconcepts.errors import Conflict, InvalidInput, Permanent, Unavailable
from neuroconcepts.intake.property_zip import STANDARD, ZipLimits
from neuroconcepts.messages.property import ImportRef
from neuroconcepts.ports.blobs import Blobs
from neuroconcepts.store import tables
from neuroconcepts.store.property import Properties
from neuroconcepts.store.property_import import PropertyImports, report_as_json, report_of
from neuroconcepts.store.session import Store, TenantSession

NOT_LISTED = "The full transfer does not list it."
TURN = 2.0
"""Seconds after which an import asks again whether its turn has come."""


@dataclass(frozen=True, slots=True)
class ImportLimits:
    """`max_share` (0 to 1) of the stock on offer is what a full transfer may withdraw without a person's word."""

    archive: ZipLimits = STANDARD
    max_share: float = 0.5


@dataclass(frozen=True, slots=True)
class ImportSteps:
    """For all tenants."""

    store: Store
    blobs: Blobs
    limits: ImportLimits = ImportLimits()

    # ── 1. Reading ─────────────────────────────────────────────────────────────────────────────────────────────────

    async def read(self, ref: ImportRef, now: datetime) -> int:
        """Read the transmission into batches; return how many objects it has.

        Raises `Unavailable` while an earlier import of the tenant is not finished: what was sent later is newer; `Conflict`
        for one that has failed and was not sent again.
        """
        row = await self._begin(ref, now)
        if row.total is not None:
            return row.total
        reading = await self._reading(ref, row)
        async with self.store.tenant(ref.tenant_id) as session:
            row = await PropertyImports(session).get(ref.import_id, lock=True)
            row.total, row.changed_at = reading.total, now
            _report(row, Report(full=reading.full).with_notes(reading.notes))
        return reading.total

    async def _begin(self, ref: ImportRef, now: datetime) -> tables.PropertyImport:
        async with self.store.tenant(ref.tenant_id) as session:
            imports = PropertyImports(session)
            if before := await imports.open_before(ref.import_id):
                raise Unavailable(f"The import {before[0]} came before and is not finished.", retry_after=TURN)
            row = await imports.get(ref.import_id, lock=True)
            if row.status == "failed":  # closed by whoever cancelled it, while this step was on its way
                raise Conflict(f"The import {row.id} has ended ({row.reason}): send the file again.")
            if row.status != "done":
                row.status, row.reason, row.changed_at, row.finished_at = "running", "", now, None
        return row

    async def _reading(self, ref: ImportRef, row: tables.PropertyImport) -> Reading:
        stop = Event()
        try:
            return await asyncio.to_thread(self._stage(ref).read, row.sha256, row.file_name, self.limits.archive, stop)
        finally:
            stop.set()  # whoever gives up waiting lets the thread end, too

    # ── 2. Settling ────────────────────────────────────────────────────────────────────────────────────────────────

    async def settle(self, ref: ImportRef, batch: int, now: datetime) -> int:
        """Bring one batch into the stock, once; return how many objects are settled."""
        entries = await asyncio.to_thread(self._stage(ref).batch, batch) if await self._is_due(ref, batch) else []
        async with self.store.tenant(ref.tenant_id) as session:
            row = await PropertyImports(session).get(ref.import_id, lock=True)
            if entries and row.done == batch * BATCH:
                report = report_of(row)
                stock = Stock(session, now, agent_id=row.agent_id, listed_by=row.id if report.full else None)
                settled = await _settled(session, entries, stock)
                _report(row, report.with_lines(settled.lines).with_documents(settled.documents))
                row.done, row.changed_at = row.done + len(entries), now
            return row.done

    async def _is_due(self, ref: ImportRef, batch: int) -> bool:
        async with self.store.tenant(ref.tenant_id) as session:
            row = await PropertyImports(session).get(ref.import_id)
        return row.status == "running" and row.done == batch * BATCH

    # ── 3. Documents ───────────────────────────────────────────────────────────────────────────────────────────────

    async def read_documents(self, ref: ImportRef, now: datetime) -> bool:
        """Read the texts of some PDFs; return whether there are more."""
        return await read_some(self.store, self.blobs, ref, now)

    # ── 4. The end ─────────────────────────────────────────────────────────────────────────────────────────────────

    async def finish(self, ref: ImportRef, now: datetime) -> None:
        """Withdraw what a full transfer does not list, close the import, and forget its batches."""
        async with self.store.tenant(ref.tenant_id) as session:
            row = await PropertyImports(session).get(ref.import_id, lock=True)
            if row.status == "done":
                return
            report = report_of(row)
            if report.full or row.withdraw_all:
                numbers = await asyncio.to_thread(self._stage(ref).numbers)
                report = await _withdraw(session, row, numbers, self.limits.max_share, now)
            _report(row, report)
            row.status, row.reason, row.changed_at, row.finished_at = "done", "", now, now
        await asyncio.to_thread(self._stage(ref).remove)

    async def fail(self, ref: ImportRef, why: str, now: datetime) -> None:
        """Close the import without its end: the same file, given again, goes on from here."""
        async with self.store.tenant(ref.tenant_id) as session:
            row = await PropertyImports(session).get(ref.import_id, lock=True)
            if row.status != "done":
                row.status, row.reason, row.changed_at, row.finished_at = "failed", why, now, now

    def _stage(self, ref: ImportRef) -> Stage:
        return Stage(self.blobs, ref.tenant_id, ref.import_id)

    # ── All of it, in this process ─────────────────────────────────────────────────────────────────────────────────

    async def run(self, ref: ImportRef, clock: Callable[[], datetime], told: Callable[[int, int], None]) -> None:
        """One step after the other; `told` hears how many objects of how many are settled. A fault is in the row then."""
        try:
            total = await self.read(ref, clock())
            for batch in range(batches(total)):
                told(await self.settle(ref, batch, clock()), total)
            while await self.read_documents(ref, clock()):
                pass
            await self.finish(ref, clock())
        except Permanent as error:
            await self.fail(ref, str(error), clock())


def batches(total: int) -> int:
    """How many batches so many objects make."""
    return -(-total // BATCH)


async def _settled(session: TenantSession, entries: Sequence[StagedEntry], stock: Stock) -> Settled:
    """The whole batch at once; one by one where PostgreSQL refuses something in it, so that only that is refused."""
    try:
        async with session.together():
            return await stock.settle(entries)
    except InvalidInput:
        single = [await _settled_alone(session, entry, stock) for entry in entries]
        return Settled(
            tuple(line for each in single for line in each.lines),
            tuple(document for each in single for document in each.documents),
        )


async def _settled_alone(session: TenantSession, entry: StagedEntry, stock: Stock) -> Settled:
    try:
        async with session.together():
            return await stock.settle([entry])
    except InvalidInput as error:
        return Settled((Line(Effect.REFUSED, entry.number, str(error), entry.file, entry.line),), ())


async def _withdraw(
    session: TenantSession, row: tables.PropertyImport, numbers: Sequence[str], max_share: float, now: datetime
) -> Report:
    """The report with what the full transfer withdrew, and what it left."""
    properties, report = Properties(session), report_of(row)
    stock = await properties.on_offer(row.agent_id)
    decided = withdrawal(
        [each for each in stock if each.listed_by != row.id],  # what it brought itself was not there before
        set(numbers),
        refused=report.count(Effect.REFUSED),
        max_share=max_share,
        everything=row.withdraw_all,
    )
    gone = await properties.withdraw(decided.numbers, now)
    if report.full:
        await properties.mark_listed(numbers, decided.continued, row.id)
    lines = (Line(Effect.WITHDRAWN, number, NOT_LISTED, property_id=gone[number]) for number in sorted(gone))
    return report.with_lines(lines).with_notes(decided.notes)


def _report(row: tables.PropertyImport, report: Report) -> None:
    row.report = report_as_json(report)
