"""Reads OpenImmo 1.2.7 files, one object after the other: a file may be larger than the memory we want to give it.

Encoding is the exporter's business. One object's fault is a refusal; a fault of the file ends it there, and what was read
before counts. A feed is a stranger's file: no entities, no DTD, no network, and no object of unbounded size.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from lxml import etree  # type: ignore[import-untyped]  # lxml brings no types

from neuroconcepts.domain.property import Property
from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake.encodings import Opening, has_utf16_mark, is_utf8
from neuroconcepts.intake.entries import Entry, Offered, Place, Refused, Withdrawn
from neuroconcepts.intake.openimmo_object import enclosed_in, is_withdrawn, name_of, number_of, property_of, text_of

MAX_OBJECT_BYTES = 12 * 1024 * 1024
"""What may be read before an object has ended. The parser's tree takes up to 35 times as much memory."""
_HEARD = tuple(f"{{*}}{name}" for name in ("uebertragung", "anbieter", "firma", "immobilie"))


@dataclass(frozen=True, slots=True)
class Delivery:
    """One transmission. When `full`, what it does not list is no longer offered; `withdrawn` are the agency's numbers."""

    full: bool
    offered: tuple[Property, ...]
    withdrawn: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()


def read_openimmo(xml: bytes) -> tuple[Property, ...]:
    """The properties a transmission offers, in its order. Raises `InvalidInput` also for what `read_delivery` refuses."""
    delivery = read_delivery(xml)
    if delivery.refused:
        raise InvalidInput(delivery.refused[0].why)
    return delivery.offered


def read_delivery(xml: bytes) -> Delivery:
    """What an OpenImmo file offers, withdraws (`aktionart="DELETE"`), and holds that cannot be read.

    Raises `InvalidInput` for what is no XML, or no OpenImmo.
    """
    file = OpenImmoFile(lambda: io.BytesIO(xml))
    entries = list(file)
    return Delivery(
        full=file.full,
        offered=tuple(e.subject for e in entries if isinstance(e, Offered)),
        withdrawn=tuple(e.number for e in entries if isinstance(e, Withdrawn)),
        refused=tuple(e for e in entries if isinstance(e, Refused)),
    )


class OpenImmoFile:
    """One file. Iterate over its entries; `full` is known once that has ended. `name` tells it from others of a ZIP."""

    def __init__(self, opening: Opening, name: str = "") -> None:
        self._opening = opening
        self._name = name
        self._mode = ""
        self._firm = ""
        self.full = False

    def __iter__(self) -> Iterator[Entry]:
        """Each object as an entry. Raises `InvalidInput` before the first one for what is no XML, or no OpenImmo."""
        encoding = _encoding(self._opening)
        _must_be_openimmo(_parsed(_Metered(self._opening()), encoding, events=("start",)))
        source = _Metered(self._opening())
        try:
            for _, node in _parsed(source, encoding, tag=_HEARD):
                if entry := self._heard(node):
                    source.object_ended()
                    yield entry
                    _forget(node)
        except etree.XMLSyntaxError as error:
            yield Refused(f"{_fault(error)} The rest is not read.", Place(self._name, error.lineno))
        except InvalidInput as error:
            yield Refused(f"{error} The rest is not read.", Place(self._name))

    def _heard(self, node: etree._Element) -> Entry | None:
        """What an element that has ended says; only an object is an entry."""
        match name_of(node):
            case "uebertragung":
                self.full = node.get("umfang", "").strip().upper() == "VOLL"
                self._mode = node.get("modus", "").strip().upper()
            case "firma" if name_of(node.getparent()) == "anbieter":
                self._firm = " ".join((node.text or "").split())
            case "anbieter":
                self._firm = ""
            case "immobilie":
                return self._entry(node)
        return None

    def _entry(self, node: etree._Element) -> Entry:
        place = Place(self._name, node.sourceline)
        try:
            if is_withdrawn(node, self._mode):
                return Withdrawn(number_of(node), place)
            return Offered(property_of(node, self._firm), place, enclosed_in(node))
        except InvalidInput as error:
            return Refused(str(error), place)
        except Exception as error:  # noqa: BLE001 - a feed may break us in ways nobody thought of, one object at a time
            number = text_of(node, "verwaltung_techn/objektnr_extern")
            return Refused(f"The object cannot be read ({type(error).__name__}).", place, number)


class _Metered:
    """A file that is read on only while objects end. Raises `InvalidInput` where one does not."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._since = 0

    def read(self, size: int = -1) -> bytes:
        chunk = self._file.read(size)
        self._since += len(chunk)
        if self._since > MAX_OBJECT_BYTES:
            raise InvalidInput(f"An object, or what stands before it, is larger than {MAX_OBJECT_BYTES} bytes.")
        return chunk

    def object_ended(self) -> None:
        self._since = 0


def _parsed(
    source: "_Metered", encoding: str | None, **wanted: tuple[str, ...]
) -> Iterator[tuple[str, etree._Element]]:
    parser: Iterator[tuple[str, etree._Element]] = etree.iterparse(
        source,
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        **wanted,
    )
    return parser


def _must_be_openimmo(elements: Iterator[tuple[str, etree._Element]]) -> None:
    try:
        root = name_of(next(elements)[1])
    except etree.XMLSyntaxError as error:
        raise _fault(error) from error
    if root != "openimmo":
        raise InvalidInput(f"The file is XML but not OpenImmo: its root is <{root}>; send an <openimmo> export.")


def _fault(error: etree.XMLSyntaxError) -> InvalidInput:
    return InvalidInput(f"The file is no well-formed XML ({error.msg}); export it again.")


def _forget(node: etree._Element) -> None:
    """Free the object's memory, and that of all that ended before it."""
    node.clear()
    for each in (node, *node.iterancestors()):
        while (before := each.getprevious()) is not None:
            before.getparent().remove(before)


def _encoding(opening: Opening) -> str | None:
    """The encoding to read a file with; None for what it declares itself.

    Feeds declared ISO-8859-1 are windows-1252 in practice (€, –, „), as browsers read that label too (WHATWG Encoding); and
    some that are declared UTF-8, or nothing, are not.
    """
    file = opening()
    head = file.read(200)
    declared = head.lower()
    if b"8859-1" in declared:
        return "windows-1252"
    if b"utf-16" in declared or has_utf16_mark(head):
        return None
    return None if is_utf8(opening) else "windows-1252"
