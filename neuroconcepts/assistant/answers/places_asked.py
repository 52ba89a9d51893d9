"""Where a yes-or-no question asks that something is: the sauna in the garden is not the one in the cellar."""

from typing import Final

from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention, analyse
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.questions import Question

_WITHIN: Final = frozenset({"in", "im", "auf", "on", "dans", "sur", "nel", "su"})
_PLACES: Final = word_set(
    "garden cellar attic kitchen bathrooms bedrooms living_room courtyard terrace roof_terrace balcony loggia garage underground_parking "
    "laundry_room storage_room office toilets rooms"
)
_OUTSIDE_A_FLAT: Final = word_set("garden cellar attic courtyard laundry_room underground_parking")
_FOR: Final = frozenset({"fuer", "fuers", "for", "pour", "per"})
_AWAY: Final = word_set("entfernt entfernung away distant distance distante lontano")
_FLAT: Final = word_set("wohnung flat apartment appartement appartamento")


def is_elsewhere(passage: Passage, question: Question) -> bool:
    """Whether the place or the use asked is another than the passage tells."""
    if _is_for_another(passage, question) or _is_a_way_off(passage, question):
        return True
    places = _governed_in(question, _WITHIN)
    names = frozenset(n for m in places for n in m.names) & _PLACES
    told = frozenset(n for m in _governed(passage, _WITHIN) for n in m.names)
    if any(m.fold in _FLAT for m in places) and told & _OUTSIDE_A_FLAT:
        return True
    return bool(names) and not names & passage.touched


def _is_for_another(passage: Passage, question: Question) -> bool:
    """`Strom für die Allgemeinflächen`, where it is asked for the flat's."""
    asked = frozenset(n for m in _governed_in(question, _FOR) for n in m.names or (m.fold,))
    told = frozenset(n for m in _governed(passage, _FOR) for n in m.names or (m.fold,))
    return bool(asked and told) and not asked & told


def _is_a_way_off(passage: Passage, question: Question) -> bool:
    """`Der Kanal ist 40 m entfernt`, where it is asked whether it is there."""
    metres = any(q.measure in {Measure.LENGTH, Measure.TIME} for q in passage.figures)
    return metres and bool(passage.folds & _AWAY) and Asked.DISTANCE not in question.asked


def asks_a_place(question: Question) -> bool:
    """Whether it asks for a thing in one of the property's parts."""
    return any(_PLACES & {*m.names} for m in _governed_in(question, _WITHIN)) and len(question.topics) > 1


def _governed_in(question: Question, prepositions: frozenset[str]) -> tuple[Mention, ...]:
    read = analyse(question.text, question.language)
    return tuple(m for m in read.mentions if governor(m, read.tokens, 0) in prepositions)


def _governed(passage: Passage, prepositions: frozenset[str]) -> tuple[Mention, ...]:
    tokens = passage.sentence.analysis.tokens
    return tuple(m for m in passage.mentions if governor(m, tokens, passage.first) in prepositions)
