"""Where a property lies, where its owner keeps the address private (`objektadresse_freigeben` false): nobody is told.

Coordinates and the number of a plot lead to the door as the street does, and so do a map's link and a street written short.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from neuroconcepts.domain.chunking import sentences
from neuroconcepts.domain.property import Fact, FreeText, Property

COORDINATES: Final = "geo/geokoordinaten"
_LOCATING: Final = (COORDINATES, "geo/flur", "geo/gemarkung", "geo/karten", "geo/wohnungsnummer")
"""Facts of OpenImmo's `geo` that name the very place: coordinates, the plot in the land register, maps, the flat's number."""
_STREET_ENDING: Final = re.compile(r"[ -]?str(?:asse|\.)?$")
_ON_A_MAP: Final = (
    r"\b\d{1,2}[.,]\d{4,}\s*(?:°\s*)?[nswo]?\s*[,;/|]?\s*(?:\w+\s*[:=]?\s*)?\d{1,3}[.,]\d{4,}"  # 48.2026, 16.3493
    r"|\d{1,2}\s*°\s*\d{1,2}\s*['\u2032\u2019]"  # 48° 12\u2032
    r"|(?:maps\.(?:google|app)|google\.[a-z.]+/maps|goo\.gl/maps|openstreetmap\.|osm\.org|what3words|w3w\.co)"
)


def is_private(about: Property) -> bool:
    """Whether the owner lets nobody name the address."""
    return about.address_public is False


def as_told(about: Property) -> Property:
    """The property without what gives a private place away: its facts, sentences and documents that name it."""
    if not is_private(about):
        return about
    return replace(
        about,
        facts=tuple(fact for fact in about.facts if not gives_away(about, fact)),
        texts=tuple(t for t in (FreeText(t.heading, without_place(about, t.text)) for t in about.texts) if t.text),
        attachments=tuple(each for each in about.attachments if not names_place(about, each.title)),
    )


def gives_away(about: Property, fact: Fact) -> bool:
    """Whether a fact tells where a private place is."""
    return is_private(about) and (fact.source.startswith(_LOCATING) or names_place(about, fact.words or ""))


def without_place(about: Property, text: str) -> str:
    """The text as it stands where it does not name a private place, else its other sentences."""
    if not names_place(about, text):
        return text
    return " ".join(sentence for sentence in sentences(text) if not names_place(about, sentence))


def names_place(about: Property, text: str) -> bool:
    """Whether a text names a private place: its street, however it is shortened, its coordinates, a map."""
    return is_private(about) and bool(_names(about.street, tuple(_coordinates(about))).search(text.casefold()))


def _coordinates(about: Property) -> Iterable[str]:
    for fact in about.facts:
        if fact.source.startswith(COORDINATES) and (fact.number is not None or fact.words):
            yield str(fact.number if fact.number is not None else fact.words)


@lru_cache(maxsize=512)
def _names(street: str, coordinates: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of case-folded text; of a coordinate three decimals tell, about a hundred metres, with any mark."""
    found = [_ON_A_MAP]
    if street.strip():
        stem, ending = re.subn(_STREET_ENDING, "", street.casefold().strip())
        found.append(r"(?<!\w)" + re.escape(stem) + (r"[ -]?str(?:asse|\.|\b)" if ending else ""))
    for each in coordinates:
        whole, _, decimals = each.replace(",", ".").partition(".")
        if decimals:
            found.append(rf"\b{re.escape(whole)}[.,]{re.escape(decimals[:3])}\d*")
    return re.compile("|".join(found))
