import pytest

from neuroconcepts.assistant.clauses import clauses
from neuroconcepts.assistant.intents import denies, intents_of
from neuroconcepts.assistant.languages import guess_language
from neuroconcepts.domain.conversation import Intent


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("montag kann ich nicht", "de", True),
        ("am montag habe ich keine zeit", "de", True),
        ("nicht vor 17 uhr", "de", False),
        ("kein problem, montag passt", "de", False),
        ("ginge nicht auch montag", "de", False),
        ("i can't do monday", "en", True),
        ("not before 5 pm", "en", False),
        ("no problem, monday is fine", "en", False),
        ("lunedi non posso", "it", True),
        ("je ne peux pas lundi", "fr", True),
        ("pazartesi uygun degil", "tr", True),
    ],
)
def test_denial(words: str, language: str, expected: bool) -> None:
    assert denies(words, language) is expected


def test_clauses_end_at_marks_and_contrasts_but_not_within_dates_or_abbreviations() -> None:
    found = clauses("Montag, ca. 17 Uhr, geht nicht aber am 3.3. um 17.30 passt es. Ist das ok?")
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
