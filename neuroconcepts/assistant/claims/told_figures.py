"""The figures of a letter's sentence that nothing supports."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims import frames
from neuroconcepts.assistant.claims.amounts import is_supported, is_written
from neuroconcepts.assistant.claims.contacts import Span
from neuroconcepts.assistant.claims.meant import figures_of
from neuroconcepts.assistant.claims.mutuality import COUNTED
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.reckoning import multiplies
from neuroconcepts.assistant.claims.said import Said
from neuroconcepts.assistant.claims.sentences import Part

_TOLD_OTHERWISE: Final = frozenset({Measure.SCHEDULE, Measure.EVENT, Measure.NEARNESS})
"""Figures without a number: days of the week and times of day are checked with the appointments."""
_THEIRS: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?)?|your|votre|vos|Suo|Sua|Suoi|Sue)\b(?:\s(?!(?:ist|sind|is|are|Fall|case|cas|caso)\b)[\w-]+){0,3}\s(?:€|EUR|CHF)?\s?$"
)
_THEY_SAID: Final = re.compile(
    r"^\s?(?:,?\s?(?:die|das|den|der)\sSie|(?:that |which )?you (?:mentioned|named|said|asked|gave|wrote|have|want)|que vous|che (?:ha|lei|avete))\b",
    re.IGNORECASE,
)
_SLOT_WORD: Final = re.compile(
    r"\b(?:termin\w*|besichtigung\w*|zeit\w*|vorschl\w*|möglichkeit\w*|option\w*|appointment\w*|viewing\w*|slot\w*|time\w*|date\w*|rendez-vous|créneau\w*|visite\w*|appuntament\w*|orari\w*|visit[ae]|nummer|number|numéro|numero)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\s*\d{1,2}[.)]\s")


def wrong_figures(reading: Reading, part: Part, before: tuple[Quantity, ...], done: list[Span]) -> Iterator[Span]:
    """The places of figures that are neither stated nor follow from right ones: those of `before`, and of the sentence itself."""
    told = [(p, q) for p in part.passages for q in figures_of(p, reading.language)[:MOST]]
    for passage in part.passages:
        yield from ((part.start + q.start, part.start + q.end) for q in figures_of(passage, reading.language)[MOST:])
    unsettled = [
        at
        for at, (passage, figure) in enumerate(told)
        if not any(a <= figure.start < b for a, b in done)
        and not _claims_nothing(reading, part, reading.stretch(part, passage), figure)
    ]
    for at in _wrong(reading, part, before, told, unsettled):
        yield part.start + told[at][1].start, part.start + told[at][1].end


def _wrong(
    reading: Reading, part: Part, before: tuple[Quantity, ...], told: list[tuple[Passage, Quantity]], open_: list[int]
) -> list[int]:
    """Which of the open figures stay unsupported when each that is found right may support the others."""
    while True:
        known = [q for at, (_, q) in enumerate(told) if at not in open_ or q.measure in _MAY_BE_FREE]
        left = [at for at in open_ if not _is_right_beside(reading, part, told[at], (*before, *known))]
        if len(left) == len(open_) or not left:
            return left
        open_ = left


_MAY_BE_FREE: Final = frozenset({Measure.COUNT, Measure.RENTS})
"""Numbers of things, which a sentence may choose to reckon with: `zwei Monatsmieten wären …`."""


def _is_right_beside(
    reading: Reading, part: Part, told: tuple[Passage, Quantity], known: tuple[Quantity, ...]
) -> bool:
    passage, figure = told
    said = Said(figure, passage, part.text, tuple(q for q in known if q is not figure), reading.their_amounts)
    return _is_right(reading, said, part, reading.stretch(part, passage))


MOST: Final = 24
"""No stretch that is understood has more figures than these; what is behind them is not."""


def _claims_nothing(reading: Reading, part: Part, stretch: str, figure: Quantity) -> bool:
    """Whether it is checked elsewhere, counts the times offered, or is asked for rather than told."""
    if figure.measure in _TOLD_OTHERWISE or _counts_slots(reading, figure, part.text):
        return True
    if frames.depends(stretch) and frames.admits(part.text):
        return True
    if figure.measure is Measure.COUNT and COUNTED.match(part.text, figure.end):
        return True
    return figure.measure is Measure.COUNT and (frames.requests(stretch) or frames.supposes(stretch))


def _is_right(reading: Reading, said: Said, part: Part, stretch: str) -> bool:
    """Whether a figure is stated, or the seeker's own where the letter speaks of him."""
    theirs = is_written(said.figure, reading.their_figures)
    if _is_theirs(part, said.figure):
        return theirs
    if is_supported(said, reading.grounds):
        return True
    speaks = (
        frames.speaks_to_seeker(part.text if frames.depends(stretch) else stretch)
        or frames.asks(part.text)
        or frames.depends(stretch)
        or frames.fits(stretch)
        or (said.figure.measure is Measure.COUNT and (multiplies(part.text) or "persons" in said.passage.touched))
    )
    return theirs and (speaks or frames.repeats_seeker(_beside(part, said.figure)))


def _beside(part: Part, figure: Quantity) -> str:
    return part.text[max(0, figure.start - 40) : figure.end + 30]


def _is_theirs(part: Part, figure: Quantity) -> bool:
    """Whether the figure stands right behind a word for what is the seeker's: `Ihr Limit von …`, `your date of …`."""
    before = part.text[max(0, figure.start - 40) : figure.start]
    behind = part.text[figure.end : figure.end + 30]
    return bool(_THEIRS.search(before) or _THEY_SAID.search(behind))


def _counts_slots(reading: Reading, figure: Quantity, text: str) -> bool:
    """`zwei Termine`, `Termin 1`: how many times are offered, or which."""
    return (
        figure.measure is Measure.COUNT
        and figure.number is not None
        and 0 < figure.number <= len(reading.slots)
        and bool(_SLOT_WORD.search(text) or _NUMBERED.match(text))
    )
