"""What stays open of a message is passed on in whole sentences, without wishes for a viewing."""

from decimal import Decimal

import pytest

from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.domain.property import Fact, Property

FLAT = Property(external_id="1", kind="wohnung", title="Flat")


async def left_open(message: str, language: str = "de") -> tuple[str, ...]:
    return (await OfflineAssistant().answer(message, about=FLAT, language=language)).unanswered


@pytest.mark.parametrize(
    "sentence",
    [
        "gibt es schnelles Internet (Glasfaser)?",
        "Garagenplatz oder Stellplatz?",
        "Gibt es einen Keller und ist er trocken?",
        "Is there a garage, a cellar or a bike room?",
        "Y a-t-il un garage ou une cave ?",
        "C'è un garage o una cantina?",
    ],
)
async def test_a_sentence_is_one_open_question(sentence: str) -> None:
    assert await left_open(sentence) == (sentence,)


async def test_each_sentence_is_one_of_its_own() -> None:
    assert await left_open("Gibt es eine Garage oder einen Stellplatz? Ist der Keller trocken?") == (
        "Gibt es eine Garage oder einen Stellplatz?",
        "Ist der Keller trocken?",
    )


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("KW 49 dreiviertel acht oder viertel acht?", "de"),
        ("Können wir am Montag, 2. Dezember um 10 Uhr kommen?", "de"),
        ("Geht si am Samstag Vormittag wos aus?", "de"),
        ("Would Saturday at 10 or Sunday at 11 suit you?", "en"),
        ("Samedi matin, c'est possible ?", "fr"),
        ("Sabato mattina va bene?", "it"),
    ],
)
async def test_a_wish_for_a_viewing_is_no_question(wish: str, language: str) -> None:
    assert await left_open(wish, language) == ()
    both = await left_open(f"{wish} Gibt es eine Sauna?", language)
    assert both == ("Gibt es eine Sauna?",)


@pytest.mark.parametrize(
    "question", ["Kann ich ab 1. Mai einziehen?", "Ist der Hausmeister am Montag da?", "Wann kann ich einziehen?"]
)
async def test_a_question_that_names_a_day_is_one(question: str) -> None:
    assert await left_open(question) == (question,)


async def test_of_a_sentence_answered_in_part_only_the_rest_is_open() -> None:
    flat = Property(
        external_id="1",
        kind="wohnung",
        facts=(Fact(key="kaution", source="preise/kaution", number=Decimal(3000), unit="EUR"),),
    )
    asked = "Wie hoch ist die Kaution und gibt es eine Sauna im Haus?"
    answer = await OfflineAssistant().answer(asked, about=flat, language="de")
    assert answer.text
    assert answer.unanswered == ("gibt es eine Sauna im Haus",)
