"""Sentences about the properties of the sample, in four languages: what their exposés state, and what they do not."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from neuroconcepts.assistant.claims import Agent, check
from neuroconcepts.domain.property import Property
from neuroconcepts.intake.openimmo import read_openimmo

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "data" / "corpus"
ANSWERS = HERE.parent / "answers"


@cache
def subjects() -> dict[str, Property]:
    files = [*sorted(CORPUS.glob("openimmo_*.xml")), *ANSWERS.glob("*.xml"), *sorted(HERE.glob("*.xml"))]
    return {each.external_id: each for file in files for each in read_openimmo(file.read_bytes())}


def rows(name: str) -> Iterator[tuple[str, str, str]]:
    """Object, language and sentence of each line; behind an arrow what the seeker wrote."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, language, sentence = line.split(" ", 2)
            yield number, language, sentence


def named(number: str, language: str, sentence: str) -> list[str]:
    about = subjects()[number]
    told, _, seeker = sentence.partition(" ← ")
    found = check(told, about=about, slots=[], seeker=seeker, agent=Agent(), language=language)
    return [each.text for each in found]


@pytest.mark.parametrize(("number", "language", "sentence"), [*rows("stated.txt")])
def test_what_is_stated_may_be_said_in_other_words(number: str, language: str, sentence: str) -> None:
    assert named(number, language, sentence) == []


@pytest.mark.parametrize(("number", "language", "sentence"), [*rows("unstated.txt")])
def test_what_is_not_stated_is_named(number: str, language: str, sentence: str) -> None:
    assert named(number, language, sentence)
