"""A lexical hash embedding: no model and no key, near each other for texts that share words, parts of words, or matters.

Words, the letter groups in them, and the matters of the trade that the offline rules know (`assistant.ontology`) are hashed
into a fixed number of places (feature hashing: K. Weinberger et al., ICML 2009, https://doi.org/10.1145/1553374.1553516).
So `Waschküche` is near `Gemeinschaftswaschküche`, `Tiefgarge` near `Tiefgarage`, and `elevator` near `Aufzug`, which full
text does not see. Beyond that it has no idea what words mean, and is named for what it is.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Final

from neuroconcepts.assistant.answers.ontology.matters import edition, matters_in
from neuroconcepts.assistant.embeddings.function_words import FUNCTION_WORDS, THE_PROPERTY, keywords
from neuroconcepts.assistant.folding import folded
from neuroconcepts.ports.embeddings import Embeddable, Purpose

DIMENSION: Final = 768
GROUPS: Final = (4, 5)
"""Letters of the groups that a word is taken apart into, its two ends marked."""
WHOLE: Final = 1.0
PARTS: Final = 2.5
MATTER: Final = 2.0
"""What a word weighs as a whole, all of its letter groups together, and a matter of the trade. Chosen on
`tests/data/knowledge`: without matters a third of what is found among the first three is lost."""
TITLE: Final = 0.3
"""What a title weighs beside its text."""


def _known_words() -> str:
    known = [edition(), *sorted(FUNCTION_WORDS | THE_PROPERTY)]
    return blake2b("\n".join(known).encode(), digest_size=3).hexdigest()


NAME: Final = f"lexical-hash/1.{_known_words()}"
"""The number rises when texts get other vectors; what follows it changes by itself with the words that are known. Then
everything is indexed anew, beside what is searched."""


class HashEmbedding:
    """Implements `ports.embeddings.Embeddings` within this process: never raises, about a millisecond a text."""

    name = NAME
    dimension = DIMENSION

    async def embed(self, texts: Sequence[Embeddable], purpose: Purpose) -> list[list[float]]:  # noqa: ARG002 (the port's)
        """See the port; both purposes are the same here."""
        return [vector_of(each) for each in texts]


def vector_of(text: Embeddable) -> list[float]:
    """The text's vector of length 1; zeros for a text without words."""
    weights: defaultdict[str, float] = defaultdict(float)
    for words, weight in ((text.text, 1.0), (text.title, TITLE)):
        for feature, share in _features(words):
            weights[feature] += weight * share
    vector = [0.0] * DIMENSION
    for feature, weight in weights.items():
        place, sign = _place(feature)
        vector[place] += sign * weight
    length = math.sqrt(sum(value * value for value in vector))
    return [value / length for value in vector] if length else vector


def _features(text: str) -> Iterator[tuple[str, float]]:
    """What a text is told by, with its weights. A word said often counts more, but not as often as it is said."""
    for word, count in Counter(folded(word) for word in keywords(text)).items():
        often = 1 + math.log(count)
        yield f"={word}", WHOLE * often
        marked = f"<{word}>"
        groups = [marked[at : at + size] for size in GROUPS for at in range(len(marked) - size + 1)]
        for group in groups:
            yield group, PARTS / math.sqrt(len(groups)) * often
    for matter in matters_in(text):
        yield f"#{matter}", MATTER


def _place(feature: str) -> tuple[int, int]:
    """Where a feature is added, and with which sign: by signs, what collides by chance cancels out on average."""
    number = int.from_bytes(blake2b(feature.encode(), digest_size=8).digest())
    return (number >> 1) % DIMENSION, 1 if number & 1 else -1
