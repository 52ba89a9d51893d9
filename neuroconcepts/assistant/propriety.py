"""What a message that nobody has read may not say, whatever wrote it: no advertising, no other offers, no questions about means.

An answer that advertises is advertising without consent (BGH VI ZR 134/15), and a tenant's means are nobody's business
before he has seen the flat. What is found is shown to a person instead of being sent.
"""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.sentences import split

_MEANS: Final = re.compile(
    r"\b(?:einkommen|nettoeinkommen|gehalt\w*|verdien\w*|lohnzettel|bonität\w*|schufa\w*|kontoauszüg\w*|selbstauskunft|beruf|arbeitgeber"
    r"|income|salary|earn\w*|payslips?|credit (?:report|check|score)|employer|occupation"
    r"|reddito|stipendio|buste paga|revenus?|salaire|fiches de paie)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\?|\b(?:bitte|senden sie|schicken sie|teilen sie|nennen sie|legen sie|benötigen wir|brauchen wir|please|send|provide|tell us|we need"
    r"|inviate|mandate|veuillez|envoyez|merci de)\b",
    re.IGNORECASE,
)
_ADVERTISES: Final = re.compile(
    r"\b(?:newsletter|abonnieren|folgen sie uns|facebook|instagram|rabatt|aktion\w*|sonderangebot|empfehlen sie uns"
    r"|weitere\w* (?:objekte|angebote|immobilien)|andere\w* (?:objekte|angebote|immobilien)|ähnliche\w* (?:objekte|angebote|immobilien|wohnungen|häuser)"
    r"|subscribe|follow us|discount|special offer|similar (?:properties|flats|homes)|other (?:offers|properties|listings)"
    r"|altre offerte|immobili simili|autres (?:offres|biens)|biens similaires)\b",
    re.IGNORECASE,
)


def improper(text: str, *, may_ask_income: bool) -> tuple[str, ...]:
    """The sentences that an automatic message may not say, as they stand in `text`."""
    return tuple(sentence for sentence in _sentences(text) if _is_improper(sentence, may_ask_income=may_ask_income))


def _is_improper(sentence: str, *, may_ask_income: bool) -> bool:
    asks_for_means = not may_ask_income and _MEANS.search(sentence) and _ASKS.search(sentence)
    return bool(asks_for_means or _ADVERTISES.search(sentence))


def _sentences(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from split(line.strip())
