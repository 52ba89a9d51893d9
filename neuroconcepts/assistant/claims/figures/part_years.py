"""Years of single parts of a house: the roof of 1999 is not that of 2008, in which the heating was put in."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Grounds

_PARTS: Final = word_set(
    "roof facade windows heating kitchen bathrooms lift photovoltaics solar_thermal sauna balcony flooring electricity pipes gate insulation"
)


def is_year_of_another(said: Said, grounds: Grounds) -> bool:
    """Whether a year is said of one such part, and stated of other parts only."""
    if said.figure.measure is not Measure.YEAR or not (here := _parts(said.passage)):
        return False
    told = [
        _parts(p)
        for s in grounds.statements
        for p in s.passages
        if any(q.measure is Measure.YEAR and q.number == said.figure.number for q in p.figures)
    ]
    return bool(told) and all(each and not each & here for each in told)


def _parts(passage: Passage) -> frozenset[str]:
    """Those it names, or goes on about."""
    own = widened(n for m in passage.mentions for n in m.names) & _PARTS
    return own or widened(n for m in passage.context for n in m.names) & _PARTS
