"""How far, of which kind and towards which side a yes-or-no question asks that something is so."""

import re
from typing import Final

from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.folding import folded

_WHOLE: Final = re.compile(
    r"\b(?:voll|vollstaendig\w*|voll(?:moebl|unterkell|erschl|sanier|klimat|ausgest|vermiet)\w*|voellig|komplett\w*|"
    r"gaenzlich|generell|durchgehend\w*|alle[mnrs]?|saemtliche\w*|jede[mnrs]?|ueberall|beide[nr]?|ganze[nrms]?|whole|fully|complete(?:ly)?|completa|completo|entire\w*|"
    r"all|every|each|everywhere|both|entierement|completement|tous|toutes?|chaque|partout|completamente|interamente|intero|intera|"
    r"totalmente|tutt[aeio]|ogni|ovunque|entramb[ei])\b"
)
_PARTLY: Final = re.compile(
    r"\b(?:teil(?:weise|moebl\w*|unterkell\w*|erschl\w*|sanier\w*)|zum teil|haelfte|partly|partial\w*|part-furnished|"
    r"partiellement|en partie|parzialmente|in parte)\b"
)
_SAME: Final = tuple(
    re.compile(rf"\b(?:{words})")
    for words in (
        r"einzel\w+|single|simple|singol[oa]",
        r"doppel\w+|zweifach\w*|double|twin|doppi[oa]",
        r"dreifach\w*|triple|tripl[oa]",
        r"nord\w*|north\w*",
        r"sued\w*|south\w*|sud\b",
        r"(?:nord|sued)?(?:ost(?:en|seit\w*|balkon|loggia|terrasse|lage|richtung)?|oestlich\w*)\b|east\w*|(?:a |verso |l')est\b",
        r"(?:nord|sued)?(?:west(?:en|seit\w*|balkon|loggia|terrasse|lage|richtung)?|westlich\w*)\b|ouest|ovest",
        r"(?:innen)?hof(?:seit\w*|lage)?\b|courtyard|cour\b|cortile",
        r"strassenseit\w*|zur strasse|facing the street|street-facing|cote rue|sulla strada",
        r"hang(?:lage|grund\w*)?\b|slop\w+|hillside|en pente|in pendenza",
        r"eben(?:e[snrm]?)?\b(?! (?:noch|erst|so))|pianeggiante",
        r"induktion\w*|induction|induzione",
        r"gasherd\w*|gaskoch\w*|gas (?:hob|cooker|stove)|gaziniere|piano cottura a gas",
        r"ceran\w*|glaskeramik\w*|ceramic hob|vitroceramique|vetroceramica",
    )
)
"""Kinds, sides and lies of which a statement must tell the one asked: a double garage, the south, the courtyard."""


_ONLY: Final = re.compile(r"\b(?:nur|only|seulement|uniquement|soltanto|solo|solamente)\b")


def degree_met(question: Question, told: str) -> bool:
    """Whether what is told, as folded text, says it of all where all are asked, of a part where a part is, and of the same kind."""
    asked = folded(question.text)
    if _ONLY.search(asked) and not _ONLY.search(told):
        return False
    if _PARTLY.search(asked) and not _PARTLY.search(told):
        return False
    if _WHOLE.search(asked) and (_PARTLY.search(told) or not _WHOLE.search(told)):
        return False
    return all(same.search(told) for same in _SAME if same.search(asked))
