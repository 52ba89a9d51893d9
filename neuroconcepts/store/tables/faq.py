"""The agency's frequent questions with its answers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, Text
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, TenantEntity


class Faq(TenantEntity, table=True):
    """One question with the answer that seekers are told; without a property it holds for the whole agency."""

    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "property_id"], ["property.tenant_id", "property.id"], ondelete="CASCADE"),
        Index(None, "tenant_id", "property_id"),
    )

    property_id: UUID | None = None
    question: str = Field(sa_type=Text)
    answer: str = Field(sa_type=Text)
    language: str
    written_by: str
    written_at: datetime = Field(sa_type=INSTANT)
