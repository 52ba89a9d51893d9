"""What a person's letter within a notification looks like: its marks, its beginning, what stands below it."""

import re

from neuroconcepts.intake.forms.kinds import is_sentence
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.voice import greets, voice

RULE = re.compile(r"^\s*(?:[-_=*~#+─━—]\s?){3,}\s*$|^-- ?$")
"""A line that divides sections."""
TEAM = re.compile(
    r"^\W*(?:(?:ihr|euer|dein|das)e?\s+(?:[\w.\-]+\s+){0,4}[\w.\-]*(?:team|service|redaktion)\b|(?:your|the)\s+(?:[\w.]+\s+){0,3}team\b"
    r"|votre\s+(?:[\w.]+\s+){0,3}équipe|l['’]équipe\s|il\s+(?:tuo\s+|vostro\s+)?team\b)",
    re.IGNORECASE,
)
"""The signature of a portal's staff."""
SITE = re.compile(r"^\W*(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:de|at|ch|com|net|org|info|immo|example)\W*$", re.IGNORECASE)
"""A line that is only a web site's name."""
VENDOR = re.compile(r"^(?:ihr|dein|euer|eure|ihre|deine|your|votre|il vostro)e?\s[^.!?,]{2,50}$", re.IGNORECASE)
"""A line that may sign for a vendor: `dein Immo-Markt Tirol`."""
BAR = re.compile(r"^\s*[>|│┃¦]\s?")
"""What sets off quoted lines in plain text."""
CLOSING_MARKS = {"„": '“”"', "“": '”"', "«": "»", '"': '"', "»": "«"}
_QUOTED = re.compile(r"[\"„“”«»‚'’]{1,2}(.+?)[\"“”„«»‘'’]{1,2}$", re.DOTALL)
_OPENS = re.compile(r"^[\"„“«]")
_MARKS = '"„“”«»'


def is_letter(text: str) -> bool:
    """Whether a text is a person's own words rather than a form's option (`Besichtigung vereinbaren`)."""
    return greets(text) or is_sentence(text) or voice(text) > 0.5


def is_set_off(text: str) -> bool:
    """Whether a line is set off by a bar, or begins with a quotation mark."""
    return BAR.match(text) is not None or _OPENS.match(text) is not None


def is_quotation(text: str) -> bool:
    """Whether a text stands between quotation marks."""
    return _QUOTED.match(text.strip()) is not None


def unquoted(text: str) -> str:
    """A text without the one pair of quotation marks around it."""
    m = _QUOTED.match(text.strip())
    inner = m[1].strip() if m else text
    is_one = m is not None and not any(mark in inner.strip(_MARKS) for mark in _MARKS)
    return inner if is_one else text


def letter_of(texts: list[str]) -> str:
    """Lines as the letter that they are, without bars and one pair of quotation marks."""
    filled = [text for text in texts if text.strip()]
    if filled and all(BAR.match(text) for text in filled):
        texts = [BAR.sub("", text) for text in texts]
    return unquoted("\n".join(texts).strip())


def without_notice(text: str) -> str:
    """A text without the paragraphs of the machine that passed it on, above and below."""
    paragraphs = re.split(r"\n\s*\n", text)
    while len(paragraphs) > 1 and machine(paragraphs[0]) > 0:
        paragraphs.pop(0)
    while len(paragraphs) > 1 and machine(paragraphs[-1]) > 0:
        paragraphs.pop()
    return "\n\n".join(paragraphs).strip()
