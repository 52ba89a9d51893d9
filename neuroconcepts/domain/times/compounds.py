"""German compounds of time: `Montagabend`, `Dezemberwoche`, `Monatsende`, `Osterwochenende`, `Donnerstagstermin`."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from neuroconcepts.domain.times.vocabulary import Meaning, guessed, single

_SHORTEST: Final = 8
_HEADS: Final = frozenset({"weekday", "month", "relative", "part", "morgen"})
_STEMS: Final[dict[str, Meaning]] = {
    "oster": (("feast", "easter"),),
    "pfingst": (("feast", "pentecost"),),
    "weihnachts": (("feast", "christmas"),),
    "wochen": (("unit", "week"),),
    "monats": (("unit", "month"),),
    "jahres": (("unit", "year"),),
}
_TAILS: Final[dict[str, Meaning]] = {
    "wochenende": (("weekend", 1),),
    "wochenenden": (("weekend", 1),),
    "woche": (("unit", "week"),),
    "haelfte": (("halves", 1),),
    "anfang": (("edge", "begin"),),
    "beginn": (("edge", "begin"),),
    "mitte": (("edge", "mid"),),
    "ende": (("edge", "end"),),
    "wechsel": (("edge", "end"),),
    "frueh": (("part", "early"),),
    "morgen": (("part", "morning"),),
}
_NOUNS: Final = ("termin", "besichtigung", "slot", "variante", "treffen")
"""What a day or part of day may be a day or part of day for: the compound says no more of time than its head."""


@lru_cache(maxsize=20_000)
def compound(word: str) -> Meaning:
    """The meanings of both halves of a folded word, nothing when it is no compound of time."""
    if len(word) < _SHORTEST:
        return ()
    return next((head + tail for head, tail in _halves(word)), ())


def _halves(word: str) -> Iterator[tuple[Meaning, Meaning]]:
    for cut in range(3, len(word) - 3):
        tail = _tail(word[cut:])
        if tail is None:
            continue
        for head in (word[:cut], word[:cut].removesuffix("s")):
            if meaning := _head(head):
                yield _ordered(meaning, tail)
                break


def _head(word: str) -> Meaning:
    if word in _STEMS:
        return _STEMS[word]
    meaning = single("de", word) or (guessed(word, "de") if len(word) > 5 else ())
    if meaning and meaning[0][0] == "morgen":
        return (("relative", 1),)
    return meaning if meaning and meaning[0][0] in _HEADS and len(word) > 2 else ()


def _tail(word: str) -> Meaning | None:
    if word in _TAILS:
        return _TAILS[word]
    if word.startswith(_NOUNS):
        return ()
    meaning = single("de", word) if word != "dienst" else ()  # "Nachtdienst" is no Tuesday
    return meaning if meaning and meaning[0][0] in {"part", "weekday"} and len(word) > 4 else None


def _ordered(head: Meaning, tail: Meaning) -> tuple[Meaning, Meaning]:
    """Edges are said before what they are edges of ("Ende des Monats")."""
    return (tail, head) if tail and tail[0][0] == "edge" else (head, tail)
