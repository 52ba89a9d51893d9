"""HTML to lines: the visible text in reading order, with the elements around each line and how it is set."""

import re
from itertools import accumulate
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from neuroconcepts.intake.lines import INVISIBLE, MAX_LINES, Block, Line, plain_lines, without_voids

MAX_NODES = 20_000
MAX_DEPTH = 200  # elements within each other that are read
MAX_NESTING = 5_000  # beyond, the parser takes quadratic time: only the bare text is read
MAX_ATTRIBUTES = 5_000  # of one element; the same

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr "
        "html legend li main nav ol p pre section table tbody td tfoot th thead tr ul",
    )
)
_APART = frozenset({"p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "legend", "table", "ul", "pre"})
_SILENT = frozenset(re.findall(r"\w+", "head style script title template noscript svg select option button"))
_STRONG = frozenset({"b", "strong", "th", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "label", "legend"})
_CELLS = frozenset({"td", "th"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden|font-size\s*:\s*[01]px", re.IGNORECASE
)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_PRE = re.compile(r"white-space\s*:\s*pre", re.IGNORECASE)
_TAG = re.compile(r"(?:<[^<>]{0,2000}>\s*)+")
_TAG_START = re.compile(r"<(/?)(?!(?:br|img|hr|meta|link|input|col|area|base|wbr)\b)[a-z]", re.IGNORECASE)
_WHOLE_TAG = re.compile(r"<[a-z](?:[^>\"']++|\"[^\"]*+\"|'[^']*+'|[\"'])*+", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s/]+")
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_SPACES = re.compile(r" {2,}")
_QUOTE_MARKS = ("gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "tutanota_quote", "zmail_extra")
_REST_MARKS = (
    "divrplyfwdmsg",
    "appendonsend",
    "mail-editor-reference-message-container",
    "ms-outlook-mobile-reference-message",
)
_QUOTE_NAMES = frozenset({"quote", "quoted-content", "messagereplysection"})


def html_lines(html: str) -> list[Line]:
    """The visible lines of a text/html part, with blank lines between paragraphs."""
    if is_endless(html):
        return plain_lines(_TAG.sub("\n", html))
    parser = LexborHTMLParser(html)
    root = parser.body or parser.root
    walker = _Walker()
    if root is not None:
        walker.children(root, _State())
        walker.flush()
    return walker.lines[:MAX_LINES]


def is_endless(html: str) -> bool:
    """Whether elements may be so deep, or have so many attributes, that parsers take quadratic time; told before they do."""
    steps = (-1 if m[1] else 1 for m in _TAG_START.finditer(html))
    if max(accumulate(steps), default=0) > MAX_NESTING:
        return True
    tags = (m[0] for m in _WHOLE_TAG.finditer(html)) if len(html) > MAX_ATTRIBUTES * 2 else ()
    return any(len(tag) > MAX_ATTRIBUTES * 2 and len(_BETWEEN.findall(tag)) > MAX_ATTRIBUTES for tag in tags)


class _State(NamedTuple):
    """What holds for a piece of text: the blocks around it, and how it is set."""

    path: tuple[Block, ...] = ()
    quoted: bool = False
    signature: bool = False
    look: str = ""
    strong: bool = False
    pre: bool = False
    linked: bool = False


class _Walker:
    """Turns elements into lines; one instance per document."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.nodes = 0
        self.depth = 0
        self.rest_quoted = False  # Outlook marks where history begins, not what belongs to it
        self._pieces: list[tuple[str, _State]] = []
        self._links: list[str] = []

    def children(self, node: LexborNode, state: _State) -> None:
        self.depth += 1
        column = 0
        for child in node.iter(include_text=True):
            self.nodes += 1
            if self.nodes > MAX_NODES or self.depth > MAX_DEPTH or len(self.lines) > MAX_LINES:
                break
            tag = child.tag or ""
            if tag == "-text":
                self._text(child, state)
            elif tag == "br":
                self._break(state)
            elif tag not in _SILENT:
                attributes = {name: value or "" for name, value in child.attributes.items()}
                if not _hidden(attributes):
                    self._element(child, attributes, state, column)
                column += _span(attributes) if tag in _CELLS else 0
        self.depth -= 1

    def _element(self, node: LexborNode, attributes: dict[str, str], state: _State, column: int) -> None:
        tag = node.tag or ""
        inner = self._inner(tag, attributes, state)
        if tag not in _BLOCKS:
            target = attributes.get("href", "") if tag == "a" else ""
            if target.lower().startswith(("mailto:", "tel:")):
                self._links.append(target[:300])
            look = f"{state.look}/{tag}.{attributes.get('class', '')}.{attributes.get('style', '')}"
            linked = state.linked or target.lower().startswith("http")
            self.children(node, inner._replace(look=look, linked=linked))
            return
        self.flush()
        if tag in _APART:
            self._blank(state.path)
        if tag == "hr":
            self.lines.append(Line("-----", state.path, inner.quoted))
        look = ";".join(f"{name}={value}" for name, value in sorted(attributes.items()))
        block = Block(self.nodes, tag, look, column if tag in _CELLS else -1)
        self.children(node, inner._replace(path=(*state.path, block)))
        self.flush()
        if tag in _APART:
            self._blank(state.path)

    def _inner(self, tag: str, attributes: dict[str, str], state: _State) -> _State:
        """What holds within an element."""
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
        style = attributes.get("style", "")
        self.rest_quoted = self.rest_quoted or (names != " " and any(mark in names for mark in _REST_MARKS))
        return state._replace(
            quoted=state.quoted or self.rest_quoted or _is_quote(tag, attributes, names),
            signature=state.signature or "signature" in names,
            strong=state.strong or tag in _STRONG or bool(style and _BOLD.search(style)),
            pre=state.pre or tag == "pre" or bool(style and _PRE.search(style)),
        )

    def _text(self, node: LexborNode, state: _State) -> None:
        raw = without_voids((node.text_content or "").translate(INVISIBLE))
        if not state.pre:
            self._pieces.append((_SPACE.sub(" ", raw), state))
            return
        for i, line in enumerate(raw.split("\n")):
            if i:
                self._break(state)
            self._pieces.append((line, state))

    def _break(self, state: _State) -> None:
        if any(text.strip() for text, _ in self._pieces):
            self.flush()
        else:
            self._pieces = []
            self._blank(state.path)

    def flush(self) -> None:
        pieces, self._pieces = self._pieces, []
        links, self._links = self._links, []
        pieces = _spaced(pieces)
        text = "".join(piece for piece, _ in pieces).strip(" \t\xa0")
        if not text:
            return
        text, marks = _joined(pieces)
        first = next(state for piece, state in pieces if piece.strip(" \t\xa0"))
        look = f"{first.path[-1].tag};{first.path[-1].look}|{first.look}" if first.path else first.look
        self.lines.append(
            Line(
                text,
                first.path,
                first.quoted,
                first.signature,
                marks,
                first.strong,
                look,
                tuple(links),
                all(state.linked for piece, state in pieces if piece.strip(" \t\xa0")),
            )
        )

    def _blank(self, path: tuple[Block, ...]) -> None:
        if self.lines and self.lines[-1].text:
            self.lines.append(Line("", path, self.lines[-1].quoted, self.lines[-1].signature))


def _joined(pieces: list[tuple[str, _State]]) -> tuple[str, tuple[int, ...]]:
    """The text of a line, and where its setting changes."""
    text, marks, look = "", [], ""
    for piece, state in pieces:
        bare = _SPACES.sub(" ", piece)
        bare = bare.lstrip(" ") if text.endswith(" ") or not text else bare
        if bare.strip(" \t\xa0"):
            if text.strip() and state.look != look:
                marks.append(len(text.rstrip(" \t\xa0")))
            look = state.look
        text += bare
    cut = len(text) - len(text.lstrip(" \t\xa0"))
    return text.strip(" \t\xa0"), tuple(mark - cut for mark in marks)


def _spaced(pieces: list[tuple[str, _State]]) -> list[tuple[str, _State]]:
    """Spans that touch each other and are set differently (a label and its value) are told apart by a blank."""
    out: list[tuple[str, _State]] = []
    for piece, state in pieces:
        apart = out and state.look != out[-1][1].look and "/span." in state.look and "/span." in out[-1][1].look
        blank = apart and not out[-1][0][-1:].isspace() and not piece[:1].isspace()
        out.append((f" {piece}" if blank else piece, state))
    return out


def _span(attributes: dict[str, str]) -> int:
    """How many columns a cell takes."""
    span = attributes.get("colspan", "1")
    return int(span) if span.isdecimal() and len(span) < 3 else 1


def _hidden(attributes: dict[str, str]) -> bool:
    style = attributes.get("style", "")
    return bool(style and _HIDDEN.search(style)) or "hidden" in attributes


def _is_quote(tag: str, attributes: dict[str, str], names: str) -> bool:
    if names != " " and any(mark in names for mark in _QUOTE_MARKS):
        return True
    if attributes.get("name", "").lower() in _QUOTE_NAMES:
        return True
    return tag == "blockquote" and (attributes.get("type") == "cite" or bool(attributes.get("cite")))
