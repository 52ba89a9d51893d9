"""Documents asked for by mail: they go along with the answer, byte for byte, and where the law wants it only when confirmed."""

import email.policy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from uuid import UUID

import pytest

from activities.property_attachments import attachment_key
from bench.pdfs import pdf
from neuroconcepts.domain.enclosures import NO_INSTRUCTION, NONE_TO_SEND, SOME_LEFT
from neuroconcepts.domain.law import Rule
from neuroconcepts.domain.lead import Autonomy
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.evidence import Evidences
from neuroconcepts.store.property_document import PropertyDocuments
from tests.agency import Agency, text_of, until
from tests.platform_parts import working
from tests.transmissions import flat, openimmo, zipped

EXPOSE, PLAN = pdf("Helle Wohnung am Park."), b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
FILES = {
    "expose.pdf": EXPOSE,
    "grundriss.png": PLAN,
    "alleinauftrag.pdf": pdf("Provision des Verkäufers."),
    "bild.png": PLAN + b"1",
}
GROUPS = ("DOKUMENTE", "GRUNDRISS", "DOKUMENTE", "BILD")
NUMBER = "D-1"
REQUEST = "Guten Tag, bitte senden Sie mir das Exposé und den Grundriss."
WITHDRAWAL = "Widerrufsbelehrung\n\nSie haben das Recht, binnen vierzehn Tagen diesen Vertrag zu widerrufen."
Files = list[tuple[str | None, bytes]]
BOTH: Files = [("expose.pdf", EXPOSE), ("grundriss.png", PLAN)]


async def offers(agency: Agency, *, commission: str = "", more: str = "", street: str = "Gasse") -> None:
    """The agency offers a flat with an exposé, a floor plan, a picture, and the owner's order."""
    object_ = flat(NUMBER, files=list(zip(GROUPS, FILES, strict=True)), more=more)
    object_ = object_.replace("<geo>", f"<geo><strasse>{street}</strasse>")
    fee = f"</kaltmiete><aussen_courtage>{commission}</aussen_courtage>" if commission else "</kaltmiete>"
    xml = openimmo(object_.replace("</kaltmiete>", fee), scope="TEIL")
    received = await agency.sends(zipped({"o.xml": xml, **FILES}), "export.zip", agent_id=agency.agent_id)
    assert (await agency.until_imported(received.import_id)).status == "done"


async def asks(agency: Agency, text: str = REQUEST) -> tuple[UUID, EmailMessage]:
    lead_id = await agency.enquires(text, ref=NUMBER)
    return lead_id, await agency.mail()


def said(mail: EmailMessage) -> str:
    return text_of(mail).replace("\r\n", "\n")


def files_of(mail: EmailMessage) -> Files:
    return [(part.get_filename(), part.get_content()) for part in mail.iter_attachments()]


async def evidence_of(agency: Agency, lead_id: UUID) -> list[str]:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return [each.text for each in await Evidences(session).of_lead(lead_id) if each.rule == Rule.WITHDRAWAL]


async def reason_of(agency: Agency, lead_id: UUID) -> str:
    """Why the agent is needed, once he was told by mail."""
    row = await agency.until(lead_id, lambda row: row.needs_human_since, "the agent is needed")

    async def told() -> bool:
        return len(agency.notices()) == 1

    await until(told, "the agent was told once")
    return str(row.needs_human_reason)


async def test_documents_asked_for_go_along_and_nothing_stays_open(at_work: Agency) -> None:
    await offers(at_work)
    lead_id, mail = await asks(at_work)
    assert files_of(mail) == BOTH
    assert "Dieser E-Mail liegen bei: „expose.pdf“, „grundriss.png“." in said(mail)
    row = await at_work.until_stage(lead_id, "CONTACTED")
    assert (row.needs_human_since, await at_work.platform.questions.waiting(at_work.tenant_id)) == (None, [])
    [kept] = await at_work.messages(lead_id, "out")
    assert kept.raw
    assert email.message_from_bytes(kept.raw, policy=email.policy.default).as_bytes() == mail.as_bytes()
    await at_work.replies(mail, "Danke! Wie hoch ist die Miete?")
    assert files_of(await at_work.mail()) == []


async def test_what_nobody_has_stays_open_while_the_rest_goes(at_work: Agency) -> None:
    await offers(at_work)
    lead_id, mail = await asks(at_work, "Bitte senden Sie mir das Exposé und den Energieausweis.")
    assert files_of(mail) == BOTH
    assert "„Energieausweis“ gebe ich an Beatrix Sander weiter" in said(mail)
    assert await reason_of(at_work, lead_id) == "The exposé does not answer: “Energieausweis”."


async def test_pictures_are_asked_of_the_agent_and_no_documents_sent_instead(at_work: Agency) -> None:
    await offers(at_work)
    lead_id, mail = await asks(at_work, "Haben Sie noch weitere Fotos vom Bad?")
    assert files_of(mail) == []
    reason = f"The exposé does not answer: “Haben Sie noch weitere Fotos vom Bad?”. {NONE_TO_SEND}"
    assert await reason_of(at_work, lead_id) == reason


async def test_with_a_commission_documents_wait_for_the_instruction_and_the_seeker_s_word(at_work: Agency) -> None:
    await offers(at_work, commission="3 % zzgl. USt.")
    await at_work.change(tables.Tenant, withdrawal_text=WITHDRAWAL)
    lead_id, first = await asks(at_work)
    assert files_of(first) == []
    assert said(first).count(WITHDRAWAL) == 1
    assert "antworten Sie bitte mit „Unterlagen senden“" in said(first)
    row = await at_work.until_stage(lead_id, "CONTACTED")
    assert row.needs_human_since is None, "the seeker is asked, not the agent"
    assert await evidence_of(at_work, lead_id) == [WITHDRAWAL]

    await at_work.replies(first, "Wie hoch ist die Miete?")
    second = await at_work.mail()
    assert files_of(second) == []
    assert WITHDRAWAL not in said(second)

    await at_work.replies(second, "Unterlagen senden")
    third = await at_work.mail()
    assert files_of(third) == BOTH
    assert WITHDRAWAL not in said(third)
    assert await evidence_of(at_work, lead_id) == [WITHDRAWAL]


async def test_what_was_asked_before_the_instruction_left_confirms_nothing(agency: Agency) -> None:
    """A second request, written before the answer to the first could be seen."""
    async with working(agency.platform):
        await offers(agency, commission="3 %")
        await agency.change(tables.Tenant, withdrawal_text=WITHDRAWAL)
        lead_id, first = await asks(agency)
    await agency.replies(first, "Bitte senden Sie mir die Unterlagen.")
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        enquiry, second = [m for m in await Messages(session).of_lead(lead_id) if m.direction == "in"]
        second.created_at = enquiry.created_at + timedelta(microseconds=1)
    async with working(agency.platform):
        again = await agency.mail()
    assert files_of(again) == []
    assert WITHDRAWAL in said(again)


async def test_without_an_instruction_the_agent_is_told_why_nothing_went(at_work: Agency) -> None:
    await offers(at_work, commission="3 %")
    lead_id, mail = await asks(at_work, "Bitte senden Sie mir die Unterlagen.")
    assert files_of(mail) == []
    assert "„Unterlagen“ gebe ich an Beatrix Sander weiter" in said(mail)
    assert await reason_of(at_work, lead_id) == f"The exposé does not answer: “Unterlagen”. {NO_INSTRUCTION}"
    assert await evidence_of(at_work, lead_id) == []


async def test_in_switzerland_nothing_is_waited_for(at_work: Agency) -> None:
    await offers(at_work, commission="3 %")
    await at_work.change(tables.Tenant, country="CH")
    _, mail = await asks(at_work)
    assert files_of(mail) == BOTH


async def test_what_does_not_fit_stays_with_the_agent(agency: Agency) -> None:
    platform = agency.platform
    small = replace(platform, enclosing=replace(platform.enclosing, max_bytes=len(PLAN)))
    async with working(small):
        await offers(agency)
        lead_id, mail = await asks(agency)
        expected = [("expose.pdf", EXPOSE)] if len(EXPOSE) <= len(PLAN) else [("grundriss.png", PLAN)]
        assert files_of(mail) == expected
        assert (await reason_of(agency, lead_id)).endswith(SOME_LEFT)


async def test_content_that_is_gone_stays_with_the_agent(at_work: Agency) -> None:
    await offers(at_work)
    async with at_work.platform.store.tenant(at_work.tenant_id) as session:
        property_id = await at_work.platform.playground.property_id(at_work.tenant_id, NUMBER)
        plan = next(d for d in await PropertyDocuments(session).of(property_id) if d.path == "grundriss.png")
    at_work.platform.enclosing.blobs.remove(attachment_key(at_work.tenant_id, plan.sha256))
    lead_id, mail = await asks(at_work)
    assert files_of(mail) == [("expose.pdf", EXPOSE)]
    assert await reason_of(at_work, lead_id) == f"The exposé does not answer: “Grundriss”, “grundriss.png”. {SOME_LEFT}"


@pytest.mark.parametrize(("street", "goes"), [("Parkgasse", BOTH), ("am park", BOTH[1:])])
async def test_a_street_kept_private_leaves_in_no_document(at_work: Agency, street: str, goes: Files) -> None:
    """The exposé says that the flat lies “am Park”."""
    private = "<verwaltung_objekt><objektadresse_freigeben>false</objektadresse_freigeben></verwaltung_objekt>"
    await offers(at_work, more=private, street=street)
    lead_id, mail = await asks(at_work)
    assert files_of(mail) == goes
    if goes != BOTH:
        assert (await reason_of(at_work, lead_id)).endswith(SOME_LEFT)


@pytest.mark.parametrize("edited", [None, "Anbei, was Sie wünschen."])
async def test_a_draft_keeps_its_documents_when_it_is_approved_or_edited(at_work: Agency, edited: str | None) -> None:
    await offers(at_work)
    await at_work.set(autonomy=Autonomy.DRAFT)
    lead_id = await at_work.enquires(REQUEST, ref=NUMBER)
    [draft] = await until(lambda: at_work.drafts(lead_id), "a draft waits")
    leads, now = at_work.platform.leads, datetime.now(UTC)
    if edited:
        await leads.edit(at_work.tenant_id, draft.id, by="Eva", text=edited, subject=None, now=now, request_id="1")
    else:
        await leads.approve(at_work.tenant_id, draft.id, by="Eva", now=now, request_id="1")
    mail = await at_work.mail()
    assert files_of(mail) == BOTH
    assert (edited or "liegen bei") in said(mail)


async def test_a_rehearsal_shows_the_same_letters(at_work: Agency) -> None:
    await offers(at_work, commission="3 %")
    await at_work.change(tables.Tenant, withdrawal_text=WITHDRAWAL)
    playground, now = at_work.platform.playground, datetime.now(UTC)
    property_id = await playground.property_id(at_work.tenant_id, NUMBER)
    first = await playground.rehearse(at_work.tenant_id, property_id, REQUEST, now=now)
    assert first.letter
    assert (first.letter.enclosed, first.after.instructed) == ((), True)
    assert first.letter.disclosure.startswith(WITHDRAWAL)
    confirmed = await playground.rehearse(at_work.tenant_id, property_id, "Unterlagen", first.after, now=now)
    assert confirmed.letter
    assert confirmed.letter.enclosed == ("expose.pdf", "grundriss.png")
    _, mail = await asks(at_work)
    assert first.letter.text.partition("\n\n")[2] in said(mail)
