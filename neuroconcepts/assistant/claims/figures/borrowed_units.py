"""Figures whose unit stands elsewhere: `232 of 248 square metres`, `between 6 and 18 months`, `a speed of 1000`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.number_words import NUMBER_OF
from neuroconcepts.assistant.folding import folded

_TO: Final = re.compile(r"\s(?:und|and|to|et|à|e|a|bis)\s", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\b(?:zwischen|von|between|from|entre|de|tra|fra|da)\s$", re.IGNORECASE)
PART_OF: Final = r"\s(?:von|of|out of|sur|su|di|der|des|de|dei)\s(?:(?:insgesamt|den|the|a total of|gesamten?|les|i|un totale di)\s)?"
_PART_OF: Final = re.compile(PART_OF, re.IGNORECASE)
"""What leads from a part to its whole."""
_FAST: Final = re.compile(
    r"\b(?:speeds?|bandwidth|\w*geschwindigkeit|bandbreite|débit|vitesse|bande passante|velocità|banda)\s(?:(?:(?:von|of|de|di)|(?:ist|beträgt|is|est|è))\s(?:bis zu\s|up to\s|jusqu['’]à\s|fino a\s)?)?$",
    re.IGNORECASE,
)
"""What Internet connections have in megabits a second."""


def with_units(figures: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """The figures, those without a unit in the one that is meant."""
    for figure, following in zip_longest(figures, figures[1:]):
        if figure.measure is not Measure.COUNT or figure.number is None:
            yield figure
        elif _FAST.search(text, 0, figure.start):
            yield replace(figure, measure=Measure.SPEED)
        elif following is not None and following.measure is Measure.AREA and _is_part(figure, following, text):
            yield replace(figure, measure=Measure.AREA, unit=following.unit)
        else:
            yield _of_span(figure, following, text)


def _is_part(figure: Quantity, following: Quantity, text: str) -> bool:
    is_less = (figure.number or 0) < (following.number or 0)
    return is_less and _PART_OF.fullmatch(text, figure.end, following.start) is not None


def _of_span(figure: Quantity, following: Quantity | None, text: str) -> Quantity:
    """`between 6 and 18 months`: the first number is in the unit of the second."""
    if following is None or following.measure is not Measure.DURATION:
        return figure
    if not _TO.fullmatch(text, figure.end, following.start) or not _BETWEEN.search(text, 0, figure.start):
        return figure
    written = NUMBER_OF.get(folded(text[following.start :]).split()[0]) or re.match(r"\d+", text[following.start :])
    many = Decimal(written[0] if isinstance(written, re.Match) else written or 0)
    if not many or figure.number is None or following.number is None:
        return figure
    return replace(figure, measure=Measure.DURATION, number=figure.number * following.number / many)
