"""Mails made to fill the memory or to keep the reader busy: told, and read as far as that goes."""

import base64
import os
import time

import pytest

from bench.machine import forget_peak, peak_bytes, resident_bytes
from neuroconcepts.domain.enquiry import MailKind
from neuroconcepts.intake.mime import open_letter
from neuroconcepts.intake.parts import MAX_DEPTH, MAX_HEADER, MAX_PIECES, content_of, parse
from neuroconcepts.intake.reading import read_mail
from neuroconcepts.intake.view import view_of

HEAD = b"From: Eva Kern <eva.kern@nordmail.example>\r\nSubject: Anfrage\r\n"
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
TEXT = b"--b\r\nContent-Type: text/plain\r\n\r\nGuten Tag, ist die Wohnung noch frei?\r\n"
SECONDS = 3.0
"""Of the processor: what would never end is looked for; a process with many tests behind it takes twice as long as one without."""
MEBIBYTE = 1024 * 1024


def nested(depth: int) -> bytes:
    heads = (b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(depth))
    return HEAD + b"".join(heads) + b"Content-Type: text/plain\r\n\r\nGuten Tag\r\n"


def messages_within(depth: int) -> bytes:
    return b"Subject: x\r\nContent-Type: message/rfc822\r\n\r\n" * depth + b"Subject: innermost\r\n\r\nGuten Tag"


def _der(tag: int, content: bytes) -> bytes:
    return bytes([tag, 0x84]) + len(content).to_bytes(4) + content


def signed_within(depth: int) -> bytes:
    """Messages signed again and again."""
    message = b"Content-Type: text/plain\n\nGuten Tag"
    for _ in range(depth):
        data = bytes.fromhex("06092a864886f70d010701") + _der(0xA0, _der(0x04, message))
        signed = _der(0x30, bytes.fromhex("06092a864886f70d010702") + _der(0xA0, _der(0x30, _der(0x30, data))))
        message = b"Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: binary\n\n" + signed
    return message


@pytest.mark.parametrize("make", [nested, messages_within, signed_within])
def test_parts_are_read_down_to_a_depth(make: type[bytes]) -> None:
    assert "Guten Tag" in repr(open_letter(make(3)))
    for depth in (MAX_DEPTH + 1, 100, 1_000):
        mail = read_mail(make(depth))
        assert not any("the reader failed" in problem for problem in mail.problems)
        assert "Guten Tag" not in view_of(make(depth)).text
    assert any("nested too deeply" in problem for problem in open_letter(nested(100)).problems)


@pytest.mark.parametrize(
    "raw",
    [
        HEAD + b"a: b\r\n" * 4_000_000 + b"\r\nGuten Tag",
        HEAD + b"a: b\r\n" * 90_000 + b"\r\nGuten Tag",
        HEAD + b"X: y\r\n" + b" z\r\n" * 5_000_000 + b"\r\nGuten Tag",
        HEAD + b"\r\n" + b"\r\n" * 10_000_000,
        HEAD + b"\r\n" + b"\r" * 20_000_000,
        MIXED + TEXT + b"--b\r\n\r\nx\r\n" * 1_500_000,
        MIXED + TEXT + b"--b\r\n\r\nx\r\n" * 40_000,
        MIXED + (TEXT + b"Name: Eva Kern, Tel. 0664 1234567\r\n" * 5_000) * 150,
        HEAD + b"Content-Type: text/plain; " + b"a=b;" * 200_000 + b"\r\n\r\nGuten Tag",
        HEAD + b"X-Original-From: " + b"(" * 2_000 + b"a@b.example\r\n\r\nGuten Tag",
        HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"x \n" * 66_000,
    ],
    ids=["headers", "headers in bounds", "folds", "lines", "returns", "parts", "parts in bounds", "texts", "params",
         "comments", "flowed"],
)  # fmt: skip
def test_what_has_no_end_is_read_in_bounds(raw: bytes) -> None:
    forget_peak()
    before, began = resident_bytes(os.getpid()), time.process_time()
    mail = read_mail(raw)
    assert time.process_time() - began < SECONDS
    assert peak_bytes(os.getpid()) - before < 8 * len(raw) + 100 * MEBIBYTE
    assert not any("the reader failed" in problem for problem in mail.problems)
    assert mail.sender == "eva.kern@nordmail.example" or "X-Original" in raw.decode()
    view_of(raw)


def test_what_is_left_out_is_told_once() -> None:
    problems = open_letter(MIXED + TEXT * 2_000).problems
    assert problems == ["parts nested too deeply or too many: the rest was not read"]
    assert f"more than {MAX_PIECES} headers and parts" in open_letter(MIXED + TEXT * 50_000).problems[-1]


def test_a_mail_with_an_attachment_of_thirty_megabytes_is_read() -> None:
    head = b"--b\r\nContent-Type: application/octet-stream; name=x\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    raw = MIXED + TEXT + head + base64.encodebytes(os.urandom(57_000)) * 390 + b"--b--\r\n"
    assert len(raw) > 30_000_000
    forget_peak()
    before, began = resident_bytes(os.getpid()), time.process_time()
    mail = read_mail(raw)
    assert time.process_time() - began < 2 * SECONDS
    assert peak_bytes(os.getpid()) - before < 8 * len(raw)
    assert (mail.kind, mail.problems) == (MailKind.LEAD, ())
    assert view_of(raw).files[0].size == 390 * 57_000


def test_a_header_is_cut() -> None:
    assert len(parse(b"Subject: " + b"a" * 50_000 + b"\n\nx", [])["Subject"]) == MAX_HEADER


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "hex", "nonsense", "utf-8"])
@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable"])
def test_the_charset_does_not_matter_for_the_bytes(charset: str, encoding: str) -> None:
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    raw = head.encode() + "Größe".encode()
    assert content_of(parse(raw, [])) == "Größe".encode()
    assert open_letter(raw).texts == ["Größe"]
