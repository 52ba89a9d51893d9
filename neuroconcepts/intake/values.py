"""Stated values to types: dates, amounts, head counts, addresses, listing numbers, yes and no."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner jan january janvier gennaio ocak", "februar feber feb february février febbraio şubat",
            "märz mär mrz march mars marzo mart", "april apr avril aprile nisan", "mai may maggio mayıs",
            "juni jun june juin giugno haziran", "juli jul july juillet luglio temmuz",
            "august aug août agosto ağustos", "september sep sept septembre settembre eylül",
            "oktober okt october oct octobre ottobre ekim", "november nov novembre kasım",
            "dezember dez december dec décembre dicembre aralık",
        ), start=1)
    for name in names.split()
}  # fmt: skip
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})[./]\s?(\d{1,2})[./](?:\s?(\d{4}|\d{2})\b)?")
_SPOKEN = re.compile(
    r"\b(\d{1,2})(?:\.|er|st|nd|rd|th)?\s+(?:de\s+|of\s+)?([^\W\d]{3,9})\.?,?(?:\s+(\d{4}))?", re.IGNORECASE
)
_ENGLISH = re.compile(r"\b([^\W\d]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b", re.IGNORECASE)
_MONTH_ONLY = re.compile(r"\b([^\W\d]{3,9})\.?(?:\s+(\d{4}))?\b", re.IGNORECASE)
_MONTH_YEAR = re.compile(r"^\W*(\d{1,2})[./](\d{4})\b")
_AMOUNT = re.compile(r"\d[\d.,'’\s\xa0]*")
_NUMBER_WORDS = {
    "ein": 1, "eine": 1, "einer": 1, "one": 1, "single": 1, "allein": 1, "une": 1, "uno": 1, "zwei": 2, "two": 2, "deux": 2,
    "due": 2, "drei": 3, "three": 3, "trois": 3, "tre": 3, "vier": 4, "four": 4, "quatre": 4, "quattro": 4, "fünf": 5,
    "five": 5, "cinq": 5, "cinque": 5, "sechs": 6, "six": 6, "sieben": 7, "acht": 8,
}  # fmt: skip
_COUNT = re.compile(
    r"(\d{1,2}|[a-zäöüé]+)\s*(?:x\s*)?(?:erwachsene|kind|person|pers|adult|child|enfant|bambin|adulte|adulti|people)"
)
_YES = re.compile(r"^(?:ja|yes|oui|sì|si|x|✓|✔|true|wahr|1|evet|gewünscht|erwünscht|gerne)\b", re.IGNORECASE)
_NO = re.compile(r"^(?:nein|no|non|false|0|-|keine?|hayır|nicht)\b", re.IGNORECASE)
_ZIP_CITY = re.compile(r"(?:\b(?:[ADF]|CH|DE|AT|FL|I|FR)-)?\b(\d{4,5})\b[ ,]+([^\W\d][^\d,;|()\n]*[^\W\d_.])")
_FOREIGN_ZIP = re.compile(r"\b(\d{2}-\d{3}|\d{3} \d{2}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b[ ,]+([^\W\d][^\d,;|()\n]+)")
_COUNTRIES = re.compile(
    r"[\s,/()-]*\b(?:deutschland|germany|österreich|austria|schweiz|switzerland|suisse|svizzera|allemagne|autriche|germania|liechtenstein"
    r"|DEU|AUT|CHE|DE|AT|CH)\b[\s,)]*$", re.IGNORECASE)  # fmt: skip
_REF_TOKEN = re.compile(r"[^\s,;|()\[\]\"„“»«<>]+")
_LETTERED = re.compile(r"[A-ZÄÖÜ]{1,8}(?:[-/_.][A-ZÄÖÜ0-9]{1,8}){1,3}")
_REF_CUT = re.compile(r"\s+[-–—·|:•]\s+|\s*[(,;|]|\s{2,}")


def day_of(value: str, today: date | None) -> date | None:
    """A stated day. Without a year it is the next such day from `today` on; a month alone is its first day."""
    for read in (_iso, _numeric, _spoken, _english, _month_year, _month):
        found = read(value, today)
        if found is not None:
            return found
    return None


def _make(year: str | None, month: int, day: int, today: date | None) -> date | None:
    try:
        if year:
            number = int(year)
            return date(number + 2000 if number < 100 else number, month, day)
        if today is None:
            return None
        this = date(today.year, month, day)
        return this if this >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _iso(value: str, today: date | None) -> date | None:
    m = _ISO.search(value)
    return _make(m[1], int(m[2]), int(m[3]), today) if m else None


def _numeric(value: str, today: date | None) -> date | None:
    m = _NUMERIC.search(value)
    return _make(m[3], int(m[2]), int(m[1]), today) if m else None


def _spoken(value: str, today: date | None) -> date | None:
    for m in _SPOKEN.finditer(value):
        month = _MONTHS.get(m[2].casefold())
        if month:
            return _make(m[3], month, int(m[1]), today)
    return None


def _english(value: str, today: date | None) -> date | None:
    for m in _ENGLISH.finditer(value):
        month = _MONTHS.get(m[1].casefold())
        if month:
            return _make(m[3], month, int(m[2]), today)
    return None


def _month_year(value: str, today: date | None) -> date | None:
    m = _MONTH_YEAR.search(value)
    return _make(m[2], int(m[1]), 1, today) if m else None


def _month(value: str, today: date | None) -> date | None:
    for m in _MONTH_ONLY.finditer(value):
        month = _MONTHS.get(m[1].casefold())
        if month:
            return _make(m[2], month, 1, today)
    return None


def amount_of(value: str) -> Decimal | None:
    """The first amount: `3.450 €`, `EUR 3,100`, `3'500.50`, `4 900 Euro`; of a range, its lower end."""
    m = _AMOUNT.search(value)
    if m is None:
        return None
    text = re.sub(r"[\s'’\xa0]", "", m.group()).rstrip(".,")
    text = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", text).replace(",", ".")
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def count_of(value: str) -> int | None:
    """Number of persons: `1 Person`, `2 Erwachsene, 1 Kind`, `zwei`, `4`; None when it is no sensible number."""
    text = value.casefold()
    parts = [_number(word) for word in _COUNT.findall(text)]
    counted = [p for p in parts if p is not None]
    if not counted:
        first = re.search(r"\d{1,2}|[a-zäöüé]+", text)
        counted = [n for n in [_number(first.group())] if n is not None] if first else []
    total = sum(counted)
    return total if 0 < total <= 20 else None


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else _NUMBER_WORDS.get(word)


def yes_or_no(value: str) -> bool | None:
    """What a form's answer says; None when it says neither."""
    text = value.strip(" .!")
    return True if _YES.match(text) else False if _NO.match(text) else None


def address_of(value: str) -> tuple[str | None, str | None, str | None]:
    """Street, postcode and town of one address line; what is not stated is None."""
    text = _COUNTRIES.sub("", re.sub(r"\s+", " ", value).strip(" ,"))
    found = _FOREIGN_ZIP.search(text) or _ZIP_CITY.search(text)
    if found is None:
        bare = re.fullmatch(r"(?:[A-Z]{1,2}-)?(\d{4,5})", text)
        return (None, bare[1], None) if bare else (text or None, None, None)
    street = text[: found.start()].strip(" ,;|/")
    return street or None, found[1].replace(" ", ""), _COUNTRIES.sub("", found[2]).strip(" ,.")


def reference_of(value: str) -> str | None:
    """The listing number in a labelled value: `KRO-2042 - Kompakte Garçonnière` is KRO-2042, `[kro.2050.wien]` its inside."""
    head = _REF_CUT.split(value.strip(" \t[](){}\"'„“#:*"), maxsplit=1)[0].strip(" []\"'„“.#:*")
    if not head or len(head) > 60:
        return None
    words = _REF_TOKEN.findall(head)
    if _LETTERED.fullmatch(head):
        return head
    if len(words) <= 3 and any(c.isdigit() for c in head) and all(len(w) <= 24 for w in words) and _code_like(head):
        return head
    return next((w.strip(".:") for w in words if any(c.isdigit() for c in w) and len(w) <= 40), None)


def _code_like(text: str) -> bool:
    """`W 1234` is one number of two words; `Objekt 12` is a word and a number."""
    return all(any(c.isdigit() for c in w) or (w.isupper() and len(w) <= 4) for w in text.split())
