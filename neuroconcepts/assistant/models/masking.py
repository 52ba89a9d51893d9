"""Texts without the numbers and addresses by which a person is reached or paid: no answer and no search needs them."""

import re
from typing import Final

from phonenumbers import PhoneNumberMatcher

from neuroconcepts.domain.bank_account import without_accounts

_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MANY_DIGITS: Final = re.compile(r"(?:\d[^\w\n]{0,3}){5}\d")
_REGIONS: Final = ("DE", "AT")  # Swiss numbers without +41 are found as German ones


def without_contacts(text: str) -> str:
    """The text with `[…]` for mail addresses, telephone numbers and IBANs."""
    shown = _MAIL.sub("[…]", without_accounts(text))
    if not _MANY_DIGITS.search(shown):
        return shown  # most texts: looking for numbers costs a millisecond
    for region in _REGIONS:
        for number in reversed(list(PhoneNumberMatcher(shown, region))):
            shown = shown[: number.start] + "[…]" + shown[number.end :]
    return shown
