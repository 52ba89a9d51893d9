"""Which of a person's titles a letter greets him with: the highest alone, without its discipline, as is the custom everywhere."""

import re
from enum import IntEnum
from typing import Final


class Rank(IntEnum):
    """Titles by what they outrank. `DEGREE` are those below a doctor's: Mag., Dipl.-Ing., Ing., … (written in Austria)."""

    DEGREE = 1
    DOCTOR = 2
    PROFESSOR = 3


_RANKS: Final = (
    (
        Rank.PROFESSOR,
        re.compile(r"(?:univ\.?-?|ao\.?-?|hon\.?-?|em\.?-?)*prof(?:essor(?:in)?)?\.?(?:ssa)?", re.IGNORECASE),
    ),
    (Rank.DOCTOR, re.compile(r"d?dr(?:\.?in)?\.?|dott\.?(?:ssa)?\.?|doktor|docteure?", re.IGNORECASE)),
    (
        Rank.DEGREE,
        re.compile(
            r"m?mag\.?(?:a|\(fh\))?\.?|d?(?:dipl\.?-?)?ing\.?(?:\(fh\))?|d?di(?:in)?|bakk\.?|arch\.?", re.IGNORECASE
        ),
    ),
)


def highest(titles: str) -> tuple[Rank, str] | None:
    """The highest of the titles with its rank, as the person writes it; None where none of them stands in a greeting.

    "Mag. Dr. med." → doctor, "Dr."; what follows a name (MBA, BSc) and disciplines (med., rer. nat.) are no form of address.
    """
    found = [(rank, piece) for piece in _pieces(titles) if (rank := _rank(piece)) is not None]
    return max(found, key=lambda each: each[0], default=None)


def _pieces(titles: str) -> list[str]:
    """The titles one by one; several may be written without a space between them ("Mag.Dr.", "Dipl.-Ing.Dr.")."""
    pieces: list[str] = []
    for word in titles.split():
        joined = [] if _rank(word) else re.findall(r"(?:[^.]+\.-)?[^.]+\.?", word)
        pieces += joined or [word]
    return pieces


def _rank(piece: str) -> Rank | None:
    return next((rank for rank, pattern in _RANKS if pattern.fullmatch(piece)), None)
