"""Bringing properties in: a transmission is committed, then its import runs as a workflow, and reports."""

import asyncio
import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import BinaryIO
from uuid import UUID

from sqlmodel import col, select
from temporalio.client import Client
from temporalio.common import Priority, SearchAttributePair, TypedSearchAttributes, WorkflowIDConflictPolicy

from activities.property_stage import transmission_key
from activities.property_steps import ImportSteps
from neuroconcepts.application import handover
from neuroconcepts.errors import InvalidInput, Unavailable
from neuroconcepts.intake.transmission import Transmission
from neuroconcepts.messages import names
from neuroconcepts.messages.property import ImportRef, ImportStart
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.property_import import PropertyImports
from neuroconcepts.store.session import Store
from neuroconcepts.store.tenant import Tenants
from workflows.property import PropertyImportWorkflow

PATIENCE = timedelta(seconds=5)
"""How old a received import is before the sweeper takes it for forgotten."""
SILENCE = timedelta(minutes=15)
"""How long a running import may be silent before its workflow is started again, should it be gone."""
BULK = 5
"""Temporal's lowest priority: a thousand objects wait behind one seeker."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sending:
    """A transmission as a door took it. `withdraw_all`: let it withdraw whatever it does not list, however much that is."""

    tenant_id: UUID
    name: str
    source: tables.ImportSource
    agent_id: UUID | None = None
    withdraw_all: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """The transmission is committed as this import; `known` when the same one was before: it goes on, or is done."""

    import_id: UUID
    known: bool
    status: str
    handed_over: bool


class Transmissions:
    """The intake of properties for all tenants."""

    def __init__(self, store: Store, client: Client, steps: ImportSteps, *, max_bytes: int) -> None:
        self._store = store
        self._client = client
        self._steps = steps
        self._max_bytes = max_bytes

    async def receive(self, sending: Sending, file: BinaryIO, now: datetime) -> Received:
        """Commit a transmission (seekable) and start its import.

        Raises `InvalidInput` for what is empty, too large, of an unknown kind, or a ZIP that looks like a bomb, `NotFound`
        for an unknown tenant or agent; nothing is kept then.
        """
        row, known = await self.keep(sending, file, now)
        handed_over = row.status == "done" or await self._try_to_start(row)
        return Received(row.id, known, row.status, handed_over)

    async def _try_to_start(self, row: tables.PropertyImport) -> bool:
        """Whether Temporal has the import now; if not, the sweeper tries again."""
        try:
            await self.start(row)
        except Unavailable as error:
            log.warning("Import %s is not started yet: %s", row.id, error)
            return False
        return True

    async def keep(self, sending: Sending, file: BinaryIO, now: datetime) -> tuple[tables.PropertyImport, bool]:
        """The same without starting it; whether the same transmission was known before."""
        async with self._store.tenant(sending.tenant_id) as session:
            await Tenants(session).get()
            if sending.agent_id:
                await Mailboxes(session).agent(sending.agent_id)
        sha256, size = await asyncio.to_thread(self._look_at, sending, file)
        await asyncio.to_thread(self._put, sending.tenant_id, sha256, file)
        async with self._store.tenant(sending.tenant_id) as session:
            imports = PropertyImports(session)
            await imports.lock()
            if known := await imports.same(sha256, sending.agent_id, withdraw_all=sending.withdraw_all):
                if known.status == "failed":
                    known.status, known.reason, known.changed_at, known.finished_at = "received", "", now, None
                return known, True
            imports.add(row := _row(sending, sha256, size, now))
        return row, False

    def _look_at(self, sending: Sending, file: BinaryIO) -> tuple[bytes, int]:
        """The hash and size of a file that looks like a transmission."""
        size = file.seek(0, 2)
        if not 0 < size <= self._max_bytes:
            raise InvalidInput(f"The file {sending.name!r} has {size} bytes; 1 to {self._max_bytes} are allowed.")
        Transmission(file, sending.name, self._steps.limits.archive)
        file.seek(0)
        return hashlib.file_digest(file, "sha256").digest(), size  # type: ignore[arg-type]  # it reads as any file does

    def _put(self, tenant_id: UUID, sha256: bytes, file: BinaryIO) -> None:
        if not self._steps.blobs.has(key := transmission_key(tenant_id, sha256)):
            file.seek(0)
            self._steps.blobs.put(key, file)

    async def start(self, row: tables.PropertyImport) -> None:
        """Start the import's workflow, unless it runs already. Raises `Unavailable` while Temporal is away."""
        tenant = str(row.tenant_id)
        attributes = [SearchAttributePair(names.TENANT_ID, tenant)]
        if row.agent_id:
            attributes.append(SearchAttributePair(names.AGENT_ID, str(row.agent_id)))
        try:
            await self._client.start_workflow(
                PropertyImportWorkflow.run,
                ImportStart(ref=ref_of(row)),
                id=names.property_import_workflow_id(row.tenant_id, row.id),
                task_queue=names.LEADS,
                id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
                search_attributes=TypedSearchAttributes(attributes),
                priority=Priority(priority_key=BULK, fairness_key=tenant),
                static_summary=f"Properties from {row.file_name}",
                rpc_timeout=handover.RPC_TIMEOUT,
            )
        except handover.AWAY as error:
            raise Unavailable(f"Temporal does not answer: {error}") from error

    async def sweep(self, *, limit: int = 50) -> int:
        """Start what was received and forgotten, and what has been silent for long; return how many were started."""
        started = 0
        for row in await self._idle(limit):
            if not await self._try_to_start(row):
                break
            async with self._store.tenant(row.tenant_id) as session:
                (await PropertyImports(session).get(row.id)).changed_at = datetime.now(UTC)
            started += 1
        return started

    async def _idle(self, limit: int) -> list[tables.PropertyImport]:
        table, now = tables.PropertyImport, datetime.now(UTC)
        forgotten = (col(table.status) == "received") & (col(table.changed_at) < now - PATIENCE)
        silent = (col(table.status) == "running") & (col(table.changed_at) < now - SILENCE)
        statement = select(table).where(forgotten | silent).order_by(col(table.id)).limit(limit)
        async with self._store.platform() as session:
            return list((await session.execute(statement)).scalars())

    async def find(self, tenant_id: UUID, import_id: UUID) -> tables.PropertyImport:
        """The import as it stands. Raises `NotFound`."""
        async with self._store.tenant(tenant_id) as session:
            return await PropertyImports(session).get(import_id)

    async def run_here(self, row: tables.PropertyImport, told: Callable[[int, int], None]) -> None:
        """Carry the import out in this process, where no platform runs; those that came before it, first."""
        async with self._store.tenant(row.tenant_id) as session:
            before = await PropertyImports(session).open_before(row.id)
        for import_id in before:
            ref = ImportRef(tenant_id=row.tenant_id, import_id=import_id)
            await self._steps.run(ref, _now, lambda *_: None)
        await self._steps.run(ref_of(row), _now, told)


def ref_of(row: tables.PropertyImport) -> ImportRef:
    """An import as its workflow is told of it."""
    return ImportRef(tenant_id=row.tenant_id, import_id=row.id)


def _row(sending: Sending, sha256: bytes, size: int, now: datetime) -> tables.PropertyImport:
    plain = PurePosixPath(sending.name.replace("\\", "/")).name
    return tables.PropertyImport(
        tenant_id=sending.tenant_id,
        file_name="".join(c for c in plain if c.isprintable())[:200],
        sha256=sha256,
        size=size,
        source=sending.source,
        agent_id=sending.agent_id,
        withdraw_all=sending.withdraw_all,
        status="received",
        created_at=now,
        changed_at=now,
    )


def _now() -> datetime:
    return datetime.now(UTC)
