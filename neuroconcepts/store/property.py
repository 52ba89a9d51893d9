"""Properties: typed facts as JSON, found by the agency's number, the OpenImmo id, or a portal's id."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import ARRAY, ColumnElement, Text, any_, func, literal, or_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select, update

from neuroconcepts.domain.property import Property
from neuroconcepts.domain.property_import import OnOffer
from neuroconcepts.store import tables
from neuroconcepts.store.session import TenantSession

_FACTS: TypeAdapter[Property] = TypeAdapter(Property)


def columns_of(subject: Property) -> dict[str, Any]:
    """What a row keeps of a property: all of it as `facts`, and what is searched or listed by."""
    return {
        "openimmo_obid": subject.openimmo_obid or None,
        "title": subject.title,
        "city": subject.city,
        "facts": _FACTS.dump_python(subject, mode="json", exclude={"listed"}),
    }


def property_of(row: tables.Property) -> Property:
    """The property that a row keeps, `listed` while the agency offers it."""
    return replace(_FACTS.validate_python(row.facts), listed=row.active)


class Properties:
    """One tenant's properties."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def save(self, subject: Property, *, agent_id: UUID | None, now: datetime) -> UUID:
        """Create or replace the property with this `external_id`; return its id."""
        table = tables.Property
        values = {**columns_of(subject), "agent_id": agent_id, "content_hash": None, "active": True, "updated_at": now}
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
        return property_of(row) if row else None

    async def row(self, property_id: UUID) -> tables.Property | None:
        statement = select(tables.Property).where(tables.Property.id == property_id)
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def of_numbers(self, numbers: Sequence[str]) -> dict[str, tables.Property]:
        """The rows of these numbers, by number, locked until the transaction ends."""
        statement = select(tables.Property).where(col(tables.Property.external_id).in_(numbers))
        rows = (await self._session.execute(statement.order_by(col(tables.Property.id)).with_for_update())).scalars()
        return {row.external_id: row for row in rows}

    def add(self, row: tables.Property) -> None:
        self._session.add(row)

    async def on_offer(self, agent_id: UUID | None) -> list[OnOffer]:
        """What is on offer: this agent's, or the whole agency's."""
        table = tables.Property
        statement = select(table.external_id, table.listed_by).where(col(table.active))
        if agent_id:
            statement = statement.where(col(table.agent_id) == agent_id)
        return [OnOffer(number, listed_by) for number, listed_by in await self._session.execute(statement)]

    async def withdraw(self, numbers: Sequence[str], now: datetime) -> dict[str, UUID]:
        """Take these off the offer; leads go on referring to them. Returns the ids of those that were on it, by number."""
        table = tables.Property
        statement = (
            update(table)
            .where(_among(numbers), col(table.active))
            .values(active=False, updated_at=now)
            .returning(col(table.external_id), col(table.id))
            .execution_options(synchronize_session=False)
        )
        return {row.external_id: row.id for row in await self._session.execute(statement)}

    async def mark_listed(self, numbers: Sequence[str], continued: Sequence[UUID], import_id: UUID) -> None:
        """These came with this full transfer, and so did all that came with those it continues: what they say stays."""
        table = tables.Property
        together = or_(_among(numbers), col(table.listed_by).in_(continued))
        await self._session.change(update(table).where(together).values(listed_by=import_id))

    async def page(self, *, active: bool | None, after: str | None, limit: int) -> list[tables.Property]:
        """Properties in the order of their numbers, from the one after `after` on."""
        table = tables.Property
        statement = select(table).order_by(col(table.external_id)).limit(limit)
        if active is not None:
            statement = statement.where(col(table.active) == active)
        if after is not None:
            statement = statement.where(col(table.external_id) > after)
        return list((await self._session.execute(statement)).scalars())

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


def _among(numbers: Sequence[str]) -> ColumnElement[bool]:
    """Properties with these numbers, as one parameter: PostgreSQL's protocol takes 32,767 at most."""
    among: ColumnElement[bool] = col(tables.Property.external_id) == any_(literal(list(numbers), ARRAY(Text)))
    return among
