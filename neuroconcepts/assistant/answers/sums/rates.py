"""What is stated as a share of the price, or as so many rents, in money: commission, taxes and fees of a purchase, deposit."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.quantities import quantities
from neuroconcepts.assistant.answers.statements import Amount, Label, Phrase
from neuroconcepts.assistant.answers.sums.operand import Operand
from neuroconcepts.assistant.answers.sums.stated import net_rent, price, total_rent
from neuroconcepts.assistant.answers.sums.told import told_figure
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.property import Deal, Property

CENT: Final = Decimal("0.01")
WHOLE: Final = 100
"""Percent."""
RATED: Final = ("transfer_tax", "land_register", "notary", "contract_costs", "purchase_costs")
"""What a buyer pays as a share of the price, where the texts tell the share."""
_PLUS_TAX: Final = re.compile(
    r"\b(?:zzgl|zuzueglich|exkl|plus|netto|excl|plus tva|hors|piu|oltre)\b[^%\d]{0,20}(?P<rate>\d{1,2}(?:[.,]\d)?)?\s?%?[^%\d]{0,12}\b(?:mwst|ust|mehrwertsteuer|umsatzsteuer|vat|tva|iva)\b"
)
_WITH_TAX: Final = re.compile(r"\b(?:inkl|inklusive|einschliesslich|incl|including|brutto|ttc|inclus\w*|comprens\w*)\b")
_GROSS: Final = re.compile(r"brutto|warm|gesamt|gross|brut|lord")
_NET: Final = re.compile(r"netto|kalt|net\b|cold|hors charges")


@dataclass(frozen=True, slots=True)
class Rated:
    """A reckoned amount. With `plus_tax` a tax comes on top of it; `tax_rate` is its rate in percent, where stated."""

    operand: Operand
    plus_tax: bool = False
    tax_rate: Decimal | None = None


def share_of_price(label: str, rate: Decimal, source: str, about: Property) -> Operand | None:
    """So many percent of the purchase price."""
    base = price(about)
    if base is None:
        return None
    rate = rate if rate <= WHOLE else rate / 1000  # `1,785 %` is read like an amount with thousands
    amount = (base.number * rate / 100).quantize(CENT)
    parts = (Label(label), Amount(rate, "%"), Amount(base.number, base.unit), Amount(amount, base.unit))
    return Operand(Phrase("item_rate", parts), amount, base.unit, None, (source, *base.sources))


def of_rents(label: str, many: Decimal, words: str, source: str, about: Property) -> Operand | None:
    """So many rents of the kind named; None where it is not said which."""
    bare = folded(words)
    base = total_rent(about) if _GROSS.search(bare) else net_rent(about) if _NET.search(bare) else None
    if base is None:
        return None
    name, amount = base.item.parts[:2]
    parts = (Label(label), Amount(many), name, amount, Amount(base.number * many, base.unit))
    return Operand(Phrase("item_rents", parts), base.number * many, base.unit, None, (source, *base.sources))


def told_share(name: str, about: Property) -> Operand | None:
    """A share of the price that the texts tell: `Grunderwerbsteuer 3,5 %`."""
    found = told_figure(name, Measure.PERCENT, about) if about.deal is Deal.SALE else None
    if found is None or found[0].number is None or not any(name in m.names for m in found[1].mentions):
        return None  # the share of a kind of it is not its own
    share = share_of_price(name, found[0].number, found[1].sentence.source, about)
    plus = _PLUS_TAX.match(folded(found[1].sentence.text[found[0].end :]))
    if share is None or plus is None:
        return share
    return with_its_tax(Rated(share, plus_tax=True, tax_rate=_percent(plus["rate"])))


def commission(about: Property) -> Rated | None:
    """The buyer's or tenant's commission in money."""
    fact = about.fact("aussen_courtage")
    if fact is None or not fact.words:
        return None
    figures = [q for q in quantities(fact.words) if q.measure in {Measure.PERCENT, Measure.RENTS} and q.number]
    if not figures or figures[0].number is None:
        return None
    first, bare = figures[0].number, folded(fact.words)
    if figures[0].measure is Measure.RENTS:
        base = of_rents("commission", first, fact.words, fact.source, about)
    else:
        base = share_of_price("commission", first, fact.source, about)
    plus = _PLUS_TAX.search(bare)
    if plus is None and len(figures) > 1:
        return None  # a share for each of several, or of different sums
    return Rated(base, plus is not None, _percent(plus["rate"]) if plus else None) if base else None


def _percent(written: str | None) -> Decimal | None:
    return Decimal(written.replace(",", ".")) if written else None


def with_its_tax(rated: Rated) -> Operand | None:
    """The amount with the tax that comes on top; None where the export does not tell how much that is."""
    if not rated.plus_tax or rated.tax_rate is None:
        return None if rated.plus_tax else rated.operand
    net = rated.operand
    gross = (net.number * (100 + rated.tax_rate) / 100).quantize(CENT)
    item = Phrase("item_with_tax", (net.item, Amount(rated.tax_rate, "%"), Amount(gross, net.unit)))
    return replace(net, item=item, number=gross)


def has_tax(about: Property) -> bool:
    """Whether the commission is stated with its tax."""
    fact = about.fact("aussen_courtage")
    words = folded(fact.words) if fact and fact.words else ""
    return bool(_WITH_TAX.search(words)) and not _PLUS_TAX.search(words)


def deposit(about: Property) -> Operand | None:
    """A deposit told as so many rents, where its amount is not stated."""
    fact = about.fact("kaution_text")
    if about.fact("kaution") or fact is None or not fact.words:
        return None
    rents = [q for q in quantities(fact.words) if q.measure is Measure.RENTS and q.number]
    if len(rents) != 1 or rents[0].number is None:
        return None
    return of_rents("deposit", rents[0].number, fact.words, fact.source, about)
