"""Whole letters: what may be said, what is named, and that nothing a letter holds makes the check long or fall over."""

import time
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neuroconcepts.assistant.claims import Agent, check
from neuroconcepts.domain.property import Fact, KnownAnswer, Property

FLAT = Property(
    external_id="KRO-7",
    title="3-Zimmer-Wohnung",
    street="Lange Gasse",
    house_number="12",
    zip="1080",
    city="Wien",
    address_public=False,
    facts=(
        Fact(key="kaltmiete", source="preise/kaltmiete", number=Decimal(1250), unit="EUR"),
        Fact(key="nebenkosten", source="preise/nebenkosten", number=Decimal("180.50"), unit="EUR"),
        Fact(key="wohnflaeche", source="flaechen/wohnflaeche", number=Decimal(70), unit="m²"),
    ),
    answers=(
        KnownAnswer(question="Keller?", answer="Der Keller hat 6 m².", language="de", by="Eva", on=date(2026, 3, 2)),
    ),
)
SLOT = datetime(2026, 3, 5, 16, 30, tzinfo=ZoneInfo("Europe/Vienna"))
EVA = Agent("Eva Berger", "+43 1 2345678", "eva@a.example", "Agentur 24")


def wrong_in(text: str, about: Property | None = FLAT) -> list[str]:
    found = check(text, about=about, slots=[SLOT], seeker="Wir sind 4 Personen.", agent=EVA, language="de")
    assert all(each.text in text and each.why for each in found)
    return [each.text for each in found]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Die Miete beträgt 1.250 €, mit Nebenkosten 1.430,50 €.", []),
        ("Die Miete beträgt 1.260 €, mit Nebenkosten 1.440,50 €.", ["1.260 €", "1.440,50 €"]),
        ("Mietfläche 1.320 m²", ["1.320 m²"]),  # no sum of a rent and an area
        ("Der Keller hat 6 m².", []),
        ("1. Donnerstag, 5. März 2026, 16:30 Uhr oder 4:30 pm am 05.03.2026", []),
        ("2. Freitag, 6. März 2026, 17:30 Uhr", ["2", "Freitag, 6. März 2026, 17:30 Uhr"]),
        ("Für 4 Personen reicht sie.", []),
        ("Eva Berger, Agentur 24, +43 1 2345678, eva@a.example", []),
        ("Rufen Sie +43 1 2345679 an.", ["+43 1 2345679"]),
        ("KRO-7: 3-Zimmer-Wohnung in 1080 Wien", []),
        ("Lange Gasse 12", ["Lange Gasse 12"]),  # the owner lets nobody name it
    ],
)
def test_a_letter_is_held_against_all_that_may_be_said(text: str, wrong: list[str]) -> None:
    assert wrong_in(text) == wrong


def test_without_a_property_only_times_persons_and_the_seekers_words_count() -> None:
    assert wrong_in("Um 16:30 Uhr für 4 Personen: 70 m²", None) == ["70 m²"]
    assert wrong_in("70 m². 70 m².", None) == ["70 m²"], "each claim is told once"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Am Donnerstag, 5. März, um 16:30 Uhr zeigen wir sie Ihnen gern.", []),
        ("Am Freitag, 5. März, um 16:30 Uhr zeigen wir sie Ihnen gern.", ["Freitag, 5. März"]),
        ("Am Donnerstag, 5. März, um 15:30 Uhr zeigen wir sie Ihnen gern.", ["15:30 Uhr"]),
        ("Am Donnerstag um halb fünf zeigen wir sie Ihnen gern.", []),
        ("Am Mittwoch um halb fünf zeigen wir sie Ihnen gern.", ["halb fünf", "Mittwoch"]),
        ("Wir melden uns morgen um 9 Uhr.", ["Wir melden uns morgen um 9 Uhr", "morgen", "9 Uhr"]),
        ("Sie erreichen mich unter 01 2345678.", []),
        ("Sie erreichen mich unter 01 2345679.", ["01 2345679"]),
        ("Schreiben Sie an eva@b.example.", ["eva@b.example"]),
        ("Mehr dazu auf www.agentur.example.", ["www.agentur.example"]),
        ("Bitte fragen Sie nach Frau Zangerl.", ["Zangerl"]),
        ("Im Exposé steht: „Der Keller hat 6 m².“", []),
        ("Im Exposé steht: „Der Keller hat 9 m².“", ["„Der Keller hat 9 m².“"]),
        ("Im Jahr sind das 15.000 € Kaltmiete.", []),
        ("Im Jahr sind das 15.600 € Kaltmiete.", ["15.600 €"]),
        ("Die Kaltmiete von rund 1.250 € versteht sich ohne Nebenkosten.", []),
        ("Die Wohnung hat 70 Zimmer.", ["70"]),
        ("Ihre 5 Personen finden Platz.", ["5"]),
        ("Zur Internetgeschwindigkeit liegen uns keine Angaben vor, wir fragen beim Eigentümer nach.", []),
        ("Wir garantieren Ihnen die Wohnung.", ["Wir garantieren Ihnen die Wohnung"]),
        ("Eine Zusage können wir leider noch nicht garantieren.", []),
    ],
)
def test_times_persons_amounts_and_promises(text: str, wrong: list[str]) -> None:
    assert sorted(wrong_in(text)) == sorted(wrong)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aeinrstlGE0123456789 .,:;-–„“«»()€%²\n@/'’"), max_size=300))
def test_what_is_named_stands_in_the_letter(text: str) -> None:
    wrong_in(text)


@pytest.mark.parametrize(
    "piece",
    [
        "Die Miete beträgt 1.260 €. ",
        "1 ",
        "a",
        "„",
        "«a ",
        "Herr A ",
        "0 0",
        "nicht ",
        "Mo ",
        "12.12. ",
        "x@y",
        "ein ",
        "Ab ",
    ],
)
def test_a_hostile_letter_is_read_in_a_second(piece: str) -> None:
    wrong_in("Die Wohnung ist schön.")  # the tables are read once
    begun = time.process_time()
    wrong_in((piece * 20_000)[:20_000])
    assert time.process_time() - begun < 4  # alone it takes less than one; other tests run beside
