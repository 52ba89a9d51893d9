"""Finds the passage of an exposé that answers a question, or none.

A passage answers when it speaks of everything the question speaks of, and gives the kind of answer it asks for: an amount
bound to the thing asked about, a person, a permission. Nearly is not enough; a question is then left open.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from neuroconcepts.assistant.answers.coverage import meets_all, own
from neuroconcepts.assistant.answers.giving import answers, asks_a_side
from neuroconcepts.assistant.answers.grammar import WITH, governor
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.passages import TITLE
from neuroconcepts.assistant.answers.polarity import Polarity
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.requirements import (
    BARE,
    FROM_FIELDS_ONLY,
    VAGUE,
    Needs,
    requirements,
)
from neuroconcepts.assistant.answers.verdicts import polarity_of
from neuroconcepts.assistant.folding import folded


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that answers, and what it says where a yes or no was asked, `is_said` in so many words; `against` it one
    that says the contrary.
    """

    passage: Passage
    polarity: Polarity = Polarity.UNCLEAR
    is_said: bool = False
    against: Passage | None = None


def find(question: Question, passages: Iterable[Passage]) -> Evidence | None:
    """The passage that answers best, or None."""
    needs = requirements(question)
    if needs and question.asked <= BARE and all(set(n.names) <= VAGUE for n in needs):
        return None
    if not needs and not question.unknown and not asks_a_side(question):
        return None
    if needs and all(set(n.names) <= FROM_FIELDS_ONLY for n in needs):
        return None
    found = [p for p in passages if meets_all(p, question, needs) and answers(p, question, needs)]
    if not found:
        return None
    wanted, spoken = question.names, frozenset(folded(question.text).rstrip("?! ").split())
    best = min(
        found,
        key=lambda p: (
            p.sentence.source == TITLE,
            -own(p, needs),
            -len(wanted & p.touched),
            -len(spoken & p.folds),
            len(p.sentence.text),
        ),
    )
    said = polarity_of(best, question, needs)
    return Evidence(best, said, _says_so(best, said, needs), _contrary(best, said, found, question, needs))


def _contrary(best: Passage, said: Polarity, found: list[Passage], question: Question, needs: Needs) -> Passage | None:
    """Another sentence that says yes where this says no, or no where it says yes, in so many words: a mere mention is neither."""
    contrary = {Polarity.YES: Polarity.NO, Polarity.NO: Polarity.YES}.get(said)
    if contrary is None or not _says_so(best, said, needs):
        return None
    others = (p for p in found if p.sentence is not best.sentence and _says_so(p, contrary, needs))
    return next((p for p in others if polarity_of(p, question, needs) is contrary), None)


def _says_so(passage: Passage, said: Polarity, needs: Needs) -> bool:
    """Whether a yes is more than a mention: that it is there, allowed, or comes with the rest; each no is."""
    if said is Polarity.NO or any(not need.is_thing for need in needs):
        return said is not Polarity.UNCLEAR
    tokens, names = passage.sentence.analysis.tokens, {n for need in needs for n in need.names}
    comes_with = any(governor(m, tokens, passage.first) in WITH for m in passage.mentions if names & {*m.names})
    return comes_with or bool(passage.said & {"allowed", "exists", "included"})
