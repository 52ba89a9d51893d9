import pytest

from neuroconcepts.intake.charsets import decode, storable
from neuroconcepts.intake.mime import MAX_TEXT, decoded, open_letter


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "hex"])
def test_codecs_that_are_no_charsets_are_not_used(charset: str) -> None:
    assert decode("Größe \\u20ac".encode("cp1252"), charset) == "Größe \\u20ac"


@pytest.mark.parametrize(
    ("data", "charset"), [(b"a+2AA-\0b", "utf-7"), (b"a\0\xd8b\0", "utf-16-le"), (b"a\0b", "utf-8")]
)
def test_what_is_decoded_can_be_stored(data: bytes, charset: str) -> None:
    text = decode(data, charset)
    assert "\0" not in text
    assert text.encode()


def test_halves_of_surrogate_pairs_are_replaced() -> None:
    assert storable("a\ud800\0ä") == "a?ä"


@pytest.mark.parametrize("word", ["=?utf-8?Q?a=00b?=", "=?utf-7?Q?a+2AA-b?=", "=?unicode_escape?Q?a=5CuD800b?="])
def test_encoded_words_can_be_stored(word: str) -> None:
    assert "\0" not in decoded(word)
    assert decoded(word).encode()


@pytest.mark.parametrize("shift", range(4))
def test_a_text_that_is_cut_stays_in_its_charset(shift: int) -> None:
    body = "a" * shift + "€ä" * (MAX_TEXT * 4 // 5 + 10)
    (text,) = open_letter(b"Content-Type: text/plain; charset=utf-8\n\n" + body.encode()).texts
    assert text == body[:MAX_TEXT]
