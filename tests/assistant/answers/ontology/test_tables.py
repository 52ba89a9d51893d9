"""The word tables hang together, and can be read in a diff."""

from pathlib import Path

import pytest

from neuroconcepts.assistant.answers.ontology import attributes, relations
from neuroconcepts.assistant.answers.ontology.concept import LANGUAGES
from neuroconcepts.assistant.answers.ontology.tables import WORDS, concepts
from neuroconcepts.assistant.answers.spelling import ORDINARY

WIDTH = 120


@pytest.mark.parametrize("path", [*sorted(WORDS.glob("*.txt")), ORDINARY], ids=lambda path: path.name)
def test_no_line_is_longer_than_an_editor_is_wide(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > WIDTH] == []


def test_words_that_go_on_in_a_second_line_belong_to_the_same_concept() -> None:
    lift, noise = concepts()["lift"], concepts()["noise"]
    assert lift.labels["de"] == "der Aufzug"
    assert {"laut", "Straßenlärm", "Lärmpegel"} <= set(noise.words["de"])


def test_every_concept_is_a_kind_of_known_ones_and_has_words_in_known_languages() -> None:
    known = concepts()
    links = {name for c in known.values() for name in (*c.broader, *c.home)}
    assert links - known.keys() == set()
    assert {language for c in known.values() for language in c.words} <= set(LANGUAGES)


def test_what_asks_for_an_attribute_is_a_concept() -> None:
    named = {name for a in attributes.ATTRIBUTES.values() for name in a.about | a.beside}
    assert named - concepts().keys() == set()


def test_relations_are_between_concepts() -> None:
    tables = (relations.SATISFIED_BY, relations.SOFT_BESIDE)
    named = {name for table in tables for key, names in table.items() for name in (key, *names)}
    assert (named | relations.NEVER_REQUIRED | relations.REQUIRED_FOR_WHO) - concepts().keys() == set()
