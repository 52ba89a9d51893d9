"""What may be done only by arrangement, told as if it needed none: `Besichtigen kann man jederzeit ohne Absprache`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.denials import denied_in_front
from neuroconcepts.assistant.claims.grounds import Grounds

_MATTERS: Final = word_set("viewing")
_ANY_TIME: Final = re.compile(
    r"\b(?:jederzeit|ganztägig|rund um die uhr|spontan|unangemeldet|at any time|any ?time|whenever|unannounced|à tout moment|n['’]importe quand|quand vous voulez|in qualsiasi momento|quando vuole|senza preavviso)\b",
    re.IGNORECASE,
)


def wrong_freedom(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that it takes no arrangement, and one is stated for that."""
    named = _MATTERS & passage.touched
    waived = any("on_request" in m.names and denied_in_front(passage, m) for m in passage.mentions)
    if not named or not (waived or _ANY_TIME.search(stretch)):
        return False
    told = (p for s in grounds.statements for p in s.passages)
    return any(named & p.touched and "on_request" in p.said for p in told)
