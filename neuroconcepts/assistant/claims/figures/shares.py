"""Which of several amounts of a sentence is a part of the charges: `vom Hausgeld von 264 € fließen 71 € in die Rücklage`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.quantities import quantities
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.figures.beside import is_beside_label

_CHARGES: Final = word_set("hausgeld operating_costs running_costs")
PARTS: Final = word_set("reserve apportionable")
"""What a part of them is for: the reserve, what the tenant pays."""
_PARTED: Final = re.compile(r"[,;:()–]|\b(?:und|and|et|e)\s")


def share_of_charges(passage: Passage, figure: Quantity) -> frozenset[str]:
    """The part of the charges that an amount is, where it is less than another of its sentence or said to be taken of them;
    empty where it is none.
    """
    named = frozenset(n for m in passage.sentence.analysis.mentions for n in m.names)
    if figure.measure is not Measure.MONEY or not PARTS & named or not _CHARGES & (named | passage.touched):
        return frozenset()
    told = [q for q in quantities(passage.sentence.text) if q.measure is Measure.MONEY and q.number]
    if not any((q.number or 0) > (figure.number or 0) for q in told) and not _is_taken_of_charges(passage):
        return frozenset()
    mentions = (m for m in passage.sentence.analysis.mentions if PARTS & frozenset(m.names))
    own = (
        m
        for m in mentions
        if not is_beside_label(m, figure, passage) and _amount_of(m, told, passage.sentence.text) == figure.start
    )
    return next((PARTS & frozenset(m.names) for m in own), frozenset())


def _is_taken_of_charges(passage: Passage) -> bool:
    """`Vom Hausgeld sind 143 € umlagefähig`."""
    text = passage.sentence.text
    charges = (m for m in passage.sentence.analysis.mentions if _CHARGES & frozenset(m.names))
    return any(_OF.search(text, max(0, m.start - LOOKED_BACK), m.start) for m in charges)


LOOKED_BACK: Final = 24
_OF: Final = re.compile(
    r"\b(?:vom|von (?:dem|den|diesem)|aus dem|(?:out )?of (?:the|this)|from the|sur (?:les|ces)|du|des|del|della|delle|dal|dalle)\s(?:[\w-]+\s)?$",
    re.IGNORECASE,
)


def _amount_of(part: Mention, told: list[Quantity], text: str) -> int | None:
    """Where the amount of a part begins: the one beside it with nothing that parts them, else the lesser of the two."""
    before = next((q for q in reversed(told) if q.end <= part.start), None)
    behind = next((q for q in told if q.start >= part.end), None)
    if before is None or behind is None:
        return next((q.start for q in (before, behind) if q), None)
    joined = [
        not _PARTED.search(text, before.end, part.start),
        not _PARTED.search(text, part.end, behind.start),
    ]
    if joined[0] != joined[1]:
        return before.start if joined[0] else behind.start
    return min(before, behind, key=lambda q: q.number or 0).start
