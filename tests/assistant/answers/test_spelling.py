"""Slips of the keyboard are undone, other words are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.answers.questions import questions_in
from neuroconcepts.assistant.answers.spelling import SHORTEST, corrected

WORDS = ["kaution", "tiefgarage", "betriebskosten", "wohnflaeche", "moebliert", "haustiere", "kellerabteil", "geschirrspueler"]  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@given(st.sampled_from(WORDS), st.data())
def test_one_slip_is_undone(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    slips = [word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]]
    slip = data.draw(st.sampled_from([*slips, word[:at] + word[at : at + 2][::-1] + word[at + 2 :]]))
    assert corrected(slip, "de") == word or corrected(slip, "de") == slip  # two words may be as near
    if len(slip) >= SHORTEST and corrected(slip, "de") != slip:
        assert corrected(corrected(slip, "de"), "de") == word


@pytest.mark.parametrize(
    ("slip", "word"),
    [("kation", "kaution"), ("tiefgarge", "tiefgarage"), ("terasse", "terrasse"), ("heitzung", "heizung"), ("kautoin", "kaution"), ("mobliert", "moebliert")],
)  # fmt: skip
def test_usual_slips(slip: str, word: str) -> None:
    assert corrected(slip, "de") == word


@pytest.mark.parametrize("word", ["auszug", "haustuere", "heller", "trocken", "karten", "lift", "keller"])
def test_other_words_stay(word: str) -> None:
    assert corrected(word, "de") == word


def test_a_slip_is_read_as_what_was_meant() -> None:
    (slip,), (right,) = (questions_in(f"Wie hoch ist die {w}?") for w in ("Kation", "Kaution"))
    assert (slip.names, slip.asked) == (right.names, right.asked)
