"""Lines of public transport and roads by their letter and number: `U6`, `S8`, `A7` must be stated."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_LINE: Final = re.compile(r"(?<![\w-])(?:U|S|M|RE|RB|RER|A)-?\s?\d{1,3}(?![\w€%²³]|[.,]\d|\s?(?:m²|m\b|€|kW))")


_KIND: Final = (
    r"(?:stra(?:ß|ss)enbahn(?:en)?|tram(?:way)?s?|bim|(?:auto|(?:stadt|orts|regional|schnell|nacht|post))?bus(?:se|es)?|(?:stra(?:ß|ss)enbahn|tram|(?:stadt|orts|regional|schnell|nacht|post)?bus)?linien?|lines?|routes?|lignes?|linee|linea|metro|métro)"
    r"(?:[\s-](?:linien?|lines?|lignes?|linea|number|numéro|numero|nummer|nr\.?|no\.?|n°))?"
)
_NUMBERED: Final = re.compile(
    rf"\b{_KIND}\s?(?P<many>\d{{1,3}}[A-Z]?\b(?:(?:,\s|\s(?:und|and|et|e)\s)\d{{1,3}}[A-Z]?\b){{0,5}})", re.IGNORECASE
)
_LED_BY_KIND: Final = re.compile(rf"\b{_KIND}\s?(?:\d{{1,3}},\s|\d{{1,3}}\s(?:und|and|et|e)\s)*$", re.IGNORECASE)
_KIND_BEHIND: Final = re.compile(r"(?:er\b|[\s-](?:tram|bus|line|streetcar)\b)", re.IGNORECASE)
_CALLED_LINE: Final = re.compile(r"lini|line|lign", re.IGNORECASE)
_UNIT: Final = re.compile(r"[.,:]\d|\s?(?:m\b|m²|€|%|min|uhr\b|jahr|meter|metre|mètre|metri|km\b)", re.IGNORECASE)
LOOKED_BACK: Final = 60


def is_stated_line(text: str, start: int, end: int, known: str) -> bool:
    """Whether the number between these places names a line that is stated: `tram 41`, `the 41 bus`, where there is a `Linie 41`."""
    if not is_led_by_line(text, start) and not _KIND_BEHIND.match(text, end):
        return False
    return text[start:end] in _stated_numbers(known)


@lru_cache(maxsize=128)
def _stated_numbers(known: str) -> frozenset[str]:
    """The numbers of the lines that known texts name."""
    return frozenset(_numbers(_NUMBERED.finditer(known)))


@lru_cache(maxsize=128)
def _stated_lines(known: str) -> frozenset[str]:
    """Their lines told by a letter and a number."""
    return frozenset(_bare(hit[0]) for hit in _LINE.finditer(known))


def is_led_by_line(text: str, start: int) -> bool:
    """Whether a word for a line stands right before this place: `du bus 3`."""
    return _LED_BY_KIND.search(text, max(0, start - LOOKED_BACK), start) is not None


def _numbers(lines: Iterable[re.Match[str]]) -> set[str]:
    return {number for hit in lines for number in re.findall(r"\d+", hit["many"])}


def wrong_lines(stretch: str, known: str) -> bool:
    """Whether a stretch names a line that stands in none of the known texts."""
    if any(_bare(hit[0]) not in _stated_lines(known) for hit in _LINE.finditer(stretch)):
        return True
    told = (
        hit
        for hit in _NUMBERED.finditer(stretch)
        if _CALLED_LINE.search(hit[0]) and not _UNIT.match(stretch, hit.end())
    )
    numbers = _numbers(told)
    return bool(numbers) and not numbers <= _stated_numbers(known)


def _bare(line: str) -> str:
    return re.sub(r"[\s-]", "", line)
