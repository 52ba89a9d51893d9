"""Words as they are typed: one spelling for comparing, and slips of the pen (Damerau 1964)."""

import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ø": "o", "ł": "l", "œ": "oe", "æ": "ae"}
    | {"’": "'", "‘": "'", "`": "'", "´": "'", "\u00ad": ""}
)
_BARE: Final = str.maketrans("äöü", "aou")


def fold(word: str) -> str:
    """A word without case and accents; umlauts as two letters, so that `naechsten` and `nächsten` are one."""
    composed = unicodedata.normalize("NFC", word.lower()).translate(_LETTERS)
    if composed.isascii():
        return composed
    return "".join(c for c in unicodedata.normalize("NFKD", composed) if not unicodedata.combining(c))


def without_umlauts(word: str) -> str:
    """How people type a word on a keyboard without umlauts ("fur", "gunu")."""
    return fold(word.translate(_BARE))


def one_slip(word: str, other: str) -> bool:
    """Whether one letter more, less, other, or two swapped make one word of the other; the first letter is right."""
    if word[:1] != other[:1] or abs(len(word) - len(other)) > 1 or word == other:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    rest, rest_other = word[at:], other[at:]
    swapped = rest[:2] == rest_other[1::-1] and rest[2:] == rest_other[2:]
    return swapped or rest[1:] == rest_other[1:] or rest[1:] == rest_other or rest == rest_other[1:]


def two_slips(word: str, other: str) -> bool:
    """Whether at most two letters more, less or other make one word of the other ("tommorow")."""
    if word[:1] != other[:1] or abs(len(word) - len(other)) > 2:
        return False
    row = list(range(len(other) + 1))
    for i, a in enumerate(word, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(before + (a != b), row[j] + 1, row[j - 1] + 1)
        if min(row) > 2:
            return False
    return row[-1] <= 2
