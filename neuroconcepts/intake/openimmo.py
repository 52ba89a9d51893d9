"""Reads OpenImmo 1.2.7, the German-speaking trade's exchange format (openimmo.org), leniently.

Every field of an object becomes a typed fact under its own name, also those nobody asks for yet: which of them answers a
question is for the assistant to know. Namespace, encoding and order of elements are the exporter's business.
"""

from collections.abc import Iterator
from dataclasses import dataclass

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
CONTACT_EMAILS = ("email_direkt", "email_zentrale", "email_sonstige")


@dataclass(frozen=True, slots=True)
class Delivery:
    """One transmission. When `full`, what it does not list is no longer offered; `withdrawn` are the agency's numbers."""

    full: bool
    offered: tuple[Property, ...]
    withdrawn: tuple[str, ...] = ()


def read_openimmo(xml: bytes) -> tuple[Property, ...]:
    """The properties a transmission offers, in its order; see `read_delivery`."""
    return read_delivery(xml).offered


def read_delivery(xml: bytes) -> Delivery:
    """What an OpenImmo file offers and withdraws (`aktionart="DELETE"`).

    Raises `InvalidInput` for what is no XML, no OpenImmo, or holds an object without any number to name it by.
    """
    root = _parse(xml)
    if _name(root) != "openimmo":
        raise InvalidInput(f"The file is XML but not OpenImmo: its root is <{_name(root)}>; send an <openimmo> export.")
    objects = [(firm, node) for provider in _all(root, "anbieter") for firm, node in _objects(provider)]
    gone = [_deleted(node) for _, node in objects]
    return Delivery(
        full=_attribute(root, "uebertragung", "umfang").upper() != "TEIL",
        offered=tuple(_property(o, firm) for (firm, o), is_gone in zip(objects, gone, strict=True) if not is_gone),
        withdrawn=tuple(_number(o) for (_, o), is_gone in zip(objects, gone, strict=True) if is_gone),
    )


def _parse(xml: bytes) -> etree._Element:
    # Feeds declared ISO-8859-1 are windows-1252 in practice (€, –, „), as browsers read that label too (WHATWG Encoding).
    declared = xml[:200].lower()
    encoding = "windows-1252" if b"8859-1" in declared else None
    try:
        return _root(xml, encoding)
    except etree.XMLSyntaxError as error:
        if encoding is None and not _is_utf8(xml) and b"utf-16" not in declared:
            return _parse(b'<?xml version="1.0" encoding="ISO-8859-1"?>' + xml.partition(b"?>")[2])
        raise InvalidInput(f"The file is no well-formed XML ({error}); export it again.") from error


def _root(xml: bytes, encoding: str | None) -> etree._Element:
    """Parsed without entities, DTD or network: a feed is a stranger's file."""
    parser = etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(xml, parser)


def _is_utf8(xml: bytes) -> bool:
    try:
        xml.decode()
    except UnicodeDecodeError:
        return False
    return True


def _objects(provider: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    firm = _text(provider, "firma")
    return ((firm, node) for node in _all(provider, "immobilie"))


def _property(node: etree._Element, firm: str) -> Property:
    released = _text(node, "verwaltung_objekt/objektadresse_freigeben").lower()
    return Property(
        external_id=_number(node),
        openimmo_obid=_text(node, "verwaltung_techn/openimmo_obid"),
        title=_text(node, "freitexte/objekttitel"),
        street=_text(node, "geo/strasse"),
        house_number=_text(node, "geo/hausnummer"),
        zip=_text(node, "geo/plz"),
        city=_text(node, "geo/ort"),
        district=_text(node, "geo/regionaler_zusatz"),
        country=_attribute(node, "geo/land", "iso_land"),
        kind=_kind(node),
        deal=_deal(node),
        firm=firm or _text(node, "kontaktperson/firma"),
        contact=_contact(node),
        address_public={"true": True, "1": True, "false": False, "0": False}.get(released),
        facts=tuple(_facts(node)),
        texts=tuple(_texts(node)),
        attachments=tuple(_attachments(node)),
    )


def _number(node: etree._Element) -> str:
    numbers = (_text(node, f"verwaltung_techn/{n}") for n in ("objektnr_extern", "objektnr_intern", "openimmo_obid"))
    if number := next(filter(None, numbers), ""):
        return number
    raise InvalidInput(
        f"The <immobilie> in line {node.sourceline} has no objektnr_extern; give it one and export again."
    )


def _deleted(node: etree._Element) -> bool:
    return _attribute(node, "verwaltung_techn/aktion", "aktionart").upper() == "DELETE"


def _kind(node: etree._Element) -> str:
    kind = _first(node, "objektkategorie/objektart")
    return next((_name(child) for child in kind), "") if kind is not None else ""


def _deal(node: etree._Element) -> Deal | None:
    said = _first(node, "objektkategorie/vermarktungsart")
    chosen = {k.upper() for k, v in said.items() if v.lower() in {"true", "1"}} if said is not None else set()
    if "KAUF" in chosen:
        return Deal.SALE
    return Deal.RENT if chosen else None


def _contact(node: etree._Element) -> Contact:
    def first_of(*names: str) -> str:
        return next(filter(None, (_text(node, f"kontaktperson/{n}") for n in names)), "")

    name = " ".join(filter(None, (_text(node, f"kontaktperson/{n}") for n in ("vorname", "name"))))
    return Contact(name=name, phone=first_of(*CONTACT_PHONES), email=first_of(*CONTACT_EMAILS))


def _texts(node: etree._Element) -> Iterator[FreeText]:
    texts = _first(node, "freitexte")
    for child in texts if texts is not None else ():
        body = "\n".join(filter(None, (line.strip() for line in "".join(child.itertext()).splitlines())))
        if body and _name(child) != "objekttitel":
            yield FreeText(_name(child), body)


def _attachments(node: etree._Element) -> Iterator[Attachment]:
    for each in _all(_first(node, "anhaenge"), "anhang"):
        yield Attachment(_text(each, "anhangtitel"), each.get("gruppe", ""), _text(each, "daten/pfad"))


def _facts(node: etree._Element) -> Iterator[Fact]:
    currency = _attribute(node, "preise/waehrung", "iso_waehrung") or "EUR"
    for section in SECTIONS:
        start = _first(node, section)
        for child in start if start is not None else ():
            for key, raw in _leaves(child, ""):
                source = f"{section}/{key}"
                if source not in IDENTITY and (fact := typed(key, source, raw, currency)):
                    yield fact


def _leaves(node: etree._Element, above: str) -> Iterator[tuple[str, str]]:
    """Every text and attribute at and below an element, each with its key."""
    name = _name(node)
    told_apart = ONE_OF_SEVERAL.get(name)
    key = above + name + (f":{node.get(told_apart, '')}" if told_apart else "")
    if len(node) == 0 and node.text:
        yield key, node.text
    for attribute, value in node.items():
        if attribute != told_apart:
            yield f"{key}@{etree.QName(attribute).localname}", value
    for child in node:
        yield from _leaves(child, f"{key}/")


def _name(node: etree._Element) -> str:
    """The element's name without its namespace; `""` for an unresolved entity."""
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def _all(node: etree._Element | None, name: str) -> list[etree._Element]:
    return [child for child in node if _name(child) == name] if node is not None else []


def _first(node: etree._Element, path: str) -> etree._Element | None:
    found: etree._Element | None = node
    for name in path.split("/"):
        found = next(iter(_all(found, name)), None)
    return found


def _text(node: etree._Element, path: str) -> str:
    found = _first(node, path)
    return " ".join((found.text or "").split()) if found is not None else ""


def _attribute(node: etree._Element, path: str, name: str) -> str:
    found = _first(node, path)
    return found.get(name, "").strip() if found is not None else ""
