"""One row of each table for a tenant, built from the table's own columns, so that a new table is walked too."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import ARRAY, Boolean, Column, DateTime, Integer, LargeBinary, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql.sqltypes import TypeEngine

from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import PlatformOwned, Row, metadata, new_id

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

# A column with a CHECK takes one of its words, and a slot ends after it begins.
WORDS = {
    "country": "AT",
    "role": "makler",
    "kind": "email",
    "stage": "NEW",
    "wheel": "ai",
    "autonomy": "auto",
    "outcome": None,
    "direction": "in",
    "author": "seeker",
    "auth": "password",
    "source": "upload",
    "timezone": "Europe/Vienna",
    "address_form": "sie",
    "tone": "formal",
    "language": "de",
    "purpose": "answer",
    "origin": "conversation",
    "subject": "property",
}
STATUS = {
    "inbound_mail": "received",
    "message": "received",
    "draft": "waiting",
    "viewing": "held",
    "idempotency": 200,
    "property_import": "received",
    "knowledge_index": "active",
}


@dataclass(frozen=True)
class TenantRows:
    """A tenant and its rows: table name → object."""

    tenant_id: UUID
    rows: dict[str, Row]


def classes() -> dict[str, type[Row]]:
    """The mapped class of each table that tenants have rows in, in the order of their references."""
    mapped = {mapper.local_table.description: mapper.class_ for mapper in Row._sa_registry.mappers}
    named = {table.name: mapped[table.name] for table in metadata.sorted_tables}
    return {name: kind for name, kind in named.items() if not issubclass(kind, PlatformOwned)}


def build(kind: type[Row], tenant_id: UUID, ids: dict[str, UUID]) -> Row:
    """A row of that table for the tenant, pointing to the tenant's rows in `ids` (table name → id)."""
    table = kind.metadata.tables[str(kind.__tablename__)]
    return kind(**{c.name: _value(c, tenant_id, ids) for c in table.columns if c.computed is None})


async def fill_tenant(store: Store) -> TenantRows:
    """Create a tenant as the platform does, and one row of each table in it as the application does."""
    tenant_id = new_id()
    tenant, *kinds = classes().values()
    rows = {"tenant": build(tenant, tenant_id, {})}
    ids = {"tenant": tenant_id}
    async with store.platform() as session:
        session.add(rows["tenant"])
    async with store.tenant(tenant_id) as session:
        for kind in kinds:
            name = str(kind.__tablename__)
            rows[name] = row = build(kind, tenant_id, ids)
            ids[name] = getattr(row, "id", tenant_id)
            session.add(row)
            await session.flush()  # in the order of references, which SQLAlchemy does not know without relationships
    return TenantRows(tenant_id, rows)


def _value(column: Column[Any], tenant_id: UUID, ids: dict[str, UUID]) -> Any:
    table = column.table.description
    if column.name == "tenant_id" or (table == "tenant" and column.name == "id"):
        return tenant_id
    if column.name == "status":
        return STATUS[table]
    if column.name in WORDS:
        return WORDS[column.name]
    if column.name == "ends_at":
        return NOW.replace(hour=10)
    for key in column.foreign_keys:
        return ids.get(key.column.table.name)  # none of its own kind yet: a lead merged into another
    return _of_type(column.type, tenant_id)


def _of_type(kind: TypeEngine[Any], tenant_id: UUID) -> Any:
    examples: dict[type[TypeEngine[Any]], Any] = {
        DateTime: NOW,
        Uuid: new_id(),
        Boolean: True,
        Integer: 1,
        LargeBinary: tenant_id.bytes,
        JSONB: {},
        ARRAY: [],
        HALFVEC: [0.5, -0.5],
    }
    return next((value for type_, value in examples.items() if isinstance(kind, type_)), "the same in both")
