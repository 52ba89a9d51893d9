"""The lead's read model, who it is (identities), and what it enquired about."""

from datetime import datetime
from typing import Any, Literal, get_args
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from neuroconcepts.domain.lead import Autonomy, Wheel
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from neuroconcepts.store.tables.base import INSTANT, TEXTS, TenantEntity, TenantOwned, of_tenant, one_of, words

IdentityKind = Literal["email", "phone", "relay"]


class LeadIdentity(TenantOwned, table=True):
    """Who is this? One normalised address, E.164 number or portal relay token, and the lead it belongs to."""

    __tablename__ = "lead_identity"
    __table_args__ = (
        of_tenant("lead_id", "lead"),
        one_of("kind", get_args(IdentityKind)),
        Index(None, "tenant_id", "lead_id"),
    )

    kind: IdentityKind = Field(primary_key=True, sa_type=Text)
    value: str = Field(primary_key=True)
    lead_id: UUID


class Lead(TenantEntity, table=True):
    """The read model of one lead; the workflow is the truth. Only a row with a smaller `seq` may be overwritten.

    `state` is the workflow's state when it completed. `wrapped_key` is the lead's key under the tenant's key; it is
    NULL once the person was erased, and then nothing of the lead's history can be read again.
    """

    __table_args__ = (
        of_tenant("agent_id", "app_user"),
        of_tenant("mailbox_id", "mailbox"),
        of_tenant("property_id", "property"),
        of_tenant("merged_into", "lead"),
        one_of("stage", Stage),
        one_of("wheel", Wheel),
        one_of("autonomy", Autonomy),
        one_of("outcome", Outcome),
        # The list of leads is read newest first, whole or by stage, wheel or agent; the id breaks ties for the cursor.
        Index("ix_lead_newest", "tenant_id", text("created_at DESC"), text("id DESC")),
        Index("ix_lead_stage", "tenant_id", "stage", text("created_at DESC"), text("id DESC")),
        Index("ix_lead_wheel", "tenant_id", "wheel", text("created_at DESC"), text("id DESC")),
        Index("ix_lead_agent", "tenant_id", "agent_id", text("created_at DESC"), text("id DESC")),
        Index(
            "ix_lead_needs_human",
            "tenant_id",
            "needs_human_since",
            postgresql_where=text("needs_human_since IS NOT NULL"),
        ),
    )

    agent_id: UUID
    mailbox_id: UUID
    property_id: UUID | None = None
    person: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    name: str = ""
    email: str = ""
    language: str = ""
    portal: str = ""
    stage: Stage = Field(default=Stage.NEW, sa_type=words(Stage))
    wheel: Wheel = Field(default=Wheel.AI, sa_type=words(Wheel))
    wheel_reason: str = Field(default="", sa_type=Text)
    autonomy: Autonomy = Field(default=Autonomy.AUTO, sa_type=words(Autonomy))
    outcome: Outcome | None = Field(default=None, sa_type=words(Outcome))
    merged_into: UUID | None = None
    seq: int = 0
    state: dict[str, Any] | None = Field(default=None, sa_type=JSONB)
    needs_human_since: datetime | None = Field(default=None, sa_type=INSTANT)
    needs_human_reason: str = Field(default="", sa_type=Text)
    next_at: datetime | None = Field(default=None, sa_type=INSTANT)
    next_what: str = ""
    enquired_at: datetime = Field(sa_type=INSTANT)
    contacted_at: datetime | None = Field(default=None, sa_type=INSTANT)
    booked_at: datetime | None = Field(default=None, sa_type=INSTANT)
    closed_at: datetime | None = Field(default=None, sa_type=INSTANT)
    wrapped_key: bytes | None = None
    created_at: datetime = Field(sa_type=INSTANT)
    updated_at: datetime = Field(sa_type=INSTANT)


class LeadMerge(TenantEntity, table=True):
    """Two leads that a person found to be one: `from_lead` went into `into_lead` with these identities, which go back when undone.

    `settled` once both workflows know; until then the order is repeated.
    """

    __tablename__ = "lead_merge"
    __table_args__ = (
        of_tenant("from_lead", "lead"),
        of_tenant("into_lead", "lead"),
        Index(None, "tenant_id", "from_lead"),
        Index(None, "tenant_id", "into_lead"),
    )

    from_lead: UUID
    into_lead: UUID
    identities: list[Any] = Field(default_factory=list, sa_type=JSONB)
    merged_by: str
    merged_at: datetime = Field(sa_type=INSTANT)
    settled: bool = False
    undone_by: str | None = None
    undone_at: datetime | None = Field(default=None, sa_type=INSTANT)


class Enquiry(TenantEntity, table=True):
    """One property that a message asks about, with the portal's fields; a lead, and a message, may have several.

    `property_id` is empty while nobody knows which property is meant; `matched_by` tells who found it and by what.
    """

    __table_args__ = (
        of_tenant("lead_id", "lead"),
        of_tenant("message_id", "message"),
        of_tenant("inbound_id", "inbound_mail"),
        of_tenant("property_id", "property"),
        Index(None, "tenant_id", "lead_id", "created_at"),
        Index(None, "tenant_id", "message_id"),
        Index(
            "ix_enquiry_unmatched", "tenant_id", text("created_at DESC"), postgresql_where=text("property_id IS NULL")
        ),
    )

    lead_id: UUID
    message_id: UUID
    inbound_id: UUID | None = None
    property_id: UUID | None = None
    matched_by: str = ""
    portal: str = ""
    refs: list[str] = Field(default_factory=list, sa_type=TEXTS)
    title: str = Field(default="", sa_type=Text)
    address: str = Field(default="", sa_type=Text)
    fields: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    created_at: datetime = Field(sa_type=INSTANT)
