"""Telephone numbers to E.164, in the country that the mail itself speaks for."""

import re
from collections import Counter
from collections.abc import Iterable

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

DACH = ("DE", "AT", "CH")
_AT_MOBILE = re.compile(r"^0(?:650|66[0-9]|67[0-8]|68[01689]|69[09])")
_DE_MOBILE = re.compile(r"^0(?:15|16|17)\d")
_CH_MOBILE = re.compile(r"^07[4-9]\d")
_CANDIDATE = re.compile(r"(?<![\w@/.-])(?:\+|00|\(?0)[\d()/ .\u2011\u2013\xa0-]{5,24}\d(?![\w@])")
_TLD = re.compile(r"[\w-]\.(de|at|ch)\b", re.IGNORECASE)
_PREFIX = re.compile(r"(?:\+|00)\s?(49|43|41)(?!\d{11})")
_ZIP4 = re.compile(r"\b[1-9]\d{3}\s+(?=[A-ZÄÖÜ][a-zäöüß])")
_ZIP5 = re.compile(r"\b\d{5}\s+(?=[A-ZÄÖÜ][a-zäöüß])")
_COUNTRY_OF = {"49": "DE", "43": "AT", "41": "CH", "de": "DE", "at": "AT", "ch": "CH"}
_WORDS = {
    "AT": "wien graz linz salzburg innsbruck klagenfurt villach wels dornbirn steyr bregenz eisenstadt mödling baden "
    "klosterneuburg schwechat korneuburg tulln krems leoben kapfenberg amstetten traun leonding feldkirch wolfsberg "
    "perchtoldsdorf kufstein lustenau braunau ried gmunden hallein garçonnière garconniere jänner österreich vienna",
    "DE": "berlin hamburg münchen munich köln frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden "
    "hannover nürnberg augsburg freiburg mainz bonn karlsruhe mannheim schufa deutschland",
    "CH": "zürich zurich genf genève basel bern lausanne winterthur luzern lugano schweiz grüezi",
}
_WORD = re.compile(r"[a-zäöüßéèêçâîôû]+")


def country_of(text: str, addresses: Iterable[str], default: str) -> str:
    """The country most likely meant by national numbers: dialling codes, domains, postcodes and towns in the mail vote.

    `default` (the tenant's country) decides ties and mails that say nothing.
    """
    votes: Counter[str] = Counter({default: 1})
    votes.update(_COUNTRY_OF[m] for m in _PREFIX.findall(text)[:20])
    places = " ".join(addresses)
    votes.update(_COUNTRY_OF[m.lower()] for m in set(_TLD.findall(f"{places} {text[:20_000]}")))
    votes.update({"AT": 1} if _ZIP4.search(text) else {})
    votes.update({"DE": 1} if _ZIP5.search(text) else {})
    words = set(_WORD.findall(text.casefold()))
    streets = any(w.endswith("gasse") for w in words)
    for country, known in _WORDS.items():
        votes[country] += 2 * min(2, len(words.intersection(known.split()))) + (country == "AT" and streets)
    return max(votes, key=lambda c: (votes[c], c == default))


def to_e164(value: str, country: str) -> str | None:
    """One stated number as E.164, None when it is no possible number. `country` is an ISO 3166 code."""
    text = re.sub(r"\(0\)", "", value.split("@", maxsplit=1)[0]).strip(" :.;,")
    text = re.sub(r"(?<=[\d)])\s*(?:oder|od\.|bzw\.|or|ou|,|;|\|).*$", "", text)
    number = _parse(text, _region(text, country))
    if number is None or sum(c.isdigit() for c in text) < 6 or not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _region(text: str, country: str) -> str:
    """A national number that is a mobile of one DACH country only is of that country."""
    digits = re.sub(r"\D", "", text)
    if country not in DACH or text.lstrip("( ").startswith(("+", "00")):
        return country
    if country == "DE" and _AT_MOBILE.match(digits) and len(digits) >= 10:
        return "AT"
    if country != "DE" and _DE_MOBILE.match(digits) and len(digits) >= 11:
        return "DE"
    return "CH" if country == "DE" and _CH_MOBILE.match(digits) and len(digits) == 10 else country


def _parse(text: str, region: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text[:60], region)
    except phonenumbers.NumberParseException:
        return None


def is_mobile(e164: str) -> bool:
    """Whether the number can be a mobile number."""
    number = _parse(e164, "ZZ")
    kinds = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
    return number is not None and phonenumbers.number_type(number) in kinds


def best_number(values: Iterable[str], country: str) -> str | None:
    """The number to call: a mobile one wins over a landline, else the first."""
    numbers = [n for n in (to_e164(v, country) for v in values if v.strip()) if n]
    return next((n for n in numbers if is_mobile(n)), numbers[0] if numbers else None)


def numbers_in(text: str) -> list[str]:
    """Stretches of free text that look like telephone numbers and are long enough to be one."""
    found = (m.group().strip() for m in _CANDIDATE.finditer(text[:50_000]))
    return [f for f in found if _number_like(f)][:20]


def _number_like(text: str) -> bool:
    """Grouped like a telephone number, or a bare run of digits with a trunk or international prefix; no date."""
    if not 8 <= len(re.sub(r"\D", "", text)) <= 16 or re.match(r"0\d[./]\d\d[./]\d\d", text):
        return False
    return bool(re.search(r"[ /()\-\u2011\u2013\xa0]", text)) or bool(
        re.fullmatch(r"\+?\d{8,15}|\+?\d+(?:\.\d+){2,}", text)
    )
