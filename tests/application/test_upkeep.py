"""What is done for all tenants now and then: raw mails are forgotten in time, and a portal's new layout raises one alarm."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from neuroconcepts.errors import NotFound
from neuroconcepts.store import tables
from tests.agency import Agency
from tests.application.test_filing import portal_mail
from tests.application.test_inbound import ENQUIRY, bytes_of, kept, receive

NOW = datetime.now(UTC)


async def test_a_raw_mail_is_forgotten_when_its_time_is_over_and_its_row_stays(agency: Agency) -> None:
    await receive(agency, ENQUIRY)
    [row] = await kept(agency)
    await agency.platform.upkeep.do(NOW + timedelta(days=179))
    assert await bytes_of(agency, row) == ENQUIRY
    await agency.change(tables.Tenant, raw_mail_days=30)
    await agency.platform.upkeep.do(NOW + timedelta(days=31))
    [row] = await kept(agency)
    assert row.status == "processed"
    with pytest.raises(NotFound, match="no longer kept"):
        await bytes_of(agency, row)


async def read_by(agency: Agency, step: str, mails: int, *, days_ago: int, first: int) -> None:
    """Mails of a portal that a step of the ladder read some days ago."""
    for number in range(first, first + mails):
        await receive(agency, portal_mail(agency, f"Frage {number}?", number=number))
    at = NOW - timedelta(days=days_ago)
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        mine = col(tables.InboundMail.rfc_message_id).in_([f"<{n}@immowelt.de>" for n in range(first, first + mails)])
        await session.change(update(tables.InboundMail).where(mine).values(received_at=at, read_by=step))


async def test_a_portals_new_layout_raises_one_alarm_until_it_is_read_again(agency: Agency) -> None:
    upkeep = agency.platform.upkeep
    await read_by(agency, "portal", 12, days_ago=5, first=100)
    assert await upkeep.watch_readings(NOW) == []
    await read_by(agency, "", 8, days_ago=0, first=200)
    for _ in range(2):
        [alarm] = await upkeep.watch_readings(NOW)
        assert alarm.subject == "immowelt"
        assert alarm.text == "nobody reads 100% of them, 0% before"
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        await session.change(update(tables.InboundMail).values(read_by="portal"))
    assert await upkeep.watch_readings(NOW) == []
    async with agency.platform.store.platform() as session:
        [settled] = (await session.execute(select(tables.Alarm))).scalars()
    assert settled.settled_at == NOW
