"""Words → what they are about: stems of a language (`intent_words_de`, …) found in a clause, whatever their order and ending.

How a stem is written: `besichtig` begins a word · `ki.` is a whole word · `+termin` stands anywhere in a word
(compounds) · `vor_ort` are neighbours, of which only the last may go on; an apostrophe or hyphen is written like that too
(`can_t`). A long word without any meaning may be one slip of the pen away from a long stem ("Besichtgung").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from neuroconcepts.assistant.reading import (
    intent_words_de,
    intent_words_en,
    intent_words_es,
    intent_words_fr,
    intent_words_it,
    intent_words_pl,
    intent_words_tr,
)
from neuroconcepts.domain.times.spelling import one_slip

WORDS: Final = {
    "de": intent_words_de.WORDS,
    "en": intent_words_en.WORDS,
    "it": intent_words_it.WORDS,
    "fr": intent_words_fr.WORDS,
    "es": intent_words_es.WORDS,
    "tr": intent_words_tr.WORDS,
    "pl": intent_words_pl.WORDS,
}
_LOANS: Final = {
    "view": "besichtig viewing",
    "appointment": "termin",
    "paper": "expose energieausweis grundriss mietvertrag betriebskostenabrechnung floorplan",
    "price": "kaution miete. provision",
}
"""Words of the trade that people in Germany, Austria and Switzerland use in any language."""
_PIECES: Final = re.compile(r"[^\W\d_]+|\d[\d.,'’]*k?|[€$£%]|(?:https?://|www\.)\S+|👍|👌|✅|⌚|⌛|⊘|⊗")
_AMOUNT: Final = re.compile(r"\d{1,3}(?:[.,'’]\d{3})+|\d{3,}|\d+k|[€$£]")
_LONG: Final = 7  # letters of a stem from which on one slip still leaves it alone among the others
_TIMES: Final = {
    "⌚": frozenset({"timed"}),
    "⌛": frozenset({"timed", "deadline"}),
    "⊘": frozenset({"timed", "left_out"}),
    "⊗": frozenset({"timed", "no"}),
}
_THUMBS: Final = frozenset("👍👌✅")


@dataclass(frozen=True, slots=True)
class _Stems:
    """The stems of one language by how they are compared; each with the cues that it gives."""

    whole: dict[str, frozenset[str]]
    prefix: dict[str, frozenset[str]]
    inside: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]


def _listed(language: str) -> Iterator[tuple[str, str]]:
    for rows in (WORDS.get(language, WORDS["en"]), _LOANS):
        for cue, listed in rows.items():
            yield from ((cue, stem.replace("'", "_").replace("-", "_").lstrip("_")) for stem in listed.split())


@cache
def _stems(language: str) -> _Stems:
    """The stems of a language; of an unknown one those of English."""
    tables: dict[str, dict[str, frozenset[str]]] = {"whole": {}, "prefix": {}, "inside": {}}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for cue, stem in _listed(language):
        if "_" in stem:
            first, *rest = stem.split("_")
            phrases.setdefault(first, []).append((tuple(rest), cue))
            continue
        table = tables["whole" if stem.endswith(".") else "inside" if stem.startswith("+") else "prefix"]
        key = stem.strip(".+")
        table[key] = table.get(key, frozenset()) | {cue}
    return _Stems(tables["whole"], tables["prefix"], tables["inside"], {k: tuple(v) for k, v in phrases.items()})


def _kept(stems: _Stems, word: str) -> Iterator[frozenset[str]]:
    yield stems.whole.get(word, frozenset())
    for end in range(1, len(word) + 1):
        yield stems.prefix.get(word[:end], frozenset())
    yield from (cues for stem, cues in stems.inside.items() if stem in word)


def _slipped(stems: _Stems, word: str) -> Iterator[frozenset[str]]:
    """The cues of long stems that the beginning of a word misses by one letter."""
    for stem, cues in stems.prefix.items():
        near = len(stem) >= _LONG and stem[0] == word[0] and stem[-1] in word
        if near and any(one_slip(word[: len(stem) + more], stem) for more in (0, 1, -1)):
            yield cues


@lru_cache(maxsize=20_000)
def cues_of(word: str, language: str) -> frozenset[str]:
    """The cues of one folded word by itself."""
    if word[0] == "0" and len(word) > 3:
        return frozenset({"phone"})
    if _AMOUNT.fullmatch(word.rstrip(".,")):
        return frozenset({"amount"})
    if word.startswith(("http", "www.")):
        return frozenset({"link"})
    if word in _TIMES:
        return _TIMES[word]
    if word in _THUMBS:
        return frozenset({"agree", "sign"})
    stems = _stems(language)
    found = frozenset[str]().union(*_kept(stems, word))
    return found or (frozenset[str]().union(*_slipped(stems, word)) if len(word) >= _LONG else found)


def _follow(rest: Sequence[str], said: Sequence[str]) -> bool:
    """Whether the rest of a phrase stands at the beginning of `said`; the last word may go on."""
    *whole, last = rest
    if list(said[: len(whole)]) != whole or len(said) <= len(whole):
        return False
    word = said[len(whole)]
    return word == last[:-1] if last.endswith(".") else word.startswith(last)


def opening_cues(said: Sequence[str], language: str) -> frozenset[str]:
    """The cues of the first of some words, and of the phrases that begin with it ("c'è")."""
    first, *rest = said
    phrases = _stems(language).phrases.get(first, ())
    return cues_of(first, language) | {cue for following, cue in phrases if _follow(following, rest)}


def pieces(words: str) -> list[str]:
    """The words of a folded clause, with sums and addresses of the web as one piece each."""
    return _PIECES.findall(words)


@lru_cache(maxsize=4_000)
def cues(words: str, language: str) -> frozenset[str]:
    """The cues of folded words; `amount` and `link` are those of sums and addresses of the web, `sign` of a thumb,
    `timed`, `deadline` and `left_out` of phrases of time as `clauses` marks them.
    """
    said = pieces(words)
    found = {cue for word in said for cue in cues_of(word, language)}
    phrases = _stems(language).phrases
    for at, word in enumerate(said):
        found |= {cue for rest, cue in phrases.get(word, ()) if _follow(rest, said[at + 1 :])}
    return frozenset(found)
