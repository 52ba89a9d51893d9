"""What a plant supplies: `versorgt die Allgemeinflächen` says nothing of the flat."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Grounds

_SUPPLIES: Final = re.compile(
    r"\b(?:versorg\w*|speis(?:t|en)\b|supplie[sd]\b|supply\b|supplying\b|powers\b|feeds\b|aliment\w*|fornisc\w*|approvisionn\w*)",
    re.IGNORECASE,
)


_HOMES: Final = frozenset({"living_units", "unit", "house"})


def wrong_supply(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that the property itself is supplied, and no statement about supplying speaks of it."""
    if not _SUPPLIES.search(stretch):
        return False
    supplied = frozenset(n for m in passage.mentions if m.of(Sort.SELF) or _HOMES & set(m.names) for n in m.names)
    told = [s for s in grounds.statements if _SUPPLIES.search(s.passages[0].sentence.text)]
    return bool(supplied and told) and not any(supplied & s.names for s in told)
