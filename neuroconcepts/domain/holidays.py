"""Holidays by name: the day in a given year, computed.

Easter after the anonymous Gregorian computus (Meeus, *Astronomical Algorithms*, ch. 8); the others are fixed or count
from it. Names are those of the words of `times`; a tenant's closing days are data of the calendar, not of this page.
"""

from datetime import date, timedelta

# Days from Easter Sunday.
_FROM_EASTER = {
    "fat_thursday": -52,
    "carnival_saturday": -50,
    "carnival_sunday": -49,
    "carnival": -48,
    "shrove_tuesday": -47,
    "ash_wednesday": -46,
    "mothering_sunday": -21,
    "palm_sunday": -7,
    "holy_week": -6,
    "maundy_thursday": -3,
    "good_friday": -2,
    "easter_saturday": -1,
    "easter": 0,
    "easter_monday": 1,
    "easter_tuesday": 2,
    "low_sunday": 7,
    "ascension": 39,
    "whit_saturday": 48,
    "pentecost": 49,
    "whit_monday": 50,
    "whit_tuesday": 51,
    "trinity": 56,
    "corpus_christi": 60,
    "sacred_heart": 68,
}
_FIXED = {
    "new_year": (1, 1),
    "berchtold": (1, 2),
    "epiphany": (1, 6),
    "candlemas": (2, 2),
    "valentine": (2, 14),
    "womens_day": (3, 8),
    "st_patrick": (3, 17),
    "st_joseph": (3, 19),
    "st_george": (4, 23),
    "liberation": (4, 25),
    "walpurgis_night": (4, 30),
    "labour_day": (5, 1),
    "st_florian": (5, 4),
    "italian_national_day": (6, 2),
    "st_john": (6, 24),
    "peter_and_paul": (6, 29),
    "french_national_day": (7, 14),
    "swiss_national_day": (8, 1),
    "assumption": (8, 15),
    "nativity_of_mary": (9, 8),
    "childrens_day": (9, 20),
    "st_rupert": (9, 24),
    "michaelmas": (9, 29),
    "german_unity": (10, 3),
    "austrian_national_day": (10, 26),
    "halloween": (10, 31),
    "reformation": (10, 31),
    "all_saints": (11, 1),
    "all_souls": (11, 2),
    "bonfire_night": (11, 5),
    "martinmas": (11, 11),
    "st_leopold": (11, 15),
    "st_barbara": (12, 4),
    "krampus": (12, 5),
    "st_nicholas": (12, 6),
    "immaculate_conception": (12, 8),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "holy_innocents": (12, 28),
    "new_years_eve": (12, 31),
}
# The first such weekday on or after a day (0 = Monday): Mother's Day is the second Sunday of May, Father's Day the second
# of June as in Austria (abroad the third), Advent begins on the fourth Sunday before Christmas.
_WEEKDAY_FROM = {
    "mothers_day": (5, 8, 6),
    "fathers_day": (6, 8, 6),
    "fathers_day_abroad": (6, 15, 6),
    "federal_fast": (9, 15, 6),
    "harvest_festival": (10, 1, 6),
    "remembrance_sunday": (11, 13, 6),
    "repentance_day": (11, 16, 2),
    "sunday_of_the_dead": (11, 20, 6),
    "thanksgiving": (11, 22, 3),
    "black_friday": (11, 23, 4),
    "cyber_monday": (11, 26, 0),
    "advent": (11, 27, 6),
}
HOLIDAYS = frozenset(_FROM_EASTER) | frozenset(_FIXED) | frozenset(_WEEKDAY_FROM)

# Feasts that people use for more than one day ("zu Ostern", "über Weihnachten"): the last of their days.
_LAST_DAY = {
    "holy_week": "easter_saturday",
    "easter": "easter_monday",
    "pentecost": "whit_monday",
    "christmas": "boxing_day",
}


def easter_sunday(year: int) -> date:
    """Easter Sunday of a Gregorian year (1583 or later)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap = century // 4
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date:
    """The (first) day of a holiday of `HOLIDAYS` in a year; `KeyError` for another name."""
    if name in _FROM_EASTER:
        return easter_sunday(year) + timedelta(days=_FROM_EASTER[name])
    if name in _WEEKDAY_FROM:
        month, earliest, weekday = _WEEKDAY_FROM[name]
        first = date(year, month, earliest)
        return first + timedelta(days=(weekday - first.weekday()) % 7)
    return date(year, *_FIXED[name])


def holiday_end(name: str, year: int) -> date:
    """The day after the last day that people mean by the holiday's name."""
    return holiday(_LAST_DAY.get(name, name), year) + timedelta(days=1)


def holiday_weekend(name: str, year: int) -> tuple[date, date]:
    """First day and day after the last of the long weekend around a feast ("Osterwochenende": Saturday to Monday)."""
    first = holiday(name, year)
    saturday = first - timedelta(days=(first.weekday() - 5) % 7)
    return saturday, max(saturday + timedelta(days=2), holiday_end(name, year))
