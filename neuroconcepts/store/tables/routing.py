"""What must be known before the tenant is: hashes to ids, nothing else, so that nothing leaks where no net hangs."""

from hashlib import sha256
from uuid import UUID

from sqlmodel import Field

from neuroconcepts.store.tables.base import Routing, of_tenant


def routing_hash(value: str) -> bytes:
    """SHA-256 of what comes from outside, such as an API key, as it is."""
    return sha256(value.encode()).digest()


def address_hash(address: str) -> bytes:
    """The hash that names an envelope recipient; mail systems do not tell addresses apart by case."""
    return routing_hash(address.strip().casefold())


class ApiKeyRoute(Routing, table=True):
    """Whose API key this is. Keys are long and random, so a plain hash is not guessable."""

    __tablename__ = "api_key_route"
    __table_args__ = (of_tenant("user_id", "app_user"),)

    key_hash: bytes = Field(primary_key=True)
    user_id: UUID


class RecipientRoute(Routing, table=True):
    """Which mailbox an envelope recipient names; the key keeps one address from belonging to two tenants."""

    __tablename__ = "recipient_route"
    __table_args__ = (of_tenant("mailbox_id", "mailbox"),)

    address_hash: bytes = Field(primary_key=True)
    mailbox_id: UUID
