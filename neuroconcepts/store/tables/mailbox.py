"""An agent's mailbox: how to send and read, how far it has been read, and how fast it may send."""

from datetime import datetime
from typing import Any, get_args
from uuid import UUID

from sqlalchemy import BigInteger, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from neuroconcepts.ports.oauth import Provider
from neuroconcepts.store.tables.base import INSTANT, TEXTS, TenantEntity, of_tenant, one_of

AUTHS = ("password", *get_args(Provider))
"""How a mailbox is logged into."""


class Mailbox(TenantEntity, table=True):
    """`sealed_secret` is sealed under the tenant's key: a password, or the refresh token of the provider that `auth` names
    (nothing before its owner has consented). (`uidvalidity`, `last_uid`) is the IMAP checkpoint (RFC 9051 §2.3.1).

    `trusted_servers` are the names (authserv-id, RFC 8601 §2.5) of the receiving servers whose word on a sender counts.
    `signature`, where there is one, stands below its mails instead of the agent's.
    `last_received` is the server's date of the last mail done (seconds since 1970): where to go on when the server renumbers all mails.
    """

    __table_args__ = (
        UniqueConstraint("tenant_id", "address"),
        of_tenant("user_id", "app_user"),
        one_of("auth", AUTHS),
    )

    user_id: UUID
    address: str
    from_name: str
    signature: str = Field(default="", sa_type=Text)
    smtp: dict[str, Any] = Field(sa_type=JSONB)
    imap: dict[str, Any] | None = Field(default=None, sa_type=JSONB)
    auth: str = Field(default="password", sa_type=Text)
    sealed_secret: bytes
    files_sent_itself: bool = False
    sent_folder: str | None = None
    uidvalidity: int | None = Field(default=None, sa_type=BigInteger)
    last_uid: int | None = Field(default=None, sa_type=BigInteger)
    last_received: int | None = Field(default=None, sa_type=BigInteger)
    sends_per_hour: int = 60
    paused_until: datetime | None = Field(default=None, sa_type=INSTANT)
    paused_reason: str = ""
    trusted_servers: list[str] = Field(default_factory=list, sa_type=TEXTS)
    enabled: bool = True

    @property
    def place(self) -> dict[str, str]:
        """What its secret is bound to."""
        return {"mailbox": str(self.id)}
