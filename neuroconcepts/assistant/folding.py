"""One spelling for matching: lower case, ä as ae, ß as ss, no accents, plain apostrophes and dashes."""

import re
import unicodedata
from functools import lru_cache

_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "œ": "oe", "æ": "ae"}
_MARKS = {"’": "'", "‘": "'", "´": "'", "–": "-", "‐": "-", "‑": "-", "\u00ad": "", "²": "2"}
_PLAIN = _UMLAUTS | _MARKS
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


def folded(text: str) -> str:
    """`Größe, Garçonnière – 4 m²` → `groesse, garconniere - 4 m2`."""
    return _word(text) if len(text) <= LONGEST_WORD else _folded(text)


LONGEST_WORD = 40
"""Words come again and again, whole texts do not."""


@lru_cache(maxsize=16_384)
def _word(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    if text.isascii():
        return " ".join(_lowered(text).split())
    return " ".join(_NOT_ASCII.sub(_in_ascii, _lowered(unicodedata.normalize("NFC", text))).split())


def _lowered(text: str) -> str:
    return text.replace("`", "'").lower()


def _in_ascii(characters: re.Match[str]) -> str:
    return "".join(map(_bare, characters[0]))


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    """One character as it is matched; letters of other alphabets stay."""
    decomposed = unicodedata.normalize("NFKD", _PLAIN.get(character, character))
    return "".join(each for each in decomposed if not unicodedata.combining(each))
