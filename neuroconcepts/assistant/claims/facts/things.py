"""Whether a thing is stated to be there, not to be, to be allowed, or in the price, as a stretch says."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.composition import joined, parts_of
from neuroconcepts.assistant.answers.ontology.kinship import lineage, widened
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.contrasts import is_set_against
from neuroconcepts.assistant.claims.facts.denials import FREE, RULED, denies_freedom
from neuroconcepts.assistant.claims.facts.house_parts import (
    INHERENT,
    LONGEST_DENIAL,
    NONE_OF,
    PARTS_OF_HOUSE,
    are_told_together,
)
from neuroconcepts.assistant.claims.facts.light_words import NEUTRAL, met_by
from neuroconcepts.assistant.claims.facts.placing import denies_place
from neuroconcepts.assistant.claims.facts.stance import Stance, is_bounded, stance
from neuroconcepts.assistant.claims.figures.inclusion import counted
from neuroconcepts.assistant.claims.grounds import Grounds

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
    "operating_costs heating_costs power_costs heating electricity water hot_water gas internet vat parking garage "
    "underground_parking carport outdoor_parking duplex_parking broadcast_fee commission"
)
"""What is paid for apart where it is not included; anything else that is there is included."""
_LEFT_OUT: Final = _PAYABLE | {"reserve"}
"""What an amount may be told without."""


def contradicts_inclusion(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether it is said of another part of the house, or in a price that what is stated leaves it out of, figure or not."""
    names = frozenset(mention.names)
    if names & PARTS_OF_HOUSE:
        return not are_told_together(passage, mention, grounds)
    if not passage.said & _COUNTED_IN or _is_split(passage, grounds):
        return False
    counted_in, apart = _is_counted_in(passage, mention, grounds)
    if counted_in == apart:
        return False
    return stance(passage, mention) is (Stance.INCLUDED if apart else Stance.EXTRA)


def _is_counted_in(passage: Passage, mention: Mention, grounds: Grounds) -> tuple[bool, bool]:
    """Whether a thing is stated to be in a price, and whether to come on top.

    What nobody pays apart is on top where it has a price, unless that is told: then it is checked as a figure.
    """
    names, besides = frozenset(mention.names), _holders(passage, mention) | {"vat"}
    told = names & _PAYABLE if names & _PAYABLE or not mention.is_thing else widened(names)
    own = {s for n in told - besides for s in grounds.stances_by_name.get(n, ())}
    priced = not names & _PAYABLE and not passage.quantities and _is_paid(names - besides, grounds)
    return Stance.INCLUDED in own, Stance.EXTRA in own or priced


def _holders(passage: Passage, mention: Mention) -> frozenset[str]:
    """What may hold others here: `Die Betriebskosten zahlen Sie extra` tells of nothing that is in them."""
    parts = (m for m in passage.mentions if m is not mention and _PAYABLE - {"vat"} & frozenset(m.names))
    holds = "included" in passage.said or any(parts) or mention.names != ("operating_costs",)
    return _HOLDERS if holds else _HOLDERS - {"operating_costs"}


def _is_split(passage: Passage, grounds: Grounds) -> bool:
    """`540 € plus 90 € for service charges`: a stated amount told as its parts, which has them in it none the less."""
    told = [q.number for q in passage.quantities if q.measure is Measure.MONEY and q.number]
    paid = {v.figure.number for v in grounds.values if v.figure.measure is Measure.MONEY}
    return len(told) > 1 and sum(told) in paid


_COUNTED_IN: Final = frozenset({"included", "extra"})


def thing_is_stated(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    said, names = _said_of(passage, mention), frozenset(mention.names)
    if names & FREE and denies_freedom(passage, mention):
        return _is_charged(names, grounds)
    if _needs_no_ground(passage, said, names, grounds) or _follows(passage, said, names, grounds):
        return True
    if _is_bounded_elsewhere(passage, mention, grounds) or _is_only_denied(said, names, grounds):
        return False
    if _known(said, names, grounds) & _accepted(said, names) or (
        said is Stance.EXTRA and (_is_paid(names, grounds) or _is_settled_apart(names, grounds))
    ):
        return True
    if said is Stance.NO:
        return denies_place(passage, grounds) or _is_absent(passage, mention, grounds)
    return _is_part(passage, names, grounds)


_AT_A_PLACE: Final = word_set("smoking grilling music")


def _is_only_denied(said: Stance, names: frozenset[str], grounds: Grounds) -> bool:
    """A septic tank meets a question about drains, and is none."""
    own = {s for n in names for s in grounds.stances_by_name.get(n, ())}
    return said is Stance.YES and own == {Stance.NO} and not names & INHERENT


def _is_bounded_elsewhere(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether the places that a letter bounds it to are not those of a statement on it."""
    names = frozenset(mention.names)
    if not names & _AT_A_PLACE or not is_bounded(passage, mention):
        return False
    places = frozenset(n for m in passage.sentence.analysis.mentions if m.is_thing for n in m.names) - names
    return not any(names & s.names and all(met_by(n) & s.names for n in places - NEUTRAL) for s in grounds.statements)


def _is_charged(names: frozenset[str], grounds: Grounds) -> bool:
    """Whether what a letter says is not free has its price or is stated to be due."""
    if "commission_free" in names:
        return Stance.YES in grounds.stances_by_name.get("commission", ())
    return any(v.of & (_PAYABLE | names) for v in grounds.values)


def _needs_no_ground(passage: Passage, said: Stance, names: frozenset[str], grounds: Grounds) -> bool:
    if names <= _SEEN and _SIGHTS & passage.touched:
        return True  # what it is a view of must be stated
    if said is Stance.NO and names & _HOMES and _OCCUPANCY & passage.said:
        return True  # `keine der Wohnungen steht leer`: whether that is so is asked of the word for it
    if said is Stance.NO and "notice" in names and "minimum_term" in grounds.names:
        return True  # `keine Seite kann kündigen`: a waiver, whose time is checked as a figure
    left_out = _BY_LAW | _BESIDE_PRICE if "price" in grounds.names else _BY_LAW
    if names & left_out and _is_left_out(passage):
        return True
    return said in {Stance.NO, Stance.EXTRA} and bool(names & _BY_LAW) and "included" in passage.said


_BESIDE_PRICE: Final = word_set("operating_costs net_rent")
"""What `Nebenkosten` and `ohne Nebenkosten` are of a rent; of a price they are what buying costs."""
_BEFORE_COSTS: Final = re.compile(
    r"\b(?:vor|ohne|exklusive|before|excluding|exclusive of|not counting|hors|avant|sans compter|prima d\w+|esclus\w+|al netto d\w+)\s[^.;:!?\d]{0,60}$",
    re.IGNORECASE,
)


def _is_left_out(passage: Passage) -> bool:
    """`so 906.500 € before taxes and registration costs`: what an amount is told without."""
    text = passage.sentence.text
    return bool(passage.sentence.analysis.quantities) and _BEFORE_COSTS.search(text, 0, passage.end) is not None


def _said_of(passage: Passage, mention: Mention) -> Stance:
    """What a passage says of a thing, as far as it is about the price: of what nobody pays apart, to be included is to be there."""
    said, names = stance(passage, mention), frozenset(mention.names)
    if (names & FREE and said is Stance.NO) or (said is Stance.INCLUDED and _only_comes_with(passage)):
        said = Stance.YES
    if said in {Stance.INCLUDED, Stance.EXTRA} and (
        names & _holders(passage, mention) or (said is Stance.EXTRA and passage.quantities)
    ):
        said = Stance.YES
    if said is Stance.NO and names & _PAYABLE and _lists_included(passage, mention):
        said = Stance.EXTRA
    told = counted(passage, mention) if names & _LEFT_OUT - _HOLDERS else None
    return told if told and (names & _PAYABLE or told is Stance.EXTRA) else said


def _accepted(said: Stance, names: frozenset[str]) -> frozenset[Stance]:
    """What may be stated where this is said."""
    found = (_RULED if _is_ruled(names) else _ACCEPTS).get(said, _ACCEPTS[said])
    paid = said in {Stance.INCLUDED, Stance.EXTRA} and not names & _PAYABLE
    return found | _ACCEPTS[Stance.YES] if paid else found


def _known(said: Stance, names: frozenset[str], grounds: Grounds) -> frozenset[Stance]:
    """What is stated of such a thing; of what it is a kind of only where it is ruled or denied."""
    by_name = grounds.stances_by_name
    if said is Stance.INCLUDED and _is_only_extra(names, grounds):
        return frozenset()
    known = frozenset(s for n in names for m in met_by(n) for s in by_name.get(m, ()))
    if known or not (_is_ruled(names) or said is Stance.NO):
        return known
    return frozenset(s for n in names for m in lineage(n) for s in by_name.get(m, ()))


def _is_only_extra(names: frozenset[str], grounds: Grounds) -> bool:
    own = {s for n in names for s in grounds.stances_by_name.get(n, ())}
    return Stance.EXTRA in own and Stance.INCLUDED not in own


def _is_ruled(names: frozenset[str]) -> bool:
    return any(lineage(n) & RULED for n in names)


_ONLY: Final = re.compile(r"\bn(?:e\s|['’]).{0,40}\bqu(?:e\b|['’])", re.IGNORECASE)


def _is_only_there(passage: Passage, names: frozenset[str], grounds: Grounds) -> bool:
    """`Geraucht werden darf nur auf dem Balkon`, where the same limit is stated: a rule with no `allowed` in it."""
    if "only" not in passage.said and not _ONLY.search(passage.text):
        return False
    limits = frozenset(n for m in passage.mentions if m.is_thing for n in m.names) - names
    told = (p for s in grounds.statements for p in s.passages if names & p.own and "only" in p.said)
    return bool(limits) and any(limits & p.own for p in told)


def _is_absent(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether there is plainly none: what it would cost is free, or an alternative is there."""
    names = frozenset(mention.names)
    free = any(s.names & FREE and s.names & names for s in grounds.statements)
    on_gas = _ON_GAS.search(mention.fold) or ("stove" in names and "gas" in passage.said)
    if on_gas and grounds.stances_by_name.get("gas") == frozenset({Stance.NO}):
        return True  # without gas there is nothing that runs on it
    return free or is_set_against(passage, mention, grounds.there)


def _follows(passage: Passage, said: Stance, names: frozenset[str], grounds: Grounds) -> bool:
    """Whether it follows from a stated limit, or from what is stated not to be there: without a lift one takes the stairs."""
    if _is_ruled(names) and _is_only_there(passage, names, grounds):
        return True
    lacked = (grounds.stances_by_name.get(_LACKED[n]) == frozenset({Stance.NO}) for n in names & _LACKED.keys())
    return said is Stance.YES and any(lacked)


_LACKED: Final = {"stairs": "lift"}
"""What is there because something else is not."""
_HOMES: Final = word_set("living_units unit")
_OCCUPANCY: Final = word_set("let occupied vacant")
_ON_GAS: Final = re.compile(r"\bgas(?:herd|kocher|kochfeld|ofen|therme|heizung|\W)|\b(?:a|au|de|al) ga[sz]\b")
_BY_LAW: Final = word_set("purchase_costs notary land_register transfer_tax financing contract_costs")
"""What every purchase costs anyway: that a sum leaves it out claims nothing."""
_SEEN: Final = frozenset({"view"})
_SIGHTS: Final = word_set("position_in_building park_green forest lake mountains garden centre")


def _only_comes_with(passage: Passage) -> bool:
    """`eine Garage samt Wallbox`: beside it, whatever the price."""
    marks = [m.fold for m in (*passage.mentions, *passage.borrowed) if "included" in m.names]
    return bool(marks) and all(fold in {"samt", "mitsamt", "nebst"} for fold in marks)


def _lists_included(passage: Passage, mention: Mention) -> bool:
    """`…, VAT included, heating is not`: what is denied is that it is included, where nothing else is said of it."""
    others = (m for m in passage.sentence.analysis.mentions if "included" in m.names)
    before = passage.sentence.text[max(0, mention.start - LONGEST_DENIAL) : mention.start]
    return any(others) and "exists" not in passage.said and not NONE_OF.search(before)


def _is_part(passage: Passage, names: frozenset[str], grounds: Grounds) -> bool:
    """`die Waschmaschine anschließen`: a part of what is stated in one word, where its other parts are said too."""
    composed = {c for c in joined(passage.touched) if names & parts_of((c,))}
    return any(Stance.YES in grounds.stances_by_name.get(c, ()) for c in composed)


def _is_paid(names: frozenset[str], grounds: Grounds) -> bool:
    """What has a price of its own comes on top."""
    return any(names & v.of and v.figure.measure.value == "money" for v in grounds.values)


_SETTLED: Final = re.compile(
    r"\b(?:direkt (?:mit|an|beim|ueber)|selbst (?:ab|mit|beim)|eigene[rnm]? (?:vertrag|liefervertrag|zaehler)|directly (?:with|to|by)|own (?:contract|supply contract)|directement|contrat individuel|direttamente|contratto proprio)\b"
)


_METERED: Final = re.compile(
    r"\b(?:nach (?:tatsaechlichem )?verbrauch|verbrauchsabhaengig|(?:by|according to|based on) (?:\w+ )?(?:consumption|use|usage)|metered|"
    r"selon (?:la )?consommation|a consumo|secondo (?:il )?consumo|in base al consumo)\b"
)
_BY_METER: Final = word_set("power_costs electricity gas")
"""What is paid for as it is used; heating and water by use are paid in advance with the charges."""


def _is_settled(text: str, own: frozenset[str]) -> bool:
    return _SETTLED.search(text) is not None or (bool(own & _BY_METER) and _METERED.search(text) is not None)


def _is_settled_apart(names: frozenset[str], grounds: Grounds) -> bool:
    """`Strom rechnet der Mieter direkt mit dem Versorger ab`: it comes on top of what the landlord is paid."""
    own = names & _PAYABLE
    return any(own & s.names and any(_is_settled(v, own) for v in s.folded_texts) for s in grounds.statements if own)
