"""A slot in words, against CLDR's names of days and months, and as the seeker may write it back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.reading.understanding import understand
from neuroconcepts.domain.conversation import Context, Window
from neuroconcepts.domain.viewing_words import says
from neuroconcepts.errors import InvalidInput

VIENNA = "Europe/Vienna"
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001 - the tests add the zone


def said(moment: datetime, language: str, tz: str = "UTC") -> str:
    return says(Window(moment, moment), language, tz)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Donnerstag, 27. Februar 2025, 16:30 Uhr"),
        ("de-AT", "Donnerstag, 27. Februar 2025, 16:30 Uhr"),
        ("", "Donnerstag, 27. Februar 2025, 16:30 Uhr"),
        ("en", "Thursday, 27 February 2025, 16:30"),
        ("fr", "jeudi 27 février 2025 à 16h30"),
        ("fr-CH", "jeudi 27 février 2025 à 16h30"),
        ("it", "giovedì 27 febbraio 2025, ore 16:30"),
        ("tr", "Thursday, 27 February 2025, 16:30"),
    ],
)
def test_a_slot_in_words(language: str, words: str) -> None:
    assert said(datetime(2025, 2, 27, 15, 30, tzinfo=UTC), language, VIENNA) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Donnerstag, 1. Januar 2026, 09:05 Uhr"),
        ("de-AT", "Donnerstag, 1. Jänner 2026, 09:05 Uhr"),
        ("de-at", "Donnerstag, 1. Jänner 2026, 09:05 Uhr"),
        ("de-CH", "Donnerstag, 1. Januar 2026, 09:05 Uhr"),
        ("en", "Thursday, 1 January 2026, 09:05"),
        ("fr", "jeudi 1er janvier 2026 à 9h05"),
        ("it", "giovedì 1° gennaio 2026, ore 09:05"),
    ],
)
def test_the_first_of_january_has_its_own_words(language: str, words: str) -> None:
    assert said(datetime(2026, 1, 1, 9, 5, tzinfo=UTC), language) == words


@pytest.mark.parametrize(
    ("language", "pattern"),
    [
        ("de", "EEEE, d. MMMM y"),
        ("de_AT", "EEEE, d. MMMM y"),
        ("de_CH", "EEEE, d. MMMM y"),
        ("en_GB", "EEEE, d MMMM y"),
        ("fr", "EEEE d MMMM y"),
        ("it", "EEEE d MMMM y"),
    ],
)
@given(moments)
def test_days_and_months_are_those_of_cldr(language: str, pattern: str, moment: datetime) -> None:
    expected = format_date(moment, pattern, locale=language)
    words = said(moment.replace(tzinfo=UTC), language.replace("_", "-")).replace("1er ", "1 ").replace("1° ", "1 ")
    assert words.startswith(expected)


@given(moments)
def test_the_time_is_that_of_the_property_s_clock(moment: datetime) -> None:
    start = moment.replace(tzinfo=UTC)
    local = start.astimezone(ZoneInfo(VIENNA))
    assert said(start, "de", VIENNA).endswith(f", {local:%H:%M} Uhr")
    assert said(start, "it", VIENNA).endswith(f", ore {local:%H:%M}")
    assert said(start, "fr", VIENNA).endswith(f" à {local.hour}h{local:%M}")


@pytest.mark.parametrize("language", ["de", "de-AT", "en", "fr", "it"])
@given(st.integers(0, 364), st.integers(8 * 4, 19 * 4))
def test_whoever_writes_it_back_means_this_time(language: str, day: int, quarter: int) -> None:
    now = datetime(2026, 1, 1, 8, tzinfo=ZoneInfo(VIENNA))
    start = datetime(2026, 1, 2, quarter // 4, quarter % 4 * 15, tzinfo=ZoneInfo(VIENNA)) + timedelta(days=day)
    offered = (Window(start, start + timedelta(minutes=30)),)
    line = says(offered[0], language, VIENNA)
    assert understand(line, now=now, context=Context(offered=offered), language=language[:2]).windows == offered


def test_an_unknown_zone_and_an_unaware_time_are_refused() -> None:
    with pytest.raises(InvalidInput, match="unknown"):
        said(datetime(2026, 1, 1, tzinfo=UTC), "de", "Europe/Wien")
    with pytest.raises(InvalidInput, match="names no zone"):
        said(datetime(2026, 1, 1), "de")  # noqa: DTZ001 - the mistake in question
