"""Concepts that a figure may be said of in place of each other, and which of them can have one."""

from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import bearing, has_by_nature, is_priced
from neuroconcepts.assistant.claims.grounds import Grounds

WHOLE: Final = word_set("object unit house estate_room farm")
"""The property as a whole."""
NEUTRAL: Final = WHOLE | word_set(
    "floor_area_word exists layout location surroundings town district companion persons tenant buyer agent contact "
    "viewing cost on_offer sold_with"
)
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
def meant_by(name: str) -> frozenset[str]:
    """What a figure said of this concept may be stated of: itself, or what is said in its place."""
    return frozenset({name}).union(*(group for group in _SAME_OWNER if name in group))


def are_kin(of: frozenset[str], stated: frozenset[str]) -> bool:
    """Whether what is stated of the one may be meant by the other, more or less narrow: `die Miete` and `die Nettomiete`."""
    owners = bearing(stated)
    return agree(of, owners) or agree(owners, of)


def agree(of: frozenset[str], owners: frozenset[str]) -> bool:
    """Whether a figure said of these is stated of them, or of a kind of them: the rent is the net rent or the gross rent."""
    kinds = owners.union(*(lineage(n) for n in owners))
    return any(meant_by(name) & owners or name in kinds for name in of)


def can_own(name: str, measure: Measure, grounds: Grounds) -> bool:
    """Whether a concept has figures of this measure: by its nature, or because one is stated of it."""
    if name in NEUTRAL:
        return False
    concept = concepts().get(name)
    if concept is None or concept.sort in {Sort.SELF, Sort.MARK, Sort.ASK, Sort.FILLER}:
        return False
    if has_by_nature(name, measure) or is_priced(name, measure):
        return True
    return any(v.figure.measure is measure and meant_by(name) & v.of for v in grounds.values)
