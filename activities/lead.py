"""Deciding: the rules' answer to an event, written down in the same transaction."""

from dataclasses import replace

from temporalio import activity

from neuroconcepts.domain.lead import decide
from neuroconcepts.messages.lead import Decided, DecideInput
from neuroconcepts.store.lead import Leads, decision_of, state_of
from neuroconcepts.store.session import Store
from neuroconcepts.store.tenant import Tenants


class LeadActivities:
    """Runs as a local activity: a few milliseconds, no network but the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @activity.defn(name="decide")
    async def decide(self, question: DecideInput) -> Decided:
        """Decide with the tenant's newest settings, and record the decision; a repeated attempt records nothing new.

        A run's first decision starts from the row. Repeated after a crash, it would find its own traces there and do
        nothing: so it is answered from the record.
        """
        async with self._store.tenant(question.ref.tenant_id) as session:
            leads, before = Leads(session), question.lead
            if before is None:
                row = await leads.get(question.ref.lead_id)
                if known := decision_of(row, question.number):
                    return Decided(lead=known.lead, commands=known.commands, reason=known.reason)
                before = state_of(row)
            settings = await Tenants(session).settings()
            decision = decide(replace(before, settings=settings), question.event, question.now)
            await leads.record(before, decision, question.event, question.now, number=question.number)
        return Decided(lead=decision.lead, commands=decision.commands, reason=decision.reason)
