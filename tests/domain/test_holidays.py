from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.domain.holidays import HOLIDAYS, easter_sunday, holiday, holiday_end, holiday_weekend


def gauss_easter(year: int) -> date:
    """A second way to Easter: the 19-year cycle and the golden number's full moon, after Gauss and Lilius."""
    a, b, c = year % 19, year % 4, year % 7
    k = year // 100
    m = (15 - (13 + 8 * k) // 25 + k - k // 4) % 30
    n = (4 + k - k // 4) % 7
    d = (19 * a + m) % 30
    e = (2 * b + 4 * c + 6 * d + n) % 7
    if (d, e) == (29, 6) or (d == 28 and e == 6 and (11 * m + 11) % 30 < 19):
        e -= 7
    return date(year, 3, 22) + timedelta(days=d + e)


@given(st.integers(1583, 4000))
def test_easter_agrees_with_gauss(year: int) -> None:
    assert easter_sunday(year) == gauss_easter(year)


@pytest.mark.parametrize(
    ("year", "expected"), [(2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)), (2026, date(2026, 4, 5))]
)
def test_easter_of_known_years(year: int, expected: date) -> None:
    assert easter_sunday(year) == expected


def test_feasts_count_from_easter() -> None:
    assert holiday("corpus_christi", 2025) == date(2025, 6, 19)
    assert holiday("whit_monday", 2025) == date(2025, 6, 9)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("valentine", date(2025, 2, 14)),
        ("fat_thursday", date(2025, 2, 27)),
        ("mothering_sunday", date(2025, 3, 30)),
        ("trinity", date(2025, 6, 15)),
        ("sacred_heart", date(2025, 6, 27)),
        ("mothers_day", date(2025, 5, 11)),
        ("fathers_day", date(2025, 6, 8)),
        ("fathers_day_abroad", date(2025, 6, 15)),
        ("federal_fast", date(2025, 9, 21)),
        ("harvest_festival", date(2025, 10, 5)),
        ("remembrance_sunday", date(2025, 11, 16)),
        ("repentance_day", date(2025, 11, 19)),
        ("sunday_of_the_dead", date(2025, 11, 23)),
        ("thanksgiving", date(2025, 11, 27)),
        ("black_friday", date(2025, 11, 28)),
        ("cyber_monday", date(2025, 12, 1)),
    ],
)
def test_days_of_2025(name: str, expected: date) -> None:
    assert holiday(name, 2025) == expected


def test_easter_weekend_ends_after_easter_monday() -> None:
    assert holiday_weekend("easter", 2025) == (date(2025, 4, 19), date(2025, 4, 22))


@given(name=st.sampled_from(sorted(HOLIDAYS)), year=st.integers(1990, 2100))
def test_every_holiday_ends_after_it_begins(name: str, year: int) -> None:
    assert holiday(name, year) < holiday_end(name, year)
