"""Mail from any door that speaks HTTP: `/v1/inbound/mail`."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse
from pydantic import EmailStr

from api.auth import Parts
from api.idempotency import WriteOnce
from api.models import MailAccepted
from api.problems import RESPONSES

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
