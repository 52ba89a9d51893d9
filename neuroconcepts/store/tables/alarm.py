"""What operators have to look at: the platform's own, of no tenant, without anything that belongs to one."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, PlatformOwned, new_id


class Alarm(PlatformOwned, table=True):
    """One thing that is wrong, raised once: `kind` and `subject` name it while it lasts (`settled_at` empty)."""

    __table_args__ = (
        Index("uq_alarm_open", "kind", "subject", unique=True, postgresql_where=text("settled_at IS NULL")),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    kind: str
    subject: str
    text: str = Field(sa_type=Text)
    details: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    raised_at: datetime = Field(sa_type=INSTANT)
    settled_at: datetime | None = Field(default=None, sa_type=INSTANT)
