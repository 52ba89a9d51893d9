"""Which side of the house something is on: the courtyard's is not the street's."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_SIDES: Final = {
    "street": r"strassenseit\w*|zur strasse\w*|auf die strasse|an der strasse|vorderhaus\w*|street[- ](?:side|facing)|(?:facing|onto|towards?|overlook\w*) the (?:street|road)|cote rue|sur (?:la )?rue|lato strada|(?:verso|sulla) (?:la )?strada",
    "court": r"hofseit\w*|zum (?:innen|hinter)?hof\w*|in den (?:\w+ )?(?:innen|hinter)?hof|auf den (?:\w+ )?(?:innen|hinter)?hof|innenhof\w*|hinterhaus\w*|hinterhof\w*|hofgebaeude|hofruhig\w*|courtyard\w*|cote cour|sur (?:la )?cour|lato cortile|(?:sul|nel|verso il) cortile|cortile interno",
    "garden": r"gartenseit\w*|zum garten|in den garten|garden[- ](?:side|facing)|(?:facing|onto|towards?|overlook\w*) the garden|cote jardin|sur (?:le )?jardin|lato giardino|(?:sul|verso il) giardino",
}
_NOT: Final = re.compile(r"\b(?:nicht|not|pas|non|ne|kein\w*|rather than|statt)\b")
_ASKING: Final = re.compile(r"\b(?:strasse (?:parken|erreich\w*)|laerm|noise|bruit|rumore)\b")


def _sides(text: str) -> Iterator[str]:
    yield from (side for side, words in _SIDES.items() if re.search(rf"\b(?:{words})\b", text))


def wrong_side(stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that something is on a side that nothing stated names, or denies the only one that is."""
    said = folded(stretch)
    named = frozenset(_sides(said)) - ({"garden"} if "court" in set(_sides(said)) else set())
    if not named or _ASKING.search(said):
        return False
    stated = frozenset(_sides(grounds.folds))
    if not stated:
        return False  # the words themselves must then be stated
    return bool(named & stated) if _NOT.search(said) else not named & stated


def denies_other_side(stretch: str, grounds: Grounds) -> bool:
    """`zur Straße hin also nicht`, of what is stated to be on the courtyard's side."""
    said = folded(stretch)
    named, stated = frozenset(_sides(said)), frozenset(_sides(grounds.folds))
    return bool(named and stated) and bool(_NOT.search(said)) and not named & stated
