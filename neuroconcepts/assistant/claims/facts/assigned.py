"""A parking space of the flat's own, where it is stated that none belongs to it."""

import re
from typing import Final

from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_OWN: Final = r"(?:eigen|zugeordnet|zugewiesen|zugeteilt|fix|fest|reserviert|nummeriert)\w{0,4}"
_NONE: Final = re.compile(
    rf"\bkein\w{{0,2}} {_OWN} (?:stell|park|abstell)pl\w+|\bno (?:own|allocated|assigned|dedicated|private|reserved) (?:car )?parking|"
    r"\b(?:pas de|aucune) place (?:de parking |de stationnement )?(?:attribuee|privative|reservee)|\bnessun posto (?:auto )?(?:assegnato|riservato|privato)"
)
_ASSIGNED: Final = re.compile(
    rf"\bgehoer(?:t|en)\b.{{0,40}}\b(?:stell|park|abstell)pl\w+|\b(?:stell|park|abstell)pl\w+ (?:gehoer|ist (?:der |ihrer |dieser )?(?:wohnung )?zugeordnet)|\b{_OWN} (?:stell|park|abstell)pl\w+|"
    r"\b(?:own|allocated|assigned|dedicated|private|reserved|numbered) (?:car )?parking|\bparking space (?:comes with|belongs to|is (?:allocated|assigned|reserved))|"
    r"\bplace (?:de parking |de stationnement )?(?:attribuee|privative|reservee|numerotee)|\bposto (?:auto )?(?:assegnato|riservato|privato|numerato)"
)
_DENIED: Final = re.compile(r"\b(?:kein\w*|nicht|no|not|without|pas|aucune?|sans|non|nessun\w*|senza)\b")


def wrong_assignment(stretch: str, grounds: Grounds) -> bool:
    """`Zur Wohnung gehört ein Stellplatz`, where `kein zugeordneter Stellplatz` is stated, whatever else one may park on."""
    said = folded(stretch)
    return bool(_ASSIGNED.search(said) and not _DENIED.search(said) and _NONE.search(grounds.folds))
