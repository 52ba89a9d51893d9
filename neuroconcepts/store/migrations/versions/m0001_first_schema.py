"""The first schema: all tables of the way from an enquiry to a booked viewing, with rights and row-level security.

Revision: 0001
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB

from neuroconcepts.store.policies import grant, protect, protect_from_tenants

revision = "0001"
down_revision = None

INSTANT = sa.DateTime(timezone=True)

TENANT_TABLES = (
    "app_user",
    "mailbox",
    "property",
    "lead_identity",
    "lead",
    "inbound_mail",
    "enquiry",
    "message",
    "draft",
    "viewing",
    "idempotency",
    "sender_domain",
    "lead_merge",
    "open_question",
)
ROUTING_TABLES = ("api_key_route", "recipient_route")


def upgrade() -> None:
    _create_tables()
    _create_tables_of_the_intake()
    for table in TENANT_TABLES:
        _run(protect(table) + grant(table))
    # The app changes its tenant's settings, but creates and removes none; what happened, it only adds to.
    _run(protect("tenant", "id") + grant("tenant", app="SELECT, UPDATE"))
    for table in ("audit_event", "evidence"):
        _run(protect(table) + grant(table, app="SELECT, INSERT"))
    # What operators look at belongs to no tenant.
    _run(protect_from_tenants("alarm"))
    # Ids only, and known before the tenant is: no policy. Never an UPDATE, which could point another's route elsewhere.
    for table in ROUTING_TABLES:
        _run(grant(table, app="SELECT, INSERT, DELETE"))


def _run(statements: list[str]) -> None:
    for statement in statements:
        op.execute(statement)


def _create_tables() -> None:
    op.create_table(
        "tenant",
        Column("id", sa.Uuid, nullable=False),
        Column("name", sa.String(), nullable=False),
        Column("country", sa.Text(), nullable=False),
        Column("timezone", sa.String(), nullable=False),
        Column("settings", JSONB, nullable=False),
        Column("settings_version", sa.Integer(), nullable=False),
        Column("licensed", sa.Boolean(), nullable=False),
        Column("stopped", sa.Boolean(), nullable=False),
        Column("test_recipient", sa.String(), nullable=True),
        Column("raw_mail_days", sa.Integer(), nullable=False),
        Column("privacy_url", sa.String(), nullable=False),
        Column("withdrawal_text", sa.Text(), nullable=False),
        Column("address_form", sa.Text(), nullable=False),
        Column("wrapped_key", sa.LargeBinary(), nullable=False),
        Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("address_form IN ('sie', 'du')", name=op.f("ck_tenant_address_form_known")),
        sa.CheckConstraint("country IN ('DE', 'AT', 'CH')", name=op.f("ck_tenant_country_known")),
        sa.PrimaryKeyConstraint("id", name="pk_tenant"),
    )
    op.create_table(
        "app_user",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("name", sa.String(), nullable=False),
        Column("email", sa.String(), nullable=False),
        Column("phone", sa.String(), nullable=False),
        Column("role", sa.Text(), nullable=False),
        Column("signature", sa.Text(), nullable=False),
        Column("working_hours", JSONB, nullable=False),
        Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint(
            "role IN ('super_admin', 'tenant_admin', 'makler', 'viewer')", name=op.f("ck_app_user_role_known")
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_app_user_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_app_user"),
    )
    op.create_table(
        "idempotency",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("key", sa.String(), nullable=False),
        Column("fingerprint", sa.String(), nullable=False),
        Column("status", sa.Integer(), nullable=False),
        Column("body", JSONB, nullable=False),
        Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_idempotency_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "key", name="pk_idempotency"),
    )
    op.create_index("ix_idempotency_created_at", "idempotency", ["created_at"])
    op.create_table(
        "api_key_route",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("key_hash", sa.LargeBinary(), nullable=False),
        Column("user_id", sa.Uuid, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "user_id"], ["app_user.tenant_id", "app_user.id"], name="fk_api_key_route_tenant_id_user_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_api_key_route_tenant_id"),
        sa.PrimaryKeyConstraint("key_hash", name="pk_api_key_route"),
    )
    op.create_table(
        "mailbox",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("user_id", sa.Uuid, nullable=False),
        Column("address", sa.String(), nullable=False),
        Column("from_name", sa.String(), nullable=False),
        Column("smtp", JSONB, nullable=False),
        Column("imap", JSONB, nullable=True),
        Column("sealed_password", sa.LargeBinary(), nullable=False),
        Column("files_sent_itself", sa.Boolean(), nullable=False),
        Column("sent_folder", sa.String(), nullable=True),
        Column("uidvalidity", sa.BigInteger(), nullable=True),
        Column("last_uid", sa.BigInteger(), nullable=True),
        Column("last_received", sa.BigInteger(), nullable=True),
        Column("sends_per_hour", sa.Integer(), nullable=False),
        Column("paused_until", INSTANT, nullable=True),
        Column("paused_reason", sa.String(), nullable=False),
        Column("trusted_servers", sa.ARRAY(sa.Text()), nullable=False),
        Column("enabled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "user_id"], ["app_user.tenant_id", "app_user.id"], name="fk_mailbox_tenant_id_user_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_mailbox_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_mailbox"),
        sa.UniqueConstraint("tenant_id", "address", name="uq_mailbox_tenant_id_address"),
    )
    op.create_table(
        "property",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("agent_id", sa.Uuid, nullable=True),
        Column("external_id", sa.String(), nullable=False),
        Column("openimmo_obid", sa.String(), nullable=True),
        Column("title", sa.String(), nullable=False),
        Column("city", sa.String(), nullable=False),
        Column("facts", JSONB, nullable=False),
        Column("portal_ids", JSONB, nullable=False),
        Column("answers", JSONB, nullable=False),
        Column("active", sa.Boolean(), nullable=False),
        Column("updated_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "agent_id"], ["app_user.tenant_id", "app_user.id"], name="fk_property_tenant_id_agent_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_property_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_property"),
        sa.UniqueConstraint("tenant_id", "external_id", name="uq_property_tenant_id_external_id"),
    )
    op.create_index("ix_property_tenant_id_openimmo_obid", "property", ["tenant_id", "openimmo_obid"])
    op.create_table(
        "lead",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("agent_id", sa.Uuid, nullable=False),
        Column("mailbox_id", sa.Uuid, nullable=False),
        Column("property_id", sa.Uuid, nullable=True),
        Column("person", JSONB, nullable=False),
        Column("name", sa.String(), nullable=False),
        Column("email", sa.String(), nullable=False),
        Column("language", sa.String(), nullable=False),
        Column("portal", sa.String(), nullable=False),
        Column("stage", sa.Text(), nullable=False),
        Column("wheel", sa.Text(), nullable=False),
        Column("wheel_reason", sa.Text(), nullable=False),
        Column("autonomy", sa.Text(), nullable=False),
        Column("outcome", sa.Text(), nullable=True),
        Column("merged_into", sa.Uuid, nullable=True),
        Column("seq", sa.Integer(), nullable=False),
        Column("state", JSONB, nullable=True),
        Column("needs_human_since", INSTANT, nullable=True),
        Column("needs_human_reason", sa.Text(), nullable=False),
        Column("next_at", INSTANT, nullable=True),
        Column("next_what", sa.String(), nullable=False),
        Column("enquired_at", INSTANT, nullable=False),
        Column("contacted_at", INSTANT, nullable=True),
        Column("booked_at", INSTANT, nullable=True),
        Column("closed_at", INSTANT, nullable=True),
        Column("wrapped_key", sa.LargeBinary(), nullable=True),
        Column("created_at", INSTANT, nullable=False),
        Column("updated_at", INSTANT, nullable=False),
        sa.CheckConstraint("autonomy IN ('off', 'draft', 'auto')", name=op.f("ck_lead_autonomy_known")),
        sa.CheckConstraint(
            "outcome IN ('viewed', 'not_interested', 'unreachable', 'property_gone', 'spam', 'merged', 'erased')",
            name=op.f("ck_lead_outcome_known"),
        ),
        sa.CheckConstraint("stage IN ('NEW', 'CONTACTED', 'CONVERSATION', 'BOOKED')", name=op.f("ck_lead_stage_known")),
        sa.CheckConstraint("wheel IN ('ai', 'human')", name=op.f("ck_lead_wheel_known")),
        sa.ForeignKeyConstraint(
            ["tenant_id", "agent_id"], ["app_user.tenant_id", "app_user.id"], name="fk_lead_tenant_id_agent_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "mailbox_id"], ["mailbox.tenant_id", "mailbox.id"], name="fk_lead_tenant_id_mailbox_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "merged_into"], ["lead.tenant_id", "lead.id"], name="fk_lead_tenant_id_merged_into"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "property_id"], ["property.tenant_id", "property.id"], name="fk_lead_tenant_id_property_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_lead_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_lead"),
    )
    op.create_index(
        "ix_lead_agent",
        "lead",
        ["tenant_id", "agent_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
    )
    op.create_index(
        "ix_lead_needs_human",
        "lead",
        ["tenant_id", "needs_human_since"],
        postgresql_where=sa.text("needs_human_since IS NOT NULL"),
    )
    op.create_index(
        "ix_lead_newest", "lead", ["tenant_id", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")]
    )
    op.create_index(
        "ix_lead_stage",
        "lead",
        ["tenant_id", "stage", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
    )
    op.create_index(
        "ix_lead_wheel",
        "lead",
        ["tenant_id", "wheel", sa.literal_column("created_at DESC"), sa.literal_column("id DESC")],
    )
    op.create_table(
        "recipient_route",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("address_hash", sa.LargeBinary(), nullable=False),
        Column("mailbox_id", sa.Uuid, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "mailbox_id"],
            ["mailbox.tenant_id", "mailbox.id"],
            name="fk_recipient_route_tenant_id_mailbox_id",
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_recipient_route_tenant_id"),
        sa.PrimaryKeyConstraint("address_hash", name="pk_recipient_route"),
    )
    op.create_table(
        "audit_event",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("lead_id", sa.Uuid, nullable=True),
        Column("seq", sa.Integer(), nullable=True),
        Column("at", INSTANT, nullable=False),
        Column("actor", sa.String(), nullable=False),
        Column("what", sa.String(), nullable=False),
        Column("reason", sa.Text(), nullable=False),
        Column("details", JSONB, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "lead_id"], ["lead.tenant_id", "lead.id"], name="fk_audit_event_tenant_id_lead_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_audit_event_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_audit_event"),
    )
    op.create_index("ix_audit_event_tenant_id_lead_id_at", "audit_event", ["tenant_id", "lead_id", "at"])
    op.create_index(
        "uq_audit_event_seq",
        "audit_event",
        ["tenant_id", "lead_id", "seq"],
        unique=True,
        postgresql_where=sa.text("seq IS NOT NULL"),
    )
    op.create_table(
        "inbound_mail",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("mailbox_id", sa.Uuid, nullable=False),
        Column("rfc_message_id", sa.String(), nullable=True),
        Column("content_hash", sa.LargeBinary(), nullable=False),
        Column("body_hash", sa.LargeBinary(), nullable=False),
        Column("envelope_recipient", sa.String(), nullable=False),
        Column("raw", sa.LargeBinary(), nullable=True),
        Column("size", sa.Integer(), nullable=False),
        Column("status", sa.Text(), nullable=False),
        Column("kind", sa.String(), nullable=True),
        Column("category", sa.String(), nullable=False),
        Column("portal", sa.String(), nullable=False),
        Column("sender_domain", sa.String(), nullable=False),
        Column("read_by", sa.String(), nullable=False),
        Column("reader", sa.String(), nullable=False),
        Column("reading", JSONB, nullable=False),
        Column("trust", sa.String(), nullable=False),
        Column("reason", sa.Text(), nullable=False),
        Column("lead_id", sa.Uuid, nullable=True),
        Column("received_at", INSTANT, nullable=False),
        Column("processed_at", INSTANT, nullable=True),
        sa.CheckConstraint(
            "status IN ('received', 'processed', 'needs_attention', 'ignored')",
            name=op.f("ck_inbound_mail_status_known"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "lead_id"], ["lead.tenant_id", "lead.id"], name="fk_inbound_mail_tenant_id_lead_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "mailbox_id"],
            ["mailbox.tenant_id", "mailbox.id"],
            name="fk_inbound_mail_tenant_id_mailbox_id",
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_inbound_mail_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_inbound_mail"),
        sa.UniqueConstraint("tenant_id", "content_hash", name="uq_inbound_mail_tenant_id_content_hash"),
    )
    op.create_index("ix_inbound_mail_received", "inbound_mail", ["received_at"])
    op.create_index(
        "ix_inbound_mail_status", "inbound_mail", ["tenant_id", "status", sa.literal_column("received_at DESC")]
    )
    op.create_index(
        "ix_inbound_mail_unread", "inbound_mail", ["received_at"], postgresql_where=sa.text("status = 'received'")
    )
    op.create_index(
        "uq_inbound_mail_rfc_message_id",
        "inbound_mail",
        ["tenant_id", "mailbox_id", "rfc_message_id"],
        unique=True,
        postgresql_where=sa.text("rfc_message_id IS NOT NULL"),
    )
    op.create_table(
        "lead_identity",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("kind", sa.Text(), nullable=False),
        Column("value", sa.String(), nullable=False),
        Column("lead_id", sa.Uuid, nullable=False),
        sa.CheckConstraint("kind IN ('email', 'phone', 'relay')", name=op.f("ck_lead_identity_kind_known")),
        sa.ForeignKeyConstraint(
            ["tenant_id", "lead_id"], ["lead.tenant_id", "lead.id"], name="fk_lead_identity_tenant_id_lead_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_lead_identity_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "kind", "value", name="pk_lead_identity"),
    )
    op.create_index("ix_lead_identity_tenant_id_lead_id", "lead_identity", ["tenant_id", "lead_id"])
    op.create_table(
        "viewing",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("lead_id", sa.Uuid, nullable=False),
        Column("agent_id", sa.Uuid, nullable=False),
        Column("property_id", sa.Uuid, nullable=True),
        Column("starts_at", INSTANT, nullable=False),
        Column("ends_at", INSTANT, nullable=False),
        Column("status", sa.Text(), nullable=False),
        Column("held_until", INSTANT, nullable=True),
        Column("uid", sa.String(), nullable=False),
        Column("sequence", sa.Integer(), nullable=False),
        Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("status IN ('held', 'booked', 'cancelled', 'lapsed')", name=op.f("ck_viewing_status_known")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_viewing_starts_before_end")),
        sa.ForeignKeyConstraint(
            ["tenant_id", "agent_id"], ["app_user.tenant_id", "app_user.id"], name="fk_viewing_tenant_id_agent_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "lead_id"], ["lead.tenant_id", "lead.id"], name="fk_viewing_tenant_id_lead_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "property_id"], ["property.tenant_id", "property.id"], name="fk_viewing_tenant_id_property_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_viewing_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_viewing"),
    )
    op.create_index(
        "ix_viewing_agent_taken",
        "viewing",
        ["tenant_id", "agent_id", "starts_at"],
        postgresql_where=sa.text("status IN ('held', 'booked')"),
    )
    op.create_index("ix_viewing_tenant_id_lead_id", "viewing", ["tenant_id", "lead_id"])
    op.create_table(
        "message",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("lead_id", sa.Uuid, nullable=False),
        Column("direction", sa.Text(), nullable=False),
        Column("author", sa.Text(), nullable=False),
        Column("purpose", sa.Text(), nullable=False),
        Column("status", sa.Text(), nullable=False),
        Column("inbound_id", sa.Uuid, nullable=True),
        Column("rfc_message_id", sa.String(), nullable=True),
        Column("in_reply_to", sa.String(), nullable=True),
        Column("references", sa.ARRAY(sa.Text()), nullable=False),
        Column("sender", sa.String(), nullable=False),
        Column("recipient", sa.String(), nullable=False),
        Column("subject", sa.Text(), nullable=False),
        Column("text", sa.Text(), nullable=False),
        Column("raw", sa.LargeBinary(), nullable=True),
        Column("answers", sa.ARRAY(sa.Uuid), nullable=False),
        Column("sources", JSONB, nullable=False),
        Column("assistant", sa.String(), nullable=False),
        Column("automatic", sa.Boolean(), nullable=False),
        Column("notices", JSONB, nullable=False),
        Column("doubt", sa.Text(), nullable=False),
        Column("handed_over_at", INSTANT, nullable=True),
        Column("created_at", INSTANT, nullable=False),
        Column("sent_at", INSTANT, nullable=True),
        Column("failure", sa.Text(), nullable=False),
        sa.CheckConstraint("author IN ('seeker', 'ai', 'human', 'platform')", name=op.f("ck_message_author_known")),
        sa.CheckConstraint("direction IN ('in', 'out', 'notice')", name=op.f("ck_message_direction_known")),
        sa.CheckConstraint(
            "status IN ('received', 'planned', 'sending', 'sent', 'failed', 'discarded')",
            name=op.f("ck_message_status_known"),
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "inbound_id"],
            ["inbound_mail.tenant_id", "inbound_mail.id"],
            name="fk_message_tenant_id_inbound_id",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "lead_id"], ["lead.tenant_id", "lead.id"], name="fk_message_tenant_id_lead_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_message_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_message"),
    )
    op.create_index(
        "ix_message_not_handed_over",
        "message",
        ["created_at"],
        postgresql_where=sa.text("direction = 'in' AND handed_over_at IS NULL"),
    )
    op.create_index(
        "ix_message_sent", "message", ["tenant_id", "sender", "sent_at"], postgresql_where=sa.text("direction = 'out'")
    )
    op.create_index("ix_message_tenant_id_lead_id_created_at", "message", ["tenant_id", "lead_id", "created_at"])
    op.create_index("ix_message_tenant_id_rfc_message_id", "message", ["tenant_id", "rfc_message_id"])
    op.create_index(
        "ix_message_under_way", "message", ["created_at"], postgresql_where=sa.text("status IN ('planned', 'sending')")
    )
    op.create_table(
        "enquiry",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("lead_id", sa.Uuid, nullable=False),
        Column("message_id", sa.Uuid, nullable=False),
        Column("inbound_id", sa.Uuid, nullable=True),
        Column("property_id", sa.Uuid, nullable=True),
        Column("matched_by", sa.String(), nullable=False),
        Column("portal", sa.String(), nullable=False),
        Column("refs", sa.ARRAY(sa.Text()), nullable=False),
        Column("title", sa.Text(), nullable=False),
        Column("address", sa.Text(), nullable=False),
        Column("fields", JSONB, nullable=False),
        Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "inbound_id"],
            ["inbound_mail.tenant_id", "inbound_mail.id"],
            name="fk_enquiry_tenant_id_inbound_id",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "lead_id"], ["lead.tenant_id", "lead.id"], name="fk_enquiry_tenant_id_lead_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "message_id"], ["message.tenant_id", "message.id"], name="fk_enquiry_tenant_id_message_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "property_id"], ["property.tenant_id", "property.id"], name="fk_enquiry_tenant_id_property_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_enquiry_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_enquiry"),
    )
    op.create_index("ix_enquiry_tenant_id_lead_id_created_at", "enquiry", ["tenant_id", "lead_id", "created_at"])
    op.create_index("ix_enquiry_tenant_id_message_id", "enquiry", ["tenant_id", "message_id"])
    op.create_index(
        "ix_enquiry_unmatched",
        "enquiry",
        ["tenant_id", sa.literal_column("created_at DESC")],
        postgresql_where=sa.text("property_id IS NULL"),
    )
    op.create_table(
        "draft",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("lead_id", sa.Uuid, nullable=False),
        Column("message_id", sa.Uuid, nullable=False),
        Column("status", sa.Text(), nullable=False),
        Column("reason", sa.Text(), nullable=False),
        Column("created_at", INSTANT, nullable=False),
        Column("decided_at", INSTANT, nullable=True),
        Column("decided_by", sa.String(), nullable=True),
        sa.CheckConstraint(
            "status IN ('waiting', 'approved', 'edited', 'rejected', 'superseded')", name=op.f("ck_draft_status_known")
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "lead_id"], ["lead.tenant_id", "lead.id"], name="fk_draft_tenant_id_lead_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "message_id"], ["message.tenant_id", "message.id"], name="fk_draft_tenant_id_message_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_draft_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_draft"),
    )
    op.create_index("ix_draft_tenant_id_lead_id", "draft", ["tenant_id", "lead_id"])
    op.create_index(
        "ix_draft_waiting", "draft", ["tenant_id", "created_at"], postgresql_where=sa.text("status = 'waiting'")
    )


def _create_tables_of_the_intake() -> None:
    op.create_table(
        "sender_domain",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("domain", sa.String(), nullable=False),
        Column("first_seen_at", INSTANT, nullable=False),
        Column("trusted_by", sa.String(), nullable=True),
        Column("trusted_at", INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_sender_domain_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "domain", name="pk_sender_domain"),
    )
    op.create_table(
        "lead_merge",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("from_lead", sa.Uuid, nullable=False),
        Column("into_lead", sa.Uuid, nullable=False),
        Column("identities", JSONB, nullable=False),
        Column("merged_by", sa.String(), nullable=False),
        Column("merged_at", INSTANT, nullable=False),
        Column("settled", sa.Boolean(), nullable=False),
        Column("undone_by", sa.String(), nullable=True),
        Column("undone_at", INSTANT, nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "from_lead"], ["lead.tenant_id", "lead.id"], name="fk_lead_merge_tenant_id_from_lead"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "into_lead"], ["lead.tenant_id", "lead.id"], name="fk_lead_merge_tenant_id_into_lead"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_lead_merge_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_lead_merge"),
    )
    op.create_index("ix_lead_merge_tenant_id_from_lead", "lead_merge", ["tenant_id", "from_lead"])
    op.create_index("ix_lead_merge_tenant_id_into_lead", "lead_merge", ["tenant_id", "into_lead"])
    op.create_table(
        "alarm",
        Column("id", sa.Uuid, nullable=False),
        Column("kind", sa.String(), nullable=False),
        Column("subject", sa.String(), nullable=False),
        Column("text", sa.Text(), nullable=False),
        Column("details", JSONB, nullable=False),
        Column("raised_at", INSTANT, nullable=False),
        Column("settled_at", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_alarm"),
    )
    op.create_index(
        "uq_alarm_open", "alarm", ["kind", "subject"], unique=True, postgresql_where=sa.text("settled_at IS NULL")
    )
    op.create_table(
        "open_question",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("property_id", sa.Uuid, nullable=False),
        Column("lead_id", sa.Uuid, nullable=False),
        Column("message_id", sa.Uuid, nullable=False),
        Column("question", sa.Text(), nullable=False),
        Column("language", sa.String(), nullable=False),
        Column("asked_with", sa.Uuid, nullable=True),
        Column("asked_at", INSTANT, nullable=False),
        Column("answered_at", INSTANT, nullable=True),
        Column("answered_by", sa.String(), nullable=False),
        Column("told_at", INSTANT, nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "asked_with"],
            ["open_question.tenant_id", "open_question.id"],
            name="fk_open_question_tenant_id_asked_with",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "lead_id"], ["lead.tenant_id", "lead.id"], name="fk_open_question_tenant_id_lead_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "message_id"],
            ["message.tenant_id", "message.id"],
            name="fk_open_question_tenant_id_message_id",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "property_id"],
            ["property.tenant_id", "property.id"],
            name="fk_open_question_tenant_id_property_id",
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_open_question_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_open_question"),
        sa.UniqueConstraint(
            "tenant_id", "message_id", "question", name="uq_open_question_tenant_id_message_id_question"
        ),
    )
    op.create_index(
        "ix_open_question_open",
        "open_question",
        ["tenant_id", "asked_at"],
        postgresql_where=sa.text("answered_at IS NULL"),
    )
    op.create_index("ix_open_question_tenant_id_property_id", "open_question", ["tenant_id", "property_id"])
    op.create_index(
        "ix_open_question_untold",
        "open_question",
        ["answered_at"],
        postgresql_where=sa.text("answered_at IS NOT NULL AND told_at IS NULL"),
    )
    op.create_table(
        "evidence",
        Column("tenant_id", sa.Uuid, nullable=False),
        Column("id", sa.Uuid, nullable=False),
        Column("lead_id", sa.Uuid, nullable=False),
        Column("message_id", sa.Uuid, nullable=False),
        Column("rule", sa.String(), nullable=False),
        Column("version", sa.String(), nullable=False),
        Column("text", sa.Text(), nullable=False),
        Column("at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "lead_id"], ["lead.tenant_id", "lead.id"], name="fk_evidence_tenant_id_lead_id"
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "message_id"], ["message.tenant_id", "message.id"], name="fk_evidence_tenant_id_message_id"
        ),
        sa.ForeignKeyConstraint(["tenant_id"], ["tenant.id"], name="fk_evidence_tenant_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_tenant_id_lead_id_at", "evidence", ["tenant_id", "lead_id", "at"])
