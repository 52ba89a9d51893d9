"""Where a letter turns to what the seeker wrote of: `Was Ihren Labrador betrifft`, `as for your car`; that claims nothing."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.folding import folded

_OPENING: Final = re.compile(
    r"\s*(?:(?:und|and|et|e)\s)?(?:was\s.{2,60}\s(?:betrifft|angeht|anbelangt)|(?:betreffend|bezüglich|hinsichtlich|zu)\s(?:Ihre|deine|eure)\w*|"
    r"(?:as for|as to|regarding|concerning|as regards|with regard to)\syour\b|(?:quant à|concernant|pour ce qui est de|en ce qui concerne)\s(?:votre|vos|ton|tes)\b|"
    r"(?:per quanto riguarda|quanto a[li]?|riguardo a[li]?|circa)\s(?:(?:il|la|i|le)\s)?(?:su[oaei]|suoi|vostr\w|tu[oaei]))",
    re.IGNORECASE,
)
_WHETHER: Final = re.compile(
    r"\s*(?:ob|whether|if|si|se)\s(?:Ihr\w*|dein\w*|eu(?:er|re)\w*|your|votre|vos|il suo|la sua|i suoi|le sue)\b",
    re.IGNORECASE,
)
_DECIDES: Final = re.compile(r"\b(?:entscheide\w*|decide\w*|is (?:decided|up to)|décide\w*)\b", re.IGNORECASE)
_PETS: Final = word_set("pets dog cat small_pets exotic_pets")
_ANY_PET: Final = word_set(
    "wohnungskatze wohnungskatzen hauskatze hauskatzen hund hunde hunden hundes hundehaltung katze katzen haustier "
    "haustiere tier tiere kleintiere dog dogs cat cats pet pets chien chiens chat chats animal animaux cane cani gatto "
    "gatti animale animali"
)
"""Words for a pet of any breed."""


def turns_to_it(reading: Reading, stretch: str, whole: str, passage: Passage) -> bool:
    """Whether a stretch only names the seeker's matter, or asks who decides on it, in words he may have written."""
    opens = _OPENING.match(stretch) or (_WHETHER.match(stretch) and _DECIDES.search(whole))
    return bool(opens) and not strange_pets(reading, passage)


def strange_pets(reading: Reading, passage: Passage) -> bool:
    """Whether a stretch names a breed that the seeker did not write of."""
    said = [m for m in passage.mentions if _PETS & frozenset(m.names) and m.fold not in _ANY_PET]
    return any(m.fold not in folded(reading.seeker) for m in said)
