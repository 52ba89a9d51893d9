"""Which words of a question its answer must speak of, and which only turn it."""

from typing import Final

from neuroconcepts.assistant.coverage import TIMES
from neuroconcepts.assistant.ontology.analysis import Mention
from neuroconcepts.assistant.ontology.asked import Asked
from neuroconcepts.assistant.ontology.kinship import lineage
from neuroconcepts.assistant.ontology.relations import (
    NEVER_REQUIRED,
    REQUIRED_FOR_WHO,
    SOFT_BESIDE,
)
from neuroconcepts.assistant.ontology.tables import concepts
from neuroconcepts.assistant.questions import Question

BARE: Final = frozenset({Asked.EXISTS, Asked.MAY, Asked.HOW})
VAGUE: Final = frozenset(
    {
        "firm",
        "remain",
        "live",
        "provide",
        "fit",
        "business",
        "rooms",
        "owner",
        "tenant",
        "persons",
        "companion",
        "cost",
        "town",
        "district",
        "location",
    }
)
"""Words that a passage has by chance: by themselves they ask nothing that it could answer."""


FROM_FIELDS_ONLY: Final = frozenset({"address", "zip", "town"})
"""Where it lies is told by the export's fields, which say what may be published; a sentence may name another street."""


def requirements(question: Question) -> tuple[Mention, ...]:
    """The words of the question that its answer must speak of."""
    needs = tuple(m for m in question.topics if not _is_soft(m, question))
    return needs or tuple(m for m in question.topics if m.is_thing or m.names == ("reach",))


_COUNTED: Final = frozenset({Asked.COUNT, Asked.AMOUNT, Asked.AREA})
_ANIMALS: Final = frozenset({"pets", "dog", "cat", "small_pets", "exotic_pets", "horses"})


def _is_soft(mention: Mention, question: Question) -> bool:
    others = frozenset(n for m in question.topics if m is not mention for n in m.names)
    if set(mention.names) & REQUIRED_FOR_WHO and others - NEVER_REQUIRED:
        return Asked.WHO not in question.asked
    if set(mention.names) <= NEVER_REQUIRED or (
        set(mention.names) & NEVER_REQUIRED and not mention.is_thing and others & _ANIMALS
    ):
        return True
    if "included" in mention.names and others and Asked.INCLUDED not in question.asked:
        return True
    if "exists" in mention.names and others and Asked.WHEN not in question.asked:
        return True
    if "price" in mention.names and Asked.INCLUDED in question.asked and others:
        return True
    if set(mention.names) & {"sold_with", "fit", "remain"} and others and question.asked & _COUNTED:
        return True
    if "install" in mention.names:
        return not question.asked & TIMES
    return any(_goes_without(n, others) for n in mention.names)


def _goes_without(name: str, others: frozenset[str]) -> bool:
    """Whether this word asks for nothing beside the others: their place, their kind, or told with them."""
    if others & SOFT_BESIDE.get(name, frozenset()):
        return True
    known = concepts()
    return any(name in known[o].home or (name != o and name in lineage(o)) for o in others if o in known)
