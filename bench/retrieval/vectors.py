"""Synthetic texts and embeddings: clustered as an agency's are, by matter (heating, garden, …) and by property.

A text's vector is its matter's, moved towards its property's and by chance; a question's is a matter's, moved by chance. Real
embeddings are clustered in the same way, and clusters are what makes approximate search miss neighbours.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]

MATTERS = 400
TOWARDS_PROPERTY, BY_CHANCE, ASKED_OTHERWISE = 0.5, 0.7, 0.6
"""Lengths of the moves, beside a matter's vector of length 1."""
WORDS = 5_000
"""Words of the language that the texts are made of; frequent ones are frequent (Zipf)."""
WORDS_A_TEXT = 30


@dataclass(frozen=True, slots=True)
class World:
    """What all agencies share: the matters, and the words."""

    matters: Floats
    words: NDArray[np.str_]
    dimension: int

    @classmethod
    def of(cls, dimension: int, chance: np.random.Generator) -> "World":
        letters = np.array(list("abdefgiklmnoprstu"))
        words = ["".join(chance.choice(letters, size)) for size in chance.integers(4, 12, WORDS)]
        return cls(_unit(_noise(chance, MATTERS, dimension)), np.array(words), dimension)

    def embeddings(self, properties: int, a_property: int, chance: np.random.Generator) -> Halves:
        """Vectors of so many properties' texts, property by property, as they are stored."""
        count = properties * a_property
        matter = self.matters[chance.integers(0, MATTERS, count)]
        towards = np.repeat(_unit(_noise(chance, properties, self.dimension)), a_property, axis=0)
        moved = _unit(_noise(chance, count, self.dimension))
        return _unit(matter + TOWARDS_PROPERTY * towards + BY_CHANCE * moved).astype(np.float16)

    def questions(self, count: int, chance: np.random.Generator) -> Floats:
        """Vectors of questions."""
        moved = _unit(_noise(chance, count, self.dimension))
        return _unit(self.matters[chance.integers(0, MATTERS, count)] + ASKED_OTHERWISE * moved)

    def texts(self, count: int, chance: np.random.Generator) -> list[str]:
        """Texts of words as frequent as words are."""
        ranks = np.minimum(chance.zipf(1.3, (count, WORDS_A_TEXT)), WORDS) - 1
        return [" ".join(row) for row in self.words[ranks]]


def nearest(stored: Halves, question: Floats, count: int) -> list[int]:
    """The exact answer: the rows nearest to a question by cosine, by brute force."""
    wide = stored.astype(np.float32)
    likeness = wide @ question / np.linalg.norm(wide, axis=1)
    first = np.argpartition(-likeness, min(count, len(likeness) - 1))[:count]
    return [int(row) for row in first[np.argsort(-likeness[first])]]


def _noise(chance: np.random.Generator, rows: int, dimension: int) -> Floats:
    return chance.standard_normal((rows, dimension), dtype=np.float32)


def _unit(vectors: Floats) -> Floats:
    unit: Floats = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit
