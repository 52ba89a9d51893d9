"""Where a yes-or-no question asks that something is: the sauna in the garden is not the one in the cellar."""

from typing import Final

from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention, analyse
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.questions import Question

_WITHIN: Final = frozenset({"in", "im", "auf", "on", "dans", "sur", "nel", "su"})
_PLACES: Final = word_set(
    "garden cellar attic kitchen bathrooms bedrooms living_room courtyard terrace roof_terrace balcony loggia garage underground_parking "
    "laundry_room storage_room office toilets"
)
_OUTSIDE_A_FLAT: Final = word_set("garden cellar attic courtyard laundry_room underground_parking")
_FLAT: Final = word_set("wohnung flat apartment appartement appartamento")


def is_elsewhere(passage: Passage, question: Question) -> bool:
    """Whether the place asked is another than the passage tells."""
    places = _places(question)
    names = frozenset(n for m in places for n in m.names) & _PLACES
    told = frozenset(n for m in _governed(passage) for n in m.names)
    if any(m.fold in _FLAT for m in places) and told & _OUTSIDE_A_FLAT:
        return True
    return bool(names) and not names & passage.touched


def asks_a_place(question: Question) -> bool:
    """Whether it asks for a thing in one of the property's parts."""
    return any(_PLACES & {*m.names} for m in _places(question)) and len(question.topics) > 1


def _places(question: Question) -> tuple[Mention, ...]:
    read = analyse(question.text, question.language)
    return tuple(m for m in read.mentions if (m.is_thing or m.of(Sort.SELF)) and governor(m, read.tokens, 0) in _WITHIN)


def _governed(passage: Passage) -> tuple[Mention, ...]:
    tokens = passage.sentence.analysis.tokens
    return tuple(m for m in passage.mentions if m.is_thing and governor(m, tokens, passage.first) in _WITHIN)
