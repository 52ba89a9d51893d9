"""Enquiries whose property is not known: `/v1/enquiries`."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from api.auth import Parts, Reader
from api.idempotency import WriteOnce
from api.models import EnquiryList, EnquiryOut, MatchIn
from api.problems import RESPONSES
from neuroconcepts.messages.lead import Standing
from neuroconcepts.store.lead import Leads

router = APIRouter(prefix="/v1/enquiries", responses=RESPONSES, tags=["Enquiries"])


@router.get("/unmatched")
async def list_unmatched(parts: Parts, caller: Reader, limit: Annotated[int, Query(ge=1, le=200)] = 50) -> EnquiryList:
    """Enquiries of open leads that nobody knows the property of, newest first."""
    async with parts.store.tenant(caller.tenant_id) as session:
        rows = await Leads(session).unmatched(limit=limit)
    return EnquiryList(items=[EnquiryOut.model_validate(row, from_attributes=True) for row in rows])


@router.post("/{enquiry_id}/match", response_model=Standing)
async def match(enquiry_id: UUID, body: MatchIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Say which property is meant: its lead goes on with its facts, and the portal's number is known from now on."""
    who = once.caller
    return await once.run(
        lambda: parts.leads.match(who.tenant_id, enquiry_id, body.property_id, by=who.name, request_id=once.request_id)
    )
