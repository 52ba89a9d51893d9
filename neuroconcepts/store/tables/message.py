"""Mail as it arrived, messages as they belong to a lead, and drafts that wait for a human."""

from datetime import datetime
from typing import Any, Literal, get_args
from uuid import UUID

from sqlalchemy import ARRAY, Index, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, TEXTS, TenantEntity, TenantOwned, of_tenant, one_of

InboundStatus = Literal["received", "processed", "needs_attention", "ignored"]
Direction = Literal["in", "out", "notice"]
Author = Literal["seeker", "ai", "human", "platform"]
MessageStatus = Literal["received", "planned", "sending", "sent", "failed", "discarded"]
DraftStatus = Literal["waiting", "approved", "edited", "rejected", "superseded"]

UUIDS: Any = ARRAY(Uuid)


class InboundMail(TenantEntity, table=True):
    """A mail's raw bytes, committed before it is acknowledged at any door.

    `raw` is sealed under the tenant's key, and gone when its time is over. `content_hash` is the SHA-256 of the bytes as
    they came, `body_hash` of what they say, without headers and line ends. `reading` is what the reader of that name made
    of it, `read_by` the step of the ladder that did; `category` sorts what is no lead's; `trust` is what the receiving
    server found out about the sender.
    """

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
        # How each portal's mails are read, day by day; and what is old enough to be forgotten.
        Index("ix_inbound_mail_received", "received_at"),
    )

    mailbox_id: UUID
    rfc_message_id: str | None = None
    content_hash: bytes
    body_hash: bytes
    envelope_recipient: str
    raw: bytes | None
    size: int
    status: InboundStatus = Field(default="received", sa_type=Text)
    kind: str | None = None
    category: str = ""
    portal: str = ""
    sender_domain: str = ""
    read_by: str = ""
    reader: str = ""
    reading: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    trust: str = ""
    reason: str = Field(default="", sa_type=Text)
    lead_id: UUID | None = None
    received_at: datetime = Field(sa_type=INSTANT)
    processed_at: datetime | None = Field(default=None, sa_type=INSTANT)


class SenderDomain(TenantOwned, table=True):
    """A domain that enquiries in others' names came from; a person's yes to an answer makes it trusted."""

    __tablename__ = "sender_domain"

    domain: str = Field(primary_key=True)
    first_seen_at: datetime = Field(sa_type=INSTANT)
    trusted_by: str | None = None
    trusted_at: datetime | None = Field(default=None, sa_type=INSTANT)


class Message(TenantEntity, table=True):
    """One message of a lead's conversation. `raw` of an outgoing one is rendered once and sent byte for byte.

    `answers` are the ids of the incoming messages that this one answers; `doubt` is why the answer to an incoming one is
    looked at first; `handed_over_at` is when that was given to the workflow. `notices` are what the law has it tell; `sources`
    holds how a message of the AI came about, as one `domain.conversation.Trace`; `language` (ISO 639-1) is what one of ours
    is written in.
    """

    __table_args__ = (
        of_tenant("lead_id", "lead"),
        of_tenant("inbound_id", "inbound_mail"),
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
    notices: list[Any] = Field(default_factory=list, sa_type=JSONB)
    language: str = ""
    doubt: str = Field(default="", sa_type=Text)
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
