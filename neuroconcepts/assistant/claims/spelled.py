"""Numbers up to 59 and days of the month in words, in German, English, French and Italian."""

from typing import Final

_UNITS: Final = (
    ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"),
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    ("uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"),
)
_TEENS: Final = (
    "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
)
_TENS: Final = (
    "zwanzig dreißig vierzig fünfzig",
    "twenty thirty forty fifty",
    "vingt trente quarante cinquante",
    "venti trenta quaranta cinquanta",
)
_FIRST: Final = "first second third fourth fifth sixth seventh eighth ninth"
_GERMAN_FIRST: Final = "ersten zweiten dritten vierten fünften sechsten siebten achten neunten"
LAST_DAY: Final = 31


def _cardinals() -> dict[str, int]:
    found = {"eins": 1, "une": 1, "una": 1, "l'una": 1}
    for language, units in enumerate(_UNITS):
        found |= {word: n for n, word in enumerate(units, 1)}
        found |= {word: n for n, word in enumerate(_TEENS[language].split(), 10)}
        for ten, word in zip((20, 30, 40, 50), _TENS[language].split(), strict=True):
            found[word] = ten
            found |= {w: ten + n for n, unit in enumerate(units, 1) for w in _joined(language, word, unit, n)}
    return found


def _joined(language: int, ten: str, unit: str, number: int) -> tuple[str, ...]:
    match language:
        case 0:
            return (f"{unit}und{ten}",)
        case 1:
            return f"{ten}-{unit}", f"{ten} {unit}"
        case 2:
            return (f"{ten} et {unit}", f"{ten}-et-{unit}") if number == 1 else (f"{ten}-{unit}", f"{ten} {unit}")
        case _:
            return (
                f"{ten[:-1]}{unit}" if unit[0] in "uo" else f"{ten}{unit}",
                f"{ten}tré" if number == 3 else ten + unit,
            )


def _days() -> dict[str, int]:
    """Ordinals in German and English, cardinals in French and Italian."""
    found = {"premier": 1, "primo": 1} | {n: day for n, day in CARDINALS.items() if day > 1}
    found |= {word: n for words in (_FIRST, _GERMAN_FIRST) for n, word in enumerate(words.split(), 1)}
    for word, n in CARDINALS.items():
        last = word.rsplit("-", 1)[-1].rsplit(" ", 1)[-1]
        if n >= 10:
            found |= {f"{word}ten" if n < 20 else f"{word}sten": n, f"{word}th": n}
        if n > 20 and n % 10 and last in _UNITS[1]:
            found[word.removesuffix(last) + _FIRST.split()[n % 10 - 1]] = n
    found |= {"twelfth": 12, "twentieth": 20, "thirtieth": 30}
    return {word: n for word, n in found.items() if n <= LAST_DAY}


CARDINALS: Final = _cardinals()
DAYS: Final = _days()
