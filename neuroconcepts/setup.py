"""Setting up an agency in a running platform, from the command line and for the demo."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from neuroconcepts.application.tenant import Server
from neuroconcepts.bootstrap import Platform, platform
from neuroconcepts.config import Config
from neuroconcepts.domain.lead_state import Settings
from neuroconcepts.errors import InvalidInput
from neuroconcepts.ports.mail import Security

TIMEZONES = {"DE": "Europe/Berlin", "AT": "Europe/Vienna", "CH": "Europe/Zurich"}


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency with one agent and his mailbox."""

    name: str
    country: str
    agent: str
    email: str
    phone: str
    password: str
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True)
class Created:
    """What was created; the key is shown this once."""

    tenant_id: UUID
    agent_id: UUID
    mailbox_id: UUID
    key: str


async def set_up(parts: Platform, agency: Agency, *, smtp: Server, imap: Server, now: datetime) -> Created:
    """Create an agency. Raises `InvalidInput` for a country that is none of ours, `Conflict` for an address in use."""
    if agency.country not in TIMEZONES:
        raise InvalidInput(f"The country {agency.country!r} is none of DE, AT, CH.")
    tenant_id = await parts.tenants.create_tenant(
        agency.name,
        country=agency.country,  # type: ignore[arg-type]  # one of the three, see above
        timezone=TIMEZONES[agency.country],
        settings=agency.settings,
        now=now,
    )
    agent_id = await parts.tenants.create_agent(
        tenant_id, name=agency.agent, email=agency.email, phone=agency.phone, now=now
    )
    mailbox_id = await parts.tenants.create_mailbox(
        tenant_id,
        agent_id,
        address=agency.email,
        from_name=agency.agent,
        username=agency.email,
        password=agency.password,
        smtp=smtp,
        imap=imap,
    )
    return Created(tenant_id, agent_id, mailbox_id, await parts.tenants.create_key(tenant_id, agent_id))


async def create(agency: Agency, *, smtp: str, imap: str, now: datetime) -> dict[str, str]:
    """The same for the command line: servers as `host:port`, ids as text."""
    async with platform(Config()) as parts:
        created = await set_up(parts, agency, smtp=_server(smtp), imap=_server(imap), now=now)
    return {
        "tenant": str(created.tenant_id),
        "agent": str(created.agent_id),
        "mailbox": str(created.mailbox_id),
        "key": created.key,
    }


async def stop(tenant_id: UUID, *, stopped: bool) -> None:
    """Throw the agency's stop switch."""
    async with platform(Config()) as parts:
        await parts.tenants.stop(tenant_id, stopped=stopped)


def _server(address: str) -> Server:
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        raise InvalidInput(f"{address!r} is no host:port.")
    security: Security = "tls" if port in ("465", "993") else "starttls"
    return Server(host, int(port), security)
