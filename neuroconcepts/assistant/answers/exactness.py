"""Whether a passage speaks of the very thing asked: this person's name or age, the others in the house, the way in.

A passage that merely names the person, or says that there was one, tells neither. Each rule concerns some questions
only and lets all others pass.
"""

import re
from collections.abc import Callable
from typing import Final

from neuroconcepts.assistant.answers.names_told import name_is_told
from neuroconcepts.assistant.answers.occupants_told import (
    is_of_others,
    is_same_trade,
    is_still_there,
    is_the_one_leaving,
)
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.persons_told import PERSON_RULES
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.requirements import Needs
from neuroconcepts.assistant.answers.ways_told import is_on_foot, is_placed, leads_in
from neuroconcepts.assistant.folding import folded


def says_exactly(passage: Passage, question: Question, needs: Needs) -> bool:
    """Whether no rule that concerns the question is broken by the passage."""
    return all(rule(passage, question, needs) for rule in _RULES)


def _same_year(passage: Passage, question: Question, _needs: Needs) -> bool:
    """`Was wurde 2018 erneuert?` asks of that year alone."""
    years = {q.number for q in question.figures if q.measure is Measure.YEAR}
    asks_what = not question.asked & {Asked.WHEN, Asked.YEAR, Asked.SINCE, Asked.PRICE, Asked.AMOUNT}
    if not years or not asks_what or not question.names & {"renew", "install", "paint"}:
        return True
    told = (q for q in passage.figures if q.measure is Measure.YEAR and q.number in years)
    return any(not _is_building_year(passage, q) for q in told)


_ERECTED: Final = word_set("erbaut errichtet gebaut baujahr built construit construite costruito costruita entstanden")


def _is_building_year(passage: Passage, year: Quantity) -> bool:
    """Whether it is beside the word for erecting: `1905 erbaut und 2015 saniert`."""
    tokens = passage.sentence.analysis.tokens
    before = [t.fold for t in tokens if t.end <= year.start][-1:]
    after = [t.fold for t in tokens if t.start >= year.end][:1]
    return bool(_ERECTED & {*before, *after})


_DIVIDED: Final = word_set("geteilt aufgeteilt unterteilt divided split subdivided divise suddiviso suddivisa")
_POSSIBLE: Final = word_set(
    "kann koennen laesst lassen koennte can could may possible peut peuvent puo possono moeglich"
)


def _divisible(passage: Passage, question: Question, _needs: Needs) -> bool:
    """What is divided is not said to be divisible: `Die Halle ist durch eine Wand geteilt`."""
    if "divisible" not in question.names or question.asked & {Asked.WHO, Asked.HOW}:
        return True
    words = {m.fold for m in passage.mentions if "divisible" in m.names}
    return not words <= _DIVIDED or bool(passage.folds & _POSSIBLE)


_POINTS_IN_TIME: Final = frozenset({Asked.WHEN, Asked.UNTIL})


def _has_an_end(passage: Passage, question: Question, _needs: Needs) -> bool:
    """When a *limited* contract ends is a time: that another has no end does not tell it."""
    if not question.asked & _POINTS_IN_TIME or not _LIMITED.search(folded(question.text)):
        return True
    return any(q.measure in _TIMES for q in passage.figures)


_TIMES: Final = frozenset({Measure.DATE, Measure.YEAR, Measure.DURATION, Measure.EVENT})


_LIMITED: Final = re.compile(
    r"\bbefristet\w*|\b(?:fixed-term|limited|temporary)\b|\ba duree determinee\b|\ba (?:termine|tempo determinato)\b"
)


def _counts_the_same(passage: Passage, question: Question, _needs: Needs) -> bool:
    """How many are let is not how many stand empty."""
    if Asked.COUNT not in question.asked:
        return True
    asked, told = question.names & _STATES, passage.names & _STATES
    return not asked or not told or bool(asked & told)


_STATES: Final = frozenset({"let", "vacant"})
_TO_BRING: Final = word_set("application_papers documents financing nda on_request viewing_rules")


def _tells_what_it_takes(passage: Passage, question: Question, _needs: Needs) -> bool:
    """What a viewing takes of the seeker is not what is shown to him there."""
    asks = "viewing" in question.names and question.asked >= {Asked.WHAT, Asked.MUST}
    return not asks or bool(_TO_BRING & passage.names)


PARTICULAR: Final = word_set(
    "protokoll protokolle versammlungsprotokolle teilungserklaerung wirtschaftsplan bewirtschaftungsplan "
    "baubeschreibung nutzwertgutachten parifizierung reglement minutes"
)
"""Papers of their own among the documents."""


def _is_the_paper(passage: Passage, question: Question, _needs: Needs) -> bool:
    """Of the minutes, only what names them tells."""
    papers = {m.fold for m in question.topics if m.fold in PARTICULAR}
    return not papers or any(fold.startswith(paper[:8]) for paper in papers for fold in passage.folds)


def _is_decided(passage: Passage, question: Question, _needs: Needs) -> bool:
    """Which works are decided is not told by those done, nor when owners meet by what they decided."""
    decided = bool(passage.said & {"decide", "increase"})
    if {"decide", "renew"} <= question.names and question.asked & {Asked.KIND, Asked.WHAT}:
        return decided
    meets = Asked.WHEN in question.asked and "owners_association" in question.names
    return not meets or not decided or "decide" in question.names


_AVAILABLE: Final = "verfuegbar_ab"
_OF_A_DATE: Final = frozenset(
    {Asked.WHEN, Asked.UNTIL, Asked.SINCE, Asked.DURATION, Asked.EXISTS, Asked.WHAT, Asked.KIND, Asked.MAY}
)
_COMMISSION: Final = ("aussen_courtage", "courtage_hinweis")


def _is_its_field(passage: Passage, question: Question, _needs: Needs) -> bool:
    """The commission's wording tells of the commission alone, also where it names VAT or rents; the date's, of no manner."""
    if passage.sentence.source.endswith(_AVAILABLE):
        return question.asked <= _OF_A_DATE
    return not passage.sentence.source.endswith(_COMMISSION) or "commission" in question.names


def _is_no_ride(passage: Passage, question: Question, _needs: Needs) -> bool:
    """Minutes by bicycle say nothing of where bicycles are kept."""
    asks_way = question.asked & {Asked.DISTANCE, Asked.DURATION, Asked.RIDE}
    if "bike" not in question.names or asks_way:
        return True
    return not any(q.measure is Measure.TIME for q in passage.figures)


_RULES: Final[tuple[Callable[[Passage, Question, Needs], bool], ...]] = (
    name_is_told,
    *PERSON_RULES,
    is_of_others,
    is_still_there,
    is_the_one_leaving,
    is_same_trade,
    leads_in,
    _same_year,
    _divisible,
    is_on_foot,
    is_placed,
    _has_an_end,
    _counts_the_same,
    _is_no_ride,
    _is_its_field,
    _tells_what_it_takes,
    _is_decided,
    _is_the_paper,
)
