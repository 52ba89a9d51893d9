"""A property on offer, as its exposé states it: identity, typed facts, free texts, attachments.

Nothing here is inferred. What the agency did not state is absent, and an absent fact is never answered.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final

_INTERNAL: Final = re.compile(
    r"intern(?!et|ation)|vertraulich|confiden|riservat|notiz|memo\b|schlüssel"
    r"|auftrag|maklervertrag|vollmacht|provision|courtage|kalkulation|gutachten|wertermittlung|bewertung"
    r"|eigentümer|grundbuch|kaufvertrag|kontoausz|darlehen|personalausweis|reisepass|passkopie"
    r"|mieterliste|mietvertrag(?!.*(?:muster|entwurf))|(?<!be)rechnung|protokoll|selbstauskunft|bonität|schufa",
    re.IGNORECASE,
)
"""Names of what is the agency's, the owner's or a tenant's own business. A self-disclosure asks for means before the viewing."""


class Deal(StrEnum):
    """Whether a property is let or sold; leasehold and Erbpacht count as rent, as OpenImmo's MIETE_PACHT does."""

    RENT = "rent"
    SALE = "sale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One stated fact, e.g. `kaltmiete` = 1480 EUR, stated at `preise/kaltmiete`.

    `key` is the OpenImmo name below its section: `kaltmiete`, `energiepass/hwbwert`, `heizungsart@FERN` (an attribute),
    `distanzen:KINDERGAERTEN` (one of several of the same name). Exactly one of `number`, `words`, `yes`, `day` is given:
    fields of their own, because JSON would not keep a date from a text, nor a decimal from a number. `unit` is `EUR`,
    `m²`, `kWh/(m²a)`, …; None for pure counts, years and words.
    """

    key: str
    source: str
    number: Decimal | None = None
    words: str | None = None
    yes: bool | None = None
    day: date | None = None
    unit: str | None = None

    def __post_init__(self) -> None:
        given = [v for v in (self.number, self.words, self.yes, self.day) if v is not None]
        if len(given) != 1:
            raise ValueError(f"fact {self.key!r} has {len(given)} values, give exactly one")

    @property
    def value(self) -> Decimal | str | bool | date:
        """The one value that is given."""
        return next(v for v in (self.number, self.words, self.yes, self.day) if v is not None)


@dataclass(frozen=True, slots=True)
class FreeText:
    """A paragraph of the exposé under its heading (`lage`, `objektbeschreibung`, …)."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the exposé; `group` as OpenImmo names it (`GRUNDRISS`, `BILD`, `DOKUMENTE`, …), `path` a name or URL."""

    title: str
    group: str = ""
    path: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether this shows the property rather than documents it."""
        return self.group in {"TITELBILD", "BILD", "INNENANSICHTEN", "AUSSENANSICHTEN", "PANORAMA", "ANBIETERLOGO"}

    @property
    def is_internal(self) -> bool:
        """Whether it is named like something that no seeker is told of."""
        return sounds_internal(self.title, self.path)


@dataclass(frozen=True, slots=True)
class Document:
    """An attachment as far as it came with the transmission: `sha256` (hex) names its content, empty where none came.

    `problem` says why there is none, or no text of it.
    """

    title: str
    group: str = ""
    path: str = ""
    media_type: str = ""
    sha256: str = ""
    size: int = 0
    problem: str = ""

    @property
    def name(self) -> str:
        """What people call it: its title, else its file's name."""
        return " ".join(self.title.split()) or PurePosixPath(self.path.replace("\\", "/")).name


def sounds_internal(*names: str) -> bool:
    """Whether one of a file's names is that of something internal: brokerage contract, land register, owner's papers, …"""
    return any(_INTERNAL.search(unicodedata.normalize("NFC", name)) for name in names)


@dataclass(frozen=True, slots=True)
class Contact:
    """The agent in charge, as the exposé names him; `office` is how else he is found: address, central numbers, web site."""

    name: str = ""
    phone: str = ""
    email: str = ""
    office: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAnswer:
    """What the agent told a seeker that no export states: a fact of the property from then on, with its author and day."""

    question: str
    answer: str
    language: str
    by: str
    on: date

    @property
    def source(self) -> str:
        """How it is named beside the export's facts."""
        return f"auskunft/{self.on:%Y-%m-%d} {self.by}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property. `external_id` is the agency's own number (`objektnr_extern`), by which portals and mails name it.

    `kind` is OpenImmo's objektart (`wohnung`, `haus`, `buero_praxen`, …), `country` ISO 3166-1 alpha-3, `district` the
    exposé's own wording (`regionaler_zusatz`). `address_public` is False where the owner forbade naming the street, None
    where the exposé says nothing about it. `answers` are what the agent told that the export does not. `listed` is whether the agency offers it now, as the platform's own row says; an export
    never does, and False therefore means only that it is not known.
    """

    external_id: str
    openimmo_obid: str = ""
    title: str = ""
    street: str = ""
    house_number: str = ""
    zip: str = ""
    city: str = ""
    district: str = ""
    country: str = ""
    kind: str = ""
    deal: Deal | None = None
    firm: str = ""
    contact: Contact = Contact()
    address_public: bool | None = None
    facts: tuple[Fact, ...] = ()
    texts: tuple[FreeText, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    answers: tuple[KnownAnswer, ...] = ()
    listed: bool = False

    def fact(self, *keys: str) -> Fact | None:
        """The first stated fact of these keys, in the order asked."""
        return next((f for key in keys for f in self.facts if f.key == key), None)

    def number(self, *keys: str) -> Decimal | None:
        """The quantity under the first of these keys that is stated as one."""
        return next((f.number for key in keys for f in self.facts if f.key == key and f.number is not None), None)

    def choices(self, element: str) -> frozenset[str]:
        """The names set true at an element of choices: `heizungsart` → {FERN, FUSSBODEN}."""
        prefix = f"{element}@"
        return frozenset(f.key.removeprefix(prefix) for f in self.facts if f.key.startswith(prefix) and f.yes)

    @property
    def documents(self) -> tuple[Attachment, ...]:
        """The attachments that are documents (floor plan, energy certificate, …): no pictures, nothing internal."""
        return tuple(a for a in self.attachments if not (a.is_picture or a.is_internal))
