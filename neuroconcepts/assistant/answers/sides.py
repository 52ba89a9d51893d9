"""Which side of a thing a length tells: its height, width, length or depth, and no way to it."""

import re
from typing import Final

from neuroconcepts.assistant.answers.binding import bearers
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage

WORDS_OF: Final = {
    kind: re.compile(pattern)
    for kind, pattern in {
        Asked.HEIGHT: r"hoch|hohe[nrs]?|\w*hoehen?|high|height|haut(?:e|s|es|eur)?|alt[oaie]|altezza",
        Asked.WIDTH: r"breite?[nrs]?|\w*breiten?|wide|width|larg(?:e|es|eur|o|a|hi|he|hezza)",
        Asked.LENGTH: r"lange?[nrs]?|\w*laengen?|long|length|long(?:ue|ueur)|lung(?:o|a|hi|he|hezza)",
        Asked.DEPTH: r"tiefe?[nrs]?|\w*tiefen?|deep|depth|profond(?:e|eur|o|a|ita)",
    }.items()
}


def tells_both_sides(passage: Passage) -> bool:
    """`4 m breit und 4,5 m hoch` is how big it is."""
    sides = sum(any(words.fullmatch(fold) for fold in passage.folds) for words in WORDS_OF.values())
    return sides > 1 and [q.measure for q in passage.quantities].count(Measure.LENGTH) > 1


_APART: Final = word_set("entfernt entfernung weit distanz away distant distance dista distano distanza loin")


_WHOLES: Final = word_set(
    "dimensions ceiling_height drive_in_height hall storage shop office practice garage parking underground_parking "
    "carport outdoor_parking storeys_allowed "
    "duplex_parking space plot slope building_land estate_room house unit object gastronomy rooms plot_front "
    "shop_window sales_room"
)
"""What a side of the property itself may be told by."""


LONGEST_SIDE: Final = 1_000
"""Metres; what is longer is a way."""


def fits_side(passage: Passage, kind: Asked, figure: Quantity, *, told: bool) -> bool:
    """Whether metres are those of the side asked for: no height where the passage speaks of a length."""
    if kind not in WORDS_OF:
        return True
    is_length = figure.measure is Measure.LENGTH
    if (is_length and _is_way(passage, figure)) or (not told and bearers(passage, figure) - _WHOLES):
        return False  # the gate's height is not the hall's
    said = {k for k, words in WORDS_OF.items() if any(words.fullmatch(fold) for fold in passage.folds)}
    mine, others = kind in said, bool(said - {kind})
    must_be_said = {
        Asked.HEIGHT: is_length,  # a bed's 160 cm are not its height
        Asked.DEPTH: True,  # a pool's `8 x 4 m` are its length and width
    }
    if must_be_said.get(kind, is_length and not told):
        return mine
    return mine or not others


def _is_way(passage: Passage, figure: Quantity) -> bool:
    """`60 m entfernt` is no length of the garage."""
    return bool(passage.folds & _APART) or (figure.number or 0) >= LONGEST_SIDE
