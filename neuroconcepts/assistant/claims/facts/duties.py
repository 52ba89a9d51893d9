"""Whose duty something is: `Die Gartenpflege übernimmt der Mieter` leaves it to no landlord."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.composition import joined
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Grounds

_DUTIES: Final = word_set("garden_care winter_service cosmetic_repairs")
_GARDEN: Final = frozenset({"garden", "care"})
_PARTIES: Final = (word_set("tenant"), word_set("landlord owner seller house_management own"))


def wrong_party_to(passage: Passage, grounds: Grounds) -> bool:
    """Whether a duty is told to be one side's that is stated to be the other's only."""
    duties, sides = _duties(passage), _sides(passage)
    if not duties or len(sides) != 1 or "no" in passage.said:
        return False
    told = (p for s in grounds.statements for p in s.passages if duties & _duties(p) and "no" not in p.said)
    stated = frozenset(side for p in told for side in _sides(p))
    return bool(stated) and not sides & stated


def _duties(passage: Passage) -> frozenset[str]:
    caring = frozenset({"garden_care"}) if passage.touched >= _GARDEN else frozenset[str]()
    return (passage.touched | joined(passage.touched) | caring) & _DUTIES


def _sides(passage: Passage) -> frozenset[int]:
    return frozenset(at for at, names in enumerate(_PARTIES) if names & passage.own)
