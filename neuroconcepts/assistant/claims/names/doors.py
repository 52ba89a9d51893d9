"""Parts of an address behind the house number, told by their names: `Stiege 6, Tür 41` for `28/6/41`."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.claims.names.contacts import Span

_NAMED: Final = re.compile(
    r"\b(?P<label>Stiege|Stg\.|Tür|Top|TOP|Türnummer|Wohnungsnummer|staircase|stairway|door|escalier|porte|appartement n°|scala|porta|interno)"
    r"(?:\s(?:Nr\.|no\.|number|n°|n\.))?\s(?P<number>\d{1,4}[a-z]?)\b(?!\s?(?:m²|m\b|%|€|[.,]\d))",
    re.IGNORECASE,
)
_BOTH: Final = re.compile(
    r"\b(?P<label>Stiege (?:und|/) ?(?:Tür|Top))\b[^\d\n]{0,24}?(?P<number>\d{1,4}/\d{1,4})\b", re.IGNORECASE
)
_STAIRS: Final = ("sti", "stg", "stair", "esc", "sca")


def wrong_doors(text: str, known: str, street: str) -> Iterator[tuple[Span, bool]]:
    """The doors and staircases that a text names, and whether the address of the property (`street`, in `known`) has them."""
    behind = _behind(known, street)
    for pattern in (_NAMED, _BOTH):
        for hit in pattern.finditer(text):
            literal = re.search(rf"\b{re.escape(hit[0])}\b", known, re.IGNORECASE)
            yield hit.span(), literal is not None or hit["number"].lower() in _meant(hit["label"].lower(), behind)


def _behind(known: str, street: str) -> tuple[str, ...]:
    """What stands behind the house number: `("6", "41")` of `Auhirschgasse 28/6/41`."""
    hit = re.search(rf"{re.escape(street)}\s\d+\w?((?:\s?/\s?\d+[a-zA-Z]?)+)", known) if street else None
    return tuple(part.strip().lower() for part in hit[1].split("/") if part.strip()) if hit else ()


def _meant(label: str, behind: tuple[str, ...]) -> frozenset[str]:
    """The staircase stands first where there are more parts than one, the door last."""
    if " " in label:
        return frozenset({f"{behind[0]}/{behind[-1]}"}) if len(behind) > 1 else frozenset()
    if label.startswith(_STAIRS):
        return frozenset(behind[:1]) if len(behind) > 1 else frozenset()
    return frozenset(behind[-1:])
