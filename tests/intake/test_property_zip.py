"""Archives of strangers: bombs of every kind, names that lead elsewhere, what is no archive."""

import io
import struct
import zipfile

import pytest

from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake import property_zip
from neuroconcepts.intake.property_zip import ZipLimits, open_zip
from tests.transmissions import zipped

LIMITS = ZipLimits(files=5, unpacked=4 * 1024 * 1024, ratio=100)


def opened(content: bytes) -> zipfile.ZipFile:
    return open_zip(io.BytesIO(content), LIMITS)


def refusal(content: bytes) -> str:
    with pytest.raises(InvalidInput) as refused:
        opened(content)
    return str(refused.value)


def test_a_plain_archive_is_opened() -> None:
    assert opened(zipped({"a/b.xml": b"x", "c..d.jpg": b"y"})).namelist() == ["a/b.xml", "c..d.jpg"]


@pytest.mark.parametrize(
    "name",
    ["../x.xml", "a/../../x.xml", "..", "a/..", "/etc/passwd", "\\\\server\\x", "..\\x.xml", "C:\\x.xml", "c:x.xml"],
)
def test_a_name_that_leads_out_of_it_is_refused(name: str) -> None:
    assert "leads out of it" in refusal(zipped({"a.xml": b"x", name: b"y"}))


def test_a_file_that_unpacks_to_much_more_is_refused() -> None:
    assert "unpacks to more than 100 times its size" in refusal(zipped({"a.xml": b"0" * 3_000_000}))
    assert opened(zipped({"a.xml": b"0" * 900_000})), "small ones may: XML repeats itself"


def test_many_that_unpack_to_too_much_together_are_refused() -> None:
    files = {f"{n}.bin": bytes(range(256)) * 4000 for n in range(5)}
    assert "unpacks to 5120000 bytes; 4194304 are allowed" in refusal(zipped(files, method=zipfile.ZIP_STORED))


def test_too_many_files_are_refused() -> None:
    assert "holds 6 files; 5 are allowed" in refusal(zipped({str(n): b"" for n in range(6)}))


def test_a_directory_that_would_fill_the_memory_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(property_zip, "MAX_DIRECTORY", 200)
    monkeypatch.setattr(zipfile.ZipFile, "_RealGetContents", lambda _: pytest.fail("it was read"))
    assert "directory has" in refusal(zipped({str(n): b"" for n in range(6)}))


def test_files_that_share_their_bytes_count_each() -> None:
    """Fifield's bomb: one packed file, listed many times."""
    plain = zipped({"a.bin": bytes(range(256)) * 8000}, method=zipfile.ZIP_STORED)
    end = plain.rindex(b"PK\x05\x06")
    start = plain.index(b"PK\x01\x02")
    entry = plain[start:end]
    many = plain[:start] + entry * 4 + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 4, 4, len(entry) * 4, start, 0)
    assert "unpacks to 8192000 bytes" in refusal(many)


def test_an_unusual_packing_is_refused() -> None:
    assert "packed in an unusual way" in refusal(zipped({"a.xml": b"0" * 100}, method=zipfile.ZIP_BZIP2))
    assert "packed in an unusual way" in refusal(zipped({"a.xml": b"0" * 100}, method=zipfile.ZIP_LZMA))


def test_an_encrypted_file_is_refused() -> None:
    plain = zipped({"a.xml": b"x"})
    flags = plain.index(b"PK\x01\x02") + 8
    assert "encrypted" in refusal(plain[:flags] + b"\x01\x00" + plain[flags + 2 :])


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK" + b"\0" * 5000])
def test_what_is_no_archive_is_told(content: bytes) -> None:
    assert "was not transferred whole" in refusal(content)


def test_half_an_archive_is_told() -> None:
    whole = zipped({"a.xml": b"x" * 100, "b.xml": b"y"})
    assert "not transferred whole" in refusal(whole[:-30])
    start = whole.index(b"PK\x01\x02")
    assert "cannot be read" in refusal(whole[:start] + b"\0" * 4 + whole[start + 4 :])
