"""Merges of leads: which went into which, with what they were known by, and whether that was undone."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_, update
from sqlmodel import col, select

from neuroconcepts.errors import Conflict
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import Lead, LeadIdentity, LeadMerge


class Merges:
    """One tenant's merges."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def under_way(self, from_lead: UUID, into_lead: UUID) -> LeadMerge | None:
        """A merge of these two that was begun, and of which not both workflows know yet."""
        statement = select(LeadMerge).where(
            LeadMerge.from_lead == from_lead, LeadMerge.into_lead == into_lead, col(LeadMerge.settled).is_(False)
        )
        return (await self._session.execute(statement.limit(1))).scalar_one_or_none()

    async def begin(self, from_lead: UUID, into_lead: UUID, *, by: str, now: datetime) -> LeadMerge:
        """Point the identities of one lead to the other, and the lead itself."""
        identity = LeadIdentity
        moved = select(identity).where(identity.lead_id == from_lead).with_for_update()
        identities = [[row.kind, row.value] for row in (await self._session.execute(moved)).scalars()]
        merge = LeadMerge(
            tenant_id=self._session.tenant_id,
            from_lead=from_lead,
            into_lead=into_lead,
            identities=identities,
            merged_by=by,
            merged_at=now,
        )
        self._session.add(merge)
        await self._point(identities, into_lead)
        await self._session.change(update(Lead).where(col(Lead.id) == from_lead).values(merged_into=into_lead))
        return merge

    async def settle(self, merge_id: UUID) -> None:
        """Both workflows know."""
        await self._session.change(update(LeadMerge).where(col(LeadMerge.id) == merge_id).values(settled=True))

    async def undo(self, from_lead: UUID, *, by: str, now: datetime) -> LeadMerge:
        """Give the lead back what it was known by; undoing it again changes nothing. Raises `Conflict` if it was never merged."""
        newest = select(LeadMerge).where(LeadMerge.from_lead == from_lead).order_by(col(LeadMerge.merged_at).desc())
        merge = (await self._session.execute(newest.limit(1).with_for_update())).scalar_one_or_none()
        if merge is None:
            raise Conflict(f"The lead {from_lead} was not merged into another one.")
        if merge.undone_at is None:
            await self._point(merge.identities, from_lead)
            await self._session.change(update(Lead).where(col(Lead.id) == from_lead).values(merged_into=None))
            merge.undone_by, merge.undone_at, merge.settled = by, now, True
        return merge

    async def _point(self, identities: list[list[str]], lead_id: UUID) -> None:
        if identities:
            known = tuple_(col(LeadIdentity.kind), col(LeadIdentity.value)).in_([tuple(each) for each in identities])
            await self._session.change(update(LeadIdentity).where(known).values(lead_id=lead_id))
