"""Taking a text apart where its meaning allows: between paragraphs, else between sentences, at last between words."""

import re
from collections.abc import Iterator

MOST = 900
"""Characters of a piece, about 270 tokens: a paragraph or two, well below what embedding models read (2,048 tokens)."""
LEAST = 250
"""A piece below this length is joined to the one before it, where both fit into one."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"„“(A-ZÄÖÜ0-9–•-])|\n+")
_NO_END = re.compile(
    r"(?:\b(?:ca|inkl|exkl|zzgl|bzw|Nr|Str|St|Dr|max|min|mtl|evtl|ggf|etc|lt|Abs|Tel|Mag|DI|Prof|Ing|Fam|Hr|Fr|sog|usw|"
    r"vgl|[A-Za-z])\.|(?<!\d)\d{1,2}\.)$"
)
_HYPHENATED = re.compile(r"(?<=[a-zäöüß])-\n(?=[a-zäöüß])")
_UNFINISHED_LINE = re.compile(r"(?<=[^.!?:;\n])\n(?=[^\n•·–*-])")


def unwrapped(text: str) -> str:
    """A PDF's text with the line ends taken out that its layout put in: half a sentence says something else than a whole one."""
    paragraphs = (_HYPHENATED.sub("", paragraph) for paragraph in _PARAGRAPH.split(text.replace("\r\n", "\n")))
    return "\n\n".join(_UNFINISHED_LINE.sub(" ", paragraph.strip()) for paragraph in paragraphs if paragraph.strip())


def pieces(text: str) -> list[str]:
    """The text's pieces in order, each of at most `MOST` characters; none is empty, and no word is lost or cut unless it is too long."""
    done: list[str] = []
    for paragraph in _paragraphs(text):
        if done and (len(done[-1]) < LEAST or len(paragraph) < LEAST) and len(done[-1]) + len(paragraph) + 1 <= MOST:
            done[-1] += f"\n{paragraph}"
        else:
            done.append(paragraph)
    return done


def sentences(text: str) -> list[str]:
    """Sentences and lines; a full stop after an abbreviation or an ordinal (`3. Stock`) ends none, nor does a colon."""
    done: list[str] = []
    for part in filter(None, (p.strip() for p in _SENTENCE_END.split(text))):
        if done and (_NO_END.search(done[-1]) or done[-1].endswith(":")):
            done[-1] += f" {part}"
        else:
            done.append(part)
    return done


def _paragraphs(text: str) -> Iterator[str]:
    """Paragraphs that are short enough, and the parts of those that are not."""
    for paragraph in filter(None, (p.strip() for p in _PARAGRAPH.split(text))):
        if len(paragraph) <= MOST:
            yield paragraph
        else:
            yield from _filled(part for sentence in sentences(paragraph) for part in _cut(sentence))


def _filled(parts: Iterator[str]) -> Iterator[str]:
    """Parts put together as far as they fit."""
    held = ""
    for part in parts:
        if held and len(held) + len(part) + 1 > MOST:
            yield held
            held = part
        else:
            held = f"{held} {part}" if held else part
    if held:
        yield held


def _cut(sentence: str) -> Iterator[str]:
    """A sentence that fits, or its words put together as far as they fit; a word longer than that is cut."""
    if len(sentence) <= MOST:
        yield sentence
        return
    words = (word[at : at + MOST] for word in sentence.split() for at in range(0, len(word), MOST))
    yield from _filled(words)
