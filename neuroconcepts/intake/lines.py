"""Both views of a mail as one thing: lines of text, each knowing the block elements around it and how it is set.

In plain text a line stands alone. In HTML each line carries the path of its block ancestors, so that a reader can tell
where a table cell, paragraph or section ends, and its look, so that he can tell labels from values without knowing the
portal's layout.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

MAX_LINES = 4_000
MAX_VOID = 40  # blanks, or blank lines, one after another
_WRAPPED = 40  # characters of a line that may have been broken
_BLANKS = re.compile(rf"[^\S\n]{{{MAX_VOID},}}+")
_BLANK_LINES = re.compile(rf"(?:[^\S\n]*+\n){{{MAX_VOID},}}+")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u2060\ufeff\u034f\u200e\u200f"), None)
"""Soft hyphens, zero-width characters, marks of direction."""


class Block(NamedTuple):
    """A block element: its number in document order, its tag, its attributes; of a table cell also its column."""

    number: int
    tag: str
    look: str
    column: int = -1


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line. `path` is empty in plain text; `quoted` says that markup declares it quoted history.

    `marks` are the places in it where its setting changes (from plain to bold, say), `strong` says that it begins bold or
    as a heading, and `look` is how the line is set, comparable among lines of one view. `links` are the `mailto:` and
    `tel:` addresses in it; `is_button` says that the line is nothing but a link to a page.
    """

    text: str
    path: tuple[Block, ...] = ()
    quoted: bool = False
    signature: bool = False
    marks: tuple[int, ...] = ()
    strong: bool = False
    look: str = ""
    links: tuple[str, ...] = ()
    is_button: bool = False

    @property
    def lead(self) -> int:
        """How many characters at the start are set alike."""
        return self.marks[0] if self.marks else len(self.text)


def plain_lines(text: str) -> list[Line]:
    """The lines of a text/plain part."""
    return [Line(line.translate(INVISIBLE).rstrip()) for line in without_voids(text).split("\n")[:MAX_LINES]]


def without_voids(text: str) -> str:
    """A text with no more blanks and blank lines in a row than people make: among others, patterns look without end."""
    if len(text) <= MAX_VOID:
        return text
    return _BLANK_LINES.sub("\n" * MAX_VOID, _BLANKS.sub(lambda blanks: str(blanks[0])[:MAX_VOID], text))


def joined(lines: list[Line]) -> str:
    """The lines as one text."""
    return "\n".join(line.text for line in lines)


def unwrapped(lines: list[Line]) -> list[str]:
    """The texts of lines; in plain text a long one that ends within a sentence, and the next, are one."""
    texts: list[str] = []
    wraps = False
    for line in lines:
        if wraps and line.text and (line.text[0].islower() or ":" not in line.text):
            texts[-1] = f"{texts[-1]} {line.text}"
        else:
            texts.append(line.text)
        wraps = not line.path and len(line.text) >= _WRAPPED and (line.text[-1].islower() or line.text[-1] == ",")
    return texts
