"""Weeks of a lead in seconds, at the server whose clock jumps: follow-ups, the reminder, and the end of each."""

from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from temporalio.service import RPCError
from temporalio.testing import WorkflowEnvironment

from neuroconcepts import bootstrap
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.messages import names
from tests.agency import Agency, open_agency, text_of
from tests.platform_parts import add_search_attributes, config_of, working

DAY = timedelta(days=1)


@pytest.fixture
async def at_work(
    time_skipping: WorkflowEnvironment,
    database: str,
    master_key: Path,
    sandbox: MailSandbox,
    pair: tuple[str, str],
) -> AsyncIterator[Agency]:
    """The platform on the server whose clock jumps. Its mailbox is not watched: that would hold the clock."""
    await add_search_attributes(time_skipping.client, "default")
    address = time_skipping.client.service_client.config.target_host
    config = config_of(database, master_key, sandbox.store.certificates.ca, address, "default")
    async with bootstrap.platform(config, lazy=False) as parts:
        agency = await open_agency(parts, sandbox, *pair)
        async with working(parts, [q for q in names.QUEUES if q != names.MAILBOX]):
            yield agency
        # What waits for a worker that is gone would hold this server's clock for all tests that follow.
        for lead_id in await agency.leads():
            with suppress(RPCError):  # it has ended
                await agency.handle(lead_id).terminate()


async def test_a_silent_seeker_is_asked_twice_and_then_left_alone(
    at_work: Agency, time_skipping: WorkflowEnvironment
) -> None:
    started = await time_skipping.get_current_time()
    lead_id, answer = await at_work.contacted()
    await time_skipping.sleep(2 * DAY)
    assert len(at_work.mails()) == 1, "two days are no silence yet"

    await time_skipping.sleep(DAY + timedelta(minutes=1))
    first = await at_work.mail()
    assert answer["Message-ID"] in first["References"]
    await at_work.until(lead_id, lambda row: row.next_at, "the next silence is measured")
    await time_skipping.sleep(5 * DAY + timedelta(minutes=1))
    second = await at_work.mail()
    assert text_of(second)
    await at_work.until(lead_id, lambda row: row.next_at, "the last silence is measured")

    await time_skipping.sleep(14 * DAY + timedelta(minutes=1))
    row = await at_work.until(lead_id, lambda row: row.outcome, "the lead is given up")
    assert (row.outcome, row.stage) == (Outcome.UNREACHABLE, "CONTACTED")
    assert len(at_work.mails()) == 3
    assert row.closed_at is not None
    assert row.closed_at - started >= 22 * DAY
    assert (await at_work.handle(lead_id).result()).outcome is Outcome.UNREACHABLE


async def test_who_answers_is_not_asked_again(at_work: Agency, time_skipping: WorkflowEnvironment) -> None:
    lead_id, answer = await at_work.contacted()
    await at_work.replies(answer, "Gibt es einen Lift?")
    await at_work.mail()
    row = await at_work.until(lead_id, lambda row: row.next_at, "a new silence is measured")
    assert row.next_at is not None
    await time_skipping.sleep(DAY)
    assert len(at_work.mails()) == 2
    await at_work.take_over(lead_id)
    await time_skipping.sleep(40 * DAY)
    assert len(at_work.mails()) == 2, "while a human holds the wheel nobody is asked"
    assert (await at_work.lead(lead_id)).outcome is None


async def test_a_booked_viewing_is_remembered_the_day_before_and_over_the_day_after(
    at_work: Agency, time_skipping: WorkflowEnvironment
) -> None:
    lead_id, answer = await at_work.contacted()
    await at_work.replies(answer, "Termin 3 passt uns gut, danke!")
    await at_work.mail()
    await at_work.until_stage(lead_id, "BOOKED")
    [viewing] = await at_work.viewings(lead_id, "booked")
    before = viewing.starts_at - await time_skipping.get_current_time() - DAY
    reminded = before > timedelta(0)
    assert reminded, "the third slot is more than a day away"
    await time_skipping.sleep(before + timedelta(minutes=1))
    reminder = await at_work.mail()
    assert "erinnere ich Sie" in text_of(reminder)

    await time_skipping.sleep(2 * DAY + timedelta(hours=2))
    row = await at_work.until(lead_id, lambda row: row.outcome, "the viewing is over")
    assert (row.outcome, row.stage) == (Outcome.VIEWED, "BOOKED")
    assert len(at_work.mails()) == 3


async def test_offered_slots_are_free_for_others_after_two_days(
    at_work: Agency, time_skipping: WorkflowEnvironment
) -> None:
    lead_id, _ = await at_work.contacted()
    assert len(await at_work.viewings(lead_id, "held")) == 3
    await time_skipping.sleep(2 * DAY + timedelta(minutes=1))
    await at_work.until(lead_id, lambda row: row.seq >= 5, "the lead was woken")
    assert not await at_work.viewings(lead_id, "held")
    assert len(at_work.mails()) == 1
