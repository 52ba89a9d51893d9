"""What stands below one's mails: `/v1/signature`, and one mailbox's own."""

from typing import Annotated, Self
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from api.auth import Parts, Reader
from api.idempotency import WriteOnce
from api.models import Body
from api.problems import RESPONSES
from api.settings import ADMINS
from neuroconcepts.application.signature import Shown

router = APIRouter(prefix="/v1", responses=RESPONSES, tags=["Signatures"])


class SignatureIn(Body):
    signature: Annotated[str, Field(max_length=2_000, pattern=r"^[^\x00]*$")] = Field(
        examples=["Eva Berger\nImmobilienmaklerin\nTel. +43 1 234567"], description="Empty: none of one's own."
    )


class SignatureOut(BaseModel):
    """As it was written, and as it stands below a mail, with what the agency has to state (`business_details`)."""

    signature: str
    shown: str

    @classmethod
    def of(cls, shown: Shown) -> Self:
        return cls.model_validate(shown, from_attributes=True)


@router.get("/signature")
async def read_signature(parts: Parts, caller: Reader) -> SignatureOut:
    """Your own signature."""
    return SignatureOut.of(await parts.signatures.of_user(caller.tenant_id, caller.user_id))


@router.put("/signature", response_model=SignatureOut)
async def change_signature(body: SignatureIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Change your own signature; mails from now on have it."""
    who = once.caller

    async def sign() -> SignatureOut:
        return SignatureOut.of(await parts.signatures.sign(who.tenant_id, who.user_id, body.signature))

    return await once.run(sign)


@router.put("/mailboxes/{mailbox_id}/signature", response_model=SignatureOut)
async def change_mailbox_signature(mailbox_id: UUID, body: SignatureIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Give one of your mailboxes a signature of its own; for administrators, any mailbox."""
    who = once.caller

    async def sign() -> SignatureOut:
        shown = await parts.signatures.sign_mailbox(
            who.tenant_id, mailbox_id, body.signature, user_id=who.user_id, is_admin=who.role in ADMINS
        )
        return SignatureOut.of(shown)

    return await once.run(sign)
