"""Whether, and where, words that are said to be quoted really stand in a message."""

import re
from difflib import SequenceMatcher

from neuroconcepts.assistant.sentences import split


def place_of(quote: str, message: str) -> tuple[int, int] | None:
    """Start and end of the quote's first occurrence as whole words; line breaks and case do not count."""
    words = quote.split()
    if not words:
        return None
    found = re.search(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)", message, re.IGNORECASE)
    return found.span() if found else None


def literal(quote: str, message: str) -> str:
    """The message's own words for the quote: itself, else the sentence of the message most like it."""
    if place := place_of(quote, message):
        return " ".join(message[slice(*place)].split())
    wanted = quote.casefold()
    return max(split(message), key=lambda s: SequenceMatcher(None, s.casefold(), wanted).ratio(), default="")
