"""Is this the question that was asked before? The agent is asked once, and his answer serves everybody who asks the same."""

import re
from collections.abc import Sequence
from dataclasses import replace

from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.property import KnownAnswer

_EMPTY = frozenset(
    [
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "es",
        "ist",
        "sind",
        "war",
        "wird",
        "werden",
        "gibt",
        "hat",
        "haben",
        "habe",
        "kann",
        "koennen",
        "man",
        "ich",
        "wir",
        "sie",
        "ihr",
        "mir",
        "uns",
        "ihnen",
        "bitte",
        "auch",
        "noch",
        "eigentlich",
        "denn",
        "und",
        "oder",
        "in",
        "im",
        "am",
        "an",
        "auf",
        "zu",
        "zum",
        "zur",
        "von",
        "vom",
        "bei",
        "mit",
        "fuer",
        "wie",
        "was",
        "wo",
        "wann",
        "welche",
        "welcher",
        "welches",
        "ob",
        "dort",
        "da",
        "hier",
        "mal",
        "gerne",
        "gern",
        "wuerde",
        "wissen",
        "moechte",
        "frage",
        "the",
        "a",
        "an",
        "is",
        "are",
        "there",
        "does",
        "do",
        "can",
        "could",
        "i",
        "we",
        "you",
        "it",
        "this",
        "that",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "and",
        "or",
        "what",
        "where",
        "when",
        "which",
        "how",
        "please",
        "also",
        "about",
        "tell",
        "me",
        "know",
        "would",
        "like",
        "wohnung",
        "haus",
        "objekt",
        "immobilie",
        "flat",
        "apartment",
        "house",
        "property",
    ]
)
_STEM = 6
"""Letters by which a word is told: `Haustiere` and `Haustier`, `parken` and `Parkplatz` no further."""
_SAME = 0.6
"""Share of words that two questions have in common when they are one in other words."""


def same_question(one: str, other: str) -> bool:
    """Whether two questions ask the same, as far as their words tell."""
    mine, theirs = _words(one), _words(other)
    return bool(mine) and len(mine & theirs) / len(mine | theirs) >= _SAME


def with_known(answer: Answer, known: Sequence[KnownAnswer], language: str) -> Answer:
    """The answer with what the agent told earlier about questions it left open, in the language that he wrote."""
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
    words = re.findall(r"\w+", folded(question))
    return frozenset(word[:_STEM] for word in words if word not in _EMPTY)
