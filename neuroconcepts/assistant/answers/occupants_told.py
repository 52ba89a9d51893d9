"""Whether a passage tells of others in the house, and of those there now: not of a use that has ended or is forbidden."""

import re
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.inflection import stem
from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.requirements import Needs
from neuroconcepts.assistant.folding import folded

_OTHER: Final = re.compile(
    r"\b(?:ander\w*|weiter\w*|sonst|sonstig\w*|uebrig\w*|noch|other\w*|else|further|autres?|altr[aeio])\b"
)
_ELSE: Final = re.compile(r"\b(?:wer\b.*\b(?:noch|sonst)|who else|qui d'autre|chi altro)\b")
IN_BUILDING: Final = re.compile(
    r"\b(?:im (?:selben |gleichen |ganzen )?(?:haus|hause|gebaeude|erdgescho\w*|komplex)|nachbar\w*|nebenan|nebenhaus|darueber|darunter|"
    r"in the (?:building|house)|next door|immeuble|edificio|palazzo|stabile|voisin\w*)\b"
)
OCCUPANTS: Final = word_set(
    "practice doctor shop office business tradesman gastronomy firm tenant neighbours living_units commercial_units "
    "live pharmacy pets dog cat children"
)
"""Who or what else may be in the house."""


def is_of_others(passage: Passage, question: Question, _needs: Needs) -> bool:
    """`Welche anderen Praxen sind im Haus?` asks not for the one that was here."""
    ruled = question.asked & {Asked.MAY, Asked.MUST}
    if Asked.WHO in question.asked and _ELSE.search(folded(question.sentence or question.text)):
        here = passage.said & {"live", "shared_flat"}
        living = bool("live" in question.names and here and "tenant" not in passage.names)
        return living or bool(_OTHER.search(folded(passage.sentence.text)) or "shared_use" in passage.said)
    if not question.names & OCCUPANTS or ruled or not _OTHER.search(folded(question.sentence or question.text)):
        return True
    said = folded(passage.sentence.text)
    former = bool({"previous", "last_time", "suitable"} & passage.said)
    return not former and bool(_OTHER.search(said) or IN_BUILDING.search(said))


_LEAVERS: Final = MappingProxyType(
    {
        "owner": frozenset({"owner", "seller", "landlord"}),
        "seller": frozenset({"owner", "seller"}),
        "landlord": frozenset({"owner", "landlord"}),
        "tenant": frozenset({"tenant", "previous_tenant"}),
        "previous_tenant": frozenset({"tenant", "previous_tenant"}),
    }
)
"""Who may move out → by which words it is told."""


def is_the_one_leaving(passage: Passage, question: Question, _needs: Needs) -> bool:
    """When the owners leave is not told by when the tenants do."""
    asked, told = question.names & frozenset(_LEAVERS), passage.names & frozenset(_LEAVERS)
    if "move_out" not in question.names or not asked or not told:
        return True
    return any(told & _LEAVERS[one] for one in asked)


_BUSINESSES: Final = word_set(
    "business practice doctor shop office tradesman gastronomy pharmacy bakery restaurants shopping kindergarten"
)


def is_still_there(passage: Passage, question: Question, needs: Needs) -> bool:
    """What was here before, or what may be run here, is not what is there now: `Zuletzt betrieb hier ein Optiker`."""
    rules = question.asked & {Asked.MAY, Asked.MUST, Asked.WHO, Asked.WHY} or question.names & _USES
    if rules or not any(widened(n.names) & _BUSINESSES for n in needs):
        return True
    around = bool("surroundings" in question.names or IN_BUILDING.search(folded(question.sentence or question.text)))
    ruled = around and bool(passage.said & {"forbidden", "allowed", "suitable"})
    return "previous" not in passage.said and not ruled


_USES: Final = frozenset({"previous", "last_time", "use", "suitable", "allowed", "forbidden"})
_LISTED_TOGETHER: Final = frozenset({"tradesman", "employee"})
"""Concepts that hold many trades: one is not another."""


def is_same_trade(passage: Passage, _question: Question, needs: Needs) -> bool:
    """Whether it is the very trade asked about: a gallery is no optician."""
    trades = [n for n in needs if set(n.names) <= _LISTED_TOGETHER]
    language = passage.sentence.analysis.language
    said = {stem(m.fold, language) for m in passage.mentions if set(m.names) & _LISTED_TOGETHER}
    return all(stem(n.fold, language) in said for n in trades)
