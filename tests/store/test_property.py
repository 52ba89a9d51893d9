"""A property row: what is read back is what was saved, and it is listed while the row is active."""

from dataclasses import replace

from sqlmodel import col, update

from neuroconcepts.domain.property import Property
from neuroconcepts.store import tables
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import Store
from tests.store.rows import NOW, TenantRows

FLAT = Property(external_id="W-1", title="Helle Wohnung")


async def test_is_listed_while_its_row_is_active(store: Store, ours: TenantRows) -> None:
    async with store.tenant(ours.tenant_id) as session:
        properties = Properties(session)
        saved = await properties.save(replace(FLAT, listed=True), agent_id=None, now=NOW)
        assert await properties.get(saved) == replace(FLAT, listed=True)
        row = await properties.row(saved)
        assert row is not None
        assert "listed" not in row.facts
        await session.execute(update(tables.Property).where(col(tables.Property.id) == saved).values(active=False))
        assert await properties.get(saved) == FLAT
