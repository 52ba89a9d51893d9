"""Sentences that follow from a property's facts and texts, from the slots, the agent or the seeker's words."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from random import Random

from neuroconcepts.domain.property import Fact, Property
from tests.assistant import claim_courtesy as courtesy
from tests.assistant import claim_writings as writings
from tests.assistant.claim_letter import Agent, Said, Sentence, Sort, filled
from tests.assistant.claim_phrases import ANSWERS, PAIRS, PERIODS, STATED

GERMAN_TEXTS = frozenset({"DEU", "AUT"})
"""Countries whose exposés are in German here, so that a letter may say that it quotes one in German."""


def currency(about: Property) -> str:
    """`EUR` or `CHF`, as the export's prices."""
    return next((f.unit for f in about.facts if f.unit in {"EUR", "CHF"}), "EUR") or "EUR"


def amount(sort: Sort, topic: str, value: Decimal, write: writings.Writing, *, about: bool = False) -> Said:
    """A number written that way."""
    return Said(sort, write(value), topic, value, write, rounded=about)


def numbers(about: Property, language: str, random: Random) -> Iterator[Sentence]:
    """Each figure the exposé states."""
    for key, phrases in STATED.items():
        fact = about.fact(key)
        if fact is None or fact.number is None or _is_beside(about, key):
            continue
        now, later = random.choice(PERIODS[language])
        period = Said(Sort.PERIOD, now, key, opposite=later)
        yield filled(random.choice(phrases[language]), v=_number(fact, language, random), p=period)


def pairs(about: Property, language: str, random: Random) -> Iterator[Sentence]:
    """Two figures in one sentence."""
    for (one, other), phrases in PAIRS.items():
        v, w = about.fact(one), about.fact(other)
        if v and w and v.number and w.number:
            said = {"v": _number(v, language, random), "w": _number(w, language, random)}
            yield filled(random.choice(phrases[language]), **said)


def _is_beside(about: Property, key: str) -> bool:
    """Whether the figure means something else here: "warm" where it is not the sum of rent, charges and heating."""
    parts = (about.number("kaltmiete", "nettokaltmiete"), about.number("nebenkosten"), about.number("heizkosten"))
    return key == "warmmiete" and about.number(key) != sum(part or 0 for part in parts)


def _number(fact: Fact, language: str, random: Random) -> Said:
    assert fact.number is not None
    sort, write = _sort_of(fact, language, random)
    if fact.number >= 20 and sort in {Sort.MONEY, Sort.AREA, Sort.ENERGY} and random.random() < 0.15:
        value = round(fact.number) if fact.number < 1000 else round(fact.number / 10) * 10
        return amount(sort, fact.key, Decimal(value), writings.rounded(random, language, write), about=True)
    return amount(sort, fact.key, fact.number, write)


def _sort_of(fact: Fact, language: str, random: Random) -> tuple[Sort, writings.Writing]:
    match fact.unit:
        case "EUR" | "CHF" as unit:
            short = unit == "EUR" and fact.number and fact.number >= 10**6 and random.random() < 0.3
            return Sort.MONEY, writings.millions(language) if short else writings.money(random, language, unit)
        case "m²":
            return Sort.AREA, writings.area(random, language)
        case str():
            return Sort.ENERGY, writings.energy(random, language)
    match fact.key:
        case "anzahl_zimmer":
            return Sort.COUNT, writings.rooms(random, language)
        case "etage":
            return Sort.FLOOR, writings.floor(random, language)
    return Sort.YEAR, writings.year


def day_of(fact: Fact | None) -> date | None:
    """The day a fact states, also one in words (`01.05.2025`)."""
    if fact is None or fact.day:
        return fact.day if fact else None
    found = re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4})", fact.words or "")
    return date(int(found[3]), int(found[2]), int(found[1])) if found else None


def days(about: Property, language: str, random: Random) -> Iterator[Sentence]:
    """From when it is free, until when its certificate is valid."""
    for key, phrases in (("verfuegbar_ab", courtesy.FREE), ("energiepass/gueltig_bis", courtesy.CERTIFIED)):
        if day := day_of(about.fact(key)):
            write = writings.day(random, language)
            yield filled(random.choice(phrases[language]), v=Said(Sort.DAY, write(day), key, day, write))


def answers(about: Property, language: str, random: Random) -> Iterator[Sentence]:
    """Each yes and no that is stated."""
    for (key, value), phrases in ANSWERS.items():
        if (fact := about.fact(key)) and fact.value == value:
            text, opposite = random.choice(phrases[language])
            yield (Said(Sort.ANSWER, text, key, value, opposite=opposite),)


def sums(about: Property, language: str, random: Random) -> Iterator[Sentence]:
    """What follows from the rent by calculation."""
    rent, charges = about.fact("kaltmiete", "nettokaltmiete"), about.fact("nebenkosten")
    write = writings.money(random, language, currency(about))
    if rent and rent.number:
        total = amount(Sort.MONEY, "a year", rent.number * 12, write)
        yield filled(random.choice(courtesy.YEARLY[language]), v=total)
    if rent and rent.number and charges and charges.number:
        a, b = (amount(Sort.MONEY, f.key, f.number or Decimal(0), write) for f in (rent, charges))
        total = amount(Sort.MONEY, "sum", rent.number + charges.number, write)
        yield filled(random.choice(courtesy.SUMS[language]), a=a, b=b, v=total)


def address(about: Property, language: str, random: Random) -> Iterator[Sentence]:
    """Where it is, if the owner lets that be told."""
    if about.house_number and about.zip and about.address_public is not False:
        place = f"{about.zip} {about.city}"
        street = Said(Sort.STREET, f"{about.street} {about.house_number}")
        template = random.choice(courtesy.ADDRESSES[language]).replace("{zip} {city}", "{place}")
        yield filled(template, street=street, place=Said(Sort.PLACE, place))


def phone_of(agent: Agent, random: Random) -> Said:
    """The agent's number, international or as one dials it in the country."""
    national = re.sub(r"^\+\d\d ", "0", agent.phone)
    return Said(Sort.PHONE, random.choice((agent.phone, agent.phone, national)))


def reach(agent: Agent, language: str, random: Random) -> Iterator[Sentence]:
    """Whom to call."""
    name = Said(Sort.NAME, agent.name)
    yield filled(random.choice(courtesy.REACH[language]), name=name, phone=phone_of(agent, random))


def quote(about: Property, language: str, random: Random) -> Iterator[Sentence]:
    """A sentence of the exposé, word for word."""
    sentences = [s for text in about.texts for s in _SENTENCE_END.split(text.text) if len(s) < 140 and "\n" not in s]
    if sentences and about.country in GERMAN_TEXTS:
        quoted = random.choice(sentences).removesuffix(".") + "."
        yield (random.choice(courtesy.QUOTES[language]).format(v=quoted),)


_SENTENCE_END = re.compile(r"(?<=[a-zß²)])(?<!inkl)(?<!zzgl)(?<!ca)\.\s+(?=[A-ZÄÖÜ])")


def unknown(language: str, random: Random) -> Iterator[Sentence]:
    """What is no claim."""
    yield (random.choice(courtesy.OPEN[language]),)


def echo(budget: Said | None, language: str, random: Random) -> Iterator[Sentence]:
    """What the seeker wrote about himself."""
    if budget:
        yield filled(random.choice(courtesy.BUDGETS[language]), v=budget)


def offers(slots: Sequence[datetime], language: str, random: Random) -> Iterator[Sentence]:
    """The viewing slots."""
    for slot in slots:
        yield filled(random.choice(courtesy.OFFERED[language]), **_slot(slot, language, random))


def _slot(slot: datetime, language: str, random: Random) -> dict[str, Said]:
    names = writings.WEEKDAYS[language]
    day, clock = writings.day(random, language, year=random.random() < 0.5), writings.clock(random, language)
    return {
        "w": Said(Sort.WEEKDAY, names[slot.weekday()], value=slot, write=lambda at: names[at.weekday()]),
        "d": Said(Sort.SLOT_DAY, day(slot.date()), value=slot.date(), write=day),
        "t": Said(Sort.CLOCK, clock(slot), value=slot, write=clock),
    }
