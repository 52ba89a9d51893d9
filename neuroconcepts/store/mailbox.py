"""Agents' mailboxes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, update
from sqlmodel import col, select

from neuroconcepts.errors import NotFound
from neuroconcepts.ports.mail import Checkpoint
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import AppUser, Mailbox


class Mailboxes:
    """One tenant's mailboxes, and whose they are."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def get(self, mailbox_id: UUID, *, lock: bool = False) -> Mailbox:
        """The mailbox, locked against other changes if wanted (not against rows that refer to it). Raises `NotFound`."""
        statement = select(Mailbox).where(Mailbox.id == mailbox_id)
        if lock:
            statement = statement.with_for_update(key_share=True)
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no mailbox {mailbox_id}.")
        return row

    async def agent(self, user_id: UUID) -> AppUser:
        """Raises `NotFound`."""
        statement = select(AppUser).where(AppUser.id == user_id)
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no agent {user_id}.")
        return row

    async def of_agent(self, user_id: UUID) -> Mailbox | None:
        statement = select(Mailbox).where(Mailbox.user_id == user_id).order_by(col(Mailbox.id)).limit(1)
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def is_own(self, address: str) -> bool:
        """Whether the address is one of the agency's: a mailbox's, or a person's."""
        lowered = address.lower()
        statement = (
            select(AppUser.id)
            .outerjoin(Mailbox, col(Mailbox.user_id) == col(AppUser.id))
            .where(or_(func.lower(Mailbox.address) == lowered, func.lower(AppUser.email) == lowered))
            .limit(1)
        )
        return (await self._session.execute(statement)).first() is not None

    async def all(self) -> list[Mailbox]:
        """The tenant's mailboxes, by address."""
        return list((await self._session.execute(select(Mailbox).order_by(col(Mailbox.address)))).scalars())

    async def first(self) -> Mailbox | None:
        """The tenant's oldest mailbox: who answers where nothing names an agent."""
        statement = select(Mailbox).where(col(Mailbox.enabled)).order_by(col(Mailbox.id)).limit(1)
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def pause(self, mailbox_id: UUID, until: datetime, reason: str) -> None:
        """Send nothing through this mailbox before `until`."""
        statement = update(Mailbox).where(col(Mailbox.id) == mailbox_id)
        values = statement.values(paused_until=until, paused_reason=reason)
        await self._session.execute(values.execution_options(synchronize_session=False))

    async def checkpoint(self, mailbox_id: UUID, at: Checkpoint) -> None:
        """Every mail up to `at` is kept; only ever forward within one UIDVALIDITY."""
        forward = (col(Mailbox.uidvalidity).is_distinct_from(at.uidvalidity)) | (col(Mailbox.last_uid) < at.uid)
        statement = update(Mailbox).where(col(Mailbox.id) == mailbox_id, forward)
        values = statement.values(uidvalidity=at.uidvalidity, last_uid=at.uid, last_received=at.received)
        await self._session.execute(values.execution_options(synchronize_session=False))
