"""Mail as it arrived, messages as they belong to a lead, and drafts that wait for a human."""

from datetime import datetime
from typing import Any, Literal, get_args
from uuid import UUID

from sqlalchemy import ARRAY, Index, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, TenantEntity, of_tenant, one_of

InboundStatus = Literal["received", "processed", "needs_attention", "ignored"]
Direction = Literal["in", "out", "notice"]
Author = Literal["seeker", "ai", "human", "platform"]
MessageStatus = Literal["received", "planned", "sending", "sent", "failed", "discarded"]
DraftStatus = Literal["waiting", "approved", "edited", "rejected", "superseded"]

TEXTS: Any = ARRAY(Text)
UUIDS: Any = ARRAY(Uuid)


class InboundMail(TenantEntity, table=True):
    """A mail's raw bytes, committed before it is acknowledged at any door. `content_hash` is the SHA-256 of `raw`."""

    __tablename__ = "inbound_mail"
    __table_args__ = (
        of_tenant("mailbox_id", "mailbox"),
        of_tenant("lead_id", "lead"),
        one_of("status", get_args(InboundStatus)),
        UniqueConstraint("tenant_id", "content_hash"),
        Index(
            "uq_inbound_mail_rfc_message_id",
            "tenant_id",
            "mailbox_id",
            "rfc_message_id",
            unique=True,
            postgresql_where=text("rfc_message_id IS NOT NULL"),
        ),
        # The sweeper looks for what was not yet read, over all tenants, oldest first; the console for what needs eyes.
        Index("ix_inbound_mail_unread", "received_at", postgresql_where=text("status = 'received'")),
        Index("ix_inbound_mail_status", "tenant_id", "status", text("received_at DESC")),
    )

    mailbox_id: UUID
    rfc_message_id: str | None = None
    content_hash: bytes
    envelope_recipient: str
    raw: bytes
    size: int
    status: InboundStatus = Field(default="received", sa_type=Text)
    kind: str | None = None
    reason: str = Field(default="", sa_type=Text)
    lead_id: UUID | None = None
    received_at: datetime = Field(sa_type=INSTANT)
    processed_at: datetime | None = Field(default=None, sa_type=INSTANT)


class Message(TenantEntity, table=True):
    """One message of a lead's conversation. `raw` of an outgoing one is rendered once and sent byte for byte.

    `answers` are the ids of the incoming messages that this one answers; `handed_over_at` is when an incoming one was
    given to the workflow.
    """

    __table_args__ = (
        of_tenant("lead_id", "lead"),
        of_tenant("inbound_id", "inbound_mail"),
        of_tenant("enquiry_id", "enquiry"),
        one_of("direction", get_args(Direction)),
        one_of("author", get_args(Author)),
        one_of("status", get_args(MessageStatus)),
        Index(None, "tenant_id", "lead_id", "created_at"),
        # Replies are matched to leads by the ids in In-Reply-To and References.
        Index(None, "tenant_id", "rfc_message_id"),
        # The send limit counts what left in the last hour; the sweeper looks for what is under way or not handed over.
        Index("ix_message_sent", "tenant_id", "sender", "sent_at", postgresql_where=text("direction = 'out'")),
        Index(
            "ix_message_not_handed_over",
            "created_at",
            postgresql_where=text("direction = 'in' AND handed_over_at IS NULL"),
        ),
        Index("ix_message_under_way", "created_at", postgresql_where=text("status IN ('planned', 'sending')")),
    )

    lead_id: UUID
    direction: Direction = Field(sa_type=Text)
    author: Author = Field(sa_type=Text)
    purpose: str = Field(default="", sa_type=Text)
    status: MessageStatus = Field(sa_type=Text)
    inbound_id: UUID | None = None
    enquiry_id: UUID | None = None
    rfc_message_id: str | None = None
    in_reply_to: str | None = None
    references: list[str] = Field(default_factory=list, sa_type=TEXTS)
    sender: str = ""
    recipient: str = ""
    subject: str = Field(default="", sa_type=Text)
    text: str = Field(default="", sa_type=Text)
    raw: bytes | None = None
    answers: list[UUID] = Field(default_factory=list, sa_type=UUIDS)
    sources: list[Any] = Field(default_factory=list, sa_type=JSONB)
    assistant: str = ""
    automatic: bool = False
    handed_over_at: datetime | None = Field(default=None, sa_type=INSTANT)
    created_at: datetime = Field(sa_type=INSTANT)
    sent_at: datetime | None = Field(default=None, sa_type=INSTANT)
    failure: str = Field(default="", sa_type=Text)


class Draft(TenantEntity, table=True):
    """A message of the AI that waits for a human's yes; `decided_by` names who said what became of it."""

    __table_args__ = (
        of_tenant("lead_id", "lead"),
        of_tenant("message_id", "message"),
        one_of("status", get_args(DraftStatus)),
        Index(None, "tenant_id", "lead_id"),
        Index("ix_draft_waiting", "tenant_id", "created_at", postgresql_where=text("status = 'waiting'")),
    )

    lead_id: UUID
    message_id: UUID
    status: DraftStatus = Field(default="waiting", sa_type=Text)
    reason: str = Field(default="", sa_type=Text)
    created_at: datetime = Field(sa_type=INSTANT)
    decided_at: datetime | None = Field(default=None, sa_type=INSTANT)
    decided_by: str | None = None
