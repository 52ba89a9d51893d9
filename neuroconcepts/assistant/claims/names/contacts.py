"""Addresses, links, telephone numbers and house numbers: names of places and people that are right letter by letter or wrong."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.folding import folded

Span = tuple[int, int]

_MAIL: Final = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
_LINK: Final = (
    r"(?<![\w/])(?:https?://|www\.)[^\s<>\"“”„)]{0,500}[^\s<>\"“”„).,;:!?]"
    r"|(?<![\w@.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.(?:com|net|org|info|de|at|ch|it|fr|li|eu|example|immo|online|io|app)\b(?:/[^\s<>\"“”„),;]{0,500}[^\s<>\"“”„).,;:!?])?"
)
_PHONE: Final = r"(?<![\w.,/-])(?<!\d[ \u00a0\u202f])(?!\d{1,2}/\d{1,2}/\d{4})(?:\+|00|\(?0)\d?[\d ()/\u00a0-]{5,20}\d"
_REACHED: Final = re.compile(rf"(?P<mail>{_MAIL})|(?P<link>{_LINK})|(?P<phone>{_PHONE})", re.IGNORECASE)
LEAST_DIGITS: Final = 7
"""Fewer digits are no telephone number."""
_STREET: Final = (
    r"(?<!\w)(?:[A-ZÄÖÜ][\wäöüß-]{0,40}(?:[ -][A-ZÄÖÜ][\wäöüß-]{0,40})?[ -]?)?(?:(?<=[a-zäöüß -])|\b)"
    r"(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Gg]asse|[Ww]eg|[Pp]latz|[Rr]ing|[Aa]llee|[Uu]fer|[Ss]teig|[Ss]traße|[Zz]eile|[Hh]of|[Dd]amm|[Mm]arkt|[Pp]romenade|[Ll]ände|[Kk]ai|[Gg]ürtel|(?<=[a-zäöüß])stiege|(?<=[a-zäöüß])steg|[Gg]raben)"
)
_NUMBER: Final = r"\d{1,4}\s?[a-zA-Z]?\b(?:\s?[/–-]\s?\d+[a-zA-Z]?\b)*"
_HOUSE: Final = re.compile(rf"(?P<street>{_STREET})\s(?P<number>{_NUMBER})(?!\s?(?:m\b|km|m²|€|%|Uhr|Min|Geh)|[.,]\d)")
_ZIP: Final = re.compile(
    r"(?<![\d.,'’])(?<!€\s)(?<!€)(?<!EUR\s)(?<!CHF\s)(?<!Fr\.\s)(?:[ADI]-|CH-|FR-)?(?P<zip>\d{4,5})(?=\s[A-ZÄÖÜÉ][a-zäöüéèô]{2})"
    r"(?!\s(?:Euros?|Franken|Francs?|Franchi|Rappen|Cents?|Quadratmeter|Kubikmeter|Meter|Kilometer|Liter|Kilowatt\w*|Watt|Ampere|Tonnen|[MGK]bit|Mbps|Personen|Stück|Monatsmieten?)\b)"
)
"""Before the name of a town, which no currency or other unit is: `5270 Euro`."""


def wrong_contacts(text: str, *known: str) -> Iterator[tuple[Span, bool]]:
    """The mail addresses, links and telephone numbers of a text, and whether each is in one of the known texts."""
    mails, links, phones = (frozenset().union(*each) for each in zip(*map(_contacts_of, known), strict=True))
    for hit in _REACHED.finditer(text):
        if hit["mail"]:
            yield hit.span(), hit[0].lower() in mails
        elif hit["link"]:
            yield hit.span(), _link(hit[0]) in links
        elif len(digits := _digits(hit[0])) >= LEAST_DIGITS:
            yield hit.span(), any(_same_number(digits, each) for each in phones)


@lru_cache(maxsize=256)
def _contacts_of(known: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The mail addresses, links and telephone numbers of a known text, bare of how they are written."""
    return (
        frozenset(m.lower() for m in re.findall(_MAIL, known)),
        frozenset(_link(m[0]) for m in re.finditer(_LINK, known, re.IGNORECASE)),
        frozenset(d for m in re.finditer(_PHONE, known) if len(d := _digits(m[0])) >= LEAST_DIGITS),
    )


def _link(written: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", written.lower()).rstrip("/")


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written.replace("(0)", ""))


def _same_number(one: str, other: str) -> bool:
    """`+43 1 234 56 71` and `01 2345671`: the same but for the country."""
    if one == other:
        return True
    short, long = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    return len(short) >= LEAST_DIGITS and long.endswith(short) and len(long) - len(short) <= len("423")


def wrong_addresses(text: str, known: str, street: str = "") -> Iterator[tuple[Span, bool]]:
    """The streets with their numbers and the post codes of a text, and whether each is known."""
    plain = _one_line(known)
    named = re.compile(rf"(?P<street>{_inflected(street)})\s(?P<number>{_NUMBER})") if street else _HOUSE
    own = [*named.finditer(text)]
    others = (
        hit for hit in _HOUSE.finditer(text) if not any(hit.start() < o.end() and o.start() < hit.end() for o in own)
    )
    for hit in (*own, *others):
        told = f"{street} {hit['number']}" if hit.re is named and street else _bare(hit[0])
        yield hit.span(), re.search(rf"(?<!\w){re.escape(_one_line(told))}(?!\w|-\d)", plain) is not None
    for hit in _ZIP.finditer(text):
        if not re.fullmatch(r"(?:1[89]|20)\d\d", hit["zip"]) or hit["zip"] in plain.split():
            yield hit.span("zip"), re.search(rf"(?<!\d){hit['zip']}(?!\d)", plain) is not None


_LEADING: Final = re.compile(
    r"^(?:Haus(?:es)?|Treffpunkt|Treff|Adresse|Anschrift|Standort|Objekt(?:s|es)?|Wohnung|Lage|Ort|Büro|Gebäudes?|Liegenschaft|Anwesens?|Besichtigung|Navi|Eingang|Ecke)\s(?=[A-ZÄÖÜ])"
)


def _inflected(street: str) -> str:
    """The pattern of a street whose adjective may take another ending: `in der Alten Ziegelei`."""
    return re.sub(r"(?<=[a-zäöüß]{2})e(?=\\ )", "e[nrm]?", re.escape(street))


def _bare(address: str) -> str:
    """Without a word for the house that stands right before: `Treffpunkt Färberhof 3`, `des Hauses Färberweg 7`."""
    return _LEADING.sub("", address)


def _one_line(text: str) -> str:
    """Folded, a street's short and long form alike, no blanks within a house number."""
    bare = re.sub(r"str\.|strasse\b", "str", folded(text))
    return re.sub(r"\s?([/-])\s?(?=\d)", r"\1", re.sub(r"(?<=\d)\s(?=[a-z]\b)", "", bare))
