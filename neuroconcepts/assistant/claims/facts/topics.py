"""What a stretch only turns to, or is for: `As for commission`, `Für Ihr Fahrrad gibt es einen Raum` tell nothing of it."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage

_TURNS_TO: Final = re.compile(
    r"\s*(?:und |and |et |e |nun |noch |kurz |jetzt )?(?:was\b.{0,60}\b(?:betrifft|angeht|anbelangt|anlangt)|bezüglich|hinsichtlich|betreffend|betreffs|in sachen|stichwort|apropos|thema|in puncto|(?:bei|mit|für)\b.{0,40}\b(?:ist es so|ist das so|sieht es so aus|verhält es sich so)|in bezug auf|in hinblick auf|"
    r"as for|as to|as regards|as far as\b.{0,50}\bconcerned|regarding|concerning|with regard to|with respect to|on the (?:subject|question|matter) of|when it comes to|in terms of|turning to|"
    r"quant (?:à|aux?)|en ce qui concerne|concernant|côté|s['’]agissant d\w*|pour ce qui (?:est|concerne)|au sujet d\w*|à propos d\w*|au niveau d\w*|en matière d\w*|"
    r"quanto (?:a|al\w*|agli|ai|alle)\b|per quanto (?:riguarda|concerne)|riguardo (?:a|al\w*|ai|agli|alle)|in merito (?:a|al\w*|ai|agli|alle)|a proposito d\w*|relativamente (?:a|al\w*)|in tema di|sul fronte)\b[^,;:.!?\d]{0,60}$",
    re.IGNORECASE,
)
"""The whole of a stretch that names what the next is about."""
_LEAVES: Final = re.compile(
    r"\W*(?:(?:und|and|et|e|jetzt|nun|dann)\s)?(?:(?:bleibt|bliebe|fehlt) (?:nur |noch |also ){0,2}(?:Ihre|deine|eure|die) Fragen? (?:nach|zu[mr]?|wegen)|(?:that|which) (?:only |just )?leaves (?:your|the) (?:question|point|query) (?:about|on|of)|"
    r"(?:reste|demeure) (?:la|votre) question (?:de|du|des|d['’]|sur)|(?:resta|rimane) la (?:Sua )?domanda (?:su|sul\w*|di|del\w*))\s?[^,;:.!?\d]{0,50}$",
    re.IGNORECASE,
)
"""What is left to be answered: `Bleibt Ihre Frage nach dem Lärm`."""
_TOLD_OF: Final = re.compile(
    r"\W*(?:(?:zu[mr]?|beim?|über)\s(?:[\w-]+\s){1,3}(?:heißt es|ist es so|gilt|verhält es sich so|ist festgehalten|lässt sich sagen|kann ich sagen|steht geschrieben)|"
    r"(?:on|about|regarding|for|with) (?:[\w-]+\s){1,3}(?:it says|the (?:listing|particulars|brochure) says?|the situation is|it is like this)|"
    r"(?:pour|concernant|sur|avec) (?:[\w'’-]+\s){1,4}(?:il est (?:dit|indiqué|précisé)|l['’]annonce (?:dit|indique|précise)|c['’]est comme ça)|"
    r"(?:per|su|sul\w*|con) (?:[\w'’-]+\s){1,3}(?:si dice|c['’]è scritto|l['’]annuncio (?:dice|indica)|è così|vale))\W*$",
    re.IGNORECASE,
)
"""What goes before what is then told of it: `Zum Rauchen heißt es, dass …`."""
_HEADS: Final = re.compile(
    r"\s*(?:und |and |et |e )?(?:zu(?:m|r|\s(?:den|dem|der|ihre[rmn]))?|über|for|on|pour|per|sul\w*|sur)\s[^,;:.!?\d]{2,40}$",
    re.IGNORECASE,
)
_FOR: Final = re.compile(r"\b(?:fürs?|for|pour|per|zu[mr]? abstellen)\s(?:[\w-]+\s){0,3}(?:l['’])?$", re.IGNORECASE)
_WITHOUT: Final = re.compile(r"\b(?:ohne|without|sans|senza)\s(?:[\w-]+\s)?(?:l['’])?$", re.IGNORECASE)
LOOKED_BACK: Final = 50
_PARKED: Final = word_set("car motorbike camper bike pram")
_PLACES: Final = word_set(
    "underground_parking carport outdoor_parking duplex_parking multi_storey_parking bike_room shed"
)
_ALIVE: Final = word_set("children families companion persons students guests tenant dog cat pets")
BROUGHT: Final = word_set(
    "car motorbike bike pram camper truck tyres machinery washing_machine dryer furniture bed wardrobe desk table sofa "
    "children families companion persons students guests tenant dog cat pets"
)
"""What people bring: something may be there for it."""


_SO: Final = re.compile(r"\b(?:ist es so|ist das so|sieht es so aus|verhält es sich so)\s?$", re.IGNORECASE)


def is_for_it(passage: Passage, mention: Mention) -> bool:
    """Whether something is there for it: `für die Kisten ein Kellerabteil`."""
    return _FOR.search(passage.sentence.text[max(0, mention.start - LOOKED_BACK) : mention.start]) is not None


def announces(stretch: str) -> bool:
    """`Bei Hunden ist es so, …`: what comes is said of it."""
    return bool(_TURNS_TO.match(stretch)) and _SO.search(stretch) is not None


_COUNTS_AS: Final = {
    "de": re.compile(
        r"\b(?:wäre|wären|gilt als|gelten als|zählt (?:als|zu\w?)|zählen (?:als|zu\w?)|fällt unter|fallen unter)\b"
    ),
    "en": re.compile(r"\b(?:would be|would count as|counts? as|qualif(?:y|ies) as|falls? under|is considered)\b"),
    "fr": re.compile(
        r"\b(?:serait|seraient|compte comme|relève de|relèverait de|est considérée? comme|tombe sous)(?!\w)"
    ),
    "it": re.compile(r"\b(?:sarebbe|sarebbero|conta come|rientra|rientrerebbe|è considerat[oa]|vale come)\b"),
}


def defines(language: str, passage: Passage, stretch: str) -> bool:
    """`A café would be gastronomy`: both sides are one concept, so nothing is said of the property."""
    things = [frozenset(m.names) for m in passage.mentions if m.is_thing]
    same = len(things) > 1 and all(names == things[0] for names in things)
    words = _COUNTS_AS.get(language, _COUNTS_AS["de"])
    return same and "no" not in passage.said and not passage.figures and words.search(stretch) is not None


def turns_to(stretch: str, following: str) -> bool:
    """Whether a stretch only names what the sentence goes on about; `Zur Heizung` does before a colon."""
    return bool(_TURNS_TO.match(stretch) or _LEAVES.match(stretch)) or (
        following == ":" and bool(_HEADS.match(stretch))
    )


def is_told_next(stretch: str) -> bool:
    """Whether it only leads to what the next stretch tells of it."""
    return _TOLD_OF.match(stretch) is not None


def _is_said_to_be_none(passage: Passage) -> bool:
    """`Das ist kein Ort für Kinder`: nothing but a place is denied to them."""
    things = [m for m in passage.mentions if m.is_thing and not _ALIVE & frozenset(m.names)]
    return "no" in passage.said and all(frozenset(m.names) <= _PLACE for m in things)


_PLACE: Final = word_set("space house flat property")


def is_beneficiary(passage: Passage, mention: Mention) -> bool:
    """Whether it is only what something else is there for."""
    if not BROUGHT & frozenset(mention.names):
        return False
    if _PARKED & frozenset(mention.names) and "no" not in passage.said and _PLACES & passage.own:
        return True  # `Ihr Auto steht unter einem Carport`: the carport is claimed
    before = passage.sentence.text[max(0, mention.start - LOOKED_BACK) : mention.start]
    if _WITHOUT.search(before):
        return not _ALIVE & frozenset(mention.names)
    if not _FOR.search(before) or _is_said_to_be_none(passage):
        return False
    if not _ALIVE & frozenset(mention.names) and len(passage.mentions) == 1:
        return True  # `For your car, …`
    held = [m for m in passage.mentions if m.is_thing and m is not mention and not BROUGHT & frozenset(m.names)]
    return any("space" not in m.names for m in held) or (bool(held) and "no" not in passage.said)
