"""What may or will be is not there yet: `ein Geschirrspüler kann angeschlossen werden`, `der Boden wird erneuert`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.folding import folded

_POSSIBLE: Final = re.compile(
    r"\b(?:kann|koennen|koennte\w*|moeglich\w*|moeglichkeit\w*|geplant\w*|vorbereit\w*|optional\w*|option\w*|auf wunsch|"
    r"can|could|possible|planned|prepared|peut|peuvent|prevu\w*|prepare\w*|puo|possono|possibil\w+|previst\w+|predispost\w+)\b"
)
_WILL_BE: Final = re.compile(
    r"\b(?:wird|werden|will be|to be|sera|seront|verra|verranno)\b.*\b(?:\w+(?:t|en|iert)|renewed|renovated|replaced)\b"
)
_DECIDED: Final = re.compile(r"\b(?:zu \w{4,}en|beschlossen|decided|decide[es]?|deliberat[oaie]|deciso)\b")
_IS_DONE: Final = re.compile(
    r"\b(?:wurden?|schon|bereits|has been|have been|was|were|already|deja|a ete|ont ete|gia|e stat[oa]|sono stat[ie])\b"
)


def is_yet_to_be(question: Question, told: str) -> bool:
    """Whether the folded text tells of something only possible or to come, where it is asked what is."""
    asked = folded(question.text)
    if Asked.MAY in question.asked or Asked.INCLUDED in question.asked or _POSSIBLE.search(asked):
        return False
    return bool(_POSSIBLE.search(told)) or bool(
        _IS_DONE.search(asked) and (_WILL_BE.search(told) or _DECIDED.search(told))
    )
