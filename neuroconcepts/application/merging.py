"""Two leads that are one person, as a human finds out; and the way back, should he have erred.

One lead goes into the other: its identities point there from now on, its workflow ends as `merged`, and what nobody had
answered is answered by the other one. Each step may be repeated: what a crash left half done, the same request finishes.
"""

from datetime import datetime
from uuid import UUID

from neuroconcepts.application.orders import Orders
from neuroconcepts.domain.events import Joined, MergedInto, Parted
from neuroconcepts.errors import Conflict, InvalidInput
from neuroconcepts.messages.lead import Standing
from neuroconcepts.store import tables
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.merge import Merges
from neuroconcepts.store.session import Store, TenantSession
from workflows.lead import LeadWorkflow


class MergeActions:
    """For the API and the console; `by` is the person's name."""

    def __init__(self, store: Store, orders: Orders) -> None:
        self._store = store
        self._orders = orders

    async def merge(self, tenant_id: UUID, lead_id: UUID, other_id: UUID, *, by: str, now: datetime) -> Standing:
        """Let `lead_id` go on with what `other_id` left open.

        Raises `InvalidInput` for one lead twice, `Conflict` when one is closed or the other has a viewing, `Unavailable`:
        repeat it then.
        """
        if lead_id == other_id:
            raise InvalidInput("A lead cannot be merged into itself: name two.")
        async with self._store.tenant(tenant_id) as session:
            merge = await Merges(session).under_way(other_id, lead_id)
            if merge is None:
                await _check(session, lead_id, other_id)
                merge = await Merges(session).begin(other_id, lead_id, by=by, now=now)
        return await self._settle(tenant_id, merge)

    async def _settle(self, tenant_id: UUID, merge: tables.LeadMerge) -> Standing:
        """Tell both workflows: first the one that ends, whose last word is what the other one has to answer."""
        ends, request_id = MergedInto(merge.into_lead, merge.merged_by), f"merge/{merge.id}"
        await self._orders.give(tenant_id, merge.from_lead, LeadWorkflow.merge_into, ends, request_id)
        async with self._store.tenant(tenant_id) as session:
            left = await Leads(session).state(merge.from_lead)
        joined = Joined(merge.from_lead, merge.merged_by, left.stage, left.waiting, left.unmatched, left.opted_out)
        standing = await self._orders.give(tenant_id, merge.into_lead, LeadWorkflow.join, joined, request_id)
        async with self._store.tenant(tenant_id) as session:
            await Merges(session).settle(merge.id)
        return standing

    async def part(self, tenant_id: UUID, lead_id: UUID, *, by: str, now: datetime) -> Standing:
        """Undo the merge of this lead into another: it gets its identities back, and is one of its own again.

        Raises `NotFound`, `Conflict` when it was not merged, `Unavailable`: repeat it then.
        """
        async with self._store.tenant(tenant_id) as session:
            await Leads(session).get(lead_id)
            merge = await Merges(session).undo(lead_id, by=by, now=now)
        return await self._orders.give(tenant_id, lead_id, LeadWorkflow.part, Parted(by), f"part/{merge.id}")


async def _check(session: TenantSession, lead_id: UUID, other_id: UUID) -> None:
    leads = Leads(session)
    for row in (await leads.get(lead_id), await leads.get(other_id)):
        if row.outcome is not None:
            raise Conflict(f"The lead {row.id} is closed ({row.outcome}): only open leads are merged.")
    if (await leads.state(other_id)).viewing:
        raise Conflict(f"The lead {other_id} has a viewing: merge the other one into it instead.")
