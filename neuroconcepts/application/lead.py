"""What people do with a lead: take over, write, hand back, decide on drafts, say what it is about, close."""

import secrets
from datetime import datetime
from typing import TypeVar
from uuid import UUID, uuid5

from activities.letters import edited_letter, human_letter, message_row, occasion_of
from neuroconcepts.application.editing import Editing, edited, waiting_draft
from neuroconcepts.application.matching import match_enquiry
from neuroconcepts.application.orders import Order, Orders
from neuroconcepts.assistant.letters.headers import message_id
from neuroconcepts.assistant.letters.outgoing import render
from neuroconcepts.domain.events import (
    Closed,
    DraftApproved,
    DraftRejected,
    Matched,
    Released,
    TakenOver,
    Written,
)
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.errors import Conflict, InvalidInput
from neuroconcepts.messages.lead import Standing
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages, trace_as_json
from neuroconcepts.store.inbound import InboundMails
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.session import Store, TenantSession
from workflows.lead import LeadWorkflow

MAX_TEXT = 20_000

Event = TypeVar("Event")


class LeadActions:
    """For the API and the console. `by` is the person's name; `request_id` makes a repeated request one (per run)."""

    def __init__(self, store: Store, orders: Orders, editing: Editing) -> None:
        self._store = store
        self._orders = orders
        self._editing = editing

    async def take_over(self, tenant_id: UUID, lead_id: UUID, *, by: str, why: str, request_id: str) -> Standing:
        """Give the wheel to a human; once this returns, no message of the AI is on its way."""
        return await self._order(tenant_id, lead_id, LeadWorkflow.take_over, TakenOver(by, why), request_id)

    async def release(self, tenant_id: UUID, lead_id: UUID, *, by: str, request_id: str) -> Standing:
        """Hand the wheel back to the AI."""
        return await self._order(tenant_id, lead_id, LeadWorkflow.release, Released(by), request_id)

    async def close(self, tenant_id: UUID, lead_id: UUID, *, outcome: Outcome, by: str, request_id: str) -> Standing:
        """End the lead."""
        return await self._order(tenant_id, lead_id, LeadWorkflow.close, Closed(outcome, by), request_id)

    async def match(
        self, tenant_id: UUID, enquiry_id: UUID, property_id: UUID, *, by: str, request_id: str
    ) -> Standing:
        """Say which property an enquiry is about; its lead goes on with that, and the portal's number is known from now on."""
        async with self._store.tenant(tenant_id) as session:
            enquiry = await match_enquiry(session, enquiry_id, property_id, by=by)
            lead = await Leads(session).get(enquiry.lead_id)
        event = Matched(enquiry.message_id, property_id, by)
        return await self._order(tenant_id, lead.merged_into or lead.id, LeadWorkflow.match, event, request_id)

    # ── Writing ────────────────────────────────────────────────────────────────────────────────────────────────────

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
        return await self._order(tenant_id, lead_id, LeadWorkflow.write, Written(new_id, by), request_id)

    # ── Deciding on drafts ─────────────────────────────────────────────────────────────────────────────────────────

    async def approve(self, tenant_id: UUID, draft_id: UUID, *, by: str, now: datetime, request_id: str) -> Standing:
        """Send the draft as it is, dated now: a person answers for it, and for where the enquiry came from."""
        return await self._approve(tenant_id, draft_id, None, None, by=by, now=now, request_id=request_id)

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
        """Send the draft with the agent's words in place of the AI's, which its trace keeps."""
        _check_text(text)
        return await self._approve(tenant_id, draft_id, text, subject, by=by, now=now, request_id=request_id)

    async def _approve(
        self,
        tenant_id: UUID,
        draft_id: UUID,
        text: str | None,
        subject: str | None,
        *,
        by: str,
        now: datetime,
        request_id: str,
    ) -> Standing:
        draft = await self._waiting(tenant_id, draft_id)
        await self._render_anew(draft, text=text, subject=subject, by=by, now=now)
        event = DraftApproved(draft.message_id, by, edited=text is not None)
        return await self._order(tenant_id, draft.lead_id, LeadWorkflow.approve, event, request_id)

    async def _render_anew(
        self, draft: tables.Draft, *, text: str | None, subject: str | None, by: str, now: datetime
    ) -> None:
        """The draft's bytes with these words, or its own, as of `now` and no longer automatic (RFC 3834)."""
        found = None if text is None else await self._editing.checked(draft, text)
        async with self._store.tenant(draft.tenant_id) as session:
            plan, message = await waiting_draft(session, draft, lock=True)
            occasion = await occasion_of(session, draft.lead_id, plan)
            rfc_id = message.rfc_message_id or message_id(secrets.token_hex(16), occasion.mailbox.address)
            words, about = text or message.text, subject or message.subject
            letter = edited_letter(occasion, plan, message, words, about, now=now, rfc_id=rfc_id)
            if found:
                message.sources = [trace_as_json(edited(message, found, by=by, now=now))]
            message.text, message.subject, message.raw = words, letter.subject, render(letter).raw
            message.automatic = False
            answered = [asked.inbound_id for asked, _ in await Messages(session).incoming(plan.answers)]
            await InboundMails(session).trust_domains([i for i in answered if i], by=by, now=now)

    async def reject(self, tenant_id: UUID, draft_id: UUID, *, by: str, why: str, request_id: str) -> Standing:
        """Throw the draft away; the human answers himself."""
        draft = await self._waiting(tenant_id, draft_id)
        event = DraftRejected(draft.message_id, by, why)
        return await self._order(tenant_id, draft.lead_id, LeadWorkflow.reject, event, request_id)

    async def _waiting(self, tenant_id: UUID, draft_id: UUID) -> tables.Draft:
        async with self._store.tenant(tenant_id) as session:
            draft = await Messages(session).draft(draft_id)
        if draft.status != "waiting":
            raise Conflict(f"The draft {draft_id} was already {draft.status}.")
        return draft

    async def _order(
        self, tenant_id: UUID, lead_id: UUID, order: Order[Event], event: Event, request_id: str
    ) -> Standing:
        """A closed lead's workflow has ended: it takes no more orders."""
        async with self._store.tenant(tenant_id) as session:
            await _must_be_open(session, lead_id)
        return await self._orders.give(tenant_id, lead_id, order, event, request_id)


async def _must_be_open(session: TenantSession, lead_id: UUID) -> None:
    if (outcome := (await Leads(session).get(lead_id)).outcome) is not None:
        raise Conflict(f"The lead {lead_id} is closed ({outcome}); it opens again when the seeker writes.")


def _check_text(text: str) -> None:
    if not text.strip() or len(text) > MAX_TEXT:
        raise InvalidInput(f"A message has 1 to {MAX_TEXT} characters, this one has {len(text)}.")
