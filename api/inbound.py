"""Mail at the door: brought by HTTP, and looked at where nobody could read it: `/v1/inbound/mail`."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse
from pydantic import EmailStr

from api import cursors
from api.auth import Parts, Reader
from api.idempotency import WriteOnce
from api.models import MailAccepted, MailDetail, MailOut, MailPage
from api.problems import RESPONSES
from neuroconcepts.intake.view import view_of
from neuroconcepts.store.inbound import InboundMails
from neuroconcepts.store.tables import InboundStatus

router = APIRouter(prefix="/v1/inbound", responses=RESPONSES, tags=["Inbound"])

RAW_MAIL = {
    "requestBody": {
        "required": True,
        "content": {
            "message/rfc822": {
                "schema": {"type": "string", "format": "binary"},
                "example": "From: Maria Muster <maria.muster@example.org>\r\nTo: makler@example.com\r\n"
                "Subject: Anfrage KRO-2041\r\nMessage-ID: <1@example.org>\r\n\r\nIst die Wohnung noch frei?\r\n",
            }
        },
    }
}


@router.post("/mail", status_code=202, response_model=MailAccepted, openapi_extra=RAW_MAIL)
async def receive_mail(
    request: Request,
    parts: Parts,
    once: WriteOnce,
    recipient: Annotated[EmailStr, Query(description="The envelope's recipient: the agent's mailbox.")],
) -> JSONResponse:
    """Take in one raw mail (RFC 5322). 202: it is committed. The same mail twice is taken in once."""
    raw = await request.body()

    async def receive() -> MailAccepted:
        receipt = await parts.inbound.receive(raw, recipient, datetime.now(UTC), tenant_id=once.caller.tenant_id)
        return MailAccepted.model_validate(receipt, from_attributes=True)

    return await once.run(receive, 202)


@router.get("/mail")
async def list_mail(
    parts: Parts,
    caller: Reader,
    status: InboundStatus | None = None,
    cursor: Annotated[str | None, Query(max_length=200, description="`next_cursor` of the page before.")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> MailPage:
    """Mails newest first; those with `status=needs_attention` wait for a person."""
    async with parts.store.tenant(caller.tenant_id) as session:
        rows = await InboundMails(session).page(status=status, after=cursors.read(cursor), limit=limit + 1)
    page, more = rows[:limit], len(rows) > limit
    next_cursor = cursors.of(page[-1].received_at, page[-1].id) if more else None
    return MailPage(items=[MailOut.model_validate(row, from_attributes=True) for row in page], next_cursor=next_cursor)


@router.get("/mail/{inbound_id}")
async def read_mail(inbound_id: UUID, parts: Parts, caller: Reader) -> MailDetail:
    """One mail as it came, made harmless. 404 also once its time is over."""
    async with parts.store.tenant(caller.tenant_id) as session:
        row = await InboundMails(session).get(inbound_id)
    view = view_of(await parts.inbound.raw_of(caller.tenant_id, row))
    about = MailOut.model_validate(row, from_attributes=True).model_dump()
    read = {"read_by": row.read_by, "reader": row.reader, "trust": row.trust}
    return MailDetail.model_validate(about | read | asdict(view))


@router.post("/mail/{inbound_id}/read", response_model=MailAccepted)
async def read_again(inbound_id: UUID, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Read a mail that was set aside once more, with the reader of today."""

    async def read() -> MailAccepted:
        receipt = await parts.inbound.read_again(once.caller.tenant_id, inbound_id, datetime.now(UTC))
        return MailAccepted.model_validate(receipt, from_attributes=True)

    return await once.run(read)
