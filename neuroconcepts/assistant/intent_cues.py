"""Words → what they are about: stems of a language (`intent_words`) found in a clause, whatever their order and ending.

How a stem is written: `besichtig` begins a word · `ki.` is a whole word · `+termin` stands anywhere in a word
(compounds) · `vor_ort` are neighbours, of which only the last may go on. A long word without any meaning may be one slip of the
pen away from a long stem ("Besichtgung").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from neuroconcepts.assistant.intent_words import ROWS
from neuroconcepts.assistant.intent_words_de import ROWS_DE
from neuroconcepts.domain.times.spelling import one_slip

_WORDS: Final = re.compile(r"[^\W\d_]+|\d[\d.,]*k?|[€$£%]|(?:https?://|www\.)\S+")
_AMOUNT: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{3,}|\d+k|[€$£]")
_LONG: Final = 7  # letters of a stem from which on one slip still leaves it alone among the others


@dataclass(frozen=True, slots=True)
class _Stems:
    """The stems of one language by how they are compared; each with the cues that it gives."""

    whole: dict[str, frozenset[str]]
    prefix: dict[str, frozenset[str]]
    inside: dict[str, frozenset[str]]
    phrases: tuple[tuple[tuple[str, ...], str], ...]


@cache
def _stems(language: str) -> _Stems:
    """The stems of a language; of an unknown one those of English."""
    whole: dict[str, frozenset[str]] = {}
    prefix: dict[str, frozenset[str]] = {}
    inside: dict[str, frozenset[str]] = {}
    phrases: list[tuple[tuple[str, ...], str]] = []
    rows = ROWS_DE if language == "de" else ROWS.get(language, ROWS["en"])
    for cue, listed in rows.items():
        for stem in listed.split():
            if "_" in stem:
                phrases.append((tuple(stem.split("_")), cue))
                continue
            table = whole if stem.endswith(".") else inside if stem.startswith("+") else prefix
            key = stem.strip(".+")
            table[key] = table.get(key, frozenset()) | {cue}
    return _Stems(whole, prefix, inside, tuple(phrases))


def _kept(stems: _Stems, word: str) -> Iterator[frozenset[str]]:
    yield stems.whole.get(word, frozenset())
    for end in range(2, len(word) + 1):
        yield stems.prefix.get(word[:end], frozenset())
    yield from (cues for stem, cues in stems.inside.items() if stem in word)


def _slipped(stems: _Stems, word: str) -> Iterator[frozenset[str]]:
    """The cues of long stems that the beginning of a word misses by one letter."""
    for stem, cues in stems.prefix.items():
        near = len(stem) >= _LONG and stem[0] == word[0] and stem[-1] in word
        if near and any(one_slip(word[: len(stem) + more], stem) for more in (0, 1, -1)):
            yield cues


@lru_cache(maxsize=20_000)
def _cues_of(word: str, language: str) -> frozenset[str]:
    if _AMOUNT.fullmatch(word.rstrip(".,")):
        return frozenset({"amount"})
    if word.startswith(("http", "www.")):
        return frozenset({"link"})
    stems = _stems(language)
    found = frozenset[str]().union(*_kept(stems, word))
    return found or (frozenset[str]().union(*_slipped(stems, word)) if len(word) >= _LONG else found)


def _stands_in(pieces: Sequence[str], said: Sequence[str]) -> bool:
    """Whether the pieces of a phrase stand side by side among the words; the last one may go on."""
    *whole, last = pieces
    wide = len(whole)
    return any(
        said[at : at + wide] == whole
        and (said[at + wide] == last[:-1] if last[-1] == "." else said[at + wide].startswith(last))
        for at in range(len(said) - wide)
    )


@lru_cache(maxsize=4_000)
def cues(words: str, language: str) -> frozenset[str]:
    """The cues of folded words; `amount` and `link` are those of sums and addresses of the web."""
    said = _WORDS.findall(words)
    found = {cue for word in said for cue in _cues_of(word, language)}
    return frozenset(found | {cue for pieces, cue in _stems(language).phrases if _stands_in(pieces, said)})
