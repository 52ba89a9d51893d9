"""When it is free, for how long it is let, whether it is let."""

import re
from datetime import date

from neuroconcepts.assistant.statements import Quantity, Statement, saying
from neuroconcepts.domain.property import Property


def availability(about: Property) -> Statement | None:
    """From when it is free: a day, or the agency's words for it."""
    day, words = about.fact("abdatum"), about.fact("verfuegbar_ab")
    if day and day.day:
        return saying("available", day)
    if words is None or not words.words:
        return None
    if named := _day(words.words):
        return Statement("available", (named,), (words.source,))
    if re.fullmatch(r"(?i)(ab )?sofort( frei| verfügbar| beziehbar| bezugsfrei)?\.?", words.words):
        return Statement("available_now", (), (words.source,))
    return saying("available_words", words)


def _day(words: str) -> date | None:
    hit = re.fullmatch(r"(?:ab )?(\d{1,2})\.(\d{1,2})\.(\d{4})", words)
    try:
        return date(int(hit[3]), int(hit[2]), int(hit[1])) if hit else None
    except ValueError:
        return None


def lease_term(about: Property) -> Statement | None:
    """Minimum and maximum term as stated."""
    low, high = _term(about, "min"), _term(about, "max")
    if low and high:
        return Statement("term_both", (*low.parts, *high.parts), (*low.sources, *high.sources))
    return low or high


def minimum_term(about: Property) -> Statement | None:
    return _term(about, "min")


def maximum_term(about: Property) -> Statement | None:
    return _term(about, "max")


def _term(about: Property, end: str) -> Statement | None:
    fact, unit = about.fact(f"{end}_mietdauer"), about.fact(f"{end}_mietdauer@{end}_dauer")
    if fact is None or fact.number is None or unit is None or not unit.words:
        return None
    return Statement(f"term_{end}", (Quantity(fact.number, unit.words),), (fact.source,))


def fixed_term(about: Property) -> Statement | None:
    """A stated longest term is a fixed term; a shortest one alone says nothing of an end."""
    return lease_term(about) if maximum_term(about) else None


def tenancy(about: Property) -> Statement | None:
    fact = about.fact("vermietet")
    if fact is None or fact.yes is None:
        return None
    return Statement("let_yes" if fact.yes else "let_no", (), (fact.source,))
