"""One row of a table as a property: cells in people's words become the fields that an OpenImmo export would fill."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from neuroconcepts.domain.property import Attachment, Contact, Deal, Fact, FreeText, Property
from neuroconcepts.intake.openimmo_values import typed
from neuroconcepts.intake.property_words import CHOICES, COUNTRIES, DEALS, DELETED, KINDS, NO, SINGLE, YES, one_of

PICTURES = {".jpg", ".jpeg", ".png", ".gif", ".webp"}
YES_OR_NO = {
    "barrierefrei",
    "denkmalgeschuetzt",
    "gartennutzung",
    "haustiere",
    "heizkosten_enthalten",
    "kamin",
    "klimatisiert",
    "vermietet",
}
"""Facts of this kind, beside OpenImmo's choices (`fahrstuhl@PERSONEN`)."""


def is_deleted(row: Mapping[str, str]) -> bool:
    """Whether the row withdraws its property."""
    return row.get("action", "").casefold() in DELETED


def property_of(row: Mapping[str, str]) -> Property:
    """What a row states; `row` maps targets (`property_columns`) to cells, without empty ones."""
    deal = one_of(DEALS, row.get("deal", ""))
    said = row.get("address_public", "").casefold()
    return Property(
        external_id=row["external_id"],
        openimmo_obid=row.get("openimmo_obid", ""),
        title=row.get("title", ""),
        street=row.get("street", ""),
        house_number=row.get("house_number", ""),
        zip=row.get("zip", ""),
        city=row.get("city", ""),
        district=row.get("district", ""),
        firm=row.get("firm", ""),
        country=_country(row.get("country", "")),
        kind=one_of(KINDS, row.get("kind", "")) or row.get("kind", "").casefold(),
        deal=Deal(deal) if deal else None,
        contact=_contact(row),
        address_public=True if said in YES else False if said in NO else None,
        facts=tuple(_facts(row)),
        texts=tuple(FreeText(t.removeprefix("text:"), words) for t, words in row.items() if t.startswith("text:")),
        attachments=tuple(_attachments(row.get("files", ""))),
    )


def _contact(row: Mapping[str, str]) -> Contact:
    name, phone, email = (row.get(f"contact.{part}", "") for part in ("name", "phone", "email"))
    return Contact(name, phone, email)


def _country(said: str) -> str:
    return one_of(COUNTRIES, said) or (said.upper() if re.fullmatch(r"[A-Za-z]{3}", said) else "")


def _facts(row: Mapping[str, str]) -> Iterator[Fact]:
    currency = row.get("preise/waehrung@iso_waehrung", "EUR").upper()
    for target, cell in row.items():
        section, _, key = target.partition("/")
        if key:
            key, raw = _in_openimmo(key, cell)
            if fact := typed(key, f"{section}/{key}", raw, currency):
                yield fact


def _in_openimmo(key: str, cell: str) -> tuple[str, str]:
    """The key and value that an export would have for what people write."""
    if key in CHOICES and (choice := one_of(CHOICES[key], cell)):
        return f"{key}@{choice}", "true"
    if key in SINGLE and (word := one_of(SINGLE[key], cell)):
        return key, word
    plain = cell.casefold()
    if plain in YES | NO and (key in YES_OR_NO or key.partition("@")[2].isupper()):
        return key, "true" if plain in YES else "false"
    return key, cell


def _attachments(cell: str) -> Iterator[Attachment]:
    """File names or addresses, one a line or with `|` between them."""
    for path in filter(None, (each.strip() for each in re.split(r"[|\n]", cell))):
        name = PurePosixPath(path.replace("\\", "/"))
        group = "BILD" if name.suffix.lower() in PICTURES else "DOKUMENTE"
        yield Attachment(name.stem, group, path)
