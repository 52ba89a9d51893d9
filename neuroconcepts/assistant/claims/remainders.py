"""What is left of an amount without a part of it: `ohne den Anteil für die Rücklage sind es 193 €`, `nach der Miete bleiben …`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.claims.said import Said

_WITHOUT: Final = re.compile(
    r"\b(?:ohne|abzüglich|abgezogen|minus|nach (?:abzug|der|dem|den)|bl[ei]{1,2}b\w*|verbleib\w*|übrig|without|excluding|less|after|leaves?|remain\w*|left|"
    r"sans|hors|moins|après|rest\w+|senza|meno|dopo|rimang\w+|rimarr\w+|riman\w+|resta\w*|al netto)\b",
    re.IGNORECASE,
)
_WHOLE: Final = word_set("rent net_rent total_rent gross_cold_rent hausgeld operating_costs running_costs price")
_PART: Final = _WHOLE | word_set("reserve heating_costs vat parking commission")
LEAD, TRAIL = 90, 40
"""Characters before and behind an amount in which a word may say that it is what is left."""


def is_remainder(said: Said, grounds: Grounds) -> bool:
    """Whether an amount is what is left of a stated or said amount without a stated one that the stretch names."""
    figure = said.figure
    if not _WITHOUT.search(said.text, max(0, figure.start - LEAD), figure.end + TRAIL):
        return False
    named = said.passage.touched & _PART
    parts = set(_stated(grounds, named, figure.unit))
    wholes = {*_stated(grounds, _WHOLE, figure.unit), *_around(said)}
    return any(whole - part == figure.number for whole in wholes for part in parts)


def _stated(grounds: Grounds, names: frozenset[str], unit: str) -> Iterator[Decimal]:
    paid = (v.figure for v in grounds.values if v.of & names and v.figure.measure is Measure.MONEY)
    return (q.number for q in paid if q.number and q.unit == unit)


def _around(said: Said) -> Iterator[Decimal]:
    paid = (q for q in said.around if q.measure is Measure.MONEY and q is not said.figure)
    return (q.number for q in paid if q.number and q.unit == said.figure.unit)
