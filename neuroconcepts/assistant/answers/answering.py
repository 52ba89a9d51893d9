"""Answers a seeker's questions from one property's stated facts, offline and by rules; what is not stated stays unanswered.

A wrong answer is far worse than none, so a question is answered only when every word of it that carries meaning is
accounted for: by an attribute that the export states, or by a passage of the exposé that speaks of all that is asked.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from neuroconcepts.assistant.answers.evidence import Evidence, find
from neuroconcepts.assistant.answers.giving import AS_BUILT
from neuroconcepts.assistant.answers.limits import PERMISSIONS, limiting
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.attributes import ATTRIBUTES
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.passages import passages_of
from neuroconcepts.assistant.answers.polarity import Polarity
from neuroconcepts.assistant.answers.predicates import has_unread_predicate
from neuroconcepts.assistant.answers.questions import Question, questions_in
from neuroconcepts.assistant.answers.replies import reply
from neuroconcepts.assistant.answers.stated import Stated, stated_about
from neuroconcepts.assistant.answers.statements import Statement
from neuroconcepts.assistant.answers.sums.following import following
from neuroconcepts.assistant.answers.wording import Wording, wording_for
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.private_place import as_told
from neuroconcepts.domain.property import Property
from neuroconcepts.errors import NotFound

NAME: Final = "offline/2"
OWN: Final[Mapping[str, frozenset[str]]] = {
    kind: frozenset(names.split())
    for kind, names in {
        "zimmer": "estate_room",
        "haus": "farm",
        "grundstueck": "plot building_land",
        "buero_praxen": "office practice",
        "einzelhandel": "shop",
        "gastgewerbe": "gastronomy",
        "hallen_lager_prod": "hall storage",
        "land_und_forstwirtschaft": "farmland farm",
        "parken": "garage parking underground_parking carport outdoor_parking duplex_parking space",
        "zinshaus_renditeobjekt": "house",
    }.items()
}
"""What a property of each of OpenImmo's kinds is itself called: of a plot to be sold, `das Grundstück` is the whole."""
_BROUGHT: Final = frozenset({"bring_own", "hand_in", "keep", "documents", "application_papers"})
_REQUIRED: Final = frozenset({Asked.WHAT, Asked.MUST})
"""What is asked about a viewing that the exposé may tell: what to bring, what it takes."""


def answer(message: str, *, about: Property | None, language: str) -> Answer:
    """Answer the questions in `message` (the seeker's own words) from `about`, in German, English, French or Italian; in
    English for all other languages.

    Wishes to see the property are not questions to the exposé and are left to whoever books viewings. Where a private place is,
    is as if it were not stated.
    """
    return answered(asked_in(message, about=about, language=language), about=about, language=language)


def answered(asked: Iterable[Question], *, about: Property | None, language: str) -> Answer:
    """The same of questions that were read already: those of `asked_in`."""
    about = as_told(about) if about else None
    own = _own(about)
    questions = [q for q in asked if "viewing" not in q.names or q.names & _BROUGHT or q.asked >= _REQUIRED]
    if about is None:
        return Answer("", unanswered=tuple(q.text for q in questions), assistant=NAME)
    wording = wording_for(language)
    replies = [(q, _replied(q, own, about, wording)) for q in questions]
    said = _each_once(replies)
    return Answer(
        text=" ".join(wording.say(s) for s in said),
        sources=tuple(dict.fromkeys(source for s in said for source in s.sources)),
        unanswered=tuple(dict.fromkeys(q.text for q, statements in replies if not statements)),
        assistant=NAME,
    )


def asked_in(message: str, *, about: Property | None, language: str) -> tuple[Question, ...]:
    """The questions of a message about this property."""
    return questions_in(message, _names(about) if about else frozenset(), _own(about), language[:2].lower())


def _own(about: Property | None) -> frozenset[str]:
    return OWN.get(about.kind, frozenset()) if about else frozenset()


def ask(properties: Iterable[Property], row: Mapping[str, Any]) -> dict[str, Any]:
    """One line of `ask`: `{"id", "object", "question", "lang"?}` → `{"id", "answer", "not_in_expose", "sources"}`.

    `object` is the agency's number. Raises `NotFound` when none of the properties has it.
    """
    about = next((p for p in properties if p.external_id == row["object"]), None)
    if about is None:
        raise NotFound(f"No property {row['object']!r} in the given exports; pass the export that holds it.")
    question = str(row["question"]).strip().rstrip(".")
    given = answer(question if question.endswith("?") else f"{question}?", about=about, language=row.get("lang", "de"))
    return {"id": row["id"], "answer": given.text, "not_in_expose": not given.text, "sources": list(given.sources)}


def _replied(question: Question, own: frozenset[str], about: Property, wording: Wording) -> list[Statement]:
    """What follows from stated figures, where the question asks for more than one of them says; else what is stated."""
    if "another_object" in question.names:
        told = find(question, passages_of(about))
        return _quoted(told) if told and "another_object" in told.passage.own else []
    reckoned = following(question, own, about)
    if reckoned is None:
        return []
    return [s for s in reckoned if wording.can_say(s)] or _statements(question, about, wording)


def _statements(question: Question, about: Property, wording: Wording) -> list[Statement]:
    """What answers the question: a stated value, a passage, or the value with the passage that says more."""
    if has_unread_predicate(question):
        return []
    value = stated_about(question, about)
    if value and not wording.can_say(value.statement):
        value = None
    if value and not value.attribute_quotes:
        return [value.statement]
    told = value.statement.sources if value else ()
    passages = [p for p in passages_of(about) if p.sentence.source not in told]
    evidence = find(question, passages)
    if value and value.statement.phrase in PERMISSIONS:
        limit = limiting(question, evidence, passages)
        return _quoted(limit) if limit else [value.statement, *_quoted_plainly(evidence)]
    if value and evidence:
        return _together(value, evidence)
    if value:
        return [value.statement]
    return [*_quoted(evidence), *_as_built(question, evidence, about)] if evidence else []


def _as_built(question: Question, evidence: Evidence, about: Property) -> list[Statement]:
    """The year the house was built, where something is said to be as old as that: `Gastherme aus dem Baujahr`."""
    dated = Asked.YEAR in question.asked and evidence.passage.folds & AS_BUILT and not evidence.passage.figures
    year = reply(ATTRIBUTES["year_built"], about) if dated else None
    return [year] if year else []


def _together(value: Stated, evidence: Evidence) -> list[Statement]:
    """A value with what the exposé's text says of it; where they contradict each other, both without a yes or no."""
    quotes = _quoted_plainly(evidence)
    said = value.affirms
    contradicts = said is not None and evidence.polarity is (Polarity.NO if said else Polarity.YES)
    disputed = contradicts or evidence.against is not None
    return [replace(value.statement, plain=True) if disputed else value.statement, *quotes]


def _quoted(evidence: Evidence) -> list[Statement]:
    """The passage's sentence with its yes or no; where another says the contrary, both and neither."""
    if evidence.against:
        return [_quotation(evidence.passage, "quote"), _quotation(evidence.against, "quote")]
    phrase = {Polarity.YES: "quote_yes", Polarity.NO: "quote_no"}.get(evidence.polarity, "quote")
    return [_quotation(evidence.passage, phrase)]


def _quoted_plainly(evidence: Evidence | None) -> list[Statement]:
    """The same without a yes or no, which stands before it."""
    return [replace(quote, phrase="quote") for quote in _quoted(evidence)] if evidence else []


def _quotation(passage: Passage, phrase: str) -> Statement:
    return Statement(phrase, (passage.sentence.text,), (passage.sentence.source,))


def _each_once(replies: list[tuple[Question, list[Statement]]]) -> list[Statement]:
    """Every statement once; a sentence that is a yes to one question and none to another stands without either.

    Where the other asks no yes (`Befristet, und wie lange?`), the sentence has answered it too.
    """
    verdicts: dict[_Place, set[str]] = {}
    for question, statements in replies:
        for s in statements:
            if question.wants_yes or question.asked <= _WHETHER or s.phrase != "quote":
                verdicts.setdefault((s.parts, s.sources), set()).add(s.phrase)
    return list(dict.fromkeys(_settled(s, verdicts) for _, statements in replies for s in statements))


_WHETHER: Final = frozenset({Asked.EXISTS, Asked.MAY, Asked.MUST, Asked.INCLUDED})
_QUOTES: Final = frozenset({"quote", "quote_yes", "quote_no"})
_Place = tuple[tuple[object, ...], tuple[str, ...]]


def _settled(said: Statement, verdicts: Mapping[_Place, set[str]]) -> Statement:
    given = verdicts.get((said.parts, said.sources), set()) & _QUOTES
    if said.phrase not in _QUOTES or not given:
        return said
    return replace(said, phrase=next(iter(given)) if len(given) == 1 else "quote")


def _names(about: Property) -> frozenset[str]:
    """Words that only name this property."""
    own = (about.external_id, about.city, about.district, about.street, about.house_number, about.zip, about.firm)
    named = " ".join(own)
    return frozenset(re.findall(r"[\w'-]+", folded(named)))
