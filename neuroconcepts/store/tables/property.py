"""A property on offer: the typed facts that answers may be drawn from."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, TenantEntity, of_tenant


class Property(TenantEntity, table=True):
    """`external_id` is the agency's own number, `openimmo_obid` the OpenImmo one, `portal_ids` maps portal to its ids.

    `answers` are what the agent told seekers that the export does not state: an import leaves them as they are.
    """

    __table_args__ = (
        UniqueConstraint("tenant_id", "external_id"),
        of_tenant("agent_id", "app_user"),
        Index(None, "tenant_id", "openimmo_obid"),
    )

    agent_id: UUID | None = None
    external_id: str
    openimmo_obid: str | None = None
    title: str
    city: str = ""
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    portal_ids: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    answers: list[Any] = Field(default_factory=list, sa_type=JSONB)
    active: bool = True
    updated_at: datetime = Field(sa_type=INSTANT)
