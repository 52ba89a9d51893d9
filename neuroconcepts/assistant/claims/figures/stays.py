"""A stay held against the shortest and the longest term: `one year is possible`, `zwei Monate wären zu kurz`."""

import re
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import said_of
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.grounds import Grounds

_OF_A_STAY: Final = re.compile(
    r"(?:^\W*|\b(?:für|for|pour|per|von|of|de|d['’]|di|auch|also|even|même|anche|aber|but|mais|ma|,)\s?|\b(?:Ihre|deine|eure|your|vos|i Suoi|i vostri|die|the|les|i)\s)$",
    re.IGNORECASE,
)
"""What leads to a time that somebody stays; behind `in`, `nach`, `um` it is another."""
_TOO_SHORT: Final = re.compile(
    r"\b(?:zu kurz|zu wenig|reich\w* nicht|unterschr\w+|too short|not (?:long )?enough|trop courte?s?|insuffisant\w*|trop peu|troppo (?:brev[ei]|cort[oi]|poch[io]|poco))\b",
    re.IGNORECASE,
)
_TOO_LONG: Final = re.compile(
    r"\b(?:zu lang\w*|zu viele?|too many|too much|trop(?! court| peu)|tropp[oi](?! brev| cort| poc)|überschr\w+|too long|exceeds?|trop long\w*|dépass\w+|troppo (?:lung[ohi]+)|super\w+)\b",
    re.IGNORECASE,
)
_FITS: Final = re.compile(
    r"(?:\b(?:möglich|machbar|geht|gehen|ginge|gingen|passt|passen|denkbar|drin|in ordnung|kein problem|problemlos|possible|fine|all right|okay|ok|works?|innerhalb|im rahmen|within|entro|dans les limites|feasible|no problem|can stay|"
    r"possibles?|faisables?|convien\w+|pas de problème|sans problème|possibil[ei]|fattibil[ei]|va bene|vanno bene|nessun problema)\b)",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    r"\b(?:nicht|leider|ausgeschlossen|un(?:möglich)|not|n['’]t|unfortunately|impossible|ne|n['’]\w+ pas|pas(?! de problème)|malheureusement|non|purtroppo|impossibile)\b",
    re.IGNORECASE,
)
_OTHER_TIMES: Final = word_set("notice extension availability deposit vacant handover construction let")
_SHORTEST, _LONGEST = "minimum_term", "maximum_term"


def fits_term(said: Said, grounds: Grounds) -> bool | None:
    """Whether a stay of this length is rightly said to be possible, or not, by the stated terms; None where neither is said."""
    least, most = _stated(grounds, _SHORTEST), _stated(grounds, _LONGEST)
    months = said.figure.number
    if not (least or most) or months is None or not _is_stay(said):
        return None
    is_less, is_more = bool(least) and months < max(least), bool(most) and months > min(most)
    if (words := next((w for w in _VERDICTS if w.search(said.passage.text)), None)) is None:
        return None
    return {_TOO_SHORT: is_less, _TOO_LONG: is_more, _NOT: is_less or is_more}.get(words, not (is_less or is_more))


_VERDICTS: Final = (_TOO_SHORT, _TOO_LONG, _NOT, _FITS)


def _is_stay(said: Said) -> bool:
    """Whether a time is that of a stay, and neither the limit itself nor when something is due."""
    figure = said.figure
    if figure.measure is not Measure.DURATION or said.passage.touched & _OTHER_TIMES:
        return False
    led = _OF_A_STAY.search(said.text[max(0, figure.start - LOOKED_BACK) : figure.start])
    own = frozenset(n for m in said.passage.mentions for n in m.names)
    return led is not None and not own & said_of(said) & {_SHORTEST, _LONGEST}


def _stated(grounds: Grounds, name: str) -> set[Decimal]:
    """The months that are stated as this limit alone."""
    limits = (v for v in grounds.values if v.figure.measure is Measure.DURATION and name in v.of)
    return {v.figure.number for v in limits if v.figure.number and not {_SHORTEST, _LONGEST} <= v.of}
