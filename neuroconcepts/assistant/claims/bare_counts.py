"""Numbers that count nothing of the property: of the times offered, of the items of a list, of two things named before."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.claims.sentences import Part

_SLOT_WORD: Final = re.compile(
    r"\b(?:termin\w*|besichtigung\w*|zeit\w*|vorschl\w*|vormittag\w*|nachmittag\w*|morgen|abende?|mornings?|afternoons?|evenings?|matin\w*|après-midi|soirs?|mattin\w*|pomerigg\w*|ser[ae]|möglichkeit\w*|option\w*|appointment\w*|viewing\w*|slot\w*|time\w*|date\w*|rendez-vous|créneau\w*|visite\w*|appuntament\w*|orari\w*|visit[ae]|nummer|number|numéro|numero)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\s*\d{1,2}[.)]\s")


def counts_slots(figure: Quantity, text: str, offered: int) -> bool:
    """`zwei Termine`, `Termin 1`: how many times are offered, or which."""
    return (
        figure.measure is Measure.COUNT
        and figure.number is not None
        and 0 < figure.number <= offered
        and bool(_SLOT_WORD.search(text) or _NUMBERED.match(text))
    )


_TIMES: Final = frozenset({Measure.DATE, Measure.SCHEDULE})


def numbers_item(part: Part, figure: Quantity) -> bool:
    """`2. Die Einbauküche …`: the number of an item in a list."""
    hit = _NUMBERED.match(f"{part.text[: figure.end + 2]} ")
    if hit is None or figure.start < hit.start() or figure.end > hit.end():
        return False
    return not any(q.measure in _TIMES for p in part.passages for q in p.quantities)  # no time that is offered


_BOTH: Final = re.compile(r"(?:beide|both|(?:tous |toutes )?(?:les )?deux|entramb[ie])", re.IGNORECASE)
_NOUN_BEHIND: Final = re.compile(r"\s(?:of\s)?(?:the\s)?(?!Klasse|Klassen)(?:[A-ZÄÖÜ]|[^\W\d_]{3,}s\b)")
_JOINED: Final = re.compile(r"[\w)]\s(?:und|sowie|and|et|e|&)\s\w|\d\D{0,24},\s?[^,]{0,24}\d")
"""Two things named together: `Volksschule und Kindergarten`, `HWB 118, fGEE 2,05`."""


def points_at_two(part: Part, figure: Quantity) -> bool:
    """`beide` without a noun behind it, for two things named right before: it counts nothing itself."""
    if not _BOTH.fullmatch(part.text, figure.start, figure.end) or _NOUN_BEHIND.match(part.text, figure.end):
        return False
    return _JOINED.search(part.text, max(0, figure.start - 60), figure.start) is not None
