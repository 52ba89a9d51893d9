"""Numbers of the seeker's own things, and of what he asked for: `für die drei Fahrräder`, `we would ask about the two rooms`."""

import re
from decimal import Decimal
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
    names = _counted(said)
    return bool(names & BROUGHT or is_writers(stretch, reading.language)) and figure.number in _theirs(reading, names)


def miscounts_their_things(reading: Reading, said: Said) -> bool:
    """`Ihre zwei Kinder` of two adults with three: what he brings is counted, and not with the number he wrote it with."""
    if said.figure.measure is not Measure.COUNT or not (brought := _counted(said) & BROUGHT):
        return False
    theirs = _theirs(reading, brought)
    return bool(theirs) and said.figure.number not in theirs and not _SOME_OF.search(reading.seeker)


_SOME_OF: Final = re.compile(
    r"\b(?:\w+ (?:von )?(?:unserer|unseren|meiner|meinen)\s\w+\s\w+|davon|of (?:our|my|them|whom)|de (?:nos|mes)|dont|d['’]entre|"
    r"de(?:i|lle) (?:nostr[ie]|miei|mie)|di cui)\b",
    re.IGNORECASE,
)
"""`Zwei unserer drei Kinder`: some of what he brings are counted too."""


def _counted(said: Said) -> frozenset[str]:
    """What a number counts."""
    counted = (m for m in said.passage.mentions if 0 < m.start - said.figure.end <= BEHIND)
    return next((frozenset(m.names) for m in counted), frozenset())


def _theirs(reading: Reading, names: frozenset[str]) -> set[Decimal | None]:
    """The numbers with which he wrote of such things."""
    return {
        q.number
        for q in reading.their_figures
        for m in reading.their_mentions
        if 0 < m.start - q.end <= BEHIND and names & frozenset(m.names)
    }
