"""Where the agency is: its own address may stand in its signature and in what is said of its office, never as the property's."""

import re
from typing import Final

from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.folding import folded

_OFFICE: Final = re.compile(
    r"\b(?:(?:unser\w*|mein\w*|im|our|my|at the|notre|mon|au|nostr\w|mi[oa]|in|presso il)\s(?:\w+\s)?(?:büro\w*|kanzlei\w*|geschäftsstelle|sitz|adresse|anschrift|räume\w*|office|premises|address|bureaux?|agence|cabinet|adresse|ufficio|agenzia|sede|indirizzo)|"
    r"bei uns|zu uns|finden (?:Sie )?uns|(?:sind|sitzen) wir|wir (?:sind|sitzen)|find us|visit us|nous trouver|chez nous|da noi|trova\w* (?:da )?noi|ci trova)\b",
    re.IGNORECASE,
)


_CENTRAL: Final = re.compile(
    r"\b(?:zentrale?|büro|sekretariat|empfang|vermittlung|office|switchboard|reception|main (?:line|number)|standard|secrétariat|accueil|bureau|agence|centralino|segreteria|ufficio|agenzia|allgemein\w*|general)\b",
    re.IGNORECASE,
)


def names_central_line(text: str, place: Span) -> bool:
    """Whether a number is called the agency's central one, in the line it stands in."""
    begin, end = text.rfind("\n", 0, place[0]) + 1, text.find("\n", place[1])
    return _CENTRAL.search(text, begin, end if end >= 0 else len(text)) is not None


def tells_of_agency(text: str, place: Span, company: str) -> bool:
    """Whether a place of a letter is in a line with the firm's name, alone below it, or in a sentence about its office."""
    begin = max(text.rfind("\n", 0, place[0]), *(text.rfind(end, 0, place[0]) for end in (". ", "! ", "? ")))
    stops = [at for end in ("\n", ". ") if (at := text.find(end, place[1])) >= 0]
    said = text[begin + 1 : min(stops, default=len(text))]
    if _OFFICE.search(said):
        return True
    above = text[: text.rfind("\n", 0, place[0]) + 1].rstrip().rpartition("\n")[2]
    return bool(company) and any(folded(company) in folded(line) for line in (said, above))
