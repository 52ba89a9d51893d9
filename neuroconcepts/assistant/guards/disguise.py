"""What a message says to a machine that decodes it: hidden letters taken out, look-alike letters put right, coded words read.

A person sees none of it, which is why it is written so.
"""

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_LOOK_ALIKE: Final = str.maketrans(
    "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅαεορυνικτΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhqwABEKMHOPCTYXIJSaeopuvikтABEZHIKMNOPTYX".replace("т", "t"),
)
"""Cyrillic and Greek letters → the Latin ones they look like (Unicode TR 39, the common ones)."""
_UNSEEN: Final = re.compile(
    r"(?<=[A-Za-z0-9])[\u200b-\u200f\u2060-\u2064\ufeff](?=[A-Za-z0-9])|[\u202d\u202e]|[\U000e0000-\U000e007f]"
)
"""Between Latin letters or figures nothing is joined; overriding the direction and tags (but in a flag) are for no text."""
_FLAG: Final = re.compile("\U0001f3f4[\U000e0061-\U000e007a]{2,6}\U000e007f")
_SPACED: Final = re.compile(r"(?<!\w)(?:[^\W\d_][ .*_-]){4,}[^\W\d_](?!\w)")
_CODED: Final = re.compile(r"(?<![\w+/=-])(?:[A-Za-z0-9+/_-]{20,}={0,2}|(?:[0-9A-Fa-f]{2}[ :]?){16,})(?![\w+/=-])")
_MIXED_LETTERS: Final = 4
_LEAST: Final = 12
"""Characters of a decoded text."""


def hides(text: str) -> bool:
    """Whether the text has letters that nobody sees, words of two alphabets, or encoded text."""
    bare = _FLAG.sub("", text)
    return bool(_UNSEEN.search(bare)) or any(map(_is_mixed, re.findall(r"[^\W\d_]+", bare))) or any(decoded(bare))


def readings(text: str) -> Iterator[str]:
    """The text as a person reads it, then as a machine may: plain, spaced words joined, rot13, backwards, decoded."""
    yield text
    plain = _plain(text)
    yield plain
    yield _SPACED.sub(lambda hit: re.sub(r"[ .*_-]", "", hit[0]), plain)
    yield codecs.encode(plain, "rot13")
    yield plain[::-1]
    yield from decoded(plain)


def decoded(text: str) -> Iterator[str]:
    """What stands in Base64 or hexadecimal figures, as far as it is text of several words."""
    for hit in _CODED.finditer(text):
        for content in (_from_hex(hit[0]), _from_base64(hit[0])):
            if content and _is_words(content):
                yield content.decode("latin-1")


def _plain(text: str) -> str:
    shown = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return shown.translate(_LOOK_ALIKE)


def _is_mixed(word: str) -> bool:
    """Latin and Cyrillic or Greek letters in one word: nobody writes so but to look like another word."""
    if word.isascii() or len(word) < _MIXED_LETTERS:
        return False
    names = {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
    return "LATIN" in names and bool(names & {"CYRILLIC", "GREEK"})


def _from_hex(written: str) -> bytes:
    try:
        return bytes.fromhex(re.sub(r"[ :]", "", written))
    except ValueError:
        return b""


def _from_base64(written: str) -> bytes:
    bare = written.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4))
    except binascii.Error:
        return b""


def _is_words(content: bytes) -> bool:
    """Printable, with a blank: random bytes of this length are neither."""
    return (
        len(content) >= _LEAST
        and b" " in content.strip()
        and all(byte >= 0x20 or byte in b"\t\r\n" for byte in content)
        and sum(byte < 0x7F for byte in content) >= 0.9 * len(content)
    )
