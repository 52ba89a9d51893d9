"""Sie or du in an answer: never both in one letter."""

import pytest

from neuroconcepts.assistant.answers.wording import phrases
from neuroconcepts.assistant.letters.address import addresses_formally


@pytest.mark.parametrize(
    "text",
    [
        "Die Garage können Sie dazumieten.",
        "Dazu teilen wir Ihnen die Adresse mit.",
        "Ja. Ihre Ansprechperson: Anna Berger.",
        "Sie können die Wohnung ab 1. März beziehen.",
        "Frei ab sofort. Sie sind willkommen.",
        "Der Preis gilt für Ihren Stellplatz.",
        "Laut „Exposé“ zahlen Sie 80 €.",
    ],
)
def test_sentences_that_address_with_sie(text: str) -> None:
    assert addresses_formally(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Wohnung ist frei. Sie ist 80 m² groß.",
        "Die Wohnung hat zwei Bäder, sie ist renoviert.",
        "Dazu steht im Exposé: „Vereinbaren Sie einen Termin.“",
        "Dazu steht im Exposé: «Ihr neues Zuhause»",
        "Deine Ansprechperson: Anna Berger.",
        "Den Bewohnern steht ihr Garten offen.",
        "",
    ],
)
def test_sentences_that_do_not(text: str) -> None:
    assert not addresses_formally(text)


def test_all_that_the_offline_assistant_says_can_be_said_with_du() -> None:
    """A sentence that fails here makes the letters of agencies with du fall back to Sie: word it without an address."""
    filled = {name: phrase["de"].format(*["x"] * 9) for name, phrase in phrases().items()}
    assert [name for name, said in filled.items() if addresses_formally(said)] == []
