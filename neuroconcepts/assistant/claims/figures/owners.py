"""Whether a figure is stated of the thing that a letter says it of."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.inflection import stem
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure, Period
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.area_kinds import is_of_another_kind
from neuroconcepts.assistant.claims.figures.bearing import (
    MEASURING,
    bearing,
    has_by_nature,
    is_priced,
    narrowest,
    said_of,
    told_beside,
)
from neuroconcepts.assistant.claims.figures.labels import CHARGES, basis, label, on_basis, speaks_of_whole
from neuroconcepts.assistant.claims.figures.part_years import is_year_of_another
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said
from neuroconcepts.assistant.claims.grounds import PARKING, PRICED, Grounds, Value
from neuroconcepts.assistant.folding import folded

_WHOLE: Final = word_set("object unit house estate_room farm")
_NEUTRAL_OWNERS: Final = _WHOLE | word_set(
    "floor_area_word exists layout location surroundings town district companion persons tenant buyer agent contact viewing cost on_offer sold_with"
)


def is_of(said: Said, holders: Sequence[Value], grounds: Grounds) -> bool:
    """Whether a holder of the figure is what the letter says it of.

    Where the letter names nothing that could have such a figure, the figure is enough.
    """
    of, stated = called(said, grounds), frozenset().union(*(v.of for v in holders))
    owners = frozenset().union(*(bearing(v.of) for v in holders))
    of_another = is_year_of_another(said, grounds) or is_of_another_kind(of, owners, said, grounds)
    if of_another or ("yield" in of and "yield" not in stated):
        return False
    if not of and all("rent" in lineage(n) for n in owners) and (on := basis(said)):
        return _agree(on, owners)
    here = _rents(said, narrowest(n for m in said.passage.mentions for n in (*m.names, *m.modifiers)))
    if _is_named(said, of, here, owners) or _is_each_rent(said, owners) or _stands_alone(said):
        return True
    if any(can_own(name, said.figure.measure, grounds) for name in of):
        return False
    is_whole = bool(of and of - MEASURING <= _WHOLE) or speaks_of_whole(said)
    if is_whole and said.figure.measure in _OF_WHOLE:
        return bool(owners & _whole(said.figure.measure, grounds))
    return _is_enough(said, of, here, holders)


def _is_named(said: Said, of: frozenset[str], here: frozenset[str], owners: frozenset[str]) -> bool:
    """Whether an owner is what the letter says it of, or else what its stretch names."""
    return _agree(of, owners) or (_may_be_of(of, said, here) and _agree(here, owners))


def called(said: Said, grounds: Grounds) -> frozenset[str]:
    """What the letter says it of: of what is beside the figure, unless that has no such figures and its stretch names
    something that has. A price with something included is also the whole price.
    """
    of = _rents(said, said_of(said))
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


def _rents(said: Said, names: frozenset[str]) -> frozenset[str]:
    """`The first month's rent of €690` is a rent."""
    if said.figure.measure is Measure.MONEY and "monthly_rents" in names:
        return names - {"monthly_rents"} | {"rent"}
    return names


def _is_enough(said: Said, of: frozenset[str], here: frozenset[str], holders: Sequence[Value]) -> bool:
    """Whether a figure of nothing in particular is stated of something it may be meant of."""
    if not any(v.figure.measure is said.figure.measure for v in holders):
        return False
    paid = frozenset(n for n in here if said.figure.measure is Measure.MONEY and has_by_nature(n, Measure.MONEY))
    if paid and not _agree(paid, frozenset().union(*(bearing(v.of) for v in holders))):
        return False
    context = narrowest(n for m in said.passage.context for n in m.names)
    if said.figure.measure is not Measure.COUNT or _agree(
        (here | context) - _WHOLE, frozenset().union(*(bearing(v.of) for v in holders))
    ):
        return True
    return of <= _NEUTRAL_OWNERS and _counts_same(said, holders)


def _may_be_of(of: frozenset[str], said: Said, here: frozenset[str]) -> bool:
    """Whether a figure may be of another thing that its stretch names than it seems: neither it nor a kind of it has such by
    nature, nor does the stretch name it.
    """
    return not any(lineage(n) & here or has_by_nature(n, said.figure.measure) for n in of)


SHORTEST: Final = 3
"""Letters of a word that is looked for in a statement."""


def _counts_same(said: Said, holders: Sequence[Value]) -> bool:
    """Whether the word behind a count stands in what it is stated in: `auf zwei Ebenen`."""
    following = re.match(r"\W*([^\W\d_]+)", said.text[said.figure.end :])
    if following is None:
        return True
    word = stem(folded(following[1]), "de")
    return len(word) >= SHORTEST and any(word in v.text for v in holders)


_OF_WHOLE: Final = {
    Measure.AREA: "living_area office_area shop_area hall gastro_area storage_area sales_area usable_area plot",
    Measure.MONEY: "price rent",
}
"""What a figure said of the property as a whole is stated of: the first that is stated."""


def _whole(measure: Measure, grounds: Grounds) -> frozenset[str]:
    stated = frozenset().union(*(v.of for v in grounds.values if v.figure.measure is measure))
    first = next((n for n in _OF_WHOLE[measure].split() if n in stated), "")
    kinds = {n for n in stated if first and first in lineage(n)}
    return frozenset(kinds) | {first} | _meant_by(first) | {"total_area"}


_POINTED_AT: Final = re.compile(
    r"\b(?:(?:in|zu|von|mit|bei|zuzüglich)\s(?:den|diesen)|(?:in|to|of|with|from)\s(?:the|these|those)|(?:dans|aux|avec|sur)(?:\sles|\sces)?|(?:nei|ai|con i|dei))\s(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


def _stands_alone(said: Said) -> bool:
    """Whether it stands for what it is the price of: `In den 690 € sind …`."""
    if said.figure.measure is not Measure.MONEY:
        return False
    before = max(0, said.figure.start - LOOKED_BACK)
    if any(words.search(said.text, before, said.figure.start) for words in (_POINTED_AT, _TAKEN_OF)):
        return True
    return _is_in_equation(said, before)


_BEFORE_SIGN: Final = re.compile(r"[+=×*]\s?(?:€|EUR|CHF)?\s?$|\d\s?x\s?(?:€|EUR|CHF)\s?$", re.IGNORECASE)
_SIGN_BEHIND: Final = re.compile(r"\s?(?:€|EUR|CHF)?\s?[+=×*]")


def _is_in_equation(said: Said, before: int) -> bool:
    """`1.480 € + 240 € = 1.720 €`: amounts whose names need not be repeated."""
    text, figure = said.text, said.figure
    beside = _BEFORE_SIGN.search(text, before, figure.start) or _SIGN_BEHIND.match(text, figure.end)
    return beside is not None and not told_beside(said)


_TAKEN_OF: Final = re.compile(
    r"(?:%|prozent|per ?cent|pour ?cent|per ?cento)\s(?:von|vom|of|auf|on|de|du|di|su)\s(?:den |dem |the )?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)
"""What a percentage is taken of."""
_EACH_RENT: Final = re.compile(
    r"(?:mieten|zinse|rents|loyers|mensilità|canoni|affitti)\s(?:à|zu|zu je|von|von je|of|at|de|da|di)\s(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


def _is_each_rent(said: Said, owners: frozenset[str]) -> bool:
    """How much each of several rents is: `drei Kaltmieten à 1.480 €`."""
    before = max(0, said.figure.start - LOOKED_BACK)
    each = _EACH_RENT.search(said.text, before, said.figure.start) is not None
    return each and any("rent" in lineage(n) for n in owners)


_SAME_OWNER: Final = tuple(
    word_set(group)
    for group in (
        "availability vacant handover completion let occupied",
        "living_area rooms unit floor_area_word",
        "year_built building_age_class originate plan_build house build install",
        "hwb energy_value energy_certificate",
        "energy_class energy_value energy_certificate hwb fgee",
        "commission commission_free",
        "commission buyer",
        "lease fixed_term short_let",
        "lease minimum_term",
        "lease maximum_term",
        "parking car",
        "rooms estate_room",
        "plot site",
        "storey ground_floor top_floor basement_floor",
        "house storeys",
        "deposit monthly_rents",
        "net_rent rental_income",
        "parking space",
        "underground_parking space",
        "duplex_parking space",
        "outdoor_parking space",
        "garage space",
        "renew install new originate",
        "subway suburban_train train_station public_transport tram bus line",
        "cellar storage_room",
        "notice quit",
        "garden outdoor_area",
        "address street zip town location district",
        "running_costs hausgeld operating_costs",
        "cost operating_costs",
        "office office_area total_area",
        "shop shop_area sales_area total_area",
        "hall storage_area total_area",
        "divisible floor_area_word",
        "photovoltaics electricity",
        "purchase_costs transfer_tax",
        "takeover take_over",
        "multiple price rental_income",
        "let rental_income",
        "owners_association special_levy",
        "reserve reserve_balance",
        "internet fibre",
        "heating heating_costs",
        "electricity power_costs",
        "total_rent gross",
        "sqm_price price",
        "sqm_price net_rent",
        "sqm_price rent",
        "total_rent running_costs",
    )
)
"""Concepts that a figure may be said of in place of each other."""


@lru_cache(maxsize=4096)
def _meant_by(name: str) -> frozenset[str]:
    """What a figure said of this concept may be stated of: itself, or what is said in its place."""
    return frozenset({name}).union(*(group for group in _SAME_OWNER if name in group))


def are_kin(of: frozenset[str], stated: frozenset[str]) -> bool:
    """Whether what is stated of the one may be meant by the other, more or less narrow: `die Miete` and `die Nettomiete`."""
    owners = bearing(stated)
    return _agree(of, owners) or _agree(owners, of)


def _agree(of: frozenset[str], owners: frozenset[str]) -> bool:
    """Whether a figure said of these is stated of them, or of a kind of them: the rent is the net rent or the gross rent."""
    kinds = owners.union(*(lineage(n) for n in owners))
    return any(_meant_by(name) & owners or name in kinds for name in of)


def can_own(name: str, measure: Measure, grounds: Grounds) -> bool:
    """Whether a concept has figures of this measure: by its nature, or because one is stated of it."""
    if name in _NEUTRAL_OWNERS:
        return False
    concept = concepts().get(name)
    if concept is None or concept.sort in {Sort.SELF, Sort.MARK, Sort.ASK, Sort.FILLER}:
        return False
    if has_by_nature(name, measure) or is_priced(name, measure):
        return True
    return any(v.figure.measure is measure and _meant_by(name) & v.of for v in grounds.values)
