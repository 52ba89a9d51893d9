"""The country in which a mail's national telephone numbers are dialled, from everything that speaks for one."""

import re
from collections import Counter
from collections.abc import Iterable

import phonenumbers

from neuroconcepts.intake.folding import folded
from neuroconcepts.intake.phones import DACH, area_code, national_home, numbers_in, parsed

_TLD = re.compile(r"[\w-]\.(de|at|ch)\b", re.IGNORECASE)
_PREFIX = re.compile(r"(?:\+|00)\s?(49|43|41)(?!\d{11})")
_CODED_ZIP = re.compile(r"\b(?:(A|AT)|(D|DE)|(CH))[- ](?=\d{4,5}\s+[A-ZÄÖÜ])")
_ZIP4 = re.compile(r"\b[1-9]\d{3}\s+(?=[A-ZÄÖÜ][a-zäöüß])")
_ZIP5 = re.compile(r"\b\d{5}\s+(?=[A-ZÄÖÜ][a-zäöüß])")
_FRANCS = re.compile(r"\b(?:CHF|SFr|Fr)\b\.?\s?\d|\d\s?(?:CHF|Fr\.|Franken)\b|\d['’]\d{3}\b|\.[–-](?=\W)")
_EURO = re.compile(r"€|\bEUR\b|\bEuro\b")
_COUNTRY_OF = {"49": "DE", "43": "AT", "41": "CH", "de": "DE", "at": "AT", "ch": "CH"}
_STATED = re.compile(
    r"\b(?:land|country(?:_?code)?|pays|paese|staat)[\"']?\s{0,3}[:=]\s{0,3}[\"']?(AT|DE|CH)\b", re.IGNORECASE
)
_NATIONAL = phonenumbers.PhoneNumberFormat.NATIONAL
_TOWNS = {
    "AT": "wien graz linz salzburg innsbruck klagenfurt villach wels dornbirn steyr bregenz eisenstadt modling baden "
    "klosterneuburg schwechat korneuburg tulln krems leoben kapfenberg amstetten traun leonding feldkirch wolfsberg "
    "perchtoldsdorf kufstein lustenau braunau ried gmunden hallein hohenems bludenz lienz spittal saalfelden zell "
    "kitzbuhel enns vienna osterreich austria autriche wiener grazer linzer tiroler steirisch garconniere "
    "garconnieren janner heuer ablose maklerprovision kellerabteil nebengebuhren hwb fgee bautrager leibnitz weiz "
    "bruck hartberg furstenfeld judenburg ternitz neunkirchen mistelbach stockerau gleisdorf rankweil gotzis",
    "DE": "berlin hamburg munchen munich koln frankfurt stuttgart dusseldorf leipzig dortmund essen bremen dresden "
    "hannover nurnberg augsburg freiburg mainz bonn karlsruhe mannheim kiel lubeck rostock potsdam erfurt kassel "
    "saarbrucken aachen munster bielefeld wuppertal regensburg wurzburg ulm heidelberg oldenburg osnabruck "
    "braunschweig magdeburg chemnitz halle schufa deutschland germany allemagne kaltmiete warmmiete nettokaltmiete "
    "ebk zkb wbs",
    "CH": "zurich genf geneve basel bern lausanne winterthur luzern lugano schweiz suisse svizzera switzerland gruezi "
    "gruessech thun biel bienne fribourg neuchatel sion aarau baden zug chur schaffhausen frauenfeld solothurn olten "
    "locarno bellinzona mendrisio rapperswil montreux vevey nyon morges yverdon carouge pully natel betreibungsauszug "
    "merci mitenand zame attique wohnig aaluege nebenkostenakonto regie ticino",
}
_REGIONS = {
    "AT": "viertel$|^muhlviertel|innviertel|waldviertel|weinviertel|mostviertel|burgenland|steiermark|steirer|styria"
    "|karnten|tirol|vorarlberg|salzkammergut|pinzgau|pongau|lungau|murtal|ennstal|donau|wachau|zillertal|montafon"
    "|landle|rheintal|pinzgauer|gasse$|nockalm|marchfeld",
    "DE": "bayern|sachsen|hessen|pfalz|thuringen|brandenburg|mecklenburg|holstein|westfalen|ruhrgebiet|ostsee|nordsee"
    "|schwaben|franken$|schwarzwald|allgau|oberbayern|niederrhein|eifel|harz$|elbtal|elbe$|mosel|neckar|fordesp",
    "CH": "schweiz|^vaud|valais|wallis$|aargau|thurgau|graubunden|engadin|ticinese|appenzell|innerrhoden|ausserrhoden"
    "|obwalden|nidwalden|romandie|leman|toggenburg|emmental|ceresio|verbano|grigioni|jura$|glarus|uri$|schwyz|seeland"
    "|mittelland",
}
_TOWN_SETS = {country: frozenset(towns.split()) for country, towns in _TOWNS.items()}
_REGION = {country: re.compile(pattern) for country, pattern in _REGIONS.items()}
_SWISS = re.compile(
    r"\b(?:gr(?:ü|ue)sse\w*|strasse|gr(?:ö|oe)sse|ausserdem|heisst|schliesslich|draussen|weiss|gross\w*|masse|strassen)\b",
    re.IGNORECASE,
)
_ROMANCE = re.compile(
    r"\b(?:votre|annonce|demande|nous|madame|monsieur|vostro|annuncio|richiesta|gentile|buongiorno|immobile|appartamento|logement)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_MAX = 20_000


def country_of(text: str, addresses: Iterable[str], default: str) -> str:
    """The country most likely meant by national numbers; `default` (the tenant's) decides ties and mails that say nothing."""
    text = text[:_MAX]
    votes: Counter[str] = Counter({default: 1})
    votes.update(_COUNTRY_OF[m] for m in _PREFIX.findall(text)[:20])
    votes.update({stated.upper(): 4 for stated in _STATED.findall(text)})
    places = " ".join(addresses)
    votes.update(_COUNTRY_OF[m.lower()] for m in set(_TLD.findall(f"{places} {text}")))
    _by_place(votes, text)
    _by_words(votes, f"{places} {text}")
    for number in numbers_in(text)[:6]:
        home = national_home(number)
        votes.update({home: 2} if home else {})
        _by_plans(votes, number)
    if default not in DACH:
        return default
    return max(DACH, key=lambda c: (votes[c], c == default))


def _by_place(votes: Counter[str], text: str) -> None:
    """Postcodes and currency."""
    for at, de, _ in _CODED_ZIP.findall(text)[:5]:
        votes["AT" if at else "DE" if de else "CH"] += 3
    if _ZIP4.search(text):
        votes.update({"AT": 1, "CH": 1})
    votes.update({"DE": 1} if _ZIP5.search(text) else {})
    if _FRANCS.search(text):
        votes["CH"] += 4
    elif _EURO.search(text):
        votes["CH"] -= 2
    if "ß" not in text and _SWISS.search(text):
        votes["CH"] += 2
    votes["CH"] += 2 * (len({m.casefold() for m in _ROMANCE.findall(text)}) >= 3)


def _by_words(votes: Counter[str], text: str) -> None:
    """Towns, regions and words that are said in one country only."""
    words = {folded(word).replace("ae", "a").replace("oe", "o").replace("ue", "u") for word in set(_WORD.findall(text))}
    for country, known in _TOWN_SETS.items():
        votes[country] += 2 * min(2, len(words & known))
        votes[country] += 2 * min(2, sum(1 for word in words if _REGION[country].search(word)))


def _by_plans(votes: Counter[str], number: str) -> None:
    """Where a national number is assigned, and has an area code of the length in which it is written: `0512 334455`."""
    if number.lstrip("( ").startswith(("+", "00")):
        return
    valid = {c: n for c in DACH if (n := parsed(number, c)) is not None and phonenumbers.is_valid_number(n)}
    for country in DACH if valid else ():
        votes[country] += (len(valid) == 1) if country in valid else -1
    area = area_code(number)
    for country, found in valid.items() if area else ():
        votes[country] += 2 * (phonenumbers.format_number(found, _NATIONAL).partition(" ")[0] == area)
