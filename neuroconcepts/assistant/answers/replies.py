"""What an attribute's stated value says, as a statement: by the attribute's type, or by a reader of its own."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from neuroconcepts.assistant.answers import (
    replies_contract,
    replies_energy,
    replies_money,
    replies_place,
    replies_space,
)
from neuroconcepts.assistant.answers.ontology.attribute import Attribute, Kind
from neuroconcepts.assistant.answers.ontology.measure import Measure, Period
from neuroconcepts.assistant.answers.ontology.quantities import number
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.statements import Label, Reader, Statement, Terms, part_of, saying
from neuroconcepts.assistant.answers.wording import has_phrase, has_terms
from neuroconcepts.domain.property import Fact, Property

OWN: Final[Mapping[str, Reader]] = {
    **replies_money.READERS,
    **replies_space.READERS,
    **replies_energy.READERS,
    **replies_contract.READERS,
    **replies_place.READERS,
}
"""Attributes whose value is put together from several fields, or told in a way of its own."""


def reply(attribute: Attribute, about: Property) -> Statement | None:
    """What the exposé's fields say about the attribute; None when they say nothing."""
    if own := OWN.get(attribute.name):
        return own(about)
    match attribute.kind:
        case Kind.FIGURE:
            return _figure(attribute, about)
        case Kind.FLAG:
            return _flag(attribute, about)
        case Kind.TERMS:
            return _terms(attribute, about)
        case _:
            fact = about.fact(*attribute.fields)
            return _told(attribute, fact) if fact and fact.yes is None else None


def _told(attribute: Attribute, fact: Fact) -> Statement:
    if has_phrase(attribute.name):
        return saying(attribute.name, fact)
    return Statement("listed", (Label(attribute.concept), part_of(fact)), (fact.source,))


def _figure(attribute: Attribute, about: Property) -> Statement | None:
    stated = about.fact(*attribute.fields)
    fact = _counted(attribute, stated) if stated else None
    if fact is None or fact.number is None:
        return None
    if attribute.name.startswith("distance_"):
        return Statement("distance", (Terms((fact.key.replace(":", "."),)), part_of(fact)), (fact.source,))
    if has_phrase(attribute.name):
        return saying(attribute.name, fact)
    if attribute.measure is Measure.COUNT and _is_plural(attribute.concept) and fact.number != 1:
        return Statement("there_are", (part_of(fact), Label(attribute.concept)), (fact.source,))
    if attribute.measure in {Measure.COUNT, Measure.YEAR, Measure.LENGTH}:
        return Statement("listed", (Label(attribute.concept), part_of(fact)), (fact.source,))
    verb = "are" if _is_plural(attribute.concept) else "is"
    form = f"{verb}_monthly" if attribute.period is Period.MONTH else verb
    return Statement(form, (Label(attribute.concept), part_of(fact)), (fact.source,))


def _counted(attribute: Attribute, fact: Fact) -> Fact:
    """OpenImmo has some lengths as text: `grundstuecksfront` = `23.4`."""
    if attribute.measure is not Measure.LENGTH or not fact.words or (metres := number(fact.words)) is None:
        return fact
    return replace(fact, number=metres, words=None, unit="m")


def _is_plural(concept: str) -> bool:
    return concepts()[concept].labels.get("de", "").startswith("+")


def _flag(attribute: Attribute, about: Property) -> Statement | None:
    known = [f for key in attribute.fields if (f := about.fact(key)) and truth(f) is not None]
    if not known:
        return None
    stated = next((f for f in known if truth(f)), known[0])
    yes = bool(truth(stated))
    if has_phrase(named := f"{attribute.name}_{'yes' if yes else 'no'}"):
        return Statement(named, (), (stated.source,))
    return Statement("there_is" if yes else "there_is_not", (Label(attribute.concept),), (stated.source,))


def truth(fact: Fact) -> bool | None:
    """Whether a fact says yes: by a flag, a number above zero, or OpenImmo's JA and NEIN."""
    if fact.yes is not None:
        return fact.yes
    if fact.number is not None:
        return fact.number > 0
    return {"JA": True, "NEIN": False}.get((fact.words or "").upper())


def _terms(attribute: Attribute, about: Property) -> Statement | None:
    """The choices set true; where only some are set false, that they are not there."""
    hits = [(e, c) for e in attribute.fields for c in sorted(about.choices(e)) if has_terms(f"{e}.{c}")]
    if hits:
        sources = tuple(f.source for e, c in hits if (f := about.fact(f"{e}@{c}")))
        names = Terms(tuple(f"{e}.{c}" for e, c in hits))
        return Statement("listed", (Label(attribute.concept), names), sources)
    for element in attribute.fields:
        if named := _named_term(attribute, element, about):
            return named
    denied = [f for e in attribute.fields for f in about.facts if f.key.startswith(f"{e}@") and f.yes is False]
    missing = tuple(t for f in denied if has_terms(t := f.key.replace("@", ".")))
    return Statement("has_not", (Terms(missing),), tuple(f.source for f in denied)) if missing else None


def _named_term(attribute: Attribute, element: str, about: Property) -> Statement | None:
    """A fact whose words are one of OpenImmo's fixed terms: `zustand@zustand_art` = GEPFLEGT."""
    for fact in about.facts:
        name = f"{element.rpartition('/')[2]}.{(fact.words or '').upper()}"
        if fact.words and (fact.key == element or fact.key.startswith(f"{element}@")) and has_terms(name):
            if has_phrase(attribute.name):
                return Statement(attribute.name, (Terms((name,)),), (fact.source,))
            return Statement("listed", (Label(attribute.concept), Terms((name,))), (fact.source,))
    return None
