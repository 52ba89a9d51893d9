"""A language's words of time, ready to be looked up: phrases of several words, slips of the pen, words of the neighbours."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, Final

from neuroconcepts.domain.times import words_de, words_en, words_es, words_fr, words_it, words_pl, words_tr
from neuroconcepts.domain.times.lists import NUMERALS, ORDINALS, Rows
from neuroconcepts.domain.times.spelling import fold, one_slip, two_slips, without_umlauts

Meaning = tuple[tuple[str, Any], ...]
"""What a phrase says: kinds of `kinds.KINDS` with their values, mostly one."""
Branch = dict[str, Any]
"""A node of the tree of phrases: next word → branch; `""` → the meaning of what ends here."""

_ROWS: Final[Mapping[str, Rows]] = {
    "de": words_de.WORDS,
    "en": words_en.WORDS,
    "it": words_it.WORDS,
    "fr": words_fr.WORDS,
    "es": words_es.WORDS,
    "tr": words_tr.WORDS,
    "pl": words_pl.WORDS,
}
LANGUAGES: Final = tuple(_ROWS)
_TURKISH_CASES: Final = (
    "ye",
    "ya",
    "yi",
    "i",
    "e",
    "a",
    "de",
    "da",
    "te",
    "ta",
    "den",
    "dan",
    "ten",
    "tan",
    "nin",
    "si",
    "leri",
    "lari",
)
_CALENDAR: Final = frozenset({"weekday", "month", "relative", "part", "weekend"})
_BORROWED: Final = frozenset({"weekday", "month", "relative"})
_NEIGHBOURS: Final = ("de", "en", "it", "fr")
_LONG, _VERY_LONG = 7, 8  # letters from which on one slip, or two, still leave a word alone among the others


def known(language: str) -> str:
    """The language whose words are used: English for one without words of its own."""
    return language if language in _ROWS else "en"


def _meaning(kind: str, value: int | str) -> Meaning:
    if "+" in kind:
        return tuple(
            (one, int(said) if said.lstrip("-").isdigit() else said)
            for one, said in zip(kind.split("+"), str(value).split("+"), strict=True)
        )
    return ((kind, value),)


def _listed(language: str) -> Iterator[tuple[str, Meaning]]:
    for kind, row in _ROWS[language].items():
        for value, words in row.items():
            yield from ((word, _meaning(kind, value)) for word in words.split())
    for word, number in NUMERALS.get(language, {}).items():
        yield word, (("number", number),)
    for word, number in ORDINALS.get(language, {}).items():
        yield word, (("ordinal", number),)


def _spellings(language: str, word: str, meaning: Meaning) -> Iterator[str]:
    bare = word.replace("_", " ")
    for spelling in {fold(bare), without_umlauts(bare)}:
        yield from {spelling, spelling.replace("'", "' ")}  # behind other words `d'ora` is read in two pieces
    if language == "en" and meaning[0][0] in {"weekday", "month", "relative", "weekend"}:
        yield fold(bare) + "'s"
    if language == "tr" and meaning[0][0] in {"weekday", "month", "relative"}:
        yield from (fold(bare) + case for case in _TURKISH_CASES)


@cache
def phrases(language: str) -> Branch:
    """The tree of the phrases of one of `LANGUAGES`; the first meaning listed for a phrase is kept."""
    root: Branch = {}
    for word, meaning in _listed(language):
        for spelling in _spellings(language, word, meaning):
            branch = root
            for piece in spelling.split():
                branch = branch.setdefault(piece, {})
            branch.setdefault("", meaning)
    return root


def single(language: str, word: str) -> Meaning:
    """What one folded word says, nothing when it is no word of time."""
    meaning: Meaning = phrases(language).get(word, {}).get("", ())
    return meaning


@cache
def _calendar_words(language: str) -> dict[str, Meaning]:
    listed = {
        fold(word): meaning for word, meaning in _listed(language) if "_" not in word and meaning[0][0] in _CALENDAR
    }
    return {
        word: m
        for word, m in listed.items()
        if len(word) >= _LONG - (m[0][0] in _BORROWED) and listed.get(word[:-1]) != m
    }


@cache
def _borrowed_words() -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for language in _NEIGHBOURS:
        for word, branch in phrases(language).items():
            if len(word) > 4 and branch.get("", (("",),))[0][0] in _BORROWED:
                found.setdefault(word, branch[""])
    return found


@lru_cache(maxsize=20_000)
def guessed(word: str, language: str) -> Meaning:
    """What an unknown folded word means: a calendar word with a slip of the pen ("Donerstag"), or of another language."""
    if word in _borrowed_words():
        return _borrowed_words()[word]
    if len(word) < _LONG - 2:
        return ()
    listed = _calendar_words(language)
    near = (meaning for known, meaning in listed.items() if _is_near(word, known))
    far = (meaning for known, meaning in listed.items() if meaning[0][0] in _BORROWED and _is_far(word, known))
    return next(near, None) or next(far, ())


def _is_near(word: str, known: str) -> bool:
    """One slip; in a short word only a letter left out or two swapped, as other letters make other words of it."""
    if not one_slip(word, known):
        return False
    return len(known) >= _LONG or len(word) < len(known) or sorted(word) == sorted(known)


def _is_far(word: str, known: str) -> bool:
    return min(len(word), len(known)) >= _VERY_LONG and two_slips(word, known)
