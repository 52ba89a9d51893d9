"""Mails that try the door: bytes no table takes, machines that look like people, and the agency's own words."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from neuroconcepts.application.inbound import Receipt
from neuroconcepts.errors import InvalidInput
from tests.agency import FLAT, Agency, enquiry
from tests.application.test_inbound import ENQUIRY, kept, receive

WORDS = b"Guten Tag, ist die Wohnung noch frei? Ich habe Interesse."
LONG_NAME = b"".join(b"%08x" % (n * 2654435761 % 2**32) for n in range(450))
"""More than an index of PostgreSQL holds, and not to be compressed."""


def written(agency: Agency, *fields: bytes, sender: bytes = b"") -> bytes:
    """A mail the seeker wrote himself, about a flat of the agency's."""
    head = (
        b"From: Maria Musterfrau <%s>" % (sender or agency.seeker.encode()),
        b"To: " + agency.agent.encode(),
        b"Subject: Wohnung " + FLAT.encode(),
        b"Message-ID: <strange@seeker.example>",
        *fields,
    )
    return b"\r\n".join([*head, b"", WORDS, b""])


async def take_in(agency: Agency, raw: bytes) -> Receipt:
    inbound = agency.platform.inbound
    return await inbound.take_in(agency.tenant_id, agency.mailbox_id, raw, agency.agent, datetime.now(UTC))


@pytest.mark.parametrize("old, new", [(b"<strange", b"<str\x00ange"), (b"Wohnung KRO", b"Wohnung\x00 KRO")])
async def test_a_nul_in_a_header_keeps_nobody_out(agency: Agency, old: bytes, new: bytes) -> None:
    receipt = await take_in(agency, written(agency).replace(old, new))
    assert (receipt.status, receipt.reason) == ("processed", "")
    assert receipt.lead_id


async def test_a_mail_that_cannot_be_filed_is_a_visible_row_and_no_error(agency: Agency) -> None:
    raw = written(agency, sender=LONG_NAME + b"@seeker.example")
    receipt = await take_in(agency, raw)
    [row] = await kept(agency)
    assert (row.status, row.lead_id) == ("needs_attention", None)
    assert "could not be filed" in row.reason == receipt.reason
    assert b"seeker.example" not in row.reason.encode(), "an error may quote the mail: only its kind is told"


async def test_one_mail_that_cannot_be_filed_does_not_stop_the_sweep(agency: Agency) -> None:
    inbound, early = agency.platform.inbound, datetime(2025, 1, 1, tzinfo=UTC)
    broken = written(agency, sender=LONG_NAME + b"@seeker.example")
    for raw in (broken, ENQUIRY):
        await inbound._keep(agency.tenant_id, agency.mailbox_id, raw, agency.agent, early)
    await inbound.sweep()
    assert sorted(row.status for row in await kept(agency)) == ["needs_attention", "processed"]
    assert await inbound.sweep() == 0


@pytest.mark.parametrize("mark", [b"Auto-Submitted: auto-generated", b"Precedence: bulk", b"Return-Path: <>"])
async def test_a_machine_that_enquires_in_its_own_name_is_not_answered(agency: Agency, mark: bytes) -> None:
    receipt = await receive(agency, written(agency, mark))
    assert (receipt.status, receipt.lead_id) == ("needs_attention", None)
    assert "machine" in receipt.reason


async def test_nobody_is_answered_at_an_address_that_nobody_reads(agency: Agency) -> None:
    receipt = await receive(agency, written(agency, b"Reply-To: noreply@immobilienscout24.de"))
    assert (receipt.status, receipt.lead_id) == ("needs_attention", None)
    nobody = enquiry("no-reply@portal.example")
    with pytest.raises(InvalidInput, match="Nobody reads"):
        await agency.platform.enquiries.submit(agency.tenant_id, nobody, datetime.now(UTC))


async def test_a_machines_answer_is_no_seekers_reply(at_work: Agency) -> None:
    lead_id, answer = await at_work.contacted()
    receipt = await at_work.replies(answer, "Wir haben um 10 Uhr Zeit.", Precedence="bulk")
    assert receipt.lead_id == lead_id
    await at_work.until(lead_id, lambda row: row.seq >= 5, "it is heard")
    assert (await at_work.audit(lead_id))[-1].reason == "An automatic message is never answered."


async def test_what_the_agent_wrote_from_his_mail_program_is_not_taken_for_the_seekers(at_work: Agency) -> None:
    """He answers the seeker himself, with a copy to his own mailbox."""
    lead_id, answer = await at_work.contacted()
    raw = at_work.reply(answer, "Gerne, Termin 2 geht.").replace(at_work.seeker.encode(), at_work.agent.encode())
    receipt = await receive(at_work, raw)
    assert (receipt.status, receipt.lead_id) == ("needs_attention", lead_id)
    assert "agency" in receipt.reason
    assert len(await at_work.messages(lead_id, "in")) == 1


async def test_the_answer_to_the_seekers_own_mail_continues_its_thread(at_work: Agency) -> None:
    await receive(at_work, written(at_work))
    answer: EmailMessage = await at_work.mail()
    assert answer["In-Reply-To"] == "<strange@seeker.example>"
    assert answer["Subject"] == f"Re: Wohnung {FLAT}"
