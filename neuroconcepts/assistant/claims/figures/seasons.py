"""Seasons that are no dates: `für den Sommer gibt es eine Klimaanlage`, `in winter the fireplace helps`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity

_DATED: Final = re.compile(
    r"\b(?:ab|bis|seit|frei|verfügbar\w*|bezieh\w*|bezug\w*|einzug\w*|einzieh\w*|übergabe\w*|übergeben|"
    r"fertig\w*|erst|gebaut|saniert|erneuert|modernisiert|renoviert|geplant\w*|"
    r"kommend\w*|nächst\w*|vergangen\w*|letzt\w*|"
    r"from|until|since|available|vacant|free|move|moving|handover|handed|completed?|completion|finished|ready|"
    r"built|renovated|replaced|planned|next|last|"
    r"dès|jusqu\w*|depuis|disponible\w*|libre\w*|emménag\w*|remise|remis|livr\w*|rénov\w*|prévu\w*|"
    r"prochain\w*|dernier\w*|"
    r"da|dal|dalla|fino|disponibil\w*|liber[oa]|consegn\w*|trasloc\w*|ristruttur\w*|previst\w*|prossim\w*|"
    r"scors\w*)\b|\d{4}",
    re.IGNORECASE,
)


def is_time_of_year(stretch: str, figure: Quantity) -> bool:
    """Whether a figure is a season of every year: without a year, where nothing is told of that happens once."""
    if figure.measure is not Measure.DATE or figure.number is not None or not figure.unit[:1].isalpha():
        return False
    return not figure.unit.startswith("q") and _DATED.search(stretch) is None
