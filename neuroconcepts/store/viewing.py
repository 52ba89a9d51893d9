"""The built-in calendar. Two bookings of one slot are kept apart by a lock on the agent's row: his calendar."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, or_, update
from sqlmodel import col, select

from neuroconcepts.domain.conversation import Window
from neuroconcepts.store import tables
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import Viewing


class Viewings:
    """Held and booked slots of one tenant's agents."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def lock_calendar(self, agent_id: UUID) -> tables.AppUser:
        """Keep other transactions from this agent's calendar until the end of this one; return the agent."""
        statement = select(tables.AppUser).where(tables.AppUser.id == agent_id).with_for_update(key_share=False)
        return (await self._session.execute(statement)).scalar_one()

    async def taken(self, agent_id: UUID, *, now: datetime, but_for: UUID | None = None) -> list[Window]:
        """What is booked, or held and not yet lapsed, from `now` on; without the slots of the lead `but_for`."""
        held = and_(col(Viewing.status) == "held", col(Viewing.held_until) > now)
        statement = select(Viewing).where(
            Viewing.agent_id == agent_id,
            col(Viewing.ends_at) > now,
            or_(col(Viewing.status) == "booked", held),
        )
        if but_for:
            statement = statement.where(col(Viewing.lead_id) != but_for)
        return [Window(row.starts_at, row.ends_at) for row in (await self._session.execute(statement)).scalars()]

    async def find(self, viewing_id: UUID) -> Viewing | None:
        statement = select(Viewing).where(Viewing.id == viewing_id)
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def of_lead(self, lead_id: UUID) -> list[Viewing]:
        """All slots ever held or booked for the lead, by their time."""
        statement = select(Viewing).where(Viewing.lead_id == lead_id).order_by(col(Viewing.starts_at))
        return list((await self._session.execute(statement)).scalars())

    async def drop_holds(self, lead_id: UUID) -> None:
        """Free what was held for this lead."""
        statement = update(Viewing).where(col(Viewing.lead_id) == lead_id, col(Viewing.status) == "held")
        await self._session.execute(statement.values(status="lapsed").execution_options(synchronize_session=False))

    def add(self, viewing: Viewing) -> None:
        self._session.add(viewing)
