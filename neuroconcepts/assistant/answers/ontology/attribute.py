"""An attribute: one thing an exposé can state about a property, with the type and unit of its value and where an export has it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.measure import Measure, Period


class Kind(StrEnum):
    """What type of value an attribute has."""

    FIGURE = "figure"
    """A number of a measure."""
    FLAG = "flag"
    """Yes or no."""
    TERMS = "terms"
    """Choices of OpenImmo (`heizungsart` → FERN, FUSSBODEN), each with words in every language."""
    TEXT = "text"
    """The agency's own words."""
    DAY = "day"


TOLD: Final = frozenset({Asked.EXISTS, Asked.WHAT, Asked.KIND})
"""What a bare name asks, and `was ist …`, `welche …`."""
PAID: Final = TOLD | {Asked.AMOUNT, Asked.PRICE, Asked.HOW, Asked.MUST}
SIZED: Final = TOLD | {Asked.AREA, Asked.AMOUNT}
COUNTED: Final = frozenset({Asked.COUNT, Asked.AMOUNT})
WHETHER: Final = frozenset({Asked.EXISTS, Asked.MAY, Asked.INCLUDED, Asked.MUST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """`about` are the concepts (`words/*.txt`) any of which asks for it and states it; `beside` those that may stand by
    without changing the question. `fields` are keys of an export's facts, the first stated one counts; for `TERMS` they are
    elements of choices. `asked` are the kinds of answer its value gives.

    `measure`, `period` and `unit` say what two values must share to be compared. With `quotes`, what a sentence of the
    exposé says about it is told beside its value, for there it stands in more detail.
    """

    name: str
    kind: Kind
    about: frozenset[str]
    fields: tuple[str, ...] = ()
    asked: frozenset[Asked] = TOLD
    beside: frozenset[str] = field(default=frozenset())
    measure: Measure | None = None
    period: Period | None = None
    quotes: bool = False

    @property
    def concept(self) -> str:
        """The concept whose label names it."""
        return self.name if self.name in self.about else min(self.about)


def figure(
    name: str,
    fields: str,
    measure: Measure,
    *,
    asked: frozenset[Asked],
    about: str = "",
    beside: str = "",
    period: Period | None = None,
    quotes: bool = False,
) -> Attribute:
    return Attribute(
        name=name,
        kind=Kind.FIGURE,
        about=frozenset((about or name).split()),
        fields=tuple(fields.split()),
        asked=asked,
        beside=frozenset(beside.split()),
        measure=measure,
        period=period,
        quotes=quotes,
    )


def amount(name: str, fields: str, *, about: str = "", beside: str = "", monthly: bool = False) -> Attribute:
    """Money, once or every month."""
    period = Period.MONTH if monthly else None
    return figure(name, fields, Measure.MONEY, asked=PAID, about=about, beside=beside, period=period)


def area(name: str, fields: str, *, about: str = "", beside: str = "") -> Attribute:
    return figure(name, fields, Measure.AREA, asked=SIZED, about=about, beside=beside)


def count(name: str, fields: str, *, about: str = "", beside: str = "", told: bool = False) -> Attribute:
    """With `told`, the bare name asks for the number too."""
    return figure(name, fields, Measure.COUNT, asked=COUNTED | TOLD if told else COUNTED, about=about, beside=beside)


def flag(
    name: str, fields: str, *, about: str = "", beside: str = "", asked: frozenset[Asked] = WHETHER, quotes: bool = True
) -> Attribute:
    return Attribute(
        name=name,
        kind=Kind.FLAG,
        about=frozenset((about or name).split()),
        fields=tuple(fields.split()),
        asked=asked,
        beside=frozenset(beside.split()),
        quotes=quotes,
    )


def terms(
    name: str, fields: str, *, about: str = "", beside: str = "", asked: frozenset[Asked] = TOLD, quotes: bool = True
) -> Attribute:
    return Attribute(
        name=name,
        kind=Kind.TERMS,
        about=frozenset((about or name).split()),
        fields=tuple(fields.split()),
        asked=asked,
        beside=frozenset(beside.split()),
        quotes=quotes,
    )


def text(name: str, fields: str, *, about: str = "", beside: str = "", asked: frozenset[Asked] = TOLD) -> Attribute:
    return Attribute(
        name=name,
        kind=Kind.TEXT,
        about=frozenset((about or name).split()),
        fields=tuple(fields.split()),
        asked=asked,
        beside=frozenset(beside.split()),
        quotes=True,
    )


def by_name(*tables: tuple[Attribute, ...]) -> Mapping[str, Attribute]:
    """The attributes of these tables by name; a name that stands twice is an error of the tables."""
    found: dict[str, Attribute] = {}
    for attribute in (a for table in tables for a in table):
        if attribute.name in found:
            raise ValueError(f"the attribute {attribute.name!r} stands twice")
        found[attribute.name] = attribute
    return found
