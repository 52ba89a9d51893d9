"""What people tell of themselves in their letter: when they want to move in, what they earn, how many they are.

Only what is said beyond doubt counts; the words are kept as stated, `intake.values` reads them.
"""

import re
from datetime import date

from neuroconcepts.intake.values import day_of

_DAY = r"(?:\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}\.?(?:er|st|nd|rd|th)?\s+(?:of\s+)?[A-Za-zÀ-ÿ]{3,9}(?:\s+\d{4})?|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)"
_MOVE_THEN = re.compile(
    rf"\b(?:einzug\w*|einziehen|einziehe|mietbeginn|umzug|move\s?in|moving in|emménag\w+|ingresso|entrata)\b[^.!?\n\d]{{0,40}}?\b(?:ab|zum|per|am|den|dem|on|from|by|le|dès le|dès|dal|il|au)\s+({_DAY})",
    re.IGNORECASE,
)
_THEN_MOVE = re.compile(
    rf"\b(?:ab|zum|per|from|starting|dès le|à partir du|dal)\s+(?:dem\s+)?({_DAY})[^.!?\n\d]{{0,40}}?\b(?:einzieh\w*|einzuziehen|mieten|anmieten|beziehen|bezugsbereit|move|moving|emménager)",
    re.IGNORECASE,
)
_SEEKS_FROM = re.compile(
    rf"\b(?:such\w*|interessiere\w*|bräuchte\w*|looking for|cherch\w+|cerc\w+)\b[^.!?\n]{{0,60}}?\b(?:ab|zum|per|from|dès le|pour le|dal)\s+(?:dem\s+)?({_DAY})",
    re.IGNORECASE,
)
_AMOUNT = r"(?:(?:€|EUR|CHF|Fr\.?|Euro)\s?)?(\d{1,3}(?:[.,'’ ]\d{3})+|\d{3,6})(?:[.,]\d\d)?(?:\s?(?:€|EUR|CHF|Euro|Franken|\.-|\.–))?"
_EARNS = re.compile(
    rf"\b(?:netto\w*|nettoeinkommen|haushalts\w*einkommen|einkommen|verdien\w+|gehalt|net income|income|salary|earn\w*|revenus?|reddito)\b[^.!?\n\d]{{0,50}}?{_AMOUNT}"
    rf"|{_AMOUNT}[^.!?\n\d]{{0,24}}?\b(?:netto|net\b|nets?\b par mois|netti)",
    re.IGNORECASE,
)
_COUNTS = {
    "zweit": "2",
    "dritt": "3",
    "viert": "4",
    "fünft": "5",
    "sechst": "6",
    "zweien": "2",
    "dreien": "3",
    "two of us": "2",
    "three of us": "3",
    "four of us": "4",
}
_TOGETHER = re.compile(r"\bzu\s(zweit|dritt|viert|fünft|sechst)\b|\b(two|three|four) of us\b", re.IGNORECASE)
_MAX = 6_000


def in_letter(text: str, today: date | None) -> dict[str, list[str]]:
    """The fields that a letter states."""
    text = text[:_MAX]
    found: dict[str, list[str]] = {}
    for pattern in (_MOVE_THEN, _THEN_MOVE, _SEEKS_FROM):
        m = pattern.search(text)
        if m is not None and day_of(m[1], today) is not None:
            found["move_in"] = [m[1]]
            break
    m = _EARNS.search(text)
    if m is not None:
        found["income"] = [m[1] or m[2]]
    together = _TOGETHER.search(text)
    if together is not None:
        found["household_size"] = [
            _COUNTS.get((together[1] or "").casefold()) or _COUNTS[f"{together[2].casefold()} of us"]
        ]
    return found
