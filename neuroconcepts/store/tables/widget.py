"""An enquiry form on a website: where it may stand, and what its leads are called."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Text
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, Routing, TenantEntity, of_tenant

TEXTS: Any = ARRAY(Text)


class Widget(TenantEntity, table=True):
    """`origins` are the websites whose pages may use it (RFC 6454 §6.2, ASCII), `portal` the name that its leads carry."""

    name: str = ""
    origins: list[str] = Field(sa_type=TEXTS)
    portal: str = "website_form"
    enabled: bool = True
    created_at: datetime = Field(sa_type=INSTANT)


class WidgetRoute(Routing, table=True):
    """Whose widget a public key names. The key stands in every visitor's browser: it only says where an enquiry goes."""

    __tablename__ = "widget_route"
    __table_args__ = (of_tenant("widget_id", "widget"),)

    key_hash: bytes = Field(primary_key=True)
    widget_id: UUID
