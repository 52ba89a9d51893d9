"""A figure as a letter says it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Quantity
from neuroconcepts.assistant.answers.passage import Passage

LOOKED_BACK: Final = 24


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of a letter, the passage it stands in, the text it stands in, and the amounts said around it."""

    figure: Quantity
    passage: Passage
    text: str
    around: tuple[Quantity, ...] = ()
    theirs: tuple[Decimal, ...] = ()
    """The amounts the seeker named."""
    their_areas: tuple[Decimal, ...] = ()
    """The areas he named."""
