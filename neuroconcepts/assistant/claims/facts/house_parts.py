"""Parts that every house has: what a stretch says of one must be stated of that one."""

import re
from typing import Final

from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Grounds

INHERENT: Final = word_set("facade roof walls flooring")
"""What every house has: said of one, the claim is in the words beside it."""
_HEATABLE: Final = word_set(
    "cellar garage winter_garden pool attic storage_room hall loggia laundry_room shed workshop"
)


def is_heated_place(passage: Passage, mention: Mention) -> bool:
    """`Der Keller ist beheizt`: a quality of such a place, not that there is a heating."""
    said = {n for m in (*passage.mentions, *passage.context) if m is not mention for n in m.names}
    return "heated_trait" in mention.names and bool(said & _HEATABLE)


_ON: Final = frozenset(
    {"auf", "am", "an", "im", "in", "on", "sur", "au", "sul", "unter", "under", "sous", "sotto", "ueber"}
)
PARTS_OF_HOUSE: Final = word_set("roof facade windows walls cellar ceiling")
_WORKED: Final = word_set("insulation glazing")


def is_known_or_place(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether something is stated of such a part, or it only says where something else is."""
    known = any(n in grounds.names for n in mention.names)
    return known or governor(mention, passage.sentence.analysis.tokens, passage.first) in _ON


_YARD: Final = re.compile(r"(?:back)?yards?$")


def is_in_known_yard(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """`A parking space in the yard`: of a stated courtyard, as the place of something else."""
    others = any(m.is_thing and m is not mention for m in passage.mentions)
    if not others or not _YARD.match(mention.fold) or "position_in_building" not in grounds.names:
        return False
    return governor(mention, passage.sentence.analysis.tokens, passage.first) in _ON


def are_told_together(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether what was done to a part of the house is stated of that part: the roof's insulation is not the walls'."""
    worked = _WORKED & passage.touched
    if not worked:
        return True
    return any(worked & s.names and frozenset(mention.names) & s.names for s in grounds.statements)


def denied_by_itself(passage: Passage, mention: Mention) -> bool:
    before = passage.sentence.text[max(0, mention.start - LONGEST_DENIAL) : mention.start]
    return NONE_OF.search(before) is not None


NONE_OF: Final = re.compile(r"\b(?:kein\w*|no|aucune?|pas d['’e]|nessun\w*)\s?$", re.IGNORECASE)
LONGEST_DENIAL: Final = 10
