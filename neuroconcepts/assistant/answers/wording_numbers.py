"""How each language writes numbers, units and days."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

_NARROW_SPACE: Final = "\u202f"
CURRENCIES: Final = frozenset({"EUR", "CHF"})


def _grouped(value: Decimal) -> str:
    """`1389.50` → `1,389.50`; whole numbers without decimals."""
    return f"{value.to_integral_value() if value == value.to_integral_value() else value:,f}"


def german_number(value: Decimal) -> str:
    """`1.389,50`."""
    return _grouped(value).translate(str.maketrans(",.", ".,"))


def english_number(value: Decimal) -> str:
    """`1 389.50`, grouped by a narrow space (ISO 80000-1): `1.389` and `1,389` are read differently in Vienna."""
    return _grouped(value).replace(",", _NARROW_SPACE)


def french_number(value: Decimal) -> str:
    """`1 389,50`."""
    return _grouped(value).replace(",", _NARROW_SPACE).replace(".", ",")


def _german_day(value: date) -> str:
    return f"{value:%d.%m.%Y}"


_MONTHS: Final = MappingProxyType(
    {
        "en": [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        "fr": [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        "it": [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ],
    }
)
_FIRST: Final = {"fr": "1er", "it": "1º"}


def _spelled_day(language: str) -> Callable[[date], str]:
    """`1 July 2025 (01.07.2025)`: written out, and as the exposé has it."""

    def write(value: date) -> str:
        day = _FIRST.get(language, "1") if value.day == 1 else str(value.day)
        return f"{day} {_MONTHS[language][value.month - 1]} {value.year} ({value:%d.%m.%Y})"

    return write


@dataclass(frozen=True, slots=True)
class Formats:
    """`units` names units in singular and plural."""

    number: Callable[[Decimal], str]
    day: Callable[[date], str]
    units: Mapping[str, tuple[str, str]]

    def amount(self, number: Decimal, unit: str | None) -> str:
        """A number with its unit; money with its cents, if it has any."""
        if unit in CURRENCIES and number != number.to_integral_value():
            number = number.quantize(Decimal("0.01"))
        one, many = self.units.get(unit or "", (unit or "", unit or ""))
        return f"{self.number(number)} {one if number == 1 else many}".rstrip()


def _units(
    year: str, years: str, month: str, months: str, week: str, weeks: str, day: str, days: str
) -> Mapping[str, tuple[str, str]]:
    return MappingProxyType(
        {"EUR": ("€", "€"), "JAHR": (year, years), "MONAT": (month, months), "WOCHE": (week, weeks), "TAG": (day, days)}
    )


FORMATS: Final[Mapping[str, Formats]] = MappingProxyType(
    {
        "de": Formats(
            german_number, _german_day, _units("Jahr", "Jahre", "Monat", "Monate", "Woche", "Wochen", "Tag", "Tage")
        ),
        "en": Formats(
            english_number,
            _spelled_day("en"),
            _units("year", "years", "month", "months", "week", "weeks", "day", "days"),
        ),
        "fr": Formats(
            french_number,
            _spelled_day("fr"),
            _units("an", "ans", "mois", "mois", "semaine", "semaines", "jour", "jours"),
        ),
        "it": Formats(
            german_number,
            _spelled_day("it"),
            _units("anno", "anni", "mese", "mesi", "settimana", "settimane", "giorno", "giorni"),
        ),
    }
)
