"""One person is one lead, however often and through however many doors at once he asks; and agencies never mix."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import select

from neuroconcepts.bootstrap import Platform
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.store import tables
from tests.agency import FLAT, Agency, enquiry, open_agency, until
from tests.platform_parts import working

FORM = (Path(__file__).parents[1] / "data" / "corpus" / "024_cf7.eml").read_bytes()


def form_mail(agency: Agency, number: int) -> bytes:
    """What a website's form mails to the agent, in the name of this seeker."""
    changes = {
        "hedwig@thaler-töpferei.example": agency.seeker,
        "<45be80197b00": f"<{number}",
        "KRO-2061": FLAT,
        "office@kronlachner-immo.example": agency.agent,
    }
    text = FORM.decode()
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text.encode()


async def watched(agency: Agency) -> None:
    """Start to watch the agent's mailbox, and wait until it was reached: only what comes from then on is taken in."""
    await agency.platform.watching.watch_all()

    async def reached() -> bool:
        async with agency.platform.store.tenant(agency.tenant_id) as session:
            mailbox = await session.get_one(tables.Mailbox, (agency.tenant_id, agency.mailbox_id))
        return mailbox.uidvalidity is not None

    await until(reached, "the mailbox is watched")


async def leads_of(agency: Agency) -> list[tables.Lead]:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return list((await session.execute(select(tables.Lead))).scalars())


async def test_fifty_simultaneous_enquiries_of_one_person_are_one_lead_and_one_answer(at_work: Agency) -> None:
    platform = at_work.platform
    await watched(at_work)
    for number in range(15):
        at_work.box.deliver(form_mail(at_work, number), at_work.agent)
    by_api = (
        platform.enquiries.submit(at_work.tenant_id, enquiry(at_work.seeker), datetime.now(UTC)) for _ in range(20)
    )
    by_mail = (
        platform.inbound.receive(form_mail(at_work, number), at_work.agent, datetime.now(UTC))
        for number in range(15, 30)
    )
    await asyncio.gather(*by_api, *by_mail)
    [lead] = await leads_of(at_work)

    async def all_are_in() -> bool:
        return len(await at_work.messages(lead.id, "in")) == 50

    await until(all_are_in, "all fifty are kept")
    row = await at_work.until(lead.id, lambda row: row.seq >= 53 and row.next_at, "fifty came, one was answered")
    assert row.stage == "CONTACTED"
    assert [e.what for e in await at_work.audit(lead.id)].count("message_came") == 50
    assert len(await at_work.messages(lead.id, "out")) == 1
    assert len(await leads_of(at_work)) == 1
    assert len(at_work.mails()) == 1


async def test_the_same_person_at_two_agencies_is_two_leads(
    agency: Agency, platform: Platform, sandbox: MailSandbox, seeker: str
) -> None:
    other = await open_agency(platform, sandbox, "agent99@agent.example", seeker)
    async with working(platform):
        ours, theirs = await agency.enquires(), await other.enquires()
        await agency.until_stage(ours, "CONTACTED")
        await other.until_stage(theirs, "CONTACTED")
    assert ours != theirs
    assert [lead.id for lead in await leads_of(agency)] == [ours]
    assert [lead.id for lead in await leads_of(other)] == [theirs]
    senders = {m["From"].addresses[0].addr_spec for m in agency.mails()}
    assert senders == {agency.agent, other.agent}


async def test_a_shared_telephone_does_not_make_one_person(agency: Agency) -> None:
    submit, tenant = agency.platform.enquiries.submit, agency.tenant_id
    both = [
        replace(asked, person=replace(asked.person, phone="+436641234567"))
        for asked in (enquiry(agency.seeker), enquiry("somebody.else@seeker.example"))
    ]
    first, second = [await submit(tenant, asked, datetime.now(UTC)) for asked in both]
    assert first.lead_id != second.lead_id
    assert [lead.email for lead in await leads_of(agency) if lead.id == second.lead_id] == [
        "somebody.else@seeker.example"
    ]
