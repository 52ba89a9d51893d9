"""Enquiry forms on websites: the widget, and the route from its public key.

Revision: 0003
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column

from neuroconcepts.store.policies import grant, protect

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "widget",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("name", sa.String(), nullable=False),
        Column("origins", sa.ARRAY(sa.Text()), nullable=False),
        Column("portal", sa.String(), nullable=False),
        Column("enabled", sa.Boolean(), nullable=False),
        Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_widget_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_widget"),
    )
    op.create_table(
        "widget_route",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("key_hash", sa.LargeBinary(), nullable=False),
        Column("widget_id", sa.Uuid, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "widget_id"], ["widget.tenant_id", "widget.id"], name="fk_widget_route_tenant_id_widget_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_widget_route_tenant_id"),
        sa.PrimaryKeyConstraint("key_hash", name="pk_widget_route"),
    )
    # A route is ids only, and known before the tenant is: no policy, and never an UPDATE (as in 0001).
    for statement in (*protect("widget"), *grant("widget"), *grant("widget_route", app="SELECT, INSERT, DELETE")):
        op.execute(statement)
