"""A mail as people may look at it: nothing in it acts, loads, or looks like what it is not.

The HTML is a stranger's: scripts, styles, forms, frames and pictures (which tell the sender that it was opened) are taken out,
links stay visible as what they are (`nh3`, an allow-list sanitiser on html5ever).
"""

from dataclasses import dataclass
from email.message import Message
from html import escape
from itertools import islice

import nh3

from neuroconcepts.intake.charsets import storable
from neuroconcepts.intake.lines import joined
from neuroconcepts.intake.markup import html_lines, is_endless
from neuroconcepts.intake.mime import decoded, open_letter, str_of
from neuroconcepts.intake.parts import content_of

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "center",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
MAX_HTML = 500_000
"""Characters of HTML that are shown; what is longer is cut before it is cleaned."""
MAX_FILES = 100


@dataclass(frozen=True, slots=True)
class File:
    """An attachment, by name, media type and size in bytes."""

    name: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class View:
    """What may be shown of a mail; `html` is safe to put into a page, empty where the mail has none."""

    sender: str
    subject: str
    text: str
    html: str
    files: tuple[File, ...]
    problems: tuple[str, ...]


def view_of(raw: bytes) -> View:
    """The mail, made harmless; never raises, whatever the bytes."""
    letter = open_letter(raw)
    name, address = letter.address("From")
    return View(
        sender=f"{name} <{address}>" if name else address,
        subject=letter.subject,
        text="\n\n".join(letter.texts),
        html=safe_html("\n".join(letter.htmls)),
        files=tuple(map(_file, islice((part for part in letter.message.walk() if part.get_filename()), MAX_FILES))),
        problems=tuple(letter.problems),
    )


def safe_html(html: str) -> str:
    """The same without all that could act on who looks at it; only its text where elements are without end."""
    html = html[:MAX_HTML]
    if is_endless(html):
        return f"<pre>{escape(joined(html_lines(html)).strip())}</pre>"
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
    )


def _file(part: Message) -> File:
    name = decoded(str_of(part.get_filename() or ""))[:200]
    return File(name, storable(part.get_content_type()), len(content_of(part) or b""))
