"""The address of the agent's office: right where a letter speaks of the office or is signed, and no address of a property."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.claims.contacts import Span

_OFFICE: Final = re.compile(
    r"\b(?:(?:Büro|Kanzlei|Firmensitz|Geschäftsstelle|Filiale)\w*|bei uns|office|agency|bureau|agence|ufficio|agenzia|sede)\b",
    re.IGNORECASE,
)


def offices(text: str, office: str, company: str) -> Iterator[Span]:
    """The places at which the office's address is told as such."""
    street, _, place = office.partition(", ")
    place = re.sub(r"\s?\(.*\)$", "", place)
    if not street:
        return
    written = rf"{re.escape(street)}(?:\s?[,·|–-]?\s(?:in |à |a )?{re.escape(place)})?" if place else re.escape(street)
    for hit in re.finditer(rf"(?<!\w){written}(?![\w/-])", text):
        begin = max(text.rfind(mark, 0, hit.start()) for mark in ".;!?\n") + 1
        if _is_of_office(text[begin : hit.start()], company, ends=_ENDS.match(text, hit.end()) is not None):
            yield hit.span()


_ENDS: Final = re.compile(r"[ \t]*(?:$|\n|[,|·;]\s?(?:Tel|\+|0))")


def _is_of_office(before: str, company: str, *, ends: bool) -> bool:
    """Whether what stands before it in its line speaks of the office, or the line is no more than the company and it."""
    rest = before.replace(company, "") if company else before
    return bool(_OFFICE.search(before)) or (ends and not re.search(r"\w", rest))
