"""Where stated parts do not make the stated whole: 900 € of cold rent and 150 € of charges are no 1,300 € warm."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Final

from neuroconcepts.domain.knowledge_material import value_of
from neuroconcepts.domain.property import Fact, Property

_COLD: Final = ("kaltmiete", "nettokaltmiete")
_MAY_BE_WITHIN: Final = ("heizkosten", "stp_garage@stellplatzmiete", "stp_tiefgarage@stellplatzmiete")
"""What a warm rent holds beside the charges, or not."""
_TAXED: Final = ("hauptmietzinsnetto", "betriebskostennetto", "heizkostennetto")
"""Where these are stated, taxes come to the parts, and the whole is told by more than its parts."""
_TOLERANCE: Final = Decimal(2)
"""Euros or francs: parts are rounded."""


def summed_otherwise(about: Property, wanted: set[str]) -> Iterator[str]:
    """The rent told by its parts against the warm rent, where a wanted source is one of them."""
    cold, charges, warm = about.fact(*_COLD), about.fact("nebenkosten"), about.fact("warmmiete")
    if not cold or not charges or not warm or about.fact(*_TAXED):
        return
    parts, others = [cold, charges], [f for key in _MAY_BE_WITHIN if (f := about.fact(key))]
    if wanted & {fact.source for fact in (*parts, warm)} and not _makes(parts, others, warm):
        yield f"{' + '.join(f'{f.source}: {value_of(f)}' for f in parts)} / {warm.source}: {value_of(warm)}"


def _makes(parts: list[Fact], others: list[Fact], whole: Fact) -> bool:
    """Whether the parts make the whole, with or without any of the others."""
    sets = (chosen for n in range(len(others) + 1) for chosen in combinations(others, n))
    sums = (sum((f.number or Decimal() for f in (*parts, *chosen)), Decimal()) for chosen in sets)
    return any(abs(total - (whole.number or total)) <= _TOLERANCE for total in sums)
