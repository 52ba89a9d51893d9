"""Kinds of areas that a letter may tell one for the other."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import bearing
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Grounds

_AREAS: Final = word_set(
    "office_area shop_area sales_area storage_area living_area usable_area total_area gastro_area plot outdoor_area"
)
_KINDS: Final = {
    "sales_area": re.compile(r"verkauf|sales|vente|vendita", re.IGNORECASE),
    "office_area": re.compile(r"büro|office|bureau|uffic", re.IGNORECASE),
    "storage_area": re.compile(r"lager|storage|stock|entrepôt|magazzin|deposito", re.IGNORECASE),
    "total_area": re.compile(r"gesamt|insgesamt|total|complessiv|altogether|overall", re.IGNORECASE),
    "usable_area": re.compile(r"nutzfläch|usable|utile", re.IGNORECASE),
    "living_area": re.compile(r"wohnfläch|wohnen|living|habitable|abitabile", re.IGNORECASE),
}
"""Words by which a stretch may tell the kind of a part of an area: `davon entfallen 64 m² auf den Verkauf`."""


def _names_kind(text: str, owners: frozenset[str]) -> bool:
    return any(words.search(text) for name, words in _KINDS.items() if name in owners)


def is_of_another_kind(of: frozenset[str], owners: frozenset[str], said: Said, grounds: Grounds) -> bool:
    """Whether it is said of a kind of area that has another figure stated: the offices are not the whole area."""
    measure, others = said.figure.measure, owners & _AREAS
    if measure is not Measure.AREA or not of & _AREAS or of & owners or not others or "divisible" in owners:
        return False
    other = any(of & _AREAS & bearing(v.of) for v in grounds.values if v.figure.measure is measure)
    return other and not _names_kind(said.text, owners)
