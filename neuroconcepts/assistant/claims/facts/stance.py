"""What a passage says of each thing it names: that it is there, that it is not, that it is allowed, that it is in the price."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.denials import FREE, RULED, denied_in_front, denies, denies_freedom


class Stance(StrEnum):
    """What is said of a thing."""

    YES = "yes"
    NO = "no"
    ALLOWED = "allowed"
    CONDITION = "condition"
    INCLUDED = "included"
    EXTRA = "extra"
    PREPARED = "prepared"


_ALLOWING: Final = frozenset({"allowed", "suitable", "q_may"})
_DECIDING: Final = word_set("approve")
_DECIDERS: Final = word_set("landlord owner owners_association agent")
"""`Über Hunde entscheidet der Vermieter`: a rule that has a condition."""
_EQUIPMENT: Final = word_set("charging charge_ev photovoltaics fireplace air_conditioning fibre internet lift sauna")
"""What a house may be prepared for without having it."""
_BROUGHT: Final = word_set(
    "fridge freezer dishwasher washing_machine dryer stove oven microwave hob kitchen fitted_kitchen furniture bed "
    "wardrobe table sofa lamps curtains"
)
"""What is not there where a tenant is to bring his own."""
_COUNTED_IN: Final = frozenset({"included", "extra"})


def stances_of(passage: Passage) -> Iterator[tuple[str, Stance]]:
    """Each concept of the passage, those of its context and of compounds included, with what is said of it."""
    free = any(set(m.names) & FREE for m in passage.mentions)
    for mention in (*passage.mentions, *(() if free or _turns_away(passage) else passage.context)):
        if mention.of(Sort.MARK) and not mention.is_thing:
            continue
        said = stance(passage, mention)
        names = frozenset((*mention.names, *mention.modifiers))
        kinds = (lineage(n) for n in names if n not in FREE and not lineage(n) & RULED)
        free_said = Stance.NO if denies_freedom(passage, mention) else Stance.YES
        yield from ((name, free_said if name in FREE else said) for name in names.union(*kinds))
        if "commission_free" in names:
            yield "commission", Stance.YES if free_said is Stance.NO else Stance.NO


_TURNS_AWAY: Final = word_set("nicht not pas non")


def _turns_away(passage: Passage) -> bool:
    """`…, nicht aber Strom und Heizung`: what was told before is not what this denies."""
    first = passage.sentence.analysis.tokens[passage.first].fold
    return first in _TURNS_AWAY and any(m.is_thing for m in passage.mentions)


def stance(passage: Passage, mention: Mention) -> Stance:
    """What a passage says of a thing that it names."""
    return Stance.CONDITION if is_bounded(passage, mention) else _plainly(passage, mention)


def _plainly(passage: Passage, mention: Mention) -> Stance:
    """What it says of it, whatever bounds there are: `einen Kühlschrank müssten Sie selbst besorgen` is that there is none."""
    excepted = _excepted(passage, mention)
    if excepted and any(lineage(n) & RULED for n in mention.names) and not _says_whether(passage):
        return Stance.ALLOWED  # `eine Ausnahme gilt für Kleintiere`: of a ban told before
    denied = denies(passage, mention) != excepted
    if not excepted and (counted := _counted_in(passage, mention, denied=denied)):
        return counted
    if "bring_own" in passage.said and _BROUGHT & frozenset(mention.names):
        # `einen Kühlschrank müssten Sie selbst besorgen`; `… brauchen Sie nicht mitzubringen` says that there is one
        return Stance.YES if {"no"} & passage.said else Stance.NO
    if denied and not _is_place(passage, mention):
        return Stance.CONDITION if _is_wished(passage, mention) else Stance.NO
    if _waives_asking(passage):
        return Stance.ALLOWED
    return _affirmed(passage, mention, excepted=excepted)


def is_bounded(passage: Passage, mention: Mention) -> bool:
    """Whether something that is ruled is allowed at one place only, or forbidden but there: `Rauchen nur auf dem Balkon`."""
    if not any(lineage(n) & _AT_A_PLACE for n in mention.names):
        return False
    bounds = [m for m in passage.mentions if m.names and _BOUNDS & frozenset(m.names)]
    places = [m for m in passage.mentions if m.is_thing and m is not mention]
    return any(b.first < p.first for b in bounds for p in places) or _goes_on(_BOUND_BEHIND, passage)


_BOUND_BEHIND: Final = re.compile(
    r",?\s(?:außer|ausgenommen|mit ausnahme|nur|except|but only|only|sauf|hormis|excepté|à l['’]exception|seulement|uniquement|tranne|salvo|eccetto|solo|solamente)\b",
    re.IGNORECASE,
)
_ASKED_BEHIND: Final = re.compile(
    r",?\s\(?(?:nach (?:absprache|rücksprache|vereinbarung)|auf anfrage|by (?:prior )?arrangement|on request|subject to (?:agreement|approval|consent)|à convenir|sur demande|après accord|moyennant accord|da concordare|previo accordo|su richiesta)\b",
    re.IGNORECASE,
)


def _goes_on(words: re.Pattern[str], passage: Passage) -> bool:
    """Whether the sentence goes on behind a passage with such words: `Un chien est envisageable, à convenir`."""
    return words.match(passage.sentence.text, passage.end) is not None


_AT_A_PLACE: Final = word_set("smoking grilling music")
_BOUNDS: Final = word_set("only except")


def _counted_in(passage: Passage, mention: Mention, *, denied: bool) -> Stance | None:
    """Whether it says that a thing is in a price, or comes on top; None where neither."""
    if _belongs_to_price(passage, mention):
        return Stance.EXTRA if denied else Stance.INCLUDED
    if not passage.said & _COUNTED_IN:
        return None
    return Stance.INCLUDED if "included" in passage.said and not denied else Stance.EXTRA


def _affirmed(passage: Passage, mention: Mention, *, excepted: bool) -> Stance:
    ruled = any(lineage(n) & RULED for n in mention.names)
    if (
        "on_request" in passage.said
        or (ruled and _goes_on(_ASKED_BEHIND, passage))
        or (_DECIDING & passage.touched and _DECIDERS & passage.touched)
    ):
        return Stance.CONDITION
    if "prepared" in passage.said and _EQUIPMENT & frozenset(mention.names):
        return Stance.PREPARED
    return Stance.ALLOWED if excepted or _ALLOWING & passage.said else Stance.YES


_BELONGS: Final = re.compile(
    r"\bgehör(?:t|en)\b[^.;!?]{0,60}\b(?:zum kaufpreis|zur (?:\w*miete)|zum preis)|\b(?:part of|belongs? to) the (?:purchase price|price|rent)|fait partie du (?:prix|loyer)|(?:fa|fanno) parte del (?:prezzo|canone)",
    re.IGNORECASE,
)


def _belongs_to_price(passage: Passage, mention: Mention) -> bool:
    """`Die Aufschließungsbeiträge gehören zum Kaufpreis`."""
    named = frozenset(mention.names)
    return (
        not any(lineage(n) & {"price", "rent"} for n in named)
        and _BELONGS.search(passage.sentence.text, passage.start, passage.end) is not None
    )


def _says_whether(passage: Passage) -> bool:
    """Whether it says itself what the exception is from."""
    return bool({"no", "allowed", "forbidden"} & passage.said)


def _is_wished(passage: Passage, mention: Mention) -> bool:
    """`Nichtraucher bevorzugt` forbids nothing."""
    return "desired" in passage.said and any(lineage(n) & RULED for n in mention.names)


def _waives_asking(passage: Passage) -> bool:
    """`sans accord préalable`, `senza problemi`: what may be done without asking."""
    asked = any("on_request" in m.names and denied_in_front(passage, m) for m in passage.mentions)
    return asked or _FREELY.search(passage.text) is not None


_FREELY: Final = re.compile(
    r"\b(?:problemlos|ohne (?:weiteres|probleme)|without (?:any )?(?:problems?|restrictions?)|sans (?:aucun )?(?:problèmes?|restrictions?)|senza (?:alcun )?(?:problem[ai]|restrizioni))\b",
    re.IGNORECASE,
)


def _excepted(passage: Passage, mention: Mention) -> bool:
    """Whether it stands behind an `außer`: the opposite holds for it, unless that begins what there is beside it."""
    before = [m for m in passage.mentions if "except" in m.names and m.first < mention.first]
    if not before or _is_beside(passage, before[0]):
        return False
    return bool(before)


def _is_beside(passage: Passage, exception: Mention) -> bool:
    """`Außer dem Bad gibt es ein Gäste-WC`: both are there; of what is ruled, one rule excepts from the other."""
    things = [m for m in passage.mentions if m.first > exception.first and m.is_thing]
    ruled = any(lineage(n) & RULED for m in things for n in m.names)
    return exception.first == passage.first and len(things) > 1 and not ruled


_PLACING: Final = frozenset(
    {"in", "im", "auf", "am", "an", "bei", "dans", "en", "at", "on", "nel", "nella", "per", "fuer", "for", "pour"}
)


def _is_place(passage: Passage, mention: Mention) -> bool:
    """Whether it only says where or for what something is not: `in diesem Ladenlokal ist Gastronomie ausgeschlossen`."""
    others = any(m.is_thing and m is not mention for m in passage.mentions)
    if any("flooring" in lineage(n) for n in mention.names):
        return False  # `en parquet` is what it is made of
    by = governor(mention, passage.sentence.analysis.tokens, passage.first)
    if any(lineage(n) & RULED for n in mention.names) and ("suitable" in passage.said or by == "an"):
        return False  # `für Gastronomie nicht geeignet`, `an Feriengäste nicht zu vermieten`
    return others and by in _PLACING
