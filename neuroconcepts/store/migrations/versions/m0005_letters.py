"""Letters: templates, the tone and language of an agency, its business details, a mailbox's own signature.

Revision: 0005
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

from neuroconcepts.store.policies import grant, protect

revision = "0005"
down_revision = "0004"

_PURPOSES = (
    "'first_answer', 'answer', 'confirmation', 'cancellation', 'handover', 'supplement', 'follow_up', 'reminder'"
)


def upgrade() -> None:
    _add("tenant", "tone", sa.Text(), "formal")
    _add("tenant", "language", sa.Text(), "de")
    _add("tenant", "business_details", sa.Text(), "")
    _add("mailbox", "signature", sa.Text(), "")
    _add("message", "language", sa.String(), "")
    op.create_check_constraint(op.f("ck_tenant_tone_known"), "tenant", "tone IN ('formal', 'friendly')")
    op.create_check_constraint(op.f("ck_tenant_language_known"), "tenant", "language IN ('de', 'en', 'fr', 'it')")
    _create_letter_template()
    for statement in (*protect("letter_template"), *grant("letter_template")):
        op.execute(statement)


def _add(table: str, name: str, kind: sa.Text | sa.String, value: str) -> None:
    """A column that is never empty: rows that are there already get this value, new ones bring theirs."""
    op.add_column(table, Column(name, kind, nullable=False, server_default=value))
    op.alter_column(table, name, server_default=None)


def _create_letter_template() -> None:
    op.create_table(
        "letter_template",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("property_id", sa.Uuid, nullable=True),
        Column("portal", sa.String(), nullable=False),
        Column("language", sa.String(), nullable=False),
        Column("purpose", sa.Text(), nullable=False),
        Column("source", sa.Text(), nullable=False),
        Column("version", sa.Integer(), nullable=False),
        Column("author", sa.String(), nullable=False),
        Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(f"purpose IN ('', {_PURPOSES})", name=op.f("ck_letter_template_purpose_known")),
        sa.ForeignKeyConstraint(
            ["tenant_id", "property_id"],
            ["property.tenant_id", "property.id"],
            name="fk_letter_template_tenant_id_property_id",
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_letter_template_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_letter_template"),
        sa.UniqueConstraint(
            "tenant_id",
            "property_id",
            "portal",
            "language",
            "purpose",
            name="uq_letter_template_scope",
            postgresql_nulls_not_distinct=True,
        ),
    )
