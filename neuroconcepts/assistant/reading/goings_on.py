"""Clauses about the house and its surroundings, not about a viewing: "Fährt am Sonntag um 7 ein Bus?"."""

import re
from typing import Final

from neuroconcepts.assistant.reading.acts import Act
from neuroconcepts.assistant.reading.intent_cues import cues
from neuroconcepts.assistant.reading.said import WISHES, Said

_ARTICLE: Final = r"(?:der|die|das|the|il|lo|la|le|les|l'|i|gli)"
_ASKING: Final = re.compile(r"^(?:(?:und|and|e|et) )?(?:est-ce qu(?:e |'))?")
_VERB_FIRST: Final = re.compile(rf"(?P<verb>[a-z]+) {_ARTICLE}\s?[a-z]+")
_SUBJECT: Final = re.compile(rf"{_ARTICLE}\s?[a-z]+ (?P<verb>[a-z]+)\b")
_WHERE_I_AM: Final = re.compile(
    r"\b(?:bin ich|ich bin|sind wir|wir sind|i'm|i am|we're|we are|(?<!ci )sono|siamo|je suis|nous sommes|"
    r"estoy|estamos)\b"
)
_OF_A_VIEWING: Final = frozenset(
    {"view", "look", "see", "appointment", "come", "free", "spare", "time", "move", "change", "feasible"}
)
"""What a question about a time of viewing speaks of."""


def speaks_of_goings_on(said: Said) -> bool:
    """Whether it asks or tells what happens in or around the house then: "Fährt am Sonntag um 7 ein Bus?"."""
    if "shift" in said.kinds or _WHERE_I_AM.search(said.clause.said):
        return False  # "peut-on avancer d'une heure ?", "um 10 bin ich beim Bäcker"
    asked = said.clause.asks or "is_it" in cues(said.clause.said.split(" ", 1)[0], said.language)
    told = "goings_on" in said.fields or ("impersonal" in said.fields and "self" not in said.fields)
    reported = {"goings_on", "impersonal"} <= said.fields and "self" not in said.fields  # "der Keller wird geräumt"
    return ((asked and told) or reported or _asks_about_a_thing(said)) and not _viewing_fields(said)


def _asks_about_a_thing(said: Said) -> bool:
    """`Ist die Terrasse am Nachmittag sonnig?`: it asks how a thing is then, and says nothing of coming or of what suits."""
    wishes = said.acts & WISHES or {"self", "fit", "agree", "us_as", "flexible", "person"} & said.fields
    if not said.clause.asks or not said.clause.is_last or not said.timed or wishes:
        return False
    words = _ASKING.sub("", said.clause.said)
    subject = _VERB_FIRST.match(words) or _SUBJECT.match(words)
    return subject is not None and "is_it" in cues(subject["verb"], said.language)


def asks_how_long(said: Said) -> bool:
    """Whether it asks from when or until when something is that is no viewing: "Bis wann gilt das Angebot?"."""
    viewing = _viewing_fields(said) - {"free", "spare", "time"} | {"fit"} & said.fields
    return "how_long" in said.fields and Act.WANTS_VIEWING not in said.acts and not viewing


def _viewing_fields(said: Said) -> frozenset[str]:
    arrives = {"come"} if "third" in said.fields else set[str]()  # "Kommt am Abend noch ein Bus?"
    vacant = {"free", "spare"} if "there_is" in said.fields else set[str]()  # "Ist in der Garage ab Mai etwas frei?"
    return _OF_A_VIEWING & said.fields - arrives - vacant
