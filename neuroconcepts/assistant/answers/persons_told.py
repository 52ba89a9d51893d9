"""Whether a passage tells of a person what is asked: his age, trade, how long he has lived there, who decides."""

import re
from typing import Final

from neuroconcepts.assistant.answers.names_told import is_named
from neuroconcepts.assistant.answers.occupants_told import IN_BUILDING
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.requirements import Needs
from neuroconcepts.assistant.folding import folded


def _words(question: Question) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", folded(question.text)))


def _of_persons(needs: Needs) -> bool:
    things = [n for n in needs if n.is_thing]
    return bool(things) and all(n.of(Sort.ROLE) or set(n.names) & _PERSONS for n in things)


_PERSONS: Final = word_set("persons children families students companion neighbours flatmates live let")


_AGE_ASKED: Final = re.compile(r"\b(?:wie alt|wie jung|alter|how old|age|quel age|quanti anni ha|eta)\b")
_AGE_TOLD: Final = re.compile(r"\b(?:\w*jaehrig\w*|jahrgang|jahre alt|years old|aged|age de|ans|anni)\b")


def asks_age(question: Question, needs: Needs) -> bool:
    """Whether it asks for a person's age."""
    return _of_persons(needs) and bool(_AGE_ASKED.search(folded(question.text)))


def _age(passage: Passage, question: Question, needs: Needs) -> bool:
    """A person's age is told in years of life: neither the date he came nor the house's year."""
    return not asks_age(question, needs) or bool(_AGE_TOLD.search(folded(passage.sentence.text)))


_TRADE_ASKED: Final = re.compile(
    r"\b(?:was arbeit\w*|als was arbeit\w*|beruf\w*|for a living|profession\w*|job|occupation|metier|che lavoro|lavoro fa\w*)\b"
)
_WORKING: Final = re.compile(
    r"\b(?:(?:wo|seit wann|wie lange) arbeite\w*|arbeitet (?:seit|in|im|bei|als)|work(?:s|ing) (?:for|at|as))\b"
)
_NO_TRADE: Final = re.compile(
    r"berufstaetig\w*|angestellte\w*|ehepaar|senioren|witwe|pendler\w*|professionals?|commuters?|seniors|pendulaires|pendolar\w*"
)
"""They say that somebody works, or lives, not what he works as."""


def _trade(passage: Passage, question: Question, needs: Needs) -> bool:
    """What somebody works as: `berufstätig` does not say it."""
    if _of_persons(needs) and _WORKING.search(folded(question.text)):
        return bool(_WORKING.search(folded(passage.sentence.text)))
    if not _of_persons(needs) or not _TRADE_ASKED.search(folded(question.text)):
        return True
    people = (m for m in passage.mentions if {"employee", "tradesman"} & set(m.names))
    return any(not _NO_TRADE.fullmatch(m.fold) for m in people)


_WHO_ASKED: Final = re.compile(
    r"(?:wer|who|qui|chi) (?:ist|war|sind|waren|is|was|are|were|est|sont|etait|e|era|sono|erano)\b"
    r"|(?:welche[rsnm]?|which|quel\w*|qual[ei]) (?:\w+ )?(?:arzt|aerztin|mieter\w*|firma|laden|doctor|tenant|company|medecin|locataire|medico|inquilino)\b"
)
_DESCRIBED: Final = word_set(
    "employee tradesman firm families students couple children business practice shop office gastronomy"
)


def _who(passage: Passage, question: Question, needs: Needs) -> bool:
    """`Wer ist der Mieter?`, `Welcher Arzt war hier?`: by a name or by what he is, beside the word asked with."""
    people = _of_persons(needs) or any("doctor" in n.names for n in needs)
    if not people or question.names & {"decide", "pay"} or not _WHO_ASKED.match(folded(question.text)):
        return True
    asked = {n for need in needs for n in need.names}
    asked |= {"practice"} if "doctor" in asked else set()
    described = any(set(m.names) & _DESCRIBED - asked for m in passage.mentions)
    return described or any(is_named(passage, m) for m in passage.mentions if asked & set(m.names))


_HOUSED: Final = frozenset({"live", "let", "occupied", "vacant", "shared_flat"})


def _lives(passage: Passage, question: Question, _needs: Needs) -> bool:
    """Who lives there is told by a sentence about living or letting, not by any that names a tenant."""
    if Asked.WHO not in question.asked or not question.names & {"live", "let", "occupied"}:
        return True
    if _BESIDE.search(folded(question.text)):
        return bool(IN_BUILDING.search(folded(passage.sentence.text)))
    return bool(_HOUSED & passage.said)


_BESIDE: Final = re.compile(
    r"\b(?:neben|nebenan|ueber|unter|darueber|darunter|gegenueber|ander\w*|above|below|next to|next door|other|au-dessus|au-dessous|dessus|a cote|sopra|sotto|accanto)\b"
)


def _approves(passage: Passage, question: Question, _needs: Needs) -> bool:
    """Who decides is told by whose consent is needed."""
    wanted = Asked.WHO in question.asked and "approve" in question.names
    return not wanted or bool(passage.said & {"approve", "on_request", "decide"})


_LOOKS_BACK: Final = word_set(
    "gewohnt schon bereits bisher war waren lived did been already habite vecu abitato vissuto"
)
_SINCE: Final = word_set("seit since depuis da dal dalla for nach after apres dopo")
_ENDS: Final = word_set("fixed_term minimum_term maximum_term lease notice extension")


def _time_lived(passage: Passage, question: Question, needs: Needs) -> bool:
    """`Wie lange hat der Vormieter hier gewohnt?` is answered by years or by since when, not by the day he leaves."""
    lived = bool({"live", "let", "vacant"} & question.names) or _of_persons(needs)
    if not question.asked & {Asked.DURATION, Asked.SINCE} or not lived or not _LOOKS_BACK & _words(question):
        return True
    if any(_follows(passage, q.start, _SINCE) for q in passage.figures):
        return True
    return any(q.measure is Measure.DURATION for q in passage.figures) and not passage.names & _ENDS


def _follows(passage: Passage, start: int, words: frozenset[str]) -> bool:
    before = [t.fold for t in passage.sentence.analysis.tokens if t.end <= start]
    inside = [t.fold for t in passage.sentence.analysis.tokens if t.start == start]
    return bool(words & {*before[-2:], *inside})


def _of_me(passage: Passage, question: Question, _needs: Needs) -> bool:
    """What the tenant before must do is not what the seeker must."""
    asks_me = bool(question.asked & {Asked.MUST, Asked.MAY}) and "previous_tenant" not in question.names
    if not asks_me or not question.names & {"paint", "cosmetic_repairs", "clean", "renew"}:
        return True
    return not {"previous_tenant"} & passage.said


PERSON_RULES: Final = (_age, _trade, _who, _lives, _approves, _time_lived, _of_me)
"""What a passage that answers about a person keeps to."""
