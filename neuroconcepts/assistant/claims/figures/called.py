"""What a letter calls a figure: the thing that it says it of."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure, Period
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import bearing, said_of
from neuroconcepts.assistant.claims.figures.kin import can_own
from neuroconcepts.assistant.claims.figures.labels import CHARGES, label, on_basis
from neuroconcepts.assistant.claims.figures.periods import FULLY_LET
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.grounds import PARKING, PRICED, Grounds


def called(said: Said, grounds: Grounds) -> frozenset[str]:
    """What the letter says it of: of what is beside the figure, unless that has no such figures and its stretch names
    something that has. A price with something included is also the whole price.
    """
    if of := _around_it(said):
        return of
    of = as_rents(said, said_of(said))
    if said.figure.measure is Measure.RENTS:
        return frozenset(n for n in of if "rent" not in lineage(n)) or said.passage.touched & _PAID_IN_RENTS
    if "back_payment" in of:
        return frozenset({"back_payment"})
    if said.figure.measure is Measure.MONEY:
        of = _paid_for(said, of, grounds)
    of = on_basis(said, of) if "rent" in of or not _is_sold(grounds) else of
    if of == {"rent"} and said.figure.period is Period.YEAR:
        return of | {"rental_income"}
    if of and of <= PRICED:
        of = of | (said.passage.touched & PARKING)
    whole = said.figure.measure is Measure.MONEY and "included" in said.passage.said and not of & _PAID_IN_RENTS
    return of | {"total_rent"} if whole else of


def _around_it(said: Said) -> frozenset[str]:
    """What the words right around it tell: that it is a storey, or how many there are."""
    figure, text = said.figure, said.text
    if figure.measure is Measure.COUNT and _OF_STOREYS.search(text, 0, figure.start):
        return frozenset({"storeys"})
    if figure.measure is Measure.COUNT and _OF_A_STOREY.match(text, figure.start):
        return frozenset({"storey"})
    return frozenset()


def _paid_for(said: Said, of: frozenset[str], grounds: Grounds) -> frozenset[str]:
    """What an amount is paid for, where what is beside it is only that it costs, or who pays it."""
    if of == {"cost"}:
        return _priced_before(said, grounds) or CHARGES
    if "target_rent" in grounds.names and of <= _HOMES and FULLY_LET.search(said.text, 0, said.figure.start):
        return frozenset({"target_rent"})
    if of <= _NO_PAYMENTS and said.passage.said >= _PAID_BY_TENANT:
        return frozenset({"rent", "rental_income"})
    return of if any(can_own(n, Measure.MONEY, grounds) for n in of) else label(said) or of


_OF_A_STOREY: Final = re.compile(
    r"(?:\d{1,2}\s?(?:\.|ème|eme|er|e|th|rd|nd|st|º|°|o)|[^\W\d_]{4,})\s(?:stock(?:werk)?|(?:ober)?gescho(?:ss|ß)|og|etage|étage|floor|storey|piano)\b",
    re.IGNORECASE,
)
_OF_STOREYS: Final = re.compile(
    r"\b(?:stock|stockwerk|(?:ober)?gescho(?:ss|ß)|og|etage|floor|storey|étage|piano)\s(?:von|of|out of|sur|de|di|su)\s(?:insgesamt\s|a total of\s)?$",
    re.IGNORECASE,
)
"""`im 2. Obergeschoss von vier`."""
_HOMES: Final = word_set("living_units unit house object let on_offer space")
_PAID_BY_TENANT: Final = word_set("tenant pay")
_NO_PAYMENTS: Final = word_set("on_offer tenant pay unit house object")
_PAID_IN_RENTS: Final = word_set("deposit commission takeover")


def _is_sold(grounds: Grounds) -> bool:
    """Whether a price is stated and no rent: a net amount is the price without its tax."""
    paid = frozenset().union(*(v.of for v in grounds.values if v.figure.measure is Measure.MONEY))
    return "price" in paid and not any("rent" in lineage(n) for n in paid)


_COSTS: Final = re.compile(
    r"\b(?:koste[nt]|costs?|coûte(?:nt)?|costa(?:no)?)\s(?:(?:rund|ca\.|etwa|nur|einmalig|about|around|only|a one-off|environ|circa|solo)\s)?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


def _priced_before(said: Said, grounds: Grounds) -> frozenset[str]:
    """What `costs` as a verb tells the price of: `a space in the underground garage costs €120`, `final cleaning costs …`."""
    if not _COSTS.search(said.text, max(0, said.figure.start - LOOKED_BACK), said.figure.start):
        return frozenset()
    may = (m for m in said.passage.mentions if (m.is_thing or m.of(Sort.ACT)) and "cost" not in m.names)
    before = (m for m in may if m.end <= said.figure.start)
    priced = [m for m in before if any(can_own(n, Measure.MONEY, grounds) for n in m.names)]
    return bearing(priced[-1].names) if priced else frozenset()


def as_rents(said: Said, names: frozenset[str]) -> frozenset[str]:
    """`The first month's rent of €690` is a rent."""
    if said.figure.measure is Measure.MONEY and "monthly_rents" in names:
        return names - {"monthly_rents"} | {"rent"}
    return names
