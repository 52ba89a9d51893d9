"""An amount with its tax, or the tax alone, where the export states both: `Heizkosten inklusive Umsatzsteuer`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Period
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums import stated
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.domain.property import Property

_TAXED: Final = ("heating_costs", "operating_costs", "net_rent")
_TAX: Final = re.compile(
    r"\b(?:ust|mwst|umsatzsteuer|mehrwertsteuer|steuer|brutto|netto|vat|tax|tva|ttc|ht|iva|gross|lord[oaie]|brut)\b"
)


def with_tax(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """Net, tax and gross of the one amount named."""
    named = [n for n in _TAXED if n in clause.names]
    if len(named) != 1 or not clause.asks_amount or not _TAX.search(clause.text):
        return ()
    paid = stated.MONEY[named[0]](about)
    if paid is None or not paid.tax or paid.period is not Period.MONTH:
        return ()
    return (Statement("sum_of_tax", (paid.item, Amount(paid.gross, paid.unit)), paid.sources),)
