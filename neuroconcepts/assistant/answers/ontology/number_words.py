"""Numbers and months written out."""

from decimal import Decimal
from typing import Final

_WORDS: Final[dict[str, str]] = {
    "1": "ein eine einem einen einer eines eins one un une uno una",
    "2": "zwei beide beiden beider two deux due zwo zwoa",
    "3": "drei three trois tre",
    "4": "vier four quatre quattro",
    "5": "fünf fuenf five cinq cinque",
    "6": "sechs six sei",
    "7": "sieben seven sept sette",
    "8": "acht eight huit otto",
    "9": "neun nine neuf nove",
    "10": "zehn ten dix dieci",
    "11": "elf eleven onze undici",
    "12": "zwölf zwoelf twelve douze dodici",
    "13": "dreizehn thirteen treize tredici",
    "14": "vierzehn fourteen quatorze quattordici",
    "15": "fünfzehn fifteen quinze quindici",
    "16": "sechzehn sixteen seize sedici",
    "18": "achtzehn eighteen diciotto",
    "20": "zwanzig twenty vingt venti",
    "24": "vierundzwanzig twenty-four ventiquattro",
    "25": "fünfundzwanzig twenty-five",
    "30": "dreißig dreissig thirty trente trenta",
    "40": "vierzig forty quarante quaranta",
    "50": "fünfzig fifty cinquante cinquanta",
    "100": "hundert hundred cent cento",
    "1.5": "eineinhalb anderthalb",
    "2.5": "zweieinhalb",
    "3.5": "dreieinhalb",
    "4.5": "viereinhalb",
    "5.5": "fünfeinhalb fuenfeinhalb",
    "6.5": "sechseinhalb",
    "7.5": "siebeneinhalb",
    "8.5": "achteinhalb",
    "9.5": "neuneinhalb",
    "10.5": "zehneinhalb",
    "0.5": "halbes halben halber",
}
NUMBER_OF: Final[dict[str, Decimal]] = {w: Decimal(n) for n, words in _WORDS.items() for w in words.split()}
NUMBER_WORDS: Final = "|".join(sorted(NUMBER_OF, key=len, reverse=True))

_NAMES: Final = (
    "januar jänner jan january janvier gennaio",
    "februar feber feb february février febbraio",
    "märz mär march mars marzo",
    "april apr avril aprile",
    "mai may maggio",
    "juni jun june juin giugno",
    "juli jul july juillet luglio",
    "august aug août agosto",
    "september sept sep septembre settembre",
    "oktober okt october octobre ottobre",
    "november nov novembre",
    "dezember dez december dec décembre dicembre",
)
MONTH_OF: Final[dict[str, int]] = {name: n for n, names in enumerate(_NAMES, 1) for name in names.split()}


def has_month(text: str) -> bool:
    """Whether there may be the name of a month in the text: a quick look at its letters."""
    low = text.lower()
    return any(each in low for each in MONTH_OF)


MONTHS: Final = "|".join(sorted(MONTH_OF, key=len, reverse=True))
