"""Telephone numbers to E.164, in the country in which they are dialled (`intake.country`)."""

import re
from collections.abc import Iterable

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

DACH = ("DE", "AT", "CH")
_AT_MOBILE = re.compile(r"^0(?:650|66[0-9]|67[0-8]|68[01689]|69[09])")
_DE_MOBILE = re.compile(r"^0(?:15|16|17)\d")
_CH_MOBILE = re.compile(r"^07[4-9]\d")
_AREA = re.compile(r"\(?(0[1-9]\d{0,4})(?=[ )/\-])")
_CANDIDATE = re.compile(r"(?<![\w@/.-])(?:\+|00|\(?0)[\d()/ .\u2011\u2013\xa0-]{5,24}\d(?![\w@])")


def to_e164(value: str, country: str) -> str | None:
    """One stated number as E.164, None when it is no possible number. `country` is an ISO 3166 code."""
    text = re.sub(r"\(0\)", "", value.split("@", maxsplit=1)[0]).strip(" :.;,")
    text = re.sub(r"(?<=[\d)])\s*(?:oder|od\.|bzw\.|or|ou|,|;|\|).*$", "", text)
    number = parsed(text, _region(text, country))
    if number is None or sum(c.isdigit() for c in text) < 6 or not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _region(text: str, country: str) -> str:
    """A national number that is a mobile of one DACH country only is of that country."""
    if country not in DACH:
        return country
    home = national_home(text)
    return home if home and "DE" in (home, country) else country


def national_home(text: str) -> str | None:
    """The DACH country whose mobile number a nationally written number is by its prefix and length."""
    digits = re.sub(r"\D", "", text)
    if text.lstrip("( ").startswith(("+", "00")):
        return None
    area = area_code(text)
    if _DE_MOBILE.match(digits) and len(digits) >= 11:
        return "DE"
    if _AT_MOBILE.match(digits) and len(digits) >= 10:
        return "AT"
    return "CH" if _CH_MOBILE.match(digits) and len(digits) == 10 and (area is None or len(area) == 3) else None


def area_code(number: str) -> str | None:
    """The trunk prefix and area code of a national number, if it is written apart: `0512 334455`, `(07531) 9988`."""
    first = _AREA.match(number.strip())
    return first[1] if first else None


def parsed(text: str, region: str) -> PhoneNumber | None:
    """A number as the numbering plans see it, None when it cannot be one. `region` is where it is dialled."""
    try:
        return phonenumbers.parse(text[:60], region)
    except phonenumbers.NumberParseException:
        return None


def is_mobile(e164: str) -> bool:
    """Whether the number can be a mobile number."""
    number = parsed(e164, "ZZ")
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
