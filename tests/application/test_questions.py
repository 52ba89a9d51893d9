"""A question that no stored fact answers is asked once, and its answer reaches everybody who asked it."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.errors import Conflict, InvalidInput
from neuroconcepts.store import tables
from tests.agency import Agency, enquiry, text_of

OPEN = "Gibt es im Kellerabteil einen Stromanschluss für eine Werkbank?"
SAME = "Hallo, gibt es einen Stromanschluss im Kellerabteil für die Werkbank?"
ANSWER = "Ja, im Kellerabteil gibt es eine Steckdose mit 230 V."
OTHER_SEEKER = "seeker396@seeker.example"


async def asks(agency: Agency, text: str, seeker: str | None = None) -> UUID:
    asked = enquiry(seeker or agency.seeker, text)
    return (await agency.platform.enquiries.submit(agency.tenant_id, asked, datetime.now(UTC))).lead_id


async def waiting(agency: Agency) -> list[tables.OpenQuestion]:
    return await agency.platform.questions.waiting(agency.tenant_id)


async def answer(agency: Agency, question: tables.OpenQuestion, text: str = ANSWER) -> int:
    now = datetime.now(UTC)
    return await agency.platform.questions.answer(agency.tenant_id, question.id, text, by="Eva", now=now)


async def test_the_agent_is_asked_once_and_everybody_is_told(at_work: Agency) -> None:
    first = await asks(at_work, OPEN)
    promise = await at_work.mail()
    assert "persönliche Antwort" in text_of(promise)
    second = await asks(at_work, SAME, OTHER_SEEKER)
    for lead_id in (first, second):
        lead = await at_work.until_stage(lead_id, "CONTACTED")
        assert (lead.wheel, "does not answer" in lead.needs_human_reason) == ("ai", True)
    [question] = await waiting(at_work)
    notices = [m for m in at_work.notices() if "Stromanschluss" in text_of(m)]
    assert len(notices) == 1
    assert await answer(at_work, question) == 2
    assert ANSWER in text_of(await at_work.mail())
    lead = await at_work.until(second, lambda row: not row.needs_human_reason, "the other lead is told too")
    assert ANSWER in (await at_work.messages(lead.id, "out"))[-1].text
    assert await waiting(at_work) == []


async def test_the_answer_is_a_fact_of_the_property_from_then_on(at_work: Agency) -> None:
    await asks(at_work, OPEN)
    await at_work.mail()
    [question] = await waiting(at_work)
    await answer(at_work, question)
    await at_work.mail()
    later = await asks(at_work, SAME, OTHER_SEEKER)
    await at_work.until_stage(later, "CONTACTED")
    [told] = await at_work.messages(later, "out")
    assert ANSWER in told.text
    assert "Eva" in str(told.sources)
    assert await waiting(at_work) == []


async def test_an_answer_that_nobody_can_use_is_refused(at_work: Agency) -> None:
    await asks(at_work, OPEN)
    await at_work.mail()
    [question] = await waiting(at_work)
    with pytest.raises(InvalidInput):
        await answer(at_work, question, " ")
    await answer(at_work, question)
    with pytest.raises(Conflict, match="already"):
        await answer(at_work, question)


async def test_a_lead_that_is_closed_is_not_told(at_work: Agency) -> None:
    lead_id = await asks(at_work, OPEN)
    await at_work.mail()
    await at_work.until_stage(lead_id, "CONTACTED")
    close = at_work.platform.leads.close
    await close(at_work.tenant_id, lead_id, outcome=Outcome.UNREACHABLE, by="Eva", request_id="close")
    [question] = await waiting(at_work)
    await answer(at_work, question)
    assert len(await at_work.messages(lead_id, "out")) == 1
    assert await at_work.platform.questions.sweep() == 0
