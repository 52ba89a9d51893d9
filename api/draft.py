"""Drafts of the AI that wait for a human's yes: `/v1/drafts`."""

from datetime import UTC, datetime
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from api.auth import Parts
from api.idempotency import WriteOnce
from api.models import EditIn, RejectIn
from api.problems import RESPONSES
from neuroconcepts.messages.lead import Standing

router = APIRouter(prefix="/v1/drafts", responses=RESPONSES, tags=["Drafts"])


@router.post("/{draft_id}/approve", response_model=Standing)
async def approve(draft_id: UUID, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Send the draft as it is."""
    who = once.caller
    return await once.run(
        lambda: parts.leads.approve(
            who.tenant_id, draft_id, by=who.name, now=datetime.now(UTC), request_id=once.request_id
        )
    )


@router.post("/{draft_id}/edit", response_model=Standing)
async def edit(draft_id: UUID, body: EditIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Send the draft with your words in place of the AI's."""
    who = once.caller
    return await once.run(
        lambda: parts.leads.edit(
            who.tenant_id,
            draft_id,
            by=who.name,
            text=body.text,
            subject=body.subject,
            now=datetime.now(UTC),
            request_id=once.request_id,
        )
    )


@router.post("/{draft_id}/reject", response_model=Standing)
async def reject(draft_id: UUID, body: RejectIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Throw the draft away; you answer yourself."""
    who = once.caller
    return await once.run(
        lambda: parts.leads.reject(who.tenant_id, draft_id, by=who.name, why=body.why, request_id=once.request_id)
    )
