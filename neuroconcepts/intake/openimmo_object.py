"""One object of OpenImmo 1.2.7, the German-speaking trade's exchange format (openimmo.org), leniently read.

Every field of an object becomes a typed fact under its own name, also those nobody asks for yet: which of them answers a
question is for the assistant to know. Namespace and order of elements are the exporter's business.
"""

import base64
import binascii
from collections.abc import Iterator, Mapping

from lxml import etree  # type: ignore[import-untyped]  # lxml brings no types

from neuroconcepts.domain.property import Attachment, Contact, Deal, Fact, FreeText, Property
from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake.openimmo_values import typed

SECTIONS = (
    "objektkategorie",
    "geo",
    "preise",
    "bieterverfahren",
    "versteigerung",
    "flaechen",
    "ausstattung",
    "zustand_angaben",
    "bewertung",
    "infrastruktur",
    "verwaltung_objekt",
)
"""What holds facts. `kontaktperson`, `freitexte`, `anhaenge`, `verwaltung_techn` have fields of their own in `Property`."""
IDENTITY = {"geo/plz", "geo/ort", "geo/strasse", "geo/hausnummer", "geo/regionaler_zusatz", "geo/land@iso_land"}
ONE_OF_SEVERAL = {
    "distanzen": "distanz_zu",
    "distanzen_sport": "distanz_zu_sport",
    "user_defined_simplefield": "feldname",
}
"""Elements that repeat, told apart by an attribute: it becomes part of the key."""
CONTACT_PHONES = ("tel_durchw", "tel_handy", "tel_zentrale")
OFFICE_LINES = (("strasse", "hausnummer"), ("plz", "ort"), ("tel_zentrale",), ("email_zentrale",), ("url",))
CONTACT_EMAILS = ("email_direkt", "email_zentrale", "email_sonstige")


def property_of(node: etree._Element, firm: str) -> Property:
    """What an `<immobilie>` states. Raises `InvalidInput` when it has no number to name it by."""
    released = text_of(node, "verwaltung_objekt/objektadresse_freigeben").lower()
    return Property(
        external_id=number_of(node),
        openimmo_obid=text_of(node, "verwaltung_techn/openimmo_obid"),
        title=text_of(node, "freitexte/objekttitel"),
        street=text_of(node, "geo/strasse"),
        house_number=text_of(node, "geo/hausnummer"),
        zip=text_of(node, "geo/plz"),
        city=text_of(node, "geo/ort"),
        district=text_of(node, "geo/regionaler_zusatz"),
        country=attribute_of(node, "geo/land", "iso_land"),
        kind=_kind(node),
        deal=_deal(node),
        firm=firm or text_of(node, "kontaktperson/firma"),
        contact=_contact(node),
        address_public={"true": True, "1": True, "false": False, "0": False}.get(released),
        facts=tuple(_facts(node)),
        texts=tuple(_texts(node)),
        attachments=tuple(_attachments(node)),
    )


def number_of(node: etree._Element) -> str:
    """The agency's own number of an object. Raises `InvalidInput` when it has none, or one too long to be one."""
    numbers = (text_of(node, f"verwaltung_techn/{n}") for n in ("objektnr_extern", "objektnr_intern", "openimmo_obid"))
    number = next(filter(None, numbers), "")
    if not number:
        where = f"The <immobilie> in line {node.sourceline}"
        raise InvalidInput(f"{where} has no objektnr_extern; give it one and export again.")
    return number


def is_withdrawn(node: etree._Element, mode: str) -> bool:
    """Whether the object is no longer offered: deleted, or only shown as a reference; `mode` is the transmission's own."""
    action = attribute_of(node, "verwaltung_techn/aktion", "aktionart").upper()
    return (action or mode) in {"DELETE", "REFERENZ"}


def enclosed_in(node: etree._Element) -> Mapping[int, bytes]:
    """Attachments whose content stands within the object (`location="INTERN"`, base64), by their position."""
    found = {}
    for position, each in enumerate(_all(_first(node, "anhaenge"), "anhang")):
        if said := text_of(each, "daten/anhanginhalt"):
            try:
                found[position] = base64.b64decode(said.replace(" ", ""), validate=True)
            except (binascii.Error, ValueError):
                continue  # told as an attachment without content
    return found


def _kind(node: etree._Element) -> str:
    kind = _first(node, "objektkategorie/objektart")
    return next((name_of(child) for child in kind), "") if kind is not None else ""


def _deal(node: etree._Element) -> Deal | None:
    said = _first(node, "objektkategorie/vermarktungsart")
    chosen = {k.upper() for k, v in said.items() if v.lower() in {"true", "1"}} if said is not None else set()
    if "KAUF" in chosen:
        return Deal.SALE
    return Deal.RENT if chosen else None


def _contact(node: etree._Element) -> Contact:
    def first_of(*names: str) -> str:
        return next(filter(None, (text_of(node, f"kontaktperson/{n}") for n in names)), "")

    name = " ".join(filter(None, (text_of(node, f"kontaktperson/{n}") for n in ("vorname", "name"))))
    return Contact(
        name=name, phone=first_of(*CONTACT_PHONES), email=first_of(*CONTACT_EMAILS), office=tuple(_office(node))
    )


def _office(node: etree._Element) -> Iterator[str]:
    """Address, numbers and web site of the agency, each as one line."""
    for line in OFFICE_LINES:
        said = (text_of(node, f"kontaktperson/{name}") for name in line)
        if found := " ".join(filter(None, said)):
            yield found


def _texts(node: etree._Element) -> Iterator[FreeText]:
    texts = _first(node, "freitexte")
    for child in texts if texts is not None else ():
        body = "\n".join(filter(None, (line.strip() for line in "".join(child.itertext()).splitlines())))
        if body and name_of(child) != "objekttitel":
            yield FreeText(name_of(child), body)


def _attachments(node: etree._Element) -> Iterator[Attachment]:
    for each in _all(_first(node, "anhaenge"), "anhang"):
        yield Attachment(text_of(each, "anhangtitel"), each.get("gruppe", ""), text_of(each, "daten/pfad"))


def _facts(node: etree._Element) -> Iterator[Fact]:
    currency = attribute_of(node, "preise/waehrung", "iso_waehrung") or "EUR"
    for section in SECTIONS:
        start = _first(node, section)
        for child in start if start is not None else ():
            for key, raw in _leaves(child, ""):
                source = f"{section}/{key}"
                if source not in IDENTITY and (fact := typed(key, source, raw, currency)):
                    yield fact


def _leaves(node: etree._Element, above: str) -> Iterator[tuple[str, str]]:
    """Every text and attribute at and below an element, each with its key."""
    name = name_of(node)
    told_apart = ONE_OF_SEVERAL.get(name)
    key = above + name + (f":{node.get(told_apart, '')}" if told_apart else "")
    if len(node) == 0 and node.text:
        yield key, node.text
    for attribute, value in node.items():
        if attribute != told_apart:
            yield f"{key}@{attribute.rpartition('}')[2]}", value
    for child in node:
        yield from _leaves(child, f"{key}/")


def name_of(node: etree._Element) -> str:
    """The element's name without its namespace; `""` for an unresolved entity."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _all(node: etree._Element | None, name: str) -> list[etree._Element]:
    return [child for child in node if name_of(child) == name] if node is not None else []


def _first(node: etree._Element, path: str) -> etree._Element | None:
    found: etree._Element | None = node
    for name in path.split("/"):
        found = next(iter(_all(found, name)), None)
    return found


def text_of(node: etree._Element, path: str) -> str:
    found = _first(node, path)
    return " ".join((found.text or "").split()) if found is not None else ""


def attribute_of(node: etree._Element, path: str, name: str) -> str:
    found = _first(node, path)
    return found.get(name, "").strip() if found is not None else ""
