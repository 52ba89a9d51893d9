"""Of a private address nobody is told, in whatever form it is stated."""

from dataclasses import replace
from decimal import Decimal

import pytest

from neuroconcepts.domain.knowledge_material import property_materials, told_facts
from neuroconcepts.domain.private_place import as_told, names_place
from neuroconcepts.domain.property import Attachment, Fact, FreeText, Property

HOUSE = Property(
    external_id="A-1",
    title="Haus am Hang",
    street="Weinbergstraße",
    house_number="14",
    zip="1190",
    city="Wien",
    address_public=False,
    facts=(
        Fact(key="geokoordinaten@breitengrad", source="geo/geokoordinaten", number=Decimal("48.2026")),
        Fact(key="geokoordinaten@laengengrad", source="geo/geokoordinaten", number=Decimal("16.3493")),
        Fact(key="gemarkung", source="geo/gemarkung", words="Döbling"),
        Fact(key="flurstueck", source="geo/flurstueck", words="112/3"),
        Fact(key="verfuegbar_ab", source="verwaltung_objekt/verfuegbar_ab", words="Schlüssel Weinbergstr. 14"),
        Fact(key="etage", source="geo/etage", number=Decimal(3)),
    ),
    texts=(
        FreeText("lage", "Ruhig gelegen. GPS: 48.2026, 16.3493. Nahe der U-Bahn."),
        FreeText("sonstiges", "Karte: https://www.google.com/maps?q=48.2026,16.3493"),
    ),
    attachments=(Attachment("Lageplan Weinbergstrasse 14", "DOKUMENTE"), Attachment("Energieausweis", "DOKUMENTE")),
)
PUBLIC = replace(HOUSE, address_public=True)


def test_a_private_place_is_left_out_of_all_that_is_told() -> None:
    told = as_told(HOUSE)
    assert [fact.key for fact in told.facts] == ["etage"]
    assert [text.text for text in told.texts] == ["Ruhig gelegen. Nahe der U-Bahn."]
    assert [each.title for each in told.documents] == ["Energieausweis"]
    everything = str(property_materials(HOUSE))
    for kept_back in ("48.2", "16.3", "112/3", "Döbling", "maps", "Weinberg"):
        assert kept_back not in everything


def test_a_public_one_is_told_but_for_what_is_for_machines() -> None:
    assert as_told(PUBLIC) == PUBLIC
    keys = {fact.key for fact in told_facts(PUBLIC)}
    assert {"gemarkung", "flurstueck", "etage"} <= keys
    assert not {key for key in keys if "geokoordinaten" in key}


@pytest.mark.parametrize(
    "text",
    [
        "In der Weinbergstraße ist es ruhig.",
        "Weinbergstrasse 14",
        "WEINBERGSTR. 14",
        "Weinberg-Straße",
        "48,2026 und 16,3493",
        "48.202 N",
        "N 48° 12′ 9″",
        "https://maps.app.goo.gl/abc",
        "47.12345/15.54321",
    ],
)
def test_the_place_is_known_in_any_spelling(text: str) -> None:
    assert names_place(HOUSE, text)
    assert not names_place(PUBLIC, text)


@pytest.mark.parametrize(
    "text", ["Am Weinberg gelegen.", "90,5 m² und 1.480,50 Euro", "16,3 % Rendite", "Ruhig, 48,20 m²."]
)
def test_figures_and_other_places_are_none(text: str) -> None:
    assert not names_place(HOUSE, text)
