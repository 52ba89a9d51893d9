"""Sending: what the mail server, the Sent folder and the agency's limits say decides, and a refusal never stops a lead."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from temporalio.api.enums.v1 import PendingActivityState

from activities import alive
from neuroconcepts.store import tables
from tests.activities.conftest import files_sent, message_that_is
from tests.agency import Agency, until
from tests.platform_parts import working
from tests.slow_smtp import SlowSmtp
from workflows import limits


async def mailbox_of(agency: Agency) -> tables.Mailbox:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return await session.get_one(tables.Mailbox, (agency.tenant_id, agency.mailbox_id))


async def test_a_refusal_for_now_rests_the_mailbox_and_not_the_lead(at_work: Agency, smtp: SlowSmtp) -> None:
    smtp.data = "451 4.7.1 greylisted"
    lead_id = await at_work.enquires()

    async def paused() -> bool:
        return (await mailbox_of(at_work)).paused_until is not None

    await until(paused, "the mailbox rests")
    mailbox = await mailbox_of(at_work)
    assert "greylisted" in mailbox.paused_reason
    assert mailbox.paused_until is not None
    assert mailbox.paused_until > datetime.now(UTC)
    assert (await message_that_is(at_work, lead_id, "planned")).failure
    standing = await asyncio.wait_for(at_work.take_over(lead_id), 60)
    assert (standing.wheel, standing.stage) == ("human", "NEW")
    assert (await message_that_is(at_work, lead_id, "discarded")).sent_at is None
    assert len(smtp.taken) == 1, "refused once, and not tried again"


async def test_what_waited_for_the_mailbox_goes_out_once_it_may(at_work: Agency, smtp: SlowSmtp) -> None:
    resting = datetime.now(UTC) + timedelta(seconds=2)
    await at_work.change(tables.Mailbox, paused_until=resting, paused_reason="451 later")
    lead_id = await at_work.enquires()
    await at_work.until_stage(lead_id, "CONTACTED")
    assert datetime.now(UTC) >= resting
    assert len(smtp.taken) == 1


async def test_an_address_refused_for_good_is_a_humans_matter(at_work: Agency, smtp: SlowSmtp) -> None:
    smtp.rcpt = {at_work.seeker: "550 5.1.1 no such user"}
    lead_id = await at_work.enquires()
    row = await at_work.until(lead_id, lambda row: row.needs_human_since, "a human is called")
    assert (row.wheel, row.stage) == ("human", "NEW")
    assert "no such user" in row.needs_human_reason
    assert (await message_that_is(at_work, lead_id, "failed")).sent_at is None


async def test_a_message_refused_for_good_is_a_humans_matter(at_work: Agency, smtp: SlowSmtp) -> None:
    smtp.data = "554 5.7.1 looks like spam"
    lead_id = await at_work.enquires()
    row = await at_work.until(lead_id, lambda row: row.needs_human_since, "a human is called")
    assert "looks like spam" in row.needs_human_reason


async def test_the_limit_per_hour_holds_the_message_back(at_work: Agency, smtp: SlowSmtp) -> None:
    await at_work.change(tables.Mailbox, sends_per_hour=0)
    lead_id = await at_work.enquires()
    await message_that_is(at_work, lead_id, "planned")
    handle = at_work.handle(lead_id)

    async def waits() -> bool:
        pending = (await handle.describe()).raw_description.pending_activities
        return any(p.activity_type.name == "send_message" and p.attempt > 1 for p in pending)

    await until(waits, "the sending is tried again later")
    assert not smtp.taken
    standing = await asyncio.wait_for(at_work.take_over(lead_id), 60)
    assert standing.wheel == "human"


async def test_while_an_agency_tries_the_platform_all_its_mail_goes_to_one_address(
    at_work: Agency, smtp: SlowSmtp
) -> None:
    await at_work.change(tables.Tenant, test_recipient="probe@agent.example")
    smtp.rcpt = {at_work.seeker: "550 must not be asked"}
    lead_id = await at_work.enquires()
    await at_work.until_stage(lead_id, "CONTACTED")
    assert len(smtp.taken) == 1


@asynccontextmanager
async def being_sent(agency: Agency, smtp: SlowSmtp) -> AsyncIterator[UUID]:
    """A lead whose answer the server holds, and has not acknowledged yet."""
    smtp.stop_at = "data"
    async with working(agency.platform):
        lead_id = await agency.enquires()
        await asyncio.wait_for(smtp.reached.wait(), 60)
        yield lead_id


async def test_a_take_over_waits_for_the_message_at_the_mail_server(agency: Agency, smtp: SlowSmtp) -> None:
    async with being_sent(agency, smtp) as lead_id:
        taking = asyncio.create_task(agency.take_over(lead_id))
        await agency.until(lead_id, lambda row: row.wheel == "human", "the wheel is with the human")
        assert not taking.done()
        smtp.go_on.set()
        standing = await asyncio.wait_for(taking, 60)
    assert (standing.wheel, standing.stage) == ("human", "CONTACTED")
    assert len(smtp.taken) == 1


async def test_a_slow_mail_server_is_waited_for_and_sent_the_mail_once(
    agency: Agency, smtp: SlowSmtp, monkeypatch: pytest.MonkeyPatch
) -> None:
    patience = timedelta(seconds=1.5)
    monkeypatch.setitem(limits.SENDING, "heartbeat_timeout", patience)
    monkeypatch.setattr(alive, "BEAT", patience / 5)
    async with being_sent(agency, smtp) as lead_id:
        handle = agency.handle(lead_id)

        async def outlasted() -> bool:
            [pending] = (await handle.describe()).raw_description.pending_activities
            since = pending.last_started_time.ToDatetime() + patience
            return pending.attempt == 1 and pending.last_heartbeat_time.ToDatetime() > since

        await until(outlasted, "the first attempt lives on beyond the limit for a dead one")
        smtp.go_on.set()
        await agency.until_stage(lead_id, "CONTACTED")
    assert len(smtp.taken) == 1


async def test_a_take_over_does_not_tear_a_mail_in_two(
    agency: Agency, smtp: SlowSmtp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cancellation reaches the attempt with its next heartbeat; it is finished all the same."""
    monkeypatch.setattr(alive, "BEAT", timedelta(seconds=0.1))
    async with being_sent(agency, smtp) as lead_id:
        handle = agency.handle(lead_id)
        taking = asyncio.create_task(agency.take_over(lead_id))

        async def told() -> bool:
            pending = (await handle.describe()).raw_description.pending_activities
            return any(
                p.state == PendingActivityState.PENDING_ACTIVITY_STATE_CANCEL_REQUESTED
                and p.HasField("last_heartbeat_time")
                for p in pending
            )

        await until(told, "the cancellation is under way")
        smtp.go_on.set()
        standing = await asyncio.wait_for(taking, 60)
    assert (standing.wheel, standing.stage) == ("human", "CONTACTED")
    assert len(smtp.taken) == 1


async def test_a_connection_lost_after_the_data_is_settled_by_the_sent_folder(agency: Agency, smtp: SlowSmtp) -> None:
    """The provider filed the copy, and the line broke before its yes: nothing is sent again."""
    smtp.drop, smtp.on_data = "data", files_sent(agency)
    async with working(agency.platform):
        lead_id = await agency.enquires()
        await agency.until_stage(lead_id, "CONTACTED")
    assert len(smtp.taken) == 1


async def test_a_connection_lost_after_the_data_without_a_copy_sends_the_same_bytes(
    agency: Agency, smtp: SlowSmtp
) -> None:
    async def break_the_first_line(_: bytes) -> None:
        smtp.drop = "data" if len(smtp.taken) == 1 else ""

    smtp.on_data = break_the_first_line
    async with working(agency.platform):
        lead_id = await agency.enquires()
        await agency.until_stage(lead_id, "CONTACTED")
    first, second = smtp.taken
    assert first == second


async def test_in_doubt_the_message_is_kept_for_the_human_where_the_agency_wants_that(
    agency: Agency, smtp: SlowSmtp
) -> None:
    await agency.set(resend_when_unsure=False)
    smtp.drop = "data"
    async with working(agency.platform):
        lead_id = await agency.enquires()
        row = await agency.until(lead_id, lambda row: row.needs_human_since, "a human is called")
    assert "not known whether" in row.needs_human_reason
    assert (await message_that_is(agency, lead_id, "failed")).sent_at is None
    assert sum(agency.seeker.encode() in raw for raw in smtp.taken) == 1
