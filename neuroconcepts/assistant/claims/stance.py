"""What a passage says of each thing it names: that it is there, that it is not, that it is allowed, that it is in the price."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from neuroconcepts.assistant.ontology.analysis import Mention
from neuroconcepts.assistant.grammar import governor
from neuroconcepts.assistant.ontology.kinship import lineage
from neuroconcepts.assistant.ontology.word_sets import word_set
from neuroconcepts.assistant.passage import Passage
from neuroconcepts.assistant.polarity import denies_thing, forbids


class Stance(StrEnum):
    """What is said of a thing."""

    YES = "yes"
    NO = "no"
    ALLOWED = "allowed"
    CONDITION = "condition"
    INCLUDED = "included"
    EXTRA = "extra"


_ALLOWING: Final = frozenset({"allowed", "suitable"})
_COUNTED_IN: Final = frozenset({"included", "extra"})
RULED: Final = word_set(
    "pets dog cat small_pets exotic_pets smoking shared_flat commercial_use short_let holiday_use sublet grilling music gastronomy"
)
"""What is ruled, not there; a rule for one kind (small pets) is none for the others."""


def stances_of(passage: Passage) -> Iterator[tuple[str, Stance]]:
    """Each concept of the passage, those of its context and of compounds included, with what is said of it."""
    for mention in (*passage.mentions, *passage.context):
        said = stance(passage, mention)
        names = frozenset((*mention.names, *mention.modifiers))
        yield from ((name, said) for name in names.union(*(lineage(n) for n in names if not lineage(n) & RULED)))


def stance(passage: Passage, mention: Mention) -> Stance:
    """What a passage says of a thing that it names."""
    excepted = _excepted(passage, mention)
    denied = (denies_thing(passage, mention) or forbids(passage)) != excepted
    if not excepted and passage.said & _COUNTED_IN:
        return Stance.INCLUDED if "included" in passage.said and not denied else Stance.EXTRA
    if denied and not _is_place(passage, mention):
        return Stance.NO
    if "on_request" in passage.said:
        return Stance.CONDITION
    return Stance.ALLOWED if excepted or _ALLOWING & passage.said else Stance.YES


def _excepted(passage: Passage, mention: Mention) -> bool:
    """Whether it stands behind an `außer`: the opposite holds for it."""
    return any("except" in m.names and m.first < mention.first for m in passage.mentions)


_PLACING: Final = frozenset({"in", "im", "auf", "am", "an", "bei", "dans", "en", "at", "on", "nel", "nella", "per", "fuer", "for", "pour"})


def _is_place(passage: Passage, mention: Mention) -> bool:
    """Whether it only says where or for what something is not: `in diesem Ladenlokal ist Gastronomie ausgeschlossen`."""
    others = any(m.is_thing and m is not mention for m in passage.mentions)
    return others and governor(mention, passage.sentence.analysis.tokens, passage.first) in _PLACING
