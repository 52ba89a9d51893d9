"""Whether an exposé asks whoever takes the property for a commission, by all the fields in which OpenImmo lets an agency say so.

In doubt it does: a letter too careful costs a day, one without the instruction costs the agency its commission. `innen_courtage`
is what the owner's side pays, and never counts.
"""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.domain.property import Fact, Property

_FLAGS: Final = ("provisionspflichtig", "provision_teilen")
_STATED: Final = (
    "aussen_courtage",
    "courtage_hinweis",
    "provisionbrutto",
    "provisionnetto",
    "provision_teilen",
    "provision_teilen@wert",
)
_COMMISSION: Final = r"(?:[a-zäöü]*(?:provision(?:en|s)?|courtage)|commission|(?:agency|broker(?:age)?|agent'?s?) fee|provvigione|honoraires)"
_NONE: Final = re.compile(
    rf"\b(?:kein(?:e|en|er|erlei)?|ohne|no|without|sans|aucune|senza|nessuna|niente)(?: (?!weiter|zusätzlich|further|other|autre)[\w-]+){{0,2}}? {_COMMISSION}"
    rf"|{_COMMISSION}[ -]?(?:frei|free|fällt nicht an|entfällt)|frei von {_COMMISSION}|\bbestellerprinzip"
    r"|\b(?:trägt|zahlt|bezahlt|übernimmt|übernommen|getragen)\b.{0,20}\b(?:vermieter|verkäufer|eigentümer|abgeber)"
    r"|\b(?:vermieter|verkäufer|eigentümer|abgeber)\w*\b.{0,20}\b(?:trägt|zahlt|bezahlt|übernimmt|übernommen|getragen)"
    r"|\b(?:paid|borne) by the (?:owner|landlord|seller)"
    r"|^(?:nein|no|non|keine?r?|none|nicht|entfällt|frei|false|n/?a|[-–—/.x]+)$"
)
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_IN_WORDS: Final = re.compile(
    r"\b(?:ein|eine|zwei|drei|halbe|one|two|three|half|une|deux|trois|due|tre)\b|monatsmiete|\b[bnk]?mm\b|prozent|per cent|percent"
)


def is_asked_for(about: Property) -> bool:
    """Whether any field names a commission for whoever takes the property, or says that one is due."""
    flagged = any(fact.yes for key in _FLAGS if (fact := about.fact(key)))
    return flagged or any(_names_one(fact) for fact in _stated(about))


def _stated(about: Property) -> Iterator[Fact]:
    return (fact for key in _STATED if (fact := about.fact(key)))


def _names_one(fact: Fact) -> bool:
    if fact.number is not None:
        return bool(fact.number)
    return bool(fact.yes) if fact.words is None else _asks(" ".join(fact.words.casefold().split()))


def _asks(words: str) -> bool:
    """Any figure, share or month's rent asks for one; without, only a plain no asks for none."""
    figures = [figure for figure in _NUMBER.findall(words) if figure.strip("0.,")]
    if figures or _IN_WORDS.search(words):
        return True
    is_zero = bool(_NUMBER.search(words))
    return bool(words.strip()) and not is_zero and not _NONE.search(words)
