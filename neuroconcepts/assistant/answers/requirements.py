"""Which words of a question its answer must speak of, and which only turn it."""

import re
from typing import Final

from neuroconcepts.assistant.answers.coverage import TIMES
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.relations import (
    NEVER_REQUIRED,
    REQUIRED_FOR_WHO,
    SOFT_BESIDE,
)
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.folding import folded

Needs = tuple[Mention, ...]
"""The words of a question that its answer must speak of."""
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


_REASONED: Final = frozenset({"sell_out", "quit", "move_out", "vacant", "vote_reason"})
"""Deeds that have reasons of their own: a reason for the late handover is none for the sale."""
_HAVING_COMPANY: Final = frozenset(
    {"flatmates", "tenant", "owner", "landlord", "seller", "neighbours", "previous_tenant"}
)
"""Persons whose own partners or children may be asked after."""
_COUNTED: Final = frozenset({Asked.COUNT, Asked.AMOUNT, Asked.AREA})
_PRICED: Final = frozenset({Asked.PRICE, Asked.AMOUNT, Asked.HIGH})
_ANIMALS: Final = frozenset({"pets", "dog", "cat", "small_pets", "exotic_pets", "horses"})


def _is_soft(mention: Mention, question: Question) -> bool:
    others = frozenset(n for m in question.topics if m is not mention for n in m.names)
    names = frozenset(mention.names)
    if Asked.WHY in question.asked and names & _REASONED:
        return False
    if "companion" in names and (others & _HAVING_COMPANY or _is_owner(mention, question)):
        return False
    if "reach" in names and "drive" not in names and Asked.HOW in question.asked:
        return False
    if names & REQUIRED_FOR_WHO and others - NEVER_REQUIRED - REQUIRED_FOR_WHO:
        mine = "clean" in names and Asked.MUST in question.asked  # `Muss ich das Treppenhaus putzen?`
        return not mine and Asked.WHO not in question.asked
    if "install" in names and not _is_never_required(mention, names, others):
        return not question.asked & TIMES
    return (
        _is_never_required(mention, names, others)
        or (names == {"pay"} and bool(others) and question.asked <= _PRICED)
        or (bool(others) and _only_turns(names, question.asked))
        or any(_goes_without(n, others) for n in mention.names)
    )


def _is_owner(person: Mention, question: Question) -> bool:
    """Whether something of his is asked about: `Gehaltsnachweise vom Partner`."""
    genitive = (
        r"\b(?:vom|von (?:der|mein\w*)|mein(?:es|er)|of (?:my|the)|de (?:mon|ma|la)|du|del|della|di (?:mio|mia)) "
    )
    return bool(re.search(genitive + re.escape(person.fold), folded(question.text)))


def _is_never_required(mention: Mention, names: frozenset[str], others: frozenset[str]) -> bool:
    return names <= NEVER_REQUIRED | ({"sold_with"} if "included" in names else set()) or bool(
        names & NEVER_REQUIRED and not mention.is_thing and others & _ANIMALS
    )


def _only_turns(names: frozenset[str], asked: frozenset[Asked]) -> bool:
    """Whether a word beside others says what kind of answer is wanted, and another word has said it already."""
    return (
        ("included" in names and Asked.INCLUDED not in asked)
        or ("exists" in names and Asked.WHEN not in asked)
        or ("price" in names and Asked.INCLUDED in asked)
        or bool(names & {"sold_with", "fit", "remain"} and asked & _COUNTED)
    )


def _goes_without(name: str, others: frozenset[str]) -> bool:
    """Whether this word asks for nothing beside the others: their place, their kind, or told with them."""
    if others & SOFT_BESIDE.get(name, frozenset()):
        return True
    known = concepts()
    return any(name in known[o].home or (name != o and name in lineage(o)) for o in others if o in known)
