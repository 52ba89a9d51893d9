"""Answers a seeker's questions from one property's stated facts, offline and by rules; what is not stated stays unanswered.

A wrong answer is far worse than none, so a question is answered only when every word of it is understood, and only by a
fact of exactly the asked quantity or by a sentence of the exposé that speaks of all that is asked.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.questions import WHOLE, Question, questions_in
from neuroconcepts.assistant.sentences import Sentence, denies, sentences_of, stating
from neuroconcepts.assistant.statements import Statement
from neuroconcepts.assistant.topics import TELL, TOPICS, Topic
from neuroconcepts.assistant.wording import Wording, wording_for
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.property import Property
from neuroconcepts.errors import NotFound

NAME = "offline/1"
_OWN_NOUN = {
    "grundstueck": "plot",
    "buero_praxen": "office_area",
    "einzelhandel": "shop_area",
    "gastgewerbe": "shop_area",
    "zimmer": "rooms",
}
_PARTS = frozenset(
    [
        "cellar",
        "storage_room",
        "bikes",
        "prams",
        "laundry_room",
        "washing_connection",
        "balcony",
        "terrace",
        "loggia",
        "winter_garden",
        "furnished",
        "charging",
    ]
)
_PRICES = frozenset({"rent", "warm_rent", "cold_rent", "price_word", "operating_costs"})
_IN_THE_PRICE = {"heating_costs": "heating", "power_costs": "electricity"}


def answer(message: str, *, about: Property | None, language: str) -> Answer:
    """Answer the questions in `message` (the seeker's own words) from `about`, in German, or in English for all other languages.

    Wishes to see the property are not questions to the exposé and are left to whoever books viewings.
    """
    names, own = (_names(about), _OWN_NOUN.get(about.kind, "")) if about else (frozenset[str](), "")
    questions = [q for q in questions_in(message, names, own) if "viewing" not in q.concepts]
    if about is None:
        return Answer("", unanswered=tuple(q.text for q in questions), assistant=NAME)
    wording = wording_for(language)
    replies = [(q, _statements(q, about, wording)) for q in questions]
    said = list(dict.fromkeys(s for _, statements in replies for s in statements if s is not None))
    return Answer(
        text=" ".join(wording.say(s) for s in said),
        sources=tuple(dict.fromkeys(source for s in said for source in s.sources)),
        unanswered=tuple(dict.fromkeys(q.text for q, statements in replies if not statements or None in statements)),
        assistant=NAME,
    )


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


def _asked_of(about: Property, question: Question) -> Question:
    """The question with the property's own noun taken as such: of a plot, `das Grundstück` is the whole."""
    own = _OWN_NOUN.get(about.kind, "")
    if own not in question.concepts:
        return question
    if len(question.concepts) > 1:
        return replace(question, concepts=question.concepts - {own})
    measures = {"count"} if own == "rooms" else {"size"}
    is_part = bool(question.kinds & measures) or not question.kinds
    return question if is_part else replace(question, concepts=frozenset({WHOLE}))


def _with_what_comes_with_it(question: Question) -> Question:
    """Of a part of the property, whether it is included or may be used asks whether it is there."""
    if question.concepts and question.concepts <= _PARTS:
        return replace(question, kinds=question.kinds - {"included", "permitted"})
    return question


def _statements(question: Question, about: Property, wording: Wording) -> list[Statement | None]:
    """What answers each kind of answer the question asks for; None for a kind that nothing stated answers."""
    question = _with_what_comes_with_it(_asked_of(about, question))
    sentences = list(sentences_of(about))
    found: list[Statement | None] = []
    for kind in sorted(question.kinds) or [TELL]:
        statements = list(_reply(question, kind, about, sentences, wording))
        found.extend(statements or [None])
    return found


def _reply(
    question: Question, kind: str, about: Property, sentences: list[Sentence], wording: Wording
) -> Iterator[Statement]:
    topic = _topic(question, kind)
    fact = topic.reply[kind](about) if topic else None
    if fact and not wording.can_say(fact):
        fact = None
    sentence = _sentence(question, kind, topic, fact, sentences)
    if fact and sentence and fact.phrase.endswith("_yes") and denies(sentence, question.concepts):
        fact = None  # the exposé contradicts itself: its words are told, and no verdict
    if fact:
        yield fact
    if sentence:
        no = fact is None and kind in {TELL, "permitted"} and denies(sentence, question.concepts)
        yield Statement("quote_no" if no else "quote", (sentence.text,), (sentence.source,))


def _sentence(
    question: Question, kind: str, topic: Topic | None, fact: Statement | None, sentences: list[Sentence]
) -> Sentence | None:
    """The sentence that answers, or that says more than the fact does."""
    if (fact and not (topic and topic.quote)) or question.is_vague:
        return None
    concepts, shape = question.concepts, kind
    if kind == "included":
        # What is in the price: the price itself need not be named beside it, and "heating" stands for its costs.
        concepts = frozenset(_IN_THE_PRICE.get(c, c) for c in concepts if concepts <= _PRICES or c not in _PRICES)
    if kind == TELL and concepts and concepts <= {"heating", "energy_source"}:
        shape = "heating"  # that there is some, all exposés say
    elif kind == TELL and topic and not topic.quote and "price" in topic.reply:
        shape = "price"  # `Kaution?` asks for an amount
    return stating(sentences, concepts, question.unknown, shape)


def _topic(question: Question, kind: str) -> Topic | None:
    """The topic that accounts for every concept of the question and knows this kind of answer."""
    if question.unknown or not question.concepts:
        return None
    asked = question.concepts
    if kind == "included":  # in the price, whichever it is
        asked = asked - {"price_word"} or asked
    return next(
        (t for t in TOPICS if kind in t.reply and asked & t.about and asked <= t.about | t.beside),
        None,
    )


def _names(about: Property) -> frozenset[str]:
    """Words that only name this property."""
    own = (about.external_id, about.city, about.district, about.street, about.house_number, about.zip, about.firm)
    named = " ".join(own)
    return frozenset(re.findall(r"[\w'-]+", folded(named)))
