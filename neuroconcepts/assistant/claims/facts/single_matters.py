"""What is checked by matters of their own: points of the compass, sides, places, extents, tax, supply, duties, who lives there."""

from collections.abc import Callable
from typing import Final

from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.arrangements import wrong_freedom
from neuroconcepts.assistant.claims.facts.assigned import wrong_assignment
from neuroconcepts.assistant.claims.facts.choices import makes_duty_of_choice
from neuroconcepts.assistant.claims.facts.directions import wrong_directions
from neuroconcepts.assistant.claims.facts.duties import wrong_party_to
from neuroconcepts.assistant.claims.facts.everywhere import wrong_everywhere
from neuroconcepts.assistant.claims.facts.extents import wrong_extent
from neuroconcepts.assistant.claims.facts.let_now import wrong_departure, wrong_letting, wrong_vacancy
from neuroconcepts.assistant.claims.facts.mutuality import wrong_sides
from neuroconcepts.assistant.claims.facts.placing import wrong_place
from neuroconcepts.assistant.claims.facts.renewals import wrong_renewal
from neuroconcepts.assistant.claims.facts.sides import wrong_side
from neuroconcepts.assistant.claims.facts.supplies import wrong_supply
from neuroconcepts.assistant.claims.facts.tenants_things import wrong_transfer
from neuroconcepts.assistant.claims.facts.told_values import wrong_value
from neuroconcepts.assistant.claims.facts.unlimited import wrong_liberty
from neuroconcepts.assistant.claims.facts.unnamed import wrong_of_unnamed
from neuroconcepts.assistant.claims.figures.vat import wrong_vat
from neuroconcepts.assistant.claims.grounds import Grounds

_BY_WORDS: Final[tuple[Callable[[str, Grounds], bool], ...]] = (wrong_sides, wrong_extent, wrong_side, wrong_assignment)
_BY_CONCEPTS: Final[tuple[Callable[[Passage, Grounds], bool], ...]] = (
    wrong_transfer,
    wrong_place,
    wrong_of_unnamed,
    wrong_renewal,
    wrong_departure,
    wrong_letting,
    wrong_party_to,
)
_BY_BOTH: Final[tuple[Callable[[Passage, str, Grounds], bool], ...]] = (
    wrong_directions,
    wrong_vat,
    wrong_supply,
    wrong_value,
    wrong_freedom,
    wrong_vacancy,
    wrong_everywhere,
    wrong_liberty,
    makes_duty_of_choice,
)


def is_wrong_of_a_matter(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether one of these checks finds a stretch wrong."""
    return (
        any(wrong(stretch, grounds) for wrong in _BY_WORDS)
        or any(wrong(passage, grounds) for wrong in _BY_CONCEPTS)
        or any(wrong(passage, stretch, grounds) for wrong in _BY_BOTH)
    )
