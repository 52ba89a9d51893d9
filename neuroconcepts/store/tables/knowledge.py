"""What an agency knows, in chunks; their embeddings, one set per model; and what has still to be indexed."""

from datetime import datetime
from typing import Any, Literal, get_args
from uuid import UUID

from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import CheckConstraint, Column, Computed, ForeignKeyConstraint, Index, Text, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlmodel import Field

from neuroconcepts.domain.knowledge import Origin
from neuroconcepts.store.tables.base import INSTANT, TenantEntity, TenantOwned, new_id, one_of, words

IndexStatus = Literal["building", "active", "retired"]
Subject = Literal["property", "lead", "agency"]

SEARCHED = "(title || ' '::text) || (asked || ' '::text) || text"
WORDS = " || ".join(f"to_tsvector('{language}'::regconfig, {SEARCHED})" for language in ("german", "english", "simple"))
"""Stems of both languages, and each word as it stands for all others: one vector, since a text's language is often a guess."""


def _with(column: str, table: str) -> ForeignKeyConstraint:
    """A reference within the tenant; what refers goes with what it refers to."""
    return ForeignKeyConstraint(["tenant_id", column], [f"{table}.tenant_id", f"{table}.id"], ondelete="CASCADE")


class KnowledgeChunk(TenantEntity, table=True):
    """A stretch of text (`domain.knowledge.Chunk`). With a lead it is that person's conversation and found for that person only.

    Without property and lead it holds for the whole agency. `id` is made of the content, so what stays keeps its embedding.
    """

    __tablename__ = "knowledge_chunk"
    __table_args__ = (
        _with("property_id", "property"),
        _with("lead_id", "lead"),
        _with("message_id", "message"),
        one_of("origin", Origin),
        CheckConstraint("(origin = 'conversation') = (lead_id IS NOT NULL)", name="conversation_of_lead"),
        Index(None, "tenant_id", "property_id"),
        Index("ix_knowledge_chunk_lead", "tenant_id", "lead_id", postgresql_where=text("lead_id IS NOT NULL")),
        Index("ix_knowledge_chunk_message", "tenant_id", "message_id", postgresql_where=text("message_id IS NOT NULL")),
    )

    property_id: UUID | None = None
    lead_id: UUID | None = None
    message_id: UUID | None = None
    origin: Origin = Field(sa_type=words(Origin))
    source: str = Field(sa_type=Text)
    position: int
    title: str = Field(sa_type=Text)
    asked: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    words: Any = Field(default=None, sa_column=Column(TSVECTOR, Computed(WORDS, persisted=True), nullable=False))
    created_at: datetime = Field(sa_type=INSTANT)


class KnowledgeIndex(TenantEntity, table=True):
    """One set of embeddings of a tenant, by one model. The active one is searched; another is built beside it.

    `size` is how many chunks it holds, as the last indexing counted them. `approximate` once it has an HNSW index of its own.
    """

    __tablename__ = "knowledge_index"
    __table_args__ = (
        one_of("status", get_args(IndexStatus)),
        Index("uq_knowledge_index_active", "tenant_id", unique=True, postgresql_where=text("status = 'active'")),
        Index("uq_knowledge_index_building", "tenant_id", unique=True, postgresql_where=text("status = 'building'")),
    )

    model: str
    dimension: int
    status: IndexStatus = Field(sa_type=Text)
    size: int = 0
    approximate: bool = False
    created_at: datetime = Field(sa_type=INSTANT)
    activated_at: datetime | None = Field(default=None, sa_type=INSTANT)


class KnowledgeEmbedding(TenantOwned, table=True):
    """A chunk's embedding, apart from its text: an exact search reads all of a tenant's, and narrow rows are read fast.

    16-bit floats lose nothing that a ranking shows, and halve what is read. The column has no dimension: each index has its
    own. `lead_id` is the chunk's, so that a conversation is left out where the vectors are read.
    """

    __tablename__ = "knowledge_embedding"
    __table_args__ = (
        _with("index_id", "knowledge_index"),
        _with("chunk_id", "knowledge_chunk"),
        _with("lead_id", "lead"),
        Index(None, "tenant_id", "chunk_id"),
    )

    index_id: UUID = Field(primary_key=True)
    chunk_id: UUID = Field(primary_key=True)
    lead_id: UUID | None = None
    embedding: list[float] = Field(sa_type=HALFVEC)


class KnowledgeDue(TenantOwned, table=True):
    """Something that changed and is not indexed yet. A change while it is being indexed gives it another `ticket`, so it stays due."""

    __tablename__ = "knowledge_due"
    __table_args__ = (one_of("subject", get_args(Subject)), Index(None, "since"))

    subject: Subject = Field(primary_key=True, sa_type=Text)
    subject_id: UUID = Field(primary_key=True)
    ticket: UUID = Field(default_factory=new_id)
    since: datetime = Field(sa_type=INSTANT)
