"""Concepts that a letter may name without a claim, and what else meets one that it claims."""

from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.relations import SATISFIED_BY
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set

NEUTRAL: Final = word_set(
    "orientation compass viewing contact documents application_papers pictures desired exists provide obtain reach fit "
    "agent cost compose pay buyer tenant persons last_time "
    "floor_area_word rooms location layout availability remain live drive walk use keep q_may previous space brand "
    "purchase deposit_terms monthly_rents measure dimensions working check take_over sell_out care decide "
    "person_contact "
    "address town district street zip energy_certificate certificate_type energy_class energy_value running_costs "
    "lease rent surroundings estate_room net_of gross extra_cost separate full own connect big small on_offer facing "
    "sold_with allowed no only except extra included on_request forbidden half_of install monthly_rents on_offer "
    "sqm_price choose charge_ev store open_business rest_of_it move_out wash consume bring_own owners_association "
    "divide_act"
)
"""What a letter may name without a statement about it: the offer itself, the writing and viewing, words that only link."""
LIGHT: Final = frozenset({Sort.SELF, Sort.FILLER, Sort.ASK, Sort.MARK})


def sort_of(name: str) -> Sort:
    return concepts()[name].sort


@lru_cache(maxsize=4096)
def met_by(name: str) -> frozenset[str]:
    return (
        (SATISFIED_BY.get(name, frozenset()) - _ONLY_ANSWERS.get(name, frozenset()))
        | {name}
        | _PAID_AS.get(name, frozenset())
    )


_ONLY_ANSWERS: Final = {"bike_room": frozenset({"bike"})}
"""What answers a question for something and is none itself: bikes may stand in a yard, which is no room for them."""


_PAID_AS: Final = {
    "stove": frozenset({"fireplace", "tiled_stove"}),
    "tiled_stove": frozenset({"fireplace"}),
    "heating": frozenset({"heating_costs"}),
    "heating_costs": frozenset({"heating"}),
    "electricity": frozenset({"power_costs"}),
    "power_costs": frozenset({"electricity"}),
    "gas_heating": frozenset({"gas"}),
    "oil_heating": frozenset({"oil"}),
    "position_in_building": frozenset({"courtyard_garden"}),
    "tram": frozenset({"line"}),
    "electric": frozenset({"electric_heating"}),
    "grounds": frozenset({"plot"}),
    "cellar": frozenset({"basement_floor"}),
    "basement_floor": frozenset({"cellar"}),
}
"""What is used and what is paid for it: one included is the other included; what another language has one word for."""
