"""What no stored fact answers: the agent is asked once, and his answer reaches everybody who asked the same."""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select
from temporalio.client import Client

from neuroconcepts.application.handover import AWAY, RPC_TIMEOUT
from neuroconcepts.application.knowledge import changed
from neuroconcepts.assistant.answers.sameness import same_question
from neuroconcepts.domain.events import Answered
from neuroconcepts.domain.property import KnownAnswer
from neuroconcepts.errors import InvalidInput
from neuroconcepts.messages import names
from neuroconcepts.store import tables
from neuroconcepts.store.property import Properties
from neuroconcepts.store.question import Questions
from neuroconcepts.store.session import Store
from workflows.lead import LeadWorkflow

LONGEST = 2_000
"""Characters of an answer: it is told to seekers as it stands."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Due:
    """A lead that waits for an answer the agent has given."""

    tenant_id: UUID
    lead_id: UUID
    messages: tuple[UUID, ...]
    by: str
    questions: tuple[UUID, ...]


class OpenQuestions:
    """The open questions of all tenants."""

    def __init__(self, store: Store, client: Client) -> None:
        self._store = store
        self._client = client

    async def waiting(self, tenant_id: UUID, *, limit: int = 50) -> list[tables.OpenQuestion]:
        """What the agents of a tenant are asked, the oldest first."""
        async with self._store.tenant(tenant_id) as session:
            return await Questions(session).open_ones(limit=limit)

    async def answer(self, tenant_id: UUID, question_id: UUID, text: str, *, by: str, now: datetime) -> int:
        """Make the answer a fact of the property, and let every lead that asked the same in its language tell it; how many those are.

        Raises `NotFound`, `Conflict` when it was answered already, `InvalidInput` for an empty or overlong answer.
        """
        if not text.strip() or len(text) > LONGEST:
            raise InvalidInput(f"An answer has 1 to {LONGEST} characters, this one has {len(text)}.")
        async with self._store.tenant(tenant_id) as session:
            question = await Questions(session).get(question_id)
            known = KnownAnswer(
                question=question.question, answer=text.strip(), language=question.language, by=by, on=now.date()
            )
            if await Properties(session).tell(question.property_id, known, same_question):
                log.warning("The answer to question %s replaces another one, which seekers were told.", question.id)
            await changed(session, [question.property_id], now)
            await Questions(session).answer(question, by=by, now=now)
        return await self.sweep(older_than=timedelta(0), tenant_id=tenant_id)

    async def sweep(self, *, older_than: timedelta = timedelta(seconds=3), tenant_id: UUID | None = None) -> int:
        """Tell every lead that waits for an answer that there is one; what Temporal does not take now, the next sweep repeats."""
        return sum([await self._tell(due) for due in await self._due(older_than, tenant_id)])

    async def _due(self, older_than: timedelta, tenant_id: UUID | None) -> list[Due]:
        question = tables.OpenQuestion
        statement = select(question).where(
            col(question.answered_at) <= datetime.now(UTC) - older_than, col(question.told_at).is_(None)
        )
        if tenant_id:
            async with self._store.tenant(tenant_id) as session:
                rows = (await session.execute(statement)).scalars().all()
        else:
            async with self._store.platform() as platform:
                rows = (await platform.execute(statement.limit(200))).scalars().all()
        by_lead: dict[UUID, list[tables.OpenQuestion]] = {}
        for row in rows:
            by_lead.setdefault(row.lead_id, []).append(row)
        return [
            Due(
                asked[0].tenant_id,
                lead_id,
                tuple(dict.fromkeys(q.message_id for q in asked)),
                asked[0].answered_by,
                tuple(q.id for q in asked),
            )
            for lead_id, asked in by_lead.items()
        ]

    async def _tell(self, due: Due) -> bool:
        async with self._store.tenant(due.tenant_id) as session:
            lead = await session.get_one(tables.Lead, (due.tenant_id, due.lead_id))
        goes_on = lead.merged_into or lead.id
        try:
            if lead.outcome is None or lead.merged_into:
                handle = self._client.get_workflow_handle(names.lead_workflow_id(due.tenant_id, goes_on))
                event = Answered(due.messages, due.by)
                await handle.signal(LeadWorkflow.answered, event, rpc_timeout=RPC_TIMEOUT)
        except AWAY as error:
            log.warning("Lead %s is not told yet that its questions are answered: %s", due.lead_id, error)
            return False
        await self._mark_told(due)
        return True

    async def _mark_told(self, due: Due) -> None:
        """Of these questions only: another one of the same message, answered meanwhile, is told by the next sweep."""
        question = tables.OpenQuestion
        told = update(question).where(col(question.id).in_(due.questions), col(question.answered_at).is_not(None))
        async with self._store.tenant(due.tenant_id) as session:
            await session.change(told.values(told_at=datetime.now(UTC)))
