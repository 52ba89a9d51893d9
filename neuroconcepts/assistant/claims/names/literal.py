"""Figures, dates, addresses and links of a text that occur in none of the texts it was to be made from, compared as such.

Which thing a figure is said of plays no part here: for a sentence that names its own sources.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

_MONTHS = (
    ("januar", "jänner", "january", "janvier", "gennaio", "jan"),
    ("februar", "feber", "february", "février", "febbraio", "feb"),
    ("märz", "march", "mars", "marzo", "mär", "mar"),
    ("april", "avril", "aprile", "apr"),
    ("mai", "may", "maggio"),
    ("juni", "june", "juin", "giugno", "jun"),
    ("juli", "july", "juillet", "luglio", "jul"),
    ("august", "août", "agosto", "aug"),
    ("september", "septembre", "settembre", "sept", "sep"),
    ("oktober", "october", "octobre", "ottobre", "okt", "oct"),
    ("november", "novembre", "nov"),
    ("dezember", "december", "décembre", "dicembre", "dez", "dec"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NAMES = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_GROUP = "[.,'’\u00a0\u202f ]"
_NUMBER = rf"\d{{1,3}}(?:{_GROUP}\d{{3}})+(?!\d)(?:[.,]\d{{1,2}}(?!\d))?|\d+(?:[.,]\d+)?"
_CLAIM = re.compile(
    rf"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<link>(?:https?://|www\.)[^\s<>\"“”„)]*[^\s<>\"“”„).,;:!?])"
    rf"|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})"
    rf"|(?P<dotted>\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?\d{{4}})?)"
    rf"|(?P<long>\d{{1,2}}(?:\.|er|°)?\s(?:{_NAMES})\b\.?(?:\s\d{{4}})?|(?:{_NAMES})\s\d{{1,2}},?\s\d{{4}})"
    rf"|(?P<phone>\+\d[\d ()/-]{{5,}}\d)"
    rf"|(?P<number>(?:{_NUMBER})(?:\s?%)?)",
    re.IGNORECASE,
)


def unsupported_numbers(text: str, *, allowed: Iterable[str]) -> tuple[str, ...]:
    """The numbers, prices, dates, percentages, telephone numbers, mail addresses and links of `text`, each as written
    there, that occur in none of `allowed`.

    Figures are compared by value: `1.389,50` supports `1 389.50`, `1. April 2025` supports `01.04.2025`, and a whole date
    supports the same day without its year. A percentage is supported only by a percentage.
    """
    known = {key for each in allowed for hit in _CLAIM.finditer(each) for key in _supports(hit)}
    return tuple(hit[0] for hit in _CLAIM.finditer(text) if _key(hit) not in known)


def _supports(hit: re.Match[str]) -> Iterator[str]:
    """What a claim in an allowed text supports: itself, and of a date also the day alone."""
    key = _key(hit)
    yield key
    if key.startswith("day:") and key.count("-") == 2:
        yield f"day:{key.split('-', 1)[1]}"


def _key(hit: re.Match[str]) -> str:
    """The claim in one spelling, with its kind in front: an amount never supports a date."""
    kind, said = hit.lastgroup or "", hit[0]
    if kind in {"mail", "link"}:
        return f"{kind}:{said.lower().rstrip('/')}"
    if kind == "phone":
        return f"phone:{re.sub(r'[^0-9]', '', said)}"
    if kind == "number":
        unit = "percent" if said.endswith("%") else "number"
        return f"{unit}:{_value(said.removesuffix('%').strip())}"
    return _day(said)


def _value(said: str) -> str:
    """`1.389,50`, `1,389.50`, `1 389,5` → `1389.5`; three digits after a lone point or comma are thousands."""
    bare = re.sub(r"['’\s]", "", said)
    if hit := re.fullmatch(r"(\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?", bare):
        whole, cents = re.sub(r"[.,]", "", hit[1]), hit[2] or ""
    else:
        whole, _, cents = bare.replace(",", ".").partition(".")
    cents = cents.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{cents}" if cents else "")


def _day(said: str) -> str:
    """`day:2025-04-01`, or `day:04-01` for a day without its year; a day that does not exist supports and equals nothing."""
    month = next((_MONTH_OF[w] for w in re.findall(r"[^\W\d_]+", said.lower()) if w in _MONTH_OF), 0)
    figures = [int(n) for n in re.findall(r"\d+", said)]
    if re.match(r"\d{4}-", said):
        figures.reverse()
    day, month = (figures[0], month or figures[1])
    year = figures[-1] if figures[-1] > 999 else None
    try:
        date(year or 2024, month, day)
    except ValueError:
        return f"no-day:{said}"
    return f"day:{year:04}-{month:02}-{day:02}" if year else f"day:{month:02}-{day:02}"
