"""The deposit by another measure: one instalment of it, so many rents in money, an amount as so many rents."""

import re
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers import replies_money
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.passages import passages_of
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums import rates, stated
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.domain.property import Property

CENT: Final = Decimal("0.01")
_ONE_RATE: Final = re.compile(
    r"\b(?:eine|jede|erste|einzelne|die|each|one|the first|per|chaque|une|la premiere|ogni|una|la prima) (?:monats)?(?:rate\w*|teilbetrag|instal\w+|mensualite|versement)\b|\bper instal"
)


def instalment(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """One instalment of the deposit, where the texts tell how many there are."""
    if "instalments" not in clause.names or not _ONE_RATE.search(clause.text):
        return ()
    whole = stated.MONEY["deposit"](about) or rates.deposit(about)
    told = [p for p in passages_of(about) if "instalments" in p.names and "deposit" in p.touched]
    counts = [
        (q.number, p) for p in told for q in p.quantities if q.measure in {Measure.COUNT, Measure.DURATION} and q.number
    ]
    if whole is None or len(counts) != 1:
        return ()
    many, passage = counts[0]
    each = Amount((whole.number / many).quantize(CENT), whole.unit)
    return (Statement("sum_instalment", (each, whole.item, Amount(many)), (*whole.sources, passage.sentence.source)),)


def in_rents(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """A deposit told as so many rents, in money."""
    if "deposit" not in clause.names or not clause.asks_amount:
        return ()
    if "monthly_rents" in clause.names:
        return _as_rents(about)
    told, due = replies_money.deposit(about), rates.deposit(about)
    return (told, Statement("sum_rate", (due.item,), due.sources)) if told and due else ()


def _as_rents(about: Property) -> tuple[Statement, ...]:
    """How many whole rents the deposit is, where its wording does not say."""
    due = stated.MONEY["deposit"](about)
    if due is None or about.fact("kaution_text"):
        return ()
    for rent in (stated.net_rent(about), stated.total_rent(about)):
        if rent and due.number % rent.number == 0:
            many = due.number / rent.number
            return (Statement("sum_in_rents", (due.item, Amount(many), rent.item), (*due.sources, *rent.sources)),)
    return ()
