"""What can be said about a property, before it is put into a language's words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from neuroconcepts.domain.property import Fact, Property


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit (`EUR`, `m²`, …), None for a bare one."""

    number: Decimal
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Fixed terms of OpenImmo (`heizungsart.FERN`), each language has its words for them."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A phrase (by its name in the wording) with the parts that fill it, and the facts or texts it rests on."""

    phrase: str
    parts: tuple[Quantity | Terms | date | str, ...] = ()
    sources: tuple[str, ...] = ()


Reader = Callable[[Property], Statement | None]
"""Says one thing about a property, or None when its exposé does not state it."""


YEARS = ("baujahr", "letztemodernisierung")


def part_of(fact: Fact) -> Quantity | Terms | date | str:
    """A fact's value as a part of a sentence."""
    if fact.key in YEARS:
        return str(fact.value)  # a year is a name, not a quantity: no thousands separator
    if fact.number is not None:
        return Quantity(fact.number, fact.unit)
    return fact.day or fact.words or ""


def saying(phrase: str, *facts: Fact) -> Statement:
    """`phrase` filled with these facts' values, resting on them."""
    return Statement(phrase, tuple(part_of(f) for f in facts), tuple(f.source for f in facts))


def stated(phrase: str, *keys: str) -> Reader:
    """The first of these facts that is stated, in `phrase`."""

    def read(about: Property) -> Statement | None:
        fact = about.fact(*keys)
        return Statement(phrase, (part_of(fact),), (fact.source,)) if fact and fact.yes is None else None

    return read


def yes_or_no(phrase: str, *keys: str) -> Reader:
    """`phrase`+`_yes` or `_no`, as the first of these facts says."""

    def read(about: Property) -> Statement | None:
        fact = about.fact(*keys)
        if fact is None or fact.yes is None:
            return None
        return Statement(f"{phrase}_{'yes' if fact.yes else 'no'}", (), (fact.source,))

    return read


def present(phrase: str, *keys: str) -> Reader:
    """`phrase` when one of these facts is a yes, a number above 0 or a word; says nothing of an absence."""

    def read(about: Property) -> Statement | None:
        fact = next((f for k in keys for f in about.facts if f.key == k and (f.yes or f.number or f.words)), None)
        return Statement(phrase, (), (fact.source,)) if fact else None

    return read


def chosen(phrase: str, *elements: str) -> Reader:
    """The choices set true at these elements, as terms."""

    def read(about: Property) -> Statement | None:
        hits = [(e, c, f"{e}@{c}") for e in elements for c in sorted(about.choices(e))]
        if not hits:
            return None
        sources = tuple(f.source for _, _, key in hits if (f := about.fact(key)))
        return Statement(phrase, (Terms(tuple(f"{e}.{c}" for e, c, _ in hits)),), sources)

    return read


def term(phrase: str, element: str, key: str) -> Reader:
    """A fact whose words are one of OpenImmo's fixed terms."""

    def read(about: Property) -> Statement | None:
        fact = about.fact(key)
        return (
            Statement(phrase, (Terms((f"{element}.{fact.words}",)),), (fact.source,)) if fact and fact.words else None
        )

    return read


def first_of(*readers: Reader) -> Reader:
    """The first that has something to say."""

    def read(about: Property) -> Statement | None:
        return next((s for r in readers if (s := r(about))), None)

    return read
