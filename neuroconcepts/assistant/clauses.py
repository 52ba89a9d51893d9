"""A message in clauses: the stretch over which a "not", a "since" or a "move in" reaches."""

import re
from dataclasses import dataclass
from typing import Final

from neuroconcepts.domain.times.spelling import fold

_BREAK: Final = re.compile(
    r"(?<=[^\d\s])[.](?=\s|$)|(?<=\d)\.(?=\s+[A-ZÄÖÜ](?!\w*\s+\d{4})\w*\s+\w+\s+[a-zäöü])|[!?;\n]+|,(?!\d| was )"
    r"|\bund (?=(?:ich |wir )?(?:würde|wuerde|möchte|moechte|könnte|koennte|kann|können|hätte|wäre|bin|sind|habe)\w*\b)|\band (?=(?:i|we|could|would|can)\b)"
    r"|\b(?:und|and) (?=(?:wo|wie|was|welche\w*|wer|ist|sind|gibt|hat|ab wann|what|how|where|which|is|are|does) )"
    r"|\b(?:aber|but|sondern|jedoch|allerdings|dafür|however|però|mais|ama|fakat|though)\b",
    re.IGNORECASE,
)
_CONTRAST: Final = re.compile(r"(?:aber|sondern|jedoch|allerdings|dafuer|but|however|pero|mais|ma|ama|fakat|though)\b")
_ABBREVIATION: Final = re.compile(
    r"\b(?:ca|evtl|bzw|z\.\s?B|d\.\s?h|Nr|St|Dr|Mag|DI|Mo|Di|Mi|Do|Fr|Sa|So|approx|a\.m|p\.m|[ap]m|usw|inkl|exkl|Std|min|max)$",
    re.IGNORECASE,
)


_SENTENCE_END: Final = re.compile(r"[!?\n]|(?<=[^\d])\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its place in the message, its words folded (`fold`), whether its sentence asks, and whether it ends it."""

    start: int
    end: int
    words: str
    asks: bool
    is_last: bool

    @property
    def contrasts(self) -> bool:
        """Whether it begins with a word that sets it against the clause before ("aber", "but")."""
        return _CONTRAST.match(self.words) is not None


def clauses(message: str) -> tuple[Clause, ...]:
    """The clauses of `message` in order; empty ones are left out."""
    made: list[Clause] = []
    start = 0
    for mark in [*_BREAK.finditer(message), None]:
        if mark and mark[0] == "." and _ABBREVIATION.search(message[: mark.start()]):
            continue
        end = mark.start() if mark else len(message)
        words = " ".join(fold(message[start:end]).split())
        if words:
            made.append(Clause(start, end, words, _asks(message, end), mark is None or mark[0][0] in ".!?;\n"))
        start = mark.end() if mark and not mark[0][0].isalpha() else end
    return tuple(made)


def _asks(message: str, end: int) -> bool:
    """Whether the sentence around `end` closes with a question mark."""
    rest = _SENTENCE_END.search(message, end)
    return rest is not None and "?" in rest[0]
