"""Kept mails read once more: what differs is shown, and changes something only when asked to, and only once."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import update

from neuroconcepts.application.replaying import Reread
from neuroconcepts.store import tables
from tests.agency import Agency
from tests.application.test_inbound import ENQUIRY, kept, receive

NOW = datetime.now(UTC)


async def replayed(agency: Agency, *, apply: bool = False) -> list[Reread]:
    replaying = agency.platform.replaying
    since = NOW - timedelta(days=1)
    found = [each async for each in replaying.replay(agency.tenant_id, since, NOW, apply=apply)]
    assert len(found) == await replaying.count(agency.tenant_id, since)
    return found


async def unread(agency: Agency) -> None:
    """An older reader had made nothing of it."""
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        await session.change(
            update(tables.InboundMail).values(status="ignored", lead_id=None, reading={"kind": "not_lead"})
        )


async def test_what_reads_as_before_is_no_difference(agency: Agency) -> None:
    await receive(agency, ENQUIRY)
    [same] = await replayed(agency)
    assert same.changed == {}


async def test_the_difference_is_shown_before_anything_changes(agency: Agency) -> None:
    await receive(agency, ENQUIRY)
    await unread(agency)
    [shown] = await replayed(agency)
    assert shown.changed["kind"] == ("not_lead", "lead")
    assert shown.changed["portal"] == (None, "immoscout24_de")
    assert not shown.applied
    [row] = await kept(agency)
    assert row.status == "ignored"


async def test_what_was_set_aside_and_reads_now_is_taken_in_once(agency: Agency) -> None:
    await receive(agency, ENQUIRY)
    await unread(agency)
    [applied] = await replayed(agency, apply=True)
    assert applied.applied
    [row] = await kept(agency)
    # The lead is there from the first time, and the enquiry's words with it: one answer serves them all.
    assert (row.status, row.lead_id is not None) == ("ignored", True)
    [again] = await replayed(agency, apply=True)
    assert not again.applied
