"""Ways to several places: each belongs to its place, whatever else is as far away."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.same_figure import same
from neuroconcepts.assistant.claims.grounds import Grounds

_WAYS: Final = frozenset({Measure.LENGTH})
_PLACES: Final = word_set(
    "subway suburban_train tram bus train_station motorway airport kindergarten school university centre shopping "
    "pharmacy doctor hospital restaurants park_green lake mountains ski_area sports playground_near cemetery post"
)
_NAME: Final = re.compile(r"(?:\s|-|\s?(?:de|du|des|di|del|della|of|von|in|à|a|d['’])\s?)", re.IGNORECASE)
"""What stands between a place and its own name: `gare d'Allensbach`, `Bahnhof Allensbach`."""
_TO: Final = re.compile(
    r"\s?(?:weit |entfernt |away )?(?:zu[mr]?|bis|vo[mn]|nach|from|to|of|de|du|des|d['’]|jusqu\w*['’]?|dal\w*|da|di|fino)\b",
    re.IGNORECASE,
)


def is_of_another_place(said: Said, grounds: Grounds) -> bool:
    """Whether a way is told of a place whose own way is stated and is another, or is stated of other places alone."""
    here = _place(said.passage, said.figure) if said.figure.measure in _WAYS else frozenset[str]()
    if not here:
        return False
    stated = [*_stated(grounds)]
    own = [q for place, q in stated if place & here]
    if own:
        return not any(same(said.figure, q, loose=True) for q in own)
    others = [place for place, q in stated if same(said.figure, q, loose=True)]
    return bool(others) and all(others)


def _stated(grounds: Grounds) -> Iterator[tuple[frozenset[str], Quantity]]:
    """The lengths that are stated, each with the place to which it is the way, if any."""
    for passage in (p for s in grounds.statements for p in s.passages):
        for figure in passage.quantities:
            if figure.measure in _WAYS:
                yield _place(passage, figure), figure


def _place(passage: Passage, figure: Quantity) -> frozenset[str]:
    """The place whose way a figure is: the last one before it, or the first behind it where the words lead on to that."""
    places = [*_places(passage)]
    behind = [m for m in places if m.start >= figure.end]
    if behind and _TO.match(passage.sentence.text, figure.end):
        return _names(behind[0])
    before = [m for m in places if m.end <= figure.start]
    if before and "," in passage.sentence.text[before[-1].end : figure.start]:
        return frozenset()  # `the station is 650 m away, the lido 1.1 km`: perhaps of what no table knows
    return _names(before[-1]) if before else _names(behind[0]) if behind else frozenset()


def _places(passage: Passage) -> Iterator[Mention]:
    """The places of a passage but for what is only the name of the one before."""
    text, last = passage.sentence.text, 0
    for mention in passage.mentions:
        if not _PLACES & _names(mention):
            continue
        if not (last and _NAME.fullmatch(text[last : mention.start])):
            yield mention
        last = mention.end


def _names(mention: Mention) -> frozenset[str]:
    bathing = ("lake",) if "public_pool" in mention.names else ()  # a lido is either
    return frozenset((*bathing, *(n for name in mention.names for n in (name, *lineage(name))))) & _PLACES
