"""What an amount of a letter may be reckoned from: amounts said around it, stated ones its sentence names, the rent and the price."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import has_by_nature, narrowest, told_beside
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.same_figure import same
from neuroconcepts.assistant.claims.grounds import Grounds, Value

MOST: Final = 8
"""So many amounts said before, and as many stated, are reckoned with."""
_WHOLE: Final = word_set("rent net_rent total_rent gross_cold_rent price rental_income")
_NO_WHOLE: Final = word_set(
    "parking garage underground_parking carport outdoor_parking duplex_parking reserve sqm_price"
)
_ADDED_UP: Final = word_set("rent price cost running_costs purchase_costs gross object unit house pay")
"""What an amount with something added to it may be called."""

_PLACES: Final = re.compile(r"\b(?:plätze?n?|places?|spaces?|posti|posto)\b", re.IGNORECASE)
"""Parking spaces told by their second half: `mit beiden Plätzen`."""


@dataclass(frozen=True, slots=True)
class Operands:
    """Amounts of the currency of the figure that is reckoned.

    `said` around it, `stated` of what the sentence names and of the whole, `named` only of what it names itself. `own` are those stated of the very thing that the letter calls the figure an amount of: nothing else may be made of
    them but their multiples and parts. `taxes` are those stated of value added tax. `adds_up` is false where it is called what no sum is called.
    """

    said: tuple[Decimal, ...]
    stated: tuple[Decimal, ...]
    named: tuple[Decimal, ...] = ()
    own: tuple[Decimal, ...] = ()
    taxes: tuple[Decimal, ...] = ()
    adds_up: bool = True

    @property
    def bases(self) -> tuple[Decimal, ...]:
        """What multiples, parts and percentages may be taken of."""
        return self.own or tuple(dict.fromkeys((*self.said, *self.stated)))


def operands_of(said: Said, grounds: Grounds) -> Operands:
    """The amounts said around a figure, and those stated of what its sentence names."""
    around = tuple(dict.fromkeys(q.number for q in said.around if _is_other(q, said.figure) and q.number))[-2 * MOST :]
    paid = [v for v in grounds.values if v.figure.measure is Measure.MONEY and v.figure.unit == said.figure.unit]
    label = _label(said)
    own = tuple(dict.fromkeys(_numbers(v for v in paid if narrowest(v.of) & label)))
    taxes = tuple(dict.fromkeys(_numbers(v for v in paid if "vat" in v.of)))
    named = tuple(dict.fromkeys(_numbers(v for v in paid if (narrowest(v.of) | v.of & {"parking"}) & _named(said))))[
        :MOST
    ]
    return Operands(around, _stated(said, paid), named, own, taxes, not label or bool(label & _ADDED_UP))


def _label(said: Said) -> frozenset[str]:
    """What the figure stands right beside, as far as that can cost something."""
    return frozenset(n for n in told_beside(said) if has_by_nature(n, Measure.MONEY) or n in _NO_WHOLE)


def _stated(said: Said, paid: list[Value]) -> tuple[Decimal, ...]:
    named = _named(said)
    of_named = [v for v in paid if v.of & named]
    whole = [v for v in paid if v.of & _WHOLE and not v.of & _NO_WHOLE]
    meant = narrowest(named & _WHOLE)
    whole = [v for v in whole if not meant or narrowest(v.of) & meant] or whole
    return tuple(dict.fromkeys((*_numbers(of_named), *_numbers(whole))))[: 2 * MOST]


def _named(said: Said) -> frozenset[str]:
    """The things the whole sentence names."""
    things = [m for m in said.passage.sentence.analysis.mentions if m.is_thing and not m.of(Sort.FILLER)]
    named = frozenset(n for m in things for n in (*m.names, *m.modifiers))
    if any("rental_income" in m.names and _NET.search(m.fold) for m in things):
        named |= {"net_rent"}
    return named | (frozenset({"parking"}) if "space" in named or _PLACES.search(said.text) else frozenset())


_NET: Final = re.compile(r"nett|kalt|\bnet\b")
"""`Jahresnettokaltmiete`: a year of the net rent."""


def _numbers(values: Iterable[Value]) -> Iterator[Decimal]:
    return (v.figure.number for v in values if v.figure.number)


def _is_other(one: Quantity, figure: Quantity) -> bool:
    return one.measure is Measure.MONEY and one.unit == figure.unit and not same(one, figure, loose=False)
