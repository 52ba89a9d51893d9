"""Leads: `/v1/leads`."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from api import cursors
from api.auth import Parts, Reader
from api.idempotency import WriteOnce
from api.models import (
    CloseIn,
    DraftOut,
    EnquiryOut,
    LeadAccepted,
    LeadDetail,
    LeadIn,
    LeadOut,
    LeadPage,
    MergeIn,
    Portal,
    TakeOverIn,
    TimelineEntry,
    ViewingOut,
    WriteIn,
)
from api.problems import RESPONSES
from neuroconcepts.domain.lead import Wheel
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from neuroconcepts.messages.lead import Standing
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages, trace_as_json, trace_of
from neuroconcepts.store.evidence import Evidences
from neuroconcepts.store.lead import LeadFilter, Leads
from neuroconcepts.store.viewing import Viewings

router = APIRouter(prefix="/v1/leads", responses=RESPONSES, tags=["Leads"])


@router.post("", status_code=202, response_model=LeadAccepted)
async def create_lead(body: LeadIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Admit an enquiry. 202: it is committed; the first answer leaves within a second where the AI may answer."""

    async def submit() -> LeadAccepted:
        admitted = await parts.enquiries.submit(once.caller.tenant_id, body.enquiry(), datetime.now(UTC))
        return LeadAccepted.model_validate(admitted, from_attributes=True)

    return await once.run(submit, 202)


@router.get("")
async def list_leads(
    parts: Parts,
    caller: Reader,
    stage: Stage | None = None,
    wheel: Wheel | None = None,
    portal: Portal | None = None,
    agent_id: UUID | None = None,
    needs_human: bool | None = None,
    closed: bool | None = None,
    cursor: Annotated[str | None, Query(max_length=200, description="`next_cursor` of the page before.")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> LeadPage:
    """Leads, newest first; follow `next_cursor` for more."""
    wanted = LeadFilter(
        stage=stage, wheel=wheel, portal=portal, agent_id=agent_id, needs_human=needs_human, closed=closed
    )
    async with parts.store.tenant(caller.tenant_id) as session:
        rows = await Leads(session).page(wanted, after=cursors.read(cursor), limit=limit + 1)
    page, more = rows[:limit], len(rows) > limit
    next_cursor = cursors.of(page[-1].created_at, page[-1].id) if more else None
    return LeadPage(items=[LeadOut.of(row) for row in page], next_cursor=next_cursor)


@router.get("/{lead_id}")
async def read_lead(lead_id: UUID, parts: Parts, caller: Reader) -> LeadDetail:
    """One lead with its timeline: what was written and what was decided, and why."""
    async with parts.store.tenant(caller.tenant_id) as session:
        row = await Leads(session).get(lead_id)
        messages = await Messages(session).of_lead(lead_id)
        events = await Leads(session).audit(lead_id)
        drafts = await Messages(session).drafts_of(lead_id)
        viewings = await Viewings(session).of_lead(lead_id)
        enquiries = await Leads(session).enquiries_of(lead_id)
        evidence = await Evidences(session).of_lead(lead_id)
    texts = {message.id: message for message in messages}
    approved = {draft.message_id: draft.decided_by for draft in drafts if draft.status in ("approved", "edited")}
    timeline = [_message_entry(m, approved.get(m.id)) for m in messages] + [_decision_entry(e) for e in events]
    timeline += [_evidence_entry(e) for e in evidence]
    return LeadDetail(
        **LeadOut.of(row).model_dump(),
        merged_into=row.merged_into,
        enquiries=[EnquiryOut.model_validate(e, from_attributes=True) for e in enquiries],
        timeline=sorted(timeline, key=lambda entry: entry.at),
        drafts=[_draft(draft, texts[draft.message_id]) for draft in drafts],
        viewings=[ViewingOut.model_validate(v, from_attributes=True) for v in viewings],
    )


@router.post("/{lead_id}/takeover", response_model=Standing)
async def take_over(lead_id: UUID, body: TakeOverIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Take the wheel. Once this answers, no message of the AI is on its way."""
    who = once.caller
    return await once.run(
        lambda: parts.leads.take_over(who.tenant_id, lead_id, by=who.name, why=body.why, request_id=once.request_id)
    )


@router.post("/{lead_id}/release", response_model=Standing)
async def release(lead_id: UUID, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Hand the wheel back to the AI."""
    who = once.caller
    return await once.run(lambda: parts.leads.release(who.tenant_id, lead_id, by=who.name, request_id=once.request_id))


@router.post("/{lead_id}/messages", status_code=202, response_model=Standing)
async def write(lead_id: UUID, body: WriteIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Write to the seeker yourself, from the agent's mailbox. Writing takes the wheel."""
    who = once.caller
    return await once.run(
        lambda: parts.leads.write(
            who.tenant_id,
            lead_id,
            by=who.name,
            text=body.text,
            subject=body.subject,
            now=datetime.now(UTC),
            request_id=once.request_id,
        ),
        202,
    )


@router.post("/{lead_id}/close", response_model=Standing)
async def close(lead_id: UUID, body: CloseIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """End the lead. It opens again when the seeker writes."""
    who = once.caller
    return await once.run(
        lambda: parts.leads.close(
            who.tenant_id, lead_id, outcome=Outcome(body.outcome), by=who.name, request_id=once.request_id
        )
    )


@router.post("/{lead_id}/merge", response_model=Standing)
async def merge(lead_id: UUID, body: MergeIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Let this lead go on with another one of the same person, which ends as `merged`."""
    who = once.caller
    return await once.run(
        lambda: parts.merges.merge(who.tenant_id, lead_id, body.lead_id, by=who.name, now=datetime.now(UTC))
    )


@router.post("/{lead_id}/part", response_model=Standing)
async def part(lead_id: UUID, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Undo the merge of this lead into another one."""
    who = once.caller
    return await once.run(lambda: parts.merges.part(who.tenant_id, lead_id, by=who.name, now=datetime.now(UTC)))


def _message_entry(message: tables.Message, approved_by: str | None) -> TimelineEntry:
    """A message; `trace` tells how one of the AI came about, `approved_by` who had looked at it before it was sent,
    `edited_by` who had changed its words.
    """
    trace = trace_of(message)
    details = {
        "id": str(message.id),
        "direction": message.direction,
        "status": message.status,
        "subject": message.subject,
        "assistant": message.assistant,
        "trace": trace_as_json(trace) if trace else None,
        "approved_by": approved_by,
        "edited_by": trace.edit.by if trace and trace.edit else None,
        "failure": message.failure,
    }
    return TimelineEntry(
        at=message.created_at,
        kind="message",
        what=message.purpose,
        who=message.author,
        text=message.text,
        details={name: value for name, value in details.items() if value},
    )


def _decision_entry(event: tables.AuditEvent) -> TimelineEntry:
    return TimelineEntry(
        at=event.at,
        kind="decision",
        what=event.what,
        who=event.actor,
        text=event.reason,
        details={"seq": event.seq, **event.details},
    )


def _evidence_entry(evidence: tables.Evidence) -> TimelineEntry:
    """What the seeker was told because the law asks for it, in these words."""
    details = {"version": evidence.version, "message_id": str(evidence.message_id)}
    return TimelineEntry(
        at=evidence.at, kind="evidence", what=evidence.rule, who="ai", text=evidence.text, details=details
    )


def _draft(draft: tables.Draft, message: tables.Message) -> DraftOut:
    return DraftOut(
        id=draft.id,
        message_id=draft.message_id,
        status=draft.status,
        reason=draft.reason,
        subject=message.subject,
        text=message.text,
        decided_by=draft.decided_by,
        trace=trace_of(message),
    )
