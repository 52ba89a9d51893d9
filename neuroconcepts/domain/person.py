"""Are two enquiries of one person? Their names, as people write them into forms of every kind, say so, or say no.

Spelling varies (`Müller`, `Mueller`), so do order, titles, particles, double names and short forms; an address that a
couple or a flat shares must not make one person of two.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from enum import StrEnum

from neuroconcepts.domain.enquiry import Person

_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "æ": "ae", "ł": "l", "đ": "d", "ı": "i"}
)
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "vom",
        "zu",
        "zum",
        "zur",
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "da",
        "dal",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ter",
        "ten",
    ]
)
_CLOSE = 0.84
"""How much two name words must have in common (`difflib`) to be one name with a slip in it."""
_SHORT_FORM = 3
"""Letters a short form shares with its long one: Max and Maximilian, Chris and Christina."""


class Likeness(StrEnum):
    """What two names say about their bearers."""

    SAME = "same"
    FAMILY = "family"
    UNKNOWN = "unknown"
    OTHER = "other"


def likeness(one: Person, other: Person) -> Likeness:
    """Whether these names may be one person's: SAME, FAMILY (one surname, two first names), OTHER, or UNKNOWN without names."""
    mine, theirs = _Name(one), _Name(other)
    if not mine.words or not theirs.words:
        return Likeness.UNKNOWN
    if mine.words == theirs.words:  # in whichever order the form wants them
        return Likeness.SAME
    if not (mine.last and theirs.last):
        return Likeness.SAME if _alike(mine.words, theirs.words) else Likeness.OTHER
    if not _alike(mine.last, theirs.last):
        return Likeness.OTHER
    first_alike = not mine.first or not theirs.first or _alike(mine.first, theirs.first) or _initials(mine, theirs)
    return Likeness.SAME if first_alike else Likeness.FAMILY


def name_key(person: Person) -> str:
    """The surname (else whatever name there is) in one spelling, to tell apart people who share an address."""
    name = _Name(person)
    return " ".join(sorted(name.last or name.words))


class _Name:
    """The words of a person's first and last names, in one spelling."""

    def __init__(self, person: Person) -> None:
        self.first = _words(person.first_name)
        self.last = _words(person.last_name)
        self.words = self.first | self.last


def _words(name: str | None) -> frozenset[str]:
    folded = (name or "").casefold().translate(_GERMAN)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return frozenset(re.findall(r"\w+", plain)) - _PARTICLES


def _alike(ones: frozenset[str], others: frozenset[str]) -> bool:
    return any(_one_name(a, b) for a in ones for b in others)


def _one_name(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if a == b or (len(short) >= _SHORT_FORM and long.startswith(short)):
        return True
    return min(len(a), len(b)) > _SHORT_FORM and SequenceMatcher(None, a, b).ratio() >= _CLOSE


def _initials(mine: _Name, theirs: _Name) -> bool:
    """`M. Huber` and `Maria Huber`."""
    return any(min(len(a), len(b)) == 1 and a[0] == b[0] for a in mine.first for b in theirs.first)
