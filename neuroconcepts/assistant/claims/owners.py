"""Whether a figure is stated of the thing that a letter says it of."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.inflection import stem
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.bearing import (
    MEASURING,
    bearing,
    has_by_nature,
    is_priced,
    narrowest,
    said_of,
    told_beside,
)
from neuroconcepts.assistant.claims.grounds import Grounds, Value
from neuroconcepts.assistant.claims.said import LOOKED_BACK, Said
from neuroconcepts.assistant.folding import folded

_WHOLE: Final = word_set("object unit house estate_room farm")
_NEUTRAL_OWNERS: Final = _WHOLE | word_set(
    "floor_area_word exists layout location surroundings town district companion persons tenant buyer agent contact viewing cost on_offer sold_with"
)


def is_of(said: Said, holders: Sequence[Value], grounds: Grounds) -> bool:
    """Whether a holder of the figure is what the letter says it of.

    Where the letter names nothing that could have such a figure, the figure is enough.
    """
    of, stated = _said_of(said), frozenset().union(*(v.of for v in holders))
    if _PLUS_CHARGES.search(said.text, max(0, said.figure.start - LOOKED_BACK - 8), said.figure.start):
        of = frozenset({"operating_costs"})  # `Miete 1.690 € plus Nebenkosten 245 €`, no rent with charges
    if "yield" in of and "yield" not in stated:
        return False
    owners = frozenset().union(*(bearing(v.of) for v in holders))
    here = _rents(said, narrowest(n for m in said.passage.mentions for n in (*m.names, *m.modifiers)))
    if (
        _is_each_rent(said, owners)
        or _agree(of, owners)
        or _stands_alone(said)
        or (not _names_kin(of, here) and _agree(here, owners))
    ):
        return True
    if any(can_own(name, said.figure.measure, grounds) for name in of):
        return False
    if of and of - MEASURING <= _WHOLE and said.figure.measure in _OF_WHOLE:
        return bool(owners & _whole(said.figure.measure, grounds))
    return _is_enough(said, of, here, holders)


_PLUS_CHARGES: Final = re.compile(
    r"(?:\b(?:plus|und|zuzüglich|zzgl\.|and|et|più|e)|\+)\s(?:die |the |les |le )?(?:nebenkosten|betriebskosten|charges|spese|service charges?)\s(?:von |of |de |di )?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


def _said_of(said: Said) -> frozenset[str]:
    """What the letter says it of; a price with something included is also the whole price."""
    named = said.passage.said
    whole = said.figure.measure is Measure.MONEY and ("included" in named or "total_rent" in named)
    of = said_of(said)
    return _rents(said, of) | (frozenset({"total_rent"}) if whole else frozenset())


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


def _names_kin(of: frozenset[str], here: frozenset[str]) -> bool:
    """Whether a stretch itself names what a figure is said of, or what that is a kind of."""
    return any(lineage(n) & here for n in of)


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
