"""The numbers that a yes-or-no question names, and how what is stated compares with them.

A yes is given only when what is stated meets all of that; that there is a balcony is no yes to whether there are two.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.number_words import NUMBER_WORDS
from neuroconcepts.assistant.answers.poles import Pole, pole
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.folding import folded


class Compare(StrEnum):
    """How a stated number must stand to the one asked."""

    EQUAL = "="
    MORE = ">"
    LESS = "<"
    AT_LEAST = ">="
    AT_MOST = "<="


_AT_MOST: Final = (
    r"hoechstens|maximal|bis zu|nicht mehr als|nicht laenger als|at most|up to|no more than|not more than|"
    r"au plus|au maximum|jusqu'a|al massimo|fino a"
)
_AT_LEAST: Final = r"mindestens|wenigstens|zumindest|at least|no less than|au moins|au minimum|almeno|minimo"
_LESS: Final = (
    r"(?:weniger|kuerzer|kleiner|niedriger|billiger|guenstiger|juenger|naeher|schmaler) als|unter|vor(?= (?:19|20)\d\d)|"
    r"(?:less|shorter|smaller|lower|cheaper|younger|fewer|closer) than|under|below|before(?= (?:19|20)\d\d)|within|innerhalb von|"
    r"moins (?:\w+ )?(?:de|que)|meno (?:\w+ )?di|sotto|avant(?= \d{4})|prima del(?= \d{4})"
)
_MORE: Final = (
    r"(?:mehr|laenger|groesser|hoeher|breiter|tiefer|schwerer|teurer|aelter|weiter|schneller) als|(?<!verfuegt )ueber|nach(?= (?:19|20)\d\d)|"
    r"(?:more|longer|bigger|larger|higher|wider|heavier|older|further|taller|faster) than|over|above|after(?= (?:19|20)\d\d)|"
    r"plus (?:\w+ )?(?:de|que)|piu (?:\w+ )?di|oltre|apres(?= \d{4})|dopo il(?= \d{4})"
)
_ABOUT: Final = r"(?:(?:ca\.?|rund|etwa|circa|about|around|environ) )?"
_OR_MORE: Final = re.compile(r"\b(?:oder (?:laenger|mehr|groesser|hoeher)|or (?:more|longer|bigger)|ou plus|o piu)\b")
_COMPARED: Final = tuple(
    (compare, re.compile(rf"\b(?:{words}) {_ABOUT}(?:\d|(?:{folded(NUMBER_WORDS)})\b)"))
    for compare, words in (
        (Compare.AT_MOST, _AT_MOST),
        (Compare.AT_LEAST, _AT_LEAST),
        (Compare.LESS, _LESS),
        (Compare.MORE, _MORE),
    )
)
_TOLD_OTHERWISE: Final = frozenset({Measure.NEARNESS, Measure.EVENT, Measure.OPEN_END})
"""What the words themselves say, and no figure: that it is near, that it has no end."""


def compared(question: Question) -> Compare:
    """How a number it names is compared: `länger als 5 Jahre`, `mindestens zwei Bäder`."""
    text = folded(question.text)
    if _OR_MORE.search(text):
        return Compare.AT_LEAST
    return next((compare for compare, words in _COMPARED if words.search(text)), Compare.EQUAL)


def counts_asked(question: Question) -> bool:
    """Whether it asks for a number of things: `Gibt es zwei Balkone?`."""
    return any(q.measure is Measure.COUNT for q in question.figures)


def numbers_met(question: Question, told: Iterable[Quantity]) -> bool:
    """Whether each number asked is met by one of those told."""
    compare, known = compared(question), tuple(told)
    asked = [q for q in question.figures if q.measure not in _TOLD_OTHERWISE]
    return all(any(_meets(figure, by, compare) for by in known) for figure in asked)


def _meets(asked: Quantity, told: Quantity, compare: Compare) -> bool:
    if asked.measure is not told.measure:
        return False
    if asked.measure in {Measure.DATE, Measure.CLASS, Measure.SCHEDULE}:
        return (asked.number is None or asked.number == told.number) and asked.unit == told.unit
    if asked.number is None or told.number is None:
        return False
    least, most = told.number, told.until or told.number
    return {
        Compare.MORE: least > asked.number,
        Compare.LESS: most < asked.number,
        Compare.AT_LEAST: least >= asked.number,
        Compare.AT_MOST: most <= asked.number,
        Compare.EQUAL: least <= asked.number <= most,
    }[compare]


TURNING: Final = frozenset({"free_of_charge", "extra", "extra_cost", "only"})
"""What answers need not name, but turns what a yes would mean."""


def is_turned(question: Question) -> bool:
    """Whether the question itself denies, or names an opposite: a yes or no to it would be read both ways."""
    denies = bool(question.names & {"no", "forbidden"})
    return denies or any(pole(m) is not Pole.ITSELF for m in question.topics)
