"""Which of two amounts of one stretch is a part of the other: `vom Hausgeld von 264 € fließen 71 € in die Rücklage`."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.quantities import quantities
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage

_CHARGES: Final = word_set("hausgeld operating_costs running_costs")
_PART: Final = "reserve"


def is_reserve(passage: Passage, figure: Quantity) -> bool:
    """Whether a figure is the smaller of two amounts where the charges and their share for the reserve are told."""
    if figure.measure is not Measure.MONEY or _PART not in passage.touched or not _CHARGES & passage.touched:
        return False
    told = (q for q in quantities(passage.sentence.text) if q.measure is Measure.MONEY and q.number)
    greater = [q for q in told if figure.number and q.number and q.number > figure.number]
    return bool(greater)
