"""Imports of properties: what was received, how far it has come, what it reports."""

from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import func, or_
from sqlmodel import col, select

from neuroconcepts.domain.property_import import Report
from neuroconcepts.errors import NotFound
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import PropertyImport

_REPORT: TypeAdapter[Report] = TypeAdapter(Report)
_OPEN = ("received", "running")
_LOCK = 0x6E63_7069
"""Names, with the tenant, the advisory lock under which transmissions are received."""


def report_of(row: PropertyImport) -> Report:
    """The report that a row keeps."""
    return _REPORT.validate_python(row.report)


def report_as_json(report: Report) -> dict[str, Any]:
    """A report as its row keeps it."""
    kept: dict[str, Any] = _REPORT.dump_python(report, mode="json")
    return kept


class PropertyImports:
    """One tenant's imports."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def lock(self) -> None:
        """Until this transaction ends, nobody else receives a transmission of this tenant."""
        tenant = self._session.tenant_id.int & 0x7FFF_FFFF
        await self._session.execute(select(func.pg_advisory_xact_lock(_LOCK, tenant)))

    async def same(self, sha256: bytes, agent_id: UUID | None, *, withdraw_all: bool) -> PropertyImport | None:
        """The import of the same file for the same agent that is still open, or was the tenant's last one and is done."""
        table = PropertyImport
        last = select(table).order_by(col(table.id).desc()).limit(1)
        newest = (await self._session.execute(last)).scalar_one_or_none()
        statement = select(table).where(
            col(table.sha256) == sha256,
            col(table.agent_id) == agent_id if agent_id else col(table.agent_id).is_(None),
            col(table.withdraw_all) == withdraw_all,
            or_(col(table.status).in_(_OPEN), col(table.id) == (newest.id if newest else None)),
        )
        return (await self._session.execute(statement.order_by(col(table.id)).limit(1))).scalar_one_or_none()

    def add(self, row: PropertyImport) -> None:
        self._session.add(row)

    async def get(self, import_id: UUID, *, lock: bool = False) -> PropertyImport:
        """One import. Raises `NotFound`."""
        statement = select(PropertyImport).where(PropertyImport.id == import_id)
        if lock:
            statement = statement.with_for_update()
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no import {import_id}.")
        return row

    async def open_before(self, import_id: UUID | None = None) -> list[UUID]:
        """Imports that are not finished, oldest first: all, or those that came before this one."""
        table = PropertyImport
        statement = select(table.id).where(col(table.status).in_(_OPEN))
        if import_id:
            statement = statement.where(col(table.id) < import_id)
        return list((await self._session.execute(statement.order_by(col(table.id)))).scalars())
