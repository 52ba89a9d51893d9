"""Where it lies, and what else the exposé names: documents, the contact."""

from collections.abc import Mapping
from typing import Final

from neuroconcepts.assistant.answers.statements import Reader, Statement
from neuroconcepts.domain.property import Property


def address(about: Property) -> Statement | None:
    """Street and town; nothing where the owner forbade naming the street."""
    if not about.city or not about.street or about.address_public is False:
        return None
    street = f"{about.street} {about.house_number}".strip()
    return Statement("address", (f"{street}, {_town(about)}",), ("geo/strasse", "geo/plz", "geo/ort"))


def _town(about: Property) -> str:
    return f"{about.zip} {about.city}".strip()


def location(about: Property) -> Statement | None:
    """The full address where it may be told, else town and district."""
    said = address(about) or town(about)
    if said is None or not about.district:
        return said
    return Statement(f"{said.phrase}_district", (*said.parts, about.district), (*said.sources, "geo/regionaler_zusatz"))


def district(about: Property) -> Statement | None:
    return Statement("district", (about.district,), ("geo/regionaler_zusatz",)) if about.district else None


def town(about: Property) -> Statement | None:
    return Statement("town", (_town(about),), ("geo/plz", "geo/ort")) if about.city else None


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


READERS: Final[Mapping[str, Reader]] = {
    "address": address,
    "town": town,
    "district": district,
    "location": location,
    "documents": documents,
    "floor_plan": floor_plan,
    "pictures": pictures,
    "contact": contact,
}
