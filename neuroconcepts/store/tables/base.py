"""What every table shares: ids minted in Python, instants with a time zone, and the mark of a tenant's row."""

import secrets
import time
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, DateTime, Dialect, ForeignKeyConstraint, MetaData, Text, TypeDecorator
from sqlmodel import Field, SQLModel

INSTANT: Any = DateTime(timezone=True)
"""The only type for points in time; values are aware datetimes."""
TEXTS: Any = ARRAY(Text)


def new_id() -> UUID:
    """A random id that sorts by its time of birth (UUID version 7, RFC 9562 §5.7), so that indexes grow at one end."""
    milliseconds = time.time_ns() // 1_000_000
    random = secrets.randbits(74)
    high = milliseconds << 16 | 0x7 << 12 | random >> 62
    low = 0b10 << 62 | random & (1 << 62) - 1
    return UUID(int=high << 64 | low)


class EnumText(TypeDecorator[StrEnum]):
    """A `StrEnum` kept as text: a new word needs no change of a PostgreSQL type, only of the check beside it."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 (SQLAlchemy's signature)
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002 (SQLAlchemy's signature)
        return None if value is None else self.words(value)


def words(enum: type[StrEnum]) -> Any:
    """The column type for a `StrEnum`; `Any`, because SQLModel's `Field` is typed for classes only."""
    return EnumText(enum)


def one_of(column: str, allowed: Iterable[str]) -> CheckConstraint:
    """Only these words may stand in the column (or nothing, where it may be null)."""
    listed = ", ".join(f"'{word}'" for word in allowed)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def of_tenant(column: str, table: str) -> ForeignKeyConstraint:
    """A reference that cannot leave the tenant: the key carries the tenant's id along."""
    return ForeignKeyConstraint(["tenant_id", column], [f"{table}.tenant_id", f"{table}.id"])


class Row(SQLModel):
    """Base of all tables. Constraint names are fixed, so that a migration can name what it changes."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )


class PlatformOwned(Row):
    """A row of the platform itself, which no tenant sees; holds nothing that belongs to one."""


class Routing(Row):
    """What must be known before the tenant is: holds ids and hashes only, and is not under row-level security."""

    tenant_id: UUID = Field(foreign_key="tenant.id")


class TenantOwned(Row):
    """A row of one tenant: under row-level security, and filtered by every `TenantSession`."""

    tenant_id: UUID = Field(primary_key=True, foreign_key="tenant.id")


class TenantEntity(TenantOwned):
    """A tenant's thing with an id of its own; the key is (tenant_id, id)."""

    id: UUID = Field(default_factory=new_id, primary_key=True)
