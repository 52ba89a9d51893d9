"""What seekers were told because the law asks for it: added to when a message has left, and never changed."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import Evidence, Message


class Evidences:
    """One tenant's evidence."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def record(self, message_id: UUID, now: datetime) -> None:
        """Note what a message told that has just left. Noting it again changes nothing."""
        message = await self._session.get_one(Message, (self._session.tenant_id, message_id))
        known = set(await self._rules_told_by(message_id)) if message.notices else set()
        self._session.add_all(self._rows(message, known, now))

    def _rows(self, message: Message, known: set[str], now: datetime) -> Iterable[Evidence]:
        return [
            Evidence(tenant_id=message.tenant_id, lead_id=message.lead_id, message_id=message.id, at=now, **notice)
            for notice in message.notices
            if notice["rule"] not in known
        ]

    async def _rules_told_by(self, message_id: UUID) -> list[str]:
        statement = select(Evidence.rule).where(Evidence.message_id == message_id)
        return list((await self._session.execute(statement)).scalars())

    async def of_lead(self, lead_id: UUID) -> list[Evidence]:
        """What this lead's seeker was told, oldest first."""
        statement = select(Evidence).where(Evidence.lead_id == lead_id).order_by(col(Evidence.at), col(Evidence.rule))
        return list((await self._session.execute(statement)).scalars())

    async def told_at(self, lead_id: UUID, rule: str) -> datetime | None:
        """When the first message that told this has left to the lead's seeker; None where none has."""
        statement = select(func.min(Evidence.at)).where(Evidence.lead_id == lead_id, Evidence.rule == rule)
        return (await self._session.execute(statement)).scalar_one()
