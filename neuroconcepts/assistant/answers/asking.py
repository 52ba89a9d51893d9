"""What kind of answer a question wants, of all that its words could want."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set

_LEADING: Final = frozenset(
    {Asked.MAY, Asked.MUST, Asked.AMOUNT, Asked.HIGH, Asked.WHAT, Asked.HOW, Asked.KIND, Asked.WHERE, Asked.NEAREST}
)
"""Kinds that only lead in beside a firm one: `Ab wann kann ich …`, `Was muss ich zahlen`."""
FIRM: Final = frozenset(Asked) - _LEADING - {Asked.EXISTS, Asked.NAME, Asked.INCLUDED}
"""Kinds that say exactly what is wanted."""
_MANY: Final = frozenset({Asked.AMOUNT, Asked.COUNT})
"""`wie viel` is either."""
_MEASURED: Final = frozenset(
    {Asked.PRICE, Asked.LOAD, Asked.POWER, Asked.SPEED, Asked.PERCENT, Asked.AREA, Asked.DURATION, Asked.DISTANCE}
)
_LET_SEPARATELY: Final = word_set("parking garage underground_parking carport outdoor_parking shop office")
_VALUED: Final = frozenset({"value", "percent", "energy", "area", "class"})
"""What is measured so is asked for by `wie viel` as an amount, all else by count."""


@dataclass(frozen=True, slots=False)
class _Around:
    """What surrounds the kinds of answer: the question's topics, and whether it is about the property itself."""

    topics: tuple[Mention, ...]
    of_self: bool

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(n for m in self.topics for n in m.names)

    @cached_property
    def measures(self) -> frozenset[str]:
        known = concepts()
        return frozenset(known[n].measure for n in self.names if n in known)


def settled(asked: Iterable[Asked], topics: tuple[Mention, ...], *, of_self: bool) -> frozenset[Asked]:
    """The kinds of answer left when each word's meaning is settled by the others."""
    kinds, around = frozenset(asked), _Around(topics, of_self)
    for rule in _RULES:
        kinds = rule(kinds, around)
    return kinds


def _payment(kinds: frozenset[Asked], around: _Around) -> frozenset[Asked]:
    """`Was ist zu zahlen`, `Was ist die Miete für die Garage` want a price."""
    if Asked.WHO in kinds or "included" in around.names:
        return kinds - {Asked.PRICE}
    pays = "pay" in around.names and Asked.WHO not in kinds and bool(kinds & {Asked.WHAT, Asked.AMOUNT, Asked.KIND})
    rents = "rent" in around.names and Asked.WHAT in kinds and bool(around.names & _LET_SEPARATELY)
    return kinds | {Asked.PRICE} if pays or rents else kinds


def _many(kinds: frozenset[Asked], around: _Around) -> frozenset[Asked]:
    """`wie viel` beside a measure (`Wie viel kostet`) adds nothing; else it is an amount or a count."""
    if not kinds >= _MANY:
        return kinds
    if kinds & _MEASURED:
        return kinds - _MANY
    is_amount = not around.topics or (bool(around.measures & _VALUED) and not _counts_first(around))
    return kinds - {Asked.COUNT if is_amount else Asked.AMOUNT}


def _counts_first(around: _Around) -> bool:
    """`Wie viele Autos finden auf dem Grundstück Platz?` counts what is named first."""
    first, known = around.topics[0], concepts()
    measured = any(known[n].measure for n in first.names if n in known)
    return first.of(Sort.THING) and not first.of(Sort.ROLE) and not measured


def _high(kinds: frozenset[Asked], around: _Around) -> frozenset[Asked]:
    """`Wie hoch ist die Miete`, `… der Heizwärmebedarf` want an amount; `… die Halle`, `… das Tor` a height."""
    if Asked.HIGH not in kinds:
        return kinds
    valued = bool(around.measures - {"", "count", "height"}) or any(m.of(Sort.ACT) for m in around.topics)
    is_height = not valued and bool(around.topics or around.of_self)
    return kinds - {Asked.HIGH} | {Asked.HEIGHT if is_height else Asked.AMOUNT}


_SPATIAL: Final = word_set(
    "garage plot parking underground_parking outdoor_parking duplex_parking hall terrace balcony roof_terrace loggia "
    "driveway carport gate garden "
    "shop_window plot_front hall_room kitchen bed pool fence street cellar storage_room dimensions facade"
)
"""Things whose `wie lang` asks for metres."""


def _long(kinds: frozenset[Asked], around: _Around) -> frozenset[Asked]:
    """`Wie lang ist die Garage` asks for metres, `… der Vertrag` for a time; of a property by itself, its length."""
    if Asked.DURATION not in kinds:
        return kinds
    spatial = around.names <= _SPATIAL if around.names else around.of_self
    return kinds - {Asked.DURATION} | {Asked.LENGTH} if spatial and kinds & {Asked.DURATION} else kinds


def _extra(kinds: frozenset[Asked], around: _Around) -> frozenset[Asked]:
    """Whether something is to be paid on top asks whether it is included."""
    extra = "extra" in around.names and Asked.WHO not in kinds and ("pay" in around.names or Asked.MUST in kinds)
    return kinds - {Asked.MUST, Asked.PRICE} | {Asked.INCLUDED} if extra else kinds


def _staying(kinds: frozenset[Asked], around: _Around) -> frozenset[Asked]:
    """How long somebody may stay is not whether something stays behind."""
    stays = bool(kinds & {Asked.DURATION, Asked.WHEN}) and "remain" in around.names
    return kinds - {Asked.INCLUDED} if stays else kinds


def _leading(kinds: frozenset[Asked], _around: _Around) -> frozenset[Asked]:
    if kinds & FIRM:
        return kinds - _LEADING
    return kinds - {Asked.MAY, Asked.MUST, Asked.KIND} if Asked.INCLUDED in kinds else kinds


def _why(kinds: frozenset[Asked], _around: _Around) -> frozenset[Asked]:
    """`Warum dauert die Übergabe so lange?` asks for a reason, not for a time."""
    return frozenset({Asked.WHY}) if Asked.WHY in kinds else kinds


_TIMES: Final = frozenset({Asked.WHEN, Asked.UNTIL, Asked.SINCE, Asked.DURATION, Asked.WHO, Asked.WHY})


def _area(kinds: frozenset[Asked], _around: _Around) -> frozenset[Asked]:
    """`Ab wann ist die Fläche frei?` asks for no size."""
    return kinds - {Asked.AREA} if kinds & _TIMES else kinds


_RULES: Final[tuple[Callable[[frozenset[Asked], _Around], frozenset[Asked]], ...]] = (
    _payment,
    _many,
    _high,
    _long,
    _extra,
    _staying,
    _why,
    _area,
    _leading,
)
