"""Nouns that no table has: what is stated of them only as denied must not be told as being so."""

from neuroconcepts.assistant.answers.ontology.inflection import stem
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.denials import is_negated
from neuroconcepts.assistant.claims.grounds import Grounds

SHORTEST = 5
"""Letters of such a noun."""


def wrong_of_unnamed(passage: Passage, grounds: Grounds) -> bool:
    """`Der Gartenpavillon ist im Preis enthalten`, where `der Gartenpavillon nicht` is all that is stated of it."""
    if _is_denied(passage) or not passage.said & {"included", "exists", "sold_with", "allowed", "remain"}:
        return False
    return any(_is_only_denied(stem(fold, "de"), grounds) for fold in _nouns(passage))


def _nouns(passage: Passage) -> list[str]:
    text = passage.sentence.text
    return [
        m.fold for m in passage.mentions if not m.names and len(m.fold) >= SHORTEST and text[m.start : m.end].istitle()
    ]


def _is_only_denied(noun: str, grounds: Grounds) -> bool:
    told = [p for s in grounds.statements for p in s.passages if noun in {stem(fold, "de") for fold in p.folds}]
    return bool(told) and all(_is_denied(p) for p in told)


def _is_denied(passage: Passage) -> bool:
    return is_negated(passage) or "forbidden" in passage.said
