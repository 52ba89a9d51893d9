"""Enquiries that come typed, not as mail: the API, a website's form."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from neuroconcepts.application.admission import admit
from neuroconcepts.application.handover import Delivery, Handover
from neuroconcepts.application.person import fresh
from neuroconcepts.domain.enquiry import Enquiry
from neuroconcepts.errors import Conflict
from neuroconcepts.intake.phones import to_e164
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.session import Store
from neuroconcepts.store.tenant import Tenants


@dataclass(frozen=True, slots=True)
class Admitted:
    """The enquiry is committed under this lead; `handed_over` tells whether its workflow has it already."""

    lead_id: UUID
    message_id: UUID
    handed_over: bool


class Enquiries:
    """The intake of typed enquiries for all tenants."""

    def __init__(self, store: Store, keys: Keys, handover: Handover) -> None:
        self._store = store
        self._keys = keys
        self._handover = handover

    async def submit(self, tenant_id: UUID, enquiry: Enquiry, now: datetime) -> Admitted:
        """Commit an enquiry and hand it over; its telephone number may be written in any way usual in the agency's country.

        Raises `InvalidInput` without an address to answer to, `Conflict` while the agency has no mailbox to answer from.
        """
        new = await fresh(self._keys, tenant_id)
        async with self._store.tenant(tenant_id) as session:
            if (mailbox := await Mailboxes(session).first()) is None:
                raise Conflict("The agency has no mailbox yet: nothing can be answered. Create one first.")
            enquiry = _normalised(enquiry, (await Tenants(session).get()).country)
            delivery = await admit(session, enquiry, new, mailbox=mailbox, now=now)
        assert isinstance(delivery, Delivery)  # only a mail can be a resend
        handed_over = await self._handover.deliver(delivery)
        return Admitted(delivery.lead_id, delivery.event.message_id, handed_over)


def _normalised(enquiry: Enquiry, country: str) -> Enquiry:
    """With the telephone number as E.164, or without one that cannot be read."""
    person = enquiry.person
    return replace(enquiry, person=replace(person, phone=to_e164(person.phone, country) if person.phone else None))
