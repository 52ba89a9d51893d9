"""People at the wheel of a running lead: drafts, take-over in each phase of an answer, writing, handing back."""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from uuid import UUID

import pytest

from neuroconcepts.domain.lead import Autonomy, Step
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.errors import Conflict
from neuroconcepts.messages import names
from neuroconcepts.messages.lead import Standing
from neuroconcepts.store import tables
from neuroconcepts.store.lead import Leads
from tests.agency import Agency, text_of, until
from tests.platform_parts import working

# ── Drafts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def draft_of(agency: Agency) -> tuple[UUID, tables.Draft]:
    """A seeker enquired, and the answer waits for somebody's yes."""
    await agency.set(autonomy=Autonomy.DRAFT)
    lead_id = await agency.enquires()
    [draft] = await until(lambda: agency.drafts(lead_id), "a draft waits")
    return lead_id, draft


async def test_a_waiting_draft_is_told_once_and_goes_out_when_approved(at_work: Agency) -> None:
    lead_id, draft = await draft_of(at_work)
    notice = await at_work.box.wait_for(at_work.agent, lambda _: True)
    assert "Entwurf" in text_of(notice)
    assert not at_work.mails()
    standing = await at_work.platform.leads.approve(
        at_work.tenant_id, draft.id, by="Eva", now=datetime.now(UTC), request_id="approve"
    )
    assert standing.wheel == "ai"
    await at_work.mail()
    await at_work.until_stage(lead_id, "CONTACTED")
    [decided] = await at_work.drafts(lead_id)
    assert (decided.status, decided.decided_by) == ("approved", "Eva")
    assert len(at_work.notices()) == 1
    with pytest.raises(Conflict, match="already approved"):
        await at_work.platform.leads.approve(
            at_work.tenant_id, draft.id, by="Eva", now=datetime.now(UTC), request_id="again"
        )
    assert len(at_work.mails()) == 1


async def test_an_edited_draft_goes_out_in_the_agents_words(at_work: Agency) -> None:
    lead_id, draft = await draft_of(at_work)
    await at_work.platform.leads.edit(
        at_work.tenant_id,
        draft.id,
        by="Eva",
        text="Rufen Sie mich einfach an.",
        subject=None,
        now=datetime.now(UTC),
        request_id="edit",
    )
    mail = await at_work.mail()
    assert "Rufen Sie mich einfach an." in text_of(mail)
    assert [d.status for d in await at_work.drafts(lead_id)] == ["edited"]


async def test_a_rejected_draft_never_goes_out(at_work: Agency) -> None:
    lead_id, draft = await draft_of(at_work)
    standing = await at_work.platform.leads.reject(
        at_work.tenant_id, draft.id, by="Eva", why="Zu lang", request_id="reject"
    )
    assert standing.wheel == "human"
    assert [d.status for d in await at_work.drafts(lead_id)] == ["rejected"]
    [message] = await at_work.messages(lead_id, "out")
    assert message.status == "discarded"
    assert not at_work.mails()


# ── Take-over ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def step_of(agency: Agency, lead_id: UUID) -> Step | None:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        work = (await Leads(session).state(lead_id)).work
    return work.step if work else None


async def until_step(agency: Agency, lead_id: UUID, step: Step) -> None:
    async def look() -> bool:
        return await step_of(agency, lead_id) is step

    await until(look, f"the lead's answer is at {step}")


async def test_a_take_over_before_the_message_is_understood(agency: Agency) -> None:
    """Nobody reads yet: the queue of the assistant has no worker."""
    async with working(agency.platform, [names.LEADS, names.MAIL]):
        lead_id = await agency.enquires()
        await until_step(agency, lead_id, Step.UNDERSTANDING)
        standing = await asyncio.wait_for(agency.take_over(lead_id), 60)
        assert (standing.wheel, standing.stage) == ("human", "NEW")
        async with working(agency.platform, [names.AI]):
            await agency.platform.leads.close(
                agency.tenant_id, lead_id, outcome=Outcome.SPAM, by="Eva", request_id="close"
            )
            await asyncio.wait_for(agency.handle(lead_id).result(), 60)
    assert not await agency.messages(lead_id, "out")
    assert not agency.mails()


async def test_a_take_over_before_the_mail_server_is_asked(agency: Agency) -> None:
    """The message lies ready and nobody serves the queue of mail: it is withdrawn, and the update waits for that."""
    async with AsyncExitStack() as later:
        await later.enter_async_context(working(agency.platform, [names.LEADS, names.AI]))
        lead_id = await agency.enquires()
        await until_step(agency, lead_id, Step.SENDING)
        taking = asyncio.create_task(agency.take_over(lead_id))
        await agency.until(lead_id, lambda row: row.wheel == "human", "the wheel is with the human")
        assert not taking.done(), "whether the message is out is not known before somebody looked"
        await later.enter_async_context(working(agency.platform, [names.MAIL]))
        standing = await asyncio.wait_for(taking, 60)
    assert (standing.wheel, standing.stage) == ("human", "NEW")
    [message] = await agency.messages(lead_id, "out")
    assert message.status == "discarded"
    assert not agency.mails()


async def test_a_take_over_withdraws_an_approved_draft_that_is_not_out_yet(agency: Agency) -> None:
    """A human approved it, so only the withdrawal itself holds it back."""
    async with AsyncExitStack() as later:
        await later.enter_async_context(working(agency.platform, [names.LEADS, names.AI]))
        lead_id, draft = await draft_of(agency)
        await agency.platform.leads.approve(
            agency.tenant_id, draft.id, by="Eva", now=datetime.now(UTC), request_id="approve"
        )
        taking = asyncio.create_task(agency.take_over(lead_id))

        async def withdrawing() -> bool:
            events = (await agency.handle(lead_id).fetch_history()).events
            return any(event.HasField("activity_task_cancel_requested_event_attributes") for event in events)

        await until(withdrawing, "the sending is called back")
        await later.enter_async_context(working(agency.platform, [names.MAIL]))
        await asyncio.wait_for(taking, 60)
    [message] = await agency.messages(lead_id, "out")
    assert (message.status, message.failure) == ("discarded", "a human took over before it went out.")
    assert not agency.mails()


async def test_while_a_human_holds_the_wheel_the_ai_is_silent_until_he_hands_back(at_work: Agency) -> None:
    lead_id, answer = await at_work.contacted()
    await at_work.take_over(lead_id)
    await at_work.replies(answer, "Gibt es einen Lift?")
    await at_work.until(lead_id, lambda row: row.needs_human_since, "the human is told")
    assert len(at_work.mails()) == 1
    await at_work.release(lead_id)
    second = await at_work.mail()
    assert second["Message-ID"] != answer["Message-ID"]
    row = await at_work.until(lead_id, lambda row: row.wheel == "ai" and not row.needs_human_since, "all is well")
    assert row.stage == "CONVERSATION"


async def test_writing_takes_the_wheel_and_answers_what_waits(at_work: Agency) -> None:
    lead_id, answer = await at_work.contacted()
    standing = await at_work.platform.leads.write(
        at_work.tenant_id,
        lead_id,
        by="Eva",
        text="Ich melde mich morgen bei Ihnen.",
        subject=None,
        now=datetime.now(UTC),
        request_id="write",
    )
    assert standing.wheel == "human"
    mail = await at_work.mail()
    assert "Ich melde mich morgen" in text_of(mail)
    assert mail["Auto-Submitted"] is None
    assert mail["In-Reply-To"] == answer["Message-ID"] or mail["References"]


async def test_a_seeker_who_asks_for_a_person_gets_one(at_work: Agency) -> None:
    lead_id = await at_work.enquires("Bitte keine automatischen Antworten, ich möchte mit einem Menschen sprechen.")
    await at_work.mail()
    row = await at_work.until(lead_id, lambda row: row.wheel == "human", "a human holds the wheel")
    assert row.needs_human_reason == "The seeker asks for a person."


async def test_a_closed_lead_takes_no_orders(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    await at_work.platform.leads.close(at_work.tenant_id, lead_id, outcome=Outcome.SPAM, by="Eva", request_id="close")
    with pytest.raises(Conflict, match="closed"):
        await at_work.take_over(lead_id)
    assert (await at_work.lead(lead_id)).outcome == "spam"


async def test_a_repeated_request_is_one(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    first = await at_work.take_over(lead_id, "same")
    second = await at_work.take_over(lead_id, "same")
    assert first == second == Standing.model_validate(first.model_dump())
    assert [e.what for e in await at_work.audit(lead_id)].count("taken_over") == 1
