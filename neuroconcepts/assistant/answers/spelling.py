"""Slips of the keyboard in words that mean something: `Kation` for Kaution, `Maklerprovison` for Maklerprovision."""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from neuroconcepts.assistant.answers.ontology.lexicon import LONGEST, vocabulary
from neuroconcepts.assistant.folding import folded

SHORTEST: Final = 5
"""Shorter words have too many neighbours to guess at."""
TWO_SLIPS_FROM: Final = 10
"""Words at least this long may have two slips."""
ORDINARY: Final = Path(__file__).parent / "ontology" / "ordinary_words.txt"


@cache
def ordinary_words(language: str) -> frozenset[str]:
    """Right words near listed ones, which are no slips of them."""
    lines = (line.partition(" ") for line in ORDINARY.read_text(encoding="utf-8").splitlines())
    return frozenset(
        folded(word.strip()) for known, _, words in lines if known == language for word in words.split(",")
    )


@lru_cache(maxsize=4096)
def corrected(word: str, language: str) -> str:
    """The one listed word that folded `word` is a slip or two away from, else `word` itself.

    A slip is a letter left out, put in, replaced, or two neighbours swapped (Damerau 1964), never in the first letter.
    """
    if not SHORTEST <= len(word) <= LONGEST or word in ordinary_words(language):
        return word
    for slips in (1, 2) if len(word) >= TWO_SLIPS_FROM else (1,):
        near = {
            names: written for written, names in _candidates(word, language, slips) if _is_near(word, written, slips)
        }
        if len(near) == 1:
            return next(iter(near.values()))
        if near:
            return word
    return word


@cache
def _by_start(language: str) -> dict[tuple[str, int], tuple[tuple[str, tuple[str, ...]], ...]]:
    """The vocabulary by first letter and length."""
    found: dict[tuple[str, int], list[tuple[str, tuple[str, ...]]]] = {}
    for word, names in vocabulary(language):
        if len(word) >= SHORTEST - 1:
            found.setdefault((word[0], len(word)), []).append((word, names))
    return {key: tuple(words) for key, words in found.items()}


def _candidates(word: str, language: str, slips: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    index = _by_start(language)
    for length in range(len(word) - slips, len(word) + slips + 1):
        yield from index.get((word[0], length), ())


def _is_near(word: str, written: str, slips: int) -> bool:
    """Whether the optimal string alignment distance is at most `slips`."""
    before: list[int] = []
    row = list(range(len(written) + 1))
    for i, letter in enumerate(word, 1):
        above, row = row, [i] + [0] * len(written)
        for j, wanted in enumerate(written, 1):
            row[j] = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == written[j - 2] and word[i - 2] == wanted:
                row[j] = min(row[j], before[j - 2] + 1)
        if min(row) > slips:
            return False
        before = above
    return row[-1] <= slips
