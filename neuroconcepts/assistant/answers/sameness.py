"""Is this the question that was asked before? The agent is asked once, and his answer serves everybody who asks the same.

A question is taken for another one's only where nothing speaks against it: a wrong answer is far worse than none.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from neuroconcepts.assistant.answers.ontology.matters import matters_in
from neuroconcepts.assistant.embeddings.function_words import keywords
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.faq import FaqEntry
from neuroconcepts.domain.property import KnownAnswer

_STEM = 6
"""Letters by which a word is told: `Haustiere` and `Haustier`, `parken` and `Parkplatz` no further."""
_SAME = 0.6
"""Share of words that two questions have in common when they are one in other words."""


_ANY_COST = frozenset({"cost", "extra_cost"})
"""A fee or a charge: what it is for makes the difference."""
_ASKS = (
    ("where", re.compile(r"\b(?:wo|woher|wohin|where)\b")),
    ("when", re.compile(r"\b(?:wann|when)\b")),
    ("who", re.compile(r"\b(?:wer|wen|wem|who|whom)\b")),
    ("why", re.compile(r"\b(?:warum|weshalb|wieso|why)\b")),
    ("how long", re.compile(r"\b(?:wie lange|how long)\b")),
    ("how much", re.compile(r"\b(?:wie ?viele?|wie (?:hoch|gross|teuer)|kostet|kosten|how (?:much|many|big|large))\b")),
    ("not", re.compile(r"\b(?:nicht|kein\w*|ohne|nie|not|no|without|never)\b")),
)
"""Small words that make another question of the same matter."""


def same_question(one: str, other: str) -> bool:
    """Whether two questions ask the same, as far as their words tell: mostly the same words, and none that makes the difference.

    Things of the trade (heating costs, power costs), figures, and what kind of answer is asked for have to be the same.
    """
    mine, theirs = _words(one), _words(other)
    alike = bool(mine) and len(mine & theirs) / len(mine | theirs) >= _SAME
    return alike and _decisive(one) == _decisive(other)


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


def _words(question: str) -> frozenset[str]:
    return frozenset(folded(word)[:_STEM] for word in keywords(question))


def _decisive(question: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What two questions have to share wholly."""
    words = folded(question)
    asks = frozenset(kind for kind, pattern in _ASKS if pattern.search(words))
    return matters_in(question) - _ANY_COST, frozenset(re.findall(r"\d+", words)), asks
