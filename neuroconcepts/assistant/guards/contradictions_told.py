"""Where a text says the contrary of a field's yes or no (`fahrstuhl = false`, `ein Aufzug ist vorhanden`), or of another text.

The texts are asked as a seeker would ask them, of each thing that a field can affirm or deny.
"""

from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.as_asked import affirms
from neuroconcepts.assistant.answers.evidence import Evidence, find
from neuroconcepts.assistant.answers.limits import PERMISSIONS
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.attribute import Attribute, Kind
from neuroconcepts.assistant.answers.ontology.attributes import ATTRIBUTES
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.passages import passages_of
from neuroconcepts.assistant.answers.polarity import Polarity, denies, denies_deed
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.replies import reply
from neuroconcepts.assistant.answers.statements import Statement
from neuroconcepts.domain.property import Property

_ASKED: Final = tuple(a for a in ATTRIBUTES.values() if a.kind is Kind.FLAG)
_MAY: Final = frozenset({Asked.MAY})


def told_otherwise(about: Property, wanted: set[str]) -> Iterator[str]:
    """Each contradiction with both places, of those that a wanted source has a part in."""
    passages = passages_of(about)
    for attribute in _ASKED:
        evidence = find(_question(attribute), passages)
        if evidence:
            yield from _against(reply(attribute, about), evidence, wanted)


def _question(attribute: Attribute) -> Question:
    concept = attribute.concept
    topic = Mention((concept,), 0, 1, 0, len(concept), concept)
    asked = _MAY if f"{attribute.name}_yes" in PERMISSIONS else frozenset[Asked]()
    return Question(concept, (topic,), asked, wants_yes=True)


def _against(stated: Statement | None, evidence: Evidence, wanted: set[str]) -> Iterator[str]:
    said = affirms(stated) if stated else None
    contrary = Polarity.NO if said else Polarity.YES
    if stated and said is not None and evidence.polarity is contrary and _is_plain(evidence):
        yield from _line([*stated.sources, evidence.passage.sentence.source], stated.phrase, evidence.passage, wanted)
    if evidence.against:
        sources = [evidence.passage.sentence.source, evidence.against.sentence.source]
        yield from _line(sources, evidence.passage.sentence.text, evidence.against, wanted)


_MERELY: Final = frozenset({"no", "forbidden", "exists", "allowed", "q_may", "included", "own"})


def _is_plain(evidence: Evidence) -> bool:
    """Whether a yes is said in so many words, a no of the thing and not of a deed to it: `der Dachboden ist nicht ausgebaut`."""
    passage = evidence.passage
    if evidence.polarity is Polarity.YES:
        return evidence.is_said and not any(denies(t.fold) for t in passage.sentence.analysis.tokens)
    denials = [t for t in passage.sentence.analysis.tokens[passage.first : passage.last] if denies(t.fold)]
    if not denials or not denies_deed(denials[-1].fold):
        return bool(denials)
    return all({*m.names} <= _MERELY for m in passage.mentions if m.start >= denials[-1].end)


def _line(sources: list[str], said: str, told: Passage, wanted: set[str]) -> Iterator[str]:
    if wanted & {*sources}:
        yield f"{sources[0]}: {said} / {sources[-1]}: {told.sentence.text}"
