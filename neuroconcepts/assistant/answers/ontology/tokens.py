"""Words, numbers and marks of a text, each with its place and its folded spelling."""

import re
from dataclasses import dataclass
from typing import Final

from neuroconcepts.assistant.folding import folded

_TOKEN: Final = re.compile(r"\d+(?:[.,'’]\d+)*|[^\W_]+(?:['’\-‐‑][^\W_]+)*['’]?|[^\w\s]|_")
_ELISIONS: Final = re.compile(
    r"(l|d|c|s|j|n|m|t|qu|un|all|nell|dell|dall|sull|quest|dov|cos|jusqu|lorsqu|puisqu|com|quell)['’](?=\w)",
    re.IGNORECASE,
)
_CLITIC: Final = re.compile(r"(?<=\w)['’](?:s|n|ns|m|re|ve|d|ll|t)$|['’]$", re.IGNORECASE)
_ROMANCE: Final = frozenset({"fr", "it"})
_INVERTED: Final = re.compile(r"-(?:t-)?(?:il|elle|ils|elles|on|vous|nous|je|ce|y)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """`fold` is the folded spelling, `start` and `end` its place in the text."""

    fold: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it has letters: neither a number nor a mark."""
        return self.fold[:1].isalpha()

    @property
    def is_number(self) -> bool:
        return self.fold[:1].isdigit()


def tokens(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of a text. Articles and verbs that an apostrophe has swallowed stand alone: `l'appartement`, `gibt's`."""
    found: list[Token] = []
    for hit in _TOKEN.finditer(text):
        if hit[0] != ".":  # ends an abbreviation or the sentence: neither parts it
            found.extend(_split(hit[0], hit.start(), language))
    return tuple(found)


def _split(word: str, start: int, language: str) -> list[Token]:
    parts: list[Token] = []
    while elided := _ELISIONS.match(word):
        if language not in _ROMANCE and elided[1].lower() not in {"l", "d", "dell", "all"}:
            break
        parts.append(Token(folded(elided[1]), start, start + elided.end()))
        start, word = start + elided.end(), word[elided.end() :]
    end = start + len(word)
    if language == "fr" and (inverted := _INVERTED.search(word)):
        word = word[: inverted.start()]
    if language == "en" and word[-3:].lower() in {"n't", "n’t"}:
        return [*parts, Token(folded(word[:-3]) or "not", start, end), Token("not", end - 3, end)]
    bare = _CLITIC.sub("", word)
    fold = folded(bare or word)
    return [*parts, Token(fold, start, end)] if fold else parts
