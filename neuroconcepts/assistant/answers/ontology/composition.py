"""Concepts that together mean another: `wer pflegt den Garten` asks about garden care, `Kosten fürs Heizen` about heating costs."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked

_NONE: Final = frozenset[Asked]()
_COUNTED_OR_PAID: Final = frozenset({Asked.COUNT, Asked.PRICE, Asked.AMOUNT})

_COMPOSED: Final[tuple[tuple[str, frozenset[Asked], str], ...]] = (
    ("persons walk", frozenset({Asked.COUNT}), "footfall"),
    ("toilets separate", _NONE, "guest_wc"),
    ("price fixed_term", _NONE, "negotiable"),
    ("operating_costs purchase", _NONE, "purchase_costs"),
    ("cost purchase", _NONE, "purchase_costs"),
    ("extra_cost purchase", _NONE, "purchase_costs"),
    ("street facing", _NONE, "position_in_building"),
    ("street noise", _NONE, "noise"),
    ("winter_service clear_away", _NONE, "winter_service"),
    ("live tenant", _NONE, "let"),
    ("let", frozenset({Asked.MAY}), "rent_out"),
    ("full let", _NONE, "let vacant"),
    ("full vacant", _NONE, "let vacant"),
    ("rooms", frozenset({Asked.HEIGHT}), "ceiling_height"),
    ("build", frozenset({Asked.HEIGHT}), "storeys_allowed"),
    ("bound brewery", _NONE, "brewery"),
    ("architect bound", _NONE, "developer_bound"),
    ("developer bound", _NONE, "developer_bound"),
    ("live persons", frozenset({Asked.COUNT}), "occupants"),
    ("live living_units persons", _NONE, "let vacant"),
    ("lawn care", _NONE, "garden_care"),
    ("garden care", _NONE, "garden_care"),
    ("build", frozenset({Asked.MUST}), "building_obligation"),
    ("washing_machine connect", _NONE, "washing_connection"),
    ("bathrooms windows", _NONE, "bath_window"),
    ("bathrooms brightness", _NONE, "bath_window"),
    ("consume energy_certificate", _NONE, "energy_value"),
    ("consume energy_source", _NONE, "energy_value"),
    ("notice earliest", _NONE, "minimum_term"),
    ("floor_area_word small", _NONE, "divisible"),
    ("heating prepayment", _NONE, "heating_costs"),
    ("electricity prepayment", _NONE, "power_costs"),
    ("heating cost", _NONE, "heating_costs"),
    ("heating", frozenset({Asked.PRICE}), "heating_costs"),
    ("electricity cost", _NONE, "power_costs"),
    ("electricity", frozenset({Asked.PRICE}), "power_costs"),
    ("cost operating_costs", _NONE, "operating_costs"),
    ("cost hausgeld", _NONE, "hausgeld"),
    ("sold_with mandatory", _NONE, "mandatory"),
    ("pram reach", _NONE, "steps"),
    ("pram steps", _NONE, "steps"),
    ("pram stairs", _NONE, "steps"),
    ("reach steps", _NONE, "steps"),
    ("barrier_free reach", _NONE, "barrier_free"),
    ("floor_load flooring", _NONE, "floor_load"),
    ("flooring", frozenset({Asked.LOAD}), "floor_load"),
    ("sun orientation", _NONE, "orientation"),
    ("car fit", _COUNTED_OR_PAID, "parking"),
    ("car space", _COUNTED_OR_PAID, "parking"),
    ("hand_in", frozenset({Asked.WHAT}), "application_papers"),
    ("guests space", _COUNTED_OR_PAID, "seats"),
    ("guests fit", _COUNTED_OR_PAID, "seats"),
    ("car fit plot", _COUNTED_OR_PAID, "parking"),
    ("car space plot", _COUNTED_OR_PAID, "parking"),
    ("car", frozenset({Asked.HEIGHT}), "drive_in_height"),
    ("agent pay", _NONE, "commission"),
    ("documents bring_own", _NONE, "application_papers"),
    ("documents hand_in", _NONE, "application_papers"),
    ("documents", frozenset({Asked.MUST}), "application_papers"),
    ("kitchen tiled_stove", _NONE, "oven"),
    ("water total_rent", frozenset({Asked.HOW, Asked.WHAT}), "hot_water"),
    ("deposit divisible", _NONE, "instalments"),
    ("garage gate", _NONE, "garage_door"),
    ("yield net_of", _NONE, "yield"),
    ("valuation soil", _NONE, "soil_report"),
    ("valuation flooring", _NONE, "soil_report"),
    ("build", frozenset({Asked.PERCENT, Asked.PART}), "density"),
    ("flooring cost", frozenset({Asked.LOAD}), "floor_load"),
    ("parking car", _NONE, "parking"),
    ("car store", _NONE, "parking"),
    ("shop_window windows", _NONE, "shop_window"),
    ("commission buyer", _NONE, "commission"),
    ("commission tenant", _NONE, "commission"),
    ("deposit tenant", _NONE, "deposit"),
    ("build storeys", _NONE, "storeys"),
    ("bike parking", _NONE, "bike_room"),
    ("pram parking", _NONE, "pram"),
    ("serviced", frozenset({Asked.KIND, Asked.WHAT}), "electricity water sewer gas fibre"),
    ("gross rent", _NONE, "total_rent"),
    ("net_of rent", _NONE, "net_rent"),
    ("extra net_rent", _NONE, "operating_costs"),
    ("extra rent", _NONE, "operating_costs"),
    ("building_plan storeys", _NONE, "storeys"),
    ("driveway ceiling_height", _NONE, "drive_in_height"),
    ("driveway", frozenset({Asked.HEIGHT}), "drive_in_height"),
)
"""Concepts that stand together, the kinds of answer with which alone they do (any of them; none: always), and what they mean."""


def composed(topics: Iterable[Mention], asked: frozenset[Asked]) -> tuple[Mention, ...]:
    """The topics, with those that together mean another thing replaced by it."""
    found = tuple(topics)
    named = frozenset(n for m in found for n in m.names)
    for wanted, only, meant in _RULES:
        if not named.issuperset(wanted) or (only and not asked & only):
            continue
        hits = [next((m for m in found if w in m.names), None) for w in wanted]
        alone = bool(only) or "extra" in wanted
        if all(hits) and len({id(m) for m in hits}) == len(wanted) and not (alone and _is_about_more(found, hits)):
            found = _replaced(found, [m for m in hits if m], meant.split())
            named = frozenset(n for m in found for n in m.names)
    return found


_RULES: Final = tuple((tuple(parts.split()), only, meant) for parts, only, meant in _COMPOSED)


def parts_of(names: Iterable[str]) -> frozenset[str]:
    """What the concepts are composed of where a statement names the parts: a `bath_window` is a window and a bathroom."""
    wanted = frozenset(names) & _STATED
    return frozenset(p for parts, only, meant in _COMPOSED if meant in wanted and not only for p in parts.split())


@lru_cache(maxsize=8192)
def joined(names: frozenset[str]) -> frozenset[str]:
    """What the concepts of a statement mean together, beside themselves: a bathroom with a window has a `bath_window`."""
    return frozenset(
        meant for parts, only, meant in _COMPOSED if not only and meant in _STATED and names >= frozenset(parts.split())
    )


_STATED: Final = frozenset(
    {
        "bath_window",
        "washing_connection",
        "garden_care",
        "heating_costs",
        "power_costs",
        "steps",
        "developer_bound",
        "minimum_term",
        "garage_door",
        "guest_wc",
    }
)


def _is_about_more(topics: tuple[Mention, ...], hits: list[Mention | None]) -> bool:
    """Whether other things are named too, so that the kind of answer asked for may be theirs."""
    return any(m.is_thing for m in topics if m not in hits)


def _replaced(topics: tuple[Mention, ...], gone: list[Mention], meant: list[str]) -> tuple[Mention, ...]:
    """`meant` with several names is one topic that is any of them."""
    new = replace(gone[0], names=tuple(meant), modifiers=(), rest="")
    return tuple(new if m is gone[0] else m for m in topics if m is gone[0] or m not in gone)
