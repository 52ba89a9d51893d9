"""What a letter calls a figure: the thing that it says it of."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure, Period
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import bearing, said_of
from neuroconcepts.assistant.claims.figures.kin import can_own
from neuroconcepts.assistant.claims.figures.labels import CHARGES, label, on_basis
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.grounds import PARKING, PRICED, Grounds


def called(said: Said, grounds: Grounds) -> frozenset[str]:
    """What the letter says it of: of what is beside the figure, unless that has no such figures and its stretch names
    something that has. A price with something included is also the whole price.
    """
    if said.figure.measure is Measure.COUNT and _OF_STOREYS.search(said.text, 0, said.figure.start):
        return frozenset({"storeys"})
    of = as_rents(said, said_of(said))
    if said.figure.measure is Measure.RENTS:
        return frozenset(n for n in of if "rent" not in lineage(n)) or said.passage.touched & _PAID_IN_RENTS
    if "back_payment" in of:
        return frozenset({"back_payment"})
    if said.figure.measure is Measure.MONEY and of == {"cost"}:
        return _priced_before(said, grounds) or CHARGES
    if said.figure.measure is Measure.MONEY and not any(can_own(n, said.figure.measure, grounds) for n in of):
        of = label(said) or of
    of = on_basis(said, of) if "rent" in of or not _is_sold(grounds) else of
    if of == {"rent"} and said.figure.period is Period.YEAR:
        return of | {"rental_income"}
    if of and of <= PRICED:
        of = of | (said.passage.touched & PARKING)
    whole = said.figure.measure is Measure.MONEY and "included" in said.passage.said
    return of | {"total_rent"} if whole else of


_OF_STOREYS: Final = re.compile(
    r"\b(?:stock|stockwerk|(?:ober)?gescho(?:ss|ß)|og|etage|floor|storey|étage|piano)\s(?:von|of|out of|sur|de|di|su)\s(?:insgesamt\s|a total of\s)?$",
    re.IGNORECASE,
)
"""`im 2. Obergeschoss von vier`."""
_PAID_IN_RENTS: Final = word_set("deposit commission takeover")


def _is_sold(grounds: Grounds) -> bool:
    """Whether a price is stated and no rent: a net amount is the price without its tax."""
    paid = frozenset().union(*(v.of for v in grounds.values if v.figure.measure is Measure.MONEY))
    return "price" in paid and not any("rent" in lineage(n) for n in paid)


_COSTS: Final = re.compile(
    r"\b(?:koste[nt]|costs?|coûte(?:nt)?|costa(?:no)?)\s(?:(?:rund|ca\.|etwa|nur|about|around|only|environ|circa|solo)\s)?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


def _priced_before(said: Said, grounds: Grounds) -> frozenset[str]:
    """What `costs` as a verb tells the price of: `a space in the underground garage costs €120`."""
    if not _COSTS.search(said.text, max(0, said.figure.start - LOOKED_BACK), said.figure.start):
        return frozenset()
    before = (m for m in said.passage.mentions if m.is_thing and m.end <= said.figure.start and "cost" not in m.names)
    priced = [m for m in before if any(can_own(n, Measure.MONEY, grounds) for n in m.names)]
    return bearing(priced[-1].names) if priced else frozenset()


def as_rents(said: Said, names: frozenset[str]) -> frozenset[str]:
    """`The first month's rent of €690` is a rent."""
    if said.figure.measure is Measure.MONEY and "monthly_rents" in names:
        return names - {"monthly_rents"} | {"rent"}
    return names
