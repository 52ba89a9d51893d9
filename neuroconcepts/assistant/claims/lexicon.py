"""Words of letters that claim nothing of a property: of writing and answering, of viewing, of courtesy, of grammar."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from neuroconcepts.assistant.answers.ontology.inflection import endings_off
from neuroconcepts.assistant.embeddings.function_words import FUNCTION_WORDS
from neuroconcepts.assistant.folding import folded

_WORDS: Final = Path(__file__).parent / "words.txt"


@cache
def _listed(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of a language as they stand, and the beginnings after which anything may follow (`besichtig*`)."""
    words: set[str] = set()
    for line in _WORDS.read_text(encoding="utf-8").splitlines():
        tongue, _, listed = line.partition(" ")
        if tongue == language:
            words.update(folded(listed).split())
    return frozenset(w for w in words if not w.endswith("*")), tuple(w[:-1] for w in words if w.endswith("*"))


@lru_cache(maxsize=20_000)
def says_nothing(fold: str, language: str) -> bool:
    """Whether a word, folded, is one of those in this language, with any ending."""
    exact, begins = _listed(language)
    if fold in exact or fold in FUNCTION_WORDS or (begins and fold.startswith(begins)):
        return True
    if "-" in fold:
        return all(says_nothing(part, language) for part in fold.split("-") if part)
    return any(form in exact for form in endings_off(fold, language)) or bool(re.fullmatch(r"\w", fold))


def is_listed(fold: str, language: str) -> bool:
    """Whether it is one of those words as it stands."""
    return fold in _listed(language)[0]
