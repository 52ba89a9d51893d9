"""Contents made to break a reader of mails: nested without end, packed bombs, texts that make a careless pattern slow."""

import base64
import gzip
import io
import random
import struct
import zipfile
from collections.abc import Callable

Content = tuple[bytes, bytes]
"""A media type with its parameters, and the body of the part."""

_CHAINS = tuple(
    b"a@ A- > Am.1.1.schrieb 0 +49 00 ( ,, Name: Von:.a www. Nr.- \xc3\xa4 -- __ ** ::: \xe2\x80\x8b https:// 1.1. "
    b"EUR. e-mail: Tel.: |".split()
)
_TAGS = b"div span p table tr td blockquote font b a ul li form select svg math template script style pre object iframe".split()
_UNTRUE_VALUES = (
    b"",
    b"\xff\xfe\xfd",
    b"=?utf-8?B?////?=",
    b"=?utf-16?B?2AA=?=",
    b"=?utf-8?Q?=00=ED=A0=80?=",
    b"=?x?Q?" + b"=41" * 500,
    b"=?utf-7?Q?+2AA-?= =?unicode_escape?Q?=5CuD800?=",
    b"<<<@>>>,;:<a@",
    b'"' + b"\\" * 501,
    b"a@b@c, <@d>, (e@f, g:;",
    b"Mon, 99 Foo 99999 99:99:99 +9999",
    b"1 Jan 0000 00:00:00 -9959",
    b"31 Dec 9999 23:59:59 -2359",
    b"multipart/mixed; boundary",
    b"multipart/mixed; boundary=",
    b"text/html; charset*0*=utf-8'en'%ff; charset*1=x",
    b"text/plain; format*=''flowed; charset=\"\xff\"",
    b"message/rfc822",
    b'multipart/signed; boundary="a"; protocol="application/pkcs7-signature"',
)


def header_value(dice: random.Random) -> bytes:
    """What stands in a header and is none of its values."""
    return dice.choice(_UNTRUE_VALUES)


def nested_multipart(dice: random.Random) -> Content:
    """Multiparts within each other, up to a thousand deep, closed or not, or messages within messages."""
    depth = dice.choice((13, 100, 300, 1000))
    if dice.random() < 0.3:
        return b"message/rfc822", b"Subject: x\r\nContent-Type: message/rfc822\r\n\r\n" * depth + b"\r\nHallo"
    heads = (b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(depth))
    ends = (b"\r\n--b%d--" % n for n in range(depth, -1, -1)) if dice.random() < 0.5 else ()
    text = b"--b%d\r\nContent-Type: text/plain\r\n\r\nIst die Wohnung noch frei?\r\n" % depth
    return b"multipart/mixed; boundary=b0", b"".join((*heads, text, *ends))


def many_parts(dice: random.Random) -> Content:
    """Thousands of parts, each of a few bytes."""
    kind = dice.choice(
        (b"text/plain", b"text/html", b"message/rfc822", b"text/calendar", b"application/xml", b"image/png")
    )
    part = b"--b\r\nContent-Type: " + kind + b"\r\n\r\n<p>Guten Tag\r\n"
    return b"multipart/mixed; boundary=b", part * dice.choice((201, 5_000))


def deep_html(dice: random.Random) -> Content:
    """Elements within each other, ten thousand deep: closed, unclosed, or a few kinds in turn."""
    tags, depth = dice.sample(_TAGS, k=dice.randrange(1, 4)), dice.choice((1_000, 4_900, 10_000))
    opened = b"".join(b"<%s>" % tags[n % len(tags)] for n in range(depth))
    closed = b"".join(b"</%s>" % tags[n % len(tags)] for n in reversed(range(depth)))
    return b"text/html", opened + b"Guten Tag" + dice.choice((b"", closed, closed[: len(closed) // 2], opened))


def wide_html(dice: random.Random) -> Content:
    """Very many elements beside each other, attributes without end, comments that do not close."""
    piece = dice.choice(
        (b"<td>Name:<td>x", b"<p>", b"<a href=x>y", b"<!--", b"<![CDATA[", b"<x ", b"<p a" + b"b" * 90 + b"=c ", b"&#0;", b"&amp",
         b"<br>", b"<b>Tel</b>: ", b"<table><tr><td>", b"<p style='display:none'>", b"<font color=red>", b"</p>", b"<h1>a</h1>b")
    )  # fmt: skip
    return b"text/html; charset=utf-8", piece * (dice.choice((1_000, 30_000, 190_000)) // len(piece))


def chained_text(dice: random.Random) -> Content:
    """Pieces that patterns begin with, again and again, on one line or on many; or one of them, a void, and a text."""
    if dice.random() < 0.3:
        fill = dice.choice(
            (b" ", b"\t", b"\xc2\xa0", b"\n ", b"\n", b".", b"-", b'"', b"*", b"=", b"(", b"1", b"a ", b"1 ")
        )
        return b"text/plain", dice.choice((b"", *_CHAINS)) + fill * (60_000 // len(fill)) + b"Guten Tag, ist sie frei?"
    pieces = dice.sample(_CHAINS, k=dice.randrange(1, 4))
    unit = dice.choice((b"", b" ", b"\n")).join(pieces) + dice.choice((b"", b" ", b"\n", b"\t"))
    return dice.choice((b"text/plain", b"text/html", b"text/plain; format=flowed")), unit * (
        dice.choice((5_000, 60_000, 199_000)) // len(unit)
    )


def garbage(dice: random.Random) -> Content:
    """Random bytes under some media type, plain or called base64."""
    kind = dice.choice(
        (b"text/plain", b"text/html", b"text/calendar; method=REPLY", b"application/xml", b"application/ms-tnef",
         b"application/pkcs7-mime", b"application/octet-stream", b"multipart/mixed; boundary=x")
    )  # fmt: skip
    encoding = dice.choice(
        (b"", b"\r\nContent-Transfer-Encoding: base64", b"\r\nContent-Transfer-Encoding: x-uuencode")
    )
    content = dice.randbytes(dice.choice((1, 500, 50_000)))
    return kind + encoding, base64.b64encode(content)[: -dice.randrange(1, 4)] if dice.random() < 0.5 else content


def xml_bomb(dice: random.Random) -> Content:
    """Entities that expand without bound: by levels ("billion laughs"), by one long one, by parameter; and deep elements."""
    root = dice.choice((b"openimmo_feedback", b"objektanfrage"))
    levels = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10))
    expanded = dice.choice(
        (
            b'<!DOCTYPE x [<!ENTITY e0 "ha">' + levels + b"]><R><anfrage>&e9;</anfrage></R>",
            b'<!DOCTYPE x [<!ENTITY e "' + b"a" * 100_000 + b'">]><R><anfrage>' + b"&e;" * 10_000 + b"</anfrage></R>",
            b'<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><R/>',
            b"<!--" + b" " * 5_000 + b"-->" + b'<!DOCTYPE x [<!ENTITY e0 "ha">' + levels + b"]><R>&e9;</R>",
            b"<R>" + b"<a>" * 50_000 + b"</a>" * 50_000 + b"</R>",
            b"<R " + b" ".join(b'a%d="x"' % n for n in range(20_000)) + b"/>",
            b"<R>" + b"<anfrage>x</anfrage>" * 50_000 + b"</R>",
        )
    ).replace(b"R>", root + b">").replace(b"<R", b"<" + root)  # fmt: skip
    mark = b"<!-- <" + root + b" -->"
    text = mark + expanded if not expanded.startswith(b"<!DOCTYPE") else expanded.replace(b"]>", b"]>" + mark, 1)
    return b"application/xml", text.decode().encode("utf-16") if dice.random() < 0.2 else text


def zip_bomb(dice: random.Random) -> Content:
    """Archives that unpack to a thousand times their size, under several names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("anfrage.xml"), b"0" * 5_000_000, zipfile.ZIP_DEFLATED)
    content = dice.choice((packed.getvalue(), gzip.compress(b"0" * 5_000_000, mtime=0)))
    kind = dice.choice(
        (b"application/zip", b"application/octet-stream", b"application/gzip", b"text/plain", b"text/xml")
    )
    return kind + b"\r\nContent-Transfer-Encoding: base64", base64.encodebytes(content)


def false_lengths(dice: random.Random) -> Content:
    """TNEF, CMS and calendar parts whose lengths and counts lie."""
    tnef = struct.pack("<IH", 0x223E9F78, 1) + b"".join(
        struct.pack("<BII", 1, dice.choice((0x8000C, 0x69003, 0x69005, 0x18010)), dice.choice((0, 7, 60, 2**32 - 1))) + dice.randbytes(60)
        for _ in range(2_000)
    )  # fmt: skip
    cms = bytes.fromhex("308006092a864886f70d010702a080308006092a864886f70d010701a080")
    cms += dice.choice((b"\x24\x80" * 20_000, b"\x04\x84\xff\xff\xff\xff", b"\x30\x00" * 50_000, dice.randbytes(2_000)))
    calendar = b"BEGIN:VCALENDAR\nMETHOD:REPLY\n" + b"BEGIN:VEVENT\n" * 10_000 + b"ATTENDEE;PARTSTAT=" + b"A" * 50_000
    kind, content = dice.choice(
        ((b"application/ms-tnef", tnef), (b"application/pkcs7-mime", cms), (b"text/calendar; method=REPLY", calendar))
    )
    return kind + b"\r\nContent-Transfer-Encoding: base64", base64.encodebytes(content)


CONTENTS: dict[str, Callable[[random.Random], Content]] = {
    "nested parts": nested_multipart,
    "many parts": many_parts,
    "deep HTML": deep_html,
    "wide HTML": wide_html,
    "chained text": chained_text,
    "garbage": garbage,
    "XML bomb": xml_bomb,
    "ZIP bomb": zip_bomb,
    "false lengths": false_lengths,
}
