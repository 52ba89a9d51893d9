"""Compound numbers in words, below a million: `zweitausendzehn`, `two hundred and six`, `mille deux cents`."""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.folding import folded

_UNITS: Final = {
    "de": "ein zwei zwo drei vier fünf sechs sieben acht neun",
    "en": "one two three four five six seven eight nine",
    "fr": "une un deux trois quatre cinq six sept huit neuf",
    "it": "uno una un due tre quattro cinque sei sette otto nove",
}
_TEENS: Final = {
    "de": "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "en": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "fr": "dix-sept dix-huit dix-neuf dix onze douze treize quatorze quinze seize",
    "it": "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
}
_TENS: Final = {
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "fr": "vingt trente quarante cinquante septante huitante octante nonante",
    "it": "vent trent quarant cinquant sessant settant ottant novant",
}
"""The Italian ones without the vowel that is lost in `ventuno`."""


def _any(words: str) -> str:
    """The words as a pattern, in either spelling of umlauts, ß and hyphens."""
    spelled = words.replace("ü", "(?:ü|ue)").replace("ö", "(?:ö|oe)").replace("ß", "(?:ß|ss)").replace("-", "[ -]")
    return f"(?:{spelled.replace(' ', '|').replace('[|-]', '[ -]')})"


_U: Final = {language: _any(words) for language, words in _UNITS.items()}
_T: Final = {language: _any(words) for language, words in _TEENS.items()}
_TEN: Final = {language: _any(words) for language, words in _TENS.items()}
_BELOW_100: Final = {
    "de": f"(?:(?:{_U['de']}und)?{_TEN['de']}|{_T['de']}|eins|{_U['de']})",
    "en": f"(?:{_TEN['en']}(?:[ -]{_U['en']})?|{_T['en']}|{_U['en']})",
    "fr": (
        rf"(?:(?:quatre[ -]vingts?|soixante)(?:[ -](?:et[ -])?(?:{_T['fr']}|{_U['fr']})\b)?"
        rf"|{_TEN['fr']}(?:[ -]et[ -]une?\b|[ -]{_U['fr']}\b)?|{_T['fr']}|{_U['fr']})"
    ),
    "it": f"(?:{_TEN['it']}(?:uno?|otto|[ia](?:{_U['it']}|tré)?)|{_T['it']}|{_U['it']})",
}
_HUNDREDS: Final = {
    "de": f"{_BELOW_100['de']}?hundert(?:(?:und)?{_BELOW_100['de']})?",
    "en": rf"(?:{_BELOW_100['en']}|an?) hundred(?:(?: and)? {_BELOW_100['en']}\b)?",
    "fr": rf"(?:{_U['fr']}[ -]cents?|cent)\b(?:[ -]{_BELOW_100['fr']}\b)?",
    "it": f"{_U['it']}?cent(?:o{_BELOW_100['it']}|ottant(?:uno?|otto|a{_U['it']}?)|otto|o)",
}
_BELOW_1000: Final = {language: f"(?:{_HUNDREDS[language]}|{_BELOW_100[language]})" for language in _HUNDREDS}
_NO_THANKS: Final = r"(?! ?(?:dank|grazie|merci|thank|mal\b|baci|saluti|scuse|excuses|gr[uü]|fois|volte|times))"
"""`tausend Dank`, `mille grazie`."""
_NOT_ALONE: Final = r"(?!(?:tausend|mille)[\s.!]*$)"
"""What is left of `Mille grazie` where the thanks are read by themselves."""
_THOUSANDS: Final = {
    "de": f"{_NOT_ALONE}{_BELOW_1000['de']}?tausend(?:(?:und)?{_BELOW_1000['de']})?{_NO_THANKS}",
    "en": rf"(?:{_BELOW_1000['en']}|a) thousand(?:,?(?: and)? {_BELOW_1000['en']}\b)?{_NO_THANKS}",
    "fr": rf"{_NOT_ALONE}(?:{_BELOW_1000['fr']}[ -])?mille\b(?:[ -]{_BELOW_1000['fr']}\b)?{_NO_THANKS}",
    "it": f"{_NOT_ALONE}(?:{_BELOW_1000['it']}mila|mille)(?: ?e )?{_BELOW_1000['it']}?{_NO_THANKS}",
}
_YEARS: Final = rf"(?:nineteen|twenty)[ -](?:{_TEN['en']}(?:[ -]{_U['en']})?|{_T['en']})"
"""`nineteen ninety-eight`."""
SPELLED: Final = "|".join(
    [
        *_THOUSANDS.values(),
        *(f"{each}{_NO_THANKS}" for each in _HUNDREDS.values()),
        _YEARS,
        rf"{_BELOW_100['de']}",
        rf"{_TEN['en']}(?:[ -]{_U['en']})?",
        rf"(?:(?:soixante|{_TEN['fr']})|quatre[ -]vingts?)(?:[ -](?:et[ -])?(?:{_T['fr']}|{_U['fr']}))?",
        rf"{_T['en']}|{_T['fr']}|{_T['it']}|{_BELOW_100['it']}",
    ]
)
"""A pattern of all of them; every part has a fixed depth, so that it takes the same few steps at each word."""
_HINTS: Final = (
    "hundert", "tausend", "zig", "ßig", "ssig", "zehn", "undzw", "hundred", "thousand", "teen", "ty", "vingt", "cent",
    "ante", "mille", "mila", "anta", "vent", "trent", "quarant", "cinquant", "dix", "dici", "sessant", "settant",
    "ottant", "novant",
)  # fmt: skip


def has_spelled(text: str) -> bool:
    """Whether there may be one in the text: a quick look at its letters."""
    low = text.lower()
    return any(hint in low for hint in _HINTS)


_HUNDRED, _THOUSAND = 100, 1000
_FURTHER: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        "de": {"hundert": _HUNDRED, "tausend": _THOUSAND},
        "en": {"hundred": _HUNDRED, "thousand": _THOUSAND},
        "fr": {
            "soixante": 60,
            "quatrevingts": 80,
            "quatrevingt": 80,
            "cents": _HUNDRED,
            "cent": _HUNDRED,
            "mille": _THOUSAND,
        },
        "it": {"tré": 3, "cent": _HUNDRED, "mille": _THOUSAND, "mila": _THOUSAND},
    }
)
_ORDER: Final = {
    "de": (*range(10, 20), *range(20, 100, 10), 1, 2, *range(2, 10)),
    "en": (*range(10, 20), *range(20, 100, 10), *range(1, 10)),
    "fr": (17, 18, 19, *range(10, 17), 20, 30, 40, 50, 70, 80, 80, 90, 1, *range(1, 10)),
    "it": (*range(10, 20), *range(20, 100, 10), 1, 1, *range(1, 10)),
}
"""What the words of the tables above stand for, in their order: teens, tens, units."""
_JOINTS: Final = {"de": "und", "en": "and|a", "fr": "et", "it": "[aeio]"}


def _values(language: str) -> Mapping[str, int]:
    words = f"{_TEENS[language]} {_TENS[language]} {_UNITS[language]}".replace("-", "").split()
    known = {**dict(zip(words, _ORDER[language], strict=True)), **_FURTHER[language]}
    return {folded(word): n for word, n in known.items()}


def _tongue(language: str) -> tuple[Mapping[str, int], re.Pattern[str], re.Pattern[str]]:
    """The values of a language's parts, a pattern of each, and one of a whole number."""
    values = _values(language)
    each = "|".join(sorted(values, key=len, reverse=True))
    return values, re.compile(each), re.compile(rf"(?:{each}|{_JOINTS[language]})+")


_TONGUES: Final = tuple(_tongue(language) for language in _UNITS)


def spelled(written: str) -> Decimal | None:
    """`zweitausendzehn` → 2010, `nineteen ninety-eight` → 1998; None for what is no number in words."""
    bare = re.sub(r"[\s,-]", "", folded(written))
    for values, part, whole in _TONGUES:
        if whole.fullmatch(bare):
            return _added([values[hit] for hit in part.findall(bare)])
    return None


def _added(parts: list[int]) -> Decimal | None:
    """Hundreds and thousands multiply what is before them; two numbers of two digits are a year."""
    total = current = 0
    for each in parts:
        if each == _THOUSAND:
            total, current = total + max(current, 1) * _THOUSAND, 0
        elif each == _HUNDRED:
            current = max(current, 1) * _HUNDRED
        elif each >= 10 and 10 < current <= 20:
            current = current * _HUNDRED + each
        else:
            current += each
    return Decimal(total + current) if parts else None
