from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times import Precision, resolve
from tests.domain.times.notation import NOW, VIENNA, windows
from tests.domain.times.phrases import PHRASES

CASES = [(language, text, expected) for language, rows in PHRASES.items() for text, expected in rows.items()]
WEEKDAYS = {
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "it": ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "tr": ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"],
}
# What the grammar is made of, in any order: the property tests must meet its rules, not only foreign text.
PIECE_WORDS = (
    "am um ab bis zwischen und oder von nach vor nicht halb viertel dreiviertel acht fünf 3. 31. 3.3. "
    "29.2. 17:30 17 Uhr 24 heute morgen übermorgen Montag Mo nächsten diese letzte Woche KW 53 0 in "
    "14 Tagen Wochenende Ostern März Ende Mitte Abend früh später früher eine Stunde seit gleiche "
    "Uhrzeit statt 25:99 9999 1.1.0001 Mo-Fr - / , . ! 12am 30.2. 2025-02-30 the at next to"
)
PIECES = st.sampled_from(PIECE_WORDS.split())
LANGUAGES = st.sampled_from([None, "de", "en", "it", "fr", "tr", "xx"])
MOMENTS = st.integers(0, 20 * 365 * 24 * 60).map(lambda m: datetime(2020, 1, 1, tzinfo=VIENNA) + timedelta(minutes=m))


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[f"{c[0]}: {c[1]}" for c in CASES])
def test_phrase_means_the_windows_a_person_reads(language: str, text: str, expected: str) -> None:
    assert [found.window for found in resolve(text, now=NOW, language=language)] == windows(expected)


@given(text=st.text() | st.lists(PIECES, max_size=12).map(" ".join), now=MOMENTS, language=LANGUAGES)
@example(text="am 31.12. um 23:45 Uhr", now=datetime(2025, 12, 31, 23, 50, tzinfo=VIENNA), language="de")
def test_never_raises_and_every_window_is_a_stretch_ahead(text: str, now: datetime, language: str | None) -> None:
    for found in resolve(text, now=now, language=language, about=[Window(now, now + timedelta(minutes=30))]):
        window = found.window
        assert window.start < window.end
        assert window.end > now
        assert window.start.tzinfo is not None
        assert text[found.start : found.end] == found.quote


@given(now=MOMENTS, ahead=st.integers(1, 330), minutes=st.integers(8 * 4, 21 * 4).map(lambda q: q * 15))
def test_a_written_out_date_and_time_comes_back(now: datetime, ahead: int, minutes: int) -> None:
    day = now.date() + timedelta(days=ahead)
    start = datetime.combine(day, datetime.min.time(), VIENNA).replace(hour=minutes // 60, minute=minutes % 60)
    spoken = start.strftime("%H:%M")
    months = [
        "Jänner",
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
    ]
    forms = {
        f"am {day.day}.{day.month}. um {spoken} Uhr": "de",
        f"{day:%d.%m.%Y}, {spoken}": "de",
        f"{WEEKDAYS['de'][day.weekday()]}, {day.day}. {months[day.month - 1]} {day.year}, {spoken} Uhr": "de",
        f"on {day:%B} {day.day}, {day.year} at {start:%I:%M %p}": "en",
        f"{day.day} {day:%B} at {start:%I:%M%p}": "en",
        f"{day.isoformat()} {spoken}": "en",
    }
    for text, language in forms.items():
        found = resolve(text, now=now, language=language)
        assert [(f.window.start, f.precision) for f in found] == [(start, Precision.EXACT)], text


@given(now=MOMENTS, weekday=st.integers(0, 6), language=st.sampled_from(sorted(WEEKDAYS)))
def test_a_weekday_is_that_weekday_within_the_coming_seven_days(now: datetime, weekday: int, language: str) -> None:
    (found,) = resolve(WEEKDAYS[language][weekday], now=now, language=language)
    assert found.window.start.weekday() == weekday
    assert timedelta(0) < found.window.start.date() - now.date() <= timedelta(days=7)


@given(year=st.integers(2024, 2040), week=st.integers(1, 53))
def test_a_calendar_week_is_that_iso_week(year: int, week: int) -> None:
    now = datetime(year, 1, 8, 9, tzinfo=VIENNA)
    for found in resolve(f"KW {week}", now=now, language="de"):
        monday = found.window.end.date() - timedelta(days=7)
        assert monday.isocalendar()[1:] == (week, 1)
        assert found.window.start.date() == max(monday, now.date())  # of the current week, what is left


@given(now=MOMENTS, days=st.integers(2, 60))
def test_in_so_many_days_is_counted(now: datetime, days: int) -> None:
    expected = 7 if days == 8 else days  # "in acht Tagen" is a week
    (found,) = resolve(f"in {days} Tagen", now=now, language="de")
    assert found.window.start.date() == now.date() + timedelta(days=expected)


def test_summer_time_is_that_of_the_day_named() -> None:
    now = datetime(2025, 3, 28, 10, tzinfo=VIENNA)
    (found,) = resolve("am Montag um 17 Uhr", now=now, language="de")
    assert found.window.start.isoformat() == "2025-03-31T17:00:00+02:00"


def test_a_day_of_the_clock_change_is_whole() -> None:
    now = datetime(2025, 3, 28, 10, tzinfo=VIENNA)
    (found,) = resolve("am Sonntag", now=now, language="de")
    utc = ZoneInfo("UTC")
    assert found.window.end.astimezone(utc) - found.window.start.astimezone(utc) == timedelta(hours=23)


def test_naive_now_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        resolve("morgen", now=NOW.replace(tzinfo=None))


OFFERED = windows("02-27 16:30-17:00")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("eine Stunde später", "02-27 17:30-18:00"),
        ("eine halbe Stunde früher", "02-27 16:00-16:30"),
        ("eine Woche später", "03-06 16:30-17:00"),
        ("um eine Woche verschieben", "03-06 16:30-17:00"),
        ("um eine Stunde vorverlegen", "02-27 15:30-16:00"),
        ("gleiche Uhrzeit am Freitag", "02-21 16:30-17:00"),
        ("am selben Tag um 18 Uhr", "02-27 18:00-18:30"),
        ("Donnerstag um 18 Uhr", "02-27 18:00-18:30"),  # the offered Thursday, not tomorrow
        ("um 18 Uhr", "02-27 18:00-18:30"),
    ],
)
def test_what_the_talk_is_about_says_which_day(text: str, expected: str) -> None:
    found = resolve(text, now=NOW, language="de", about=[OFFERED])
    assert [f.window for f in found] == windows(expected)


def test_a_shift_without_an_agreed_time_names_nothing() -> None:
    assert resolve("eine Stunde später", now=NOW, language="de") == ()


def test_leap_day_is_next_years_only_where_it_exists() -> None:
    found = resolve("am 29.2. um 10 Uhr", now=datetime(2027, 12, 1, 9, tzinfo=VIENNA), language="de")
    assert [f.window.start.date() for f in found] == [date(2028, 2, 29)]
    assert resolve("am 29.2. um 10 Uhr", now=datetime(2025, 12, 1, 9, tzinfo=VIENNA), language="de") == ()
