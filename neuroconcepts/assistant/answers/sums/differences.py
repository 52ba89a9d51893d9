"""What lies between two stated amounts: actual and possible rent, rent with and without charges, the rest of a sum."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Period
from neuroconcepts.assistant.answers.passages import passages_of
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums import stated
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.operand import Operand, addable
from neuroconcepts.domain.property import Property

_BETWEEN: Final = re.compile(
    r"\b(?:um (?:wie ?viel|was) (?:hoeher|mehr|niedriger|geringer|guenstiger|teurer|weniger)|wie ?viel (?:mehr|weniger|hoeher)|differenz|unterschied|"
    r"how much (?:more|higher|less|lower)|difference|(?:de )?combien (?:de plus|plus|en plus)|ecart|di quanto|quanto (?:di )?(?:piu|meno|in piu)|differenza)\b"
)
_POSSIBLE: Final = re.compile(
    r"\b(?:vollvermiet\w*|voll vermiet\w*|soll-?miete\w*|voller vermietung|fully let|full occupancy|fully rented|entierement loue\w*|pleine location|interamente affittat\w*|pien[oa] locazion\w*|potential|potenzi\w+|erzielbar\w*|moeglich|possible|possibil\w+)\b"
)


def difference(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """How much more one amount is than the other."""
    if not _BETWEEN.search(clause.text):
        return ()
    if _POSSIBLE.search(clause.text) or "target_rent" in clause.names:
        return _apart(stated.MONEY["target_rent"](about), stated.MONEY["rental_income"](about))
    if {"net_rent", "total_rent"} <= clause.names:
        return _apart(stated.total_rent(about), stated.net_rent(about))
    return ()


def _apart(more: Operand | None, less: Operand | None) -> tuple[Statement, ...]:
    if more is None or less is None or not addable([more, less]):
        return ()
    phrase = {Period.MONTH: "sum_difference_monthly", Period.YEAR: "sum_difference_yearly", None: "sum_difference"}
    amount = Amount(abs(more.gross - less.gross), more.unit)
    return (Statement(phrase[more.period], (amount, more.item, less.item), (*more.sources, *less.sources)),)


_OWN_PART: Final = re.compile(
    r"\bnicht (?:umleg\w*|umlage\w*|auf den mieter)|\bselbst (?:tragen|zahlen|uebernehmen)|\bbei mir|\bnot (?:recover\w*|pass\w* on|apportion\w*)|\bnon (?:recuperab\w*|ripartibil\w*|addebitabil\w*)|\bremains? with|\bmyself"
)


def remainder(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """The part of the Hausgeld that is not passed on to the tenant, where the part that is stands in the texts."""
    if "hausgeld" not in clause.names or not _OWN_PART.search(clause.text):
        return ()
    whole = stated.MONEY["hausgeld"](about)
    passed = [
        (q, p)
        for p in passages_of(about)
        if "apportionable" in p.names
        for q in p.quantities
        if q.measure is Measure.MONEY and q.number
    ]
    if whole is None or len(passed) != 1 or "no" in passed[0][1].names:
        return ()
    figure, passage = passed[0]
    if figure.number is None or figure.number >= whole.number or figure.unit != whole.unit:
        return ()
    left = Amount(whole.number - figure.number, whole.unit)
    return (
        Statement(
            "sum_left",
            (left, whole.item, Amount(figure.number, figure.unit)),
            (*whole.sources, passage.sentence.source),
        ),
    )
