"""A rent that rises in steps: what it is on a later day, that day, and how often it has risen by then."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.sums.steps import Rise, day_of, rise_of
from neuroconcepts.assistant.claims.figures.called import called
from neuroconcepts.assistant.claims.figures.kin import agree, can_own
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Grounds

_RENTS: Final = word_set("rent net_rent graduated_rent")
_STEPS: Final = re.compile(
    r"erhöhung|steigerung|staffel|stufe|increase|\bsteps?\b|rise|augmentation|palier|échelon|aument|scatt|scaglion",
    re.IGNORECASE,
)
MOST: Final = 20
"""So many steps are reckoned."""


def is_in_steps(said: Said, grounds: Grounds) -> bool:
    """Whether a rent, a day or a number of steps fits the step that is stated and what else its sentence tells."""
    figure = said.figure
    if figure.measure is Measure.MONEY and not _may_be_rent(said, grounds):
        return False
    return any(
        figure.number == amount
        if figure.measure is Measure.MONEY
        else one.start == figure.start and amount in _paid(said)
        for rise in _rises(grounds)
        for one, many in _told(said, rise)
        for amount in (rise.raised(rent, many) for rent in _rents(grounds))
    )


def _may_be_rent(said: Said, grounds: Grounds) -> bool:
    """Whether it is called the rent, or nothing that has amounts: the deposit and the rent with charges rise otherwise."""
    of = called(said, grounds)
    return agree(of, frozenset({"net_rent"})) or not any(can_own(n, Measure.MONEY, grounds) for n in of)


def is_step_day(said: Said, grounds: Grounds) -> bool:
    """Whether on a day the rent rises: `die nächste Erhöhung folgt am 1. Juli 2027`."""
    day = said.figure.day
    if day is None or not _STEPS.search(said.text):
        return False
    return any(day.replace(year=r.start.year) == r.start and day >= r.start for r in _rises(grounds))


def _rises(grounds: Grounds) -> Iterator[Rise]:
    sentences = {
        p.sentence for s in grounds.statements if "increase" in s.names and s.names & _RENTS for p in s.passages
    }
    yield from (rise for each in sentences if (rise := rise_of(each.text, each.analysis.quantities)))


def _told(said: Said, rise: Rise) -> Iterator[tuple[Quantity, int]]:
    """The days and numbers of steps that the sentence tells, and how often the rent has risen by each."""
    for figure in said.passage.sentence.analysis.quantities:
        if day := day_of(figure, said.passage.sentence.text):
            yield figure, rise.times(day)
        elif figure.measure is Measure.COUNT and figure.number and _STEPS.search(said.text) and figure.number <= MOST:
            yield figure, int(figure.number)


def _rents(grounds: Grounds) -> set[Decimal]:
    paid = (v for v in grounds.values if v.figure.measure is Measure.MONEY and "net_rent" in v.of)
    return {v.figure.number for v in paid if v.figure.number}


def _paid(said: Said) -> set[Decimal]:
    """The amounts its sentence tells."""
    amounts = (q for q in said.passage.sentence.analysis.quantities if q.measure is Measure.MONEY)
    return {q.number for q in amounts if q.number}
