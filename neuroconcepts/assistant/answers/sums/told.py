"""Figures of a sum that only the exposé's texts state: `der Anschluss kostet 2.900 Euro`, `Grunderwerbsteuer 3,5 %`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.evidence import Evidence, find
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.passages import passages_of
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.statements import Label
from neuroconcepts.assistant.answers.sums.operand import Operand, operand
from neuroconcepts.domain.property import Property

PRICED: Final = frozenset({Asked.PRICE})
SUPPLIES: Final = frozenset({"water", "sewer", "electricity", "gas", "fibre", "district_heating", "connect"})
"""What a plot is connected to for a fee."""


def told_figure(name: str, measure: Measure, about: Property) -> tuple[Quantity, Passage] | None:
    """The one figure of a measure that the texts give as the price of a thing; None where there is none, or are several."""
    evidence = _evidence((name,), about)
    if evidence is None and name in SUPPLIES:
        evidence = _evidence((name, "development_levy"), about)
    if evidence is None:
        return None
    figures = [q for q in evidence.passage.quantities if q.measure is measure and q.number and q.until is None]
    figures = [q for q in figures if not _is_tax_rate(q, evidence.passage)] or figures
    return (figures[0], evidence.passage) if len(figures) == 1 else None


_ON_TOP: Final = re.compile(r"\b(?:zzgl|zuzüglich|exkl|plus|hors|più)\W{0,3}$", re.IGNORECASE)


def _is_tax_rate(figure: Quantity, passage: Passage) -> bool:
    """`1,5 % zzgl. 20 % USt.`: the second is the tax's."""
    return _ON_TOP.search(passage.sentence.text[max(0, figure.start - 12) : figure.start]) is not None


def _evidence(names: tuple[str, ...], about: Property) -> Evidence | None:
    topics = tuple(Mention((name,), 0, 0, 0, 0, name) for name in names)
    return find(Question(" ".join(names), topics, PRICED), passages_of(about))


def told_amount(name: str, about: Property) -> Operand | None:
    found = told_figure(name, Measure.MONEY, about)
    if found is None:
        return None
    figure, passage = found
    number = figure.number
    return operand(Label(name), number, figure.unit, figure.period, passage.sentence.source) if number else None
