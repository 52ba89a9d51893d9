"""In which language a seeker is written to."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from activities.language import default_language, spoken
from neuroconcepts.domain.property import FreeText, Property
from neuroconcepts.store.tables import Tenant

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
DATA = Path(__file__).parents[1]
GERMAN = Property(external_id="1", texts=(FreeText("lage", "Ruhige Lage im Grünen, fünf Minuten zur Straßenbahn."),))
ITALIAN = Property(
    external_id="1", texts=(FreeText("lage", "Posizione tranquilla nel verde, a cinque minuti dal tram."),)
)
POLISH = Property(
    external_id="1", texts=(FreeText("lage", "Spokojna okolica, pięć minut do przystanku tramwajowego."),)
)


@pytest.mark.parametrize(
    ("message", "before", "language"),
    [
        ("Guten Tag, ist die Wohnung noch frei? Ich würde sie gerne besichtigen.", "en", "de"),
        ("Hello, is the flat still available? I would like to see it.", "de", "en"),
        ("Bonjour, l'appartement est-il encore libre ? Je souhaite le visiter.", "de", "fr"),
        ("Buongiorno, l'appartamento è ancora libero? Vorrei vederlo.", "de", "it"),
        ("Dzień dobry, czy to mieszkanie jest jeszcze dostępne? Chciałbym je obejrzeć w tym tygodniu.", "de", "pl"),
        ("Hola, me gustaría visitar el piso esta semana por la tarde. ¿Sería posible el jueves?", "de", "es"),
        # What is too short to tell keeps the language of the conversation.
        ("Termin 2", "en", "en"),
        ("2", "fr", "fr"),
        ("ok", "it", "it"),
        ("Merci", "de", "de"),
        ("👍", "en", "en"),
        ("", "fr", "fr"),
        ("", "", ""),
        # Short, and yet clear.
        ("Yes please, number 2", "de", "en"),
        ("Passt, bis morgen", "en", "de"),
        ("Oui, le créneau 2", "de", "fr"),
        ("Sì, va bene, grazie", "de", "it"),
    ],
)
def test_the_last_own_words_decide_where_they_tell(message: str, before: str, language: str) -> None:
    assert spoken([message], before) == language


def test_the_newest_message_that_tells_counts() -> None:
    english, german = "Hello, is the flat still available?", "Guten Tag, ist die Wohnung noch frei?"
    assert spoken([english, german, "2"], "fr") == "de"
    assert spoken([german, english, "ok"], "fr") == "en"
    assert spoken([], "fr") == "fr"


def corpus() -> Iterator[tuple[str, str]]:
    """Messages of the sample corpus with their language."""
    for file in sorted((DATA / "data" / "corpus").glob("*.jsonl")):
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            message = row.get("message") or row.get("question") or row.get("seeker")
            if message and "lang" in row:
                yield message, row["lang"]


def test_a_conversation_keeps_its_language_and_a_new_one_is_found() -> None:
    rows = list(corpus())
    wrongly_left = [m for m, language in rows if spoken([m], language) != language]
    assert len(wrongly_left) <= len(rows) * 0.01, wrongly_left
    not_found = [
        m for m, language in rows if len(m) > 60 and spoken([m], "en" if language == "de" else "de") != language
    ]
    assert not_found == []


@pytest.mark.parametrize(("subject", "language"), [(GERMAN, "de"), (ITALIAN, "it"), (POLISH, "fr"), (None, "fr")])
def test_where_nothing_tells_the_expose_does_then_the_agency(subject: Property | None, language: str) -> None:
    tenant = Tenant(
        name="Agence", country="CH", timezone="Europe/Zurich", language="fr", wrapped_key=b"", created_at=NOW
    )
    assert default_language(subject, tenant) == language
