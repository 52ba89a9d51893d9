"""Times of day in digits and in words, and days of the month in words, against an offered time."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from neuroconcepts.assistant.claims import Agent, check
from neuroconcepts.assistant.claims.clocks import clocks

OFFERED = datetime(2026, 4, 24, 16, 30, tzinfo=ZoneInfo("Europe/Vienna"))


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Freitag um halb fünf", {time(4, 30), time(16, 30)}),
        ("sechzehn Uhr dreißig", {time(16, 30)}),
        ("um vier Uhr nachmittags", {time(16)}),
        ("um zehn vor fünf", {time(4, 50), time(16, 50)}),
        ("at a quarter to five", {time(4, 45), time(16, 45)}),
        ("at four o'clock in the afternoon", {time(16)}),
        ("at ten past three", {time(3, 10), time(15, 10)}),
        ("à seize heures trente", {time(16, 30)}),
        ("à cinq heures moins le quart", {time(4, 45), time(16, 45)}),
        ("à 16 heures trente", {time(16, 30)}),
        ("à neuf heures du matin", {time(9)}),
        ("alle ore 16 va benissimo", {time(16)}),
        ("alle quattro e mezza", {time(4, 30), time(16, 30)}),
        ("alle sedici e trenta", {time(16, 30)}),
        ("alle nove di mattina", {time(9)}),
    ],
)
def test_a_time_in_words_is_one(sentence: str, times: set[time]) -> None:
    (_, found), *others = clocks(sentence)
    assert (set(found), others) == (times, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "um drei Euro mehr",
        "alle due camere",
        "at two of the windows",
        "um zwei Zimmer",
        "à trois minutes",
        "ab acht Personen",
    ],
)
def test_a_number_of_things_is_no_time(sentence: str) -> None:
    assert [*clocks(sentence)] == []


def wrong(language: str, sentence: str) -> list[str]:
    found = check(sentence, about=None, slots=[OFFERED], seeker="", agent=Agent(), language=language)
    return [each.text for each in found]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Wir sehen uns am vierundzwanzigsten April um sechzehn Uhr dreißig."),
        ("de", "Freitag um halb fünf passt gut."),
        ("en", "See you on Friday the twenty-fourth of April at half past four."),
        ("fr", "Je vous confirme le vingt-quatre avril à seize heures et demie."),
        ("it", "Ci vediamo venerdì ventiquattro aprile alle sedici e trenta."),
    ],
)
def test_an_offered_time_may_be_told_in_words(language: str, sentence: str) -> None:
    assert wrong(language, sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Wir sehen uns am dreiundzwanzigsten April um sechzehn Uhr dreißig."),
        ("de", "Freitag um halb vier passt gut."),
        ("en", "See you on Friday the twenty-fourth of April at half past five."),
        ("fr", "Je vous confirme le vingt-quatre avril à quinze heures et demie."),
        ("it", "Ci vediamo venerdì ventiquattro aprile alle sedici."),
    ],
)
def test_another_time_in_words_is_named(language: str, sentence: str) -> None:
    assert wrong(language, sentence)
