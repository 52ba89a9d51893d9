"""The shape of a language's words of time, and the numerals that languages build by rule."""

from collections.abc import Mapping
from typing import Final

Rows = Mapping[str, Mapping[int | str, str]]
"""Kind → value → words, written with spaces; underscores stand for spaces inside a phrase."""


def words(listed: str) -> frozenset[str]:
    """The words of a list written with spaces."""
    return frozenset(listed.split())


_DE_UNITS: Final = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
_DE_TENS: Final = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig"}
_EN_UNITS: Final = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_EN_TENS: Final = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty"}
_IT_UNITS: Final = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove"
_IT_TENS: Final = {20: "venti", 30: "trenta", 40: "quaranta", 50: "cinquanta"}
_FR_UNITS: Final = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf"
_FR_TENS: Final = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante"}
_ES_UNITS: Final = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve"


def _counted(units: str, tens: Mapping[int, str], joint: str, *, units_first: bool = False) -> dict[str, int]:
    """Numerals from 2 to 59: twenty_one, einundzwanzig, ventuno is left to its own list."""
    words = units.split()
    found = {word: n for n, word in enumerate(words) if n > 1}
    for ten, name in tens.items():
        found[name] = ten
        for n, unit in enumerate(words[1:10], 1):
            found[f"{unit}{joint}{name}" if units_first else f"{name}{joint}{unit}"] = ten + n
    return found


def _italian() -> dict[str, int]:
    """Italian drops the ten's last vowel before uno and otto (ventuno, ventotto)."""
    found = _counted(_IT_UNITS, _IT_TENS, "")
    for ten, name in _IT_TENS.items():
        found |= {name[:-1] + "uno": ten + 1, name[:-1] + "otto": ten + 8}
    return found


NUMERALS: Final[Mapping[str, Mapping[str, int]]] = {
    "de": _counted(_DE_UNITS, _DE_TENS, "und", units_first=True),
    "en": _counted(_EN_UNITS, _EN_TENS, "_"),
    "it": _italian(),
    "fr": _counted(_FR_UNITS, _FR_TENS, "_"),
    "es": {word: n for n, word in enumerate(_ES_UNITS.split()) if n > 1}
    | {"veinte": 20, "treinta": 30, "cuarenta": 40},
}

_DE_ORDINALS: Final = (
    "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt "
    "siebzehnt "
    "achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst fünfundzwanzigst "
    "sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst"
)
_EN_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty_first twenty_second twenty_third twenty_fourth twenty_fifth "
    "twenty_sixth "
    "twenty_seventh twenty_eighth twenty_ninth thirtieth thirty_first"
)


def _german_ordinals() -> dict[str, int]:
    stems = [*enumerate(_DE_ORDINALS.split(), 1), (7, "siebent")]
    return {stem + end: n for n, stem in stems for end in ("e", "en", "er", "es", "em")}


ORDINALS: Final[Mapping[str, Mapping[str, int]]] = {
    "de": _german_ordinals(),
    "en": {word: n for n, word in enumerate(_EN_ORDINALS.split(), 1)},
    "it": {"primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "terza": 3, "quarta": 4},
    "fr": {"premier": 1, "première": 1, "deuxième": 2, "seconde": 2, "troisième": 3, "quatrième": 4},
    "es": {"primer": 1, "primero": 1, "primera": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "segunda": 2, "tercera": 3},
}
