"""The names of persons in a letter: the agent's, the seeker's, those that are stated; all others are nobody's."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from neuroconcepts.assistant.answers.ontology.lexicon import read
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.claims.talk.courtesy import TITLES
from neuroconcepts.assistant.claims.vocabulary.lexicon import says_nothing
from neuroconcepts.assistant.folding import folded

_PERSON: Final = re.compile(
    r"(?<!\w)(?P<title>\b(?:Herrn?|Frau|Familie|Mr|Mrs|Ms|Monsieur|Madame|M\.|Mme|Signora?|Sig\.(?:ra)?|Dott\.(?:ssa)?)\.?\s(?:Dr\.\s|M?Mag\.\s|Ing\.\s|DI\s)*)?"
    r"(?P<name>[A-ZÄÖÜÉÈ][a-zäöüßéèêàáíóúçñšžčğı]{1,40}(?:[-\s][A-ZÄÖÜÉÈ][a-zäöüßéèêàáíóúçñšžčğı]{1,40}){1,4}|(?(title)[A-ZÄÖÜÉÈ][a-zäöüßéèêàáíóúçñšžčğı]{1,40}|(?!)))"
)
"""A title with a name, or two words in capitals beside each other."""
_ARTICLES: Final = word_set("einer eine einem einen eines dieser diesem diesen dieses jeder jedem keiner keinem")
"""`Einer Eigennutzung steht nichts entgegen`."""
_SIGNED: Final = word_set(
    "tel telefon mobil phone fax mail email web gmbh immobilien auftrag von behalf the im ihr ihre your"
)


_LEADS_NAME: Final = re.compile(r"\s[A-ZÄÖÜ][\w.]+\s[A-ZÄÖÜ]")


def strangers(reading: Reading, part: Part) -> Iterator[Span]:
    """The names of a greeting that are nobody's."""
    for hit in re.finditer(r"[A-ZÄÖÜÉÈÀ][\w'’-]+", part.text):
        word = folded(hit[0])
        if hit.start() == 0 and _LEADS_NAME.match(part.text, hit.end()):
            continue  # `Verehrte Frau …`
        if word not in TITLES and not _is_known_name(
            word, reading.persons_words | reading.grounds.stems, reading.language
        ):
            yield part.start + hit.start(), part.start + hit.end()


def named_persons(reading: Reading, part: Part) -> Iterator[Span]:
    """Names of persons that are neither the agent's nor the seeker's nor stated, wherever they stand."""
    for hit in _PERSON.finditer(part.text):
        words = [w for w in re.finditer(r"[^\W\d_]{2,}", hit["name"]) if w[0].lower() not in _ARTICLES]
        joint = [w.span() for w in re.finditer(r"\w+(?:-\w+)+", hit["name"]) if _is_known_word(reading, folded(w[0]))]
        inside = {w for w in words if any(a <= w.start() < b for a, b in joint)}
        strange = [w for w in words if w not in inside and not _is_known_word(reading, folded(w[0]))]
        beside = [a for a, b in pairwise(words) if a in strange and b in strange]
        if beside or (strange and hit["title"]):
            start = part.start + hit.start("name")
            yield start + strange[0].start(), start + strange[-1].end()


def _is_known_word(reading: Reading, word: str) -> bool:
    """Whether it is a name that is known, or an ordinary word."""
    found = read(word, reading.language)
    found = None if found and found.rest else found
    return (
        word in reading.persons_words
        or word in reading.grounds.stems
        or says_nothing(word, reading.language)
        or found is not None
    )


def is_signature(reading: Reading, line: str) -> bool:
    """Whether a line is nothing but the agent's data."""
    words = re.findall(r"[^\W\d_]{3,}", folded(line))
    return bool(words) and all(w in reading.agent_words or w in _SIGNED for w in words)


def _is_known_name(word: str, known: frozenset[str], language: str) -> bool:
    parts = [p for p in re.split(r"\W+", word) if p]
    return says_nothing(word, language) or all(p in known or says_nothing(p, language) for p in parts)
