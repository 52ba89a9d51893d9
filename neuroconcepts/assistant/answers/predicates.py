"""Whether a question puts a quality to a thing that no table tells: `Sind die Nachbarn nett?` asks not whether there are any."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.folding import folded

_IS_THE: Final = re.compile(
    r"(?:und |and |et |e )?(?:ist|sind|is|are|est|sont|e|sono) (?:denn )?(?:der|die|das|the|le|la|les|il|lo|i|gli|l')[ ]?"
)
_PRESENT: Final = word_set("da dort hier there here la ci vorhanden eh denn noch schon auch")
"""Behind the thing, they ask whether it is there."""


def has_unread_predicate(question: Question) -> bool:
    """Whether it says `ist der …` of the only thing it names, and words that mean nothing to the tables follow."""
    if question.asked or question.of_self or len(question.topics) != 1 or not question.topics[0].is_thing:
        return False
    text = folded(question.text).rstrip("?! .")
    opening = _IS_THE.match(text)
    if opening is None or not text.startswith(question.topics[0].fold, opening.end()):
        return False
    rest = re.findall(r"\w+", text[opening.end() + len(question.topics[0].fold) :])
    return bool(rest) and not _PRESENT.issuperset(rest)
