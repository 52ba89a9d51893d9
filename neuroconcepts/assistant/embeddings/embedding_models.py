"""The embedding models of a process: the one of the settings, the hash embedding, and older ones that can still be asked."""

from collections.abc import Callable

from neuroconcepts.assistant.embeddings.hash_embedding import HashEmbedding
from neuroconcepts.ports.embeddings import Embeddings

Make = Callable[[str, int], Embeddings | None]
"""Makes the model of this name and dimension, where it is the vendor's and there is a key."""


class KnownModels:
    """Implements `ports.embeddings.EmbeddingModels`: `current` is the hash embedding where no other is given."""

    def __init__(self, current: Embeddings | None = None, make: Make = lambda _, __: None) -> None:
        offline: Embeddings = HashEmbedding()
        self._current = current or offline
        self._make = make
        self._made = {(each.name, each.dimension): each for each in (offline, self._current)}

    @property
    def current(self) -> Embeddings:
        """See the port."""
        return self._current

    def of(self, name: str, dimension: int) -> Embeddings | None:
        """See the port; a model is made once."""
        if (name, dimension) not in self._made and (model := self._make(name, dimension)):
            self._made[name, dimension] = model
        return self._made.get((name, dimension))
