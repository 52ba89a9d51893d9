"""Things together: `Nebenkosten und Heizkosten zusammen`, `die Wohnung mit Stellplatz`, `alle fünf Stellplätze`, areas."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.measure import Period
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.replies_parking import KINDS
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums import rates
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.operand import Operand, addable, sources_of, times
from neuroconcepts.assistant.answers.sums.spreading import A_YEAR, YEARLY
from neuroconcepts.assistant.answers.sums.stated import AREAS, MONEY, net_rent, operating_costs, whole, whole_rent
from neuroconcepts.assistant.answers.sums.told import told_amount
from neuroconcepts.domain.property import Deal, Property

_TURNING: Final = word_set(
    "included compose q_price cost pay vat buyer tenant floor_area_word extra extra_cost total_area gross net_of exists full storey euros q_how_big"
)
"""Words of such a question that are no operands."""
_SIZED: Final = frozenset({"q_how_big"})
_OUTSIDE: Final = frozenset({"balcony", "terrace", "loggia"})
_CONTAINING: Final = {"living_area": frozenset({"balcony", "terrace", "loggia"})}


HELD_BACK: Final = (Statement(""),)
"""A sum is asked for that cannot be made: one of its operands is no answer."""


def added(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """The sum that the clause asks for; nothing where it asks for none, or where an operand of it is not stated."""
    if not clause.asks_amount:
        return ()
    if clause.has_strange:
        return HELD_BACK if clause.adds and len(_operands_named(clause, "main")) > 0 else ()
    if (_SIZED & clause.names and "q_price" not in clause.names) or (
        "q_how_much" in clause.names and _names_areas(clause)
    ):
        return _areas_together(clause, about)
    return _amounts_together(clause, about)


def _names_areas(clause: Clause) -> bool:
    things = [m for mode in ("main", "with") for m in _operands_named(clause, mode)]
    return bool(things) and all(frozenset(m.names) & AREAS.keys() - MONEY.keys() for m in things)


def _operands_named(clause: Clause, mode: str) -> list[Mention]:
    return [m for m in clause.modes[mode] if not frozenset(m.names) <= _TURNING]


# ── money


def _amounts_together(clause: Clause, about: Property) -> tuple[Statement, ...]:
    with_, main = _operands_named(clause, "with"), _operands_named(clause, "main")
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
    return _total(_distinct(operands), yearly=yearly, alone=alone)


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
    of_self = clause.of_self or not _operands_named(clause, "main")
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


def _distinct(operands: Iterable[Operand]) -> list[Operand]:
    """Each stated figure once: `warm` and `mit Heizung` name the same."""
    done: list[Operand] = []
    for each in operands:
        if not any(each.sources == other.sources and each.number == other.number for other in done):
            done.append(each)
    return done


def _total(operands: list[Operand], *, yearly: bool = False, alone: bool = False) -> tuple[Statement, ...]:
    is_one = len(operands) == 1 and not (alone or operands[0].item.name == "item_times")
    if not operands or is_one or not addable(operands):
        return ()
    unit, monthly = operands[0].unit, operands[0].period is Period.MONTH
    items = tuple(o.item for o in operands)
    net, gross = sum((o.number for o in operands), Decimal(0)), sum((o.gross for o in operands), Decimal(0))
    if yearly and monthly:
        return (Statement("sum_yearly", (Amount(gross * A_YEAR, unit), items), sources_of(operands)),)
    if net != gross:
        parts = (Amount(net, unit), Amount(gross, unit), items)
        return (Statement("sum_taxed", parts, sources_of(operands)),)
    phrase = "sum_monthly" if monthly else "sum_once"
    return (Statement(phrase, (Amount(net, unit), items), sources_of(operands)),)


# ── areas


def _areas_together(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """Areas of the things named; a balcony's only where it is the one thing outside."""
    if not (clause.adds or clause.modes["with"]):
        return ()
    named = [m for mode in ("main", "with") for m in _operands_named(clause, mode)]
    outside = [m for m in named if _OUTSIDE & frozenset(m.names)]
    found = [_size(m, about, alone=len(outside) == 1) for m in named]
    if None in found:
        return HELD_BACK
    sized = [o for o in found if o]
    if clause.of_self and not any("living_area" in m.names for m in named) and sized:
        own = AREAS["living_area"](about)
        sized = [own, *sized] if own else []
    return _total(_distinct(sized)) if len(sized) > 1 else ()


def _size(mention: Mention, about: Property, *, alone: bool) -> Operand | None:
    names = frozenset(mention.names)
    if names & _OUTSIDE and not (alone and _only_outside(names & _OUTSIDE, about)):
        return None
    return next((o for n in mention.names if n in AREAS and (o := AREAS[n](about))), None)


def _only_outside(named: frozenset[str], about: Property) -> bool:
    keys = {"balcony": "anzahl_balkone", "terrace": "anzahl_terrassen", "loggia": "anzahl_logia"}
    others = (about.number(key) for name, key in keys.items() if name not in named)
    return not any(others)
