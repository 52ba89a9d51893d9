"""Mails as an attacker, a broken mailer or a bad disk might make them: each a mail of the corpus, damaged, known by its number.

The same number of the same seed is the same mail on every machine, so that what breaks the reader can be made again.
"""

import random
import re
from collections.abc import Callable, Sequence
from functools import partial

from bench import hostile_parts

SEED = 20261126
_CHARSETS = b"utf-8 utf-7 utf-16 utf-32 us-ascii iso-8859-1 iso-2022-jp hz big5 shift_jis idna punycode rot13 base64 hex zlib unicode_escape x-unknown".split()
_ENCODINGS = b"base64 quoted-printable 7bit 8bit binary x-uuencode uuencode x-nonsense".split()
_HEADERS = b"From To Subject Date Message-ID In-Reply-To References Reply-To Content-Type Return-Path X-Original-From Auto-Submitted".split()
_HEADER = re.compile(rb"^[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*", re.MULTILINE)
_CHARSET = re.compile(rb"charset=\"?[\w-]+\"?", re.IGNORECASE)
_ENCODING = re.compile(rb"^(content-transfer-encoding:).*$", re.IGNORECASE | re.MULTILINE)
_BOUNDARY = re.compile(rb"boundary=\"?([^\"\r\n;]+)", re.IGNORECASE)
_ESCAPE = re.compile(rb"=[0-9A-F]{2}")

Mutation = Callable[[bytes, random.Random], bytes]


def mutant(mails: Sequence[bytes], number: int, seed: int = SEED) -> tuple[str, bytes]:
    """The mail of this number, and by the names of which damages it came about: each in turn, every fourth mail by several."""
    dice = random.Random(f"{seed}/{number}")
    names = list(MUTATIONS)
    chosen = [names[number % len(names)]]
    if number % 4 == 3:
        chosen += dice.choices(names, k=dice.randrange(1, 4))
    raw = dice.choice(mails)
    for name in chosen:
        raw = MUTATIONS[name](raw, dice)
    return " + ".join(chosen), raw


def flip_bits(raw: bytes, dice: random.Random) -> bytes:
    """Up to 200 bits, anywhere."""
    data = bytearray(raw)
    for _ in range(dice.randrange(1, 200) if data else 0):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


def truncate(raw: bytes, dice: random.Random) -> bytes:
    """Its beginning, its end, or what is left around a hole."""
    one, other = sorted((dice.randrange(len(raw) + 1), dice.randrange(len(raw) + 1)))
    return dice.choice((raw[:one], raw[one:], raw[:one] + raw[other:], raw[one:other]))


def repeat_headers(raw: bytes, dice: random.Random) -> bytes:
    """A header that occurs up to a thousand times, among the others or in front of all."""
    headers = _HEADER.findall(raw[:20_000]) or [b"Subject: x\r\n"]
    at = raw.find(dice.choice(headers))
    repeated: bytes = dice.choice(headers) * dice.choice((1, 2, 50, 1000))
    return raw[: max(at, 0)] + repeated + raw[max(at, 0) :]


def remove_headers(raw: bytes, dice: random.Random) -> bytes:
    """Half of the headers, in parts too, or all of one name."""
    name = dice.choice(_HEADERS).lower()
    by_name = dice.random() < 0.5

    def kept(header: re.Match[bytes]) -> bytes:
        gone = header[0].lower().startswith(name + b":") if by_name else dice.random() < 0.5
        return b"" if gone else bytes(header[0])

    return bytes(_HEADER.sub(kept, raw))


def twist_headers(raw: bytes, dice: random.Random) -> bytes:
    """A known header with a value that is none."""
    return dice.choice(_HEADERS) + b": " + hostile_parts.header_value(dice) + b"\r\n" + raw


def huge_header(raw: bytes, dice: random.Random) -> bytes:
    """A header of up to a megabyte, on one line or folded."""
    piece = dice.choice(
        (b"a", b"a,", b"<a@b> ", b"=?utf-8?Q?=C3?= ", b"(", b'"', b"\\", b"a@", b"x\r\n ", b";a=b", b";a*0*=b")
    )
    size = dice.choice((2_000, 50_000, 1_000_000))
    return dice.choice(_HEADERS) + b": " + piece * (size // len(piece)) + b"\r\n" + raw


def lie_charset(raw: bytes, dice: random.Random) -> bytes:
    """Another charset than the text has, or one that there is not."""
    if not _CHARSET.search(raw):
        return b'Content-Type: text/plain; charset="' + dice.choice(_CHARSETS) + b'"\r\n' + raw
    return _CHARSET.sub(lambda _: b'charset="' + dice.choice(_CHARSETS) + b'"', raw)


def lie_encoding(raw: bytes, dice: random.Random) -> bytes:
    """Another transfer encoding than the body has, or one that there is not."""
    if not _ENCODING.search(raw):
        return b"Content-Transfer-Encoding: " + dice.choice(_ENCODINGS) + b"\r\n" + raw
    return _ENCODING.sub(lambda m: m[1] + b" " + dice.choice(_ENCODINGS), raw)


def damage_boundary(raw: bytes, dice: random.Random) -> bytes:
    """Boundaries that differ, are missing, end too early, contain each other, or stand everywhere."""
    found = _BOUNDARY.search(raw)
    if found is None:
        return b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n' + raw
    mark = b"--" + found[1]
    to = dice.choice((b"", mark + b"x", mark[:-1], mark + b"--", mark * 2, b"\r\n".join([mark] * 2_000)))
    return raw.replace(mark, to, dice.choice((1, 2, -1)))


def damage_quoted_printable(raw: bytes, dice: random.Random) -> bytes:
    """Escapes that are cut off, not hexadecimal, or never end."""
    broken = (b"=", b"=G0", b"=3", b"==", b"=\r\n" * 50, b"=00", b"=FF")
    if not _ESCAPE.search(raw):
        return b"Content-Transfer-Encoding: quoted-printable\r\n" + raw.replace(b"e", dice.choice(broken))
    return _ESCAPE.sub(lambda m: dice.choice(broken) if dice.random() < 0.3 else bytes(m[0]), raw)


def strew(raw: bytes, dice: random.Random, *, alphabet: bytes) -> bytes:
    """Bytes of this alphabet at up to 300 places."""
    data = bytearray(raw)
    for _ in range(dice.randrange(1, 300)):
        at = dice.randrange(len(data) + 1)
        data[at:at] = bytes(dice.choices(alphabet, k=dice.randrange(1, 8)))
    return bytes(data)


def change_lines(raw: bytes, dice: random.Random) -> bytes:
    """No line ends, other line ends, only line ends, lines in another order, or one line a hundred thousand times."""
    lines = raw.split(b"\n")
    kind = dice.randrange(6)
    if kind == 0:
        return raw.replace(b"\n", b" ")
    if kind == 1:
        return raw.replace(b"\r\n", b"\n").replace(
            b"\n", dice.choice((b"\r", b"\n", b"\n\r", b"\r\r\n", b"\x0b", b"\x0c", b"\x85"))
        )
    if kind == 2:
        return raw + dice.choice((b"\n", b"\r\n", b" \n", b">\n", b"\t")) * 100_000
    if kind == 3:
        dice.shuffle(lines)
        return b"\n".join(lines)
    at = dice.randrange(len(lines))
    lines[at:at] = [lines[at]] * (100_000 // (len(lines[at]) + 1)) if kind == 4 else [lines[at] * 1_000]
    return b"\n".join(lines)


def body(raw: bytes, dice: random.Random, *, make: Callable[[random.Random], tuple[bytes, bytes]]) -> bytes:
    """The mail's own headers over the content (media type with its parameters, body) that `make` gives."""
    head = raw.partition(b"\r\n\r\n" if b"\r\n\r\n" in raw else b"\n\n")[0]
    kept = (m[0] for m in _HEADER.finditer(head + b"\r\n") if not m[0].lower().startswith(b"content-"))
    kind, content = make(dice)
    return b"".join(kept) + b"Content-Type: " + kind + b"\r\n\r\n" + content


MUTATIONS: dict[str, Mutation] = {
    "bits": flip_bits,
    "cut": truncate,
    "repeated headers": repeat_headers,
    "missing headers": remove_headers,
    "twisted header": twist_headers,
    "huge header": huge_header,
    "charset": lie_charset,
    "transfer encoding": lie_encoding,
    "boundary": damage_boundary,
    "quoted-printable": damage_quoted_printable,
    "8 bit": partial(strew, alphabet=bytes(range(128, 256))),
    "NUL": partial(strew, alphabet=b"\0\0\0\x1a\x1b\x7f\x08"),
    "markup": partial(strew, alphabet=b"<>\"'&;:=@/-!|\\[](){}%#?*+.,0 "),
    "lines": change_lines,
    **{name: partial(body, make=make) for name, make in hostile_parts.CONTENTS.items()},
}
"""By name; `mutant` takes them in turn."""
