"""A model that turns texts into vectors, so that texts of like meaning lie near each other (by cosine)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Purpose = Literal["document", "query"]
"""Models that know the difference embed what is searched and what is asked in different ways."""


@dataclass(frozen=True, slots=True)
class Embeddable:
    """A text, and what it is about where it does not say so itself."""

    text: str
    title: str = ""


class Embeddings(Protocol):
    """One embedding model. Vectors of two models, or of two dimensions of one, are never compared."""

    @property
    def name(self) -> str:
        """The model's name, kept with what it embedded: `gemini-embedding-001`, `lexical-hash/1`."""
        ...

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        ...

    async def embed(self, texts: Sequence[Embeddable], purpose: Purpose) -> list[list[float]]:
        """One vector of length 1 for each text, in their order; a text without words may get a vector of zeros.

        Raises `Unavailable` (busy, slow or away, after a few attempts) and `Misconfigured` (key, project, model name).
        """
        ...


class EmbeddingModels(Protocol):
    """The models this process can embed by."""

    @property
    def current(self) -> Embeddings:
        """The one that new sets are made by, as the settings name it."""
        ...

    def of(self, name: str, dimension: int) -> Embeddings | None:
        """The model that an older set was made by; None when it cannot be asked any more (no key, another vendor)."""
        ...
