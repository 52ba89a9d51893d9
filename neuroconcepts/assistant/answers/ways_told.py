"""Whether a passage tells the way that is asked: in, on foot, or where a thing stands."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.tokens import Token
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.requirements import Needs
from neuroconcepts.assistant.folding import folded

_WAY_ASKED: Final = re.compile(
    r"\bwie (?:komm\w*|gelang\w*|kaeme|geht|oeffne\w*)\b.*\b(?:in|ins|auf|rein|hinein|raus|hinauf|oeffne\w*|tor)\b|\bwie oeffne\w*"
    r"|\bhow (?:do|does|can|would) (?:i|we|you|one|people) (?:get|enter|open|access|reach)\b"
    r"|\bcomment (?:accede|entre|ouvre|peut-on (?:acceder|entrer|ouvrir))|\bcome si (?:entra|accede|apre|arriva)"
)
_MEANS: Final = word_set(
    "stairs steps lift ramp gate garage_door entrance driveway lead_to key access_card remote public_transport subway "
    "tram bus suburban_train train_station motorway line"
)
_BY_WAY_OF: Final = word_set("ueber durch via mittels per mit from through by with par avec attraverso tramite con dal")


def leads_in(passage: Passage, question: Question, needs: Needs) -> bool:
    """`Wie kommt man in die Garage?` is answered by what leads there, not by who may or when."""
    asked = question.asked & {Asked.HOW} and not question.asked - {Asked.HOW, Asked.MAY}
    if not asked or not _WAY_ASKED.search(folded(question.text)) or question.names & {"barrier_free", "notice"}:
        return True
    needed = {n for need in needs for n in need.names}
    means = (m for m in passage.mentions if set(m.names) & _MEANS - needed and not set(m.names) & {"reach"})
    leads = passage.said & {"reach", "lead_to", "walk", "drive"} and passage.folds & _BY_WAY_OF
    return any(True for _ in means) or bool(leads)


_ON_FOOT: Final = re.compile(
    r"\b(?:zu fuss|geh(?:e|en|t|st|zeit|minuten?|weg)?|gang|laeuft|laufen|walk\w*|on foot|a pied|marche\w*|a piedi|cammin\w*)\b"
)
_RIDDEN: Final = re.compile(
    r"\b(?:auto\w*|fahr\w*|faehrt|rad|mit dem (?:bus|zug|rad|auto|fahrrad)|bike|by (?:bus|car|bike|train)|drive|en (?:bus|voiture|train|velo)|in (?:bus|auto|treno|bici\w*))\b"
)
_HOW_FAR: Final = frozenset({Asked.DISTANCE, Asked.DURATION, Asked.RIDE})


def is_on_foot(passage: Passage, question: Question, _needs: Needs) -> bool:
    """Minutes by bus or car answer no question about a walk."""
    minutes = any(q.measure is Measure.TIME for q in passage.figures)
    if not minutes or not question.asked & _HOW_FAR or not _ON_FOOT.search(folded(question.text)):
        return True
    said = folded(passage.text)
    return bool(_ON_FOOT.search(said)) or not _RIDDEN.search(said)


_PLACED: Final = word_set(
    "washing_machine dryer wash washing_connection washing_facilities boiler meter socket charging fuse_box dishwasher "
    "fridge"
)
"""Things that stand somewhere: where is told by a place, not by their being there."""
_AT: Final = word_set(
    "im in ins am an auf unter neben hinter vor ueber bei beim at on under next dans au sur sous a nel nella in sul "
    "sulla sotto al alla"
)


def is_placed(passage: Passage, question: Question, needs: Needs) -> bool:
    things = [n for n in needs if n.is_thing]
    if (
        Asked.WHERE not in question.asked
        or not things
        or not all(set(n.names) & _PLACED or n.of(Sort.ROLE) for n in things)
    ):
        return True
    return any(_is_place(t, passage) for t in passage.sentence.analysis.tokens[passage.first : passage.last])


def _is_place(token: Token, passage: Passage) -> bool:
    """Whether a preposition of place stands before a further word."""
    return token.fold in _AT and token.end < passage.end
