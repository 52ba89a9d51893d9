"""The figures of a letter's sentence that nothing supports."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.figures.amounts import is_reckoned, is_supported
from neuroconcepts.assistant.claims.figures.bare_counts import counts_nothing
from neuroconcepts.assistant.claims.figures.figures_of_names import is_distance_of_name, is_within_word, is_zip
from neuroconcepts.assistant.claims.figures.meant import figures_of
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.seasons import is_time_of_year
from neuroconcepts.assistant.claims.figures.stays import fits_term
from neuroconcepts.assistant.claims.figures.summing_words import multiplies
from neuroconcepts.assistant.claims.figures.their_figures import is_theirs, is_written_by_them
from neuroconcepts.assistant.claims.figures.their_things import counts_their_things, miscounts_their_things
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.names.line_names import is_stated_line
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.claims.talk import frames
from neuroconcepts.assistant.claims.talk.left_open import has_open
from neuroconcepts.assistant.claims.talk.their_dates import is_a_date_between_us
from neuroconcepts.assistant.claims.talk.whose import is_writers

_TOLD_OTHERWISE: Final = frozenset({Measure.SCHEDULE, Measure.EVENT, Measure.NEARNESS})
"""Figures without a number: days of the week and times of day are checked with the appointments."""
Told = tuple[Passage, Quantity]
"""A figure with the passage it stands in."""


def wrong_figures(reading: Reading, part: Part, before: tuple[Quantity, ...], done: list[Span]) -> Iterator[Span]:
    """The places of figures that are neither stated nor follow from right ones: those of `before`, and of the sentence itself."""
    told = [(p, q) for p in part.passages for q in figures_of(p, reading.language)]
    if len(told) > MOST:
        yield from (_place(part, each) for each in told)
        return
    open_ = [each for each in told if not _is_settled(reading, part, each, done)]
    yield from (_place(part, each) for each in _wrong(reading, part, before, told, open_))


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
        open_, left = (
            left,
            [
                each
                for each in left
                if is_theirs(part, each[1])
                or not is_reckoned(_said(reading, part, each, before, told, left), reading.grounds)
            ],
        )
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
    return Said(figure, passage, part.text, around, reading.their_amounts, reading.their_areas)


MOST: Final = 24
"""A sentence with more figures than these is not understood."""
REACH: Final = 16
"""So many figures before one, and behind it, may be reckoned with."""


def _claims_nothing(reading: Reading, part: Part, stretch: str, figure: Quantity) -> bool:
    """Whether it is checked elsewhere, counts nothing of the property, or is asked for rather than told."""
    if (
        figure.measure in _TOLD_OTHERWISE
        or is_time_of_year(stretch, figure)
        or (frames.depends(stretch) and has_open(reading, part))
    ):
        return True
    if figure.measure is not Measure.COUNT:
        return False
    return (
        counts_nothing(reading, part, figure) or frames.requests(stretch) or frames.supposes(stretch, reading.language)
    )


def _is_right(reading: Reading, said: Said, part: Part) -> bool:
    """Whether a figure is stated, or the seeker's own where the letter speaks of him."""
    stretch = reading.stretch(part, said.passage)
    if is_a_date_between_us(reading, part, stretch, said.figure):
        return True
    if (fits := fits_term(said, reading.grounds)) is not None:
        return fits
    theirs = is_written_by_them(reading, said.figure)
    if is_theirs(part, said.figure) or (theirs and counts_their_things(reading, said, stretch)):
        confirmed = not frames.confirms(part.text) or is_supported(said, reading.grounds)
        return theirs and confirmed and not miscounts_their_things(reading, said)
    if _is_of_name(reading, said):
        return True
    if is_supported(said, reading.grounds):
        return True
    return theirs and _speaks_of_them(reading, said, part, stretch)


def _speaks_of_them(reading: Reading, said: Said, part: Part, stretch: str) -> bool:
    """Whether the seeker's own words may stand there."""
    speaks = (
        frames.speaks_to_seeker(part.text if frames.depends(stretch) else stretch, reading.language)
        or frames.asks(part.text)
        or frames.depends(stretch)
        or frames.fits(stretch)
        or (said.figure.measure is Measure.COUNT and _counts_them(reading, part, said))
    )
    speaks = speaks or (said.figure.measure is Measure.MONEY and _HELD_TO.search(part.text) is not None)
    return speaks or frames.repeats_seeker(_beside(part, said.figure), reading.language)


def _is_of_name(reading: Reading, said: Said) -> bool:
    """Whether it belongs to a name that is stated, of a line among others."""
    figure, known = said.figure, reading.grounds
    if figure.measure is Measure.COUNT and is_stated_line(said.text, figure.start, figure.end, known.words):
        return True
    return is_within_word(said, known) or is_zip(said, known) or is_distance_of_name(said, known)


def _counts_them(reading: Reading, part: Part, said: Said) -> bool:
    """`eine Suche mit drei Kindern`, in the writer's own sentence."""
    of_people = bool(_PEOPLE & said.passage.touched) and is_writers(part.text, reading.language)
    people = "persons" in said.passage.touched
    if people and _HOMES & said.passage.touched and not has_open(reading, part):
        before = part.text[: said.figure.end]
        return frames.speaks_to_seeker(before, reading.language)  # `für vier Personen gedacht` is told of the flat
    return multiplies(part.text) or people or of_people


_HOMES: Final = word_set("unit house rooms object")
_TERMED: Final = word_set("minimum_term maximum_term notice quit fixed_term extension lease")
_PEOPLE: Final = word_set("children families companion students dog cat pets")
_HELD_TO: Final = re.compile(
    r"\b(?:Ihr\w*|your|votre|Suo|dein\w*|eur\w+) (?:\w+ )?(?:budget|rahmen|limit\w*|grenze|maximum|vorgabe|plafond|enveloppe|tetto)|im (?:budget|rahmen)\b|within (?:your )?(?:budget|limit)",
    re.IGNORECASE,
)
"""What an amount of the seeker's is held against."""


def _beside(part: Part, figure: Quantity) -> str:
    return part.text[max(0, figure.start - 40) : figure.end + 30]
