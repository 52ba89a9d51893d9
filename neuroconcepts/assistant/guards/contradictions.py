"""Where an exposé contradicts itself about what an answer rests on: two values of one fact, another amount or number in a text,
a text against a field's yes or no or against another text, parts that do not make the whole.

Neither is believed. Which one holds, only the agent knows; a seeker who was told the wrong rent has it in writing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.guards.contradictions_counted import counted_otherwise
from neuroconcepts.assistant.guards.contradictions_summed import summed_otherwise
from neuroconcepts.assistant.guards.contradictions_told import told_otherwise
from neuroconcepts.domain.knowledge_material import is_internal, told_texts, value_of
from neuroconcepts.domain.property import Fact, Property

_NAMED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "preise/kaltmiete": r"(?:netto)?kaltmiete",
        "preise/nettokaltmiete": r"(?:netto)?kaltmiete",
        "preise/warmmiete": r"warmmiete|gesamtmiete|bruttomiete",
        "preise/gesamtmietebrutto": r"warmmiete|gesamtmiete|bruttomiete",
        "preise/pauschalmiete": r"pauschalmiete",
        "preise/nebenkosten": r"nebenkosten",
        "preise/kaution": r"kaution",
        "preise/hausgeld": r"hausgeld",
        "preise/kaufpreis": r"kaufpreis",
        "flaechen/wohnflaeche": r"wohnfläche",
        "flaechen/grundstuecksflaeche": r"grundstücksfläche",
    }
)
"""Facts that texts repeat → how German texts name them, at the end of a word or alone."""
_MONEY: Final = r"(?:€|eur\b|euro\b|chf\b|franken\b)"
_AREA: Final = r"(?:m²|m2\b|qm\b|quadratmeter\b)"
_FIGURE: Final = r"\d{1,3}(?:[.'’\s]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_TOLERANCE: Final = Decimal("0.02")
"""Texts round: "rund 900 Euro", "ca. 71 m²"."""
_SEVERAL: Final = ("zustand_angaben/energiepass", "preise/stp_")
"""What an exposé may state several times: certificates of one house, kinds of parking."""


def contradictions(about: Property, sources: Iterable[str]) -> tuple[str, ...]:
    """What the exposé states otherwise elsewhere, of all that these `sources` state; each with both values and their places."""
    wanted = set(sources)
    found = (
        _twice(about, wanted),
        _otherwise(about, wanted),
        counted_otherwise(about, wanted),
        summed_otherwise(about, wanted),
        told_otherwise(about, wanted),
    )
    return tuple(dict.fromkeys(each for lines in found for each in lines))


def _twice(about: Property, wanted: set[str]) -> Iterator[str]:
    by_source: dict[str, list[Fact]] = {}
    for fact in about.facts:
        if fact.source in wanted and fact.words is None and not (is_internal(fact) or fact.source.startswith(_SEVERAL)):
            by_source.setdefault(fact.source, []).append(fact)
    for source, facts in by_source.items():
        values = list(dict.fromkeys(value_of(fact) for fact in facts))
        if len(values) > 1 and len({fact.unit for fact in facts}) == 1:
            yield f"{source}: {' / '.join(values)}"


def _otherwise(about: Property, wanted: set[str]) -> Iterator[str]:
    for fact in about.facts:
        if (name := _NAMED.get(fact.source)) is None or fact.number is None:
            continue
        for text in told_texts(about):
            place = f"freitexte/{text.heading}"
            if wanted & {fact.source, place}:
                amounts = _amounts(name, text.text, _AREA if fact.unit == "m²" else _MONEY)
                others = [said for said, number in amounts if not _is_near(number, fact.number)]
                yield from (f"{fact.source}: {value_of(fact)} / {place}: {said}" for said in others)


_OF_A_PART: Final = re.compile(
    r"\b(?:vom|von (?:der|den)|davon|um|plus|flie(?:ß|ss)en|umlagefähig\w*|erhöh\w*|steig\w*)\b", re.IGNORECASE
)
"""What makes a figure behind the name another than the whole: `vom Hausgeld fließen 74 Euro`, `erhöht sich um 25 Euro`."""
_LOOKED_BACK: Final = 8


def _amounts(name: str, text: str, unit: str) -> Iterator[tuple[str, Decimal]]:
    """The amounts that follow the name within its sentence, as written and as numbers."""
    figure = rf"(?:(?P<after>{_FIGURE})(?:,-{{1,2}})?\s?{unit}|{unit}\s?(?P<before>{_FIGURE}))"
    for hit in re.finditer(rf"(?:{name})\b[^.\d\n;,]{{0,40}}?{figure}", text, re.IGNORECASE):
        said = hit["after"] or hit["before"]
        before = text[max(0, hit.start() - _LOOKED_BACK) : hit.start()]
        if (number := _number(said)) is not None and not _OF_A_PART.search(f"{before}{hit[0]}"):
            yield hit[0], number


def _number(said: str) -> Decimal | None:
    bare = re.sub(r"['’\s]", "", said)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", bare):
        bare = bare.replace(".", "")
    try:
        return Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return None


def _is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _TOLERANCE * max(one, other)
