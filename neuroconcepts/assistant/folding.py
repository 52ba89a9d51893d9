"""One spelling for matching: lower case, ä as ae, ß as ss, no accents, plain apostrophes and dashes."""

import re
import unicodedata

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "œ": "oe", "æ": "ae"})
_MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "‐": "-", "‑": "-", "\u00ad": None, "²": "2"})


def folded(text: str) -> str:
    """`Größe, Garçonnière – 4 m²` → `groesse, garconniere - 4 m2`."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    text = unicodedata.normalize("NFC", text).translate(_MARKS).lower().translate(_UMLAUTS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", bare).strip()
