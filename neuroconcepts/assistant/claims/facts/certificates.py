"""Which kind of energy certificate a letter says it is: one of demand is none of consumption."""

import re
from typing import Final

_CERTIFICATE: Final = r"(?:energie)?ausweis\w*|certificate|EPC|certificat|attestato|certificato|DPE|CECB|APE"
_USE: Final = re.compile(
    rf"verbrauchs(?:energie)?ausweis|(?:verbrauchs|consumption|usage)[- ]?(?:basiert|orientiert|based|certificate)|(?:{_CERTIFICATE})\b[^.;:!?\d]{{0,40}}\b(?:verbrauch\w*|consumption|usage|consommation|consum[oi])\b",
    re.IGNORECASE,
)
_NEED: Final = re.compile(
    rf"bedarfs(?:energie)?ausweis|(?:bedarfs|demand|needs)[- ]?(?:basiert|orientiert|based|certificate)|(?:{_CERTIFICATE})\b[^.;:!?\d]{{0,40}}\b(?:bedarf\w*|demand|needs|besoins?|fabbisogno)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    rf"\b(?:\w*ausweis\w*|{_CERTIFICATE})\b|verbrauch|bedarf|consum|demand|consomm|besoin|fabbisogn", re.IGNORECASE
)
_FIELD: Final = re.compile(r"energiepass epart: (VERBRAUCH|BEDARF)")
_AUSTRIAN: Final = re.compile(r"\b(?:hwb|heizw(?:ä|ae)rmebedarf)", re.IGNORECASE)


def names_certificate(stretch: str) -> bool:
    """Whether a stretch names one, or its kind."""
    return bool(_NAMED.search(stretch))


def wrong_certificate(sentence: str, known: str) -> bool:
    """Whether a sentence calls the certificate one of a kind that is not the stated one; a demand for heat is no kind."""
    kinds = {kind for kind, words in (("VERBRAUCH", _USE), ("BEDARF", _NEED)) if words.search(sentence)}
    if len(kinds) != 1 or _AUSTRIAN.search(sentence):
        return False
    field = _FIELD.search(known)
    stated = (
        {field[1]} if field else {k for k, words in (("VERBRAUCH", _USE), ("BEDARF", _NEED)) if words.search(known)}
    )
    return not kinds <= stated
