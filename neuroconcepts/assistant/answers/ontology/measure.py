"""Kinds of values: what a figure measures, and what two figures must share to be compared."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Measure(StrEnum):
    """What a value is a value of. Figures of different measures are never equal, whatever their number."""

    MONEY = "money"
    PERCENT = "percent"
    AREA = "area"
    """m²."""
    VOLUME = "volume"
    """m³."""
    LENGTH = "length"
    """Metres."""
    DIMENSIONS = "dimensions"
    """Metres by metres."""
    TIME = "time"
    """Minutes: a walk, a ride."""
    DURATION = "duration"
    """Months: a term, a notice period."""
    YEAR = "year"
    DATE = "date"
    """A day, a month or a season, with or without its year."""
    ENERGY = "energy"
    """kWh/(m²a)."""
    POWER = "power"
    """kW, kWp."""
    CURRENT = "current"
    """Ampere."""
    SPEED = "speed"
    """Mbit/s."""
    LOAD = "load"
    """Tonnes a m²."""
    RENTS = "rents"
    """Monthly rents: of a deposit or a commission."""
    COUNT = "count"
    CLASS = "class"
    """A letter of energy efficiency."""
    WEIGHT = "weight"
    """Tonnes."""
    SCHEDULE = "schedule"
    """Days of the week, hours of the day."""
    EVENT = "event"
    """A time told by what happens then: at the handover, after the signing."""
    NEARNESS = "nearness"
    """A distance told without a figure: next door, round the corner."""
    OPEN_END = "open_end"
    """A term without end, a date to be agreed: told without a figure."""


class Period(StrEnum):
    """What time an amount is paid for."""

    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in a text: `number` in the measure's unit (for money: of `unit`), `until` the upper end of a range.

    `day` for a whole date; a month, season or year alone has its year in `number` where it is told. `start` and `end` are
    its place in the text, its unit included.
    """

    measure: Measure
    number: Decimal | None = None
    until: Decimal | None = None
    unit: str = ""
    period: Period | None = None
    day: date | None = None
    start: int = 0
    end: int = 0
