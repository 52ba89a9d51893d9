"""A rule that the text has where a field merely allows: `haustiere = true`, and `ein Hund nach Rücksprache`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from neuroconcepts.assistant.answers.evidence import Evidence, find
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.polarity import Polarity
from neuroconcepts.assistant.answers.questions import Question

PERMISSIONS: Final = frozenset(
    {"pets_yes", "commercial_use_yes", "shared_flat_yes", "short_let_yes", "structural_change_yes"}
)
"""Statements of fields that allow something."""
_RULED_AS_A_KIND: Final = frozenset({"pets"})
"""Where a rule for one of the kind limits what the field allows of all of them."""


def limiting(question: Question, evidence: Evidence | None, passages: Sequence[Passage]) -> Evidence | None:
    """What the text says that a field's yes leaves out: a condition, an exception, a rule for others of the kind."""
    if evidence:
        return None if evidence.polarity is Polarity.YES else replace(evidence, polarity=Polarity.UNCLEAR)
    told = find(_of_the_kind(question), passages)
    return replace(told, polarity=Polarity.UNCLEAR) if told else None


def _of_the_kind(question: Question) -> Question:
    """The same asked of the kind: of pets instead of a parrot, in any number."""
    topics = tuple(
        replace(m, names=tuple(kinds)) if (kinds := _RULED_AS_A_KIND & frozenset().union(*map(lineage, m.names))) else m
        for m in question.topics
    )
    return replace(question, topics=topics, figures=())
