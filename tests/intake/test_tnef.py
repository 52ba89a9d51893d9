import base64
import struct

from neuroconcepts.intake.mime import open_letter
from neuroconcepts.intake.tnef import read_tnef


def attribute(level: int, number: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, number, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def sized(kind: int, number: int, data: bytes) -> bytes:
    """A MAPI property with one value of its own length."""
    return struct.pack("<HHII", kind, number, 1, len(data)) + data + b"\0" * (-len(data) % 4)


def stream(*attributes: bytes) -> bytes:
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


NAMED = struct.pack("<HH", 0x0003, 0x8001) + b"\0" * 16 + struct.pack("<II", 0, 7) + struct.pack("<I", 5)
FIXED = struct.pack("<HHI", 0x0003, 0x0017, 1)
BODY = sized(0x001F, 0x1000, "Grüße aus Mödling".encode("utf-16-le"))
HTML = sized(0x0102, 0x1013, b"<p>Gr\xc3\xbc\xc3\x9fe</p>")
MESSAGE = attribute(1, 0x00069003, struct.pack("<I", 4) + FIXED + NAMED + BODY + HTML)
SHORT_NAME = attribute(2, 0x00018010, b"BONITT~1.PDF\0")
LONG_NAME = attribute(2, 0x00069005, struct.pack("<I", 1) + sized(0x001E, 0x3707, b"Bonit\xe4t.pdf\0"))


def test_text_html_and_names_are_read() -> None:
    found = read_tnef(stream(MESSAGE, SHORT_NAME, LONG_NAME))
    assert found is not None
    assert (found.text, found.html, found.files) == ("Grüße aus Mödling", "<p>Grüße</p>", ["Bonität.pdf"])


def test_the_body_attribute_counts_without_properties() -> None:
    found = read_tnef(stream(attribute(1, 0x0002800C, b"Hallo\0"), attribute(2, 0x00018010, b"a.doc\0")))
    assert found is not None
    assert (found.text, found.files) == ("Hallo", ["a.doc"])


def test_what_is_cut_off_or_no_tnef_breaks_nothing() -> None:
    whole = stream(MESSAGE, SHORT_NAME, LONG_NAME)
    assert all(read_tnef(whole[:size]) is not None for size in range(6, len(whole)))
    assert read_tnef(b"PK\x03\x04") is None


def letter_with(winmail: bytes, text: str) -> bytes:
    body = base64.encodebytes(winmail)
    parts = f"--b\nContent-Type: text/plain\n\n{text}\n".encode() if text else b""
    return (
        b'Content-Type: multipart/mixed; boundary="b"\n\n'
        + parts
        + b'--b\nContent-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\n'
        + body
        + b"\n--b--\n"
    )


def test_its_text_counts_where_the_mail_has_none() -> None:
    winmail = stream(MESSAGE, SHORT_NAME, LONG_NAME)
    assert open_letter(letter_with(winmail, "")).texts == ["Grüße aus Mödling"]
    beside = open_letter(letter_with(winmail, "Guten Tag"))
    assert [text.strip() for text in beside.texts] == ["Guten Tag"]
    assert any("Bonität.pdf" in problem for problem in beside.problems)
