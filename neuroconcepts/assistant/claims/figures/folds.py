"""How many times one amount is of another: `das Dreifache der Monatsmiete`, `trois fois le loyer`, `fast doppelt so viel`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.number_words import NUMBER_OF
from neuroconcepts.assistant.claims.figures.portions import pairs_named
from neuroconcepts.assistant.claims.figures.rounding import Rounding, comes_to, on_right_side
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.figures.sums import sums_named
from neuroconcepts.assistant.claims.grounds import Grounds

_WORDS: Final = {
    2: r"(?:das|dem|zum|aufs) doppelte|doppelt so|(?:le|du|au) double\b|(?:il|del|al) doppio|twice|double (?:the|your|that)",
    3: r"(?:le|du|au) triple\b(?! (?:vitrage|exposition))|(?:il|del|al) triplo|three times|triple (?:the|your|that)",
    4: r"(?:le|du|au) quadruple\b|(?:il|del|al) quadruplo",
}
_GERMAN: Final = "|".join(w for w, n in NUMBER_OF.items() if n == n.to_integral() and 2 <= n <= 30)
_FOLD: Final = re.compile(rf"\b(?:das|dem|des|zum|aufs)\s(?P<n>{_GERMAN})fachen?\b", re.IGNORECASE)
_TIMES: Final = re.compile(r"[\s-]?(?:fach\w*|mal\b|times\b|fois\b|volte\b|x\b|×)", re.IGNORECASE)
_TOLD: Final = tuple((number, re.compile(words, re.IGNORECASE)) for number, words in _WORDS.items())
_COMPARED: Final = frozenset({Measure.MONEY, Measure.AREA})
UNIT: Final = "fold"
"""The unit of a number that says how many times one amount is of another."""


def folds(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The numbers of times that a stretch tells in one word."""
    for number, words in _TOLD:
        yield from (_told(Decimal(number), hit) for hit in words.finditer(text, start, end))
    for hit in _FOLD.finditer(text, start, end):
        yield _told(NUMBER_OF[hit["n"].lower()], hit)


def _told(number: Decimal, hit: re.Match[str]) -> Quantity:
    return Quantity(Measure.COUNT, number, unit=UNIT, start=hit.start(), end=hit.end())


LOOSELY: Final = Decimal("0.1")
"""`fast das Doppelte` may be this share less."""


def _is_about(said: Decimal, exact: Decimal, way: Rounding) -> bool:
    if comes_to(said, exact, way):
        return True
    return way is not Rounding.NONE and on_right_side(said, exact, way) and abs(said - exact) <= said * LOOSELY


_AMOUNT_TIMES: Final = re.compile(r"(?:[x×*]|\b(?:mal|times|multiplied by|fois|volte|per))\s?$", re.IGNORECASE)
_TIMES_AMOUNT: Final = re.compile(r"\s?(?:[x×*]|mal|times|fois|volte|per)\s?(?:€|EUR|CHF|\d)", re.IGNORECASE)


def is_multiplier(said: Said) -> bool:
    """Whether a number stands beside an amount as its factor, and the product is told: `3 × 1.480 € = 4.440 €`."""
    number, figure = said.figure.number, said.figure
    amounts = [q for q in said.passage.sentence.analysis.quantities if q.measure is Measure.MONEY and q.number]
    if _TIMES_AMOUNT.match(said.text, figure.end):
        base = next((q.number for q in amounts if q.start >= figure.end), None)
    elif _AMOUNT_TIMES.search(said.text, max(0, figure.start - LOOKED_BACK), figure.start):
        base = next((q.number for q in reversed(amounts) if q.end <= figure.start), None)
    else:
        return False
    return number is not None and base is not None and any(base * number == q.number for q in amounts)


_DIVIDED_BY: Final = re.compile(
    r"(?:\b(?:durch|auf|divided by|split (?:between|among|by|in)|shared (?:between|among|by)|divisée? (?:par|en)|partagée? (?:en|entre|par)|diviso (?:per|in|tra)|divisa (?:per|in|tra)|par|per)\s(?:die |alle |the |les |i )?|[:/÷]\s?)$",
    re.IGNORECASE,
)


def is_divisor(said: Said) -> bool:
    """Whether an amount before it divided by it is the amount that is told behind: `1.652,20 € geteilt durch vier macht 413,05 €`."""
    number, figure = said.figure.number, said.figure
    if not number or not _DIVIDED_BY.search(said.text, max(0, figure.start - LOOKED_BACK), figure.start):
        return False
    amounts = [q for q in said.passage.sentence.analysis.quantities if q.measure is Measure.MONEY and q.number]
    wholes, shares = ([q for q in amounts if (q.end <= figure.start) is before] for before in (True, False))
    return any(
        comes_to(share.number, whole.number / number, Rounding.NONE)
        for share in shares
        for whole in wholes
        if share.number and whole.number
    )


def is_fold(said: Said, grounds: Grounds, way: Rounding) -> bool:
    """Whether a number of times is what one of two amounts, around it or of what its sentence names, is of the other."""
    figure = said.figure
    if figure.number is None or not (figure.unit == UNIT or _TIMES.match(said.text, figure.end)):
        return False
    if any(_is_about(figure.number, other / one, way) for one, other in pairs_named(said, grounds)):
        return True
    if _is_of_sum(said, grounds):
        return True
    amounts = [q for q in said.around if q.measure in _COMPARED and q.number]
    return any(
        _is_about(figure.number, one.number / other.number, way)
        for one, other in permutations(amounts, 2)
        if one.number and other.number and (one.measure, one.unit) == (other.measure, other.unit)
    )


def _is_of_sum(said: Said, grounds: Grounds) -> bool:
    """`6.165 €, das Dreifache von Miete und Nebenkosten`: so many times what is named behind it together."""
    many, told = said.figure.number or Decimal(0), [q for q in said.around if q.measure is Measure.MONEY and q.number]
    if not told or not _OF_BOTH.match(said.text, said.figure.end):
        return False
    return any(q.number == each * many for q in told for each in sums_named(replace(said, figure=q), grounds))


_OF_BOTH: Final = re.compile(
    r"(?:\s(?:von|aus|of|the|de|du|des|di|della|dell['’]|der|monatlichen))*\s?[\w'’-]+\s(?:und|plus|and|et|e|più)\s",
    re.IGNORECASE,
)
