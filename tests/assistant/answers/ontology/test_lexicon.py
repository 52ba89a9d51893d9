"""Words as listed, in other endings, in compounds, and such as are none."""

import time

import pytest

from neuroconcepts.assistant.answers.ontology.lexicon import LONGEST, read


@pytest.mark.parametrize(
    ("word", "language", "concept"),
    [
        ("aufzug", "de", "lift"),
        ("aufzuege", "de", "lift"),
        ("liftanlage", "de", "lift"),
        ("balkone", "de", "balcony"),
        ("ascenseurs", "fr", "lift"),
        ("electricity", "en", "electricity"),
    ],
)
def test_what_a_word_means(word: str, language: str, concept: str) -> None:
    reading = read(word, language)
    assert reading is not None
    assert concept in reading.concepts


def test_the_front_of_a_compound_narrows_it() -> None:
    reading = read("holzterrasse", "de")
    assert reading is not None
    assert "terrace" in reading.concepts
    assert reading.modifiers or reading.rest


@pytest.mark.parametrize("word", ["adressee", "publicity", "ausgangs", "xyzzy"])
def test_a_word_that_ends_like_another_is_not_that(word: str) -> None:
    reading = read(word, "de")
    assert reading is None or not {"lake", "centre", "hall_room"} & set(reading.concepts)


def test_a_word_longer_than_any_is_not_taken_apart() -> None:
    started = time.process_time()
    assert read("donaudampfschiff" * 1000, "de") is None
    assert read("a" * (LONGEST + 1), "de") is None
    assert time.process_time() - started < 1
