"""Evidence that a seeker was told what the law asks for, append-only for the application."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, TenantEntity, of_tenant


class Evidence(TenantEntity, table=True):
    """One notice (`domain.law.Rule`) in the words of its version, told by a message that the mail server accepted at `at`."""

    __table_args__ = (
        of_tenant("lead_id", "lead"),
        of_tenant("message_id", "message"),
        Index(None, "tenant_id", "lead_id", "at"),
    )

    lead_id: UUID
    message_id: UUID
    rule: str
    version: str
    text: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=INSTANT)
