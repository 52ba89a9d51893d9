"""Whether a passage has the figure asked for, and has it of the thing asked about."""

import re
from typing import Final

from neuroconcepts.assistant.answers.binding import bearers
from neuroconcepts.assistant.answers.coverage import is_denied, wanted
from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import MEASURES, NATURAL, Asked
from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.relations import (
    SATISFIED_BY,
    SHIFTS,
)
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage, nouns_of
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.sides import fits_side, tells_both_sides
from neuroconcepts.assistant.folding import folded

_ON_THE_WAY: Final = word_set(
    "public_transport subway suburban_train tram bus train_station airport centre university school shopping lake motorway "
    "hospital kindergarten primary_school secondary_school pharmacy doctor park_green forest restaurants bakery playground"
)


_PERIODIC: Final = word_set(
    "jederzeit monatlich quartalsweise vierteljaehrlich halbjaehrlich jaehrlich quartalsende monatsende jahresende monthly anytime"
)
"""How notice may be given without a number of months: `monatlich kündbar`."""


_MONTHLY: Final = word_set("monatlich monat monatliche monthly month mensuel mensuelle mois mensile mese")
_POINTS_IN_TIME: Final = frozenset({Asked.SINCE, Asked.WHEN, Asked.UNTIL})
_PAST: Final = re.compile(r"\b(?:wurden?|war|waren|gab|was|were|did|a ete|ont ete|etait|e stat[oa]|sono stat[ie])\b")
LEAST_BALANCE: Final = 3000
"""An amount of a reserve without its period is what is in it from so much on, else what is paid into it."""


def has_figure(passage: Passage, kind: Asked, question: Question, needs: tuple[Mention, ...]) -> bool:
    kind = _meant_kind(kind, question)
    if _costs_nothing(passage, kind, needs):
        return True
    meant = frozenset().union(question.names, *(wanted(n, question) for n in question.names))
    if kind is not Asked.COUNT and (SHIFTS & passage.names) - meant:
        return False
    if kind is Asked.DURATION and "notice" in question.names & passage.touched and passage.folds & _PERIODIC:
        return True
    measures = _measures(kind, needs)
    measures -= _never_past(kind, question)
    if kind is Asked.DURATION and ("q_since" in passage.names or passage.folds & _UNTIL):
        measures |= {Measure.YEAR, Measure.SCHEDULE}
    if kind is Asked.YEAR and passage.folds & {"alt", "old"}:
        measures |= {Measure.DURATION}
    if "reserve_balance" in question.names - passage.names:
        return any(
            q.measure is Measure.MONEY and not q.period and (q.number or 0) >= LEAST_BALANCE for q in passage.figures
        )
    if kind in _POINTS_IN_TIME and (kind is Asked.SINCE) != ("q_since" in passage.names):
        measures -= {Measure.DURATION}  # `seit zwei Jahren` tells since when, `in zwei Jahren` when
    if "reserve" in question.names and _MONTHLY & frozenset(folded(question.text).rstrip("?! ").split()):
        return any(
            q.measure is Measure.MONEY and (q.period or (q.number or 0) < LEAST_BALANCE) for q in passage.figures
        )
    things = [n for n in needs if n.is_thing]
    if kind is Asked.AREA and tells_both_sides(passage):
        measures |= {Measure.LENGTH}
    return any(
        q.measure in measures
        and fits_side(passage, kind, q, told=bool(things))
        and (_bears(passage, q, things, question) if things else _is_of_the_unknown(passage, q, question))
        for q in passage.figures
    )


_UNTIL: Final = word_set("bis until till jusqu fino")
_PAID: Final = frozenset({Asked.PRICE, Asked.AMOUNT})
_ONCE_PAID: Final = frozenset({"takeover", "deposit", "commission"})


def _costs_nothing(passage: Passage, kind: Asked, needs: tuple[Mention, ...]) -> bool:
    """`Eine Ablöse fällt nicht an` is how much it is."""
    if kind not in _PAID:
        return False
    if kind is Asked.PRICE and "free_of_charge" in passage.names:
        return True
    once = _ONCE_PAID & {n for need in needs for n in need.names}
    return any(is_denied(passage, m) for m in passage.mentions if once & set(m.names))


def _never_past(kind: Asked, question: Question) -> frozenset[Measure]:
    """What has been was at no `Auszug` nor `sofort`."""
    past = kind in _POINTS_IN_TIME and _PAST.search(folded(question.text))
    return frozenset({Measure.EVENT, Measure.SCHEDULE, Measure.OPEN_END}) if past else frozenset()


def _meant_kind(kind: Asked, question: Question) -> Asked:
    if kind is Asked.DURATION and question.names & (_ON_THE_WAY | {"drive", "walk"}):
        return Asked.RIDE
    return kind


def _measures(kind: Asked, needs: tuple[Mention, ...]) -> frozenset[Measure]:
    if kind is not Asked.AMOUNT:
        return MEASURES.get(kind, frozenset())
    known = concepts()
    natural = [NATURAL[m] for n in needs for name in n.names if name in known and (m := known[name].measure)]
    return frozenset({Measure.MONEY, Measure.PERCENT}).union(*natural)


def _bears(passage: Passage, figure: Quantity, things: list[Mention], question: Question) -> bool:
    borne = bearers(passage, figure)
    if _told_by_deed(passage, things) or (borne & _PAID_FOR_IT and _is_subject(passage, things)):
        return True
    return any(borne & wanted(n, question) for thing in things for n in thing.names)


_OF_SIZE: Final = frozenset({Measure.AREA, Measure.MONEY, Measure.LENGTH, Measure.DIMENSIONS, Measure.POWER})


def _is_of_the_unknown(passage: Passage, figure: Quantity, question: Question) -> bool:
    """Whether a figure can be that of a word no table has: `96 m² Eigengarten mit Kneippbecken` does not size the basin."""
    return not question.unknown or figure.measure not in _OF_SIZE or not bearers(passage, figure)


_PAID_FOR_IT: Final = frozenset({"takeover", "extra_cost", "development_levy", "cost_estimate", "prepayment"})


def _is_subject(passage: Passage, things: list[Mention]) -> bool:
    """`Die Küche wird für 2.800 Euro Ablöse übernommen`: what is paid is paid for what the passage is about."""
    tokens, asked = passage.sentence.analysis.tokens, {n for thing in things for n in thing.names}
    pointed_at = passage.context if passage.points or "cost_estimate" in passage.own else ()
    own = (m for m in nouns_of(passage) if not governor(m, tokens, passage.first))
    return any(asked & widened(m.names) for m in (*own, *pointed_at))


def _told_by_deed(passage: Passage, things: list[Mention]) -> bool:
    """Whether the thing is told as a deed: `die Einrichtung kann um 2.500 Euro abgelöst werden` tells the takeover."""
    nouns = nouns_of(passage)
    deeds = frozenset(n for m in passage.mentions if m not in nouns for n in m.names)
    return any(deeds & SATISFIED_BY.get(n, frozenset()) for thing in things for n in thing.names)
