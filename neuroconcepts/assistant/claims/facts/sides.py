"""Which side of the house something is on: the courtyard's is not the street's."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_SIDES: Final = {
    "street": r"strassenseit\w*|zur strasse\w*|auf die strasse|an der strasse|vorderhaus\w*|street[- ](?:side|facing)|(?:fac(?:ing|es?)|onto|towards?|overlook\w*) the (?:street|road)|cote rue|sur (?:la )?rue|lato strada|(?:verso|sulla) (?:la )?strada",
    "court": r"hofseit\w*|zum (?:innen|hinter)?hof\w*|in den (?:\w+ )?(?:innen|hinter)?hof|auf den (?:\w+ )?(?:innen|hinter)?hof|innenhof\w*|hinterhaus\w*|hinterhof\w*|hofgebaeude|hofruhig\w*|courtyard\w*|cote cour|sur (?:la )?cour|lato cortile|(?:sul|nel|verso il) cortile|cortile interno",
    "garden": r"gartenseit\w*|zum garten|in den garten|garden[- ](?:side|facing)|(?:fac(?:ing|es?)|onto|towards?|overlook\w*) the garden|cote jardin|sur (?:le )?jardin|lato giardino|(?:sul|verso il) giardino",
}
_NOT: Final = re.compile(r"\b(?:nicht|not|pas|non|ne|kein\w*|rather than|statt)\b")
_ASKING: Final = re.compile(r"\b(?:strasse (?:parken|erreich\w*)|laerm|noise|bruit|rumore)\b")


def _sides(text: str) -> Iterator[str]:
    yield from (side for side, words in _SIDES.items() if re.search(rf"\b(?:{words})\b", text))


@lru_cache(maxsize=64)
def _stated(known: str) -> frozenset[str]:
    return frozenset(_sides(known))


def wrong_side(stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that something is on a side that nothing stated names, or denies the only one that is."""
    said = folded(stretch)
    stated = _stated(grounds.folds)
    if not stated or _ASKING.search(said):
        return False  # the words themselves must then be stated
    affirmed, denied = _told(said)
    return bool(denied & stated) or bool(affirmed and not affirmed & stated)


def _told(said: str) -> tuple[frozenset[str], frozenset[str]]:
    """What is affirmed, and what is denied: behind a `not`, or before one that ends the stretch."""
    hit = _NOT.search(said)
    if hit is None:
        return _named(said), frozenset()
    behind = _named(said[hit.end() :])
    return (_named(said[: hit.start()]), behind) if behind else (frozenset(), _named(said))


def _named(said: str) -> frozenset[str]:
    found = frozenset(_sides(said))
    return found - {"garden"} if "court" in found else found


def denies_other_side(stretch: str, grounds: Grounds) -> bool:
    """`zur Straße hin also nicht`, of what is stated to be on the courtyard's side."""
    affirmed, denied = _told(folded(stretch))
    stated = _stated(grounds.folds)
    return bool(denied and stated) and not denied & stated and not affirmed - stated
