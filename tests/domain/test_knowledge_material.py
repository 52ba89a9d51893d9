"""What may be told of a property becomes material, and nothing else does."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from neuroconcepts.domain.faq import FaqEntry
from neuroconcepts.domain.knowledge import Origin
from neuroconcepts.domain.knowledge_material import (
    DocumentText,
    Spoken,
    conversation_materials,
    faq_materials,
    property_materials,
)
from neuroconcepts.domain.property import Contact, Fact, FreeText, KnownAnswer, Property

FLAT = Property(
    external_id="A-1",
    title="Helle Wohnung",
    street="Lange Gasse",
    house_number="7",
    zip="1080",
    city="Wien",
    kind="wohnung",
    contact=Contact("Anna Berger", "+43 1 2345678", "anna@berger.example"),
    facts=(
        Fact(key="kaltmiete", source="preise/kaltmiete", number=Decimal("1480.50"), unit="EUR"),
        Fact(key="innen_courtage", source="preise/innen_courtage", words="1 MM"),
        Fact(key="heizungsart@FERN", source="ausstattung/heizungsart", yes=True),
        Fact(key="kaution", source="preise/kaution", number=Decimal(4440), unit="EUR"),
    ),
    texts=(FreeText("lage", "Die Lange Gasse ist ruhig. Die U-Bahn ist nah."),),
    answers=(KnownAnswer(question="Lift?", answer="Ja.", language="de", by="Eva", on=date(2026, 3, 1)),),
)
RULES = DocumentText("dokumente/Hausordnung.PDF", "In der Lange Gasse 7 wird\nnicht gegrillt. Hunde sind er-\nlaubt.")
PARKING = FaqEntry(id=UUID(int=7), question="Wo parke ich?", answer="Im Hof.", language="de")


def test_facts_go_by_sections_and_everything_has_a_source() -> None:
    found = {each.source: each for each in property_materials(FLAT, [RULES], [PARKING])}
    assert found["fakten/preise"].text == "kaltmiete: 1480.5 EUR\nkaution: 4440 EUR"
    assert found["fakten/ausstattung"].text == "heizungsart FERN: true"
    assert found["fakten/geo"].text == "1080 Wien, wohnung"
    assert found["pdf/Hausordnung"].text == "In der Lange Gasse 7 wird nicht gegrillt. Hunde sind erlaubt."
    assert found["pdf/Hausordnung"].title == "Helle Wohnung · Hausordnung"
    assert (found[PARKING.source].asked, found[PARKING.source].text) == ("Wo parke ich?", "Im Hof.")
    assert (found["auskunft/2026-03-01 Eva"].asked, found["auskunft/2026-03-01 Eva"].origin) == ("Lift?", Origin.ANSWER)


def test_what_is_between_agents_and_whose_names_they_are_is_left_out() -> None:
    everything = str(property_materials(FLAT, [RULES], [PARKING]))
    for kept_back in ("1 MM", "innen", "Anna", "2345678", "berger.example"):
        assert kept_back not in everything


def test_a_private_street_is_named_by_no_sentence() -> None:
    found = {each.source: each.text for each in property_materials(replace(FLAT, address_public=False), [RULES])}
    assert found["freitexte/lage"] == "Die U-Bahn ist nah."
    assert found["pdf/Hausordnung"] == "Hunde sind erlaubt."
    assert "Lange Gasse" not in str(found)


def test_sources_are_distinct() -> None:
    found = [each.source for each in property_materials(FLAT, [RULES, RULES, DocumentText("", "x")])]
    assert {"pdf/Hausordnung", "pdf/Hausordnung (2)", "pdf/Dokument"} <= set(found)
    assert len(set(found)) == len(found)


def test_the_agency_s_own_entries_and_conversations() -> None:
    assert faq_materials([PARKING])[0].title == ""
    [said] = conversation_materials([Spoken(UUID(int=3), "Wir haben zwei Kinder.")])
    assert (said.origin, said.message_id) == (Origin.CONVERSATION, UUID(int=3))
