"""Each language's wording is whole: the same purposes, the same fields to fill in, in every language, form, tone and country."""

import re
from collections.abc import Iterator
from dataclasses import fields
from string import Formatter
from typing import Any

import pytest

from neuroconcepts.assistant.guards.propriety import promotional
from neuroconcepts.assistant.letters.wording_letter import Manner, Wording
from neuroconcepts.assistant.letters.wordings import OFFICIAL, WORDINGS, in_swiss, tag_of, wording_of, written
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.store.tables.tenant import LetterLanguage

TAGS = ("de", "de-AT", "de-DE", "de-CH", "en", "fr", "fr-CH", "it", "it-CH")
ALL = [pytest.param(wording_of(tag, form), id=f"{tag} {form}") for tag in TAGS for form in ("sie", "du")]
MODEL = wording_of("de")
SALUTATIONS = {"Herr", "Frau", "Familie"}


def texts(whole: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a wording, with the path to it."""
    match whole:
        case str():
            yield path, whole
        case tuple():
            for number, part in enumerate(whole):
                yield from texts(part, f"{path}.{number}")
        case dict():
            for key, part in whole.items():
                yield from texts(part, f"{path}.{key}")
        case Wording() | Manner():
            for each in fields(whole):
                yield from texts(getattr(whole, each.name), f"{path}.{each.name}")


def filled_in(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("words", ALL)
def test_each_has_a_text_for_everything(words: Wording) -> None:
    assert set(words.openings) == set(Purpose)
    assert set(words.endings) == set(MODEL.endings)
    for manner in (words.formal, words.friendly):
        assert set(manner.by_salutation) == (set() if words.by_first_name else SALUTATIONS)
    assert [path for path, text in texts(words) if not text.strip() and path != ".in_english"] == []
    assert all(text == text.strip("\n") for _, text in texts(words))


@pytest.mark.parametrize("words", ALL)
def test_each_has_the_same_fields_to_fill_in(words: Wording) -> None:
    mine, theirs = dict(texts(words)), dict(texts(MODEL))
    for path in theirs.keys() & mine.keys():
        own, model = filled_in(mine[path]), filled_in(theirs[path])
        if path.startswith((".openings", ".formal", ".friendly", ".titles")):
            assert own <= model | {"about", "name", "title"}, path  # what a language leaves out, it says elsewhere
        else:
            assert own == model, path
    assert filled_in(words.formal.closing) == filled_in(words.friendly.closing) == {"agent"}
    assert filled_in(words.formal.to_nobody) == filled_in(words.friendly.to_nobody) == set()


@pytest.mark.parametrize("words", ALL)
def test_no_sentence_begins_with_the_agent_or_leaves_a_preposition_to_merge(words: Wording) -> None:
    for path, text in texts(words):
        assert not re.search(r"(?:^|[.:!?]\s)\{agent\}", text), path
        assert not re.search(r"\b(?:de|di|du|del|zum|zur) \{agent\}", text), path


@pytest.mark.parametrize("words", ALL)
def test_the_tone_is_sober(words: Wording) -> None:
    for path, text in texts(words):
        assert "!" not in text, path
        assert promotional(text) == (), path


@pytest.mark.parametrize("words", ALL)
def test_typography_is_the_language_s_own(words: Wording) -> None:
    for path, text in texts(words):
        assert "'" not in text, path
        assert '"' not in text, path
    if words.viewing == "Visite":
        assert not [path for path, text in texts(words) if re.search(r"[^\u00a0][:;?]|«[^\u00a0]|[^\u00a0]»", text)]


def test_only_whoever_gets_english_instead_is_told_why() -> None:
    for language, words in WORDINGS.items():
        assert bool(words.in_english) is (language in ("fr", "it"))


def test_switzerland_has_its_own_german_and_french() -> None:
    for form in ("sie", "du"):
        words = dict(texts(wording_of("de-CH", form)))
        assert not [path for path, text in words.items() if set(text) & set("ß„“")]
        assert not [path for path, text in words.items() if "salutation" in path and text.endswith(",")]
        assert all(text[0].isupper() for path, text in words.items() if path.startswith(".openings"))
    assert wording_of("de-CH").formal.closing.startswith("Freundliche Grüsse\n")
    assert wording_of("fr-CH").friendly.closing.startswith("Meilleures salutations\n")
    assert wording_of("fr").friendly.closing.startswith("Cordialement\n")
    assert in_swiss("„Straße“") == "«Strasse»"


def test_each_country_has_ways_of_its_own_in_its_languages_only() -> None:
    assert [tag_of(code, "CH") for code in WORDINGS] == ["de-CH", "en", "fr-CH", "it-CH"]
    assert [tag_of(code, "AT") for code in WORDINGS] == ["de-AT", "en", "fr", "it"]
    assert tag_of("de", "XX") == "de"
    assert set(OFFICIAL) == {"DE", "AT", "CH"}


def test_a_language_that_is_not_written_is_answered_in_english() -> None:
    assert [written(code) for code in ("de", "en", "fr", "it", "fr-CH", "IT", "tr", "pl", "")] == [
        "de", "en", "fr", "it", "fr", "it", "en", "en", "en",
    ]  # fmt: skip
    assert wording_of("tr") is wording_of("en")
    assert wording_of("") is wording_of("de")
    assert wording_of("en", "du") is wording_of("en")


def test_an_agency_can_choose_each_language_that_is_written() -> None:
    assert set(LetterLanguage.__args__) == set(WORDINGS)  # type: ignore[attr-defined]  # a Literal has them
