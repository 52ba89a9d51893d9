"""A letter in its sentences and the stretches of each that state one thing, with their places in the letter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import analyse
from neuroconcepts.assistant.answers.passage import Passage, Sentence
from neuroconcepts.assistant.answers.passages import cut
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.sentences import NO_END

LONGEST: Final = 600
"""Characters. A longer sentence is read in pieces."""
_END: Final = re.compile(
    r"(?<=[.!?…])[)\"“”»']?\s+(?=[A-ZÀ-ÖØ-Þ0-9„«\"(–-]|[^\W\u0000-\u024f])|(?<=[。！？])|\n\s*|[•▪]\s*|(?<!\S)·\s*"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence: its place in the letter, its text, and its passages."""

    start: int
    text: str
    passages: tuple[Passage, ...]

    def span(self, passage: Passage) -> Span:
        """The place of a passage in the letter."""
        return self.start + passage.start, self.start + passage.end

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def parts(text: str, language: str) -> Iterator[Part]:
    """The sentences of a letter in order."""
    for start, end in _spans(text, language):
        for begin in range(start, end, LONGEST):
            piece = text[begin : min(end, begin + LONGEST)]
            yield Part(begin, piece, tuple(cut(Sentence(piece, "", analyse(piece, language)))))


def _spans(text: str, language: str) -> Iterator[Span]:
    start = 0
    for hit in _END.finditer(text):
        if "\n" not in hit[0] and _goes_on(text, max(start, hit.start() - 12), hit, language):
            continue
        if text[start : hit.start()].strip():
            yield start, hit.start()
        start = hit.end()
    if text[start:].strip():
        yield start, len(text)


def _goes_on(text: str, start: int, gap: re.Match[str], language: str) -> bool:
    """Whether what stands before a gap ends no sentence: an abbreviation, but not in `20 % USt. Das Grundstück …`; a German
    ordinal.
    """
    if not NO_END.search(text, start, gap.start()):
        return False
    if _NUMBER.search(text, start, gap.start()) and language != "de":
        return False
    return not (_MAY_END.search(text, start, gap.start()) and _BEGINS.match(text, gap.end()))


_NUMBER: Final = re.compile(r"(?<!\d)\d{1,2}\.$")
_MAY_END: Final = re.compile(r"\b(?:MwSt|USt|mtl|etc|Hbf|Bj|Whg|\d{1,2})\.$")
_BEGINS: Final = re.compile(
    r"(?:D(?:as|ie|er|en|em|azu|arin)|Es|Eine?[nmr]?|I[mn]|Ja|Nein|Zu[mr]?|Sie|Er|Für|Mit|Bei|Auf|Aus|Von|Vom|Bezogen|Hinzu|Zusammen|Insgesamt|Damit|Also|Im|The|There|It|Les?|La|Il|Un[ae]?)\b"
)
