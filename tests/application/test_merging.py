"""Two leads of one person become one, and come apart again: nothing is answered twice, and nothing is left unanswered."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from neuroconcepts.domain.lead import Unmatched
from neuroconcepts.errors import Conflict, InvalidInput
from neuroconcepts.messages.lead import Standing
from neuroconcepts.store.merge import Merges
from tests.agency import Agency, enquiry, text_of

SECOND = "seeker397@seeker.example"


async def second_lead(agency: Agency, text: str = "Guten Tag, ist ein Lift im Haus?") -> UUID:
    """The same person under another address."""
    admitted = await agency.platform.enquiries.submit(agency.tenant_id, enquiry(SECOND, text), datetime.now(UTC))
    return admitted.lead_id


async def merge(agency: Agency, into: UUID, other: UUID) -> Standing:
    return await agency.platform.merges.merge(agency.tenant_id, into, other, by="Eva", now=datetime.now(UTC))


async def part(agency: Agency, lead_id: UUID) -> Standing:
    return await agency.platform.merges.part(agency.tenant_id, lead_id, by="Eva", now=datetime.now(UTC))


async def test_what_waited_in_one_lead_is_answered_in_the_other(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted("Guten Tag, wie hoch ist die Kaution?")
    await at_work.set(unmatched=Unmatched.HUMAN)
    other = await second_lead(at_work)
    await at_work.until_stage(other, "CONTACTED")
    await at_work.take_over(other)
    again = await at_work.platform.enquiries.submit(
        at_work.tenant_id, enquiry(SECOND, "Wie hoch ist die Miete?", ref="KRO-2042"), datetime.now(UTC)
    )
    assert again.lead_id == other
    await at_work.until(other, lambda row: row.needs_human_since, "it waits for the human")
    await merge(at_work, lead_id, other)
    closed = await at_work.until(other, lambda row: row.outcome, "the other lead is closed")
    assert (closed.outcome, closed.merged_into) == ("merged", lead_id)
    assert "€" in text_of(await at_work.mail())
    texts = [message.text for message in await at_work.messages(lead_id, "in")]
    assert len(texts) == 3, "its timeline tells of both"


async def test_mail_of_the_merged_person_comes_to_the_one_lead_and_parts_again(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    other = await second_lead(at_work)
    await at_work.until_stage(other, "CONTACTED")
    await merge(at_work, lead_id, other)
    assert await second_lead(at_work, "Und der Keller?") == lead_id
    await part(at_work, other)
    opened = await at_work.until(other, lambda row: row.outcome is None, "it is open again")
    assert (opened.merged_into, opened.wheel) == (None, "ai")
    assert await second_lead(at_work, "Und die Garage?") == other
    await part(at_work, other)
    assert (await at_work.lead(other)).outcome is None, "undoing it again changes nothing"


async def test_a_merge_that_was_interrupted_is_finished_by_the_same_request(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    other = await second_lead(at_work)
    await at_work.until_stage(other, "CONTACTED")
    async with at_work.platform.store.tenant(at_work.tenant_id) as session:
        await Merges(session).begin(other, lead_id, by="Eva", now=datetime.now(UTC))
    await merge(at_work, lead_id, other)
    assert (await at_work.lead(other)).outcome == "merged"


async def test_what_cannot_be_merged_is_refused_with_the_reason(at_work: Agency) -> None:
    lead_id, answer = await at_work.contacted()
    other = await second_lead(at_work)
    with pytest.raises(InvalidInput, match="itself"):
        await merge(at_work, lead_id, lead_id)
    with pytest.raises(Conflict, match="not merged"):
        await part(at_work, lead_id)
    await at_work.replies(answer, "Termin 2 passt uns gut!")
    await at_work.until_stage(lead_id, "BOOKED")
    with pytest.raises(Conflict, match="has a viewing"):
        await merge(at_work, other, lead_id)
    await merge(at_work, lead_id, other)
    with pytest.raises(Conflict, match="closed"):
        await merge(at_work, lead_id, other)
