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


async def test_a_stock_of_any_size_is_marked_and_withdrawn(store: Store, ours: TenantRows) -> None:
    """More numbers than one statement takes parameters."""
    numbers = [f"W-{number}" for number in range(40_000)]
    listed_by = ours.rows["property_import"]
    assert isinstance(listed_by, tables.PropertyImport)
    async with store.tenant(ours.tenant_id) as session:
        properties = Properties(session)
        saved = [await properties.save(replace(FLAT, external_id=n), agent_id=None, now=NOW) for n in ("W-1", "X-1")]
        await properties.mark_listed(numbers, [], listed_by.id)
        assert {p.number: p.listed_by for p in await properties.on_offer(None)} == {
            "the same in both": listed_by.id,
            "W-1": listed_by.id,
            "X-1": None,
        }
        assert await properties.withdraw(numbers, NOW) == {"W-1": saved[0]}
        assert await properties.withdraw(numbers, NOW) == {}
        assert {p.number for p in await properties.on_offer(None)} == {"the same in both", "X-1"}
