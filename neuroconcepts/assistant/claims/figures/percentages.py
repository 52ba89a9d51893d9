"""Percentages of an amount: commission, transfer tax, value added tax that comes on top or is taken out."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.claims.figures.operands import Operands
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Grounds

_TAX: Final = r"(?:gesetzliche[rn]?\s)?(?:mehrwertsteuer|mwst|umsatzsteuer|ust|vat|value added tax|tva|iva)\b"
_TAXED: Final = re.compile(
    rf"\b(?:{_TAX}|brutto\w*|netto\w*|gross|net|bruts?|nets?|hors taxes?|ttc|lord[oi]|nett[oi])\b", re.IGNORECASE
)
_RATE_OF_TAX: Final = re.compile(
    rf"(?<![\d.,])(?P<rate>\d{{1,2}}(?:[.,]\d)?)\s?(?:%|prozent)\s(?:\w+\s)?{_TAX}", re.IGNORECASE
)
_ADDED_TAX: Final = re.compile(
    rf"(?:\b(?:zzgl|zuzüglich|plus|più|plus de)\.?|\+)\s?(?:der\s|de\s)?(?P<rate>\d{{1,2}}(?:[.,]\d)?)\s?(?:%|prozent)\s(?:de\s|di\s)?{_TAX}",
    re.IGNORECASE,
)
"""What comes on top of a commission is no rate of it: `3 % zzgl. 20 % USt.`"""
_GROSS_BEHIND: Final = re.compile(
    r"\s?(?:brutto|gross|ttc|lordi|iva inclusa|inkl\w*\.? (?:ust|mwst)|incl\w*\.? vat)\b", re.IGNORECASE
)
_IS_TAX: Final = re.compile(rf"\s(?:\w+\s)?{_TAX}", re.IGNORECASE)


def percentages(said: Said, amounts: Operands, grounds: Grounds) -> Iterator[Decimal]:
    """Such a percentage of an amount as the sentence tells, alone, with its tax, or with the amount."""
    taxes = {1 + rate / 100 for rate in _taxes(grounds)} if _TAXED.search(said.text) else set()
    is_gross = bool(_added_taxes(grounds)) and _GROSS_BEHIND.match(said.text, said.figure.end) is not None
    for rate in _rates(said, grounds):
        for one in amounts.bases:
            part = one * rate / 100
            yield from (() if is_gross else (part,))
            yield from (one + part, *(part * tax for tax in taxes), *(one + part * tax for tax in taxes))


def taxed(said: Said, grounds: Grounds, untaxed: Iterable[Decimal], amounts: Operands) -> Iterator[Decimal]:
    """Amounts with value added tax, without it, and the tax itself."""
    if not _TAXED.search(said.text):
        return
    taxes = _taxes(grounds)
    yield from (one + tax for one in amounts.bases for tax in amounts.taxes if _is_tax_of(tax, one))
    prices = {v.figure.number for v in grounds.values if "price" in v.of}
    of_prices = (taxes - _added_taxes(grounds)) | _price_taxes(grounds)
    for one in untaxed:
        for rate in of_prices if one in prices else taxes:
            yield from (one * rate / 100, one * (100 + rate) / 100, one * 100 / (100 + rate))
            yield one * rate / (100 + rate)


LOWEST_TAX, HIGHEST_TAX = 2, 27
"""Percent: between these lie the rates of value added tax in Europe."""


def _is_tax_of(tax: Decimal, one: Decimal) -> bool:
    """Whether an amount of tax is a rate with at most one decimal of an amount, to the cent."""
    rate = 100 * tax / one
    return LOWEST_TAX <= rate <= HIGHEST_TAX and abs(round(rate, 1) * one / 100 - tax) <= Decimal("0.01")


def _taxes(grounds: Grounds) -> set[Decimal]:
    """The rates that are stated of value added tax."""
    of = {
        v.figure.number
        for v in grounds.values
        if v.figure.measure is Measure.PERCENT and v.of & {"commission"} and "vat" not in v.of
    }
    stated = {Decimal(hit["rate"].replace(",", ".")) for hit in _RATE_OF_TAX.finditer(grounds.words)}
    return (stated - of) | _added_taxes(grounds)


def _price_taxes(grounds: Grounds) -> set[Decimal]:
    """Those that are stated to come on top of the price."""
    rates = (v for v in grounds.values if v.figure.measure is Measure.PERCENT and {"vat", "price"} <= v.of)
    return {v.figure.number for v in rates if v.figure.number}


def _added_taxes(grounds: Grounds) -> set[Decimal]:
    """Those that are stated to come on top of a percentage."""
    return {Decimal(hit["rate"].replace(",", ".")) for hit in _ADDED_TAX.finditer(grounds.words)}


def _rates(said: Said, grounds: Grounds) -> set[Decimal]:
    """The rates of the sentence nearest to the figure, else those stated of what its stretch names; no rate of tax."""
    text, taxes = said.passage.sentence.text, _taxes(grounds)
    told = [
        q
        for q in said.passage.sentence.analysis.quantities
        if q.measure is Measure.PERCENT and q.number and not (_IS_TAX.match(text, q.end) and q.number in taxes)
    ]
    before = [q for q in told if q.end <= said.figure.start][-1:]
    behind = [q for q in told if q.start >= said.figure.end][:1]
    if told:
        return {q.number for q in (*before, *behind) if q.number}
    if earlier := [
        q
        for q in said.around
        if q.measure is Measure.PERCENT and q.number and q not in said.passage.quantities and q.number not in taxes
    ]:
        return {q.number for q in earlier[-1:] if q.number}
    named = frozenset(n for m in said.passage.mentions if m.is_thing for n in m.names)
    stated = (v.figure for v in grounds.values if v.figure.measure is Measure.PERCENT and v.of & named)
    return {q.number for q in stated if q.number}
