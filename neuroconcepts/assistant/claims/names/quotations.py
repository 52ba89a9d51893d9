"""Quotations in a letter: what is quoted must stand so in what is known."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.glossary import gloss
from neuroconcepts.assistant.answers.wording import SPOKEN, phrases
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.folding import folded

_QUOTED: Final = re.compile(
    r"„([^“”\"]{2,600})[“”\"]|“([^”]{2,600})”|«\s?([^»]{2,600}?)\s?»|»([^«]{2,600})«|\"([^\"]{2,600})\""
)


def quotations(text: str, known: str, language: str) -> Iterator[tuple[Span, bool]]:
    """The places of quotations with their marks and their key words, and whether what they quote is known word by word."""
    plain = _bare(known)
    for hit in _QUOTED.finditer(text):
        said = next(group for group in hit.groups() if group)
        yield (
            (hit.start(), _end_of_gloss(text, hit.end(), said, language)),
            all(piece in plain for piece in re.split(r"\s*(?:…|\[…\]|\.\.\.)\s*", _bare(said)) if piece),
        )


def _end_of_gloss(text: str, end: int, said: str, language: str) -> int:
    """Where the key words of a quotation end that stand behind it, as answers give them; its own end where none do."""
    words = gloss(said, language)
    told = phrases()["gloss"][language].format(", ".join(words)) if words and language in SPOKEN else ""
    return end + 1 + len(told) if told and text[end + 1 :].startswith(told) else end


def _bare(text: str) -> str:
    return re.sub(r"[\s.,;:!?„“”\"«»]+", " ", folded(text)).strip()
