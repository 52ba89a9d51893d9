"""Which of a property's documents a seeker who asks for them gets with a letter, and which stay with the agent.

OpenImmo (1.2.7, `anhang@gruppe`) groups attachments by what they show, not by who may see them. So only groups that an
exposé consists of go, of types that any mail client shows, and none whose name says that it is internal.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from neuroconcepts.domain.law import Gate
from neuroconcepts.domain.property import Document, sounds_internal

GROUPS: Final = frozenset({"DOKUMENTE", "GRUNDRISS", "KARTEN_LAGEPLAN", "EPASS-SKALA", "EXPOSE"})
"""Groups that a seeker may see; `EXPOSE` is no word of the standard, but of some of its writers."""
EXTENSIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "application/pdf": ".pdf",
        "image/jpeg": ".jpg",
        "image/png": ".png",
        "image/gif": ".gif",
        "image/webp": ".webp",
    }
)
"""Media types that may go, as their first bytes tell them: nothing that a program runs or that keeps earlier versions."""

NONE_TO_SEND: Final = "No document of the property can be sent on its own: please send what was asked for."
SOME_LEFT: Final = (
    "Some documents did not go along: too large, not there, or naming a street kept private. Please look at them."
)
NO_INSTRUCTION: Final = (
    "Documents wait: the property asks for a commission, and no withdrawal instruction is set: please send it and them."
)


@dataclass(frozen=True, slots=True)
class Enclosures:
    """What becomes of a request for documents. `goes` are those that go along or, at a gate, would; `left` those that cannot.

    `withheld` is why not all is done, for the agent; empty where nothing is left to him.
    """

    goes: tuple[Document, ...] = ()
    left: tuple[Document, ...] = ()
    gate: Gate = Gate.OPEN
    withheld: str = ""

    @property
    def sent(self) -> tuple[Document, ...]:
        """The documents that go along with this letter."""
        return self.goes if self.gate is Gate.OPEN else ()

    @property
    def must_confirm(self) -> bool:
        """Whether the letter instructs the seeker, and asks whether he wants the documents now."""
        return self.gate is Gate.CONFIRM and bool(self.goes)

    @property
    def does_something(self) -> bool:
        """Whether the letter tells the seeker anything of documents."""
        return bool(self.sent) or self.must_confirm


NOTHING: Final = Enclosures()
"""Nobody asked for documents."""


def may_be_seen(document: Document) -> bool:
    """Whether a seeker may get this document without anybody's having looked at it."""
    known = document.media_type in EXTENSIONS or not document.sha256
    return document.group.upper() in GROUPS and known and not sounds_internal(document.title, document.path)


def enclosures(offered: Iterable[Document], gate: Gate, *, max_bytes: int) -> Enclosures:
    """What goes of these documents, in their order, up to so many bytes together; the same content goes once."""
    goes: list[Document] = []
    left: list[Document] = []
    for document in filter(may_be_seen, offered):
        if document.sha256 and document.sha256 in {each.sha256 for each in goes}:
            continue
        room = max_bytes - sum(each.size for each in goes)
        (goes if document.sha256 and document.size <= room else left).append(document)
    return decided(goes, left, gate)


def decided(goes: Sequence[Document], left: Sequence[Document], gate: Gate) -> Enclosures:
    """The same, of documents that can go and documents that cannot."""
    if not goes:
        return Enclosures((), tuple(left), gate, NONE_TO_SEND)
    if gate is Gate.SHUT:
        return Enclosures(tuple(goes), tuple(left), gate, NO_INSTRUCTION)
    return Enclosures(tuple(goes), tuple(left), gate, SOME_LEFT if left else "")


def file_name(document: Document) -> str:
    """What the file is called in the mail: by its title, with the extension of what it is."""
    extension = EXTENSIONS[document.media_type]
    stem = document.name.replace("/", "-").replace("\\", "-")
    return stem if stem.casefold().endswith((extension, ".jpeg")) else f"{stem}{extension}"
