"""A watched mailbox: what lay there before is left alone, what comes is taken in at once, and a worker can leave."""

import time

from sqlmodel import select

from neuroconcepts.messages import names
from neuroconcepts.store import tables
from tests.agency import Agency, until
from tests.mail_servers import fill
from tests.platform_parts import working

OLD = 3000


def mail(agency: Agency, number: int, text: str = "Ich möchte die Wohnung KRO-2041 gerne besichtigen.") -> bytes:
    lines = [
        f"From: Maria Musterfrau <{agency.seeker}>",
        f"To: {agency.agent}",
        "Subject: Anfrage zu KRO-2041",
        f"Message-ID: <{number}.{time.time_ns()}@seeker.example>",
        "Content-Type: text/plain; charset=utf-8",
        "",
        f"Guten Tag,\r\n\r\n{text}\r\n\r\nMaria Musterfrau",
        "",
    ]
    return "\r\n".join(lines).encode()


async def mailbox_of(agency: Agency) -> tables.Mailbox:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return await session.get_one(tables.Mailbox, (agency.tenant_id, agency.mailbox_id))


async def taken_in(agency: Agency) -> list[tables.InboundMail]:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        statement = select(tables.InboundMail).order_by(tables.InboundMail.received_at)  # type: ignore[arg-type]
        return list((await session.execute(statement)).scalars())


async def watched(agency: Agency) -> None:
    await agency.platform.watching.watch_all()

    async def reached() -> bool:
        return (await mailbox_of(agency)).uidvalidity is not None

    await until(reached, "the mailbox is reached")


async def until_taken_in(agency: Agency, number: int) -> list[tables.InboundMail]:
    async def look() -> bool:
        rows = await taken_in(agency)
        return len(rows) >= number and all(row.status != "received" for row in rows)

    await until(look, f"{number} mails are taken in and read")
    return await taken_in(agency)


async def test_old_mail_is_left_alone_and_new_mail_taken_in_within_a_second(agency: Agency) -> None:
    agency.box.deliver(mail(agency, 1), agency.agent)
    async with working(agency.platform, [names.MAILBOX]):
        await watched(agency)
        # The first mail pays for what is loaded once in a process (the reader's language models).
        warm = mail(agency, 2)
        agency.box.deliver(warm, agency.agent)
        await until_taken_in(agency, 1)
        new = mail(agency, 3)
        started = time.monotonic()
        agency.box.deliver(new, agency.agent)
        rows = await until_taken_in(agency, 2)
        assert time.monotonic() - started < 30, "it is pushed, not found when the watch is renewed"
    raw_of = agency.platform.inbound.raw_of
    assert [await raw_of(agency.tenant_id, row) for row in rows] == [warm, new]
    assert all(row.lead_id for row in rows)


async def test_thousands_of_old_mails_are_left_alone_and_the_next_one_is_answered(at_work: Agency) -> None:
    """A mailbox of years, full of enquiries: none is taken in, none answered, and watching begins behind the newest."""
    fill(at_work.box, at_work.agent, (mail(at_work, number) for number in range(OLD)))
    await watched(at_work)
    assert (await mailbox_of(at_work)).last_uid == OLD
    new = mail(at_work, OLD)
    at_work.box.deliver(new, at_work.agent)
    answer = await at_work.mail()
    assert answer["Subject"]
    [row] = await until_taken_in(at_work, 1)
    assert await at_work.platform.inbound.raw_of(at_work.tenant_id, row) == new
    assert len(at_work.mails()) == 1


async def test_how_far_the_mailbox_is_read_outlives_the_worker(agency: Agency) -> None:
    async with working(agency.platform, [names.MAILBOX]):
        await watched(agency)
        agency.box.deliver(mail(agency, 1), agency.agent)
        await until_taken_in(agency, 1)

        async def read() -> bool:
            return (await mailbox_of(agency)).last_uid == 1

        await until(read, "the checkpoint is in the row")
    agency.box.deliver(mail(agency, 2), agency.agent)
    async with working(agency.platform, [names.MAILBOX]):
        rows = await until_taken_in(agency, 2)
        await until(lambda: _is_at(agency, 2), "the checkpoint moves on")
    assert len({row.content_hash for row in rows}) == 2


async def _is_at(agency: Agency, uid: int) -> bool:
    return (await mailbox_of(agency)).last_uid == uid


async def test_a_worker_that_watches_ends_before_it_is_killed(agency: Agency) -> None:
    async with working(agency.platform, [names.MAILBOX]):
        await watched(agency)
        started = time.monotonic()
    assert time.monotonic() - started < 30  # Fargate's `stopTimeout`


async def test_a_cancelled_watch_ends(agency: Agency) -> None:
    async with working(agency.platform, [names.MAILBOX]):
        await watched(agency)
        workflow_id = names.mailbox_workflow_id(agency.tenant_id, agency.mailbox_id)
        handle = agency.platform.client.get_workflow_handle(workflow_id)
        await handle.cancel()

        async def ended() -> bool:
            return (await handle.describe()).close_time is not None

        await until(ended, "the watch has ended")
        assert await agency.platform.watching.watch_all() == 0, "this process has started it once"


async def test_a_wrong_password_is_waited_out(agency: Agency) -> None:
    wrong = await agency.platform.keys.seal(agency.tenant_id, "wrong", {"mailbox": str(agency.mailbox_id)})
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        (await session.get_one(tables.Mailbox, (agency.tenant_id, agency.mailbox_id))).sealed_secret = wrong
    async with working(agency.platform, [names.MAILBOX]):
        await agency.platform.watching.watch_all()
        workflow_id = names.mailbox_workflow_id(agency.tenant_id, agency.mailbox_id)
        handle = agency.platform.client.get_workflow_handle(workflow_id)

        async def waits() -> bool:
            events = (await handle.fetch_history()).events
            return any(event.HasField("timer_started_event_attributes") for event in events)

        await until(waits, "the watch waits before it tries again")
        assert (await handle.describe()).close_time is None


async def test_our_own_mail_in_the_mailbox_is_no_enquiry(at_work: Agency) -> None:
    """A notice to the agent lies in the very mailbox that is watched."""
    await watched(at_work)
    await at_work.set(licensed=False)
    await at_work.enquires()
    [row] = await until_taken_in(at_work, 1)
    assert (row.status, row.reason) == ("ignored", "Our own message.")
