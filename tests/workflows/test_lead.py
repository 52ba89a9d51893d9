"""A lead's whole way on real parts: from the enquiry to the booked viewing, and what people can see of it."""

import asyncio
from email.message import EmailMessage

import icalendar
import pytest
from temporalio.client import Client

from neuroconcepts.domain.lead import Autonomy
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.messages import names
from neuroconcepts.messages.lead import Standing
from neuroconcepts.store import tables
from tests.agency import NAME, Agency, text_of, until
from tests.workflows.test_mailbox import watched

ACCEPT = "Termin 2 passt uns gut, danke!"


def invitation_in(mail: EmailMessage) -> icalendar.Event:
    [part] = [p for p in mail.walk() if p.get_content_type() == "text/calendar"]
    assert part.get_param("method") == "REQUEST"
    content = part.get_content()
    calendar = icalendar.Calendar.from_ical(content)
    assert calendar["METHOD"] == "REQUEST"
    [event] = calendar.walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return event


async def activities_of(agency: Agency, lead: tables.Lead) -> list[str]:
    """The lead's activities as its history has them; local ones are not among them."""
    history = await agency.handle(lead.id).fetch_history()
    scheduled = [e.activity_task_scheduled_event_attributes for e in history.events]
    return [a.activity_type.name for a in scheduled if a.activity_type.name]


async def test_from_the_enquiry_to_the_booked_viewing(at_work: Agency) -> None:
    await watched(at_work)
    lead_id, answer = await at_work.contacted()
    contacted = await at_work.lead(lead_id)
    assert await activities_of(at_work, contacted) == ["understand_message", "compose_message", "send_message"]
    offered = await at_work.viewings(lead_id, "held")
    assert len(offered) == 3

    at_work.box.deliver(at_work.reply(answer, ACCEPT), at_work.agent)
    confirmation = await at_work.mail()
    booked = await at_work.until_stage(lead_id, "BOOKED")

    [viewing] = await at_work.viewings(lead_id, "booked")
    assert (viewing.starts_at, viewing.ends_at) == (offered[1].starts_at, offered[1].ends_at)
    event = invitation_in(confirmation)
    assert (event.start, event.end) == (viewing.starts_at, viewing.ends_at)
    assert str(event["UID"]).startswith(viewing.uid)
    assert not await at_work.viewings(lead_id, "held"), "slots not chosen are free for others again"
    assert len(await activities_of(at_work, booked)) <= 12
    assert confirmation["In-Reply-To"] in {m.rfc_message_id for m in await at_work.messages(lead_id, "in")}


async def test_the_answer_is_threaded_from_the_agent_and_says_that_it_is_automatic(at_work: Agency) -> None:
    _, answer = await at_work.contacted()
    assert answer["From"].addresses[0].addr_spec == at_work.agent
    assert answer["Auto-Submitted"] == "auto-replied"
    assert "€" in text_of(answer), "the rent that was asked for"


async def test_what_people_see_of_a_lead(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    handle = at_work.handle(lead_id)
    standing = await handle.query("standing", result_type=Standing)
    assert (standing.stage, standing.wheel, standing.outcome) == ("CONTACTED", "ai", None)
    assert "the seeker is asked once more" in standing.words

    async def shown() -> bool:
        attributes = (await handle.describe()).typed_search_attributes
        return attributes.get(names.STAGE) == "CONTACTED"

    await until(shown, "the stage is a search attribute")
    attributes = (await handle.describe()).typed_search_attributes
    assert attributes[names.TENANT_ID] == str(at_work.tenant_id)
    assert attributes[names.AGENT_ID] == str(at_work.agent_id)
    assert (attributes[names.WHEEL], attributes[names.PORTAL]) == ("ai", "website_form")
    assert attributes[names.NEXT_AT] == (await at_work.lead(lead_id)).next_at
    assert attributes.get(names.NEEDS_HUMAN_SINCE) is None


async def test_temporal_learns_nothing_of_the_seeker(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    await at_work.take_over(lead_id)
    config = at_work.platform.config
    stranger = await Client.connect(config.temporal_address, namespace=config.temporal_namespace)
    history = await stranger.get_workflow_handle(at_work.handle(lead_id).id).fetch_history()
    raw = b"".join(event.SerializeToString() for event in history.events)
    assert len(raw) > 5000
    for secret in (*NAME.split(), at_work.seeker, "Eva", "took over", "wheel_reason"):
        assert secret.encode() not in raw, secret


async def test_automatic_mail_is_kept_and_never_answered(at_work: Agency) -> None:
    lead_id, answer = await at_work.contacted()
    before = await at_work.lead(lead_id)
    await at_work.replies(answer, "Ich bin im Urlaub. Termin 2 passt.", Auto_Submitted="auto-replied")
    after = await at_work.until(lead_id, lambda row: row.seq > before.seq, "the lead heard of it")
    assert (after.stage, after.next_at) == ("CONTACTED", before.next_at)
    assert (await at_work.audit(lead_id))[-1].reason == "An automatic message is never answered."
    assert len(at_work.mails()) == 1


@pytest.mark.parametrize(
    "no", ["Danke, wir haben kein Interesse mehr an der Wohnung.", "Ich will keine weiteren Nachrichten", "Unsubscribe"]
)
async def test_a_no_is_the_last_word(at_work: Agency, no: str) -> None:
    lead_id, answer = await at_work.contacted()
    await at_work.replies(answer, no)
    standing = await asyncio.wait_for(at_work.handle(lead_id).result(), 60)
    assert standing.outcome is Outcome.NOT_INTERESTED
    assert not await at_work.viewings(lead_id, "held")
    assert len(at_work.mails()) == 1


async def test_a_later_mail_opens_a_closed_lead_where_it_stood(at_work: Agency) -> None:
    lead_id, answer = await at_work.contacted()
    await at_work.platform.leads.close(
        at_work.tenant_id, lead_id, outcome=Outcome.UNREACHABLE, by="Eva", request_id="close"
    )
    await asyncio.wait_for(at_work.handle(lead_id).result(), 60)
    await at_work.replies(answer, "Gibt es einen Lift?")
    second = await at_work.mail()
    row = await at_work.until_stage(lead_id, "CONVERSATION")
    assert row.outcome is None
    assert second["References"].split()[0] == answer["Message-ID"]


async def test_a_stopped_agency_sends_nothing(at_work: Agency) -> None:
    await at_work.platform.tenants.stop(at_work.tenant_id, stopped=True)
    lead_id = await at_work.enquires()
    row = await at_work.until(lead_id, lambda row: row.needs_human_since, "a human is called")
    assert (row.wheel, row.stage) == ("human", "NEW")
    assert "stopped" in row.needs_human_reason
    [message] = await at_work.messages(lead_id, "out")
    assert message.status == "discarded"
    await until_notices(at_work, 1)
    assert not at_work.mails()


async def until_notices(agency: Agency, number: int) -> list[EmailMessage]:
    async def look() -> bool:
        return len(agency.notices()) >= number

    await until(look, f"{number} notices to the agent")
    return agency.notices()


async def test_an_agency_without_a_licence_keeps_the_enquiry_and_says_nothing(at_work: Agency) -> None:
    await at_work.set(licensed=False)
    lead_id = await at_work.enquires()
    row = await at_work.until(lead_id, lambda row: row.needs_human_since, "a human is called")
    assert "licence" in row.needs_human_reason
    assert not await at_work.messages(lead_id, "out")
    [message] = await at_work.messages(lead_id, "in")
    assert "Gesamtmiete" in message.text


async def test_autonomy_off_leaves_the_answer_to_the_human(at_work: Agency) -> None:
    await at_work.set(autonomy=Autonomy.OFF)
    lead_id = await at_work.enquires()
    [notice] = await until_notices(at_work, 1)
    assert "Automatische Antworten sind ausgeschaltet" in text_of(notice)
    assert NAME in text_of(notice)
    assert (await at_work.lead(lead_id)).needs_human_reason
    assert not at_work.mails()


async def test_settings_changed_meanwhile_rule_the_next_event(at_work: Agency) -> None:
    lead_id, answer = await at_work.contacted()
    await at_work.set(autonomy=Autonomy.DRAFT)
    await at_work.replies(answer, "Gibt es einen Lift?")
    await until(lambda: at_work.drafts(lead_id), "a draft waits")
    assert len(at_work.mails()) == 1


async def test_a_long_history_is_continued_with_the_same_state(at_work: Agency) -> None:
    """Temporal suggests a new run after 4 MB: reasons of a size that nobody types bring that about soon."""
    lead_id, answer = await at_work.contacted()
    first = (await at_work.handle(lead_id).describe()).run_id
    for number in range(12):
        await at_work.platform.leads.take_over(
            at_work.tenant_id, lead_id, by="Eva", why="x" * 250_000, request_id=f"long {number}"
        )
    await at_work.take_over(lead_id, "short")

    async def continued() -> bool:
        return (await at_work.handle(lead_id).describe()).run_id != first

    await until(continued, "a new run has begun")
    before = await at_work.lead(lead_id)
    standing = await at_work.handle(lead_id).query("standing", result_type=Standing)
    assert (standing.seq, standing.wheel, standing.wheel_reason) == (before.seq, "human", "Eva took over")
    await at_work.release(lead_id)
    await at_work.replies(answer, ACCEPT)
    await at_work.until_stage(lead_id, "BOOKED")
    assert len(await at_work.viewings(lead_id, "booked")) == 1
