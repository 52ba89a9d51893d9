"""Imports of properties, and their documents.

Revision: 0002
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB

from neuroconcepts.store.policies import grant, protect

revision = "0002"
down_revision = "0001"

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_import()
    _create_document()
    for table in ("property_import", "property_document"):
        for statement in protect(table) + grant(table):
            op.execute(statement)
    op.add_column("property", Column("content_hash", sa.LargeBinary(), nullable=True))
    op.add_column("property", Column("listed_by", sa.Uuid, nullable=True))
    op.create_foreign_key(
        "fk_property_tenant_id_listed_by",
        "property",
        "property_import",
        ["tenant_id", "listed_by"],
        ["tenant_id", "id"],
    )


def _create_import() -> None:
    op.create_table(
        "property_import",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("file_name", sa.String(), nullable=False),
        Column("sha256", sa.LargeBinary(), nullable=False),
        Column("size", sa.BigInteger(), nullable=False),
        Column("source", sa.Text(), nullable=False),
        Column("agent_id", sa.Uuid, nullable=True),
        Column("withdraw_all", sa.Boolean(), nullable=False),
        Column("status", sa.Text(), nullable=False),
        Column("reason", sa.Text(), nullable=False),
        Column("total", sa.Integer(), nullable=True),
        Column("done", sa.Integer(), nullable=False),
        Column("report", JSONB, nullable=False),
        Column("created_at", INSTANT, nullable=False),
        Column("changed_at", INSTANT, nullable=False),
        Column("finished_at", INSTANT, nullable=True),
        sa.CheckConstraint("source IN ('upload', 'folder', 'command')", name=op.f("ck_property_import_source_known")),
        sa.CheckConstraint(
            "status IN ('received', 'running', 'done', 'failed')", name=op.f("ck_property_import_status_known")
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "agent_id"],
            ["app_user.tenant_id", "app_user.id"],
            name="fk_property_import_tenant_id_agent_id",
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_property_import_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_property_import"),
    )
    op.create_index(
        "ix_property_import_open",
        "property_import",
        ["changed_at"],
        postgresql_where=sa.text("status IN ('received', 'running')"),
    )


def _create_document() -> None:
    op.create_table(
        "property_document",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("property_id", sa.Uuid, nullable=False),
        Column("position", sa.Integer(), nullable=False),
        Column("title", sa.Text(), nullable=False),
        Column("group", sa.Text(), nullable=False),
        Column("path", sa.Text(), nullable=False),
        Column("media_type", sa.String(), nullable=False),
        Column("sha256", sa.String(), nullable=False),
        Column("size", sa.BigInteger(), nullable=False),
        Column("text", sa.Text(), nullable=True),
        Column("problem", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "property_id"],
            ["property.tenant_id", "property.id"],
            name="fk_property_document_tenant_id_property_id",
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_property_document_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_property_document"),
    )
    op.create_index("ix_property_document_tenant_id_property_id", "property_document", ["tenant_id", "property_id"])
    op.create_index("ix_property_document_tenant_id_sha256", "property_document", ["tenant_id", "sha256"])
    op.create_index(
        "ix_property_document_unread",
        "property_document",
        ["tenant_id", "id"],
        postgresql_where=sa.text("media_type = 'application/pdf' AND sha256 <> '' AND text IS NULL AND problem = ''"),
    )
