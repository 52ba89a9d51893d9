"""What a yes-or-no question asks beside its things: a number, more or less than one, all or a part of it, the opposite.

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


_COMPARING: Final = (
    (
        Compare.AT_MOST,
        r"hoechstens|maximal|bis zu|nicht mehr als|nicht laenger als|at most|up to|no more than|not more than|"
        r"au plus|au maximum|jusqu'a|al massimo|fino a",
    ),
    (Compare.AT_LEAST, r"mindestens|wenigstens|zumindest|at least|no less than|au moins|au minimum|almeno|minimo"),
    (
        Compare.LESS,
        r"(?:weniger|kuerzer|kleiner|niedriger|billiger|guenstiger|juenger|naeher|schmaler) als|unter|"
        r"(?:less|shorter|smaller|lower|cheaper|younger|fewer) than|under|below|moins (?:\w+ )?(?:de|que)|meno (?:\w+ )?di|sotto",
    ),
    (
        Compare.MORE,
        r"(?:mehr|laenger|groesser|hoeher|breiter|tiefer|schwerer|teurer|aelter|weiter) als|(?<!verfuegt )ueber|"
        r"(?:more|longer|bigger|larger|higher|wider|heavier|older|further|taller) than|over|above|"
        r"plus (?:\w+ )?(?:de|que)|piu (?:\w+ )?di|oltre",
    ),
)
_ABOUT: Final = r"(?:(?:ca\.?|rund|etwa|circa|about|around|environ) )?"
_OR_MORE: Final = re.compile(r"\b(?:oder (?:laenger|mehr|groesser|hoeher)|or (?:more|longer|bigger)|ou plus|o piu)\b")
_COMPARED: Final = tuple(
    (compare, re.compile(rf"\b(?:{words}) {_ABOUT}(?:\d|(?:{folded(NUMBER_WORDS)})\b)"))
    for compare, words in _COMPARING
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
    match compare:
        case Compare.MORE:
            return told.number > asked.number
        case Compare.LESS:
            return (told.until or told.number) < asked.number
        case Compare.AT_LEAST:
            return told.number >= asked.number
        case Compare.AT_MOST:
            return (told.until or told.number) <= asked.number
        case _:
            return told.number <= asked.number <= (told.until or told.number)


_WHOLE: Final = re.compile(
    r"\b(?:voll|vollstaendig\w*|voll(?:moebl|unterkell|erschl|sanier|klimat|ausgest|vermiet)\w*|voellig|komplett\w*|"
    r"gaenzlich|generell|durchgehend\w*|alle[mnrs]?|saemtliche\w*|jede[mnrs]?|ueberall|beide[nr]?|fully|completely|entire\w*|"
    r"all|every|each|everywhere|both|entierement|completement|tous|toutes?|chaque|partout|completamente|interamente|"
    r"totalmente|tutt[aeio]|ogni|ovunque|entramb[ei])\b"
)
_PARTLY: Final = re.compile(
    r"\b(?:teil(?:weise|moebl\w*|unterkell\w*|erschl\w*|sanier\w*)|zum teil|haelfte|partly|partial\w*|part-furnished|"
    r"partiellement|en partie|parzialmente|in parte)\b"
)
_FOLD: Final = tuple(
    re.compile(rf"\b(?:{words})")
    for words in (
        r"einzel\w+|single|simple|singol[oa]",
        r"doppel\w+|zweifach\w*|double|twin|doppi[oa]",
        r"dreifach\w*|triple|tripl[oa]",
    )
)
"""Kinds told by a number in the word: a single, double or triple one."""


def degree_met(question: Question, told: str) -> bool:
    """Whether what is told, as folded text, says it of all where all are asked, of a part where a part is, and of the same kind."""
    asked = folded(question.text)
    if _PARTLY.search(asked) and not _PARTLY.search(told):
        return False
    if _WHOLE.search(asked) and (_PARTLY.search(told) or not _WHOLE.search(told)):
        return False
    return all(kind.search(told) for kind in _FOLD if kind.search(asked))


def is_turned(question: Question) -> bool:
    """Whether the question itself denies, or names an opposite: a yes or no to it would be read both ways."""
    denies = bool(question.names & {"no", "forbidden"})
    return denies or any(pole(m) is not Pole.ITSELF for m in question.topics)
