"""Deciding: whatever crashes between the commit and Temporal's record of it, the same question has the same answer."""

from datetime import UTC, datetime

from temporalio.testing import ActivityEnvironment

from activities.lead import LeadActivities
from neuroconcepts.domain.events import Came, MessageCame
from neuroconcepts.messages.lead import DecideInput, LeadRef
from tests.agency import Agency


async def question_of(agency: Agency, number: str) -> DecideInput:
    """What a run asks when the lead's only message comes."""
    lead_id = await agency.enquires()
    [message] = await agency.messages(lead_id, "in")
    ref = LeadRef(tenant_id=agency.tenant_id, lead_id=lead_id)
    event = MessageCame(message.id, Came.ENQUIRY)
    return DecideInput(ref=ref, event=event, now=datetime.now(UTC), number=number)


async def test_a_runs_first_decision_is_the_same_when_it_is_asked_for_again(agency: Agency) -> None:
    """The worker dies after the commit: its successor must still read the message, not take it for known."""
    decide, question = LeadActivities(agency.platform.store).decide, await question_of(agency, "run/0")
    first = await ActivityEnvironment().run(decide, question)
    again = await ActivityEnvironment().run(decide, question)
    assert [command.kind for command in first.commands] == ["understand"]
    assert again == first
    assert len(await agency.audit(question.ref.lead_id)) == 1


async def test_another_question_is_decided_anew(agency: Agency) -> None:
    decide, question = LeadActivities(agency.platform.store).decide, await question_of(agency, "run/0")
    await ActivityEnvironment().run(decide, question)
    other = await ActivityEnvironment().run(decide, question.model_copy(update={"number": "other run/0"}))
    assert (other.commands, other.lead.seq) == ((), 2)
    assert other.reason.startswith("Already known")
