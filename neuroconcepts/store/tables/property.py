"""Properties on offer, the imports that brought them, and their documents."""

from datetime import datetime
from typing import Any, Literal, get_args
from uuid import UUID

from sqlalchemy import BigInteger, Index, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, TenantEntity, of_tenant, one_of

ImportSource = Literal["upload", "folder", "command"]
ImportStatus = Literal["received", "running", "done", "failed"]

UNREAD = "media_type = 'application/pdf' AND sha256 <> '' AND text IS NULL AND problem = ''"
"""Documents whose text somebody has still to read."""


class Property(TenantEntity, table=True):
    """`external_id` is the agency's own number, `openimmo_obid` the OpenImmo one, `portal_ids` maps portal to its ids.

    `facts` holds all that the export states; `content_hash` is over it and the documents, so that an import tells what is
    unchanged. `answers` are what the agent told seekers that the export does not state: an import leaves them as they are.
    `listed_by` is the last full transfer of the series that it came with.
    """

    __table_args__ = (
        UniqueConstraint("tenant_id", "external_id"),
        of_tenant("agent_id", "app_user"),
        of_tenant("listed_by", "property_import"),
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
    content_hash: bytes | None = None
    listed_by: UUID | None = None
    updated_at: datetime = Field(sa_type=INSTANT)


class PropertyImport(TenantEntity, table=True):
    """One transmission, kept as a file under its `sha256`, and how far its import has come.

    `total` counts its objects once it is read, `done` those that are settled: where an interrupted import goes on.
    `agent_id` is whose properties these are; `withdraw_all` that a person lets it withdraw whatever it does not list.
    """

    __tablename__ = "property_import"
    __table_args__ = (
        one_of("source", get_args(ImportSource)),
        one_of("status", get_args(ImportStatus)),
        of_tenant("agent_id", "app_user"),
        Index("ix_property_import_open", "changed_at", postgresql_where=text("status IN ('received', 'running')")),
    )

    file_name: str
    sha256: bytes
    size: int = Field(sa_type=BigInteger)
    source: ImportSource = Field(sa_type=Text)
    agent_id: UUID | None = None
    withdraw_all: bool = False
    status: ImportStatus = Field(sa_type=Text)
    reason: str = Field(default="", sa_type=Text)
    total: int | None = None
    done: int = 0
    report: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    created_at: datetime = Field(sa_type=INSTANT)
    changed_at: datetime = Field(sa_type=INSTANT)
    finished_at: datetime | None = Field(default=None, sa_type=INSTANT)


class PropertyDocument(TenantEntity, table=True):
    """An attachment of a property; its content lies in the files under `sha256` (hex), where it came along.

    `text` is what a PDF says; None while nobody has read it. `problem` says why there is no content, or no text.
    """

    __tablename__ = "property_document"
    __table_args__ = (
        of_tenant("property_id", "property"),
        Index(None, "tenant_id", "property_id"),
        Index(None, "tenant_id", "sha256"),
        Index("ix_property_document_unread", "tenant_id", "id", postgresql_where=text(UNREAD)),
    )

    property_id: UUID
    position: int
    title: str = Field(sa_type=Text)
    group: str = Field(sa_type=Text)
    path: str = Field(sa_type=Text)
    media_type: str
    sha256: str
    size: int = Field(sa_type=BigInteger)
    text: str | None = Field(default=None, sa_type=Text)
    problem: str = Field(default="", sa_type=Text)
