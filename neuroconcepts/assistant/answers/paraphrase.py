"""A part of a question as the paraphrases read it."""

from dataclasses import dataclass
from functools import cached_property

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.question_parts import Part
from neuroconcepts.assistant.folding import folded

Meant = tuple[set[Asked], tuple[Mention, ...]]


@dataclass(frozen=True)
class Wording:
    """A part of a question, the kinds of answer its words want, and what it names."""

    part: Part
    asked: frozenset[Asked]
    topics: tuple[Mention, ...]

    @cached_property
    def text(self) -> str:
        return folded(self.part.text)

    @cached_property
    def named(self) -> frozenset[str]:
        return frozenset(n for m in self.topics for n in m.names)

    @property
    def wants_sum(self) -> bool:
        return bool(self.asked & {Asked.AMOUNT, Asked.PRICE, Asked.HIGH})


def either(*names: str) -> Mention:
    """A topic that any of these concepts meets."""
    return Mention(names, 0, 0, 0, 0, names[0])
