"""A question that no stored fact answers is asked once, and its answer reaches everybody who asked it."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.property import KnownAnswer
from neuroconcepts.errors import Conflict, InvalidInput
from neuroconcepts.store import tables
from neuroconcepts.store.property import Properties
from neuroconcepts.store.question import Questions
from tests.agency import Agency, enquiry, text_of, until

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


async def test_of_two_answers_to_one_question_the_later_one_counts(
    at_work: Agency, caplog: pytest.LogCaptureFixture
) -> None:
    lead_id = await asks(at_work, OPEN)
    await at_work.mail()
    [question] = await waiting(at_work)
    async with at_work.platform.store.tenant(at_work.tenant_id) as session:
        other = KnownAnswer(question=SAME, answer="Nein.", language="de", by="Max", on=date(2026, 3, 1))
        await Properties(session).tell(question.property_id, other)
    await answer(at_work, question)
    assert "replaces another one" in caplog.text
    assert ANSWER in text_of(await at_work.mail())
    async with at_work.platform.store.tenant(at_work.tenant_id) as session:
        about = await Properties(session).get(question.property_id)
    assert about
    assert [each.answer for each in about.answers] == [ANSWER]
    assert "Nein." not in (await at_work.messages(lead_id, "out"))[-1].text


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


async def test_who_asked_in_another_language_is_not_forgotten(at_work: Agency) -> None:
    german = await asks(at_work, "Guten Tag, ist der Keller trocken?")
    await at_work.mail()
    await at_work.until_stage(german, "CONTACTED")
    english = await asks(at_work, "Hello, I would like to know: is the cellar dry?", "seeker397@seeker.example")
    await at_work.until_stage(english, "CONTACTED")
    [question] = await waiting(at_work)
    assert (question.lead_id, question.language) == (german, "de")
    assert await answer(at_work, question, "Ja, der Keller ist vollkommen trocken.") == 1
    assert "vollkommen trocken" in text_of(await at_work.mail())
    [left] = await waiting(at_work)
    assert (left.lead_id, left.language) == (english, "en")
    assert (await at_work.lead(english)).needs_human_reason
    assert await answer(at_work, left, "Yes, it is perfectly dry.") == 1

    async def told() -> bool:
        return "perfectly dry" in (await at_work.messages(english, "out"))[-1].text

    assert await until(told, "the English lead is told")
    assert await waiting(at_work) == []


async def test_each_of_two_questions_gets_its_answer(at_work: Agency) -> None:
    lead_id = await asks(at_work, f"{OPEN} Ist der Keller trocken?")
    await at_work.mail()
    await at_work.until_stage(lead_id, "CONTACTED")
    first, second = await waiting(at_work)
    await answer(at_work, first, "Das klärt der Hausverwalter gerne vor Ort.")
    assert "vor Ort" in text_of(await at_work.mail())
    lead = await at_work.until(lead_id, lambda row: row.stage == "CONTACTED", "the first is told")
    assert lead.needs_human_reason, "the second is open still"
    await answer(at_work, second, "Ja, der Keller ist vollkommen trocken.")
    assert "vollkommen trocken" in text_of(await at_work.mail())


async def test_what_could_not_be_told_is_asked_again(at_work: Agency) -> None:
    """The property's facts came anew in between, without the agent's answer."""
    lead_id = await asks(at_work, OPEN)
    await at_work.mail()
    await at_work.until_stage(lead_id, "CONTACTED")
    [question] = await waiting(at_work)
    async with at_work.platform.store.tenant(at_work.tenant_id) as session:
        await Questions(session).answer(question, by="Eva", now=datetime.now(UTC))
    await at_work.platform.questions.sweep(older_than=timedelta(0))

    async def asked_again() -> list[tables.OpenQuestion]:
        return await waiting(at_work)

    [again] = await until(asked_again, "it is open again")
    assert again.id == question.id
    await answer(at_work, again)
    assert ANSWER in text_of(await at_work.mail())
