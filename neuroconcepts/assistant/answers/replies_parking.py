"""Which parking there is, and what it costs."""

from typing import Final

from neuroconcepts.assistant.answers.statements import Label, Statement, Terms, part_of
from neuroconcepts.domain.property import Fact, Property

PARKING: Final = (
    "stp_tiefgarage",
    "stp_garage",
    "stp_carport",
    "stp_duplex",
    "stp_parkhaus",
    "stp_freiplatz",
    "stp_sonstige",
)
KINDS: Final = {
    "parking": PARKING,
    "garage": ("stp_garage", "stp_tiefgarage", "stp_duplex"),
    "underground_parking": ("stp_tiefgarage",),
    "carport": ("stp_carport",),
    "outdoor_parking": ("stp_freiplatz",),
    "duplex_parking": ("stp_duplex",),
    "multi_storey_parking": ("stp_parkhaus",),
}
"""The export's elements that are meant by a word for parking."""
CHOICES: Final = {
    "garage": ("GARAGE", "TIEFGARAGE", "DUPLEX"),
    "underground_parking": ("TIEFGARAGE",),
    "carport": ("CARPORT",),
    "outdoor_parking": ("FREIPLATZ",),
    "duplex_parking": ("DUPLEX",),
    "multi_storey_parking": ("PARKHAUS",),
}
"""The names of `stellplatzart` that are meant by a word for parking; a plain Stellplatz is any."""


def parking_price(about: Property, kind: str = "parking") -> Statement | None:
    """Rent or price of the kind meant; with several kinds priced, of each."""
    priced = [(element, fact) for element in KINDS[kind] if (fact := _price_of(about, element))]
    if kind == "garage" and any(element == "stp_garage" for element, _ in priced):
        priced = [(element, fact) for element, fact in priced if element == "stp_garage"]
    if len(priced) != 1:
        return None  # which of several is meant is the seeker's to say
    element, fact = priced[0]
    phrase = "parking_sale" if fact.key.endswith("stellplatzkaufpreis") else "parking_rent"
    return Statement(phrase, (Terms((f"stellplatz.{element}",)), part_of(fact)), (fact.source,))


def parking_number(about: Property, kind: str) -> Statement | None:
    """How many spaces of the kind meant there are, where the export counts them."""
    counted = [fact for element in KINDS[kind] if (fact := about.fact(f"{element}@anzahl"))]
    if len(counted) != 1:
        return None
    return Statement("listed", (Label(kind), part_of(counted[0])), (counted[0].source,))


def _price_of(about: Property, element: str) -> Fact | None:
    return about.fact(f"{element}@stellplatzmiete", f"{element}@stellplatzkaufpreis")


def parking(about: Property, kind: str = "parking") -> Statement | None:
    """Which parking there is of the kind meant, or that the export denies it."""
    names = CHOICES.get(kind)
    chosen = [c for c in sorted(about.choices("stellplatzart")) if names is None or c in names]
    if chosen:
        return _is_there(about, [f"stellplatzart@{c}" for c in chosen], [f"stellplatzart.{c}" for c in chosen])
    priced = [(e, f) for e in KINDS[kind] if (f := _price_of(about, e) or about.fact(f"{e}@anzahl"))]
    if priced:
        return _is_there(about, [f.key for _, f in priced], [f"stellplatz.{e}" for e, _ in priced])
    return _denied(about, names)


def _is_there(about: Property, keys: list[str], names: list[str]) -> Statement:
    sources = tuple(f.source for key in keys if (f := about.fact(key)))
    return Statement("has", (Terms(tuple(names)),), sources)


def _denied(about: Property, names: tuple[str, ...] | None) -> Statement | None:
    """No, where every kind meant is set false; of parking as such, an export that lists no kind says nothing."""
    denied = [f for n in names or () if (f := about.fact(f"stellplatzart@{n}")) and f.yes is False]
    if not names or len(denied) < 1 or about.fact(f"stellplatzart@{names[0]}") not in denied:
        return None
    terms = Terms(tuple(f.key.replace("@", ".") for f in denied))
    return Statement("has_not", (terms,), tuple(f.source for f in denied))
