"""Figures that occur in none of the texts a sentence was made from."""

import re
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from neuroconcepts.assistant.claims import unsupported_numbers
from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.viewing_words import says

amounts = st.decimals(min_value=0, max_value=10**7, places=2)
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


def german(value: Decimal) -> str:
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))


@given(amounts)
def test_an_amount_supports_itself_in_every_spelling(value: Decimal) -> None:
    for said in (
        german(value),
        f"{value:,.2f}",
        f"{value:,.2f}".replace(",", "\u202f"),
        f"{value:,.2f}".replace(",", "’"),
    ):
        assert unsupported_numbers(f"Das sind {said} € im Monat.", allowed=[str(value)]) == ()


@given(amounts, amounts)
def test_another_amount_is_named_as_it_stands(value: Decimal, other: Decimal) -> None:
    assume(value != other)
    assert unsupported_numbers(f"Das sind {german(value)} € im Monat.", allowed=[german(other)]) == (german(value),)


@given(days)
def test_a_day_supports_itself_in_every_spelling(day: date) -> None:
    month = (
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    )
    spellings = (
        f"{day:%d.%m.%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}. {month[day.month - 1]} {day.year}",
        f"{day:%d.%m.}",
    )
    window = Window(datetime.combine(day, time(), UTC), datetime.combine(day, time(), UTC))
    written = [says(window, language, "UTC") for language in ("de", "de-AT", "en", "fr", "it")]
    for said in (*spellings, *(re.split(r",? (?:à|ore|\d\d:)|, \d\d:", each)[0] for each in written)):
        assert unsupported_numbers(f"Frei ab {said} für Sie", allowed=[day.isoformat()]) == ()


@given(days, days)
def test_another_day_is_named(day: date, other: date) -> None:
    assume(day != other)
    said = f"{day:%d.%m.%Y}"
    assert unsupported_numbers(f"Frei ab {said}", allowed=[other.isoformat()]) == (said,)


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_text_supports_itself_and_what_is_named_stands_in_it(text: str, allowed: str) -> None:
    assert unsupported_numbers(text, allowed=[text]) == ()
    assert all(said in text for said in unsupported_numbers(text, allowed=[allowed]))


@pytest.mark.parametrize(
    ("text", "allowed", "named"),
    [
        ("3,6 % Provision", ["3,6 %"], ()),
        ("3,6 % Provision", ["3,6 Zimmer"], ("3,6 %",)),
        ("Frei ab 1. April 2025", ["01.04.2025"], ()),
        ("Frei ab 2. April 2025", ["01.04.2025"], ("2. April 2025",)),
        ("available from 1 April 2025", ["2025-04-01"], ()),
        ("libre dès le 1er avril 2025", ["2025-04-01"], ()),
        ("libre dès le 1er août 2025", ["2025-04-01"], ("1er août 2025",)),
        ("libero dal 1° dicembre 2025", ["1. Dezember 2025"], ()),
        ("libero dal 2 dicembre 2025", ["1. Dezember 2025"], ("2 dicembre 2025",)),
        ("Schreiben Sie an a.b@x.example.", ["A.B@x.example"], ()),
        ("Schreiben Sie an a.c@x.example.", ["a.b@x.example"], ("a.c@x.example",)),
        ("Siehe https://x.example/expose.", ["https://x.example/expose"], ()),
        ("Siehe https://y.example/expose.", ["https://x.example/expose"], ("https://y.example/expose",)),
        ("Tel. +43 1 234 56 71", ["+4312345671"], ()),
        ("Tel. +43 1 234 56 72", ["+4312345671"], ("+43 1 234 56 72",)),
        ("14 m² und 26 m²", ["26 m²"], ("14",)),
        ("Vielen Dank!", [], ()),
    ],
)
def test_claims(text: str, allowed: list[str], named: tuple[str, ...]) -> None:
    assert unsupported_numbers(text, allowed=allowed) == named
