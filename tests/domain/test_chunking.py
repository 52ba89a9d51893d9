"""Texts are taken apart without losing a word, and never in the middle of a sentence that fits."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.domain.chunking import MOST, pieces, sentences, unwrapped

WORDS = st.text("abcdefgh ÄÖÜäöüß.,:;!?-\n„“0123", max_size=400)
LONG = st.lists(WORDS | st.text("ab", min_size=800, max_size=2_000), max_size=6).map("\n\n".join)


def without_blanks(text: str) -> str:
    return "".join(text.split())


@given(LONG)
def test_nothing_is_lost_and_no_piece_is_too_long_or_empty(text: str) -> None:
    found = pieces(text)
    assert without_blanks("".join(found)) == without_blanks(text)
    assert all(0 < len(piece) <= MOST and piece == piece.strip() for piece in found)


@given(LONG)
def test_words_stay_whole_unless_they_are_longer_than_a_piece(text: str) -> None:
    words = [word for word in text.split() if len(word) <= MOST]
    kept = " ".join(pieces(text)).split()
    assert [word for word in kept if word in words] == [word for word in words if word in kept]
    assert set(words) <= set(kept)


@given(st.lists(st.text("abc. ", min_size=1, max_size=MOST).filter(str.strip), min_size=1, max_size=5))
def test_a_paragraph_that_fits_is_never_taken_apart(paragraphs: list[str]) -> None:
    found = pieces("\n\n".join(paragraphs))
    assert all(any(paragraph.strip() in piece for piece in found) for paragraph in paragraphs)


def test_short_paragraphs_are_put_together_and_long_ones_cut_between_sentences() -> None:
    heading, sentence = "Ausstattung", "Die Küche ist vollständig eingerichtet und hat ein Fenster zum Hof. "
    first, *more = pieces(f"{heading}\n\n{sentence * 3}\n\n{sentence * 40}")
    assert first.startswith(f"{heading}\n{sentence}")
    assert all(piece.endswith("zum Hof.") and piece.startswith("Die Küche") for piece in more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im 3. Stock. Ruhig gelegen.", ["Im 3. Stock.", "Ruhig gelegen."]),
        (
            "Ablöse ca. 5.000 Euro inkl. Küche. Frei ab 1. März.",
            ["Ablöse ca. 5.000 Euro inkl. Küche.", "Frei ab 1. März."],
        ),
        ("Nicht gestattet sind:\n- Hunde\n- Katzen", ["Nicht gestattet sind: - Hunde", "- Katzen"]),
        ("Nicht vorhanden: Keller, Garage.", ["Nicht vorhanden: Keller, Garage."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_pdf_s_lines_become_sentences_again() -> None:
    page = "Die Wasch-\nküche darf von allen\nBewohnern benützt werden.\nRuhezeiten:\n- ab 22 Uhr\n\nGrillen ist\nverboten."
    assert unwrapped(page) == (
        "Die Waschküche darf von allen Bewohnern benützt werden.\nRuhezeiten:\n- ab 22 Uhr\n\nGrillen ist verboten."
    )


@given(LONG)
def test_unwrapping_loses_nothing_but_blanks_and_hyphens(text: str) -> None:
    bare = re.sub(r"[\s-]", "", text)
    assert re.sub(r"[\s-]", "", unwrapped(text)) == bare
