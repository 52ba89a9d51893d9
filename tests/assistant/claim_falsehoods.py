"""What to write in place of a true value: never what the property, the seeker or the slots state, nor a sum or multiple of such."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from neuroconcepts.domain.property import Property
from tests.assistant import claim_courtesy as courtesy
from tests.assistant.claim_letter import Letter, Said, Sort
from tests.assistant.claim_phrases import STATED
from tests.assistant.claim_sentences import day_of

Lying = Callable[[Letter, Said, Random, Sequence[Property]], str | None]
"""What to write in place of a value; None when nothing false comes to mind."""
UNITS = {
    "€": "CHF",
    "EUR": "CHF",
    "Euro": "Franken",
    "euros": "francs suisses",
    "euro": "franchi svizzeri",
    "CHF": "EUR",
    "Fr.": "€",
    "Franken": "Euro",
    "Swiss francs": "euros",
    "francs": "euros",
    "franchi": "euro",
    "kWh/(m²a)": "kWh im Monat",
    "kWh/m²a": "MWh/m²a",
    "kWh/(m²·a)": "Liter Heizöl",
    "m²": "ha",
    "m2": "ha",
    "Quadratmeter": "Hektar",
    "qm": "Ar",
    "sq m": "sq ft",
    "square metres": "square feet",
    "mètres carrés": "hectares",
    "metri quadrati": "ettari",
    "mq": "ettari",
}
TRIES = 40


def stated_numbers(about: Property, seeker: str = "") -> frozenset[Decimal]:
    """Each number of the facts and texts, and what a calculation may make of the prices."""
    facts = [f.number for f in about.facts if f.number is not None]
    money = [f.number for f in about.facts if f.number and f.unit in {"EUR", "CHF"}]
    words = " ".join((about.title, seeker, *(t.text for t in about.texts), *(f.words or "" for f in about.facts)))
    told = [_read(number) for number in re.findall(r"\d[\d.,'’\u202f\u00a0]*", words)]
    pairs = [a + sign * b for a in money for b in money for sign in (1, -1) if sign * b != -a]
    triples = [a + b + c for a in money for b in money for c in money if a > b > c]
    areas = [f.number for f in about.facts if f.number and f.unit == "m²"]
    made = [n * times for n in money for times in (2, 3, 4, 6, 12)] + [m / a for m in money for a in areas]
    return frozenset(abs(n) for n in (*facts, *told, *pairs, *triples, *made))


def _read(number: str) -> Decimal:
    bare = re.sub(r"[.,'’\u202f\u00a0](?=\d{3}(?!\d))|['’\u202f\u00a0]|[.,]$", "", number)
    found = re.match(r"\d+([.,]\d+)?", bare)
    return Decimal(found[0].replace(",", ".")) if found else Decimal(0)


def _is_stated(true: Letter, value: Decimal, *, rounded: bool) -> bool:
    margin = Decimal("0.06") if rounded else Decimal("0.004")
    return any(abs(value - n) <= margin * n for n in stated_numbers(true.about, true.seeker))


def another_number(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """An amount that nobody states."""
    assert said.write is not None
    for _ in range(TRIES):
        value = _wrong(said, random)
        if (value > 0 or (value == 0 and said.sort is Sort.FLOOR)) and not _is_stated(
            true, value, rounded=said.rounded
        ):
            return said.write(value)
    return None


def _wrong(said: Said, random: Random) -> Decimal:
    """Another amount of the same kind: a slip of the pen, or simply another."""
    value: Decimal = said.value
    if said.sort is Sort.COUNT:
        return value + random.choice((-2, -1, Decimal("-0.5"), Decimal("0.5"), 1, 2, 3, 4))
    if said.sort is Sort.FLOOR:
        return value + random.choice((-2, -1, 1, 2, 3, 5))
    if said.sort is Sort.YEAR:
        return min(value + random.choice((-40, -10, -7, -3, -1, 1, 3, 9, 10, 20)), Decimal(2025))
    if said.rounded or random.random() < 0.4:
        share = value * Decimal(random.choice((60, 75, 85, 88, 90, 112, 115, 130, 140))) / 100
        return share.quantize(Decimal(1) if value >= 20 else Decimal("0.1")) if value < 1000 else round(share, -1)
    return _slip(value, random)


def _slip(value: Decimal, random: Random) -> Decimal:
    """One digit another, or two neighbours exchanged."""
    text = f"{value.normalize():f}"
    places = [i for i, sign in enumerate(text) if sign.isdigit()]
    at = random.choice(places)
    if at + 1 in places and text[at] != text[at + 1] and random.random() < 0.5:
        slipped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    else:
        slipped = text[:at] + random.choice([d for d in "123456789" if d != text[at]]) + text[at + 1 :]
    return Decimal(slipped) if slipped[0] != "0" else Decimal(0)


def another_day(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """A day that nothing states."""
    assert said.write is not None
    known = {day_of(fact) for fact in true.about.facts} | {slot.date() for slot in true.slots}
    for _ in range(TRIES):
        day: date = said.value + timedelta(days=random.choice((-61, -31, -14, -2, -1, 1, 14, 30, 31, 61, 92, 365)))
        if day not in known:
            return said.write(day)
    return None


def another_slot_day(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """The same weekday of another week."""
    assert said.write is not None
    days = [said.value + timedelta(days=shift) for shift in (-14, -7, 7, 14, 21, 28)]
    free = [day for day in days if day not in {slot.date() for slot in true.slots}]
    return said.write(random.choice(free))


def another_clock(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """Another time of the same day."""
    assert said.write is not None
    times = [said.value + timedelta(minutes=shift) for shift in (-120, -60, -30, 30, 45, 60, 90, 120)]
    free = [at for at in times if at.time() not in {slot.time() for slot in true.slots}]
    return said.write(random.choice(free))


def another_weekday(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """A weekday that is not that of the date."""
    assert said.write is not None
    return said.write(said.value + timedelta(days=random.randrange(1, 7)))


def another_unit(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """The number with the unit of something else."""
    unit = next((u for u in sorted(UNITS, key=len, reverse=True) if u in said.text), None)
    if unit is None:
        return None
    other = UNITS[unit]
    return said.text.replace(unit, f"{other} " if said.text.startswith("€") and said.text[1].isdigit() else other)


def opposite(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """No for yes."""
    return said.opposite


def swapped(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """The value of another fact of the same property: the rent as the deposit."""
    assert said.write is not None
    if isinstance(said.value, date):
        days = [d for key in ("verfuegbar_ab", "energiepass/gueltig_bis") if (d := day_of(true.about.fact(key)))]
        return next((said.write(day) for day in days if day != said.value), None)
    own = next((f.unit for f in true.about.facts if f.key == said.topic), None)
    own = own or next((f.unit for f in true.about.facts if f.unit in {"EUR", "CHF"}), None)
    stated = [f.number for key in STATED if (f := true.about.fact(key)) and f.number and f.unit == own]
    values = [n for n in stated if abs(n - said.value) > said.value / 16]
    return said.write(random.choice(values)) if values else None


def foreign_number(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """Another property's figure of the same name."""
    assert said.write is not None
    values = [n for other in others if (n := other.number(said.topic)) is not None]
    foreign = [n for n in values if not _is_stated(true, n, rounded=said.rounded)]
    return said.write(random.choice(foreign)) if foreign else None


def foreign_street(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """Another property's street."""
    streets = [f"{p.street} {p.house_number}" for p in others if p.house_number]
    return random.choice(streets)


def another_house(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """Another number in the street."""
    house = re.match(r"\d+", true.about.house_number)
    if house is None:
        return None
    other = str(int(house[0]) + random.choice((1, 2, 4, 10, 20)))
    return f"{true.about.street} {other}{true.about.house_number[house.end() :]}"


def another_place(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """Another postal code, or another town."""
    if random.random() < 0.5:
        digits = true.about.zip
        return f"{digits[:-1]}{(int(digits[-1]) + random.randrange(1, 9)) % 10} {true.about.city}"
    return " ".join(random.choice(courtesy.PLACES))


def another_name(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """Someone who does not work there."""
    return random.choice(courtesy.STRANGERS)


def another_phone(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """The number with another last digit."""
    digit = random.choice([d for d in "0123456789" if d != said.text[-1]])
    return said.text[:-1] + digit


def another_mail(true: Letter, said: Said, random: Random, others: Sequence[Property]) -> str | None:
    """An address that is not the agent's."""
    local, domain = said.text.split("@")
    return random.choice((f"vermietung@{domain}", f"{local}@immo-kontakt.example", f"{local}2@{domain}"))
