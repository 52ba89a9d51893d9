"""Amounts that are added up: `Zur Miete von 1.480 € kommen 240 €, das macht 1.720 €`, the last line of a table."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.number_words import NUMBER_OF
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import narrowest
from neuroconcepts.assistant.claims.figures.operands import Operands
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Grounds

_ADDS: Final = re.compile(
    r"\b(?:zusammen\w*|zusammengerechnet|gemeinsam|miteinander|insgesamt|alles in allem|unter dem strich|summ\w*|gesamt\w*|total\w*|ergib\w*|ergeben\w*|macht|machen|landen|landet|komm(?:t|en|st)|kämen?|stehen|steht|"
    r"hinzu\w*|heraus\w*|gesell\w*|dazu\w*|addier\w*|plus|zuzüglich|zzgl|samt|inklusive|inkl|mit|erhöh\w*|steig\w*|wären?|das sind|sind das|also|somit|damit|mithin|rechne\w*|"
    r"altogether|together|in all|overall|makes?|making|comes?|bring\w*|add\w*|takes?|plus|with|including|so|rises?|allow|sum\w*|giving|gives?|"
    r"soit|en tout|donc|ensemble|fait|font|ajout\w*|addition\w*|avec|revient|arrive\w*|monte\w*|atteint|augment\w*|passe|"
    r"somm\w*|in tutto|complessiv\w*|quindi|cioè|ovvero|pari|insieme|fa|fanno|arriva\w*|aggiung\w*|con|più|sale|aument\w*|raggiung\w*)\b|\+",
    re.IGNORECASE,
)
_HERE: Final = 4
"""So many amounts are picked from those said; more only where they stand next to each other."""


def sums(said: Said, amounts: Operands) -> Iterator[Decimal]:
    """What amounts come to: two to four of those said, a row of them, or one said and one stated that is named."""
    if not amounts.adds_up or not _ADDS.search(said.text):
        return
    for size in range(2, _HERE + 1):
        yield from (sum(each, Decimal(0)) for each in combinations(amounts.said[-8:], size))
    yield from _rows(amounts.said)
    yield from with_several(said, amounts.said)
    yield from (one + other for one in amounts.said for other in amounts.stated if one != other)
    yield from (one + other for one in amounts.named for other in amounts.stated if other > one)


_EACH: Final = re.compile(
    r"\b(?:à|je|zu|zu je|jeweils|at|each|de|da|per|a|\w*mal|fois|volte|times)\s(?:€|EUR|CHF)?\s?$|[×x]\s?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(r"\b(\w+?)\s?(?:mal|fois|volte|times)\b", re.IGNORECASE)
MOST_THINGS: Final = 12


def with_several(said: Said, amounts: Sequence[Decimal]) -> Iterator[Decimal]:
    """Amounts of which one is that of each of several: `… und vier Plätze à 135 €`."""
    here = said.passage.sentence.analysis.quantities
    counts = {q.number for q in here if q.measure is Measure.COUNT and q.number and 1 < q.number <= MOST_THINGS}
    counts |= {NUMBER_OF[hit[1].lower()] for hit in _TIMES.finditer(said.text) if hit[1].lower() in NUMBER_OF}
    each = {q.number for q in here if q.number in amounts and _EACH.search(said.text, 0, q.start)}
    for one in each if counts else ():
        others = [n for n in amounts[-8:] if n != one]
        chosen = (c for size in (1, 2, 3) for c in combinations(others, size))
        yield from (sum(c, Decimal(0)) + one * many for c in chosen for many in counts if one)


def _rows(said: Sequence[Decimal]) -> Iterator[Decimal]:
    """All amounts that stand next to each other, whatever their number."""
    for start in range(len(said)):
        for end in range(start + _HERE + 1, len(said) + 1):
            yield sum(said[start:end], Decimal(0))


_NAMED_FOR: Final = {
    "cost": "operating_costs",
    "unit": "price",
    "house": "price",
    "monthly_rents": "rent",
    "heating": "heating_costs",
}
"""What a sum may name a thing for the amount of."""
_WITH_COSTS: Final = word_set("operating_costs heating_costs")
MOST_NAMED: Final = 4


def named_sums(said: Said, grounds: Grounds) -> Iterator[Decimal]:
    """What the stated figures of the things the sentence names come to: `Kaution und erste Miete, zusammen 6.250 €`."""
    if _ADDS.search(said.text):
        yield from sums_named(said, grounds)


def sums_named(said: Said, grounds: Grounds) -> Iterator[Decimal]:
    """What the figures of the things named come to, whether or not the sentence says that it adds up."""
    figures = [found for name in _things(said) if (found := _figures(name, said, grounds))][:MOST_NAMED]
    for size in range(2, len(figures) + 1):
        for chosen in combinations(figures, size):
            yield from (sum(each, Decimal(0)) for each in product(*chosen))


def _things(said: Said) -> list[str]:
    """The things named in the sentence, each once; charges are no part of what is added to a rent that has them."""
    things = (m for m in said.passage.sentence.analysis.mentions if m.is_thing or m.of(Sort.SELF))
    named = dict.fromkeys(_NAMED_FOR.get(n, n) for m in things for n in narrowest(m.names))
    return [n for n in named if "total_rent" not in named or n not in _WITH_COSTS]


def _figures(name: str, said: Said, grounds: Grounds) -> tuple[Decimal, ...]:
    """The figures of the measure that are stated of a thing, or of kinds of it."""
    stated = (
        v.figure.number
        for v in grounds.values
        if name in v.of and v.figure.measure is said.figure.measure and v.figure.unit == said.figure.unit
    )
    return tuple(dict.fromkeys(n for n in stated if n))[:2]
