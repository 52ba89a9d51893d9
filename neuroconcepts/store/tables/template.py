"""An agency's own letters around what the assistant has to say."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field

from neuroconcepts.domain.commands import Purpose
from neuroconcepts.store.tables.base import INSTANT, TenantEntity, of_tenant, one_of


class LetterTemplate(TenantEntity, table=True):
    """A Jinja2 template and the letters it is for: an empty `property_id`, `portal`, `language` or `purpose` means any.

    `version` grows with each change, `author` and `created_at` are of this version; earlier ones stand in the audit trail.
    """

    __tablename__ = "letter_template"
    __table_args__ = (
        of_tenant("property_id", "property"),
        one_of("purpose", ("", *Purpose)),
        UniqueConstraint(
            "tenant_id",
            "property_id",
            "portal",
            "language",
            "purpose",
            name="uq_letter_template_scope",
            postgresql_nulls_not_distinct=True,
        ),
    )

    property_id: UUID | None = None
    portal: str = ""
    language: str = ""
    purpose: str = Field(default="", sa_type=Text)
    source: str = Field(sa_type=Text)
    version: int = 1
    author: str
    created_at: datetime = Field(sa_type=INSTANT)
