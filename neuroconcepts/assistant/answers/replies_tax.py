"""An Austrian rent as net amounts, each with its tax (`<hauptmietzinsnetto hauptmietzinsust="80">`), made a sum."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.domain.property import Fact, Property

_WHOLE: Final = ("gesamtmietenetto", "gesamtmieteust")
_NEEDED: Final = (("hauptmietzinsnetto", "hauptmietzinsust"), ("betriebskostennetto", "betriebskostenust"))
_OPTIONAL: Final = (("heizkostennetto", "heizkostenust"), ("evbnetto", "evbust"))
LEAST_RATE, GREATEST_RATE = Decimal("0.04"), Decimal("0.26")
"""VAT in Austria, Germany, Italy and Switzerland lies between; else the attribute holds a rate, not an amount."""

Taxed = tuple[Fact, Decimal, Fact, Decimal]
"""A net amount and its tax, each with its number."""


def taxed_rent(about: Property) -> Statement | None:
    """The total as stated net with its tax, else rent and charges (heating and reserve where stated), each with its tax."""
    if whole := _taxed(about, *_WHOLE):
        return _sum([whole])
    stated = [_taxed(about, *pair) for pair in (*_NEEDED, *(p for p in _OPTIONAL if about.fact(p[0])))]
    known = [pair for pair in stated if pair]
    return _sum(known) if len(known) == len(stated) else None


def _taxed(about: Property, key: str, tax_key: str) -> Taxed | None:
    net, tax = about.fact(key), about.fact(f"{key}@{tax_key}")
    if net is None or tax is None or not net.number or tax.number is None:
        return None
    is_amount = LEAST_RATE <= tax.number / net.number <= GREATEST_RATE
    return (net, net.number, tax, tax.number) if is_amount else None


def _sum(pairs: Iterable[Taxed]) -> Statement | None:
    found = list(pairs)
    units = {net.unit for net, _, _, _ in found}
    if len(units) != 1:
        return None
    unit = units.pop()
    before = sum((amount for _, amount, _, _ in found), Decimal(0))
    tax = sum((amount for _, _, _, amount in found), Decimal(0))
    sources = tuple(f.source for net, _, tax_fact, _ in found for f in (net, tax_fact))
    return Statement("rent_sum_taxed", (Amount(before, unit), Amount(tax, unit), Amount(before + tax, unit)), sources)
