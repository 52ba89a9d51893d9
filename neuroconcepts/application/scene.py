"""Where a rehearsal plays: an agency with its agent and his calendar, and the property that is asked about.

The rows are real ones of a tenant, or made up around an exposé; those are never stored.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final
from uuid import UUID

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.enquiry import Listing, Person
from neuroconcepts.domain.lead import Settings
from neuroconcepts.domain.property import Property
from neuroconcepts.errors import Conflict, NotFound
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tenant import Tenants, settings_as_json
from neuroconcepts.store.viewing import Viewings

NOBODY: Final = Person()
"""A seeker of whom nothing is known."""
_NOWHERE: Final = "agent@agency.example"
_COUNTRIES: Final[Mapping[str, tuple[tables.Country, str]]] = MappingProxyType(
    {"AUT": ("AT", "Europe/Vienna"), "CHE": ("CH", "Europe/Zurich"), "DEU": ("DE", "Europe/Berlin")}
)
"""OpenImmo's country (ISO 3166-1 alpha-3) → ours, and its zone; what is none of them counts as Germany."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """`property_id` and `about` are None for an enquiry about a property that nobody knows; `busy` is taken in the calendar."""

    tenant: tables.Tenant
    agent: tables.AppUser
    mailbox: tables.Mailbox
    property_id: UUID | None = None
    about: Property | None = None
    seeker: Person = NOBODY
    busy: tuple[Window, ...] = ()


async def scene_of_tenant(
    session: TenantSession, property_id: UUID | None, *, seeker: Person = NOBODY, now: datetime
) -> Scene:
    """A tenant's own settings, property and calendar: the agent is the property's, else the first mailbox's.

    Raises `NotFound` for a property that the tenant has not, `Conflict` while it has no mailbox to answer from.
    """
    properties, mailboxes = Properties(session), Mailboxes(session)
    row = await properties.row(property_id) if property_id else None
    if property_id and row is None:
        raise NotFound(f"There is no property {property_id}.")
    if (mailbox := await mailboxes.first()) is None:
        raise Conflict("The agency has no mailbox yet: nothing can be answered. Create one first.")
    agent_id = row.agent_id if row and row.agent_id else mailbox.user_id
    return Scene(
        tenant=await Tenants(session).get(),
        agent=await mailboxes.agent(agent_id),
        mailbox=await mailboxes.of_agent(agent_id) or mailbox,
        property_id=property_id,
        about=await properties.get(property_id) if property_id else None,
        seeker=seeker,
        busy=tuple(await Viewings(session).taken(agent_id, now=now)),
    )


async def property_numbered(session: TenantSession, number: str) -> UUID:
    """The property on offer with this number, the agency's own or OpenImmo's. Raises `NotFound`."""
    if (match := await Properties(session).match(Listing((number,)), portal="")) is None:
        raise NotFound(f"The agency offers no property {number!r}; import its export, or check the number.")
    return match.row.id


def scene_of_expose(about: Property, *, settings: Settings, seeker: Person = NOBODY, now: datetime) -> Scene:
    """An agency made up around an exposé: its firm, its contact person with an empty calendar, these settings."""
    country, timezone = _COUNTRIES.get(about.country, _COUNTRIES["DEU"])
    tenant = tables.Tenant(
        name=about.firm or "Muster Immobilien",
        country=country,
        timezone=timezone,
        settings=settings_as_json(settings),
        wrapped_key=b"",
        created_at=now,
    )
    agent = tables.AppUser(
        tenant_id=tenant.id,
        name=about.contact.name or tenant.name,
        email=about.contact.email or _NOWHERE,
        phone=about.contact.phone,
        role="makler",
        created_at=now,
    )
    mailbox = tables.Mailbox(
        tenant_id=tenant.id, user_id=agent.id, address=agent.email, from_name=agent.name, smtp={}, sealed_secret=b""
    )
    return Scene(tenant=tenant, agent=agent, mailbox=mailbox, property_id=tables.new_id(), about=about, seeker=seeker)
