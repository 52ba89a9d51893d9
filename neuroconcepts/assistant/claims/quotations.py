"""Quotations in a letter: what is quoted must stand so in what is known."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.claims.contacts import Span
from neuroconcepts.assistant.folding import folded

_QUOTED: Final = re.compile(r"„([^“”\"]{2,600})[“”\"]|“([^”]{2,600})”|«\s?([^»]{2,600}?)\s?»|»([^«]{2,600})«|\"([^\"]{2,600})\"")


def quotations(text: str, known: str) -> Iterator[tuple[Span, bool]]:
    """The places of quotations with their marks, and whether what they quote is known word by word."""
    plain = _bare(known)
    for hit in _QUOTED.finditer(text):
        said = next(group for group in hit.groups() if group)
        yield hit.span(), all(piece in plain for piece in re.split(r"\s*(?:…|\[…\]|\.\.\.)\s*", _bare(said)) if piece)


def _bare(text: str) -> str:
    return re.sub(r"[\s.,;:!?„“”\"«»]+", " ", folded(text)).strip()
