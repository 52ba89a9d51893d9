"""Numbers of bank accounts (IBAN, ISO 13616) in texts: no answer needs one, so nobody else is shown one."""

import re
from typing import Final

_IBAN: Final = re.compile(r"\b[A-Z]{2}[ -]?\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Z0-9])", re.IGNORECASE)
_LEAST_DIGITS: Final = 12
"""Digits of the shortest in use here (Belgium 14, Netherlands 12): words of the same shape have none."""


def without_accounts(text: str) -> str:
    """The text with `[…]` for each IBAN, also for one with a slip in it: its check digits are not looked at."""
    return _IBAN.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    """An IBAN with what stands behind it left as it is: words follow a number after its last digit."""
    last = max(at for at, character in enumerate(found[0]) if character.isdigit())
    digits = sum(character.isdigit() for character in found[0])
    return f"[…]{found[0][last + 1 :]}" if digits >= _LEAST_DIGITS else found[0]
