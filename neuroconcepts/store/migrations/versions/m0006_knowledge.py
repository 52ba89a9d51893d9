"""What an agency knows: chunks, their embeddings, the FAQ, and what is due to be indexed. The extension is there already.

Revision: 0006
"""

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import TSVECTOR

from neuroconcepts.store.policies import grant, protect

revision = "0006"
down_revision = "0005"

INSTANT = sa.DateTime(timezone=True)
SEARCHED = "(title || ' '::text) || (asked || ' '::text) || text"
WORDS = " || ".join(f"to_tsvector('{language}'::regconfig, {SEARCHED})" for language in ("german", "english", "simple"))
TABLES = ("faq", "knowledge_chunk", "knowledge_index", "knowledge_embedding", "knowledge_due")


def upgrade() -> None:
    _create_faq()
    _create_chunk()
    _create_index()
    _create_embedding()
    _create_due()
    for table in TABLES:
        for statement in (*protect(table), *grant(table)):
            op.execute(statement)


def _of_tenant(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name=f"fk_{table}_tenant_id")


def _with(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["tenant_id", column],
        [f"{other}.tenant_id", f"{other}.id"],
        name=f"fk_{table}_tenant_id_{column}",
        ondelete="CASCADE",
    )


def _create_faq() -> None:
    op.create_table(
        "faq",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("property_id", sa.Uuid, nullable=True),
        Column("question", sa.Text(), nullable=False),
        Column("answer", sa.Text(), nullable=False),
        Column("language", sa.String(), nullable=False),
        Column("written_by", sa.String(), nullable=False),
        Column("written_at", INSTANT, nullable=False),
        _of_tenant("faq"),
        _with("faq", "property_id", "property"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_faq"),
    )
    op.create_index("ix_faq_tenant_id_property_id", "faq", ["tenant_id", "property_id"])


def _create_chunk() -> None:
    table = "knowledge_chunk"
    op.create_table(
        table,
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("property_id", sa.Uuid, nullable=True),
        Column("lead_id", sa.Uuid, nullable=True),
        Column("message_id", sa.Uuid, nullable=True),
        Column("origin", sa.Text(), nullable=False),
        Column("source", sa.Text(), nullable=False),
        Column("position", sa.Integer(), nullable=False),
        Column("title", sa.Text(), nullable=False),
        Column("asked", sa.Text(), nullable=False),
        Column("text", sa.Text(), nullable=False),
        Column("words", TSVECTOR, sa.Computed(WORDS, persisted=True), nullable=False),
        Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint(
            "origin IN ('facts', 'text', 'pdf', 'faq', 'answer', 'conversation')",
            name=op.f("ck_knowledge_chunk_origin_known"),
        ),
        sa.CheckConstraint(
            "(origin = 'conversation') = (lead_id IS NOT NULL)", name=op.f("ck_knowledge_chunk_conversation_of_lead")
        ),
        _of_tenant(table),
        _with(table, "property_id", "property"),
        _with(table, "lead_id", "lead"),
        _with(table, "message_id", "message"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_knowledge_chunk"),
    )
    op.create_index("ix_knowledge_chunk_tenant_id_property_id", table, ["tenant_id", "property_id"])
    for column in ("lead", "message"):
        op.create_index(
            f"ix_knowledge_chunk_{column}",
            table,
            ["tenant_id", f"{column}_id"],
            postgresql_where=sa.text(f"{column}_id IS NOT NULL"),
        )


def _create_index() -> None:
    op.create_table(
        "knowledge_index",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("model", sa.String(), nullable=False),
        Column("dimension", sa.Integer(), nullable=False),
        Column("status", sa.Text(), nullable=False),
        Column("size", sa.Integer(), nullable=False),
        Column("approximate", sa.Boolean(), nullable=False),
        Column("created_at", INSTANT, nullable=False),
        Column("activated_at", INSTANT, nullable=True),
        sa.CheckConstraint("status IN ('building', 'active', 'retired')", name=op.f("ck_knowledge_index_status_known")),
        _of_tenant("knowledge_index"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_knowledge_index"),
    )
    for status in ("active", "building"):
        op.create_index(
            f"uq_knowledge_index_{status}",
            "knowledge_index",
            ["tenant_id"],
            unique=True,
            postgresql_where=sa.text(f"status = '{status}'"),
        )


def _create_embedding() -> None:
    table = "knowledge_embedding"
    op.create_table(
        table,
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("index_id", sa.Uuid, nullable=False),
        Column("chunk_id", sa.Uuid, nullable=False),
        Column("lead_id", sa.Uuid, nullable=True),
        Column("embedding", HALFVEC(), nullable=False),
        _of_tenant(table),
        _with(table, "index_id", "knowledge_index"),
        _with(table, "chunk_id", "knowledge_chunk"),
        _with(table, "lead_id", "lead"),
        sa.PrimaryKeyConstraint("tenant_id", "index_id", "chunk_id", name="pk_knowledge_embedding"),
    )
    op.create_index("ix_knowledge_embedding_tenant_id_chunk_id", table, ["tenant_id", "chunk_id"])


def _create_due() -> None:
    op.create_table(
        "knowledge_due",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("subject", sa.Text(), nullable=False),
        Column("subject_id", sa.Uuid, nullable=False),
        Column("ticket", sa.Uuid, nullable=False),
        Column("since", INSTANT, nullable=False),
        sa.CheckConstraint("subject IN ('property', 'lead', 'agency')", name=op.f("ck_knowledge_due_subject_known")),
        _of_tenant("knowledge_due"),
        sa.PrimaryKeyConstraint("tenant_id", "subject", "subject_id", name="pk_knowledge_due"),
    )
    op.create_index("ix_knowledge_due_since", "knowledge_due", ["since"])
