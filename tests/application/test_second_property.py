"""Who asks about a second flat is told about, and invited to, the second one."""

from neuroconcepts.domain.enquiry import Listing
from neuroconcepts.store.property import Properties
from tests.agency import FLAT, Agency, text_of

OTHER = "KRO-2042"


async def title_of(agency: Agency, number: str) -> str:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        match = await Properties(session).match(Listing((number,)), "website_form")
    assert match
    return match.row.title


async def test_the_viewing_of_the_second_flat_is_confirmed_for_it(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted("Wie hoch ist die Miete?")
    await at_work.enquires(ref=OTHER)
    offer = await at_work.mail()
    assert await title_of(at_work, OTHER) in text_of(offer)
    await at_work.replies(offer, "Termin 2 passt uns gut!")
    await at_work.until_stage(lead_id, "BOOKED")
    confirmation = await at_work.mail()
    assert await title_of(at_work, OTHER) in text_of(confirmation)
    assert await title_of(at_work, FLAT) not in text_of(confirmation)
    [viewing] = await at_work.viewings(lead_id, "booked")
    assert viewing.property_id == (await at_work.lead(lead_id)).property_id
