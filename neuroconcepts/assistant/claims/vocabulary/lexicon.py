"""Words of letters that claim nothing of a property: of writing and answering, of viewing, of courtesy, of grammar."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from neuroconcepts.assistant.answers.ontology.inflection import endings_off
from neuroconcepts.assistant.claims.vocabulary.conjugation import Strong, forms
from neuroconcepts.assistant.embeddings.function_words import FUNCTION_WORDS
from neuroconcepts.assistant.folding import folded

_HERE: Final = Path(__file__).parent
_VERBS: Final = sorted(_HERE.glob("verbs*.txt"))


@cache
def _listed(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of a language as they stand, and the beginnings after which anything may follow (`besichtig*`)."""
    words = {word for path in sorted(_HERE.glob("words*.txt")) for word in _lines(path, language)}
    return frozenset(w for w in words if not w.endswith("*")), tuple(w[:-1] for w in words if w.endswith("*"))


@cache
def _verbs(language: str) -> frozenset[str]:
    """All forms of the listed verbs."""
    strong: Strong = {row[0]: (row[1], row[2], row[3]) for path in _VERBS for row in _rows(path, "strong")}
    listed = (verb for path in _VERBS for verb in _lines(path, language))
    return frozenset(form for verb in listed for form in forms(verb, language, strong))


def _lines(path: Path, tongue: str) -> Iterator[str]:
    for row in _rows(path, tongue):
        yield from row


def _rows(path: Path, tongue: str) -> Iterator[list[str]]:
    """The words, folded, of each line that begins with `tongue`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        first, _, listed = line.partition(" ")
        if first == tongue:
            yield folded(listed).split()


@lru_cache(maxsize=20_000)
def says_nothing(fold: str, language: str) -> bool:
    """Whether a word, folded, is one of those in this language, with any ending."""
    exact, begins = _listed(language)
    if fold in exact or fold in FUNCTION_WORDS or fold in _verbs(language) or (begins and fold.startswith(begins)):
        return True
    if "-" in fold:
        return all(says_nothing(part, language) for part in fold.split("-") if part)
    known = exact | _verbs(language) if language == "en" else exact
    return any(form in known for form in endings_off(fold, language)) or bool(re.fullmatch(r"\w", fold))


def is_listed(fold: str, language: str) -> bool:
    """Whether it is one of those words as it stands."""
    return fold in _listed(language)[0]


def is_verb(fold: str, language: str) -> bool:
    """Whether it is a form of one of the listed verbs."""
    return fold in _verbs(language)
