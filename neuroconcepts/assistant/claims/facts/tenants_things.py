"""What belongs to a tenant is neither sold nor let with the rest: `Die Küchenzeile gehört der Mieterin`."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Grounds

_GOES_WITH: Final = word_set("sold_with included bundle remain")
_HOLDERS: Final = word_set("object unit house plot tenant own price rent")


def wrong_transfer(passage: Passage, grounds: Grounds) -> bool:
    """Whether a stretch says that a thing goes with the property which is stated to be a tenant's own."""
    deeds = [m for m in (*passage.mentions, *passage.borrowed) if _GOES_WITH & frozenset(m.names)]
    own = "tenant" in passage.said and ("own" in passage.said or all(m.fold.startswith("belong") for m in deeds))
    if not deeds or own or "no" in passage.said:
        return False
    things = widened(n for m in (*passage.mentions, *passage.context) if m.is_thing for n in m.names) - _HOLDERS
    return bool(things & _of_tenants(grounds))


def _of_tenants(grounds: Grounds) -> frozenset[str]:
    """The things stated to belong to a tenant."""
    told = (p for s in grounds.statements for p in s.passages if {"own", "tenant"} <= p.said and "no" not in p.said)
    return frozenset(n for p in told for m in p.mentions if m.is_thing for n in m.names) - _HOLDERS
