"""The reader against the corpus' expected data, and against what exporters do beside the schema."""

import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.domain.property import Deal, Property
from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake import openimmo
from neuroconcepts.intake.entries import Entry, Offered, Place, Refused, Withdrawn
from neuroconcepts.intake.openimmo import OpenImmoFile, read_delivery, read_openimmo
from neuroconcepts.intake.openimmo_values import as_day, as_number
from tests.transmissions import flat
from tests.transmissions import openimmo as file_of

CORPUS = Path(__file__).parents[1] / "data" / "corpus"
EXPECTED = [json.loads(line) for line in (CORPUS / "openimmo_expected.jsonl").read_text().splitlines()]


def one(inner: str, *, head: str = '<?xml version="1.0" encoding="UTF-8"?>', root: str = "<openimmo>") -> Property:
    number = "<verwaltung_techn><objektnr_extern>X-1</objektnr_extern></verwaltung_techn>"
    xml = f"{head}{root}<anbieter><firma>F</firma><immobilie>{inner}{number}</immobilie></anbieter></openimmo>"
    (only,) = read_openimmo(xml.encode("cp1252" if "8859" in head else "utf-8"))
    return only


def amount(about: Property, *keys: str) -> float | None:
    number = about.number(*keys)
    return None if number is None else float(number)


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: row["objektnr_extern"])
def test_reads_what_the_corpus_expects(row: dict[str, object]) -> None:
    delivery = read_delivery((CORPUS / str(row["file"])).read_bytes())
    found = {p.external_id: p for p in delivery.offered}[str(row["objektnr_extern"])]
    asked = found.fact("kaufpreis@auf_anfrage")
    assert {
        "umfang": "VOLL" if delivery.full else "TEIL",
        "firma": found.firm,
        "openimmo_obid": found.openimmo_obid,
        "vermarktung": {Deal.SALE: "KAUF", Deal.RENT: "MIETE"}[found.deal or Deal.RENT],
        "objektart": found.kind,
        "plz": found.zip,
        "ort": found.city,
        "iso_land": found.country,
        "titel": found.title,
        "kaufpreis": amount(found, "kaufpreis"),
        "kaufpreis_auf_anfrage": bool(asked and asked.yes),
        "kaltmiete": amount(found, "kaltmiete", "nettokaltmiete"),
        "warmmiete": amount(found, "warmmiete"),
        "wohnflaeche": amount(found, "wohnflaeche"),
        "anzahl_zimmer": amount(found, "anzahl_zimmer"),
        "anhaenge": len(found.attachments),
    } == {k: v for k, v in row.items() if k not in {"file", "aktionart", "objektnr_extern"}}


def test_every_property_of_the_corpus_is_expected() -> None:
    found = [p.external_id for f in CORPUS.glob("openimmo_*.xml") for p in read_openimmo(f.read_bytes())]
    assert sorted(found) == sorted(row["objektnr_extern"] for row in EXPECTED)


def test_types_and_units() -> None:
    flat = one(
        "<preise><kaltmiete>1.480,50</kaltmiete><waehrung iso_waehrung='CHF'/><stp_garage stellplatzmiete='145' anzahl='1'/></preise>"
        "<flaechen><wohnflaeche>71.5</wohnflaeche></flaechen>"
        "<zustand_angaben><baujahr>um 1900</baujahr><energiepass><gueltig_bis>30.05.2031</gueltig_bis></energiepass></zustand_angaben>"
        "<ausstattung><heizungsart FERN='1' OFEN='0'/></ausstattung>"
        "<verwaltung_objekt><haustiere>false</haustiere></verwaltung_objekt>"
        "<infrastruktur><distanzen distanz_zu='KINDERGAERTEN'>0.4</distanzen><distanzen distanz_zu='BUS'>1</distanzen></infrastruktur>"
    )
    said = {f.key: (f.value, f.unit, f.source) for f in flat.facts}
    assert said["kaltmiete"] == (Decimal("1480.50"), "CHF", "preise/kaltmiete")
    assert said["stp_garage@stellplatzmiete"][:2] == (Decimal(145), "CHF")
    assert said["stp_garage@anzahl"][:2] == (Decimal(1), None)
    assert said["wohnflaeche"][:2] == (Decimal("71.5"), "m²")
    assert said["baujahr"][:2] == ("um 1900", None)
    assert said["energiepass/gueltig_bis"][0] == date(2031, 5, 30)
    assert flat.choices("heizungsart") == {"FERN"}
    assert said["haustiere"][0] is False
    assert said["distanzen:KINDERGAERTEN"] == (Decimal("0.4"), "km", "infrastruktur/distanzen:KINDERGAERTEN")
    assert said["distanzen:BUS"][0] == 1


def test_an_amount_of_zero_is_not_stated_but_a_ground_floor_is() -> None:
    flat = one("<geo><etage>0</etage></geo><preise><kaltmiete>0</kaltmiete><kaution/></preise>")
    assert flat.fact("kaltmiete", "kaution") is None
    assert flat.number("etage") == 0


def test_namespace_and_windows_1252_declared_as_latin_1() -> None:
    flat = one(
        "<freitexte><objekttitel>Möbliert – 1.000 €</objekttitel></freitexte>",
        head='<?xml version="1.0" encoding="ISO-8859-1"?>',
        root='<openimmo xmlns="http://www.openimmo.de">',
    )
    assert flat.title == "Möbliert – 1.000 €"


def test_latin_1_declared_as_utf_8() -> None:
    xml = (
        '<?xml version="1.0" '
        'encoding="UTF-8"?><openimmo><anbieter><immobilie><geo><ort>München</ort></geo><verwaltung_techn><objektnr_extern>1</objektnr_extern></verwaltung_techn></immobilie></anbieter></openimmo>'
    )
    assert read_openimmo(xml.encode("latin-1"))[0].city == "München"


def test_withdrawn_objects_are_not_offered() -> None:
    xml = (
        b"<openimmo><uebertragung "
        b'umfang="TEIL"/><anbieter><immobilie><verwaltung_techn><objektnr_extern>7</objektnr_extern><aktion '
        b'aktionart="DELETE"/></verwaltung_techn></immobilie></anbieter></openimmo>'
    )
    delivery = read_delivery(xml)
    assert (delivery.full, delivery.offered, delivery.withdrawn) == (False, (), ("7",))


def entries(xml: bytes) -> list[Entry]:
    return list(OpenImmoFile(lambda: io.BytesIO(xml)))


@pytest.mark.parametrize(
    ("scope", "full"), [("VOLL", True), ("voll", True), ("TEIL", False), ("", False), ("ALLES", False)]
)
def test_only_what_says_so_is_a_full_transfer(scope: str, full: bool) -> None:
    assert read_delivery(file_of(flat("1"), scope=scope)).full is full


@pytest.mark.parametrize(
    ("mode", "action", "withdrawn"),
    [
        ("", "", False),
        ("", "CHANGE", False),
        ("", "DELETE", True),
        ("", "delete", True),
        ("", "REFERENZ", True),
        ("DELETE", "", True),
        ("DELETE", "CHANGE", False),
        ("CHANGE", "", False),
        ("NEW", "DELETE", True),
    ],
)
def test_the_object_says_what_is_done_with_it_else_its_transmission(mode: str, action: str, withdrawn: bool) -> None:
    [entry] = entries(file_of(flat("1", action=action), mode=mode))
    assert isinstance(entry, Withdrawn if withdrawn else Offered)
    assert entry.number == "1"


def test_one_objects_fault_is_its_own() -> None:
    first, bad, last = entries(file_of(flat("1"), flat(""), flat("3")))
    assert [e.number for e in (first, last)] == ["1", "3"]
    assert isinstance(bad, Refused)
    assert (bad.place.line, "has no objektnr_extern" in bad.why) == (4, True)


def test_what_breaks_us_in_one_object_is_refused_with_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(key: str, *_: str) -> None:
        raise ZeroDivisionError(key)

    monkeypatch.setattr("neuroconcepts.intake.openimmo_object.typed", broken)
    [entry] = entries(file_of(flat("7")))
    assert entry == Refused("The object cannot be read (ZeroDivisionError).", Place(line=3), "7")


def test_what_stands_before_a_broken_place_counts() -> None:
    whole = file_of(flat("1"), flat("2"))
    first, broken = entries(whole[: whole.index(b"<objektnr_extern>2")])
    assert (first.number, isinstance(broken, Refused)) == ("1", True)
    assert isinstance(broken, Refused)
    assert "no well-formed XML" in broken.why
    assert broken.why.endswith("The rest is not read.")
    assert broken.place.line == 4


def test_each_provider_has_its_own_firm() -> None:
    def provider(firm: str, number: str) -> str:
        return f"<anbieter>{firm}{flat(number)}</anbieter>"

    inner = provider("<firma>A</firma>", "1") + provider("", "2") + provider("<firma>B</firma>", "3")
    xml = f"<openimmo><uebertragung umfang='TEIL'/>{inner}</openimmo>".encode()
    assert [p.firm for p in read_delivery(xml).offered] == ["A", "", "B"]


def test_content_within_the_file_is_given_along() -> None:
    inner = "<anhang><daten><anhanginhalt>SGFsbG8=</anhanginhalt></daten></anhang>"
    broken = "<anhang><daten><anhanginhalt>ü</anhanginhalt></daten></anhang>"
    plan = "<anhang gruppe='GRUNDRISS'><daten><pfad>a.pdf</pfad></daten></anhang>"
    xml = file_of(flat("1").replace("<anhaenge>", f"<anhaenge>{plan}{inner}{broken}"))
    [entry] = entries(xml)
    assert isinstance(entry, Offered)
    assert len(entry.subject.attachments) == 3
    assert entry.enclosed == {1: b"Hallo"}


def test_an_object_without_end_is_not_read_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openimmo, "MAX_OBJECT_BYTES", 100_000)
    endless = file_of(flat("1"), flat("2", more="<a/>" * 50_000), flat("3"))
    first, refused = entries(endless)
    assert first.number == "1"
    assert isinstance(refused, Refused)
    assert "larger than 100000 bytes" in refused.why
    beside = file_of(flat("1"), "<a/>" * 50_000)
    assert isinstance(entries(beside)[-1], Refused)
    declared = "".join(f'<!ENTITY e{n} "x">' for n in range(20_000))
    with pytest.raises(InvalidInput, match="larger than 100000 bytes"):
        entries(f"<!DOCTYPE openimmo [{declared}]><openimmo/>".encode())


def test_many_objects_take_the_memory_of_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each object frees all before it; of a thousand only those are in the tree that the parser has read ahead (32 KB)."""
    left = []

    def heard(self: OpenImmoFile, node: object) -> Entry | None:
        left.append(len(node.getparent()))  # type: ignore[attr-defined]
        return known(self, node)

    known = OpenImmoFile._heard
    monkeypatch.setattr(OpenImmoFile, "_heard", heard)
    assert len(entries(file_of(*(flat(str(n)) for n in range(1000))))) == 1000
    assert max(left) < 120


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        (b"", "no well-formed XML"),
        (b"PK\x03\x04", "no well-formed XML"),
        (b"<openimmo><anbieter>", "no well-formed XML"),
        (b"<openimmo_feedback/>", "not OpenImmo: its root is <openimmo_feedback>"),
        (b"<openimmo><anbieter>\n<immobilie/></anbieter></openimmo>", "line 2 has no objektnr_extern"),
    ],
)
def test_names_what_is_wrong(xml: bytes, message: str) -> None:
    with pytest.raises(InvalidInput, match=message):
        read_openimmo(xml)


def test_external_entities_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    xml = (
        "<!DOCTYPE openimmo [<!ENTITY x SYSTEM "
        f'"{secret.as_uri()}">]><openimmo><anbieter><immobilie><geo><ort>&x;</ort></geo><verwaltung_techn><objektnr_extern>1</objektnr_extern></verwaltung_techn></immobilie></anbieter></openimmo>'
    )
    assert "secret" not in repr(read_openimmo(xml.encode()))


def test_a_billion_laughs_are_refused() -> None:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    xml = f'<!DOCTYPE openimmo [<!ENTITY e0 "ha">{entities}]><openimmo><anbieter>&e9;</anbieter></openimmo>'
    with pytest.raises(InvalidInput, match="amplification"):
        read_openimmo(xml.encode())


@given(st.decimals(min_value=0, max_value=10**7, places=2))
def test_numbers_are_read_in_german_swiss_and_schema_spelling(value: Decimal) -> None:
    english = f"{value:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    swiss = english.replace(",", "'")
    assert as_number(str(value)) == as_number(german) == as_number(swiss) == as_number(f"{german} €") == value


@given(st.dates())
def test_days_are_read_in_both_spellings(day: date) -> None:
    assert as_day(day.isoformat()) == as_day(f"{day.day}.{day.month}.{day.year:04}") == day


def test_no_number_and_no_day() -> None:
    assert as_number("auf Anfrage") is None
    assert as_day("31.02.2025") is None
