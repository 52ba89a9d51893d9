"""What seekers were told because the law asks for it: added to when a message has left, and never changed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from neuroconcepts.store.conversation import Told
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import Evidence


class Evidences:
    """One tenant's evidence."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    def record(self, told: Told, now: datetime) -> None:
        """Note what a message told that has just left."""
        tenant_id, lead_id, message_id = self._session.tenant_id, told.lead_id, told.message_id
        self._session.add_all(
            Evidence(tenant_id=tenant_id, lead_id=lead_id, message_id=message_id, at=now, **notice)
            for notice in told.notices
        )

    async def of_lead(self, lead_id: UUID) -> list[Evidence]:
        """What this lead's seeker was told, oldest first."""
        statement = select(Evidence).where(Evidence.lead_id == lead_id).order_by(col(Evidence.at), col(Evidence.rule))
        return list((await self._session.execute(statement)).scalars())

    async def told_at(self, lead_id: UUID, rule: str) -> datetime | None:
        """When the first message that told this has left to the lead's seeker; None where none has."""
        statement = select(func.min(Evidence.at)).where(Evidence.lead_id == lead_id, Evidence.rule == rule)
        return (await self._session.execute(statement)).scalar_one()
