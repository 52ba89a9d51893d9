"""Figures of what has only a name: in a word (`Tempo-30-Zone`), and the way to a place (`à 500 mètres de la Saale`)."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.same_figure import same
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_WORD: Final = re.compile(r"[^\W\d_]+(?:-\w+)+")
REACH: Final = 30
"""Letters on either side of a figure that such a word may have."""


def is_within_word(said: Said, grounds: Grounds) -> bool:
    """Whether it is part of a word with hyphens that is stated as it stands."""
    start, end = said.figure.start, said.figure.end
    begin = max(0, start - REACH)
    around = (hit for hit in _WORD.finditer(said.text, begin, end + REACH) if hit.start() < start and end <= hit.end())
    return any(re.search(rf"\b{re.escape(folded(hit[0]))}\b", grounds.folds) for hit in around)


_ZIP: Final = re.compile(
    r"\b(?:PLZ|Postleitzahl|zip(?: code)?|post(?:al)? ?code|code postal|NPA|CAP|codice (?:di avviamento )?postale)\b\W{0,3}(?:(?:ist|lautet|is|est|è)\W)?$",
    re.IGNORECASE,
)


def is_zip(said: Said, grounds: Grounds) -> bool:
    """Whether it is told as the postcode, and known."""
    text, figure = said.text, said.figure
    told = _ZIP.search(text, max(0, figure.start - REACH), figure.start) is not None
    return told and re.search(rf"(?<!\w){re.escape(text[figure.start : figure.end])}(?!\w)", grounds.words) is not None


_FROM: Final = re.compile(
    r"\s?(?:from|vom|von|zur|zum|bis|to|jusqu['’]|de|du|d['’]|dal\w*|da)\s?(?:der |dem |den |the |la |le |l['’]|au |à la )?(?P<name>[A-ZÄÖÜ][\w-]{3,})"
)


def is_distance_of_name(said: Said, grounds: Grounds) -> bool:
    """Whether a way is told from a place that has a name, and stated right behind that name."""
    behind = _FROM.match(said.text, said.figure.end)
    if said.figure.measure is not Measure.LENGTH or not behind:
        return False
    name = re.escape(folded(behind["name"]))
    stated = (v for v in grounds.values if same(said.figure, v.figure, loose=False))
    return any(re.search(rf"\b{name}\w*[^,;.\d]{{0,24}}{_digits(v.figure.number)}\b", v.text) for v in stated)


def _digits(number: object) -> str:
    return re.escape(f"{number}".rstrip("0").rstrip(".")) + "0*" if "." in f"{number}" else re.escape(f"{number}")
