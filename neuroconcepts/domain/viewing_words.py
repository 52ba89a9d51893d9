"""When a viewing is, in words for the seeker: day and time as his language writes them. The system's locale plays no part."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.viewing import utc, zone_of

_WEEKDAYS: Final[Mapping[str, str]] = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
}
_MONTHS: Final[Mapping[str, str]] = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}
_AUSTRIAN: Final = {"Januar": "Jänner"}
_Writes = Callable[[datetime, str, str], str]


def says(window: Window, language: str, tz: str) -> str:
    """When a window begins, written out in the zone `tz`, without its length. `language` is a tag (`de`, `de-AT`, `fr`).

    "Donnerstag, 27. Februar 2025, 16:30 Uhr" in German (with the Jänner of Austria), and where no language is known;
    "jeudi 27 février 2025 à 16h30"; "giovedì 27 febbraio 2025, ore 16:30"; for every other language
    "Thursday, 27 February 2025, 16:30". `InvalidInput`: unknown zone, unaware time.
    """
    start, written = utc(window.start).astimezone(zone_of(tz)), _written(language)
    return f"{_day(start, language)}{_TIME[written](start)}"


def says_day(window: Window, language: str, tz: str) -> str:
    """The day on which a window begins, as `says` tells it, without the time of day."""
    return _day(utc(window.start).astimezone(zone_of(tz)), language)


def _written(language: str) -> str:
    written = language[:2].lower() or "de"
    return written if written in _DAY else "en"


def _day(start: datetime, language: str) -> str:
    written = _written(language)
    weekday, month = _WEEKDAYS[written].split()[start.weekday()], _MONTHS[written].split()[start.month - 1]
    if language.upper().endswith("-AT"):
        month = _AUSTRIAN.get(month, month)
    return _DAY[written](start, weekday, month)


_DAY: Final[Mapping[str, _Writes]] = {
    "de": lambda start, weekday, month: f"{weekday}, {start.day}. {month} {start.year}",
    "en": lambda start, weekday, month: f"{weekday}, {start.day} {month} {start.year}",
    "fr": lambda start, weekday, month: f"{weekday} {'1er' if start.day == 1 else start.day} {month} {start.year}",
    "it": lambda start, weekday, month: f"{weekday} {'1°' if start.day == 1 else start.day} {month} {start.year}",
}
_TIME: Final[Mapping[str, Callable[[datetime], str]]] = {
    "de": lambda start: f", {start:%H:%M} Uhr",
    "en": lambda start: f", {start:%H:%M}",
    "fr": lambda start: f" à {start.hour}h{start:%M}",
    "it": lambda start: f", ore {start:%H:%M}",
}
