"""Slips of the keyboard in the words that matter: `Kation` for Kaution, `Tiefgarge` for Tiefgarage."""

from collections.abc import Iterator
from functools import cache
from typing import Final

_WRITTEN: Final = frozenset(
    [
        "kaution",
        "provision",
        "betriebskosten",
        "nebenkosten",
        "heizkosten",
        "kaltmiete",
        "warmmiete",
        "gesamtmiete",
        "kaufpreis",
        "hausgeld",
        "abloese",
        "wohnflaeche",
        "nutzflaeche",
        "grundstueck",
        "quadratmeter",
        "schlafzimmer",
        "badezimmer",
        "badewanne",
        "dusche",
        "energieausweis",
        "heizung",
        "fussbodenheizung",
        "waermepumpe",
        "fernwaerme",
        "aufzug",
        "fahrstuhl",
        "balkon",
        "terrasse",
        "loggia",
        "garten",
        "wintergarten",
        "tiefgarage",
        "tiefgaragenplatz",
        "garage",
        "stellplatz",
        "parkplatz",
        "carport",
        "keller",
        "kellerabteil",
        "abstellraum",
        "fahrrad",
        "fahrradraum",
        "stockwerk",
        "baujahr",
        "moebliert",
        "einbaukueche",
        "kueche",
        "geschirrspueler",
        "waschmaschine",
        "klimaanlage",
        "photovoltaik",
        "internet",
        "glasfaser",
        "mietvertrag",
        "befristet",
        "unbefristet",
        "kuendigungsfrist",
        "haustiere",
        "katzen",
        "verfuegbar",
        "adresse",
        "bezirk",
        "strassenbahn",
        "kindergarten",
        "supermarkt",
        "grundriss",
        "parkett",
        "barrierefrei",
        "sauna",
        "deposit",
        "commission",
        "elevator",
        "balcony",
        "terrace",
        "garden",
        "parking",
        "furnished",
        "heating",
        "kitchen",
        "bathroom",
        "bedrooms",
        "available",
        "basement",
        "cellar",
        "dishwasher",
        "address",
    ]
)
"""Folded words of the trade as they are asked for."""
_OTHER_WORDS: Final = frozenset({"auszug", "anzug", "haustuer", "haustuere", "kellner"})
"""Right words one slip away from those above."""
SHORTEST: Final = 6
"""Shorter words have too many neighbours to guess at."""


@cache
def corrected(word: str) -> str:
    """The one word of the trade that folded `word` is a single slip away from, else `word` itself.

    A slip is a letter left out, put in, replaced, or two neighbours swapped (Damerau 1964), never in the first letter.
    """
    if len(word) < SHORTEST or word in _WRITTEN or word in _OTHER_WORDS:
        return word
    meant = {written for written in _WRITTEN if written[0] == word[0] and _is_one_slip(word, written)}
    return meant.pop() if len(meant) == 1 else word


def _is_one_slip(word: str, written: str) -> bool:
    return abs(len(word) - len(written)) <= 1 and written in set(_slips(word, written))


def _slips(word: str, written: str) -> Iterator[str]:
    """The words one slip from `word` at the first place where it leaves `written`."""
    at = next((i for i, (a, b) in enumerate(zip(word, written, strict=False)) if a != b), min(len(word), len(written)))
    head, tail = word[:at], word[at:]
    letter = written[at : at + 1]
    yield head + tail[1:]
    yield head + letter + tail
    yield head + letter + tail[1:]
    yield head + tail[1:2] + tail[:1] + tail[2:]
