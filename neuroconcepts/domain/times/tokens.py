"""Text → nodes of time: literals by their spelling, words by the vocabulary; any other word is a `word`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from neuroconcepts.domain.times.compounds import compound
from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.literals import PIECES, literal
from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.spelling import fold
from neuroconcepts.domain.times.vocabulary import Meaning, guessed, phrases, single

_PARTS: Final = re.compile(r"[^\W\d_]+['’`´]?")
_ABBREVIATED: Final = 4  # letters; a dot behind such a word of time is no full stop ("Sa. 1.3.", "ca. 17 Uhr")

_SHORTENED: Final = words("d n einschl")  # "Sa. d. 15.", "n. 17 Uhr", "einschl. Mittwoch"
_DOTTED: Final = words(
    "weekday month between and or at filler week_number unit until from feast latest earliest example"
)

Piece = re.Match[str]


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    return fold(word)


def tokens(text: str, language: str) -> list[Node]:
    """The nodes of `text` in order, with their places in it."""
    pieces = list(_pieces(text, language))
    made: list[Node] = []
    at = 0
    while at < len(pieces):
        nodes, at = _from(pieces, at, language)
        made.extend(nodes)
    return made


def _pieces(text: str, language: str) -> Iterator[Piece]:
    """The pieces of the text; what is joined by an apostrophe is parted unless it is a word ("o'clock", but `dall'|una`)."""
    root = phrases(language)
    for match in PIECES.finditer(text):
        joined = match.lastgroup == "word" and not match[0].isalpha() and folded(match[0]) not in root
        yield from _PARTS.finditer(text, *match.span()) if joined else (match,)


def _said(piece: Piece) -> str:
    return folded(piece[0])


def _is_word(piece: Piece) -> bool:
    return piece.lastgroup in {"word", None}


def _from(pieces: Sequence[Piece], at: int, language: str) -> tuple[list[Node], int]:
    """The nodes of the longest phrase that begins here, and where the next one begins."""
    piece = pieces[at]
    end, meaning = _longest(pieces, at, language)
    if meaning:
        said = " ".join(_said(p) for p in pieces[at:end])
        nodes = [Node(kind, piece.start(), pieces[end - 1].end(), value, said) for kind, value in meaning]
        return nodes, end + _dots(pieces, end, nodes[0])
    if not _is_word(piece):
        return [literal(piece, language)], at + 1
    return _unlisted(piece, language), at + 1


def _longest(pieces: Sequence[Piece], at: int, language: str) -> tuple[int, Meaning]:
    branch, best, end = phrases(language), at, at
    meaning: Meaning = ()
    while end < len(pieces):
        if end > at and pieces[end].lastgroup == "dash" and pieces[end].start() == pieces[end - 1].end():
            end += 1  # "après-midi", "week-end"
            continue
        branch = branch.get(_said(pieces[end]), {})
        if not branch:
            break
        end += 1
        if "" in branch and not (end > at + 1 and _goes_on(pieces, end, language)):
            best, meaning = end, branch[""]
        if pieces[end : end + 1] and pieces[end].lastgroup == "stop" and pieces[end][0] == "." and _dotted_on(branch):
            end += 1  # "z. B.", "d. h."
    return best, meaning


def _goes_on(pieces: Sequence[Piece], end: int, language: str) -> bool:
    """Whether the last word of a phrase begins one with a hyphen: "ou après-demain"."""
    dashed = end < len(pieces) and pieces[end].lastgroup == "dash" and pieces[end].start() == pieces[end - 1].end()
    return dashed and _longest(pieces, end - 1, language)[0] > end


def _dotted_on(branch: dict[str, object]) -> bool:
    return any(len(piece) == 1 for piece in branch)


def _dots(pieces: Sequence[Piece], end: int, node: Node) -> int:
    """One for the dot of an abbreviation, which ends no sentence."""
    of_few_letters = node.kind in _DOTTED and len(node.word.split()[-1]) <= _ABBREVIATED
    short = of_few_letters or node.word in _SHORTENED
    dotted = short and end < len(pieces) and pieces[end][0] == "." and pieces[end].start() == node.end
    return int(dotted and end + 1 < len(pieces))


def _unlisted(piece: Piece, language: str) -> list[Node]:
    said = _said(piece)
    meaning = (compound(said) if language == "de" else ()) or guessed(said, language)
    if not meaning:
        return [Node("word", *piece.span(), None, said)]
    return [Node(kind, *piece.span(), value, said) for kind, value in meaning]


def means(word: str, language: str) -> Meaning:
    """What one word says of time, written as it may be."""
    return single(language, folded(word))
