"""Which parking there is, and what it costs."""

from neuroconcepts.assistant.statements import Statement, Terms, part_of
from neuroconcepts.domain.property import Fact, Property

PARKING = ("stp_tiefgarage", "stp_garage", "stp_carport", "stp_duplex", "stp_parkhaus", "stp_freiplatz", "stp_sonstige")


def parking_price(about: Property) -> Statement | None:
    """Rent or price of the kind of parking space that has one."""
    return _parking_price(about, *PARKING)


def garage_price(about: Property) -> Statement | None:
    return _parking_price(about, "stp_tiefgarage", "stp_garage", "stp_duplex")


def underground_price(about: Property) -> Statement | None:
    return _parking_price(about, "stp_tiefgarage")


def carport_price(about: Property) -> Statement | None:
    return _parking_price(about, "stp_carport")


def _parking_price(about: Property, *kinds: str) -> Statement | None:
    """Only when one kind is priced: with several, which of them is meant is the seeker's to say."""
    priced = [(k, f) for k in kinds for f in (_price_of(about, k),) if f]
    if len(priced) != 1:
        return None
    kind, fact = priced[0]
    phrase = "parking_price" if fact.key.endswith("stellplatzkaufpreis") else "parking_rent"
    return Statement(phrase, (Terms((f"stellplatz.{kind}",)), part_of(fact)), (fact.source,))


def _price_of(about: Property, kind: str) -> Fact | None:
    return about.fact(f"{kind}@stellplatzmiete", f"{kind}@stellplatzkaufpreis")


def parking(about: Property) -> Statement | None:
    """Which parking there is, of the kinds named in equipment or prices."""
    kinds = [(f"stellplatz.{c}", f"stellplatzart@{c}") for c in sorted(about.choices("stellplatzart"))]
    priced = [(f"stellplatz.{k}", f.key) for k in PARKING if (f := _price_of(about, k))]
    known = kinds or priced
    if not known:
        return None
    sources = tuple(f.source for _, key in known if (f := about.fact(key)))
    return Statement("parking", (Terms(tuple(name for name, _ in known)),), sources)


def garage(about: Property) -> Statement | None:
    return _kind_of_parking(about, "GARAGE", "stp_garage") or _kind_of_parking(about, "TIEFGARAGE", "stp_tiefgarage")


def underground(about: Property) -> Statement | None:
    return _kind_of_parking(about, "TIEFGARAGE", "stp_tiefgarage")


def carport(about: Property) -> Statement | None:
    return _kind_of_parking(about, "CARPORT", "stp_carport")


def _kind_of_parking(about: Property, choice: str, element: str) -> Statement | None:
    fact = about.fact(f"stellplatzart@{choice}") or _price_of(about, element)
    if fact is None:
        return None
    if fact.yes is False:
        return Statement("has_not", (Terms((f"stellplatz.{choice}",)),), (fact.source,))
    return Statement("parking", (Terms((f"stellplatz.{choice}",)),), (fact.source,))
