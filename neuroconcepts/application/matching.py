"""Which property an enquiry means, where nobody knew at first: a person says so, or the seeker names it in a reply."""

from uuid import UUID

from sqlmodel import col, select

from neuroconcepts.domain.enquiry import Listing
from neuroconcepts.errors import NotFound
from neuroconcepts.intake import references
from neuroconcepts.store import tables
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import TenantSession

BY_REPLY = "reply"


async def match_enquiry(session: TenantSession, enquiry_id: UUID, property_id: UUID, *, by: str) -> tables.Enquiry:
    """Write down which property an enquiry is about; under the numbers it came with, it is known from now on.

    Raises `NotFound`.
    """
    statement = select(tables.Enquiry).where(tables.Enquiry.id == enquiry_id)
    if (enquiry := (await session.execute(statement)).scalar_one_or_none()) is None:
        raise NotFound(f"There is no enquiry {enquiry_id}.")
    properties = Properties(session)
    if (row := await properties.row(property_id)) is None:
        raise NotFound(f"There is no property {property_id}.")
    await _settle(session, enquiry, row, by)
    await properties.learn(row, Listing(tuple(enquiry.refs), enquiry.title, enquiry.address), enquiry.portal)
    return enquiry


async def named_in_reply(session: TenantSession, lead: tables.Lead, text: str) -> tables.Property | None:
    """The property whose number a seeker's reply names, where it was not known what he asked about; now it is."""
    statement = select(tables.Enquiry).where(
        tables.Enquiry.lead_id == lead.id, col(tables.Enquiry.property_id).is_(None)
    )
    open_ones = (await session.execute(statement)).scalars().all()
    refs = [*references.labelled(text), *references.codes(text)] if open_ones else []
    match = await Properties(session).match(Listing(tuple(refs)), lead.portal) if refs else None
    for enquiry in open_ones if match else ():
        await _settle(session, enquiry, match.row, BY_REPLY)  # type: ignore[union-attr]  # there is one, see above
    return match.row if match else None


async def _settle(session: TenantSession, enquiry: tables.Enquiry, row: tables.Property, by: str) -> None:
    enquiry.property_id, enquiry.matched_by = row.id, by
    lead = await session.get_one(tables.Lead, (enquiry.tenant_id, enquiry.lead_id))
    lead.property_id = row.id
