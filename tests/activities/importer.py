"""A tenant whose imports are carried out step by step, on a real database and files in a folder."""

import hashlib
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from sqlmodel import col, select

from activities.property_stage import transmission_key
from activities.property_steps import ImportLimits, ImportSteps
from neuroconcepts.domain.property_import import Effect, Line, Report
from neuroconcepts.integrations.blobs_folder import FolderBlobs
from neuroconcepts.messages.property import ImportRef
from neuroconcepts.store import tables
from neuroconcepts.store.engine import app_engine, platform_engine
from neuroconcepts.store.property_document import PropertyDocuments
from neuroconcepts.store.property_import import PropertyImports, report_of
from neuroconcepts.store.session import Store
from tests.store.rows import build

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Importer:
    """One tenant. `agents` are two people of it."""

    steps: ImportSteps
    tenant_id: UUID
    agents: tuple[UUID, UUID]

    def limited(self, limits: ImportLimits) -> "Importer":
        return replace(self, steps=replace(self.steps, limits=limits))

    async def sent_again(self, ref: ImportRef) -> None:
        """As `Transmissions.keep` opens a failed import again."""
        async with self.steps.store.tenant(self.tenant_id) as session:
            row = await PropertyImports(session).get(ref.import_id, lock=True)
            row.status, row.reason, row.finished_at = "received", "", None

    async def received(
        self, content: bytes, name: str = "export.xml", *, agent: UUID | None = None, withdraw_all: bool = False
    ) -> ImportRef:
        """A transmission that is committed, and nothing more."""
        sha256 = hashlib.sha256(content).digest()
        self.steps.blobs.put(transmission_key(self.tenant_id, sha256), io.BytesIO(content))
        row = tables.PropertyImport(
            tenant_id=self.tenant_id,
            file_name=name,
            sha256=sha256,
            size=len(content),
            source="upload",
            agent_id=agent,
            withdraw_all=withdraw_all,
            status="received",
            created_at=NOW,
            changed_at=NOW,
        )
        async with self.steps.store.tenant(self.tenant_id) as session:
            PropertyImports(session).add(row)
        return ImportRef(tenant_id=self.tenant_id, import_id=row.id)

    async def run(self, ref: ImportRef) -> Report:
        """Carry the import out; what it reports."""
        await self.steps.run(ref, lambda: NOW, lambda *_: None)
        return await self.report(ref)

    async def imported(self, content: bytes, name: str = "export.xml", **about: object) -> Report:
        """Both."""
        return await self.run(await self.received(content, name, **about))  # type: ignore[arg-type]

    async def row(self, ref: ImportRef) -> tables.PropertyImport:
        async with self.steps.store.tenant(self.tenant_id) as session:
            return await PropertyImports(session).get(ref.import_id)

    async def report(self, ref: ImportRef) -> Report:
        return report_of(await self.row(ref))

    async def stock(self) -> dict[str, tables.Property]:
        """The tenant's properties by number."""
        async with self.steps.store.tenant(self.tenant_id) as session:
            statement = select(tables.Property).order_by(col(tables.Property.external_id))
            rows = (await session.execute(statement)).scalars()
            return {row.external_id: row for row in rows}

    async def on_offer(self) -> list[str]:
        return [number for number, row in (await self.stock()).items() if row.active]

    async def documents(self, number: str) -> list[tables.PropertyDocument]:
        property_id = (await self.stock())[number].id
        async with self.steps.store.tenant(self.tenant_id) as session:
            return await PropertyDocuments(session).of(property_id)


def fates(report: Report) -> dict[str, Effect]:
    """Each number's effect."""
    return {line.number: line.effect for line in report.lines}


def line(report: Report, number: str) -> Line:
    """The one line of this number."""
    [found] = [each for each in report.lines if each.number == number]
    return found


@asynccontextmanager
async def importer(database: str, folder: Path) -> AsyncIterator[Importer]:
    """A new tenant with two agents."""
    store = Store(app_engine(database, pool_size=3), platform_engine(database, pool_size=2))
    tenant_id = tables.new_id()
    async with store.platform() as session:
        session.add(build(tables.Tenant, tenant_id, {}))
    agents = [build(tables.AppUser, tenant_id, {}) for _ in range(2)]
    async with store.tenant(tenant_id) as tenant:
        tenant.add_all(agents)
    first, second = (agent.id for agent in agents if isinstance(agent, tables.AppUser))
    yield Importer(ImportSteps(store, FolderBlobs(folder)), tenant_id, (first, second))
    await store.close()
