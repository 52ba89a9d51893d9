import pytest

from neuroconcepts.intake.mime import MAX_TEXT, Letter, clean_address, decoded, open_letter


def plain(charset: str, body: bytes) -> Letter:
    head = f'From: a@b.example\nContent-Type: text/plain; charset="{charset}"\nContent-Transfer-Encoding: 8bit\n\n'
    return open_letter(head.encode() + body)


@pytest.mark.parametrize("declared", ["us-ascii", "utf-8", "iso-8859-1", "windows-1252", "nonsense", ""])
@pytest.mark.parametrize("actual", ["utf-8", "cp1252"])
def test_umlauts_and_euro_survive_a_wrong_charset(declared: str, actual: str) -> None:
    assert plain(declared, "Größe 20 €".encode(actual)).texts == ["Größe 20 €"]


def test_iso_8859_15_is_not_taken_for_windows_1252() -> None:
    assert plain("iso-8859-15", "20 €".encode("iso-8859-15")).texts == ["20 €"]


def test_a_boundary_that_does_not_occur_is_repaired_and_told() -> None:
    raw = (
        b'Content-Type: multipart/alternative; boundary="right"\n\n'
        b"--wrong\nContent-Type: text/plain\n\nHallo\n--wrong\nContent-Type: text/html\n\n<p>Hallo</p>\n--wrong--\n"
    )
    letter = open_letter(raw)
    assert [t.strip() for t in letter.texts] == ["Hallo"]
    assert len(letter.htmls) == 1
    assert any("boundary" in p for p in letter.problems)


def test_headers_of_raw_bytes_and_of_encoded_words_are_decoded() -> None:
    letter = open_letter(
        "From: Hannes Gruböck <H@Example.AT>\nSubject: =?utf-8?Q?Gr=C3=B6?=\n =?utf-8?Q?=C3=9Fe?=\n\n".encode()
    )
    assert letter.address("From") == ("Hannes Gruböck", "h@example.at")
    assert letter.subject == "Größe"
    assert decoded("=?broken?Q?x") == "=?broken?Q?x"
    assert decoded("=?utf-8?B?abcde?=") == "=?utf-8?B?abcde?="  # base64 that is none


def test_a_long_text_is_cut_and_told() -> None:
    letter = plain("utf-8", b"a" * (MAX_TEXT + 10))
    assert len(letter.texts[0]) == MAX_TEXT
    assert letter.problems


def test_flowed_lines_are_joined_except_quotes_and_the_signature_mark() -> None:
    raw = b"Content-Type: text/plain; format=flowed\n\nHallo \nFrau A,\n> alt \n-- \nName \n"
    assert open_letter(raw).texts[0].split("\n")[:3] == ["Hallo Frau A,", "> alt ", "-- "]


def test_an_attached_message_and_its_parts_are_kept() -> None:
    raw = b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: message/rfc822\n\nSubject: inner\n\ntext\n--b--\n'
    (inner,) = open_letter(raw).attached
    assert inner.subject == "inner"
    assert inner.texts == ["text"]


@pytest.mark.parametrize("given", ["<A@B.example>", "mailto:a@b.example", "'a@b.example'", " a@b.example "])
def test_addresses_lose_their_wrapping(given: str) -> None:
    assert clean_address(given) == "a@b.example"
