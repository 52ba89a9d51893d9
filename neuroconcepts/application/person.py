"""Who is this? A person is found again by his address, a portal's relay address, or his telephone number; else his lead is made."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from neuroconcepts.domain.enquiry import Enquiry, Person
from neuroconcepts.domain.person import Likeness, likeness, name_key
from neuroconcepts.store import tables
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.session import TenantSession

RELAYS = {"kleinanzeigen"}
"""Portals whose addresses stand for one conversation, not for a person."""

Identity = tuple[str, str]
"""Kind (`email`, `relay`, `phone`) and value."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """An id and a key for a lead that may have to be made; made before the transaction, which needs no second one then."""

    lead_id: UUID
    wrapped_key: bytes


async def fresh(keys: Keys, tenant_id: UUID) -> Fresh:
    lead_id = tables.new_id()
    return Fresh(lead_id, await keys.new_lead_key(tenant_id, lead_id))


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells the person of an enquiry apart: his address, the same with his name where others share it, his number."""

    address: Identity
    named: Identity
    phone: Identity | None

    @classmethod
    def of(cls, enquiry: Enquiry) -> "Marks":
        person = enquiry.person
        kind, address = "relay" if enquiry.portal in RELAYS else "email", (person.email or "").lower()
        named = f"{address} {name_key(person)}".strip()
        return cls((kind, address), (kind, named), ("phone", person.phone) if person.phone else None)


class People:
    """The people of one tenant, each with one lead."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session
        self._leads = Leads(session)

    async def known(self, enquiry: Enquiry) -> tables.Lead | None:
        """The lead of this enquiry's person, who is told by his address and, where it says who he is, his telephone number.

        People who share one, and whose names differ, are not mixed up.
        """
        marks, person = Marks.of(enquiry), enquiry.person
        asked = [marks.named, marks.address, *([marks.phone] if marks.phone else [])]
        found = await self._leads.of_identities(asked)
        if lead := found.get(marks.named):
            return lead
        if lead := found.get(marks.address):
            return lead if _likeness(lead, person) is not Likeness.OTHER else None
        lead = found.get(marks.phone) if marks.phone else None
        return lead if lead and _likeness(lead, person) is Likeness.SAME else None

    async def recognise(self, lead: tables.Lead, enquiry: Enquiry) -> None:
        """Know a person under this enquiry's address and number too, and answer him where he wrote from last."""
        marks = Marks.of(enquiry)
        for mark in filter(None, (marks.address, marks.phone)):
            await self._leads.claim_identity(*mark, lead.id)
        lead.email = marks.address[1]

    async def make(
        self, enquiry: Enquiry, new: Fresh, *, mailbox: tables.Mailbox, about: tables.Property | None, now: datetime
    ) -> tuple[tables.Lead, bool]:
        """A new person's lead, and True; of simultaneous first enquiries of one person one makes it, and the others get it."""
        marks = Marks.of(enquiry)
        lead = await self._add(enquiry, new, mailbox, about, now)
        for mark in dict.fromkeys((marks.address, marks.named)):
            owner = await self._leads.claim_identity(*mark, lead.id)
            if owner == lead.id:
                break
            other = await self._leads.get(owner)
            if mark == marks.named or _likeness(other, enquiry.person) is not Likeness.OTHER:
                await self._session.delete(lead)
                return other, False
        if marks.phone:
            await self._leads.claim_identity(*marks.phone, lead.id)
        return lead, True

    async def _add(
        self,
        enquiry: Enquiry,
        new: Fresh,
        mailbox: tables.Mailbox,
        about: tables.Property | None,
        now: datetime,
    ) -> tables.Lead:
        """The agent is the property's, else the mailbox's; he answers from his own mailbox where he has one."""
        agent_id = about.agent_id if about and about.agent_id else mailbox.user_id
        own = await Mailboxes(self._session).of_agent(agent_id)
        lead = tables.Lead(
            id=new.lead_id,
            tenant_id=self._session.tenant_id,
            agent_id=agent_id,
            mailbox_id=(own or mailbox).id,
            property_id=about.id if about else None,
            person=asdict(enquiry.person),
            name=enquiry.person.full_name,
            email=(enquiry.person.email or "").lower(),
            language=enquiry.language,
            portal=enquiry.portal,
            wrapped_key=new.wrapped_key,
            enquired_at=now,
            created_at=now,
            updated_at=now,
        )
        self._session.add(lead)
        await self._session.flush()
        return lead


def _likeness(lead: tables.Lead, person: Person) -> Likeness:
    return likeness(Person(**lead.person), person)
