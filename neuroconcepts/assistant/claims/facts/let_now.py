"""What is let or lived in today is not free today: `L'appartement est libre`, of a flat that is let until a date."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.later import tells_later
from neuroconcepts.assistant.claims.grounds import Grounds

_BECOMING: Final = re.compile(
    r"\b(?:wird|werden|würde|becomes?|will|se libère\w*|libérer\w*|sera|seront|devien\w*|si libera|sarà|divent\w*|once|wenn|sobald|quand|lorsque|quando|nach|after|après|dopo)\b",
    re.IGNORECASE,
)
_OWN_HOME: Final = re.compile(
    r"\beigentuemer\w*(?:\s\w+){0,3}\s(?:nutz|bewohn|leb|wohn)\w+|\b(?:selbst|eigen)(?:genutzt|bewohnt)|\bowner[- ]occupied"
)
"""That owners use a house themselves is that they live in it."""


def lives_owner(grounds: Grounds) -> bool:
    return _OWN_HOME.search(grounds.folds) is not None


def wrong_letting(passage: Passage, grounds: Grounds) -> bool:
    """`La casa è affittata`, of one that is stated to be lived in by its owners and nowhere to be let."""
    if "let" not in passage.own or "no" in passage.said or tells_later(passage) or _speaks_of_other(passage):
        return False
    if not lives_owner(grounds) or _MAY.search(passage.text):
        return False
    return not any(_is_let(p) and "no" not in p.said for s in grounds.statements for p in s.passages)


_MAY: Final = re.compile(
    r"\b(?:kann|können|darf|dürfen|könnte\w*|can|could|may|peut|pourr\w+|può|potr\w+)\b", re.IGNORECASE
)
_UNTIL: Final = re.compile(r"\b(?:bis|until|till|jusqu|fino)\b", re.IGNORECASE)
_HOMES: Final = word_set("unit house object living_units living_area")


def wrong_vacancy(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that the property is free now, while all that is stated of today is that somebody has it."""
    if "vacant" not in passage.said or "no" in passage.said or "living_units" in passage.touched:
        return False
    dated = any(q.measure is Measure.DATE for q in passage.figures)
    if dated or tells_later(passage) or _BECOMING.search(stretch) or _speaks_of_other(passage):
        return False
    today = [p for s in grounds.statements for p in s.passages if not tells_later(p) and "no" not in p.said]
    return any(_is_in_use(p) for p in today) and not any("vacant" in p.own for p in today)


def _is_in_use(passage: Passage) -> bool:
    return bool({"let", "occupied"} & passage.own) and not _speaks_of_other(passage)


def wrong_departure(passage: Passage, grounds: Grounds) -> bool:
    """`Die Mieterin zieht aus`, where nothing states that she does, nor when the letting ends."""
    leaves = any("move_out" in m.names and not passage.sentence.text[m.start].isupper() for m in passage.mentions)
    if not leaves or "tenant" not in passage.own or "no" in passage.said:
        return False
    stated = grounds.statements
    return not any("move_out" in p.said or ("let" in p.touched and _ends(p)) for s in stated for p in s.passages)


def _ends(passage: Passage) -> bool:
    return tells_later(passage) or _UNTIL.search(passage.text) is not None


def _is_let(passage: Passage) -> bool:
    return "let" in passage.own and not _speaks_of_other(passage)


def _speaks_of_other(passage: Passage) -> bool:
    """Whether it names a thing, and none of the property itself: a parking space may be free."""
    told = (*passage.mentions, *passage.context)
    things = frozenset(n for m in told if m.is_thing for n in m.names)
    return bool(things) and not _HOMES & {n for m in told for n in m.names}
