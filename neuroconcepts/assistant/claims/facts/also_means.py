"""Words that a language shares between two things, and the other thing: `ingresso` is a hall and an entrance."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention

_ALSO: Final = (
    (re.compile(r"ingress|entree|entrance|entrata"), "entrance"),
    (re.compile(r"entrepot|depot|warehouse|magazzin"), "storage"),
    (re.compile(r"storage$|store ?room|stockroom|locale deposito"), "storage"),
    (re.compile(r"outdoor space|outside space|place exterieure|posto esterno"), "outdoor_parking"),
    (re.compile(r"lokal(?:e|s|es)?$"), "gastronomy"),
    (re.compile(r"eat-in|cucina abitabile|cuisine habitable|cuisine-sejour"), "kitchen"),
)


def also_means(mention: Mention) -> tuple[str, ...]:
    """The concepts that its word stands for beside those of the tables."""
    return tuple(name for word, name in _ALSO if word.match(mention.fold))
