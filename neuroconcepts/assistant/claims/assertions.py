"""Whether what a stretch of a letter says of things is stated: that they are there or not, what is done, what they are like."""

import re
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.binding import bearers
from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.composition import joined, parts_of
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage, widened
from neuroconcepts.assistant.answers.ontology.measure import Quantity
from neuroconcepts.assistant.answers.ontology.relations import SATISFIED_BY
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.bearing import WHOLE_AREA
from neuroconcepts.assistant.claims.grounds import Ground, Grounds
from neuroconcepts.assistant.claims.inclusion import counted
from neuroconcepts.assistant.claims.meant import figures_of
from neuroconcepts.assistant.claims.stance import FREE, RULED, Stance, is_negated, stance

_NEUTRAL: Final = word_set(
    "orientation compass viewing contact documents application_papers pictures desired exists provide obtain reach fit agent cost compose pay buyer tenant persons last_time "
    "floor_area_word rooms location layout availability remain live drive walk use keep q_may previous space brand purchase deposit_terms monthly_rents measure dimensions working check take_over sell_out care decide person_contact "
    "address town district street zip energy_certificate certificate_type energy_class energy_value running_costs lease rent surroundings estate_room net_of gross extra_cost separate full own connect big small on_offer facing "
    "sold_with allowed no only except extra included on_request forbidden bundle half_of monthly_rents on_offer sqm_price choose charge_ev store open_business move_out wash consume bring_own owners_association divide_act"
)
"""What a letter may name without a statement about it: the offer itself, the writing and viewing, words that only link."""
_ACCEPTS: Final = {
    Stance.YES: frozenset({Stance.YES, Stance.ALLOWED, Stance.INCLUDED, Stance.EXTRA, Stance.CONDITION}),
    Stance.ALLOWED: frozenset({Stance.YES, Stance.ALLOWED, Stance.INCLUDED, Stance.EXTRA}),
    Stance.NO: frozenset({Stance.NO}),
    Stance.CONDITION: frozenset({Stance.CONDITION}),
    Stance.INCLUDED: frozenset({Stance.INCLUDED}),
    Stance.EXTRA: frozenset({Stance.EXTRA, Stance.NO}),
    Stance.PREPARED: frozenset({Stance.PREPARED, Stance.YES}),
}
_RULED: Final = {
    Stance.YES: frozenset({Stance.ALLOWED, Stance.YES}),
    Stance.ALLOWED: frozenset({Stance.ALLOWED}),
    Stance.NO: frozenset({Stance.NO}),
    Stance.CONDITION: frozenset({Stance.CONDITION}),
}
_HOLDERS: Final = word_set("rent price total_rent net_rent operating_costs hausgeld object unit house")
"""What other things are included in."""
_PAYABLE: Final = word_set(
    "operating_costs heating_costs power_costs heating electricity water hot_water gas internet vat parking garage underground_parking carport outdoor_parking duplex_parking broadcast_fee commission"
)
"""What is paid for apart where it is not included; anything else that is there is included."""
_LEFT_OUT: Final = _PAYABLE | {"reserve"}
"""What an amount may be told without."""


def is_stated(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether what the passage says of what it mentions is stated."""
    if mention.names and _OWNER.match(mention.fold):
        known = bool(_OWNERS & grounds.names) and _OWNER.search(grounds.folds) is not None
        known = known or bool(passage.touched & _OWNERS_PAY)
        return known or governor(mention, passage.sentence.analysis.tokens, passage.first) in _FOR
    if _is_neutral(mention) or _has_figure(passage, mention) or _is_way_in(passage, mention, grounds):
        return True
    if "vat" in mention.names:
        return "vat" in grounds.names or _TAX.search(grounds.folds) is not None
    if not mention.is_thing:
        return _quality_is_stated(passage, mention, grounds)
    names = frozenset(mention.names)
    if _STOP.match(mention.fold) and _STOPS & grounds.names:
        return True
    narrowed = all(_is_narrowed(n, names, grounds) for n in mention.modifiers)
    return narrowed and _thing_is_stated(passage, mention, grounds)


def _is_neutral(mention: Mention) -> bool:
    """Whether it claims nothing by itself."""
    names = frozenset(mention.names)
    links = any(_sort(n) in _LIGHT for n in names) and not names & _NEVER_LIGHT
    return not names or bool(names & _NEUTRAL) or links or mention.fold in WHOLE_AREA


def _has_figure(passage: Passage, mention: Mention) -> bool:
    """Whether it is a thing with a figure, which is checked as such."""
    figures = (q for q in _figures(passage) if q.number is not None)
    return mention.is_thing and any(frozenset(mention.names) & bearers(passage, q) for q in figures)


def _is_way_in(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """`Die Türen sind rollstuhlgerecht`, `suitable for wheelchairs`: what goes with a house that is stated to be so."""
    ways = _WAYS_IN & frozenset(mention.names)
    return bool(ways) and "barrier_free" in passage.said and "barrier_free" in grounds.names


_TAX: Final = re.compile(r"\b(?:mwst|mehrwertsteuer|ust|umsatzsteuer|vat|tva|iva)\b")
"""The tax is known of: whether it is in an amount is asked in `vat`."""
_STOP: Final = re.compile(r"(?:u-bahn-)?station|stazion")
_STOPS: Final = word_set("subway suburban_train tram train_station")
"""What stops at what some languages call a station: `la stazione della U6`."""
_WAYS_IN: Final = word_set("safety_door suitable entrance")
_OWNER: Final = re.compile(
    r"\b(?:eigentuemer|vermieter|hauseigent|owner|landlord|landlady|proprietair|bailleu|proprietari|locator|verkaeufer|seller|vendeu|venditor)"
)
_FOR: Final = frozenset({"for", "fuer", "pour", "per"})
_OWNERS: Final = word_set("owner landlord seller own")
_OWNERS_PAY: Final = word_set("hausgeld operating_costs owners_association reserve")
_OFFERED: Final = frozenset({"wird", "werden"})
_NEVER_LIGHT: Final = word_set("let vacant occupied renew furnished")
"""What some languages say with words that also link: `loué`, `let`."""


def _figures(passage: Passage) -> tuple[Quantity, ...]:
    return figures_of(passage, passage.sentence.analysis.language)


_LIGHT: Final = frozenset({Sort.SELF, Sort.FILLER, Sort.ASK, Sort.MARK})


def _sort(name: str) -> Sort:
    return concepts()[name].sort


@lru_cache(maxsize=4096)
def _met_by(name: str) -> frozenset[str]:
    return SATISFIED_BY.get(name, frozenset()) | {name} | _PAID_AS.get(name, frozenset())


_PAID_AS: Final = {
    "stove": frozenset({"fireplace", "tiled_stove"}),
    "tiled_stove": frozenset({"fireplace"}),
    "fireplace": frozenset({"tiled_stove"}),
    "heating": frozenset({"heating_costs"}),
    "heating_costs": frozenset({"heating"}),
    "electricity": frozenset({"power_costs"}),
    "power_costs": frozenset({"electricity"}),
    "gas_heating": frozenset({"gas"}),
    "oil_heating": frozenset({"oil"}),
    "position_in_building": frozenset({"courtyard_garden"}),
    "cellar": frozenset({"basement_floor"}),
    "basement_floor": frozenset({"cellar"}),
}
"""What is used and what is paid for it: one included is the other included; what another language has one word for."""


def _thing_is_stated(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    said = stance(passage, mention)
    names = frozenset(mention.names)
    if names & FREE and said is Stance.NO:
        said = Stance.YES
    if said in {Stance.INCLUDED, Stance.EXTRA} and (names & _HOLDERS or (said is Stance.EXTRA and passage.quantities)):
        said = Stance.YES
    if said is Stance.NO and names & _PAYABLE and _lists_included(passage, mention):
        said = Stance.EXTRA
    if names & _LEFT_OUT - _HOLDERS and (told := counted(passage, mention)):
        said = told if names & _PAYABLE or told is Stance.EXTRA else said
    if said is Stance.NO and "notice" in names and "minimum_term" in grounds.names:
        return True  # `keine Seite kann kündigen`: a waiver, whose time is checked as a figure
    ruled = any(lineage(n) & RULED for n in names)
    accepted = (_RULED if ruled else _ACCEPTS).get(said, _ACCEPTS[said])
    if said in {Stance.INCLUDED, Stance.EXTRA} and not names & _PAYABLE:
        accepted |= _ACCEPTS[Stance.YES]
    known = {s for n in names for m in _met_by(n) for s in grounds.stances_by_name.get(m, ())}
    if not known and (ruled or said is Stance.NO):
        known = {s for n in names for m in lineage(n) for s in grounds.stances_by_name.get(m, ())}
    if known & accepted or (said is Stance.EXTRA and _is_paid(names, grounds)):
        return True
    if said is Stance.NO:
        return any(s.names & FREE and s.names & names for s in grounds.statements)
    return _is_part(passage, names, grounds)


def _lists_included(passage: Passage, mention: Mention) -> bool:
    """`…, VAT included, heating is not`: what is denied is that it is included, where nothing else is said of it."""
    others = (m for m in passage.sentence.analysis.mentions if "included" in m.names)
    before = passage.sentence.text[max(0, mention.start - LONGEST_DENIAL) : mention.start]
    return any(others) and "exists" not in passage.said and not _NONE_OF.search(before)


_NONE_OF: Final = re.compile(r"\b(?:kein\w*|no|aucune?|pas d['’e]|nessun\w*)\s?$", re.IGNORECASE)
LONGEST_DENIAL: Final = 10


def _is_part(passage: Passage, names: frozenset[str], grounds: Grounds) -> bool:
    """`die Waschmaschine anschließen`: a part of what is stated in one word, where its other parts are said too."""
    composed = {c for c in joined(passage.touched) if names & parts_of((c,))}
    return any(Stance.YES in grounds.stances_by_name.get(c, ()) for c in composed)


def _is_paid(names: frozenset[str], grounds: Grounds) -> bool:
    """What has a price of its own comes on top."""
    return any(names & v.of and v.figure.measure.value == "money" for v in grounds.values)


def _is_narrowed(modifier: str, names: frozenset[str], grounds: Grounds) -> bool:
    """`Garagenplatz`: what narrows a thing is stated, with the thing or by itself."""
    return (
        modifier in names
        or modifier in _NEUTRAL
        or _sort(modifier) in _LIGHT
        or bool(_met_by(modifier) & grounds.names)
    )


def _quality_is_stated(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether a deed or quality is stated, of one of the things the passage is about, and denied where it denies it."""
    wanted = frozenset().union(*(_met_by(n) for n in mention.names if _sort(n) not in _LIGHT))
    if "let" in mention.names and passage.folds & _OFFERED:
        return True  # `vermietet wird unbefristet`
    things = (m for m in (*passage.mentions, *passage.context) if m.is_thing and not m.of(Sort.FILLER))
    about = widened(n for m in things for n in m.names) - _NEUTRAL
    if wanted & _OCCUPANCY:
        wanted = wanted | _OCCUPANCY
        if about - wanted:
            return True  # `mit Parkett belegt`
    holding = [s for s in grounds.statements if wanted & s.names]
    if about:
        holding = [s for s in holding if about & s.names or not (s.things - wanted - _NEUTRAL)]
    denied = _is_denied(passage, mention)
    return any(denied == _denies(s, wanted) for s in holding)


def _denies(statement: Ground, wanted: frozenset[str]) -> bool:
    return any(
        _is_denied(p, m) for p in statement.passages for m in (*p.mentions, *p.borrowed) if wanted & frozenset(m.names)
    )


def _is_denied(passage: Passage, mention: Mention) -> bool:
    """`nicht renoviert`, `unmöbliert`."""
    opposite = mention.fold.startswith("un") and bool(_UN & frozenset(mention.names))
    opposite = opposite or ("fixed_term" in mention.names and _ENDLESS.search(mention.fold) is not None)
    opposite = opposite != bool(_FREE & frozenset(mention.names))
    return opposite != is_negated(passage)


_OCCUPANCY: Final = word_set("let occupied vacant")
_FREE: Final = word_set("vacant")
"""To be vacant is not to be let."""


_ENDLESS: Final = re.compile(r"unbefrist|unlimit|indefin|indetermin|open-end|open ended")
_UN: Final = word_set("furnished heated_trait let serviced renew covered")
