from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from neuroconcepts.assistant.reading.acts import denies
from neuroconcepts.assistant.reading.clauses import Clause, clauses
from neuroconcepts.assistant.reading.intents import intents_of
from neuroconcepts.assistant.reading.languages import guess_language
from neuroconcepts.domain import times
from neuroconcepts.domain.conversation import Intent

NOW = datetime(2025, 2, 20, 10, tzinfo=ZoneInfo("Europe/Vienna"))


def clauses_of(text: str, language: str) -> tuple[Clause, ...]:
    return clauses(text, language, times.read(text, now=NOW, language=language).places)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Montag kann ich nicht", "de", True),
        ("Ich kann nicht am Montag", "de", True),
        ("Am Montag habe ich keine Zeit", "de", True),
        ("nicht vor 17 Uhr", "de", False),
        ("Dienstag und nicht Montag", "de", False),
        ("Kein Problem, Montag passt", "de", False),
        ("Ginge nicht auch Montag?", "de", False),
        ("I can't do Monday", "en", True),
        ("not before 5 pm", "en", False),
        ("No problem, Monday is fine", "en", False),
        ("Lunedì non posso", "it", True),
        ("Je ne peux pas lundi", "fr", True),
        ("Je ne peux pas avant 17h", "fr", False),
        ("Pazartesi uygun değil", "tr", True),
    ],
)
def test_denial(text: str, language: str, expected: bool) -> None:
    assert any(denies(clause.said, language) for clause in clauses_of(text, language)) is expected


def test_clauses_end_at_marks_and_contrasts_but_not_within_dates_or_abbreviations() -> None:
    found = clauses_of("Montag, ca. 17 Uhr, geht nicht aber am 3.3. um 17.30 passt es. Ist das ok?", "de")
    assert [c.words for c in found] == [
        "montag",
        "ca. 17 uhr",
        "geht nicht",
        "aber am 3.3. um 17.30 passt es",
        "ist das ok",
    ]
    assert [c.asks for c in found] == [False, False, False, False, True]


def test_clause_places_are_those_in_the_message() -> None:
    message = "Hallo! Montag passt, Dienstag nicht."
    assert [message[c.start : c.end].strip() for c in clauses(message)] == ["Hallo", "Montag passt", "Dienstag nicht"]


def test_several_intents_of_one_message() -> None:
    found = intents_of(clauses("Bitte schicken Sie mir den Grundriss, und ich würde gern besichtigen."), "de")
    assert found == {Intent.DOCUMENT_REQUEST, Intent.VIEWING_REQUEST}


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Guten Tag, ist die Wohnung noch frei?", "de"),
        ("Is the flat still available?", "en"),
        ("Buongiorno, è ancora disponibile la casa?", "it"),
        ("Bonjour, est-ce que l'appartement est libre ?", "fr"),
        ("Merhaba, bu daire için randevu alabilir miyim?", "tr"),
        ("…", "de"),
    ],
)
def test_language_guess(message: str, language: str) -> None:
    assert guess_language(message) == language


@pytest.mark.parametrize(
    "message",
    [
        "Unsere Tochter geht in die Volksschule, ich arbeite im Marketing bei einer Softwarefirma.",
        "Unser Makler in Linz hat uns die Wohnung empfohlen.",
        "Gehört das Kellerabteil nicht zur Wohnung?",
        "Vielen Dank für Ihre Geduld!",
        "Wir brauchen keinen Parkplatz.",
        "Ich hätte nichts dagegen, selbst zu streichen.",
    ],
)
def test_what_only_sounds_like_spam_complaint_or_refusal_is_none(message: str) -> None:
    found = intents_of(clauses(message), "de")
    assert not found & {Intent.SPAM, Intent.COMPLAINT, Intent.NOT_INTERESTED}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Is there room for a washing machine?"),
        ("en", "Is the garage door automatic?"),
        ("en", "Is there space for a computer desk?"),
        ("de", "Hat die Garage ein automatisches Tor?"),
        ("de", "Gibt es einen Platz für die Waschmaschine?"),
        ("fr", "La porte du garage est-elle automatique ?"),
        ("it", "Il cancello è automatico?"),
        ("es", "¿La puerta del garaje es automática?"),
        ("pl", "Czy brama jest automatyczna?"),
    ],
)
def test_a_machine_or_a_gate_of_the_house_asks_for_nobody_and_calls_nothing_off(language: str, text: str) -> None:
    assert not intents_of(clauses_of(text, language), language)
