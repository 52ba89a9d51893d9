"""Tables as people and their programs write them."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.domain.property import Attachment, Contact, Deal, FreeText, Property
from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake import property_csv
from neuroconcepts.intake.entries import Entry, Offered, Place, Refused, Withdrawn
from neuroconcepts.intake.property_columns import _TARGETS, target_of
from neuroconcepts.intake.property_csv import CsvFile

TEMPLATE = Path(__file__).parents[2] / "docs" / "properties.csv"


def read(content: bytes) -> tuple[list[Entry], list[str]]:
    file = CsvFile(lambda: io.BytesIO(content))
    return list(file), file.notes


def one(text: str) -> Property:
    [entry], _ = read(text.encode())
    assert isinstance(entry, Offered), entry
    return entry.subject


def said(about: Property) -> dict[str, object]:
    return {fact.key: fact.value for fact in about.facts}


def test_german_columns() -> None:
    flat = one(
        "Objekt-Nr.;Titel;Objektart;Miete/Kauf;Straße;Hausnummer;PLZ;Ort;Land;Kaltmiete in €;Wohnfläche (m²);Zimmer;Etage;"
        "Baujahr;Aufzug;Haustiere;Keller;Möbliert;Heizung;Verfügbar ab;Lage;Ansprechpartner;Telefon;E-Mail;Adresse freigeben\r\n"
        "KRO-1;Helle Wohnung;Wohnung;Miete;Gasse;14/11;1070;Wien;Österreich;1.480,50;71,5;3;0;1905;ja;nein;ja;teilweise;"
        "Fernwärme;01.07.2026;Ruhig, zentral;Eva Berger;+43 1 234;eva@a.example;nein\r\n"
    )
    assert (flat.external_id, flat.title, flat.kind, flat.deal) == ("KRO-1", "Helle Wohnung", "wohnung", Deal.RENT)
    assert (flat.street, flat.house_number, flat.zip, flat.city, flat.country) == (
        "Gasse",
        "14/11",
        "1070",
        "Wien",
        "AUT",
    )
    assert (flat.contact, flat.address_public) == (Contact("Eva Berger", "+43 1 234", "eva@a.example"), False)
    assert flat.texts == (FreeText("lage", "Ruhig, zentral"),)
    assert said(flat) == {
        "kaltmiete": Decimal("1480.50"),
        "wohnflaeche": Decimal("71.5"),
        "anzahl_zimmer": Decimal(3),
        "etage": Decimal(0),
        "baujahr": Decimal(1905),
        "fahrstuhl@PERSONEN": True,
        "haustiere": False,
        "unterkellert@keller": "JA",
        "moebliert@moeb": "TEIL",
        "heizungsart@FERN": True,
        "verfuegbar_ab": "01.07.2026",
    }


def test_english_columns() -> None:
    house = one(
        "Property ID,Title,Property type,Deal,City,Country,Purchase price,Currency,Living area,Plot size,Year built,Lift,Status\n"
        "H-1,\"A house, with garden\",House,for sale,Zürich,Switzerland,1'250'000.-,CHF,180.5,900,1990,yes,reserved\n"
    )
    assert (house.title, house.kind, house.deal, house.country) == ("A house, with garden", "haus", Deal.SALE, "CHE")
    assert (said(house)["kaufpreis"], house.fact("kaufpreis").unit) == (Decimal(1250000), "CHF")  # type: ignore[union-attr]
    assert said(house)["verkaufstatus@stand"] == "RESERVIERT"
    assert said(house)["wohnflaeche"] == Decimal("180.5")


def test_openimmos_own_names_and_paths() -> None:
    flat = one(
        "objektnr_extern\tkaltmiete\tzustand_angaben/energiepass/gueltig_bis\tausstattung/bad@DUSCHE\n1\t900\t2031-05-30\tja\n"
    )
    assert said(flat) == {"kaltmiete": 900, "energiepass/gueltig_bis": date(2031, 5, 30), "bad@DUSCHE": True}
    assert flat.facts[1].source == "zustand_angaben/energiepass/gueltig_bis"


def test_files_of_a_row() -> None:
    flat = one("Nummer;Anhänge\n1;plan.pdf | bilder/a.JPG|https://x.example/b.pdf\n")
    assert flat.attachments == (
        Attachment("plan", "DOKUMENTE", "plan.pdf"),
        Attachment("a", "BILD", "bilder/a.JPG"),
        Attachment("b", "DOKUMENTE", "https://x.example/b.pdf"),
    )


def test_what_nobody_knows_is_told_and_left_out() -> None:
    entries, notes = read(b"Nummer;Foo;Titel;Bezeichnung;\n1;x;Titel 1;Titel 2;\n")
    assert [e.subject.title for e in entries if isinstance(e, Offered)] == ["Titel 1"]
    assert notes == [
        "The column 'Foo' is not known: left out.",
        "The column 'Bezeichnung' means the same as 'Titel': left out.",
    ]


def test_a_bad_row_is_refused_and_the_others_go_on() -> None:
    long = "x" * (csv.field_size_limit() + 1)
    entries, _ = read(f'Nummer;Titel\n1;"zwei\nZeilen"\n\n;ohne\n2;a;b\n3;{long}\n4;gut;;\n'.encode())
    assert [type(e) for e in entries] == [Offered, Refused, Refused, Refused, Offered]
    assert [e.place for e in entries] == [Place(line=n) for n in (2, 5, 6, 7, 8)]
    assert [e.why for e in entries if isinstance(e, Refused)] == [
        "The row has no number in the column for it.",
        "The row has 3 cells for 2 columns.",
        "The row cannot be read (field larger than field limit (131072)).",
    ]


def test_what_breaks_us_in_one_row_is_refused_with_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(row: dict[str, str]) -> None:
        raise ZeroDivisionError(row)

    monkeypatch.setattr(property_csv, "property_of", broken)
    assert read(b"Nummer\n1\n")[0] == [Refused("The row cannot be read (ZeroDivisionError).", Place(line=2), "1")]


@pytest.mark.parametrize("word", ["DELETE", "löschen", "entfernen"])
def test_a_row_may_withdraw(word: str) -> None:
    entries, _ = read(f"Nummer;Aktion\n1;{word}\n2;CHANGE\n".encode())
    assert [type(e) for e in entries] == [Withdrawn, Offered]


def test_excels_line_that_names_the_delimiter() -> None:
    entries, notes = read("\ufeffsep=;\r\nNummer;Titel\r\n1;a,b\r\n".encode())
    assert [(e.number, e.place.line) for e in entries] == [("1", 3)]
    assert not notes


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "no column for the property's number"),
        (b"Titel;Ort\na;b\n", "no column for the property's number"),
        (b"Nummer;" + b";".join(b"c%d" % n for n in range(600)), "601 columns; 500 are allowed"),
        (b'Nummer;"' + b"x" * 200_000, "header cannot be read"),
    ],
)
def test_what_is_no_table_of_properties_is_told(content: bytes, fault: str) -> None:
    with pytest.raises(InvalidInput, match=fault):
        read(content)


def test_a_line_without_end_is_not_read_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(property_csv, "MAX_LINE", 100)
    entries, _ = read(b"Nummer\n1\n" + b"x" * 200)
    assert [type(e) for e in entries] == [Offered, Refused]


def test_nul_and_line_breaks_do_not_reach_the_fields() -> None:
    flat = one('Nummer;Titel;Lage\n1;"a\0\r\nBcc: x";"zwei\nZeilen"\n')
    assert (flat.title, flat.texts[0].text) == ("a Bcc: x", "zwei\nZeilen")


def test_every_way_to_write_a_column_leads_somewhere() -> None:
    assert len(_TARGETS) > 250
    for column in ("Wohnfläche", "WOHNFLÄCHE (ca. m²)", "wohnflaeche", "Wohnfläche in m²", " Wohnfläche m² "):
        assert target_of(column) == "flaechen/wohnflaeche"
    assert target_of("kontaktperson/name") is None, "no section of facts"
    assert target_of("") is None


def test_the_template_is_read_whole() -> None:
    entries, notes = read(TEMPLATE.read_bytes())
    assert not notes
    assert len(entries) >= 2
    assert all(isinstance(e, Offered) and len(e.subject.facts) > 8 and e.subject.deal for e in entries)


# ── Any table, in any dialect ──────────────────────────────────────────────────────────────────────────────────────────

WORDS = st.text(
    st.characters(codec="cp1252", exclude_categories=["C"]) | st.sampled_from(';,"\n'), min_size=1, max_size=30
).filter(lambda text: text.strip() == text and text[:4].lower() != "sep=")
MONEY = st.decimals(min_value=1, max_value=10**7, places=2)
ROWS = st.fixed_dictionaries(
    {
        "title": WORDS,
        "city": WORDS,
        "lage": WORDS,
        "rent": MONEY,
        "area": MONEY,
        "lift": st.booleans(),
        "day": st.dates(),
    }
)


def german(amount: Decimal) -> str:
    return f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))


def written(rows: list[dict[str, object]], delimiter: str, encoding: str, newline: str) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=newline)
    writer.writerow(
        ["Objektnummer", "Titel", "Ort", "Lage", "Kaltmiete (€)", "Wohnfläche", "Lift", "Energieausweis gültig bis"]
    )
    for number, row in enumerate(rows):
        day = row["day"]
        assert isinstance(day, date)
        assert isinstance(row["rent"], Decimal)
        plain = f"{day.day}.{day.month}.{day.year:04}"
        lift = "ja" if row["lift"] else "nein"
        cells = [row["title"], row["city"], row["lage"], german(row["rent"]), row["area"], lift, plain]
        writer.writerow([f"N-{number}", *cells])
    return out.getvalue().encode(encoding)


@given(
    st.lists(ROWS, min_size=1, max_size=5),
    st.sampled_from(";,\t"),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    st.sampled_from(["\r\n", "\n"]),
)
def test_what_is_written_is_read(rows: list[dict[str, object]], delimiter: str, encoding: str, newline: str) -> None:
    entries, notes = read(written(rows, delimiter, encoding, newline))
    assert not notes
    for number, (row, entry) in enumerate(zip(rows, entries, strict=True)):
        assert isinstance(entry, Offered), entry
        about = entry.subject
        assert about.external_id == f"N-{number}"
        assert about.title == " ".join(str(row["title"]).split())
        assert about.city == " ".join(str(row["city"]).split())
        assert about.texts == (FreeText("lage", str(row["lage"])),)
        assert said(about) == {
            "kaltmiete": row["rent"],
            "wohnflaeche": row["area"],
            "fahrstuhl@PERSONEN": row["lift"],
            "energiepass/gueltig_bis": row["day"],
        }
