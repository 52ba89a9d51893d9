"""One file of three kinds: what it is, what a ZIP brings along, what in it is damaged."""

import io

import pytest

from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake.entries import Entry, Offered, Refused, Withdrawn
from neuroconcepts.intake.property_zip import ZipLimits
from neuroconcepts.intake.transmission import Transmission, kind_of
from tests.transmissions import flat, openimmo, zipped


def opened(content: bytes, name: str = "export.zip") -> Transmission:
    return Transmission(io.BytesIO(content), name)


def numbers(entries: list[Entry]) -> list[str]:
    return [entry.number for entry in entries]


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"PK\x03\x04", "a.xml", "zip"),
        (b"<openimmo/>", "a.zip", "xml"),
        (b"\xef\xbb\xbf \r\n<?xml?>", "a", "xml"),
        ("<openimmo/>".encode("utf-16"), "a", "xml"),
        (b"Nummer;Titel\n", "a.CSV", "csv"),
        ("Überschrift".encode("utf-16"), "a.txt", "csv"),
    ],
)
def test_a_files_first_bytes_tell_what_it_is(content: bytes, name: str, kind: str) -> None:
    assert kind_of(io.BytesIO(content), name) == kind


@pytest.mark.parametrize(
    ("content", "name"), [(b"%PDF-1.4", "a.pdf"), (b"Nummer;Titel", "a.doc"), (b"a\0b", "a.csv"), (b"", "a")]
)
def test_what_is_none_of_them_is_told(content: bytes, name: str) -> None:
    with pytest.raises(InvalidInput, match=f"'{name}' is neither a ZIP, nor XML, nor a table"):
        opened(content, name)


def test_an_xml_alone() -> None:
    sent = opened(openimmo(flat("1"), flat("2", action="DELETE")), "a.xml")
    first, gone = list(sent)
    assert (isinstance(first, Offered), isinstance(gone, Withdrawn), sent.full, sent.notes) == (True, True, True, [])
    assert sent.find_attachment("a.pdf", "") is None


def test_a_table_alone_is_never_full() -> None:
    sent = opened(b"Nummer;Foo\n1;x\n", "a.csv")
    assert (numbers(list(sent)), sent.full, len(sent.notes)) == (["1"], False, 1)


def test_a_zip_of_several_files_with_attachments() -> None:
    sent = opened(
        zipped(
            {
                "sub/b.xml": openimmo(flat("2")),
                "a.xml": openimmo(flat("1")),
                "table.csv": b"Nummer\n3\n",
                "sub/plan.pdf": b"%PDF-sub",
                "PLAN.pdf": b"%PDF-top",
                "bilder/": b"",
                "__MACOSX/a.xml": b"junk",
                ".hidden.xml": b"junk",
            }
        )
    )
    assert [(e.number, e.place.file) for e in sent] == [("1", "a.xml"), ("2", "sub/b.xml"), ("3", "table.csv")]
    assert not sent.full, "a table is not the whole stock"
    for path, beside, found in (
        ("plan.pdf", "sub/b.xml", "sub/plan.pdf"),
        ("sub\\plan.pdf", "a.xml", "sub/plan.pdf"),
        ("C:\\export\\plan.PDF", "a.xml", "PLAN.pdf"),
        ("other.pdf", "a.xml", None),
        ("bilder", "a.xml", None),
        ("../../etc/passwd", "a.xml", None),
    ):
        assert sent.find_attachment(path, beside) == found, path
    with sent.open_attachment("sub/plan.pdf") as content:
        assert content.read() == b"%PDF-sub"


def test_a_zip_is_full_when_all_its_exports_are() -> None:
    for scopes, full in ((("VOLL", "VOLL"), True), (("VOLL", "TEIL"), False)):
        sent = opened(zipped({f"{n}.xml": openimmo(flat(str(n)), scope=scope) for n, scope in enumerate(scopes)}))
        assert numbers(list(sent)) == ["0", "1"]
        assert sent.full is full


def test_one_bad_file_of_several_is_refused_and_the_others_go_on() -> None:
    sent = opened(zipped({"a.xml": b"<other/>", "b.xml": openimmo(flat("1"))}))
    bad, good = list(sent)
    assert isinstance(bad, Refused)
    assert (bad.place.file, "its root is <other>" in bad.why, good.number) == ("a.xml", True, "1")
    assert not sent.full, "who knows what the bad one listed"


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        ({"a.jpg": b"x"}, "neither an OpenImmo XML nor a table"),
        ({"a.xml": b"<other/>"}, "its root is <other>"),
        ({"a.csv": b"Titel\nx\n"}, "no column for the property's number"),
    ],
)
def test_a_zip_without_anything_to_read_is_told(files: dict[str, bytes], fault: str) -> None:
    with pytest.raises(InvalidInput, match=fault):
        list(opened(zipped(files)))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(InvalidInput, match="unpacks to"):
        Transmission(io.BytesIO(zipped({"a.xml": b"0" * 5000})), "a.zip", ZipLimits(unpacked=1000))


def test_damage_within_a_zip_is_told() -> None:
    whole = zipped({"a.xml": openimmo(*(flat(str(n)) for n in range(50)))})
    damaged = whole[:300] + b"\xff\xff\xff\xff" + whole[304:]
    with pytest.raises(InvalidInput, match=r"'a.xml' in the ZIP file cannot be unpacked"):
        list(opened(damaged))
    picture = zipped({"a.xml": openimmo(flat("1")), "p.jpg": bytes(range(256)) * 10}, method=0)
    sent = opened(picture.replace(bytes(range(200)), bytes(200)))
    assert numbers(list(sent)) == ["1"]
    with sent.open_attachment("p.jpg") as content, pytest.raises(InvalidInput, match="cannot be unpacked"):
        content.read()


def test_a_local_header_that_names_another_file_is_told() -> None:
    whole = zipped({"a.xml": openimmo(flat("1")), "b.jpg": b"x"})
    lying = whole.replace(b"b.jpg", b"c.jpg", 1)
    sent = opened(lying)
    with pytest.raises(InvalidInput, match="cannot be unpacked"):
        sent.open_attachment("b.jpg")
