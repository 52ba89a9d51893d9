"""A draft in a person's words: what the checks say of them is written down, and the AI's own words are kept beside."""

from dataclasses import replace
from datetime import datetime

from activities.answering import asked_in, topics_of
from activities.checking import Basis, Findings, findings
from activities.conversation import recalling
from activities.letters import occasion_of
from activities.retrieval import Retrieval
from neuroconcepts.domain.commands import Plan
from neuroconcepts.domain.conversation import Answer, Edit, Trace
from neuroconcepts.errors import Conflict
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages, trace_of
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.session import Store, TenantSession


class Editing:
    """For drafts of all tenants. A person may say what he likes: nothing that is found holds his letter back."""

    def __init__(self, store: Store, retrieval: Retrieval) -> None:
        self._store = store
        self._retrieval = retrieval

    async def checked(self, draft: tables.Draft, text: str) -> Findings:
        """What the checks find in `text` in place of the draft's. Raises `Conflict` when the draft no longer waits."""
        async with self._store.tenant(draft.tenant_id) as session:
            plan, message = await waiting_draft(session, draft)
            occasion = await occasion_of(session, draft.lead_id, plan)
            occasion = replace(occasion, language=message.language or occasion.language)
            asked = await asked_in(session, plan, occasion)
        topics = await topics_of(asked, recalling(self._retrieval, occasion, plan))
        trace = trace_of(message)
        basis = Basis(occasion, plan, topics, trace.offered if trace else ())
        return findings(text, Answer(text), basis)


async def waiting_draft(
    session: TenantSession, draft: tables.Draft, *, lock: bool = False
) -> tuple[Plan, tables.Message]:
    """What a draft is to do, and its message, locked if wanted. Raises `Conflict` when it no longer waits."""
    lead = await Leads(session).state(draft.lead_id)
    message = await Messages(session).get(draft.message_id, lock=lock)
    if lead.draft is None or lead.draft.message_id != message.id or message.status != "planned":
        raise Conflict(f"The draft {draft.id} no longer waits for a decision.")
    return lead.draft.plan, message


def edited(message: tables.Message, found: Findings, *, by: str, now: datetime) -> Trace:
    """The trace of a message as a person changes it: of his words, with the AI's own beside; edited again, with the first."""
    trace = trace_of(message) or Trace(assistant=message.assistant)
    edit = trace.edit or Edit(
        by=by,
        at=now,
        subject=message.subject,
        text=message.text,
        unsupported=trace.unsupported,
        improper=trace.improper,
        claims=trace.claims,
    )
    return replace(
        trace,
        unsupported=found.claims,
        improper=found.improper,
        claims=found.supported,
        edit=replace(edit, by=by, at=now),
    )
