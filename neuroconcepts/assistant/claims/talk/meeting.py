"""Where writer and reader meet, and the writer's own office: neither is anything that the property has."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage

_MEETS: Final = re.compile(
    r"\b(?:\w*treff\w*|wart\w*|erwart\w*|empfang\w*|begrüß\w*|hol\w*\b.{0,40}\bab|meet\w*|wait\w*|greet\w*|pick you up|collect you|"
    r"retrouv\w*|attend\w*|rejoin\w*|accueill\w*|rendez-vous|aspett\w*|attend\w*|incontr\w*|troviamo|trovarci|vediamo|vederci)\b",
    re.IGNORECASE,
)
_DOORS: Final = word_set("entrance safety_door hall_room staircase street")
"""What every house has, in front of which one waits."""
_IN_FRONT: Final = re.compile(
    r"\b(?:vor|vorm|beim?|unten|am|die|der|den|neben|outside|at|by|in front of|devant|à|près de|davanti|all|presso|fuori)\b[\s\w'’]{0,24}$",
    re.IGNORECASE,
)
_AGENCY: Final = word_set("office agent house_management")
_OURS: Final = re.compile(
    r"\b(?:(?:mein|unser)(?:e[nmrs]?)?|my|our|mon|ma|notre|nos|(?:il |la |nel |nella |dal |dalla )?(?:mi[oa]|nostr[oa]))\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_AT_WORK: Final = re.compile(
    r"\b(?:bin ich|ich bin|sind wir|wir sind|sitze ich|ich sitze|erreichen Sie (?:mich|uns)|I am|I['’]m|we are|we['’]re|je suis|nous sommes|sono|siamo)\b.{0,40}\b(?:im|in|at|au|all|nell)\W{1,2}(?:the |l)?\W?$",
    re.IGNORECASE,
)

_PLACED: Final = re.compile(
    r"\b(?:selben|gleichen|nähe|nebenan|neben|gegenüber|ums eck|ecke|fußweg|täglich|durchgehend|rund um|same building|next door|near\w*|opposite|corner|daily|around the clock|"
    r"même immeuble|à côté|près|en face|tous les jours|stesso|accanto|vicin\w*|di fronte|tutti i giorni|minut\w*|meter|metres?|mètres|metri|uhr)\b",
    re.IGNORECASE,
)


def is_where_they_meet(passage: Passage, mention: Mention) -> bool:
    """`Ich warte vor dem Eingang`: a door to wait at, or the writer's office: `vormittags bin ich im Büro`."""
    names, text = frozenset(mention.names), passage.sentence.text
    if names & _AGENCY:
        return is_own_office(passage, mention) or _AT_WORK.search(text, passage.start, mention.start) is not None
    return (
        bool(names & _DOORS)
        and _IN_FRONT.search(text, passage.start, mention.start) is not None
        and _MEETS.search(text, passage.start, passage.end) is not None
    )


def is_own_office(passage: Passage, mention: Mention) -> bool:
    """`unser Büro`: whoever writes has one; where it lies as seen from the property, and when it is open, is a claim."""
    before = passage.sentence.text[max(0, mention.start - 24) : mention.start]
    if _PLACED.search(passage.sentence.text):
        return False
    return bool(_AGENCY & frozenset(mention.names)) and _OURS.search(before) is not None
