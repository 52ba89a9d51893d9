"""Set phrases whose words mean something else by themselves: `auf einen Blick` is no view; and topics that are only asked about."""

import re
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.talk import frames

_PHRASES: Final = re.compile(
    r"\b(?:auf (?:einen|den ersten) blick|für (?:die |den |das )?(?:kalte|kühle|heiße|warme|laue|lange|trübe|dunkle)\w* (?:\w*tage|\w*abende|nächte|monate|stunden|jahreszeit)|für alles (?:andere|weitere|übrige)|(?:der|aus) (?:vollständigkeit|einfachheit|ordnung|form|kürze|übersicht\\w*) halber|auf dem laufenden|im (?:grünen )?rahmen|im bilde|zur hand|hand aufs herz|unter einen hut|unter dach und fach|an bord|im blick|im auge|mit offenen karten|gebe ich laut|laut geben|alles zusammen(?= (?:stell|such))|(?:stell|such)\w*\b.{0,40}\balles zusammen|"
    r"(?:neue[ns]?|altes?) jahr|rund um (?:die|ihre) (?:besichtigung|anfrage)|vor ort|in den vier wänden|vom tisch|auf den tisch|auf dem tisch|unterm strich|grünes licht|kein beinbruch|neue[nrs]? (?:stelle|job|lebensabschnitt|aufgabe|arbeit|wirkungsstätte)|new job|nouveau (?:poste|travail|départ)|nouvelle vie|nuovo (?:lavoro|incarico|inizio)|sti(?:a|ano) tranquill\w|vos (?:quelques )?lignes|(?:trop|faire) court|nicht extra zu kümmern|week-?ends?(?= (?:me|mir|sind bei|are difficult|sono))|fest(?:es|en) schuhwerk|"
    r"at a glance|on board|in the loop|a lot|(?:i|we|you)(?:['’]d| had) better|new year|out of the blue|on the table|off the table|in the picture|green light|the door is open|tape measure|deal[- ]?breaker|"
    r"en un coup d['’]œil|d['’]un coup d['’]œil|bonne année|nouvelle année|noir sur blanc|feu vert|en vue de|sur la table|bonne nouvelle|pour ma part|de ma part|"
    r"a colpo d['’]occhio|anno nuovo|nuovo anno|via libera|nero su bianco|in vista di|sul tavolo|da parte mia|porti pure|porta pure)\b",
    re.IGNORECASE,
)
_ASKED_ABOUT: Final = re.compile(
    r"\b(?:\w*frag\w*|erkundig\w*|interessier\w*|question\w*|quer(?:y|ies)|ask\w*|enquir\w*|inquir\w*|wonder\w*|interrog\w*|demand\w*|domand\w*|chiest\w*|chied\w*)\b(?:\s(?:Sie|Ihnen|mich|sich|me|us|you|m['’]))*"
    r"\s(?:nach|zu[mr]?|über|wegen|für|about|on|regarding|concerning|whether|sur|au sujet d\w*|concernant|à propos d\w*|su|sul\w*|di|del\w*|dei|riguardo \w+)(?:\b|(?<=['’]))(?:\s?[\w'’-]+){0,3}\s?(?:['’])?$",
    re.IGNORECASE,
)
_THEIR_DATA: Final = re.compile(
    r"\b(?:(?:Ihr|dein|eur)\w*|(?:danke?|merci) für (?:die|all die)|your|vos|votre|vous (?:nous|m['’])\w* (?:donné|fourni)|(?:i|le) (?:Suoi|Sue|vostr\w)|(?:Suoi|Sue))\s(?:\w+\s)?"
    r"(?:angaben|auskünfte|informationen|infos|daten|hinweise|schilderung\w*|details|particulars|information|indications|informations|renseignements|précisions|indicazioni|informazioni|dati)"
    r"\s(?:zu[mr]?|über|bezüglich|about|on|regarding|concerning|sur|quant à|su|sul\w*|riguardo a)\b(?:\s?[\w'’-]+){0,3}\s?$",
    re.IGNORECASE,
)
"""`Ihre Angaben zu Beruf und Einkommen`: what the seeker wrote of himself."""
LOOKED_BACK: Final = 60


def is_set_phrase(passage: Passage, mention: Mention) -> bool:
    """Whether a mention is part of a set phrase."""
    return any(start <= mention.start < end for start, end in _phrases(passage.sentence.text))


@lru_cache(maxsize=512)
def _phrases(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(hit.span() for hit in _PHRASES.finditer(text))


def is_asked_about(passage: Passage, mention: Mention) -> bool:
    """`Ihre Frage nach dem Lärm`, `you asked about noise`: what a question is about is not told."""
    begin = max(passage.start, mention.start - LOOKED_BACK)
    return _ASKED_ABOUT.search(passage.sentence.text, begin, mention.start) is not None


def is_told_by_seeker(passage: Passage, mention: Mention) -> bool:
    """`Ihre Angaben zu Beruf und Einkommen habe ich notiert`: the letter does not tell it."""
    begin, text = max(passage.start, mention.start - LOOKED_BACK), passage.sentence.text
    return _THEIR_DATA.search(text, begin, mention.start) is not None and not frames.confirms(text)
