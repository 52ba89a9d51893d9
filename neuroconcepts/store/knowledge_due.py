"""What changed and has still to be indexed: marked in the transaction that changes it, so that nothing is forgotten."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from neuroconcepts.store.session import PlatformSession, TenantSession
from neuroconcepts.store.tables import KnowledgeChunk, KnowledgeDue, Message, Property, Subject, new_id

AT_ONCE = 5_000
"""Rows of one INSERT: PostgreSQL's protocol takes 32,767 parameters."""
SPOKEN = (("in", "seeker"), ("out", "human"))
"""Whose messages are a conversation to remember: the seeker's, and the agent's own. What the AI wrote rests on these and on facts."""
REACHES_BACK = timedelta(days=2)


class Dues:
    """What is due in one tenant."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def mark(self, subject: Subject, ids: Iterable[UUID], now: datetime) -> None:
        """These changed. Something that is being indexed just now stays due for what changed meanwhile."""
        rows = [
            {
                "tenant_id": self._session.tenant_id,
                "subject": subject,
                "subject_id": each,
                "ticket": new_id(),
                "since": now,
            }
            for each in sorted(set(ids))  # in one order, so that two transactions do not wait for each other
        ]
        for start in range(0, len(rows), AT_ONCE):
            statement = insert(KnowledgeDue).values(rows[start : start + AT_ONCE])
            newer = {"ticket": statement.excluded.ticket}  # `since` stays: it is when it became due
            key = ["tenant_id", "subject", "subject_id"]
            await self._session.execute(statement.on_conflict_do_update(index_elements=key, set_=newer))

    async def mark_agency(self, now: datetime) -> None:
        """What holds for the whole agency changed."""
        await self.mark("agency", [self._session.tenant_id], now)

    async def mark_all(self, now: datetime) -> None:
        """Everything there is to know of this tenant."""
        properties = (await self._session.execute(select(Property.id))).scalars()
        await self.mark("property", properties, now)
        spoken = select(Message.lead_id).where(is_spoken()).distinct()
        await self.mark("lead", (await self._session.execute(spoken)).scalars(), now)
        await self.mark_agency(now)

    async def take(self, limit: int) -> Sequence[KnowledgeDue]:
        """What became due first; it stays due until `settle`."""
        statement = select(KnowledgeDue).order_by(col(KnowledgeDue.since), col(KnowledgeDue.ticket)).limit(limit)
        return (await self._session.execute(statement)).scalars().all()

    async def settle(self, done: Iterable[KnowledgeDue]) -> None:
        """These are indexed as they were when they were taken."""
        tickets = [each.ticket for each in done]
        await self._session.change(delete(KnowledgeDue).where(col(KnowledgeDue.ticket).in_(tickets)))

    async def count(self) -> int:
        return (await self._session.execute(select(func.count()).select_from(KnowledgeDue))).scalar_one()


async def tenants_with_dues(session: PlatformSession, since: datetime) -> Sequence[UUID]:
    """The tenants in whom something became due before then."""
    statement = select(KnowledgeDue.tenant_id).where(col(KnowledgeDue.since) <= since).distinct()
    return (await session.execute(statement)).scalars().all()


async def quiet_conversations(
    session: PlatformSession, now: datetime, quiet_for: timedelta
) -> Sequence[tuple[UUID, UUID]]:
    """(tenant, lead) of recent messages that are not indexed, where nothing was written for a while.

    What is being written just now is read from the conversation itself; indexing each message would cost a call each.
    """
    chunk = KnowledgeChunk
    indexed = select(chunk.id).where(
        col(chunk.tenant_id) == col(Message.tenant_id), col(chunk.message_id) == col(Message.id)
    )
    statement = (
        select(Message.tenant_id, Message.lead_id)
        .where(is_spoken(), col(Message.created_at) > now - REACHES_BACK, ~indexed.exists())
        .group_by(col(Message.tenant_id), col(Message.lead_id))
        .having(func.max(col(Message.created_at)) <= now - quiet_for)
    )
    return [(tenant_id, lead_id) for tenant_id, lead_id in (await session.execute(statement)).all()]


def is_spoken() -> ColumnElement[bool]:
    """Messages that a conversation is made of."""
    return tuple_(col(Message.direction), col(Message.author)).in_(SPOKEN) & (col(Message.text) != "")
