"""What becomes of a mail: told apart by property, person and sender, sent again, or not a seeker's at all."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from uuid import UUID

import pytest
from sqlmodel import select

from neuroconcepts.application.inbound import Receipt
from neuroconcepts.domain.lead import Unmatched
from neuroconcepts.store import tables
from tests.agency import FLAT, NAME, Agency, text_of
from tests.application.test_inbound import kept, receive

QUESTION = "Guten Tag, wie hoch ist die Kaution?"


def portal_mail(agency: Agency, text: str = QUESTION, *, refs: str = FLAT, number: int = 1, **headers: str) -> bytes:
    """A portal's notification, as Immowelt words it."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"] = "Immowelt <noreply@immowelt.de>", agency.agent
    mail["Subject"], mail["Message-ID"] = "Anfrage zu Ihrem Objekt", f"<{number}@immowelt.de>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(
        f"Sie haben eine Anfrage erhalten.\n\nObjektnummer: {refs}\n\nName: {NAME}\nE-Mail: {agency.seeker}\n\n"
        f"Nachricht:\n{text}\n\nIhr Immowelt-Team\n"
    )
    return mail.as_bytes()


def form_mail(agency: Agency, sender: str) -> bytes:
    """What a form on some website mails in a visitor's name."""
    raw = portal_mail(agency).decode().replace("Immowelt <noreply@immowelt.de>", sender)
    return raw.replace("Immowelt", "Web").encode()


async def enquiries(agency: Agency, lead_id: UUID) -> list[tables.Enquiry]:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        found = select(tables.Enquiry).where(tables.Enquiry.lead_id == lead_id)
        return list((await session.execute(found)).scalars())


async def lead_id_of(receipt: Receipt) -> UUID:
    assert receipt.lead_id, receipt.reason
    return receipt.lead_id


# ── Which property ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_portals_number_is_learned_once_and_then_enough(agency: Agency) -> None:
    first = await lead_id_of(await receive(agency, portal_mail(agency, refs=f"{FLAT}\nOnline-ID: 2ABCD3E")))
    second = await lead_id_of(await receive(agency, portal_mail(agency, "Und der Lift?", refs="2abcd3e", number=2)))
    assert first == second
    known, learned = await enquiries(agency, first)
    assert (known.matched_by, learned.matched_by) == ("number", "portal_id")
    assert known.property_id == learned.property_id is not None


async def test_a_listings_title_names_it(agency: Agency) -> None:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        title = (
            await session.execute(select(tables.Property.title).where(tables.Property.external_id == FLAT))
        ).scalar_one()
    receipt = await receive(agency, portal_mail(agency, refs=f"7700123\nObjekt: {title.upper()}!"))
    [row] = await enquiries(agency, await lead_id_of(receipt))
    assert row.matched_by == "title"


async def test_an_unknown_property_is_answered_politely_and_the_facts_follow(at_work: Agency) -> None:
    lead_id = await lead_id_of(await receive(at_work, portal_mail(at_work, refs="XY-9999")))
    answer = await at_work.mail()
    assert "Objektnummer" in text_of(answer)
    assert "Kaution" not in text_of(answer)
    lead = await at_work.until(lead_id, lambda row: row.stage == "CONTACTED", "it is answered")
    assert "match it" in lead.needs_human_reason
    [row] = await enquiries(at_work, lead_id)
    async with at_work.platform.store.tenant(at_work.tenant_id) as session:
        flat = (await session.execute(select(tables.Property).where(tables.Property.external_id == FLAT))).scalar_one()
    await at_work.platform.leads.match(at_work.tenant_id, row.id, flat.id, by="Eva", request_id="match")
    assert "Kaution" in text_of(await at_work.mail())
    async with at_work.platform.store.tenant(at_work.tenant_id) as session:
        [again] = (await session.execute(select(tables.Property).where(tables.Property.id == flat.id))).scalars()
    assert again.portal_ids == {"immowelt": ["xy-9999"]}, "and it is known next time"


async def test_where_the_agency_wishes_it_a_human_matches_first(at_work: Agency) -> None:
    await at_work.set(unmatched=Unmatched.HUMAN)
    lead_id = await lead_id_of(await receive(at_work, portal_mail(at_work, refs="XY-9999")))
    await at_work.until(lead_id, lambda row: row.needs_human_since, "a human is asked")
    assert not at_work.mails()


async def test_a_seeker_who_names_the_number_in_his_reply_is_answered(at_work: Agency) -> None:
    await receive(at_work, portal_mail(at_work, refs="XY-9999"))
    answer = await at_work.mail()
    await at_work.replies(answer, f"Es geht um {FLAT}.")
    assert "Kaution" in text_of(await at_work.mail())


# ── Who sent it ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("result", "draft"),
    [("dmarc=fail", True), ("dmarc=pass", False), ("dkim=fail; spf=fail smtp.mailfrom=x.example", True)],
)
async def test_a_portals_mail_that_fails_its_checks_is_answered_by_a_draft(
    at_work: Agency, result: str, draft: bool
) -> None:
    await at_work.change(tables.Mailbox, trusted_servers=["mx.agent.example"])
    raw = portal_mail(at_work, Authentication_Results=f"mx.agent.example; {result} header.from=immowelt.de")
    lead_id = await lead_id_of(await receive(at_work, raw))
    row = await at_work.until(lead_id, lambda row: row.stage == "CONTACTED" or row.needs_human_since, "it is decided")
    assert (row.stage == "NEW") is draft
    assert [bool(d) for d in await at_work.drafts(lead_id)] == [True] * draft


async def test_a_result_of_a_server_nobody_named_says_nothing(at_work: Agency) -> None:
    raw = portal_mail(at_work, Authentication_Results="mx.evil.example; dmarc=fail header.from=immowelt.de")
    await at_work.until_stage(await lead_id_of(await receive(at_work, raw)), "CONTACTED")


async def test_the_first_enquiry_of_an_unknown_website_waits_for_a_yes_and_the_next_does_not(at_work: Agency) -> None:
    lead_id = await lead_id_of(await receive(at_work, form_mail(at_work, "Formular <web@makler-portal.example>")))
    await at_work.until(lead_id, lambda row: row.needs_human_since, "a draft waits")
    [draft] = await at_work.drafts(lead_id)
    assert "makler-portal.example" in draft.reason
    approve = at_work.platform.leads.approve
    await approve(at_work.tenant_id, draft.id, by="Eva", now=datetime.now(UTC), request_id="yes")
    await at_work.mail()
    other = form_mail(at_work, "Formular <web@makler-portal.example>").replace(b"<1@", b"<2@")
    other = other.replace(at_work.seeker.encode(), b"seeker398@seeker.example").replace(NAME.encode(), b"Otto Anders")
    await at_work.until_stage(await lead_id_of(await receive(at_work, other)), "CONTACTED")


# ── Once more ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_resend_under_another_message_id_changes_nothing(agency: Agency) -> None:
    first = await receive(agency, portal_mail(agency))
    again = await receive(agency, portal_mail(agency, number=2))
    assert (again.lead_id, again.status, again.duplicate) == (first.lead_id, "ignored", False)
    lead_id = await lead_id_of(first)
    assert len(await agency.messages(lead_id)) == 1
    other = await receive(agency, portal_mail(agency, "Und wie hoch ist die Miete?", number=3))
    assert other.status == "processed"
    months_later = datetime.now(UTC) + timedelta(days=60)
    late = await agency.platform.inbound.receive(portal_mail(agency, number=4), agency.agent, months_later)
    assert late.status == "processed", "who asks again after months asks anew"


# ── Nobody's ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_enquiry_behind_a_link_is_told_to_people(agency: Agency) -> None:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = "noreply@newhome.ch", agency.agent, "Neue Anfrage zu Ihrem Inserat"
    mail.set_content("Sie haben eine neue Anfrage. Jetzt ansehen: https://www.newhome.ch/de/anfragen/123")
    receipt = await receive(agency, mail.as_bytes())
    assert (receipt.status, receipt.kind) == ("needs_attention", "not_lead")
    [row] = await kept(agency)
    assert row.category == "link_only"
    assert "behind a link" in row.reason
