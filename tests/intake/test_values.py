from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.intake import values

TODAY = date(2025, 3, 3)


@given(
    st.dates(TODAY, TODAY + timedelta(days=3000)), st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "ab %d.%m.%Y"])
)
def test_a_written_day_is_read_back(day: date, form: str) -> None:
    assert values.day_of(day.strftime(form), TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1. März 2025", date(2025, 3, 1)), ("ab 1.4.", date(2025, 4, 1)), ("1.2.", date(2026, 2, 1)), ("April 2025", date(2025, 4, 1)),
        ("June 1, 2025", date(2025, 6, 1)), ("1er mai 2025", date(2025, 5, 1)), ("31.02.2025", None), ("sofort", None),
    ],
)  # fmt: skip
def test_days_in_words(text: str, day: date | None) -> None:
    assert values.day_of(text, TODAY) == day


@pytest.mark.parametrize("text", ["3.450 €", "EUR 3,450.00", "3'450", "3 450 Euro", "3450,00", "ca. 3.450 netto"])
def test_amounts(text: str) -> None:
    assert values.amount_of(text) == Decimal(3450)


@pytest.mark.parametrize(
    ("text", "count"),
    [("1 Person", 1), ("2 Erwachsene, 1 Kind", 3), ("zwei", 2), ("4", 4), ("0", None), ("viele", None)],
)
def test_head_counts(text: str, count: int | None) -> None:
    assert values.count_of(text) == count


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Hauptstraße 3/5, 1100 Wien", ("Hauptstraße 3/5", "1100", "Wien")),
        ("Tal 1, D-80331 München, Deutschland", ("Tal 1", "80331", "München")),
        ("2340 Mödling", (None, "2340", "Mödling")),
        ("80331", (None, "80331", None)),
        ("Hauptstraße 1000", ("Hauptstraße 1000", None, None)),
    ],
)
def test_addresses(text: str, address: tuple[str | None, str | None, str | None]) -> None:
    assert values.address_of(text) == address


@pytest.mark.parametrize(
    ("value", "ref"),
    [
        ("KRO-2042 - Kompakte Wohnung", "KRO-2042"),
        ("[kro.2050.wien]", "kro.2050.wien"),
        ("155872341", "155872341"),
        ("ohne", None),
    ],
)
def test_listing_numbers(value: str, ref: str | None) -> None:
    assert values.reference_of(value) == ref
