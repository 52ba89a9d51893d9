"""Amounts together: `Nebenkosten und Heizkosten zusammen`, `die Wohnung mit Stellplatz`, `alle fünf Stellplätze`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.replies_parking import KINDS
from neuroconcepts.assistant.answers.statements import Statement
from neuroconcepts.assistant.answers.sums import rates
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.operand import Operand, times
from neuroconcepts.assistant.answers.sums.spreading import YEARLY
from neuroconcepts.assistant.answers.sums.stated import MONEY, net_rent, operating_costs, whole, whole_rent
from neuroconcepts.assistant.answers.sums.told import told_amount
from neuroconcepts.assistant.answers.sums.totals import HELD_BACK, distinct, operands_named, total
from neuroconcepts.domain.property import Deal, Property


def amounts_together(clause: Clause, about: Property) -> tuple[Statement, ...]:
    with_, main = operands_named(clause, "with"), operands_named(clause, "main")
    charged = _says_charges(clause) or _leaves_heating_out(clause)
    if not (
        with_ or clause.adds or _ALL.search(clause.text) or clause.modes["without"] or _counts_parking(clause, main)
    ):
        return ()
    if _ALL.search(clause.text):
        with_ = [m for m in with_ if "operating_costs" not in m.names]
        if about.deal is Deal.SALE:
            return HELD_BACK
    on_top = [o for m in with_ if not _is_rent(m) for o in [_paid(clause, m, about)]]
    named = [o for m in main if not _is_rent(m) for o in [_paid(clause, m, about)]]
    if None in on_top or None in named:
        is_sum = clause.adds and len(on_top) + len(named) > 1
        return HELD_BACK if is_sum or _leaves_heating_out(clause) else ()
    more = (
        bool(on_top)
        or bool(clause.modes["without"])
        or (clause.adds and clause.names_self)
        or bool(_ALL.search(clause.text))
    )
    base = _base(clause, about, charged=charged, more=more)
    operands = [*base, *(o for o in (*named, *on_top) if o)]
    yearly, alone = bool(YEARLY.search(clause.text)), bool(_ALL.search(clause.text))
    return total(distinct(operands), yearly=yearly, alone=alone)


def _counts_parking(clause: Clause, main: list[Mention]) -> bool:
    return any(clause.many(m) > 1 for m in main if frozenset(m.names) & KINDS.keys())


_RENTS: Final = frozenset({"rent", "net_rent", "total_rent", "gross_cold_rent", "running_costs"})


def _is_rent(mention: Mention) -> bool:
    return bool(frozenset(mention.names) & _RENTS) or "price" in mention.names


_CHARGES: Final = re.compile(r"nebenkosten|betriebskosten|\b(?:nk|bk)\b|charges|spese|utilities")


def _leaves_heating_out(clause: Clause) -> bool:
    return any({"heating", "heating_costs"} & frozenset(m.names) for m in clause.modes["without"])


def _says_charges(clause: Clause) -> bool:
    """Whether rent and charges are meant: `mit Nebenkosten`, `Kaltmiete und Nebenkosten`."""
    said = [m for mode in ("main", "with") for m in clause.modes[mode]]
    joined = any("total_rent" in m.names and _CHARGES.search(m.fold) for m in said)
    return (joined or any("operating_costs" in m.names for m in said)) and not _ALL.search(clause.text)


_ALL: Final = re.compile(
    r"\b(?:alle[nr]?|saemtliche\w*|all|toutes?|tutt[eio]) (?:der |die |den |les |le |the )?(?:nebenkosten|betriebskosten|kosten|charges|costs|spese)\b"
)
"""All charges: what is paid in the end, not the one of this name."""


def _base(clause: Clause, about: Property, *, charged: bool, more: bool) -> tuple[Operand, ...]:
    """What the rest is added to: the rent or the price, where the clause speaks of it."""
    rents = frozenset(n for mode in ("main", "with") for m in clause.modes[mode] for n in m.names) & _RENTS
    of_self = clause.of_self or not operands_named(clause, "main")
    speaks = bool(rents) or "price" in clause.names or (of_self and more)
    if not speaks:
        return ()
    if about.deal is Deal.SALE:
        return whole(about)
    if charged:
        parts = (net_rent(about), operating_costs(about))
        return tuple(o for o in parts if o and (o is parts[0] or _joined_charges(clause))) if all(parts) else ()
    if "net_rent" in rents:
        return (net,) if (net := net_rent(about)) else ()
    return whole_rent(about)


def _joined_charges(clause: Clause) -> bool:
    """Whether the charges are no operand of their own yet."""
    return not any("operating_costs" in m.names for mode in ("main", "with") for m in clause.modes[mode])


def _paid(clause: Clause, mention: Mention, about: Property) -> Operand | None:
    """What is stated to be paid for a thing named, times how many of it."""
    found = next((o for n in mention.names if (o := _amount(n, about))), None)
    return times(found, clause.many(mention)) if found else None


def _amount(name: str, about: Property) -> Operand | None:
    if name == "commission":
        rated = rates.commission(about)
        return rates.with_its_tax(rated) if rated else None
    read = MONEY.get(name)
    stated = read(about) if read else None
    if name in rates.RATED:
        return rates.told_share(name, about) or told_amount(name, about)
    return stated or told_amount(name, about)
