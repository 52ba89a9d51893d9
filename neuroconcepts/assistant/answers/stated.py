"""Which attribute a question asks for, and what the export's fields state about it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from neuroconcepts.assistant.answers.as_asked import affirms, as_asked
from neuroconcepts.assistant.answers.conditions import counts_asked
from neuroconcepts.assistant.answers.exactness import PARTICULAR
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.attribute import Attribute, Kind
from neuroconcepts.assistant.answers.ontology.attributes import ATTRIBUTES
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.relations import NEVER_REQUIRED
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.replies import reply
from neuroconcepts.assistant.answers.replies_contract import availability, lease_term
from neuroconcepts.assistant.answers.replies_money import cost, heating_included
from neuroconcepts.assistant.answers.replies_parking import KINDS, parking, parking_number, parking_price
from neuroconcepts.assistant.answers.replies_place import location
from neuroconcepts.assistant.answers.replies_space import area
from neuroconcepts.assistant.answers.requirements import requirements
from neuroconcepts.assistant.answers.statements import Statement
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.property import Deal, Property

_OPEN: Final = frozenset({Asked.WHAT, Asked.HOW, Asked.KIND, Asked.EXISTS, Asked.NAME, Asked.NEAREST})


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement from fields; `affirms` whether it is a yes or a no, None where it is neither."""

    statement: Statement
    attribute_quotes: bool = False
    affirms: bool | None = None


def stated_about(question: Question, about: Property) -> Stated | None:
    """What fields state to a question all of whose words are accounted for."""
    if question.unknown or "brand" in question.names:
        return None
    if counts_asked(question) and question.asked <= _WHETHER and (counted := _counted(question, about)):
        return counted
    needs = requirements(question)
    if all("pay" in m.names for m in needs):
        return None if "install" in question.names else _of_the_whole(question, about)
    return None if _is_for_texts(question, about) else _of_an_attribute(question, needs, about)


def _of_an_attribute(question: Question, needs: tuple[Mention, ...], about: Property) -> Stated | None:
    if _asks_heating_in_costs(question) and (said := heating_included(about)):
        return Stated(as_asked(said, question), attribute_quotes=said.phrase == "heating_apart")
    found = ((a, _said(a, needs, about)) for a in ATTRIBUTES.values() if _may_tell(a, question, needs))
    return next((_as_stated(a, said, question) for a, said in found if said), None)


def _may_tell(attribute: Attribute, question: Question, needs: tuple[Mention, ...]) -> bool:
    return not _says_too_little(attribute, question) and _asks_for(attribute, question, needs)


def _as_stated(attribute: Attribute, said: Statement, question: Question) -> Stated:
    quotes = attribute.quotes or said.phrase == "available_words" or _is_no_total(said, question)
    return Stated(as_asked(_turned(said, question), question), quotes, affirms(said))


_WHETHER: Final = frozenset({Asked.EXISTS})


def _counted(question: Question, about: Property) -> Stated | None:
    """The number stated of what is asked to be there so many times: `Gibt es zwei Balkone?`."""
    return stated_about(replace(question, asked=frozenset({Asked.COUNT}), figures=()), about)


def _is_for_texts(question: Question, about: Property) -> bool:
    """Whether only the texts have it: a list, who is there by now, what a tenant pays (an owner's Hausgeld is not that)."""
    lists = {Asked.INCLUDED, Asked.WHAT} <= question.asked
    paid_by_tenant = about.deal is Deal.SALE and _asks_what_tenant_pays(question)
    return lists or paid_by_tenant or _asks_who_lives_there(question) or _names_year(question)


def _says_too_little(attribute: Attribute, question: Question) -> bool:
    """That there is such a thing says neither that it must be taken, nor that it is in the price."""
    if attribute.name == "documents" and any(m.fold in PARTICULAR for m in question.topics):
        return True  # a floor plan is not the minutes
    if Asked.MUST in question.asked and attribute.kind in {Kind.FLAG, Kind.TERMS} and attribute.name not in _RULED:
        return True
    return attribute.name == "parking" and Asked.INCLUDED in question.asked and bool(_SUMS & question.names)


_TENANT: Final = re.compile(r"\b(?:miete[rn]\w*|tenants?|locataires?|inquilin[oai])\b")
_CHARGES: Final = frozenset({"operating_costs", "running_costs", "heating_costs", "hausgeld"})


def _asks_what_tenant_pays(question: Question) -> bool:
    return bool(question.names & _CHARGES) and bool(_TENANT.search(folded(question.sentence or question.text)))


_SUMS: Final = frozenset({"price", "rent", "total_rent", "net_rent", "included"})


_RULED: Final = frozenset({"subsidy", "vat", "pets", "smoking", "furnished"})
"""Yes or no to a duty."""


def _names_year(question: Question) -> bool:
    """`Was wurde 2018 erneuert?` wants the things renewed, not the year of the last renewal."""
    dated = any(q.measure is Measure.YEAR for q in question.figures)
    return dated and "renew" in question.names and Asked.WHAT in question.asked


def _is_no_total(said: Statement, question: Question) -> bool:
    """Whether the parts are told where the sum was asked for, which the texts may have."""
    return "total_rent" in question.names and said.phrase in {"rent_parts", "rent_net"}


def _asks_who_lives_there(question: Question) -> bool:
    """`Wie viele wohnen in der WG?` is not how many may."""
    return "live" in question.names and Asked.MAY not in question.asked and "shared_flat" in question.names


def _turned(said: Statement, question: Question) -> Statement:
    """Whether it is let, without a yes or no where the question was put the other way round: `Gibt es Leerstand?`."""
    turned = said.phrase in {"let_yes", "let_no"} and "let" not in question.names
    return Statement(said.phrase.replace("let_", "let_state_"), said.parts, said.sources) if turned else said


def _said(attribute: Attribute, needs: tuple[Mention, ...], about: Property) -> Statement | None:
    by_kind = _PARKING.get(attribute.name)
    return by_kind(about, _most_special(needs)) if by_kind else reply(attribute, about)


_PARKING: Final[Mapping[str, Callable[[Property, str], Statement | None]]] = {
    "parking": parking,
    "parking_price": parking_price,
    "parking_number": parking_number,
}


def _most_special(needs: tuple[Mention, ...]) -> str:
    """The narrowest kind of parking named: `Tiefgarage` rather than `Stellplatz`."""
    named = {n for m in needs for n in m.names} & set(KINDS)
    order = ["underground_parking", "carport", "outdoor_parking", "duplex_parking", "multi_storey_parking", "garage"]
    return next((kind for kind in order if kind in named), "parking")


def _asks_for(attribute: Attribute, question: Question, needs: tuple[Mention, ...]) -> bool:
    """Whether the attribute accounts for all that the question requires, and gives the kind of answer it wants."""
    if not needs or not any(attribute.about & frozenset(m.names) for m in needs):
        return False
    known = attribute.about | attribute.beside
    if any(m.rest or (frozenset(m.modifiers) - known) for m in needs):
        return False
    if not all(frozenset(m.names) & known for m in needs):
        return False
    asked = question.asked or frozenset({Asked.EXISTS})
    firm = asked - _OPEN
    return (firm or asked) <= attribute.asked


def _asks_heating_in_costs(question: Question) -> bool:
    named = question.names
    heat = bool(named & {"heating", "heating_costs"})
    return heat and Asked.INCLUDED in question.asked and not named - _BESIDE_HEATING


_BESIDE_HEATING: Final = NEVER_REQUIRED | {
    "heating",
    "heating_costs",
    "sold_with",
    "price",
    "operating_costs",
    "rent",
    "total_rent",
    "heated_trait",
}


def _of_the_whole(question: Question, about: Property) -> Stated | None:
    """What is asked about the property as such: what it costs, how big it is, when it is free, where it lies."""
    asked = question.asked
    if any(_is_a_noun(m, question) for m in question.topics):
        return None
    if asked == {Asked.AMOUNT} and _COUNTING.search(folded(question.text)):
        return None  # `Wie viele …` of what no table has counts something, and is no price
    if question.of_self and not question.names and _STILL & frozenset(folded(question.text).rstrip("?! ").split()):
        said = reply(ATTRIBUTES["on_offer"], about)
        return Stated(said) if said else None
    for kinds, read in _WHOLE:
        if asked & kinds and (said := read(about)):
            return Stated(said)
    return None


_OF_DEEDS: Final = word_set(
    "drive walk keep use open_business provide take_over plan_build hand_in decide approve make_ready facing"
)


def _is_a_noun(deed: Mention, question: Question) -> bool:
    """Whether a thing is named by what reads like a mere deed: the `Fähre` of `Was kostet die Fähre?`."""
    if not set(deed.names) <= _OF_DEEDS or question.language != "de":
        return False
    return any(word[:1].isupper() and folded(word) == deed.fold for word in re.findall(r"[\w-]+", question.text)[1:])


_COUNTING: Final = re.compile(r"\b(?:wie ?viele|how many|combien de|quant[ie])\b")
_STILL: Final = word_set("noch still encore toujours ancora halen")
"""`Gibt es die Wohnung noch?` asks whether it is on offer."""


def _age(about: Property) -> Statement | None:
    return reply(ATTRIBUTES["year_built"], about)


def _height(about: Property) -> Statement | None:
    return reply(ATTRIBUTES["ceiling_height"], about)


_WHOLE: Final = (
    (frozenset({Asked.HEIGHT}), _height),
    (frozenset({Asked.AREA}), area),
    (frozenset({Asked.PRICE, Asked.AMOUNT}), cost),
    (frozenset({Asked.DURATION}), lease_term),
    (frozenset({Asked.WHEN}), availability),
    (frozenset({Asked.YEAR}), _age),
    (frozenset({Asked.WHERE}), location),
)
