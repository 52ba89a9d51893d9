"""Numbers of the seeker's own things, and of what he asked for: `für die drei Fahrräder`, `we would ask about the two rooms`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.claims.facts.topics import BROUGHT
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.talk.whose import is_writers

_POINTED_AT: Final = re.compile(
    r"\b(?:die|der|den|diese[nr]?|Ihre[nr]?|deine[nr]?|eure[nr]?|the|these|your|les|ces|vos|tes|i|le|gli|questi|queste|(?:i )?Suoi|(?:le )?Sue|i vostri|le vostre)\s$"
)
BEHIND: Final = 12
"""So many letters may stand between a number and what it counts: `two of the rooms`."""
LOOKED_BACK: Final = 14


def counts_their_things(reading: Reading, said: Said, stretch: str) -> bool:
    """Whether a number is that of things he wrote of with the same number.

    They are pointed at, and are such as people bring; others only where the writer tells what he does about them.
    """
    figure = said.figure
    text = said.text
    if figure.measure is not Measure.COUNT or not _POINTED_AT.search(
        text, max(0, figure.start - LOOKED_BACK), figure.start
    ):
        return False
    counted = next((m for m in said.passage.mentions if 0 < m.start - figure.end <= BEHIND), None)
    if counted is None:
        return False
    names = frozenset(counted.names)
    return bool(names & BROUGHT or is_writers(stretch, reading.language)) and any(
        names & frozenset(m.names)
        for q in reading.their_figures
        if q.number == figure.number
        for m in reading.their_mentions
        if 0 < m.start - q.end <= BEHIND
    )
