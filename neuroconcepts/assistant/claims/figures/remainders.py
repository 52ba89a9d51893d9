"""What is left of an amount without a part of it: `ohne den Anteil für die Rücklage sind es 193 €`, `nach der Miete bleiben …`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import bearing
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.grounds import Grounds

_WITHOUT: Final = re.compile(
    r"\b(?:ohne|abzüglich|minus|nach (?:abzug )?(?:de[rsnm]|ihre[rnm]|von)|without|excluding|less|after|sans|hors|moins|après|déduction faite d\w+|senza|meno|dopo|al netto d\w+)\b",
    re.IGNORECASE,
)
_WHOLE: Final = word_set("rent net_rent total_rent gross_cold_rent hausgeld operating_costs running_costs price")
_SPLIT_UP: Final = _WHOLE | word_set("plot total_area living_area usable_area office_area")
_RENT_OR_PRICE: Final = word_set("rent net_rent total_rent gross_cold_rent price hausgeld")
_PART: Final = _WHOLE | word_set("reserve heating_costs vat parking commission")


def is_remainder(said: Said, grounds: Grounds) -> bool:
    """Whether an amount is what is left of a stated or said amount without a stated one that the stretch names."""
    figure = said.figure
    parts = set(_stated(grounds, _taken_off(said), figure.unit))
    wholes = set(_around(said))
    same = [v for v in grounds.values if v.figure.number == figure.number]
    if all(v.of & _RENT_OR_PRICE for v in same):  # the charges themselves are no rent without them
        wholes |= set(_stated(grounds, _WHOLE, figure.unit))
    return any(whole - part == figure.number for whole in wholes for part in parts)


_REST: Final = r"(?:rest\w*|übrig\w*|verbleibend\w*|remaining|remainder|reste|restante?s?|les autres|restant[ei]|rimanent[ei]|gli altri|i restanti)"
_REST_BEFORE: Final = re.compile(
    rf"\b{_REST}\s(?:(?:von|of|de|di|sind|ist|wären|beträgt|betragen|macht|liegt bei|is|are|est de|sont de|è di|sono)\s){{0,2}}(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)
_REST_BEHIND: Final = re.compile(r"\s(?:restants?|restantes|restanti|rimanenti|remaining|left over)\b", re.IGNORECASE)


def is_told_rest(said: Said) -> bool:
    """Whether an amount or area is called the rest: `die übrigen 225 €`, `les 225 € restants`."""
    figure, text = said.figure, said.text
    before = _REST_BEFORE.search(text, max(0, figure.start - LOOKED_BACK), figure.start)
    if before and before[0].lower().startswith(_FURTHER) and _OF_A_KIND.match(text, figure.end):
        return False
    return figure.measure in _SPLIT and (before is not None or _REST_BEHIND.match(text, figure.end) is not None)


_FURTHER: Final = ("altri", "autres")
_OF_A_KIND: Final = re.compile(r"\s?(?:de|d['’]|di)\s?[^\W\d]", re.IGNORECASE)
"""`altri 54 m² di superficie utile` are so many more of another kind."""


def is_rest(said: Said, grounds: Grounds) -> bool:
    """Whether it is what an amount said around it, or a stated whole, leaves without others said around it."""
    figure = said.figure
    kind = (figure.measure, figure.unit)
    told = list(dict.fromkeys(q.number for q in said.around if (q.measure, q.unit) == kind and q.number))[-MOST:]
    stated = (v.figure for v in grounds.values if v.of & _SPLIT_UP and (v.figure.measure, v.figure.unit) == kind)
    wholes = {*told, *(q.number for q in stated)}
    parts = (sum(each, Decimal(0)) for size in (1, 2, 3) for each in combinations(told, size))
    return any(part + (figure.number or 0) in wholes for part in parts)


MOST: Final = 8
"""So many amounts said around it are split."""
_SPLIT: Final = frozenset({Measure.MONEY, Measure.AREA})


def _taken_off(said: Said) -> frozenset[str]:
    """What stands right behind a word for taking off, on which side of the amount it may."""
    things = [m for m in said.passage.mentions if _PART & frozenset(m.names)]
    for hit in _WITHOUT.finditer(said.text):
        if thing := next((m for m in things if m.start >= hit.end()), None):
            return bearing(thing.names) & _PART
    return frozenset()


def _stated(grounds: Grounds, names: frozenset[str], unit: str) -> Iterator[Decimal]:
    paid = (v.figure for v in grounds.values if v.of & names and v.figure.measure is Measure.MONEY)
    return (q.number for q in paid if q.number and q.unit == unit)


def _around(said: Said) -> Iterator[Decimal]:
    paid = (q for q in said.around if q.measure is Measure.MONEY and q is not said.figure)
    return (q.number for q in paid if q.number and q.unit == said.figure.unit)
