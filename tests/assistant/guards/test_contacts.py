"""Links, addresses and numbers in every spelling, and the figures that are none."""

import pytest

from neuroconcepts.assistant.guards.contacts import contacts_in, foreign


@pytest.mark.parametrize(
    "text",
    [
        *(
            "https://evil.example/a",
            "evil.example/pay",
            "www.evil.example",
            "hxxp://evil[.]example",
            "evil punkt example",
        ),
        *(
            "boss@evil.example",
            "boss (at) evil (dot) example",
            "boss@evil",
            "ｅｖｉｌ．ｃｏｍ",
            "ev\u200bil.com",
            "192.168.0.1",
        ),
        *(
            "+43 900 123456",
            "0900/123456",
            "0664 1234567",
            "AT61 1904 3002 3457 3201",
            "javascript:alert(1)",
            "tel:+123",
        ),
    ],
)
def test_it_is_found(text: str) -> None:
    assert list(contacts_in(f"Hallo, {text} bitte."))


@pytest.mark.parametrize(
    "text",
    [
        "Wohnfläche ca. 71,5 m², z.B. u.a. am 01.04.2025 um 10.30 Uhr, Miete 1.389,50 €, 10.000.000 EUR, KRO-2041",
        "1. Dienstag, 3. März 2026, 10:00\n2. Mittwoch, 4. März 2026, 12:00",
        "Die Wohnung.Ist frei. Zur U-Bahn.Die Linie 49. Top 12. At home. 2024/2025",
    ],
)
def test_it_is_none(text: str) -> None:
    assert list(contacts_in(text)) == []


def test_what_the_agency_states_is_its_own_in_any_spelling() -> None:
    allowed = ["Tel. +43 1 2345678, https://www.agentur.example/datenschutz, eva@agentur.example"]
    assert foreign("00 43 1 234 56 78 oder agentur.example/datenschutz oder Eva@Agentur.example", allowed=allowed) == ()
    assert foreign("evil.example oder agentur.example.evil.example", allowed=allowed) != ()
