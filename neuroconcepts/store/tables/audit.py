"""What happened and why, append-only for the application; and what was already answered to a repeated API write."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, TenantEntity, TenantOwned, of_tenant


class AuditEvent(TenantEntity, table=True):
    """One event of the timeline. `seq` is the lead's decision it records: a decision is recorded once."""

    __tablename__ = "audit_event"
    __table_args__ = (
        of_tenant("lead_id", "lead"),
        Index(None, "tenant_id", "lead_id", "at"),
        Index(
            "uq_audit_event_seq",
            "tenant_id",
            "lead_id",
            "seq",
            unique=True,
            postgresql_where=text("seq IS NOT NULL"),
        ),
    )

    lead_id: UUID | None = None
    seq: int | None = None
    at: datetime = Field(sa_type=INSTANT)
    actor: str
    what: str
    reason: str = Field(default="", sa_type=Text)
    details: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)


class Idempotency(TenantOwned, table=True):
    """The answer to an API write with an `Idempotency-Key`; `fingerprint` tells a repetition from another request."""

    key: str = Field(primary_key=True)
    fingerprint: str
    status: int
    body: dict[str, Any] = Field(sa_type=JSONB)
    created_at: datetime = Field(sa_type=INSTANT, index=True)
