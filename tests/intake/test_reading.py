import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neuroconcepts.domain.enquiry import MailKind
from neuroconcepts.intake.reading import READER, as_json, read_mail
from tests.intake.letters import letter

CORPUS = Path(__file__).parents[1] / "data" / "corpus"
MAILS = [path.read_bytes() for path in sorted(CORPUS.glob("*.eml"))]
LIMIT = 1.0  # seconds a mail may take
HEADERS = b"From: a@b.example\nSubject: Wohnung\nContent-Type: text/"


@given(st.binary(max_size=2_000))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_without_an_error(raw: bytes) -> None:
    mail = read_mail(raw)
    assert not any("the reader failed" in p for p in mail.problems)
    assert as_json(mail, "x.eml")["kind"] in set(MailKind)


@given(st.sampled_from(MAILS), st.integers(0, 2**32), st.integers(1, 40))
@settings(max_examples=150, deadline=None)
def test_a_mutated_mail_is_read_without_an_error(raw: bytes, seed: int, changes: int) -> None:
    dice = random.Random(seed)
    data = bytearray(raw)
    for _ in range(changes):
        at = dice.randrange(len(data) + 1)
        data[at : at + dice.randrange(20)] = dice.randbytes(dice.randrange(12))
    mail = read_mail(bytes(data))
    assert not any("the reader failed" in p for p in mail.problems), mail.problems


@pytest.mark.parametrize(
    "body",
    [
        HEADERS + b"html\n\n" + b"<div>" * 40_000,
        HEADERS + b"html\n\n" + b"<div>" * 18_000 + b"</div>" * 18_000,
        HEADERS + b"html\n\n" + b"<span>" * 33_000,
        HEADERS + b"html\n\n" + b"<p>Name:</p>" * 20_000,
        HEADERS + b"plain\n\n" + b"Von: a\nAn: b\nDatum: c\n" * 8_000,
        HEADERS + b"plain\n\n" + b"> " * 90_000,
        HEADERS + b"plain\n\n" + b"Am 1.1. schrieb " * 12_000,
        HEADERS + b"plain\n\n" + b"0" * 190_000,
        HEADERS + b"plain\n\n" + b"Objekt-Nr. " * 17_000,
        HEADERS + b"plain\n\n" + b"A-" * 95_000,
        HEADERS + b"plain\n\n" + b" " * 190_000,
        HEADERS + b"plain\n\n" + b"Name: " * 33_000,
        HEADERS + b"plain\n\n" + b" " * 60_000 + b"Guten Tag",
        HEADERS + b"plain\n\nGuten Tag" + b"\n" * 60_000 + b"x",
        HEADERS + b"html\n\n" + b"&nbsp;" * 30_000 + b"Guten Tag",
        HEADERS + b'plain\n\nName: Eva\nNachricht:\n"' + b" " * 30_000 + b"Guten Tag, ich suche eine Wohnung.",
        HEADERS + b"plain\n\n" + b"a@" * 95_000,
        b"From: " + b"a," * 90_000 + b"\n\nx",
        b"From: " + b"(" * 90_000 + b"\n\nx",
        b"Subject: " + b"=?utf-8?Q?a?= " * 10_000 + b"\n\nx",
    ],
    ids=lambda body: f"{body[-16:]!r}",
)
def test_no_text_makes_the_reader_slow(body: bytes) -> None:
    read_mail(b"Subject: warm up\n\nIst die Wohnung noch frei?")
    begin = time.process_time()
    read_mail(body)
    assert time.process_time() - begin < LIMIT


def test_each_field_names_its_source() -> None:
    mail = read_mail((CORPUS / "005_is24_feedback.eml").read_bytes())
    assert mail.reader == READER
    assert mail.enquiry is not None
    assert dict(mail.enquiry.sources)["last_name"] == "xml"
    form = letter(
        "Web <web@muster-immo.example>", "Kontakt", text="Name: A B\nE-Mail: a@b.example\nTelefon: 089 123456\n"
    )
    read = read_mail(form)
    assert read.enquiry is not None
    assert dict(read.enquiry.sources)["email"] == "label"


def test_an_attached_original_is_read_instead_of_the_forward() -> None:
    original = (CORPUS / "007_willhaben.eml").read_bytes()
    head = b'From: office@agency.example\nSubject: Fwd: Anfrage\nContent-Type: multipart/mixed; boundary="fw"\n\n'
    raw = (
        head
        + b"--fw\nContent-Type: text/plain\n\nsiehe Anhang\n--fw\nContent-Type: message/rfc822\n\n"
        + original
        + b"\n--fw--\n"
    )
    forwarded, direct = read_mail(raw), read_mail(original)
    assert forwarded.enquiry == direct.enquiry
    assert forwarded.sender == "office@agency.example"


def test_threading_headers_are_given_without_brackets() -> None:
    raw = letter("A <a@b.example>", "Re: x", text="Ja", headers={"In-Reply-To": "<1@x>", "References": "<0@x> <1@x>"})
    mail = read_mail(raw)
    assert (mail.message_id, mail.in_reply_to, mail.references) == ("m1@sender.example", "1@x", ("0@x", "1@x"))


def test_the_tenants_country_dials_numbers_that_the_mail_leaves_open() -> None:
    raw = letter("Eva <eva@example.com>", "Wohnung", text="Ist die Wohnung frei?\nMfG Eva\n\nTel: 02236 555 018")
    numbers = {c: m.enquiry.person.phone for c in ("DE", "AT") if (m := read_mail(raw, country=c)).enquiry}
    assert numbers == {"DE": "+492236555018", "AT": "+432236555018"}
