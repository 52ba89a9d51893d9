"""`Kündbar jederzeit`, `half of the space can be rented`: what is stated to be bound to a day, or let as a whole only."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.stance import Stance
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_ANY_TIME: Final = re.compile(
    r"\b(?:jederzeit|zu jeder zeit|(?:at )?any ?time|whenever you (?:like|want)|a tout moment|n'importe quand|en tout temps|in qual(?:siasi|unque) momento|in ogni momento)\b"
)
_ENDED: Final = word_set("notice quit")
_PART: Final = re.compile(
    r"\b(?:half|parts?|a portion|a third|die haelfte|ein teil|teilflaechen?|einzelne raeume|single (?:rooms|offices)|la moitie|une partie|des bureaux separes|la meta|una parte)\b"
)
_ONLY_WHOLE: Final = re.compile(r"\b(?:nur (?:als ganzes|im ganzen|gesamt|komplett)|nicht teilbar|only as a whole)\b")
_LET: Final = word_set("let rent divisible")
_WHOLE: Final = word_set("space office office_area shop shop_area total_area hall object unit floor_area_word")


def wrong_liberty(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that a lease may be ended at any time, or a part of the space be let, which nothing states."""
    if "no" in passage.said:
        return False
    said = folded(stretch)
    if _ENDED & passage.touched and _ANY_TIME.search(said) and not _ANY_TIME.search(grounds.folds):
        return True
    parted = _PART.search(said) and _LET & passage.said and _WHOLE & passage.said
    whole = Stance.NO in grounds.stances_by_name.get("divisible", ()) or _ONLY_WHOLE.search(grounds.folds)
    return bool(parted and whole)
