"""Letters with exactly one false claim: a true letter (`claim_letters`) in which one thing was changed or added."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from neuroconcepts.domain.property import Property
from tests.assistant import claim_courtesy as courtesy
from tests.assistant import claim_falsehoods as falsehoods
from tests.assistant.claim_falsehoods import Lying
from tests.assistant.claim_letter import Letter, Sort, written
from tests.assistant.claim_letters import letter
from tests.assistant.claim_phrases import ALSO, ANSWERS, MENTIONS


class Lie(StrEnum):
    """What is made false."""

    NUMBER = "number"
    PRICE = "price"
    DATE = "date"
    WEEKDAY = "weekday"
    UNIT = "unit"
    SWAP = "swap"
    ADDRESS = "address"
    NAME = "name"
    LINK = "link"
    PROMISE = "promise"
    NEGATION = "negation"
    OTHER_OBJECT = "other_object"
    SEEKER = "seeker"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A letter of which `false` alone is not so."""

    lie: Lie
    letter: Letter
    false: str


QUANTITIES = frozenset({Sort.AREA, Sort.ENERGY, Sort.COUNT, Sort.FLOOR, Sort.YEAR})


def mutant(true: Letter, lie: Lie, random: Random, others: Sequence[Property]) -> Mutant | None:
    """That letter with one lie of the kind; None where it has nothing to lie about in that way."""
    if lie in ADDED and (lie is not Lie.LINK or random.random() < 0.4):
        return _added(true, lie, ADDED[lie](true, random, others), random)
    places = [(number, place, said) for number, place, said in true.said() if said.sort in LIES[lie]]
    random.shuffle(places)
    for number, place, said in places:
        false = LIES[lie][said.sort](true, said, random, others)
        if false and false != said.text and false not in true.text:
            changed = true.with_part(number, place, false)
            return _sound(Mutant(lie, changed, _claim(changed, number, place) if lie is Lie.WEEKDAY else false))
    if lie is Lie.OTHER_OBJECT:
        return _added(true, lie, _foreign_answer(true, random, others), random)
    return None


def mutants(properties: Sequence[Property], language: str, random: Random, lie: Lie) -> Iterator[Mutant]:
    """Endless: mutants of that kind, about one property after another."""
    while True:
        about = random.choice(properties)
        found = mutant(letter(about, language, random), lie, random, [p for p in properties if p is not about])
        if found:
            yield found


def _claim(changed: Letter, number: int, place: int) -> str:
    """A weekday with the date after it: neither is false alone."""
    return written((*changed.body, changed.closing)[number][place : place + 3])


def _sound(found: Mutant) -> Mutant | None:
    return found if found.letter.text.count(found.false) == 1 else None


def _added(true: Letter, lie: Lie, added: tuple[str, str] | None, random: Random) -> Mutant | None:
    if added is None:
        return None
    sentence, false = added
    thanked = int(bool(true.body) and isinstance(true.body[0][0], str) and true.body[0][0] in _THANKS)
    number = random.randrange(thanked, len(true.body) + 1)
    return _sound(Mutant(lie, true.with_sentence(number, sentence), false))


_THANKS = {t for texts in courtesy.THANKS.values() for each in texts for t in (each, each[:1].upper() + each[1:])}


def _promise(true: Letter, random: Random, others: Sequence[Property]) -> tuple[str, str]:
    sentence = random.choice(courtesy.PROMISES[true.language])
    return sentence, sentence


def _link(true: Letter, random: Random, others: Sequence[Property]) -> tuple[str, str]:
    link = random.choice(courtesy.LINKS)
    return random.choice(courtesy.LINKED[true.language]).format(v=link), link


def _foreign_answer(true: Letter, random: Random, others: Sequence[Property]) -> tuple[str, str] | None:
    """What another property has, and of which this one says nothing."""
    words = " ".join(
        (true.about.title, *(t.text for t in true.about.texts), *(f.words or "" for f in true.about.facts))
    )
    for key, value in random.sample(sorted(MENTIONS), len(MENTIONS)):
        elsewhere = any((fact := other.fact(key)) and fact.value == value for other in others)
        known = true.about.fact(key, *ALSO.get((key, value), ()))
        if elsewhere and known is None and not re.search(MENTIONS[key, value], words, re.IGNORECASE):
            sentence = random.choice(ANSWERS[key, value][true.language])[0]
            return sentence, sentence
    return None


ADDED: dict[Lie, Callable[[Letter, Random, Sequence[Property]], tuple[str, str] | None]] = {
    Lie.PROMISE: _promise,
    Lie.LINK: _link,
}
LIES: dict[Lie, dict[Sort, Lying]] = {
    Lie.NUMBER: dict.fromkeys(QUANTITIES, falsehoods.another_number),
    Lie.PRICE: {Sort.MONEY: falsehoods.another_number},
    Lie.DATE: {
        Sort.DAY: falsehoods.another_day,
        Sort.SLOT_DAY: falsehoods.another_slot_day,
        Sort.CLOCK: falsehoods.another_clock,
    },
    Lie.WEEKDAY: {Sort.WEEKDAY: falsehoods.another_weekday},
    Lie.UNIT: {
        Sort.MONEY: falsehoods.another_unit,
        Sort.AREA: falsehoods.another_unit,
        Sort.ENERGY: falsehoods.another_unit,
        Sort.PERIOD: falsehoods.opposite,
    },
    Lie.SWAP: {Sort.MONEY: falsehoods.swapped, Sort.AREA: falsehoods.swapped, Sort.DAY: falsehoods.swapped},
    Lie.ADDRESS: {Sort.STREET: falsehoods.another_house, Sort.PLACE: falsehoods.another_place},
    Lie.NAME: {Sort.NAME: falsehoods.another_name},
    Lie.LINK: {Sort.PHONE: falsehoods.another_phone, Sort.MAIL: falsehoods.another_mail},
    Lie.PROMISE: {},
    Lie.NEGATION: {Sort.ANSWER: falsehoods.opposite},
    Lie.OTHER_OBJECT: {
        Sort.STREET: falsehoods.foreign_street,
        Sort.MONEY: falsehoods.foreign_number,
        Sort.AREA: falsehoods.foreign_number,
        Sort.ENERGY: falsehoods.foreign_number,
        Sort.COUNT: falsehoods.foreign_number,
    },
    Lie.SEEKER: {Sort.BUDGET: falsehoods.another_number},
}
