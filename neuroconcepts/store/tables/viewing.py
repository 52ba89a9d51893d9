"""The built-in calendar: slots held for a seeker and viewings booked."""

from datetime import datetime
from typing import Literal, get_args
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, TenantEntity, of_tenant, one_of

ViewingStatus = Literal["held", "booked", "cancelled", "lapsed"]


class Viewing(TenantEntity, table=True):
    """A slot of an agent, half-open [`starts_at`, `ends_at`). `uid` and `sequence` are iCalendar's (RFC 5545 §3.8.4.7, §3.8.7.4)."""

    __table_args__ = (
        of_tenant("lead_id", "lead"),
        of_tenant("agent_id", "app_user"),
        of_tenant("property_id", "property"),
        one_of("status", get_args(ViewingStatus)),
        CheckConstraint("starts_at < ends_at", name="starts_before_end"),
        Index(None, "tenant_id", "lead_id"),
        Index(
            "ix_viewing_agent_taken",
            "tenant_id",
            "agent_id",
            "starts_at",
            postgresql_where=text("status IN ('held', 'booked')"),
        ),
    )

    lead_id: UUID
    agent_id: UUID
    property_id: UUID | None = None
    starts_at: datetime = Field(sa_type=INSTANT)
    ends_at: datetime = Field(sa_type=INSTANT)
    status: ViewingStatus = Field(sa_type=Text)
    held_until: datetime | None = Field(default=None, sa_type=INSTANT)
    uid: str
    sequence: int = 0
    created_at: datetime = Field(sa_type=INSTANT)
