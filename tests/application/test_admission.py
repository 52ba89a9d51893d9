"""One person is one lead, however often and through however many doors at once he asks; and agencies never mix."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlmodel import select

from neuroconcepts.bootstrap import Platform
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.store import tables
from tests.agency import FLAT, NAME, Agency, enquiry, open_agency, until
from tests.platform_parts import working

FORM = (Path(__file__).parents[1] / "data" / "corpus" / "024_cf7.eml").read_bytes()


def form_mail(agency: Agency, number: int) -> bytes:
    """What a website's form mails to the agent, in the name of this seeker."""
    changes = {
        "wordpress@kronlachner-immo.example": f"wordpress@{agency.agent.partition('@')[2]}",
        "Hedwig Thaler": NAME,
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


async def resent_to(agency: Agency, lead_id: UUID) -> int:
    """How many mails said the same once more, and were noted only."""
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        rows = (await session.execute(select(tables.InboundMail))).scalars()
        return sum(row.lead_id == lead_id and row.status == "ignored" for row in rows)


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
        messages, resent = await at_work.messages(lead.id, "in"), await resent_to(at_work, lead.id)
        return len(messages) + resent == 50

    await until(all_are_in, "all fifty are kept")
    told = len(await at_work.messages(lead.id, "in"))
    row = await at_work.until(lead.id, lambda row: row.seq >= told + 3 and row.next_at, "all came, one was answered")
    assert row.stage == "CONTACTED"
    assert [e.what for e in await at_work.audit(lead.id)].count("message_came") == told
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


async def lead_of(
    agency: Agency, email: str, phone: str | None = None, *, portal: str = "immowelt", **name: str
) -> UUID:
    """The lead of an enquiry by this person, with another text each time."""
    asked = enquiry(email, f"Ist die Wohnung noch frei? {uuid4()}")
    asked = replace(asked, portal=portal, person=replace(asked.person, phone=phone, **name))
    return (await agency.platform.enquiries.submit(agency.tenant_id, asked, datetime.now(UTC))).lead_id


PHONE = "+436641234567"


async def test_one_person_over_several_portals_is_one_lead(agency: Agency) -> None:
    """First under a portal's relay address, then under her own, each time with her number; then by address alone."""
    first = await lead_of(agency, "k-7f3@mail.kleinanzeigen.de", PHONE, portal="kleinanzeigen")
    again = await lead_of(agency, "maria@seeker.example", "0664 123 45 67")
    third = await lead_of(agency, "MARIA@seeker.example", last_name="Musterfrau-Huber")
    assert first == again == third
    [lead] = await leads_of(agency)
    assert lead.email == "maria@seeker.example", "she is answered where she wrote from last"


async def test_people_who_share_a_telephone_or_an_address_are_not_mixed_up(agency: Agency) -> None:
    maria = await lead_of(agency, "wg@seeker.example", PHONE)
    yusuf = await lead_of(agency, "yusuf@seeker.example", PHONE, first_name="Yusuf", last_name="Öztürk")
    shared = await lead_of(agency, "wg@seeker.example", first_name="Yusuf", last_name="Öztürk")
    assert maria not in (yusuf, shared)
    assert shared == await lead_of(agency, "wg@seeker.example", first_name="Y.", last_name="Oeztuerk")
    assert maria == await lead_of(agency, "wg@seeker.example")


async def test_a_family_writes_from_one_address(agency: Agency) -> None:
    maria = await lead_of(agency, "familie@seeker.example")
    assert maria == await lead_of(agency, "familie@seeker.example", first_name="Josef")
    assert maria != await lead_of(agency, "josef@seeker.example", PHONE, first_name="Josef")


async def test_of_two_people_with_one_address_who_ask_at_once_each_has_a_lead(agency: Agency) -> None:
    asked = [("Maria", "Musterfrau"), ("Yusuf", "Öztürk")] * 5
    leads = await asyncio.gather(
        *(lead_of(agency, "wg@seeker.example", first_name=first, last_name=last) for first, last in asked)
    )
    assert len(set(leads)) == 2
    assert set(leads[::2]) & set(leads[1::2]) == set()
