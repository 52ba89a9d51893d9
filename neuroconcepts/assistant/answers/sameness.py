"""Is this the question that was asked before? The agent is asked once, and his answer serves everybody who asks the same.

What is compared are the concepts that questions are about, in whatever language, and what kind of answer they ask for; words
that no table has, by how they are written. A question is taken for another one's only where nothing speaks against it: a wrong
answer is far worse than none.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.question_parts import understood
from neuroconcepts.assistant.answers.questions import Question, questions_in
from neuroconcepts.assistant.embeddings.function_words import FUNCTION_WORDS, THE_PROPERTY
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.reading.languages import guess_language
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.faq import FaqEntry
from neuroconcepts.domain.property import KnownAnswer

_STEM: Final = 6
"""Letters by which a word is told: `Haustiere` and `Haustier`, `parken` and `Parkplatz` no further."""
_SAME: Final = 0.6
"""Share of what two questions say that they have in common when they are one in other words."""
_ANY_COST: Final = frozenset({"cost", "extra_cost"})
"""A fee or a charge: what it is for makes the difference."""
_THERE: Final = frozenset({"included", "sold_with"})
"""`Ist eine Garage dabei?` asks whether there is one, unless it asks what an amount includes."""
_NOT: Final = re.compile(r"\b(?:nicht|kein\w*|ohne|nie|not|no|without|never|pas|sans|jamais|non|senza|mai)\b")
_UNSAID: Final = frozenset({Sort.FILLER, Sort.ASK, Sort.SELF})


@dataclass(frozen=True, slots=True)
class _Said:
    """One thing that a question speaks of: its concepts, if tables know the word, how it begins, whether it is a German noun.

    Other words of one language for one concept may be opposites (`trocken`, `feucht`); nouns name one thing.
    """

    names: frozenset[str]
    stem: str
    is_noun: bool


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a question asks; all but `said` has to be the same in another one wholly."""

    language: str
    said: tuple[_Said, ...]
    decisive: tuple[frozenset[str], frozenset[str], frozenset[Asked], bool]


def same_question(one: str, other: str) -> bool:
    """Whether two questions ask the same, as far as can be told: of the same things, the same figures, the same kind of answer."""
    mine, theirs = _meaning(one), _meaning(other)
    if not mine.said or not theirs.said or mine.decisive != theirs.decisive:
        return False
    in_common = sum(any(_match(each, o, mine, theirs) for o in theirs.said) for each in mine.said)
    back = sum(any(_match(each, o, mine, theirs) for o in mine.said) for each in theirs.said)
    return min(in_common, back) / (len(mine.said) + len(theirs.said) - min(in_common, back)) >= _SAME


def _match(one: _Said, other: _Said, mine: _Meaning, theirs: _Meaning) -> bool:
    if one.stem == other.stem:
        return True
    in_other_words = mine.language != theirs.language or (one.is_noun and other.is_noun)
    return in_other_words and bool(one.names & other.names)


def with_known(answer: Answer, known: Sequence[KnownAnswer | FaqEntry], language: str) -> Answer:
    """The answer with what the agent told earlier about questions it left open, in the language that he wrote; the first one counts."""
    texts, sources, left = [answer.text] if answer.text else [], list(answer.sources), []
    for question in answer.unanswered:
        found = next((k for k in known if k.language == language and same_question(k.question, question)), None)
        if found is None:
            left.append(question)
        elif found.answer not in texts:
            texts.append(found.answer)
            sources.append(found.source)
    return replace(answer, text=" ".join(texts), sources=tuple(dict.fromkeys(sources)), unanswered=tuple(left))


@lru_cache(maxsize=1024)
def _meaning(question: str) -> _Meaning:
    analysis = understood(question, guess_language(question), frozenset())
    asking = questions_in(question, language=analysis.language)
    asked = _asked(asking)
    nouns = analysis.language == "de"
    said = {m: _said(m, asked, is_noun=nouns and analysis.text[m.start].isupper()) for m in analysis.mentions}
    told = {m: each for m, each in said.items() if each}
    words = folded(question)
    figures = frozenset(re.findall(r"\d+", words))
    decisive = (_matters(told) - _ANY_COST, figures, asked, bool(_NOT.search(words)))
    return _Meaning(analysis.language, tuple(dict.fromkeys(told.values())), decisive)


def _matters(mentions: Iterable[Mention]) -> frozenset[str]:
    """The things and people among what is said, as names of concepts."""
    known = concepts()
    named = (n for m in mentions for n in (*m.names, *m.modifiers))
    return frozenset(n for n in named if known[n].sort in {Sort.THING, Sort.ROLE})


def _asked(questions: Sequence[Question]) -> frozenset[Asked]:
    """The kinds of answer asked for; `Wo kann ich …` asks where, not whether."""
    asked = frozenset(kind for question in questions for kind in question.asked)
    return asked if asked == {Asked.MAY} else asked - {Asked.MAY}


def _said(mention: Mention, asked: frozenset[Asked], *, is_noun: bool) -> _Said | None:
    """What a word says; None where it is a filler, or says only what kind of answer is asked for."""
    known, names = concepts(), frozenset(mention.names)
    if any(known[n].sort in _UNSAID for n in names) or mention.fold in FUNCTION_WORDS | THE_PROPERTY:
        return None
    implied = frozenset() if Asked.INCLUDED in asked else _THERE
    implied |= {"allowed"} if Asked.MAY in asked else set()
    implied |= _ANY_COST if Asked.PRICE in asked else set()
    return None if names and names <= implied else _Said(names, mention.fold[:_STEM], is_noun)
