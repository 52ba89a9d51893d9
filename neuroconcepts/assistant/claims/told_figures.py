"""The figures of a letter's sentence that nothing supports."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims import frames
from neuroconcepts.assistant.claims.amounts import is_reckoned, is_supported, is_written
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
    r"^\s?(?:,?\s?(?:die|das|den|der)\sSie\b(?=.{0,60}\b(?:genannt|nennen|nannten|erwähn\w*|schr[ie]{2}b\w*|geschrieb\w*|wünsch\w*|such\w*|angegeb\w*|angefragt|plan\w*|möcht\w*|woll\w*|vorgestellt|haben|als)\b)|(?:that |which )?you (?:mentioned|named|said|asked|gave|wrote|have|want)|que vous|che (?:ha|lei|avete))\b",
    re.IGNORECASE,
)
_SLOT_WORD: Final = re.compile(
    r"\b(?:termin\w*|besichtigung\w*|zeit\w*|vorschl\w*|vormittag\w*|nachmittag\w*|morgen|abende?|mornings?|afternoons?|evenings?|matin\w*|après-midi|soirs?|mattin\w*|pomerigg\w*|ser[ae]|möglichkeit\w*|option\w*|appointment\w*|viewing\w*|slot\w*|time\w*|date\w*|rendez-vous|créneau\w*|visite\w*|appuntament\w*|orari\w*|visit[ae]|nummer|number|numéro|numero)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\s*\d{1,2}[.)]\s")


Told = tuple[Passage, Quantity]
"""A figure with the passage it stands in."""


def wrong_figures(reading: Reading, part: Part, before: tuple[Quantity, ...], done: list[Span]) -> Iterator[Span]:
    """The places of figures that are neither stated nor follow from right ones: those of `before`, and of the sentence itself."""
    told = [(p, q) for p in part.passages for q in figures_of(p, reading.language)]
    yield from (_place(part, each) for each in told[MOST:])
    open_ = [each for each in told[:MOST] if not _is_settled(reading, part, each, done)]
    yield from (_place(part, each) for each in _wrong(reading, part, before, told[:MOST], open_))


def _place(part: Part, told: Told) -> Span:
    return part.start + told[1].start, part.start + told[1].end


def _is_settled(reading: Reading, part: Part, told: Told, done: list[Span]) -> bool:
    passage, figure = told
    if any(a <= figure.start < b for a, b in done):
        return True
    return _claims_nothing(reading, part, reading.stretch(part, passage), figure)


def _wrong(
    reading: Reading, part: Part, before: tuple[Quantity, ...], told: list[Told], open_: list[Told]
) -> list[Told]:
    """Which of the open figures stay unsupported when each that is found right may support the others."""
    left = [each for each in open_ if not _is_right(reading, _said(reading, part, each, before, told, open_), part)]
    for _ in range(ROUNDS):
        if not left or len(left) == len(open_):
            break
        open_, left = left, [
            each
            for each in left
            if _is_theirs(part, each[1])
            or not is_reckoned(_said(reading, part, each, before, told, left), reading.grounds)
        ]
    return left


ROUNDS: Final = 4
"""So many figures may follow from each other in a row within a sentence."""
_MAY_BE_FREE: Final = frozenset({Measure.COUNT, Measure.RENTS})
"""Numbers of things, which a sentence may choose to reckon with: `zwei Monatsmieten wären …`."""


def _said(
    reading: Reading, part: Part, told: Told, before: tuple[Quantity, ...], all_: list[Told], open_: list[Told]
) -> Said:
    """A figure with the right ones around it."""
    passage, figure = told
    known = [each[1] for each in all_ if each[1].measure in _MAY_BE_FREE or each not in open_]
    earlier = [q for q in known if q.start < figure.start]
    later = [q for q in known if q.start > figure.start]
    around = (*(*before, *earlier)[-REACH:], *later[:REACH])
    return Said(figure, passage, part.text, around, reading.their_amounts)


MOST: Final = 24
"""No sentence that is understood has more figures than these; what is behind them is not."""
REACH: Final = 16
"""So many figures before one, and behind it, may be reckoned with."""


def _claims_nothing(reading: Reading, part: Part, stretch: str, figure: Quantity) -> bool:
    """Whether it is checked elsewhere, counts the times offered, or is asked for rather than told."""
    if figure.measure in _TOLD_OTHERWISE or _counts_slots(reading, figure, part.text):
        return True
    if frames.depends(stretch) and frames.admits(part.text):
        return True
    if figure.measure is Measure.COUNT and _numbers_item(part, figure):
        return True
    if figure.measure is Measure.COUNT and (COUNTED.match(part.text, figure.end) or _points_at_two(part, figure)):
        return True
    return figure.measure is Measure.COUNT and (frames.requests(stretch) or frames.supposes(stretch))


_TIMES: Final = frozenset({Measure.DATE, Measure.SCHEDULE})


def _numbers_item(part: Part, figure: Quantity) -> bool:
    """`2. Die Einbauküche …`: the number of an item in a list."""
    hit = _NUMBERED.match(part.text + " ")
    if any(q.measure in _TIMES for p in part.passages for q in p.quantities):
        return False  # one of the times offered, which are counted
    return hit is not None and hit.start() <= figure.start < hit.end() and figure.end <= hit.end()


_BOTH: Final = re.compile(r"(?:beide|both|(?:tous |toutes )?(?:les )?deux|entramb[ie])", re.IGNORECASE)
_NOUN_BEHIND: Final = re.compile(r"\s(?:of\s)?(?:the\s)?(?!Klasse|Klassen)(?:[A-ZÄÖÜ]|[^\W\d_]{3,}s\b)")
_JOINED: Final = re.compile(r"[\w)]\s(?:und|sowie|and|et|e|&)\s\w|\d\D{0,24},\s?[^,]{0,24}\d")
"""Two things named together: `Volksschule und Kindergarten`, `HWB 118, fGEE 2,05`."""


def _points_at_two(part: Part, figure: Quantity) -> bool:
    """`beide` without a noun behind it, for two things named right before: it counts nothing itself."""
    if not _BOTH.fullmatch(part.text, figure.start, figure.end) or _NOUN_BEHIND.match(part.text, figure.end):
        return False
    return _JOINED.search(part.text, max(0, figure.start - 60), figure.start) is not None


def _is_right(reading: Reading, said: Said, part: Part) -> bool:
    """Whether a figure is stated, or the seeker's own where the letter speaks of him."""
    stretch = reading.stretch(part, said.passage)
    theirs = _is_written_by_them(reading, said.figure)
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


def _is_written_by_them(reading: Reading, figure: Quantity) -> bool:
    """Whether the seeker wrote a figure, an amount perhaps without its currency."""
    if figure.measure in {Measure.MONEY, Measure.COUNT} and figure.number in reading.their_amounts:
        return True
    return is_written(figure, reading.their_figures)


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
