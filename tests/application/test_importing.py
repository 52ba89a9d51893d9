"""Old mails are filed under their leads, and nobody is written to because of them; new ones only where it is wished."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from sqlmodel import select

from neuroconcepts.application import filing, handover, inbound
from neuroconcepts.application.importing import MailImport, date_of
from neuroconcepts.errors import Unavailable
from neuroconcepts.intake.mbox import FileMail
from neuroconcepts.store import tables
from tests.agency import Agency, text_of, until

ENQUIRY = (Path(__file__).parents[1] / "data" / "corpus" / "001_is24_classic.eml").read_bytes()
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
OLD = NOW - timedelta(days=400)


def mail(agency: Agency, date: datetime | str, number: int = 1) -> FileMail:
    """The seeker's own enquiry, by a mail of this date."""
    text = date if isinstance(date, str) else format_datetime(date)
    raw = (
        f"From: Maria Musterfrau <{agency.seeker}>\r\nTo: {agency.agent}\r\nSubject: Anfrage KRO-2041\r\n"
        f"Date: {text}\r\nMessage-ID: <{number}@seeker.example>\r\n\r\n"
        f"Guten Tag, ich interessiere mich für die Wohnung KRO-2041. Wir sind {number + 1}. Wie hoch ist die Miete?\r\n"
    )
    return FileMail(number, raw.encode(), truncated=False)


def importing(agency: Agency, *, answer_newer_than: datetime | None = None) -> MailImport:
    inbound_mail = agency.platform.inbound
    return MailImport(
        inbound_mail, agency.tenant_id, agency.mailbox_id, agency.agent, answer_newer_than=answer_newer_than
    )


async def test_an_old_enquiry_is_a_lead_with_its_message_and_no_workflow_ever_hears_of_it(
    at_work: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "PATIENCE", timedelta(0))
    receipt = await importing(at_work).take(mail(at_work, OLD), datetime.now(UTC))
    assert (receipt.status, receipt.kind, receipt.duplicate) == ("processed", "lead", False)
    assert receipt.lead_id
    lead = await at_work.lead(receipt.lead_id)
    assert (lead.stage, lead.seq, lead.enquired_at) == ("NEW", 0, OLD), "it stands where it belongs in time"
    [message] = await at_work.messages(receipt.lead_id)
    assert message.created_at == message.handed_over_at == OLD
    assert await at_work.platform.handover.sweep() == 0
    assert await at_work.platform.inbound.sweep() == 0
    assert at_work.mails() == []


async def test_the_lead_is_answered_once_its_seeker_writes_anew(at_work: Agency) -> None:
    filed = await importing(at_work).take(mail(at_work, OLD), datetime.now(UTC))
    later = mail(at_work, datetime.now(UTC), 2)
    receipt = await at_work.platform.inbound.receive(later.raw, at_work.agent, datetime.now(UTC))
    assert receipt.lead_id == filed.lead_id is not None
    answer = await at_work.mail()
    assert "KRO-2041" in text_of(answer) or answer["Subject"]
    row = await at_work.until_stage(filed.lead_id, "CONTACTED")
    assert row.enquired_at == OLD
    assert len(at_work.mails()) == 1, "one answer, to the new message"


async def test_only_mails_that_are_new_enough_are_answered(at_work: Agency) -> None:
    now = datetime.now(UTC)
    since = importing(at_work, answer_newer_than=now - timedelta(days=2))
    dates: list[datetime | str] = [now - timedelta(days=3), "no date", now + timedelta(days=30)]
    for number, date in enumerate(dates):
        receipt = await since.take(mail(at_work, date, number), now)
        assert receipt.lead_id
        assert (await at_work.lead(receipt.lead_id)).seq == 0
    answered = await since.take(mail(at_work, now - timedelta(days=1), 9), now)
    assert answered.lead_id
    await at_work.mail()
    await at_work.until_stage(answered.lead_id, "CONTACTED")
    assert len(at_work.mails()) == 1


async def test_a_mail_that_is_known_is_told_and_left_alone(agency: Agency) -> None:
    again = importing(agency)
    first = await again.take(mail(agency, OLD), NOW)
    repeated = [await again.take(mail(agency, OLD), NOW) for _ in range(2)]
    assert [(each.duplicate, each.inbound_id, each.lead_id) for each in repeated] == [
        (True, first.inbound_id, first.lead_id)
    ] * 2
    assert first.lead_id
    assert len(await agency.messages(first.lead_id)) == 1


async def test_a_mail_that_another_door_has_just_kept_is_still_answered(at_work: Agency) -> None:
    """Whoever kept it first decides: an import must not silence a mail that came by itself."""
    kept, now = mail(at_work, OLD), datetime.now(UTC)
    door = at_work.platform.inbound
    inbound_id, _ = await door._keep(at_work.tenant_id, at_work.mailbox_id, kept.raw, at_work.agent, now)
    told = await importing(at_work).take(kept, now)
    assert (told.duplicate, told.status, told.inbound_id) == (True, "received", inbound_id)
    receipt = await door.process(at_work.tenant_id, inbound_id, now)
    assert receipt.lead_id
    await at_work.mail()


async def test_an_interrupted_import_leaves_nothing_behind_and_begins_again(
    agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = filing.file

    async def away(*_: object) -> None:
        raise Unavailable("PostgreSQL does not answer")

    monkeypatch.setattr(inbound, "file", away)
    with pytest.raises(Unavailable):
        await importing(agency).take(mail(agency, OLD), NOW)
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        assert (await session.execute(select(tables.InboundMail))).all() == [], "nothing that a sweep would answer"
    monkeypatch.setattr(inbound, "file", real)
    assert (await importing(agency).take(mail(agency, OLD), NOW)).status == "processed"


async def test_a_mail_that_breaks_us_waits_for_people(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object) -> None:
        raise ZeroDivisionError("what somebody wrote")

    monkeypatch.setattr(inbound, "file", broken)
    receipt = await importing(agency).take(mail(agency, OLD), NOW)
    assert receipt.status == "needs_attention"
    assert receipt.reason == "It could not be filed (ZeroDivisionError): read it by hand."


@pytest.mark.parametrize(("raw", "truncated"), [(b"", False), (b" \n", False), (ENQUIRY[:500], True)])
async def test_what_cannot_be_read_is_a_row_that_people_see(agency: Agency, raw: bytes, truncated: bool) -> None:
    receipt = await importing(agency).take(FileMail(1, raw, truncated=truncated), NOW)
    assert (receipt.status, receipt.lead_id) == ("needs_attention", None)
    assert receipt.reason


async def test_a_reply_of_long_ago_is_filed_under_its_lead(at_work: Agency) -> None:
    lead_id, answer = await at_work.contacted()
    seq = (await at_work.lead(lead_id)).seq
    reply = at_work.reply(answer, "Termin 2 passt uns gut!")
    receipt = await importing(at_work).take(FileMail(1, reply, truncated=False), datetime.now(UTC))
    assert (receipt.lead_id, receipt.kind) == (lead_id, "reply")

    async def told() -> bool:
        return len(await at_work.messages(lead_id, "in")) == 2

    await until(told, "it is in the timeline")
    assert await at_work.platform.handover.sweep() == 0
    assert (await at_work.lead(lead_id)).seq == seq, "and booked nothing"


@pytest.mark.parametrize(
    ("header", "date"),
    [
        ("Date: Mon, 02 Mar 2026 09:00:00 +0100", datetime(2026, 3, 2, 8, tzinfo=UTC)),
        ("Date: Mon, 02 Mar 2026 09:00:00 -0000", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        ("Date: Tue, 03 Mar 2026 08:00:00 +0000", datetime(2026, 3, 3, 8, tzinfo=UTC)),
        ("Date: Tue, 03 Mar 2026 10:00:00 +0000", None),
        ("Date: Thu, 01 Jan 1970 00:00:00 +0000", None),
        ("Date: yesterday", None),
        ("Date: Mon, 02 Mar 99999 09:00:00 +0100", None),
        ("Date: Mon, 31 Dec 9999 23:59:59 -2359", None),
        ("Date: Mon, 02 Mar 2026 09:00:00 +9999999999", None),
        ("Date: \udcff", None),
        ("Subject: x", None),
    ],
)
def test_a_date_is_believed_where_it_can_be(header: str, date: datetime | None) -> None:
    assert (
        date_of(f"{header}\r\n\r\nDate: Mon, 02 Mar 2026 07:00:00 +0000".encode(errors="surrogateescape"), NOW) == date
    )
