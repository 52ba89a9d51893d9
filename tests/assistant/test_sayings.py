"""Whether a message says anything that another one did not."""

import pytest

from neuroconcepts.assistant.sayings import MOST, sayings

ASKED = "Guten Tag,\n\nist die Wohnung noch frei? Ich würde sie gerne besichtigen.\n\nMit freundlichen Grüßen\nMaria Musterfrau"

CARD = "Maria von Muster\nMusterstraße 5, 1010 Wien\nTel. 0664 7654321\nmaria@seeker.example"


@pytest.mark.parametrize(
    "again",
    [
        "ist die Wohnung noch frei? Ich würde sie gerne besichtigen.",
        "Sehr geehrte Frau Dr. Huber!\nIst die Wohnung noch frei? Ich wuerde sie gerne besichtigen!\nLG Maria",
        f"Hallo, ist die Wohnung noch\nfrei?\nIch würde sie gerne besichtigen.\nVielen Dank im Voraus\n\n{CARD}",
        "Hello,\nist die Wohnung noch frei? Ich würde sie gerne besichtigen.\nBest regards, Maria",
        "Bonjour,\nist die Wohnung noch frei? Ich würde sie gerne besichtigen.\nCordialement\nMaria Musterfrau",
        "",
        "Guten Tag\nMaria Musterfrau",
    ],
)
def test_another_greeting_signature_or_line_says_nothing_new(again: str) -> None:
    assert set(sayings(again)) <= set(sayings(ASKED))


@pytest.mark.parametrize(
    "other",
    [
        "Noch eine Frage: Wie hoch ist die Kaution und gibt es einen Aufzug?",
        "Ich will keine weiteren Nachrichten",
        "Ist die Wohnung noch frei? Ich würde sie gerne am Montag besichtigen.",
        f"{ASKED}\nTel. 0664 7654321\nWie hoch ist die Kaution?",
        f"{ASKED}\n\nPS: bitte keine Anrufe",
        f"{ASKED}\nBitte rufen Sie mich an: 0664 7654321",
        f"{ASKED}\n房子还在吗",
        "Stop",
        "房子还在吗？",
        "👍 ja",
    ],
)
def test_other_words_do(other: str) -> None:
    assert not set(sayings(other)) <= set(sayings(ASKED))


def test_two_messages_without_a_common_word_share_nothing() -> None:
    assert not set(sayings("Ist ein Keller dabei?")) & set(sayings("Is there a cellar?"))


def test_of_however_much_only_so_much_is_kept() -> None:
    long = " ".join(f"Das ist Satz {n}." for n in range(500))
    assert len(sayings(long)) == MOST + 1
    assert not set(sayings(f"{long} Und noch einer.")) <= set(sayings(long))
    assert sayings("wort " * 100_000)
