"""Amounts that are added up: `Zur Miete von 1.480 € kommen 240 €, das macht 1.720 €`, the last line of a table."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.claims.operands import Operands
from neuroconcepts.assistant.claims.said import Said

_ADDS: Final = re.compile(
    r"\b(?:zusammen\w*|zusammengerechnet|insgesamt|alles in allem|unter dem strich|summ\w*|gesamt\w*|total\w*|ergib\w*|ergeben\w*|macht|machen|landen|landet|komm(?:t|en|st)|kämen?|stehen|steht|"
    r"hinzu\w*|dazu\w*|addier\w*|plus|zuzüglich|zzgl|samt|inklusive|inkl|mit|erhöh\w*|steig\w*|wären?|das sind|sind das|also|somit|damit|mithin|rechne\w*|"
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
    yield from (one + other for one in amounts.said for other in amounts.stated if one != other)


def _rows(said: Sequence[Decimal]) -> Iterator[Decimal]:
    """All amounts that stand next to each other, whatever their number."""
    for start in range(len(said)):
        for end in range(start + _HERE + 1, len(said) + 1):
            yield sum(said[start:end], Decimal(0))
