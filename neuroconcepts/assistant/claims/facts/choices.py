"""What one may take and need not: a letter must not make a duty of it."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Grounds

CHOICE: Final = re.compile(
    r"\bauf wunsch\b|\bkeine (?:bedingung|pflicht)\b|\bnicht (?:bedingung|verpflichtend|zwingend)\b|\bbei bedarf\b|\bkann\b.{0,20}\bmuss aber nicht\b|\bmuss nicht\b|\bwahlweise\b|\boptional|\bfreiwillig|\bkann\b.{0,60}\b(?:dazu|hinzu|mit)ge(?:miet|kauf)|"
    r"\bcan be (?:rented|bought|added)\b|\bif (?:desired|required|wanted)\b|\bfacultati|\ben option\b|\bopzional|\bfacoltativ|\ba richiesta\b|\bsur demande\b"
)
_MUST: Final = re.compile(
    r"\b(?:muss|müssen|musst|müsst|must|(?:has|have) to|need to|obligatory|mandatory|compulsory|(?:vous )?dev(?:ez|rez)|doit|doivent|il faut|obligatoire\w*|dovete|dovrete|deve|devono|va|vanno|bisogna|è obbligatori\w*)\b",
    re.IGNORECASE,
)
_TAKEN: Final = re.compile(
    r"\b(?:bought|rented|taken|(?:mit|dazu)?ge(?:kauft|mietet|nommen)|übernommen|acquist\w+|affittat\w|rilevat\w|pres[oa]|achet\w+|louée?s?|repris\w*|prise?s?)\b",
    re.IGNORECASE,
)
_TAKING: Final = word_set("take_over takeover buy let rent mandatory purchase")


def makes_duty_of_choice(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that something must be taken which is stated to be optional."""
    if "no" in passage.said or not _MUST.search(stretch):
        return False
    taken = _TAKING & passage.touched or _TAKEN.search(stretch)
    return bool(taken) and is_optional(passage.touched, grounds)


def is_optional(names: frozenset[str], grounds: Grounds) -> bool:
    """Whether a statement on one of these things says that it may be taken, or not."""
    told = (
        text for s in grounds.statements if names & (widened(s.things) | s.names & _TAKING) for text in s.folded_texts
    )
    return any(CHOICE.search(text) for text in told)
