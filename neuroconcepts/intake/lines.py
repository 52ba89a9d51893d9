"""Both views of a mail as one thing: lines of text, each knowing the block elements around it.

In plain text a line stands alone. In HTML each line carries the path of its block ancestors, so that a reader can tell
where a table cell, paragraph or section ends without knowing the portal's layout.
"""

import re
from dataclasses import dataclass
from itertools import accumulate

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_NODES = 40_000
MAX_LINES = 8_000
MAX_DEPTH = 200  # elements within each other that are read
MAX_NESTING = 5_000  # beyond, the parser takes quadratic time: only the bare text is read

Block = tuple[int, str]  # number of the element in document order, and its tag with attributes

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr "
        "html li main nav ol p pre section table tbody td tfoot th thead tr ul",
    )
)
_SILENT = frozenset(re.findall(r"\w+", "head style script title template noscript svg select option button"))
_HIDDEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden|font-size\s*:\s*[01]px", re.IGNORECASE
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u2060\ufeff\u034f\u200e\u200f"), None)
_TAG = re.compile(r"(?:<[^<>]{0,2000}>\s*)+")
_TAG_START = re.compile(r"<(/?)(?!(?:br|img|hr|meta|link|input|col|area|base|wbr)\b)[a-z]", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_QUOTE_MARKS = ("gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "tutanota_quote", "zmail_extra")
_REST_MARKS = (
    "divrplyfwdmsg",
    "appendonsend",
    "mail-editor-reference-message-container",
    "ms-outlook-mobile-reference-message",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line. `path` is empty in plain text; `quoted` says that markup declares it quoted history."""

    text: str
    path: tuple[Block, ...] = ()
    quoted: bool = False
    signature: bool = False


def plain_lines(text: str) -> list[Line]:
    """The lines of a text/plain part."""
    return [Line(line.translate(_INVISIBLE).rstrip()) for line in text.split("\n")[:MAX_LINES]]


def html_lines(html: str) -> list[Line]:
    """The visible lines of a text/html part, with blank lines between paragraphs."""
    if _depth(html) > MAX_NESTING:
        return plain_lines(_TAG.sub("\n", html))
    parser = LexborHTMLParser(html)
    root = parser.body or parser.root
    walker = _Walker()
    if root is not None:
        walker.children(root, (), quoted=False, signature=False)
        walker.flush()
    return walker.lines[:MAX_LINES]


def _depth(html: str) -> int:
    """An upper bound of how deeply elements are nested, before any parser sees them."""
    steps = (-1 if m[1] else 1 for m in _TAG_START.finditer(html))
    return max(accumulate(steps), default=0)


def joined(lines: list[Line]) -> str:
    """The lines as one text."""
    return "\n".join(line.text for line in lines)


class _Walker:
    """Turns elements into lines; one instance per document."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.nodes = 0
        self.depth = 0
        self.rest_quoted = False  # Outlook marks where history begins, not what belongs to it
        self._pieces: list[str] = []
        self._state: tuple[tuple[Block, ...], bool, bool] = ((), False, False)

    def children(self, node: LexborNode, path: tuple[Block, ...], *, quoted: bool, signature: bool) -> None:
        self.depth += 1
        for child in node.iter(include_text=True):
            self.nodes += 1
            if self.nodes > MAX_NODES or self.depth > MAX_DEPTH:
                break
            if child.tag == "-text":
                self._text(child, (path, quoted, signature))
            elif child.tag == "br":
                self._break((path, quoted, signature))
            elif child.tag not in _SILENT and not _hidden(child):
                self._element(child, path, quoted=quoted, signature=signature)
        self.depth -= 1

    def _element(self, node: LexborNode, path: tuple[Block, ...], *, quoted: bool, signature: bool) -> None:
        tag = node.tag or ""
        self.rest_quoted = self.rest_quoted or _marked(node, _REST_MARKS)
        quoted = quoted or self.rest_quoted or _is_quote(node)
        signature = signature or _is_signature(node)
        if tag not in _BLOCKS:
            self.children(node, path, quoted=quoted, signature=signature)
            return
        self.flush()
        if tag in {"p", "blockquote", "h1", "h2", "h3", "h4", "hr", "table", "ul", "pre"}:
            self._blank(path)
        if tag == "hr":
            self.lines.append(Line("-----", path, quoted))
        attributes = ";".join(f"{k}={v}" for k, v in sorted(node.attributes.items()))
        inner = (*path, (self.nodes, f"{tag};{attributes}"))
        self.children(node, inner, quoted=quoted, signature=signature)
        self.flush()
        if tag in {"p", "blockquote", "h1", "h2", "h3", "h4", "table", "ul"}:
            self._blank(path)

    def _text(self, node: LexborNode, state: tuple[tuple[Block, ...], bool, bool]) -> None:
        raw = (node.text_content or "").translate(_INVISIBLE)
        pre = any(sig.startswith("pre;") or "white-space:pre" in sig.replace(" ", "") for _, sig in state[0])
        self._state = state
        if pre:
            for i, line in enumerate(raw.split("\n")):
                if i:
                    self._break(state)
                self._pieces.append(line)
        else:
            self._pieces.append(_SPACE.sub(" ", raw))

    def _break(self, state: tuple[tuple[Block, ...], bool, bool]) -> None:
        if not "".join(self._pieces).strip():
            self._pieces = []
            self._blank(state[0])
        else:
            self.flush()

    def flush(self) -> None:
        text = "".join(self._pieces).strip(" \t\xa0")
        self._pieces = []
        if text:
            path, quoted, signature = self._state
            self.lines.append(Line(re.sub(r" {2,}", " ", text), path, quoted, signature))

    def _blank(self, path: tuple[Block, ...]) -> None:
        if self.lines and self.lines[-1].text:
            self.lines.append(Line("", path, self.lines[-1].quoted, self.lines[-1].signature))


def _hidden(node: LexborNode) -> bool:
    style = node.attributes.get("style") or ""
    return bool(style and _HIDDEN.search(style)) or "hidden" in node.attributes


def _marked(node: LexborNode, marks: tuple[str, ...]) -> bool:
    names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".lower()
    return names != " " and any(mark in names for mark in marks)


def _is_quote(node: LexborNode) -> bool:
    attributes = node.attributes
    if _marked(node, _QUOTE_MARKS) or (attributes.get("name") or "") in {"quote", "quoted-content"}:
        return True
    return node.tag == "blockquote" and (attributes.get("type") == "cite" or bool(attributes.get("cite")))


def _is_signature(node: LexborNode) -> bool:
    return _marked(node, ("signature",))
