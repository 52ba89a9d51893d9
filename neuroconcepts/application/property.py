"""A few properties for a new agency, in one transaction; `property_import` is for all that come later."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from neuroconcepts.application.knowledge import changed
from neuroconcepts.intake.openimmo import read_openimmo
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import Store


@dataclass(frozen=True, slots=True)
class Imported:
    """Which property was created or replaced."""

    property_id: UUID
    external_id: str
    title: str


async def import_openimmo(
    store: Store, tenant_id: UUID, xml: bytes, *, agent_id: UUID | None, now: datetime
) -> list[Imported]:
    """Create or replace all properties of an OpenImmo export in one transaction. Raises `InvalidInput` for what is none."""
    subjects = read_openimmo(xml)
    async with store.tenant(tenant_id) as session:
        properties = Properties(session)
        imported = [
            Imported(await properties.save(subject, agent_id=agent_id, now=now), subject.external_id, subject.title)
            for subject in subjects
        ]
        await changed(session, [each.property_id for each in imported], now)
    return imported
