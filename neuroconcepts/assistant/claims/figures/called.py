"""What a letter calls a figure: the thing that it says it of."""

from neuroconcepts.assistant.answers.ontology.measure import Measure, Period
from neuroconcepts.assistant.claims.figures.bearing import said_of
from neuroconcepts.assistant.claims.figures.kin import can_own
from neuroconcepts.assistant.claims.figures.labels import CHARGES, label, on_basis
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import PARKING, PRICED, Grounds


def called(said: Said, grounds: Grounds) -> frozenset[str]:
    """What the letter says it of: of what is beside the figure, unless that has no such figures and its stretch names
    something that has. A price with something included is also the whole price.
    """
    of = as_rents(said, said_of(said))
    if "back_payment" in of:
        return frozenset({"back_payment"})
    if said.figure.measure is Measure.MONEY and of == {"cost"}:
        return CHARGES
    if said.figure.measure is Measure.MONEY and not any(can_own(n, said.figure.measure, grounds) for n in of):
        of = label(said) or of
    of = on_basis(said, of)
    if of == {"rent"} and said.figure.period is Period.YEAR:
        return of | {"rental_income"}
    if of and of <= PRICED:
        of = of | (said.passage.touched & PARKING)
    whole = said.figure.measure is Measure.MONEY and "included" in said.passage.said
    return of | {"total_rent"} if whole else of


def as_rents(said: Said, names: frozenset[str]) -> frozenset[str]:
    """`The first month's rent of €690` is a rent."""
    if said.figure.measure is Measure.MONEY and "monthly_rents" in names:
        return names - {"monthly_rents"} | {"rent"}
    return names
