"""Which parts of a house were renewed: windows and heating in 2016 are not the roof."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Grounds

_RENEWED: Final = word_set("renew")
_PARTS: Final = word_set(
    "roof facade windows heating bathrooms kitchen fitted_kitchen flooring wiring pipes water_pipes lift stairs "
    "balcony terrace boiler entrance door"
)


def wrong_renewal(passage: Passage, grounds: Grounds) -> bool:
    """Whether a stretch says that a part was renewed, while renewing is stated of other parts and something else of this one."""
    if not _is_told(passage):
        return False
    renewed = frozenset(n for p in _renewing(grounds) for n in _parts(p.mentions) or _parts(p.context))
    return bool(renewed) and any(n not in renewed and n in grounds.names for n in _parts(passage.mentions))


def _is_told(passage: Passage) -> bool:
    """Whether it says so itself, or is an item of a list with an article: `Erneuert wurden das Dach, die Fenster`."""
    if "no" in passage.said:
        return False
    listed = _THE.match(passage.text) is not None and all(_parts([m]) for m in passage.mentions)
    return bool(_RENEWED & passage.own) or (listed and bool(_RENEWED & passage.said))


_THE: Final = re.compile(r"(?:der|die|das|the|la|le|les|il|lo|i|gli)\s|l['’]", re.IGNORECASE)


def _renewing(grounds: Grounds) -> Iterator[Passage]:
    yield from (p for s in grounds.statements for p in s.passages if _RENEWED & p.said and "no" not in p.said)


def _parts(mentions: Iterable[Mention]) -> frozenset[str]:
    """The parts among these, each with what it is a kind of."""
    return widened(n for m in mentions if m.is_thing for n in m.names) & _PARTS
