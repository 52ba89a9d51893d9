"""The agency's mailboxes and how they are: `/v1/mailboxes`."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel

from api.auth import Parts, Reader
from api.problems import RESPONSES
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.tables import Mailbox

router = APIRouter(prefix="/v1/mailboxes", responses=RESPONSES, tags=["Mailboxes"])


class MailboxOut(BaseModel):
    """`watched`: new mail is taken in (what lay there before is not answered). A paused mailbox sends again at its time.

    `auth`: it is opened by a password, or by its owner's consent with that provider.
    """

    id: UUID
    address: str
    auth: Literal["password", "google", "microsoft"]
    enabled: bool
    watched: bool
    paused_until: datetime | None
    paused_reason: str


class MailboxList(BaseModel):
    items: list[MailboxOut]


@router.get("")
async def list_mailboxes(parts: Parts, caller: Reader) -> MailboxList:
    """All mailboxes of the agency."""
    async with parts.store.tenant(caller.tenant_id) as session:
        return MailboxList(items=[_out(row) for row in await Mailboxes(session).all()])


def _out(row: Mailbox) -> MailboxOut:
    return MailboxOut(
        id=row.id,
        address=row.address,
        auth=row.auth,
        enabled=row.enabled,
        watched=row.uidvalidity is not None,
        paused_until=row.paused_until,
        paused_reason=row.paused_reason,
    )
