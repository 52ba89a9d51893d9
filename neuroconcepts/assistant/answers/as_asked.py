"""A field's statement as an answer to what was asked: with its yes or no only where it meets number, degree and direction."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.conditions import TURNING, is_turned, numbers_met
from neuroconcepts.assistant.answers.degrees import degree_met
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.places_asked import asks_a_place
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.statements import Amount, Statement

_DEGREES: Final = MappingProxyType(
    {"furnished_fully": "komplett", "furnished_partly": "teilweise", "cellar_part": "teilweise"}
)
"""Phrases that say how far something is so → a word for it."""
_MEASURES: Final = MappingProxyType(
    {None: Measure.COUNT, "m²": Measure.AREA, "m": Measure.LENGTH, "EUR": Measure.MONEY, "CHF": Measure.MONEY}
)


_MORE_THAN_THERE: Final = TURNING | {"own", "small"}


_SAY_EXTRA: Final = frozenset({"vat_yes", "vat_no"})
"""Phrases that themselves say whether something is paid on top."""


def affirms(said: Statement) -> bool | None:
    """Whether it is a yes or a no; None where it is neither: that it is for non-smokers answers by its words."""
    if said.phrase.startswith("smoking"):
        return None
    if said.phrase in {"there_is", "has"} or said.phrase.endswith("_yes"):
        return True
    return False if said.phrase in {"there_is_not", "has_not"} or said.phrase.endswith(("_no", "_none")) else None


def as_asked(said: Statement, question: Question) -> Statement:
    """The statement, without a yes or no where that would say more than is stated."""
    if said.phrase in _SAY_EXTRA:
        return said
    if not (_MORE_THAN_THERE & question.names or asks_a_place(question) or is_turned(question)):
        met = numbers_met(question, _figures(said)) and degree_met(question, _DEGREES.get(said.phrase, ""))
        if met or affirms(said) is False:
            return said
    return replace(said, plain=True)


def _figures(said: Statement) -> Iterator[Quantity]:
    amounts = (part for part in said.parts if isinstance(part, Amount))
    return (Quantity(_MEASURES[a.unit], a.number) for a in amounts if a.unit in _MEASURES)
