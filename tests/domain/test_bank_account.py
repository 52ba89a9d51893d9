"""Numbers of accounts are found as people write them; other numbers are left alone."""

import pytest

from neuroconcepts.domain.bank_account import without_accounts

IBANS = [
    "AT61 1904 3002 3457 3201",
    "AT611904300234573201",
    "de89 3704 0044 0532 0130 00",
    "CH93 0076 2011 6238 5295 7",
    "IT60 X054 2811 1010 0000 0123 456",
    "GB29NWBK60161331926819",
    "NL91 ABNA 0417 1643 00",
    "FR14-2004-1010-0505-0001-3M02-606",
]


@pytest.mark.parametrize("number", IBANS)
def test_an_account_is_masked_and_nothing_around_it(number: str) -> None:
    assert without_accounts(f"Konto {number} bitte, 3 Zimmer") == "Konto […] bitte, 3 Zimmer"


@pytest.mark.parametrize(
    "text",
    ["Am 27.02.2025 um 16:30, 1.480,50 €", "Top 14 im Haus am Ring 12 und 90 m²", "KRO-2041", "DG 17 bis 19, Nr. 5"],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert without_accounts(text) == text
