"""Kinds of answers: an amount, a size, a date, a person, a yes."""

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure


class Asked(StrEnum):
    """What kind of answer a question wants."""

    EXISTS = "exists"
    """Whether there is, or is so; also what a bare name asks: `Lift?`."""
    AMOUNT = "amount"
    """`Wie viel …`, `wie hoch …`: the figure that the thing is measured by."""
    HIGH = "high"
    """`Wie hoch`: an amount of what is paid or measured, a height of what stands."""
    PRICE = "price"
    COUNT = "count"
    AREA = "area"
    HEIGHT = "height"
    WIDTH = "width"
    LENGTH = "length"
    DEPTH = "depth"
    DISTANCE = "distance"
    RIDE = "ride"
    DURATION = "duration"
    TERM = "term"
    """Whether a time the seeker names suits: `nur für drei Monate`."""
    WHEN = "when"
    UNTIL = "until"
    SINCE = "since"
    YEAR = "year"
    WHO = "who"
    NAME = "name"
    WHERE = "where"
    NEAREST = "nearest"
    DIRECTION = "direction"
    KIND = "kind"
    """`Welche …`, `was für …`."""
    WHAT = "what"
    HOW = "how"
    WHY = "why"
    MAY = "may"
    MUST = "must"
    INCLUDED = "included"
    """Whether it is in the price, or stays."""
    PERCENT = "percent"
    SPEED = "speed"
    POWER = "power"
    LOAD = "load"
    OFTEN = "often"
    PART = "part"
    """Which share of another."""


CUES: Final = MappingProxyType(
    {
        "q_how_much": Asked.AMOUNT,
        "q_price": Asked.PRICE,
        "q_how_high": Asked.HIGH,
        "q_nearest": Asked.NEAREST,
        "q_length": Asked.LENGTH,
        "q_how_many": Asked.COUNT,
        "q_how_big": Asked.AREA,
        "q_how_long": Asked.DURATION,
        "q_how_wide": Asked.WIDTH,
        "q_how_deep": Asked.DEPTH,
        "q_how_far": Asked.DISTANCE,
        "q_when": Asked.WHEN,
        "q_until": Asked.UNTIL,
        "q_since": Asked.SINCE,
        "q_year": Asked.YEAR,
        "q_age": Asked.YEAR,
        "q_how_often": Asked.OFTEN,
        "q_who": Asked.WHO,
        "q_whose": Asked.WHO,
        "q_name": Asked.NAME,
        "q_where": Asked.WHERE,
        "q_direction": Asked.DIRECTION,
        "q_which": Asked.KIND,
        "q_what": Asked.WHAT,
        "q_how": Asked.HOW,
        "q_why": Asked.WHY,
        "q_may": Asked.MAY,
        "q_must": Asked.MUST,
        "q_percent": Asked.PERCENT,
        "q_speed": Asked.SPEED,
        "q_power": Asked.POWER,
        "q_load": Asked.LOAD,
        "q_left_over": Asked.PART,
    }
)
"""The question words' names in `words/ask.txt`, and what they ask for."""

MEASURES: Final = MappingProxyType(
    {
        Asked.PRICE: frozenset({Measure.MONEY, Measure.PERCENT, Measure.RENTS}),
        Asked.COUNT: frozenset({Measure.COUNT, Measure.RENTS}),
        Asked.AREA: frozenset({Measure.AREA, Measure.DIMENSIONS, Measure.POWER, Measure.ENERGY}),
        Asked.HEIGHT: frozenset({Measure.LENGTH, Measure.DIMENSIONS}),
        Asked.WIDTH: frozenset({Measure.LENGTH, Measure.DIMENSIONS}),
        Asked.LENGTH: frozenset({Measure.LENGTH, Measure.DIMENSIONS}),
        Asked.DEPTH: frozenset({Measure.LENGTH, Measure.DIMENSIONS}),
        Asked.DISTANCE: frozenset({Measure.LENGTH, Measure.TIME, Measure.NEARNESS}),
        Asked.RIDE: frozenset({Measure.TIME}),
        Asked.DURATION: frozenset({Measure.DURATION, Measure.DATE, Measure.OPEN_END}),
        Asked.TERM: frozenset({Measure.DURATION}),
        Asked.WHEN: frozenset(
            {Measure.DATE, Measure.YEAR, Measure.OPEN_END, Measure.DURATION, Measure.SCHEDULE, Measure.EVENT}
        ),
        Asked.UNTIL: frozenset(
            {Measure.DATE, Measure.YEAR, Measure.OPEN_END, Measure.DURATION, Measure.EVENT, Measure.SCHEDULE}
        ),
        Asked.SINCE: frozenset({Measure.DATE, Measure.YEAR, Measure.DURATION}),
        Asked.YEAR: frozenset({Measure.YEAR, Measure.DATE}),
        Asked.PERCENT: frozenset({Measure.PERCENT}),
        Asked.SPEED: frozenset({Measure.SPEED}),
        Asked.POWER: frozenset({Measure.POWER, Measure.CURRENT}),
        Asked.LOAD: frozenset({Measure.LOAD, Measure.WEIGHT}),
        Asked.OFTEN: frozenset({Measure.TIME}),
    }
)
"""The measures of figures that can answer; kinds of answers that need no figure are missing."""

NATURAL: Final = MappingProxyType(
    {
        "value": frozenset({Measure.MONEY, Measure.COUNT, Measure.RENTS}),
        "percent": frozenset({Measure.PERCENT}),
        "area": frozenset({Measure.AREA, Measure.DIMENSIONS}),
        "count": frozenset({Measure.COUNT}),
        "energy": frozenset({Measure.ENERGY}),
        "class": frozenset({Measure.CLASS}),
        "height": frozenset({Measure.LENGTH, Measure.DIMENSIONS}),
        "load": frozenset({Measure.LOAD}),
        "year": frozenset({Measure.YEAR}),
        "date": frozenset({Measure.DATE, Measure.OPEN_END}),
        "direction": frozenset[Measure](),
    }
)
"""What a thing is measured by of itself: `~ area` in the word tables."""
