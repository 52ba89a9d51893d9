"""Bytes to text whatever they are said to be, in characters that can be stored and sent on."""

import codecs

_ALIASES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "utf-8", "ascii": "utf-8"}
_NONE = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
"""Python's own codecs that are no charsets: of names, and of source code."""
_OTHER_BYTES = ("utf-16", "utf-32", "utf-7", "iso-2022")
"""Charsets whose bytes form UTF-8 too and mean something else."""


def decode(data: bytes, declared: str) -> str:
    """UTF-8 wins wherever the bytes form it: text of a single-byte charset does so only by a rare chance."""
    first = () if declared.startswith(_OTHER_BYTES) else ("utf-8",)
    for charset in (*first, _ALIASES.get(declared, declared), "cp1252"):
        try:
            if codecs.lookup(charset).name not in _NONE:
                return storable(data.decode(charset))
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return storable(data.decode("cp1252", errors="replace"))


def storable(text: str) -> str:
    """Without NULs and halves of surrogate pairs, which neither PostgreSQL nor JSON in UTF-8 can hold."""
    bare = text.replace("\0", "")
    return bare if bare.isascii() else bare.encode(errors="replace").decode()
