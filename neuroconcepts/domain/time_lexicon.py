"""Words as they are typed → their meaning: folding, the lexicon of a language, slips of the pen."""

import unicodedata
from functools import cache, lru_cache
from typing import Final

from neuroconcepts.domain.time_words import ENGLISH_LATE_ORDINALS, ENGLISH_ORDINALS, GERMAN_ORDINALS, ROWS

Entry = tuple[str, str]  # kind, value

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ø": "o", "’": "'", "`": "'", "´": "'"})


def fold(word: str) -> str:
    """A word without case and accents; umlauts as two letters, so that `naechsten` and `nächsten` are one."""
    composed = unicodedata.normalize("NFC", word.lower()).translate(_UMLAUTS)
    return "".join(c for c in unicodedata.normalize("NFD", composed) if not unicodedata.combining(c))


LANGUAGES: Final = tuple(ROWS)


def _ordinals(language: str) -> dict[str, Entry]:
    if language == "de":
        return {
            fold(stem + end): ("R", str(n))
            for stem, n in GERMAN_ORDINALS.items()
            for end in ("e", "en", "er", "es", "em")
        }
    if language == "en":
        first = {word: ("R", str(n)) for n, word in enumerate(ENGLISH_ORDINALS, 1)}
        return first | {word: ("R", str(n)) for word, n in ENGLISH_LATE_ORDINALS.items()}
    return {}


def _without_umlaut_letters(word: str) -> str:
    """How people type a word on a keyboard without umlauts ("fur", "gunu")."""
    return fold(word.translate(str.maketrans("äöü", "aou")))


_TURKISH_CASES: Final = ("ye", "ya", "e", "a", "de", "da", "te", "ta", "den", "dan", "ten", "tan", "nin")


@cache
def lexicon(language: str) -> dict[str, Entry]:
    """The words of one language of `LANGUAGES`, folded; for any other language those of English."""
    language = language if language in ROWS else "en"
    entries = _ordinals(language)
    for kind, row in ROWS[language].items():
        for item in row.split():
            word, value = item.rsplit("=", 1)
            for spelling in (_without_umlaut_letters(word), fold(word)):
                entries.setdefault(spelling.replace("_", " "), (kind, value))
                if language == "tr" and kind in "wmr":
                    for case in _TURKISH_CASES:
                        entries.setdefault(spelling.replace("_", " ") + case, (kind, value))
    return entries


_LONG: Final = 6  # letters from which on one slip of the pen still leaves a word alone among the others


@cache
def _calendar_words(language: str) -> dict[str, Entry]:
    words = lexicon(language)
    return {w: e for w, e in words.items() if e[0] in "wmrp" and len(w) > _LONG and " " not in w and w[-1] != "s"}


def one_slip(word: str, other: str) -> bool:
    """Whether one letter more, less, other, or two swapped make one word of the other (Damerau distance 1)."""
    if word[:1] != other[:1] or abs(len(word) - len(other)) > 1 or word == other:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    rest, rest_other = word[at:], other[at:]
    swapped = rest[:2] == rest_other[1::-1] and rest[2:] == rest_other[2:]
    return swapped or rest[1:] == rest_other[1:] or rest[1:] == rest_other or rest == rest_other[1:]


@lru_cache(maxsize=20_000)
def misspelled(word: str, language: str) -> Entry | None:
    """What a folded word means that is one slip away from a weekday, month, day or part of day ("Donerstag")."""
    if len(word) < _LONG:
        return None
    return next((entry for known, entry in _calendar_words(language).items() if one_slip(word, known)), None)
