"""Whether what a stretch of a letter says of things is stated: that they are there or not, what is done, what they are like."""

import re
from dataclasses import replace
from typing import Final

from neuroconcepts.assistant.answers.binding import bearers
from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.also_means import also_means
from neuroconcepts.assistant.claims.facts.denials import is_negated
from neuroconcepts.assistant.claims.facts.extents import is_extent
from neuroconcepts.assistant.claims.facts.house_parts import (
    INHERENT,
    denied_by_itself,
    is_heated_place,
    is_in_known_yard,
    is_known_or_place,
)
from neuroconcepts.assistant.claims.facts.in_total import is_in_total
from neuroconcepts.assistant.claims.facts.light_words import LIGHT, NEUTRAL, met_by, sort_of
from neuroconcepts.assistant.claims.facts.qualities import BOUND_TO, is_bound, quality_is_stated
from neuroconcepts.assistant.claims.facts.stance import Stance
from neuroconcepts.assistant.claims.facts.things import contradicts_inclusion, thing_is_stated
from neuroconcepts.assistant.claims.figures.bearing import WHOLE_AREA, stands_beside
from neuroconcepts.assistant.claims.figures.buildable import is_told_buildable
from neuroconcepts.assistant.claims.figures.folds import UNIT as FOLD
from neuroconcepts.assistant.claims.figures.meant import figures_of
from neuroconcepts.assistant.claims.grounds import Grounds


def is_stated(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether what the passage says of what it mentions is stated."""
    if mention.names and _OWNER.match(mention.fold):
        return _is_known_owner(passage, mention, grounds)
    if is_in_total(passage, mention, grounds):
        return True
    if contradicts_inclusion(passage, mention, grounds):
        return False
    if _is_neutral(mention) and not _is_denied_elsewhere(passage, mention, grounds):
        return True
    if _has_figure(passage, mention, grounds) or _is_way_in(passage, mention, grounds):
        return True
    return _claim_is_stated(passage, mention, grounds)


def _is_known_owner(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    known = bool(_OWNERS & grounds.names) and _OWNER.search(grounds.folds) is not None
    known = known or bool(passage.touched & _OWNERS_PAY) or _binds_both(passage, grounds)
    return known or governor(mention, passage.sentence.analysis.tokens, passage.first) in _FOR


def _binds_both(passage: Passage, grounds: Grounds) -> bool:
    """Whether what it speaks of is stated to be a duty or a right of both sides, the owner's among them."""
    told = (s for s in grounds.statements if any(_BOTH_SIDES.search(text) for text in s.folded_texts))
    waived = _WAIVED if passage.touched & _WAIVED else passage.touched - NEUTRAL
    return any(s.names & waived for s in told)


_WAIVED: Final = word_set("notice quit minimum_term")


def _claim_is_stated(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """What is left: a bond, a quality, a thing."""
    names = frozenset(mention.names)
    if names & BOUND_TO and "bound" in passage.said:
        return is_bound(passage, mention, grounds)
    if not names & {"vat"} and not is_extent(passage, names):
        thing = mention.is_thing and not is_heated_place(passage, mention)
        return (_thing if thing else quality_is_stated)(passage, mention, grounds)
    return not names & {"vat"} or "vat" in grounds.names or _TAX.search(grounds.folds) is not None


def _thing(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    names = frozenset(mention.names)
    if names & INHERENT and any(m is not mention and not m.of(Sort.MARK) for m in passage.mentions):
        return not denied_by_itself(passage, mention) and is_known_or_place(passage, mention, grounds)
    if _STOP.match(mention.fold) and _STOPS & grounds.names:
        return True
    also = any(_as(passage, mention, name, grounds) for name in also_means(mention))
    if also or is_in_known_yard(passage, mention, grounds):
        return True
    if _is_told_by_deed(passage, mention, grounds):
        return True
    narrowed = all(_is_narrowed(n, names, grounds) for n in mention.modifiers)
    if "steps" in names and "graduated_rent" in passage.touched and "graduated_rent" in grounds.names:
        return True  # those of a rent
    return narrowed and thing_is_stated(passage, mention, grounds)


_BIKES_KEPT: Final = re.compile(
    r"garage a velo|local (?:a |pour )?(?:les )?velo|fahrrad\w*(?:raum|keller|box|garage|schuppen|stall)|velo(?:raum|keller)|bike (?:store|room|shed)|(?:locale|deposito|rimessa) (?:per )?(?:le )?bici"
)
"""A room for bikes; a yard in which they may stand is none."""


def _is_told_by_deed(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether the exposé has it in other words: a room by what is kept in it, a thing by what is done to it."""
    if "bike_room" in mention.names and "no" not in passage.said and _BIKES_KEPT.search(grounds.folds):
        return True
    return "clean" in passage.said and _is_cleaned(mention, grounds)


def _is_cleaned(mention: Mention, grounds: Grounds) -> bool:
    """`Das Treppenhaus putzen die Mieter`, where the exposé has the deed in one word: `Treppenhausreinigung`."""
    return "clean" in grounds.names and f"{mention.fold}reinigung" in grounds.folds


def _as(passage: Passage, mention: Mention, name: str, grounds: Grounds) -> bool:
    return name in grounds.names and thing_is_stated(passage, replace(mention, names=(name,)), grounds)


def _is_neutral(mention: Mention) -> bool:
    """Whether it claims nothing by itself."""
    names = frozenset(mention.names)
    links = any(sort_of(n) in LIGHT for n in names) and not names & _NEVER_LIGHT
    return not names or bool(names & NEUTRAL) or links or mention.fold in WHOLE_AREA


def _is_denied_elsewhere(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """`Geteilt werden kann die Fläche`: one meaning of a word that may claim nothing is stated, and stated not to be so."""
    claimed = (n for n in mention.names if n not in NEUTRAL and sort_of(n) is Sort.TRAIT)
    return any(grounds.stances_by_name.get(n) == frozenset({Stance.NO}) for n in claimed) and not is_negated(passage)


def _has_figure(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether it is a thing with a figure, which is checked as such."""
    figures = [q for q in _figures(passage) if q.number is not None]
    if _is_told_by(passage, mention) or any(q.unit == FOLD and q.start <= mention.start < q.end for q in figures):
        return True
    if _LIMITS.fullmatch(mention.fold) and any(
        q.number and q.measure is not Measure.DURATION for q in passage.quantities
    ):
        return True
    if not mention.is_thing or not _may_have_figures(mention, grounds):
        return False
    if _HEATERS & frozenset(mention.names) and not all(
        _is_narrowed(n, frozenset(mention.names), grounds) for n in mention.modifiers
    ):
        return False  # a year of the heating is none of a gas heating
    text = passage.sentence.text
    return any(frozenset(mention.names) & bearers(passage, q) or stands_beside(mention, q, text) for q in figures)


_HEATERS: Final = word_set("heating own_heating")


def _is_told_by(passage: Passage, mention: Mention) -> bool:
    """Whether it is only what a day, an area or an amount of its stretch is called."""
    names, figures = frozenset(mention.names), passage.quantities
    if _MOVING_IN & names and any(q.measure in _WHEN for q in figures):
        return True
    if "building_plan" in names and any(is_told_buildable(passage, q) for q in figures):
        return True
    return "other_charges" in names and any(q.measure is Measure.MONEY for q in figures)


def _may_have_figures(mention: Mention, grounds: Grounds) -> bool:
    """Whether a figure may be checked instead of it: not where nothing states that there is such a garden at all."""
    return not frozenset(mention.names) <= _CHECKED_ANYWAY or any(n in grounds.names for n in mention.names)


_CHECKED_ANYWAY: Final = word_set(
    "facade roof underground_parking carport outdoor_parking duplex_parking garden terrace balcony loggia roof_terrace "
    "cellar storage_room garage winter_garden pool courtyard_garden roof_garden attic shed gas_heating oil_heating "
    "pellet_heating heat_pump district_heating electric_heating fireplace tiled_stove sauna"
)


_LIMITS: Final = re.compile(
    r"hoechstens|maximale?|=?max|at most|a maximum|maximum|au maximum|au plus|(?:al )?massimo|mindestens|at least|minimum|au moins|almeno"
)
"""`two storeys at most`: words for a limit, where what is limited is no term of a lease."""
_MOVING_IN: Final = word_set("hall_room entrance")
_WHEN: Final = frozenset({Measure.DATE, Measure.OPEN_END})
"""What has a time is the moving in, whose word some languages share with the hall: `l'ingresso è da concordare`."""


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
_BOTH_SIDES: Final = re.compile(
    r"\b(?:beide (?:seiten|parteien|vertragsp\w+)|beid(?:er)?seitig\w*|gegenseitig\w*|wechselseitig\w*)\b"
)
"""A duty of both sides is one of the owner's."""
_FOR: Final = frozenset({"for", "fuer", "pour", "per"})
_OWNERS: Final = word_set("owner landlord seller own")
_OWNERS_PAY: Final = word_set("hausgeld operating_costs owners_association reserve")
_NEVER_LIGHT: Final = word_set("let vacant occupied renew furnished bundle")
"""What some languages say with words that also link: `loué`, `let`."""


def _figures(passage: Passage) -> tuple[Quantity, ...]:
    return figures_of(passage, passage.sentence.analysis.language)


def _is_narrowed(modifier: str, names: frozenset[str], grounds: Grounds) -> bool:
    """`Garagenplatz`: what narrows a thing is stated, with the thing or by itself."""
    return (
        modifier in names or modifier in NEUTRAL or sort_of(modifier) in LIGHT or bool(met_by(modifier) & grounds.names)
    )
