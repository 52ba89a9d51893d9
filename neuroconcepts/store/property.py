"""Properties: typed facts as JSON, found by the agency's number, the OpenImmo id, or a portal's id."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import func, or_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from neuroconcepts.domain.property import Property
from neuroconcepts.store import tables
from neuroconcepts.store.session import TenantSession

_FACTS: TypeAdapter[Property] = TypeAdapter(Property)


class Properties:
    """One tenant's properties."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def save(self, subject: Property, *, agent_id: UUID | None, now: datetime) -> UUID:
        """Create or replace the property with this `external_id`; return its id."""
        table = tables.Property
        values = {
            "agent_id": agent_id,
            "openimmo_obid": subject.openimmo_obid or None,
            "title": subject.title,
            "city": subject.city,
            "facts": _FACTS.dump_python(subject, mode="json", exclude={"listed"}),
            "active": True,
            "updated_at": now,
        }
        row = {"tenant_id": self._session.tenant_id, "id": tables.new_id(), "external_id": subject.external_id}
        statement = (
            insert(table)
            .values({**row, "portal_ids": {}, **values})
            .on_conflict_do_update(index_elements=["tenant_id", "external_id"], set_=values)
            .returning(col(table.id))
        )
        return (await self._session.execute(statement)).scalar_one()

    async def get(self, property_id: UUID) -> Property | None:
        """The property with this id, `listed` while the agency offers it; None if the tenant has none."""
        row = await self.row(property_id)
        return replace(_FACTS.validate_python(row.facts), listed=row.active) if row else None

    async def row(self, property_id: UUID) -> tables.Property | None:
        statement = select(tables.Property).where(tables.Property.id == property_id)
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def match(self, refs: Sequence[str]) -> tables.Property | None:
        """The one active property that these references name, compared without case and space; None if none or several."""
        table = tables.Property
        names = ["".join(ref.split()).lower() for ref in refs if ref.strip()]
        statement = select(table).where(
            col(table.active),
            or_(
                func.lower(func.replace(col(table.external_id), " ", "")).in_(names),
                func.lower(col(table.openimmo_obid)).in_(names),
            ),
        )
        found = list((await self._session.execute(statement.limit(2))).scalars()) if names else []
        return found[0] if len(found) == 1 else None
