"""Greetings and farewells in open wording, by where they stand; names in them are checked."""

import pytest

from neuroconcepts.assistant.claims import Agent, check
from tests.assistant.claims.test_statements import subjects

AGENT = Agent(name="Vreni Hausmann", company="Hausmann & Töchter Immobilien")
BODY = {
    "de": "Das Zimmer ist sofort frei.",
    "en": "The room is available right away.",
    "fr": "La chambre est disponible immédiatement.",
    "it": "La stanza è libera da subito.",
}


def wrong_in(language: str, greeting: str, farewell: str, signed: str = "Vreni Hausmann") -> list[str]:
    text = f"{greeting}\n\n{BODY[language]}\n\n{farewell}\n{signed}\nHausmann & Töchter Immobilien"
    seeker = "Viele Grüße, Edith Berger"
    found = check(text, about=subjects()["HT-1220"], slots=[], seeker=seeker, agent=AGENT, language=language)
    return [each.text for each in found]


@pytest.mark.parametrize(
    ("language", "greeting", "farewell"),
    [
        ("de", "Verehrte Frau Doktor Berger,", "Es grüßt Sie herzlich aus München"),
        ("de", "Lieber Herr Nachbar Berger!", "Habe die Ehre"),
        ("de", "Servas Frau Berger,", "Bussi und baba"),
        ("de", "Sehr geehrte Frau Hofrätin Berger,", "Mit ausgesuchter Hochachtung"),
        ("de", "Grüß Sie, Frau Berger!", "Bleiben Sie gesund!"),
        ("de", "Moin Frau Berger,", "In Vorfreude auf unser Kennenlernen"),
        ("de", "Hallo zusammen,", "Liebe Grüße und einen sonnigen Herbst"),
        ("de", "Hi Edith,", "Pfiat di"),
        ("de", "Guten Morgen Frau Berger,", "VLG"),
        ("en", "Dear Reverend Berger,", "Have a lovely weekend"),
        ("en", "Dear Professor Berger,", "With every good wish"),
        ("en", "Good afternoon Ms Berger,", "Warmest wishes from Munich"),
        ("en", "Hello Edith,", "Cheers"),
        ("fr", "Maître,", "Dans l'attente de vous lire"),
        ("fr", "Monsieur le Professeur,", "Recevez, Monsieur, mes salutations les plus distinguées"),
        ("fr", "Chère Madame Berger,", "Bien amicalement"),
        ("fr", "Mesdames, Messieurs,", "À très vite"),
        ("it", "Illustre Professore,", "Con i più cordiali saluti"),
        ("it", "Stimata dottoressa Berger,", "In attesa di un Suo cenno"),
        ("it", "Spettabile ditta Berger,", "Con osservanza"),
    ],
)
def test_a_greeting_and_a_farewell_claim_nothing(language: str, greeting: str, farewell: str) -> None:
    assert wrong_in(language, greeting, farewell) == []


@pytest.mark.parametrize(
    ("language", "greeting", "farewell", "signed"),
    [
        ("de", "Sehr geehrte Frau Winterhalter,", "Beste Grüße", "Vreni Hausmann"),
        ("de", "Zimmer mit Sauna!", "Beste Grüße", "Vreni Hausmann"),
        ("de", "Sehr geehrte Frau Berger,", "Mit Sauna und Seeblick", "Vreni Hausmann"),
        ("de", "Sehr geehrte Frau Berger,", "Whirlpool inklusive", "Vreni Hausmann"),
        ("de", "Sehr geehrte Frau Berger,", "Mit freundlichen Grüßen", "Konrad Zellweger"),
        ("de", "Sehr geehrte Frau Berger,", "Ihr Konrad Zellweger", "Vreni Hausmann"),
        ("en", "Dear Ms Blakely,", "Kind regards", "Vreni Hausmann"),
        ("en", "Dear Ms Berger,", "With a sauna and a pool", "Vreni Hausmann"),
        ("fr", "Chère Madame Blanchard,", "Bien à vous", "Vreni Hausmann"),
        ("it", "Gentile signora Bertolini,", "Un caro saluto", "Vreni Hausmann"),
    ],
)
def test_a_stranger_or_a_thing_in_them_is_named(language: str, greeting: str, farewell: str, signed: str) -> None:
    assert wrong_in(language, greeting, farewell, signed)
