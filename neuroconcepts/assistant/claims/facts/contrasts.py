"""One thing set against another: `nicht Laminat, sondern Dielen`, `statt einer Staffel eine Indexmiete`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage

_TURNS: Final = re.compile(
    r"\b(?:sondern|vielmehr|stattdessen|(?:an)?statt|anstelle|but(?: rather)?|instead|rather|mais|plutôt|au lieu|à la place|bensì|ma|invece|anziché|al posto)\b",
    re.IGNORECASE,
)
_INSTEAD: Final = re.compile(
    r"\b(?:(?:an)?statt|anstelle|instead of|rather than|in place of|au lieu d\w*|à la place d\w*|plutôt qu\w*|anziché|invece d\w*|al posto d\w*)(?:\s|['’])(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
LOOKED_BACK: Final = 50
_ALTERNATIVES: Final = (
    word_set("index graduated_rent"),
    word_set("bathtub shower"),
    word_set("fitted_kitchen pantry_kitchen tea_kitchen"),
    word_set("garage underground_parking carport outdoor_parking duplex_parking multi_storey_parking"),
    word_set("gas_heating oil_heating district_heating heat_pump pellet_heating electric_heating geothermal gas oil"),
    word_set("central_heating own_heating district_heating tiled_stove"),
    word_set("balcony terrace loggia roof_terrace winter_garden garden"),
    word_set("deposit guarantee"),
    word_set("cellar attic storage_room"),
)
"""What stands in each other's place, beside the kinds of one thing."""

_ONE_OF: Final = (
    word_set("gas_heating oil_heating district_heating heat_pump pellet_heating electric_heating geothermal gas oil"),
    word_set("index graduated_rent"),
)
"""Of these a property has one: where it heats with gas, it has no heat pump."""


def is_instead(passage: Passage, mention: Mention) -> bool:
    """Whether it stands behind an `instead of`."""
    before = passage.sentence.text[max(0, mention.start - LOOKED_BACK) : mention.start]
    return _INSTEAD.search(before) is not None


def is_kept(passage: Passage, mention: Mention, negation: Mention) -> bool:
    """Whether a denial is only of what is between it and a `sondern`: `Der Boden ist nicht Laminat, sondern Parkett`."""
    tokens = passage.sentence.analysis.tokens
    if negation not in passage.mentions:
        return False
    turn = next(
        (at for at in range(negation.last, passage.last + 2) if at < len(tokens) and tokens[at].fold in _BUT), None
    )
    if turn is None:
        return False
    if mention.first > turn:
        return True
    return mention.first < negation.first and any(m.is_thing and m.first > negation.first for m in passage.mentions)


_BUT: Final = frozenset({"sondern", "but", "mais", "bensi", "ma"})


def is_set_against(passage: Passage, mention: Mention, there: frozenset[str]) -> bool:
    """Whether what is denied is not among what is `there`, and its sentence sets an alternative against it that is."""
    names = frozenset(mention.names)
    named = {n for m in passage.sentence.analysis.mentions if m is not mention for n in m.names} & there
    if names & there or not named:
        return False
    if any(names & group and named & group for group in _ONE_OF):
        return True
    return _TURNS.search(passage.sentence.text) is not None and any(
        _stand_for_each_other(x, y) for x in names for y in named
    )


def _stand_for_each_other(one: str, other: str) -> bool:
    common = (lineage(one) - {one}) & (lineage(other) - {other})
    return bool(common) or any(one in group and other in group for group in _ALTERNATIVES)
