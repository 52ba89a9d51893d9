"""Mail at the door: kept before it is acknowledged, kept once, and visible with a reason where nobody could use it."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import select

from neuroconcepts.application.inbound import Inbound, Receipt
from neuroconcepts.bootstrap import Platform
from neuroconcepts.errors import InvalidInput, NotFound
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.store import tables
from tests.agency import Agency, open_agency

CORPUS = Path(__file__).parents[1] / "data" / "corpus"
ENQUIRY = (CORPUS / "001_is24_classic.eml").read_bytes()
LIMIT = 1000
BROTHER = "seeker399@seeker.example"


async def receive(agency: Agency, raw: bytes) -> Receipt:
    return await agency.platform.inbound.receive(raw, agency.agent, datetime.now(UTC))


async def kept(agency: Agency) -> list[tables.InboundMail]:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return list((await session.execute(select(tables.InboundMail))).scalars())


async def bytes_of(agency: Agency, row: tables.InboundMail) -> bytes:
    return await agency.platform.inbound.raw_of(agency.tenant_id, row)


def narrow(agency: Agency) -> Inbound:
    """The intake with a limit that any mail exceeds."""
    platform = agency.platform
    return Inbound(platform.store, platform.keys, platform.handover, max_bytes=LIMIT)


async def test_an_enquiry_is_kept_byte_for_byte_and_becomes_a_lead(agency: Agency) -> None:
    receipt = await receive(agency, ENQUIRY)
    [row] = await kept(agency)
    assert (row.size, row.status) == (len(ENQUIRY), "processed")
    assert await bytes_of(agency, row) == ENQUIRY
    assert row.raw
    assert b"Objekt" not in row.raw, "what people wrote lies sealed"
    assert (row.portal, row.read_by, row.reading["kind"]) == ("immoscout24_de", "portal", "lead")
    assert receipt.lead_id == row.lead_id is not None
    [message] = await agency.messages(row.lead_id, "in")
    assert message.inbound_id == row.id
    assert message.handed_over_at is not None


async def test_the_same_mail_again_changes_nothing(agency: Agency) -> None:
    first = await receive(agency, ENQUIRY)
    again = await asyncio.gather(*(receive(agency, ENQUIRY) for _ in range(5)))
    assert all(r.duplicate and (r.inbound_id, r.lead_id) == (first.inbound_id, first.lead_id) for r in again)
    other_hop = b"Received: from elsewhere.example by mx.example; Mon, 24 Feb 2025 10:00:00 +0100\r\n" + ENQUIRY
    assert (await receive(agency, other_hop)).duplicate, "the Message-ID tells it"
    assert len(await kept(agency)) == 1
    assert first.lead_id
    assert len(await agency.messages(first.lead_id, "in")) == 1


async def test_another_content_under_a_known_message_id_is_another_mail(agency: Agency) -> None:
    first = await receive(agency, ENQUIRY)
    other = await receive(agency, ENQUIRY + b"\r\nP.S. Ist auch ein Keller dabei?\r\n")
    assert not other.duplicate
    assert other.lead_id == first.lead_id
    assert len(await kept(agency)) == 2


async def test_an_unknown_recipient_is_refused_and_nothing_kept(agency: Agency) -> None:
    with pytest.raises(NotFound, match=r"nobody@agent\.example"):
        await agency.platform.inbound.receive(ENQUIRY, "nobody@agent.example", datetime.now(UTC))
    assert not await kept(agency)


async def test_another_agencys_address_is_as_unknown_as_any(
    agency: Agency, platform: Platform, sandbox: MailSandbox, seeker: str
) -> None:
    other = await open_agency(platform, sandbox, "agent98@agent.example", seeker)
    with pytest.raises(NotFound):
        await platform.inbound.receive(ENQUIRY, other.agent, datetime.now(UTC), tenant_id=agency.tenant_id)
    assert not await kept(other)


@pytest.mark.parametrize("raw", [b"", b"\r\n  \r\n"])
async def test_an_empty_mail_is_refused_at_a_door_that_can_refuse(agency: Agency, raw: bytes) -> None:
    with pytest.raises(InvalidInput, match="empty"):
        await receive(agency, raw)
    assert not await kept(agency)


async def test_a_mail_too_large_is_refused_with_both_figures(agency: Agency) -> None:
    with pytest.raises(InvalidInput, match=f"{len(ENQUIRY)} bytes, the limit is {LIMIT}"):
        await narrow(agency).receive(ENQUIRY, agency.agent, datetime.now(UTC))
    assert not await kept(agency)


@pytest.mark.parametrize(
    ("raw", "truncated", "reason"),
    [(b"", False, "empty"), (ENQUIRY, False, "larger than"), (ENQUIRY[:LIMIT], True, "larger than")],
)
async def test_what_lies_in_a_mailbox_already_is_set_aside_for_people(
    agency: Agency, raw: bytes, truncated: bool, reason: str
) -> None:
    receipt = await narrow(agency).take_in(
        agency.tenant_id, agency.mailbox_id, raw, agency.agent, datetime.now(UTC), truncated=truncated
    )
    [row] = await kept(agency)
    assert (row.id, row.status, row.lead_id) == (receipt.inbound_id, "needs_attention", None)
    assert reason in row.reason
    assert await bytes_of(agency, row) == raw[:LIMIT]


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe\x00\x01 this is no mail at all \x80\x81",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n",
        b"From: \r\nTo: \r\nSubject: =?utf-8?B?!!!!?=\r\nContent-Type: text/html; charset=nonsense\r\n\r\n<table",
        b"Content-Type: message/rfc822\r\n\r\nContent-Type: message/rfc822\r\n\r\n",
    ],
)
async def test_what_no_reader_understands_is_a_visible_row(agency: Agency, raw: bytes) -> None:
    receipt = await receive(agency, raw)
    [row] = await kept(agency)
    assert await bytes_of(agency, row) == raw
    assert (row.status, receipt.status) == ("needs_attention", "needs_attention")
    assert "cannot be read" in row.reason
    assert row.lead_id is None


async def test_a_reply_to_a_message_we_do_not_know_is_a_visible_row(agency: Agency) -> None:
    await receive(agency, (CORPUS / "043_reply_gmail.eml").read_bytes())
    [row] = await kept(agency)
    assert (row.kind, row.status) == ("reply", "needs_attention")
    assert "no message of ours" in row.reason


@pytest.mark.parametrize("name", ["057_newsletter", "060_spam", "052_ooo_exchange", "054_dsn_postfix"])
async def test_business_mail_and_stray_machines_are_ignored_with_a_reason(agency: Agency, name: str) -> None:
    await receive(agency, (CORPUS / f"{name}.eml").read_bytes())
    [row] = await kept(agency)
    assert (row.status, row.lead_id) == ("ignored", None)
    assert row.reason


async def test_a_reply_finds_its_lead_by_our_message_id_from_another_address(at_work: Agency) -> None:
    """And is answered there: he who wrote last is who waits."""
    lead_id, answer = await at_work.contacted()
    raw = at_work.reply(answer, "Termin 2 passt uns gut!").replace(at_work.seeker.encode(), BROTHER.encode())
    receipt = await receive(at_work, raw)
    assert receipt.lead_id == lead_id
    await at_work.until_stage(lead_id, "BOOKED")
    confirmation = (await at_work.messages(lead_id, "out"))[-1]
    assert confirmation.recipient == BROTHER


async def test_what_answers_us_and_reads_like_a_machines_is_a_humans_matter(at_work: Agency) -> None:
    lead_id, answer = await at_work.contacted()
    raw = at_work.reply(answer, "Ihr Ticket wurde eröffnet.", List_Unsubscribe="<https://tickets.example/u>")
    receipt = await receive(at_work, raw)
    assert (receipt.status, receipt.lead_id) == ("needs_attention", lead_id)
    assert len(at_work.mails()) == 1


async def test_a_reply_to_one_agency_never_reaches_another(at_work: Agency, sandbox: MailSandbox, seeker: str) -> None:
    """Even with the Message-ID of an agency's message, and its seeker's address."""
    lead_id, answer = await at_work.contacted()
    before = await at_work.lead(lead_id)
    other = await open_agency(at_work.platform, sandbox, "agent97@agent.example", seeker)
    receipt = await receive(other, at_work.reply(answer, "Termin 2 passt uns gut!"))
    assert (receipt.lead_id, receipt.status) == (None, "needs_attention")
    assert len(await at_work.messages(lead_id)) == 2
    assert (await at_work.lead(lead_id)).seq == before.seq


async def test_a_mail_kept_and_never_read_is_read_by_the_sweep(agency: Agency) -> None:
    """As after a crash between the commit of the raw mail and its reading."""
    platform = agency.platform
    long_ago = datetime(2025, 1, 1, tzinfo=UTC)
    inbound_id, new = await platform.inbound._keep(agency.tenant_id, agency.mailbox_id, ENQUIRY, agency.agent, long_ago)
    assert new
    assert await platform.inbound.sweep() == 1
    [row] = await kept(agency)
    assert (row.id, row.status) == (inbound_id, "processed")
    assert row.lead_id
    assert await platform.inbound.sweep() == 0
