"""An operand: one stated figure of a sum, what it is called, and where it is stated."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from neuroconcepts.assistant.answers.ontology.measure import Period
from neuroconcepts.assistant.answers.statements import Amount, Label, Part, Phrase, Terms
from neuroconcepts.domain.property import Fact


@dataclass(frozen=True, slots=True)
class Operand:
    """`number` is in `unit` (a currency, m²), without its `tax`; `item` says what it is and how much; `period` how often it
    is paid.
    """

    item: Phrase
    number: Decimal
    unit: str
    period: Period | None
    sources: tuple[str, ...]
    tax: Decimal = Decimal(0)

    @property
    def gross(self) -> Decimal:
        """The number with its tax."""
        return self.number + self.tax


def operand(name: Label | Terms, number: Decimal, unit: str, period: Period | None, *sources: str) -> Operand:
    return Operand(Phrase("item", (name, Amount(number, unit))), number, unit, period, sources)


def of_fact(label: str, fact: Fact | None, period: Period | None = None, tax: Fact | None = None) -> Operand | None:
    """The operand a fact states; `tax` is a fact beside it that states its tax as an amount. None when it is no quantity."""
    if fact is None or not fact.number or not fact.unit:
        return None
    if tax is None or tax.number is None:
        return operand(Label(label), fact.number, fact.unit, period, fact.source)
    parts: tuple[Part, ...] = (Label(label), Amount(fact.number, fact.unit), Amount(tax.number, fact.unit))
    return Operand(
        Phrase("item_taxed", parts), fact.number, fact.unit, period, (fact.source, tax.source), tax=tax.number
    )


def times(one: Operand, many: Decimal) -> Operand:
    """So many of it: `5 × Freistellplatz 45 €`."""
    if many == 1:
        return one
    item = Phrase("item_times", (Amount(many), one.item))
    return replace(one, item=item, number=one.number * many, tax=one.tax * many)


def addable(operands: Iterable[Operand]) -> bool:
    """Whether all are of one unit and paid equally often."""
    found = list(operands)
    return bool(found) and len({(o.unit, o.period) for o in found}) == 1


def sources_of(operands: Iterable[Operand]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s for o in operands for s in o.sources))
