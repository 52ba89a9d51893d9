"""What a buyer or tenant pays besides, in money: the commission's and the taxes' shares of the price, with and without VAT."""

import re
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers import replies_money
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums import rates
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.operand import Operand, addable, sources_of
from neuroconcepts.domain.property import Property

_GROSS: Final = re.compile(
    r"\b(?:brutto|(?:inkl\w*|mit|samt|einschliesslich|including|incl|with|avec|con|compres\w*|inclus\w*) (?:der |la |l')?(?:mwst|ust|mehrwertsteuer|umsatzsteuer|steuer|vat|tva|iva)|ttc|gross|tutto compreso|lord[oa])\b"
)
_NET: Final = re.compile(
    r"\b(?:netto|(?:ohne|exkl\w*|vor|without|excluding|before|hors|sans|senza) (?:mwst|ust|mehrwertsteuer|umsatzsteuer|steuer|vat|tva|iva)|net|ht)\b"
)
_OTHERS: Final = frozenset({"seller", "owner", "landlord", "q_who", "q_percent", "q_may", "q_why"})
_DUE: Final = ("commission", *rates.RATED)
_ADDS_RATES: Final = frozenset({"price", "rent", "takeover"})


def rated(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """The amounts that the shares named come to, together where there are several."""
    named = [n for n in _DUE if n in clause.names]
    if not named or not clause.asks_amount or _OTHERS & clause.names or _ADDS_RATES & clause.names:
        return ()
    if any(frozenset(m.names) & frozenset(_DUE) for m in (*clause.modes["with"], *clause.modes["without"])):
        return ()  # the price with it is asked for
    if named == ["commission"]:
        told, reckoned = replies_money.commission(about), _commission(clause, about)
        return (told, *reckoned) if told and reckoned else ()
    found = [o for n in named if (o := _due(n, about))]
    if len(found) < len(named) or (clause.adds and clause.has_strange):
        return ()
    if len(found) == 1:
        return (_single(found[0]),)
    return _together(found)


def _due(name: str, about: Property) -> Operand | None:
    if name != "commission":
        return rates.told_share(name, about)
    known = rates.commission(about)
    return rates.with_its_tax(known) if known else None


def _single(one: Operand) -> Statement:
    return Statement("sum_rate", (one.item,), one.sources)


def _together(found: list[Operand]) -> tuple[Statement, ...]:
    if not addable(found):
        return ()
    total = Amount(sum((o.number for o in found), Decimal(0)), found[0].unit)
    return (Statement("sum_once", (total, tuple(o.item for o in found)), sources_of(found)),)


def _commission(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """The commission, with its tax where the export tells how much that is; not the one where the other is asked for."""
    known = rates.commission(about)
    if known is None:
        return ()
    one = known.operand
    if not known.plus_tax:
        asks_net = bool(_NET.search(clause.text)) and rates.has_tax(about)
        return () if asks_net else (_single(one),)
    if taxed := rates.with_its_tax(known):
        return (_single(taxed),)
    return () if _GROSS.search(clause.text) else (Statement("sum_rate_plus_tax", (one.item,), one.sources),)
