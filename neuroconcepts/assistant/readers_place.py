"""Where it lies, and what else the exposé names: distances, documents, the contact."""

from neuroconcepts.assistant.statements import Quantity, Reader, Statement, Terms
from neuroconcepts.domain.property import Property


def address(about: Property) -> Statement | None:
    """Street and town; without the street where the owner forbade naming it."""
    town = f"{about.zip} {about.city}".strip()
    if not town:
        return None
    if about.street and about.address_public is not False:
        street = f"{about.street} {about.house_number}".strip()
        return Statement("address", (f"{street}, {town}",), ("geo/strasse", "geo/plz", "geo/ort"))
    return None


def location(about: Property) -> Statement | None:
    """The full address where it may be told, else town and district."""
    if full := address(about):
        return _with_district(full, about)
    if not about.city:
        return None
    return _with_district(Statement("town", (f"{about.zip} {about.city}".strip(),), ("geo/plz", "geo/ort")), about)


def _with_district(said: Statement, about: Property) -> Statement:
    if not about.district:
        return said
    return Statement(f"{said.phrase}_district", (*said.parts, about.district), (*said.sources, "geo/regionaler_zusatz"))


def district(about: Property) -> Statement | None:
    return Statement("district", (about.district,), ("geo/regionaler_zusatz",)) if about.district else None


def town(about: Property) -> Statement | None:
    return Statement("town", (f"{about.zip} {about.city}".strip(),), ("geo/plz", "geo/ort")) if about.city else None


def distance_to(place: str) -> Reader:
    """The stated distance in km to one of OpenImmo's places."""

    def read(about: Property) -> Statement | None:
        fact = about.fact(f"distanzen:{place}")
        if fact is None or fact.number is None:
            return None
        return Statement("distance", (Terms((f"distanzen.{place}",)), Quantity(fact.number)), (fact.source,))

    return read


def documents(about: Property) -> Statement | None:
    names = ", ".join(dict.fromkeys(a.title for a in about.documents if a.title))
    return Statement("documents", (names,), ("anhaenge",)) if names else None


def floor_plan(about: Property) -> Statement | None:
    plan = next((a for a in about.attachments if a.group == "GRUNDRISS"), None)
    return Statement("floor_plan", (), ("anhaenge",)) if plan else None


def pictures(about: Property) -> Statement | None:
    return Statement("pictures", (), ("anhaenge",)) if any(a.is_picture for a in about.attachments) else None


def contact(about: Property) -> Statement | None:
    who = about.contact
    details = ", ".join(filter(None, (who.name, who.phone, who.email)))
    return Statement("contact", (details,), ("kontaktperson",)) if who.name and (who.phone or who.email) else None
