"""Names of places and words for rarer things in another language: `Vienne` for `Wien`, the exhibition grounds for the `Messe`."""

from functools import cache
from pathlib import Path
from typing import Final

from neuroconcepts.assistant.answers.ontology.inflection import endings_off
from neuroconcepts.assistant.folding import folded

_TABLE: Final = Path(__file__).with_name("translations.txt")
_SHORTEST: Final = 5
"""Letters of a word that may be found within a compound: `Messegelände`."""


@cache
def _rows() -> dict[str, frozenset[str]]:
    """By each word, folded, those that say the same."""
    found: dict[str, frozenset[str]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row = frozenset(folded(line).split())
            found |= {word: row | found.get(word, frozenset()) for word in row}
    return found


def is_translated(word: str, language: str, stems: frozenset[str], folds: str) -> bool:
    """Whether another language's word for it stands in what is known: among these stems, or in these texts."""
    same = frozenset().union(*(_rows().get(form, frozenset()) for form in (word, *endings_off(word, language))))
    return any(other in stems or (len(other) >= _SHORTEST and other in folds) for other in same)
