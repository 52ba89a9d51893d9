"""What seekers asked and no stored fact answered."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, TenantEntity, of_tenant


class OpenQuestion(TenantEntity, table=True):
    """One question of one message, in the seeker's words. The agent is asked the same question about a property once (`asked_with`).

    `answered_at` is when he answered, `told_at` when the lead's workflow was told so.
    """

    __tablename__ = "open_question"
    __table_args__ = (
        of_tenant("property_id", "property"),
        of_tenant("lead_id", "lead"),
        of_tenant("message_id", "message"),
        of_tenant("asked_with", "open_question"),
        UniqueConstraint("tenant_id", "message_id", "question"),
        Index(None, "tenant_id", "property_id"),
        Index("ix_open_question_open", "tenant_id", "asked_at", postgresql_where=text("answered_at IS NULL")),
        Index(
            "ix_open_question_untold",
            "answered_at",
            postgresql_where=text("answered_at IS NOT NULL AND told_at IS NULL"),
        ),
    )

    property_id: UUID
    lead_id: UUID
    message_id: UUID
    question: str = Field(sa_type=Text)
    language: str = ""
    asked_with: UUID | None = None
    asked_at: datetime = Field(sa_type=INSTANT)
    answered_at: datetime | None = Field(default=None, sa_type=INSTANT)
    answered_by: str = ""
    told_at: datetime | None = Field(default=None, sa_type=INSTANT)
