"""One stated amount by another measure: per square metre, per year or month, in instalments, as so many rents."""

import re
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Period
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums import stated
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.operand import Operand, of_fact, times
from neuroconcepts.domain.property import Deal, Property

CENT: Final = Decimal("0.01")
A_YEAR: Final = 12
YEARLY: Final = re.compile(
    r"\b(?:im jahr|pro jahr|jaehrlich\w*|aufs jahr|jahres(?:miete|kaltmiete|nettomiete|warmmiete|hausgeld|mietzins|kosten)\w*|per year|a year|yearly|annual\w*|par an|annuel\w*|l'annee|all'anno|annu[oaei]\w*|l'anno)\b"
)
_MONTHLY: Final = re.compile(
    r"\b(?:im monat|pro monat|monatlich\w*|per month|a month|monthly|par mois|mensuel\w*|al mese|mensil\w*)\b"
)
_PER_AREA: Final = re.compile(
    r"\b(?:(?:pro|je|per) (?:m2|qm|quadratmeter)|quadratmeterpreis|qm-?preis|m2-?preis|(?:per|a) (?:sq\.? ?m\w*|square met\w+)|par m2|(?:le|au) (?:m2|metre carre)|(?:al|per) (?:m2|mq|metro quadr\w+))"
)


def per_area(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """The price or rent per square metre of the property, where no field states it."""
    if not (_PER_AREA.search(clause.text) or "sqm_price" in clause.names) or not clause.asks_amount:
        return ()
    if about.fact("kaufpreis_pro_qm", "mietpreis_pro_qm") or "energy_value" in clause.names:
        return ()
    paid, size = _spread(clause, about), _size(clause, about)
    if paid is None or size is None:
        return ()
    each = Amount((paid.number / size.number).quantize(CENT), paid.unit)
    phrase = "sum_per_area_monthly" if paid.period is Period.MONTH else "sum_per_area"
    return (Statement(phrase, (each, paid.item, size.item), (*paid.sources, *size.sources)),)


def _spread(clause: Clause, about: Property) -> Operand | None:
    """What is spread: an amount named, else the price, or the rent without charges."""
    known = concepts()
    valued = {n for m in clause.analysis.mentions for n in m.names if known[n].measure == "value"}
    if named := valued - {"sqm_price", "price", "rent", "net_rent"}:
        read = stated.MONEY.get(min(named)) if len(named) == 1 else None
        return read(about) if read else None
    if about.deal is not Deal.SALE:
        return stated.net_rent(about) or stated.total_rent(about)
    return None if _RENT.search(clause.text) else stated.price(about)


_HOMES: Final = frozenset({"wohnung", "haus", "zimmer"})
_AREAS: Final = ("living_area", "usable_area", "office_area", "shop_area", "sales_area", "storage_area", "plot")


_RENT: Final = re.compile(r"miet|\b(?:rent|loyer|affitto|canone)\b")


def _size(clause: Clause, about: Property) -> Operand | None:
    """The area named; else the one that prices of its kind refer to."""
    for name in _AREAS:
        if name in clause.names and "sqm_price" not in clause.names:
            return stated.AREAS[name](about)
    if "nutzflaeche" in clause.text:
        return stated.AREAS["usable_area"](about)
    if about.kind == "grundstueck":
        return stated.AREAS["plot"](about)
    total = of_fact("total_area", about.fact("gesamtflaeche"))
    if about.kind in _HOMES or (total is None and not about.number("anzahl_gewerbeeinheiten")):
        return stated.AREAS["living_area"](about)
    return total


_PERIODIC: Final = (
    "hausgeld",
    "reserve",
    "heating_costs",
    "operating_costs",
    "total_rent",
    "net_rent",
    "rent",
    "rental_income",
    "underground_parking",
    "carport",
    "garage",
    "outdoor_parking",
    "parking",
)


def per_period(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """A monthly amount for a year, a yearly income for a month."""
    if not clause.asks_amount or clause.modes["with"]:
        return ()
    named = [n for n in _PERIODIC if n in clause.names]
    if len(named) != 1 or {"increase", "target_rent", "compose"} & clause.names:
        return ()
    paid = _periodic(named[0], about)
    if paid is None or paid.tax:
        return ()
    paid = times(paid, next((clause.many(m) for m in clause.modes["main"] if named[0] in m.names), Decimal(1)))
    if YEARLY.search(clause.text) and paid.period is Period.MONTH:
        return (_of_period("sum_yearly", paid, paid.number * A_YEAR),)
    if _MONTHLY.search(clause.text) and paid.period is Period.YEAR:
        return (_of_period("sum_a_month", paid, (paid.number / A_YEAR).quantize(CENT)),)
    return ()


def _periodic(name: str, about: Property) -> Operand | None:
    if name in {"rent", "net_rent"} and about.deal is Deal.SALE:
        return stated.MONEY["rental_income"](about)
    if name == "rental_income" and about.deal is not Deal.SALE:
        return stated.net_rent(about)  # the yearly rent of what is to let
    if name == "rent":
        whole = stated.whole_rent(about)
        return whole[0] if len(whole) == 1 else stated.net_rent(about)
    return stated.MONEY[name](about)


def _of_period(phrase: str, paid: Operand, number: Decimal) -> Statement:
    return Statement(phrase, (Amount(number, paid.unit), paid.item), paid.sources)
