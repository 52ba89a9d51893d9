"""Letters as seekers get them: in their language, or honestly in another one; in the agency's form, tone and spelling."""

import email.message
from datetime import UTC, datetime

from neuroconcepts.domain.lead import Autonomy
from neuroconcepts.store import tables
from tests.agency import Agency, text_of


def html_of(mail: email.message.EmailMessage) -> str:
    part = mail.get_body(("html",))
    assert part is not None
    return str(part.get_content())


async def test_a_letter_is_in_the_language_of_the_last_message(at_work: Agency) -> None:
    lead_id, first = await at_work.contacted()
    assert text_of(first).startswith("Sehr geehrte Frau Musterfrau,")
    assert (first["Content-Language"], '<html lang="de-AT">' in html_of(first)) == ("de-AT", True)
    await at_work.replies(first, "Sorry, my German is bad. How much is the deposit?")
    second = await at_work.mail()
    assert text_of(second).startswith("Dear Ms Musterfrau,")
    assert (second["Content-Language"], '<html lang="en">' in html_of(second)) == ("en", True)
    await at_work.replies(second, "number 2")
    assert text_of(await at_work.mail()).startswith("Dear Ms Musterfrau,")
    assert (await at_work.lead(lead_id)).language == "en"
    assert [m.language for m in await at_work.messages(lead_id, "out")] == ["de", "en", "en"]


async def test_a_letter_in_french_offers_slots_and_books_one(at_work: Agency) -> None:
    lead_id, first = await at_work.contacted("Bonjour, je souhaite visiter l'appartement la semaine prochaine. Merci !")
    text = text_of(first)
    assert text.startswith("Madame,")
    assert "ces créneaux sont actuellement libres" in text
    assert "assistant IA" in text
    assert first["Content-Language"] == "fr"
    await at_work.replies(first, "Le créneau 2, merci.")
    confirmation = await at_work.mail()
    assert "Votre visite est confirmée" in text_of(confirmation)
    [invitation] = [part for part in confirmation.walk() if part.get_content_type() == "text/calendar"]
    content = invitation.get_content()
    assert "SUMMARY;LANGUAGE=fr:Visite: " in content
    assert "//Calendar//FR" in content
    assert (await at_work.until_stage(lead_id, "BOOKED")).language == "fr"


async def test_a_french_question_is_answered_in_a_french_letter(at_work: Agency) -> None:
    """What the exposé's fields state is told in his language; what they do not is asked in it."""
    question = "Bonjour, quel est le loyer total ? La cave est-elle humide ? Je voudrais visiter l'appartement."
    lead_id, first = await at_work.contacted(question)
    text = text_of(first)
    [message] = await at_work.messages(lead_id, "out")
    assert message.language == first["Content-Language"] == "fr"
    assert text.startswith("Madame,")
    assert "Le loyer total (charges comprises) est de 1\u202f389,50 €" in text
    assert not [english for english in ("Dear", "rent", "AI assistant") if english in text.split()]
    assert "en anglais" not in text
    assert (await at_work.lead(lead_id)).language == "fr"
    [asked] = await at_work.platform.questions.waiting(at_work.tenant_id)
    assert (asked.language, "humide" in asked.question) == ("fr", True)
    await at_work.replies(first, "Parfait, je prends le premier rendez-vous.")
    assert "Votre visite est confirmée" in text_of(await at_work.mail())


async def test_what_no_fact_answers_is_passed_on_in_the_seeker_s_language(at_work: Agency) -> None:
    question = "Buongiorno, la cantina è umida? Grazie mille e cordiali saluti."
    _, first = await at_work.contacted(question)
    text = text_of(first)
    assert text.startswith("Gentile Signora Musterfrau,")
    assert "si occuperà Beatrix Sander" in text
    assert "KI-Assistent" not in text
    [asked] = await at_work.platform.questions.waiting(at_work.tenant_id)
    assert asked.language == "it"
    now = datetime.now(UTC)
    told = "No, la cantina è asciutta."
    await at_work.platform.questions.answer(at_work.tenant_id, asked.id, told, by="Eva", now=now)
    supplement = text_of(await at_work.mail())
    assert "ora posso dirLe di più" in supplement
    assert told in supplement


async def test_du_where_the_agency_says_du_and_never_both(at_work: Agency) -> None:
    await at_work.change(tables.Tenant, address_form="du", tone="friendly")
    lead_id, first = await at_work.contacted("Hallo, wie hoch ist die Gesamtmiete, und wer ist die Ansprechperson?")
    text = text_of(first)
    assert text.startswith("Hallo Maria,")
    assert "danke für deine Anfrage" in text
    assert "Viele Grüße" in text
    assert "Möchtest du lieber mit einem Menschen sprechen" in text
    words = text.replace("„", " „").split()
    assert not [word for word in words if word.strip(",.") in ("Sie", "Ihnen", "Ihre", "Ihr", "Ihren")]
    assert "du" in (await at_work.messages(lead_id, "out"))[0].notices[0]["text"].split()


async def test_a_draft_keeps_its_language_and_notices_when_it_is_approved(at_work: Agency) -> None:
    await at_work.set(autonomy=Autonomy.DRAFT)
    question = "Bonjour, quel est le loyer total ? Est-ce qu'il y a un ascenseur ? Je voudrais visiter l'appartement."
    lead_id = await at_work.enquires(question)
    await at_work.until(lead_id, lambda row: row.needs_human_reason, "a draft waits")
    [draft] = await at_work.drafts(lead_id)
    await at_work.change(tables.Tenant, address_form="du", privacy_url="https://later.example")
    await at_work.platform.leads.approve(
        at_work.tenant_id, draft.id, by="Eva", now=datetime.now(UTC), request_id="approve it"
    )
    mail = await at_work.mail()
    assert (mail["Content-Language"], mail["Auto-Submitted"]) == ("fr", None)
    assert "assistant IA" in text_of(mail)
    assert "later.example" not in text_of(mail)


async def test_switzerland_gets_swiss_letters(at_work: Agency) -> None:
    await at_work.change(tables.Tenant, country="CH", timezone="Europe/Zurich")
    _, first = await at_work.contacted()
    text = text_of(first)
    assert text.splitlines()[:3:2] == [
        "Sehr geehrte Frau Musterfrau",
        next(line for line in text.splitlines() if line.startswith("Vielen Dank für Ihre Anfrage zu «")),
    ]
    assert "Freundliche Grüsse" in text
    assert "ß" not in text
    assert first["Content-Language"] == "de-CH"


async def test_an_enquiry_without_words_is_answered_in_the_language_of_the_expose(at_work: Agency) -> None:
    """The exposé is German: so is the letter, though the agency's own language is French."""
    await at_work.change(tables.Tenant, language="fr")
    lead_id = await at_work.enquires("")
    assert text_of(await at_work.mail()).startswith("Sehr geehrte Frau Musterfrau,")
    assert (await at_work.until_stage(lead_id, "CONTACTED")).language == "de"
