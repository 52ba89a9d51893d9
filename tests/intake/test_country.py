import pytest

from neuroconcepts.intake.country import country_of


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Wohnung in 1070 Wien", "AT"),
        ("80331 München", "DE"),
        ("www.x.ch und Zürich", "CH"),
        ("Miete CHF 1'840.-, Tel. 071 234 56 78", "CH"),
        ("D-80331 oder A-1010 Wien, Tel. 01 2345678", "AT"),
        ("Freundliche Grüsse aus der Seestrasse", "CH"),
        ("Bezug ab Jänner, Tel. 07236 55 50 61, Mühlviertel", "AT"),
        ("Buongiorno, gentile signora, la richiesta per l'appartamento", "CH"),
        ("Preis 350.000 €, Provision 3,57 %", "DE"),
        ("nichts", "DE"),
    ],
)
def test_the_country_that_a_mail_speaks_for(text: str, country: str) -> None:
    assert country_of(text, [], "DE") == country


def test_the_tenants_country_decides_where_nothing_speaks() -> None:
    assert country_of("Ist die Wohnung frei? Tel. 02236 555 018", ["a@b.example"], "AT") == "AT"
    assert country_of("Ist die Wohnung frei?", [], "NL") == "NL"


def test_addresses_speak_too() -> None:
    assert country_of("Hallo", ["office@makler.at", "eva@wien-post.at"], "DE") == "AT"
