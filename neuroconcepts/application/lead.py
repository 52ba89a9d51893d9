"""What people do with a lead: take over, write, hand back, decide on drafts, close. Each is an update of its workflow."""

import secrets
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID, uuid5

from temporalio.client import (
    Client,
    WithStartWorkflowOperation,
    WorkflowUpdateFailedError,
    WorkflowUpdateRPCTimeoutOrCancelledError,
)
from temporalio.common import Priority, WorkflowIDConflictPolicy
from temporalio.exceptions import ApplicationError
from temporalio.workflow import UpdateMethodMultiParam

from activities.letters import edited_letter, human_letter, message_row, occasion_of
from neuroconcepts.application.handover import AWAY
from neuroconcepts.assistant.headers import message_id
from neuroconcepts.assistant.outgoing import render
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.errors import Conflict, InvalidInput, Unavailable
from neuroconcepts.messages import names
from neuroconcepts.messages.lead import (
    Approve,
    Close,
    LeadRef,
    LeadStart,
    Reject,
    Release,
    Standing,
    TakeOver,
    Write,
)
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.session import Store, TenantSession
from workflows.lead import LeadWorkflow

ANSWERS_WITHIN = timedelta(seconds=15)
MAX_TEXT = 20_000

Request = TypeVar("Request")
Update = UpdateMethodMultiParam[[LeadWorkflow, Request], Standing]
"""One of the workflow's updates: a request in, the lead's standing out."""


class LeadActions:
    """For the API and the console. `by` is the person's name; `request_id` makes a repeated request one (per run)."""

    def __init__(self, store: Store, client: Client) -> None:
        self._store = store
        self._client = client

    async def take_over(self, tenant_id: UUID, lead_id: UUID, *, by: str, why: str, request_id: str) -> Standing:
        """Give the wheel to a human; once this returns, no message of the AI is on its way."""
        return await self._update(tenant_id, lead_id, LeadWorkflow.take_over, TakeOver(by=by, why=why), request_id)

    async def release(self, tenant_id: UUID, lead_id: UUID, *, by: str, request_id: str) -> Standing:
        """Hand the wheel back to the AI."""
        return await self._update(tenant_id, lead_id, LeadWorkflow.release, Release(by=by), request_id)

    async def close(self, tenant_id: UUID, lead_id: UUID, *, outcome: Outcome, by: str, request_id: str) -> Standing:
        """End the lead."""
        return await self._update(tenant_id, lead_id, LeadWorkflow.close, Close(outcome=outcome, by=by), request_id)

    async def write(
        self,
        tenant_id: UUID,
        lead_id: UUID,
        *,
        by: str,
        text: str,
        subject: str | None,
        now: datetime,
        request_id: str,
    ) -> Standing:
        """Send the agent's own words from his mailbox; writing takes the wheel.

        The message's id comes from `request_id`, so a repetition after `Unavailable` writes no second message.
        """
        _check_text(text)
        new_id = uuid5(lead_id, request_id)
        async with self._store.tenant(tenant_id) as session:
            await _must_be_open(session, lead_id)
            occasion = await occasion_of(session, lead_id)
            rfc_id = message_id(secrets.token_hex(16), occasion.mailbox.address)
            letter = human_letter(occasion, text, subject, now=now, rfc_id=rfc_id)
            if await Messages(session).find(new_id) is None:
                Messages(session).add(message_row(occasion, new_id, letter, now))
        return await self._update(tenant_id, lead_id, LeadWorkflow.write, Write(message_id=new_id, by=by), request_id)

    async def approve(self, tenant_id: UUID, draft_id: UUID, *, by: str, now: datetime, request_id: str) -> Standing:
        """Send the draft as it is, dated now: a person answers for it."""
        draft = await self._waiting(tenant_id, draft_id)
        await self._render_anew(draft, text=None, subject=None, now=now)
        request = Approve(message_id=draft.message_id, by=by)
        return await self._update(tenant_id, draft.lead_id, LeadWorkflow.approve, request, request_id)

    async def edit(
        self,
        tenant_id: UUID,
        draft_id: UUID,
        *,
        by: str,
        text: str,
        subject: str | None,
        now: datetime,
        request_id: str,
    ) -> Standing:
        """Send the draft with the agent's words in place of the AI's."""
        _check_text(text)
        draft = await self._waiting(tenant_id, draft_id)
        await self._render_anew(draft, text=text, subject=subject, now=now)
        request = Approve(message_id=draft.message_id, by=by, edited=True)
        return await self._update(tenant_id, draft.lead_id, LeadWorkflow.approve, request, request_id)

    async def _render_anew(self, draft: tables.Draft, *, text: str | None, subject: str | None, now: datetime) -> None:
        """The draft's bytes with these words, or its own, as of `now` and no longer automatic (RFC 3834)."""
        async with self._store.tenant(draft.tenant_id) as session:
            lead = await Leads(session).state(draft.lead_id)
            message = await Messages(session).get(draft.message_id, lock=True)
            if lead.draft is None or lead.draft.message_id != message.id or message.status != "planned":
                raise Conflict(f"The draft {draft.id} no longer waits for a decision.")
            occasion = await occasion_of(session, draft.lead_id, lead.draft.plan)
            rfc_id = message.rfc_message_id or message_id(secrets.token_hex(16), occasion.mailbox.address)
            words, about = text or message.text, subject or message.subject
            letter = edited_letter(occasion, lead.draft.plan, words, about, now=now, rfc_id=rfc_id)
            message.text, message.subject, message.raw = words, letter.subject, render(letter).raw
            message.automatic = False

    async def reject(self, tenant_id: UUID, draft_id: UUID, *, by: str, why: str, request_id: str) -> Standing:
        """Throw the draft away; the human answers himself."""
        draft = await self._waiting(tenant_id, draft_id)
        request = Reject(message_id=draft.message_id, by=by, why=why)
        return await self._update(tenant_id, draft.lead_id, LeadWorkflow.reject, request, request_id)

    async def _waiting(self, tenant_id: UUID, draft_id: UUID) -> tables.Draft:
        async with self._store.tenant(tenant_id) as session:
            draft = await Messages(session).draft(draft_id)
        if draft.status != "waiting":
            raise Conflict(f"The draft {draft_id} was already {draft.status}.")
        return draft

    async def _update(
        self, tenant_id: UUID, lead_id: UUID, update: Update[Request], request: Request, request_id: str
    ) -> Standing:
        """Ask the lead's workflow, starting it where it does not run yet; a closed lead takes no more updates."""
        async with self._store.tenant(tenant_id) as session:
            await _must_be_open(session, lead_id)
        start: WithStartWorkflowOperation[LeadWorkflow, Standing] = WithStartWorkflowOperation(
            LeadWorkflow.run,
            LeadStart(ref=LeadRef(tenant_id=tenant_id, lead_id=lead_id)),
            id=names.lead_workflow_id(tenant_id, lead_id),
            task_queue=names.LEADS,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            priority=Priority(fairness_key=str(tenant_id)),
        )
        try:
            return await self._client.execute_update_with_start_workflow(
                update, request, start_workflow_operation=start, id=request_id, rpc_timeout=ANSWERS_WITHIN
            )
        except WorkflowUpdateFailedError as error:
            raise _as_ours(error) from error
        except (WorkflowUpdateRPCTimeoutOrCancelledError, *AWAY) as error:
            raise Unavailable(f"Lead {lead_id} does not answer now; repeat the request.", retry_after=5) from error


async def _must_be_open(session: TenantSession, lead_id: UUID) -> None:
    if (outcome := (await Leads(session).get(lead_id)).outcome) is not None:
        raise Conflict(f"The lead {lead_id} is closed ({outcome}); it opens again when the seeker writes.")


def _check_text(text: str) -> None:
    if not text.strip() or len(text) > MAX_TEXT:
        raise InvalidInput(f"A message has 1 to {MAX_TEXT} characters, this one has {len(text)}.")


def _as_ours(error: WorkflowUpdateFailedError) -> Exception:
    cause = error.cause
    if isinstance(cause, ApplicationError) and cause.type == Conflict.__name__:
        return Conflict(cause.message)
    return error
