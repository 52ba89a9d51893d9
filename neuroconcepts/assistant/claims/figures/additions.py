"""An amount with something added to it that has a price: `mit beiden Tiefgaragenplätzen 1.004.000 €`; and the commission on a price."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import bearing
from neuroconcepts.assistant.claims.figures.rounding import Rounding, rounds
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Grounds, Value

_WITH: Final = re.compile(
    r"\b(?:mit|samt|inklusive|inkl\.?|einschließlich|plus|zuzüglich|with|including|together with|avec|y compris|con|inclus[oa]|compres[oa])\b",
    re.IGNORECASE,
)
_ADDED: Final = word_set(
    "parking garage underground_parking carport outdoor_parking duplex_parking space operating_costs heating_costs"
)
_COSTS: Final = word_set("operating_costs heating_costs")
_BASE: Final = word_set("rent net_rent total_rent gross_cold_rent price hausgeld")
_BOTH: Final = re.compile(r"\b(?:beide[nrs]?|both|(?:les|aux) deux|entramb[ie])\b", re.IGNORECASE)
MOST_ADDED: Final = 4
"""So many parking spaces are taken with a flat."""
_VAT_RATE: Final = re.compile(
    r"(?:zzgl\.?|zuzüglich|plus|\+)\s(?:der\s)?(?:(\d+(?:[.,]\d+)?)\s?%\s)(?:ust|mwst|umsatzsteuer|mehrwertsteuer|vat|tva|iva)"
)


def is_total(said: Said, grounds: Grounds) -> bool:
    """Whether an amount is a stated one with the stated price of what the stretch adds to it, so many times as it says."""
    added = {*_added(said, grounds)}
    bases = {(v.figure.number, "total_rent" in v.of) for v in _paid(grounds, said.figure.unit) if v.of & _BASE}
    return any(
        base + number == said.figure.number
        for base, has_costs in bases
        for number, is_cost in added
        if base and not (has_costs and is_cost)
    )


def _added(said: Said, grounds: Grounds) -> Iterator[tuple[Decimal, bool]]:
    """The amounts of what is added, and whether it is a charge, which the whole rent has in it."""
    things = [m for m in said.passage.mentions if _ADDED & frozenset(m.names)]
    for hit in _WITH.finditer(said.text):
        if thing := next((m for m in things if m.start >= hit.end()), None):
            of = bearing(thing.names) & _ADDED
            of = of | ({"parking"} if "space" in of else set())
            for value in _paid(grounds, said.figure.unit):
                if value.of & of and value.figure.number:
                    yield from ((value.figure.number * many, bool(value.of & _COSTS)) for many in _times(said))


def _times(said: Said) -> set[Decimal]:
    counted = {q.number for q in said.around if q.measure is Measure.COUNT and q.number}
    few = {many for many in counted if 2 <= many <= MOST_ADDED and many == many.to_integral()}
    return few | ({Decimal(2)} if _BOTH.search(said.text) else set()) or {Decimal(1)}


def _paid(grounds: Grounds, unit: str) -> Iterator[Value]:
    return (v for v in grounds.values if v.figure.measure is Measure.MONEY and v.figure.unit == unit)


def is_commission(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether an amount is the stated percentage of the stated price, with or without the tax that is stated to be added."""
    number = said.figure.number
    if "commission" not in said.passage.touched or number is None:
        return False
    prices = {v.figure.number for v in _paid(grounds, said.figure.unit) if "price" in v.of and not v.of & {"parking"}}
    rates = [v for v in grounds.values if "commission" in v.of and v.figure.measure is Measure.PERCENT]
    found = {p * (v.figure.number or 0) * tax / 100 for p in prices if p for v in rates for tax in _taxes(v)}
    return any(number == each.quantize(Decimal("0.01")) or rounds(number, each, way) for each in found)


def _taxes(value: Value) -> tuple[Decimal, ...]:
    """One, and what the tax makes of it where it comes on top."""
    found = _VAT_RATE.search(value.text)
    return (Decimal(1), 1 + Decimal(found[1].replace(",", ".")) / 100) if found else (Decimal(1),)
