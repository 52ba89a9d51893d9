"""A date and a weekday that contradict each other name two times; on Wednesday 19 February 2025, 10:00, in Vienna."""

import pytest

from neuroconcepts.domain.times import resolve
from tests.domain.times.notation import NOW, windows

CONTRADICTORY = {
    "Montag, 26. Februar um 10 Uhr": ("de", "02-26 10:00-10:30", "02-24 10:00-10:30"),
    "am Mo, 26.2. vormittags": ("de", "02-26 08:00-12:00", "02-24 08:00-12:00"),
    "Samstag, 2025-02-28": ("de", "02-28", "03-01"),
    "Freitag, der 20., 17 Uhr": ("de", "02-20 17:00-17:30", "02-21 17:00-17:30"),
    "am Donnerstag, den 25. um 9": ("de", "02-25 09:00-09:30", "02-27 09:00-09:30"),
    "26.2. (Montag) um 10": ("de", "02-26 10:00-10:30", "02-24 10:00-10:30"),
    "am 26. Februar, einem Montag, um 10": ("de", "02-26 10:00-10:30", "02-24 10:00-10:30"),
    "morgen, Freitag, um 10": ("de", "02-20 10:00-10:30", "02-21 10:00-10:30"),
    "heute, Montag, um 17 Uhr": ("de", "02-19 17:00-17:30", "02-24 17:00-17:30"),
    "Monday, February 26th at 3 pm": ("en", "02-26 15:00-15:30", "02-24 15:00-15:30"),
    "Friday 27 February, 11 am": ("en", "02-27 11:00-11:30", "02-28 11:00-11:30"),
    "tomorrow (Friday) at 4 pm": ("en", "02-20 16:00-16:30", "02-21 16:00-16:30"),
    "lundi 26 février à 18h": ("fr", "02-26 18:00-18:30", "02-24 18:00-18:30"),
    "lunedì 26 febbraio alle 18": ("it", "02-26 18:00-18:30", "02-24 18:00-18:30"),
    "el lunes 26 de febrero a las 18:00": ("es", "02-26 18:00-18:30", "02-24 18:00-18:30"),
    "w poniedziałek 26 lutego o 18:00": ("pl", "02-26 18:00-18:30", "02-24 18:00-18:30"),
    "26 Şubat Pazartesi saat 18:00": ("tr", "02-26 18:00-18:30", "02-24 18:00-18:30"),
}


@pytest.mark.parametrize("text", CONTRADICTORY)
def test_a_contradictory_phrase_is_read_both_ways(text: str) -> None:
    language, by_date, by_weekday = CONTRADICTORY[text]
    (found,) = resolve(text, now=NOW, language=language)
    assert [found.window, found.otherwise] == [*windows(by_date), *windows(by_weekday)]


SURE = {
    "Mittwoch, 26. Februar um 10 Uhr": ("de", "02-26 10:00-10:30"),
    "26.2. (Mittwoch) um 10": ("de", "02-26 10:00-10:30"),
    "morgen, Donnerstag, um 10": ("de", "02-20 10:00-10:30"),
    "Freitag, der 14.": ("de", "03-14"),
    "Freitag, 21.2., Samstag oder Sonntag": ("de", "02-21, 02-22, 02-23"),
    "morgen, Montag und Dienstag": ("de", "02-20, 02-24, 02-25"),
    "am 26.2., Freitag oder Samstag": ("de", "02-26, 02-21, 02-22"),
    "Montag, 17. Februar um 10 Uhr": ("de", ""),
    "Saturday the 22nd or Sunday the 23rd": ("en", "02-22, 02-23"),
}


@pytest.mark.parametrize("text", SURE)
def test_what_agrees_or_is_a_day_beside_others_has_one_reading(text: str) -> None:
    language, expected = SURE[text]
    found = resolve(text, now=NOW, language=language)
    assert [each.window for each in found] == windows(expected)
    assert not any(each.otherwise for each in found)


def test_beside_others_only_the_contradictory_day_is_unsure() -> None:
    found = resolve("Mo 26.2. oder Do 27.2. ab 16 Uhr", now=NOW, language="de")
    assert [(each.window, each.otherwise) for each in found] == [
        (windows("02-26 16:00-22:00")[0], windows("02-24 16:00-22:00")[0]),
        (windows("02-27 16:00-22:00")[0], None),
    ]


def test_the_agreed_viewing_says_which_day_is_meant() -> None:
    (agreed,) = windows("02-24 15:00-15:30")
    (found,) = resolve("Montag, 26. Februar um 15 Uhr", now=NOW, language="de", about=[agreed], agreed=True)
    assert (found.window, found.otherwise) == (agreed, None)


def test_of_the_offered_slots_that_which_is_named_comes_first_and_is_still_unsure() -> None:
    (offered,) = windows("02-24 15:00-15:30")
    (found,) = resolve("Montag, 26. Februar um 15 Uhr", now=NOW, language="de", about=[offered])
    assert (found.window, found.otherwise) == (offered, windows("02-26 15:00-15:30")[0])
