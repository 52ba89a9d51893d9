"""What can be said about a property, before it is put into a language's words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from neuroconcepts.domain.property import Fact, Property


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit (`EUR`, `m²`, …), None for a bare one."""

    number: Decimal
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Fixed terms of OpenImmo (`heizungsart.FERN`), each language has its words for them."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """What a concept is called, by its name in the word tables."""

    name: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as a part of another: one item of a list."""

    name: str
    parts: tuple["Part", ...] = ()


Part = Amount | Terms | Label | Phrase | date | str


@dataclass(frozen=True, slots=True)
class Statement:
    """A phrase (by its name in the wording) with the parts that fill it, and the facts or texts it rests on; `plain` without
    the yes or no that the phrase begins with.
    """

    phrase: str
    parts: tuple[Part | tuple[Part, ...], ...] = ()
    sources: tuple[str, ...] = ()
    plain: bool = False


Reader = Callable[[Property], Statement | None]
"""Says one thing about a property, or None when its exposé does not state it."""

YEARS = frozenset({"baujahr", "letztemodernisierung"})


def part_of(fact: Fact) -> Amount | date | str:
    """A fact's value as a part of a sentence."""
    if fact.key in YEARS:
        return str(fact.value)  # a year is a name, not a quantity: no thousands separator
    if fact.number is not None:
        return Amount(fact.number, fact.unit)
    return fact.day or fact.words or ""


def saying(phrase: str, *facts: Fact) -> Statement:
    """`phrase` filled with these facts' values, resting on them."""
    return Statement(phrase, tuple(part_of(f) for f in facts), tuple(f.source for f in facts))
