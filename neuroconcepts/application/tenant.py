"""Setting up an agency: the tenant, its agents and mailboxes, its API keys, its settings."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from neuroconcepts.domain.lead import Settings
from neuroconcepts.errors import Conflict
from neuroconcepts.ports.mail import Security
from neuroconcepts.ports.oauth import Provider
from neuroconcepts.store import tables
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.session import Store
from neuroconcepts.store.tenant import Tenants, own_settings, settings_as_json

KEY_PREFIX = "nc_"
"""Lets a leaked key be recognised by scanners."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where an agent's mail is submitted or read."""

    host: str
    port: int
    security: Security


class TenantActions:
    """Needs the platform's right to create tenants."""

    def __init__(self, store: Store, keys: Keys) -> None:
        self._store = store
        self._keys = keys

    async def create_tenant(
        self,
        name: str,
        *,
        country: Literal["DE", "AT", "CH"],
        timezone: str,
        settings: Settings,
        now: datetime,
    ) -> UUID:
        """Create an agency with its key."""
        tenant_id = tables.new_id()
        tenant = tables.Tenant(
            id=tenant_id,
            name=name,
            country=country,
            timezone=timezone,
            settings=settings_as_json(settings),
            settings_version=1,
            licensed=settings.licensed,
            wrapped_key=await self._keys.new_tenant_key(tenant_id),
            created_at=now,
        )
        async with self._store.platform() as session:
            session.add(tenant)
        return tenant_id

    async def change_settings(self, tenant_id: UUID, settings: Settings) -> int:
        """Replace the settings; every lead follows them from its next event on. Returns their new version."""
        async with self._store.tenant(tenant_id) as session:
            tenant = await Tenants(session).get()
            tenant.settings = settings_as_json(settings)
            tenant.licensed = settings.licensed
            tenant.settings_version += 1
            return tenant.settings_version

    async def adjust(
        self, tenant_id: UUID, *, rules: Mapping[str, Any], columns: Mapping[str, object]
    ) -> tables.Tenant:
        """Change some of the rules (`domain.lead.Settings`) and of what stands beside them in the tenant's row."""
        async with self._store.tenant(tenant_id) as session:
            tenant = await Tenants(session).get()
            if rules:
                tenant.settings = settings_as_json(replace(own_settings(tenant), **rules))
                tenant.settings_version += 1
            for name, value in columns.items():
                setattr(tenant, name, value)
        return tenant

    async def stop(self, tenant_id: UUID, *, stopped: bool) -> None:
        """The stop switch: while it is on, no message of the AI leaves."""
        async with self._store.tenant(tenant_id) as session:
            (await Tenants(session).get()).stopped = stopped

    async def create_agent(
        self, tenant_id: UUID, *, name: str, email: str, phone: str = "", role: tables.Role = "makler", now: datetime
    ) -> UUID:
        """Create a person of the agency."""
        agent = tables.AppUser(tenant_id=tenant_id, name=name, email=email, phone=phone, role=role, created_at=now)
        async with self._store.tenant(tenant_id) as session:
            session.add(agent)
        return agent.id

    async def create_mailbox(
        self,
        tenant_id: UUID,
        agent_id: UUID,
        *,
        address: str,
        from_name: str,
        username: str,
        password: str,
        smtp: Server,
        imap: Server | None,
        sends_per_hour: int = 100,
        provider: Provider | None = None,
    ) -> UUID:
        """Create an agent's mailbox; mail to its address is his from now on. The password is sealed before it is stored.

        With a `provider` there is no password: the mailbox works once it is connected (`application.mailbox`).

        Raises `Conflict` when a mailbox has the address, of whichever agency; nothing is stored then.
        """
        mailbox_id = tables.new_id()
        mailbox = tables.Mailbox(
            id=mailbox_id,
            tenant_id=tenant_id,
            user_id=agent_id,
            address=address,
            from_name=from_name,
            smtp=_account(smtp, username),
            imap=_account(imap, username) if imap else None,
            auth=provider or "password",
            sealed_secret=b"",
            files_sent_itself=provider is not None,
            sends_per_hour=sends_per_hour,
        )
        mailbox.sealed_secret = await self._keys.seal(tenant_id, "" if provider else password, mailbox.place)
        route = {"address_hash": tables.address_hash(address), "tenant_id": tenant_id, "mailbox_id": mailbox_id}
        async with self._store.tenant(tenant_id) as session:
            session.add(mailbox)
            await session.flush()
            if not await session.change(insert(tables.RecipientRoute).values(route).on_conflict_do_nothing()):
                raise Conflict(f"The address {address} belongs to a mailbox already. Give another one.")
        return mailbox_id

    async def create_key(self, tenant_id: UUID, agent_id: UUID) -> str:
        """A new API key that acts as this person. Only its hash is stored: it is shown once."""
        key = KEY_PREFIX + secrets.token_urlsafe(32)
        async with self._store.routing() as session:
            session.add(tables.ApiKeyRoute(key_hash=tables.routing_hash(key), tenant_id=tenant_id, user_id=agent_id))
        return key


def _account(server: Server, username: str) -> dict[str, object]:
    return {"host": server.host, "port": server.port, "security": server.security, "username": username}
