"""Step 2: XML enquiries by content, whatever the attachment is called: `openimmo_feedback` and Immowelt's `objektanfrage`.

Element names follow the OpenImmo feedback format 1.2.5/1.2.7 and Immowelt's own; unknown ones are ignored. Entities, DTDs and
network access are off, and documents with a DOCTYPE are refused (billion laughs).
"""

import re
from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped]  # lxml brings no types

from neuroconcepts.domain.enquiry import Listing

MAX_BYTES = 2_000_000
_ROOTS = ("openimmo_feedback", "objektanfrage")
_ROOT = re.compile(rb"<\s*(?:[\w.-]{1,30}:)?(openimmo_feedback|objektanfrage)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^<>]{0,200}\?>")
_TAIL = re.compile(r"^\s*weitere (?:daten|angaben) (?:zum|zur|des|der)\b", re.IGNORECASE | re.MULTILINE)

# element → field of intake.labels; the order is that of preference where several fill one field
_PERSON = {
    "anrede": "salutation", "i_anrede": "salutation", "titel": "title", "i_titel": "title", "vorname": "first_name",
    "i_vorname": "first_name", "firstname": "first_name", "nachname": "last_name", "i_name": "last_name", "surname": "last_name",
    "name": "last_name", "firma": "company", "i_firma": "company", "strasse": "street", "i_strasse": "street", "plz": "zip",
    "i_plz": "zip", "ort": "city", "i_ort": "city", "mobil": "mobile", "i_mobil": "mobile", "tel": "phone", "i_tel": "phone",
    "phone": "phone", "email": "email", "i_email": "email", "anfrage": "message", "i_info": "message", "message": "message",
    "wunsch": "wish", "i_wunsch": "wish",
}  # fmt: skip
_REFS = ("portal_unique_id", "portal_obj_id", "oobj_id", "zusatz_refnr", "o_refnr", "o_onlineid", "o_online_id")
_TITLES, _STREETS, _TOWNS = ("bezeichnung", "o_stichwort"), ("strasse", "o_strasse"), ("ort", "o_ort")


@dataclass(slots=True)
class Feedback:
    """One XML enquiry: stated values per field, the listings, the sending portal's name, and the message's label tail."""

    values: dict[str, list[str]] = field(default_factory=dict)
    listings: list[Listing] = field(default_factory=list)
    sender: str = ""
    message: str = ""
    tail: str = ""


def read_feedback(blobs: list[bytes], problems: list[str]) -> Feedback | None:
    """The enquiry in the first part that is one; what looks like one and cannot be parsed is told in `problems`."""
    for blob in map(_as_bytes, blobs):
        if not _ROOT.search(blob[:4096]):
            continue
        root = _parse(blob, problems)
        if root is not None and _name(root) in _ROOTS:
            return _feedback(root)
    return None


def _as_bytes(blob: bytes) -> bytes:
    """A document in UTF-16, known by its byte order mark, as UTF-8 without the declaration that would contradict it."""
    if not blob.startswith((b"\xff\xfe", b"\xfe\xff")):
        return blob
    text = blob[:MAX_BYTES].decode("utf-16", errors="replace")
    return _DECLARATION.sub("", text, count=1).encode()


def _parse(blob: bytes, problems: list[str]) -> etree._Element | None:
    if len(blob) > MAX_BYTES or b"<!DOCTYPE" in blob[:4096] or b"<!ENTITY" in blob:
        problems.append("XML attachment refused: too large, or with a DOCTYPE")
        return None
    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "recover": True}
    for encoding in (None, "cp1252"):
        try:
            root = etree.fromstring(blob.strip(), etree.XMLParser(encoding=encoding, **options))
        except (etree.XMLSyntaxError, ValueError, LookupError):
            continue
        if root is not None:
            return root
    problems.append("XML attachment is not well-formed")
    return None


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1].casefold() if isinstance(tag, str) else ""


def _feedback(root: etree._Element) -> Feedback:
    objects = [element for element in root.iter() if _name(element) in {"objekt", "object"}]
    out = Feedback(listings=[listing for o in objects or [root] if (listing := _listing(o)) != Listing()])
    for element in root.iter():
        parent = element.getparent()
        within = _name(parent) if parent is not None else ""
        if text := _text(element):
            _keep(out, _name(element), text, within)
    whole = out.values.get("message", [""])[0]
    cut = _TAIL.search(whole)
    out.message = whole[: cut.start()].strip() if cut else whole
    out.tail = whole[cut.end() :] if cut else ""
    return out


def _text(element: etree._Element) -> str:
    return re.sub(r"[ \t]+", " ", element.text or "").strip()


def _listing(element: etree._Element) -> Listing:
    """One property that is asked for; the person's own address stands below it too, and is left out."""
    stated = [(_name(e), _text(e)) for e in element.iter() if not _is_of_person(e)]

    def first(names: tuple[str, ...]) -> str:
        return next((text for name, text in stated if name in names and text), "")

    refs = dict.fromkeys(text for name, text in stated if name in _REFS and text)
    address = ", ".join(filter(None, (first(_STREETS), first(_TOWNS))))
    return Listing(tuple(refs), first(_TITLES), address)


def _is_of_person(element: etree._Element) -> bool:
    return any(_name(above) in {"interessent", "prospect", "sender"} for above in element.iterancestors())


def _keep(out: Feedback, name: str, text: str, within: str) -> None:
    if name == "name" and within == "sender":
        out.sender = text
    elif within in {"interessent", "prospect"} and name in _PERSON:
        kept = out.values.setdefault(_PERSON[name], [])
        kept.extend([text] if text not in kept else [])
