"""Years of single parts of a house: the roof of 1999 is not that of 2008, in which the heating was put in."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Grounds

_PARTS: Final = word_set(
    "roof facade windows heating kitchen bathrooms lift photovoltaics solar_thermal sauna balcony flooring electricity "
    "pipes gate insulation"
)


def is_year_of_another(said: Said, grounds: Grounds) -> bool:
    """Whether a year is said of one such part, and stated of other parts only; or of a renewal, and stated of the building."""
    if said.figure.measure is not Measure.YEAR:
        return False
    told = [
        p
        for s in grounds.statements
        for p in s.passages
        if any(q.measure is Measure.YEAR and q.number == said.figure.number for q in p.figures)
    ]
    alone = sum(q.measure is Measure.YEAR for q in said.passage.figures) == 1
    renewed = alone and "renew" in said.passage.own and not _BUILT & said.passage.touched
    if renewed and any("year_built" in p.touched for p in told) and not any(_RENEWED & p.touched for p in told):
        return True
    here, named = _parts(said.passage), [parts for p in told if (parts := _parts(p))]
    return bool(here and named) and not any(parts & here for parts in named)


_BUILT: Final = word_set("year_built build")
_RENEWED: Final = word_set("renew new install originate condition")


def _parts(passage: Passage) -> frozenset[str]:
    """Those it names, or goes on about."""
    own = widened(n for m in passage.mentions for n in m.names) & _PARTS
    around = passage.sentence.analysis.mentions if passage.context else ()
    return own or widened(n for m in around for n in m.names) & _PARTS
