"""Who is bound by a waiver of notice: what a letter says of both sides, or of one alone, must be stated of them."""

import re
from typing import Final

from neuroconcepts.assistant.claims.grounds import Grounds

_BOTH: Final = re.compile(
    r"\b(?:keine (?:der beiden )?(?:seiten?|parteien?|vertragsparteien?)|(?:für |auf )?beide[rn]? (?:seiten|parteien|vertragsparteien|teile)|beid(?:er)?seit\w*|wechselseit\w*|gegenseit\w*|"
    r"neither (?:party|side|of the parties)|both (?:parties|sides)|either party|mutual\w*|reciprocal\w*|"
    r"aucune des (?:deux )?parties|(?:les|des) deux parties|réciproque\w*|mutuel\w*|bilatéral\w*|"
    r"nessuna (?:delle (?:due )?parti|parte)|entrambe le parti|reciproc[oa]\w*|bilateral\w*)\b",
    re.IGNORECASE,
)
_ONE: Final = re.compile(
    r"\b(?:nur|only|seulement|solo|soltanto|allein\w*|einseitig\w*)\b.{0,30}\b(?:vermieter\w*|mieter\w*|landlord|tenant|bailleur|locataire|locatore|inquilino)\b",
    re.IGNORECASE,
)
_BOUND: Final = re.compile(r"kündig|kündbar|notice|terminat|résili|congé|disdett|disdire|reced|recess", re.IGNORECASE)
COUNTED: Final = re.compile(r"\s(?:seiten|parteien|vertragsparteien|teile|sides|parties|parti)\b", re.IGNORECASE)
"""Behind `beide`, `both`: who the contract binds are always two."""


def wrong_sides(stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that notice is waived by both, or by one alone, and nothing stated says so."""
    if not _BOUND.search(stretch):
        return False
    told = [p.sentence.text for s in grounds.statements for p in s.passages if _BOUND.search(p.sentence.text)]
    return any(words.search(stretch) and not any(words.search(t) for t in told) for words in (_BOTH, _ONE))
