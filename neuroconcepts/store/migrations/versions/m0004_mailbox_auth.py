"""Mailboxes that are logged into by OAuth: their sealed secret is a refresh token.

Revision: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("mailbox", sa.Column("auth", sa.Text(), nullable=False, server_default="password"))
    op.alter_column("mailbox", "auth", server_default=None)
    op.create_check_constraint(op.f("ck_mailbox_auth_known"), "mailbox", "auth IN ('password', 'google', 'microsoft')")
    op.alter_column("mailbox", "sealed_password", new_column_name="sealed_secret")
