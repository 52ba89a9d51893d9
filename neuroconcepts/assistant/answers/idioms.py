"""Words that ask for another kind of answer beside others: `Must I paint when I move out?` asks not when."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.paraphrase import Meant
from neuroconcepts.assistant.answers.paraphrases import DEMANDED, meant_as_a_whole
from neuroconcepts.assistant.answers.question_parts import Part
from neuroconcepts.assistant.folding import folded

_TRADE: Final = re.compile(r"\b(?:beruflich|von beruf|for a living|dans la vie|di lavoro)\b")
_MEASURING: Final = frozenset({Asked.KIND, Asked.WHAT, Asked.AMOUNT, Asked.HIGH, Asked.HOW})
_SIZES: Final = frozenset({"surface", "superficie"})
"""Words for the property's own size that beside another thing mean the other's."""
_MOVABLE: Final = frozenset({"washing_machine", "dryer", "dishwasher", "fridge", "pram", "bike", "motorbike", "tyres"})
_SUBORDINATE: Final = re.compile(r"(?<=\w )(?:when|quando|quand) (?:i|we|you|the|my|si|je|on|nous|il|io|mi)\b")


def meant(part: Part, asked: set[Asked], topics: tuple[Mention, ...]) -> Meant:
    """The kinds of answer and the topics that the part means."""
    if whole := meant_as_a_whole(part, asked, topics):
        return whole
    text = folded(part.text)
    named = {n for m in topics for n in m.names}
    if named & _MOVABLE and Asked.DIRECTION in asked:
        asked = asked - {Asked.DIRECTION} | {Asked.WHERE}
    if Asked.WHEN in asked and asked & {Asked.MUST, Asked.MAY} and _SUBORDINATE.search(text):
        asked = asked - {Asked.WHEN}
    if asked & _MEASURING and (sizes := [m for m in topics if m.fold in _SIZES and len(topics) > 1]):
        asked, topics = {Asked.AREA}, tuple(m for m in topics if m not in sizes)
    if "previous_tenant" in named and Asked.WHAT in asked and DEMANDED.search(text):
        asked = {Asked.PRICE}  # `Was will der Vormieter für die Vorhänge?`
    if "vote_reason" in named:
        asked = {Asked.WHY}
    if _TRADE.search(text):
        asked = asked - {Asked.PRICE} | {Asked.WHAT}
    if "energy_value" in named:
        topics = tuple(m for m in topics if "sqm_price" not in m.names)
    if "divisible" in named and Asked.AREA in asked and part.verb_first:
        asked = asked - {Asked.AREA} | {Asked.MAY}
    return asked, topics
