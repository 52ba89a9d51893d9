"""Gemini's embedding models through google-genai: `ports.embeddings` by API key or through Vertex AI.

API: https://ai.google.dev/gemini-api/docs/embeddings, https://ai.google.dev/api/embeddings.
"""

import asyncio
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from neuroconcepts.errors import Unavailable
from neuroconcepts.integrations.gemini_calls import connect, patiently
from neuroconcepts.integrations.gemini_settings import GeminiSettings
from neuroconcepts.ports.embeddings import Embeddable, Purpose

if TYPE_CHECKING:  # google-genai takes a second to import: it is, where a model is in use
    from google.genai.types import Content, EmbedContentConfig

AT_ONCE: Final = 100
"""Texts of one call by API key."""
AT_ONCE_VERTEX: Final = 1
"""Vertex AI promises no more than one text a call for these models; so several calls are under way at once."""
UNDER_WAY: Final = 8
LONGEST: Final = 6_000
"""Characters of a text: these models read 2,048 tokens, and cut off what is longer without a word."""
BY_TASK_TYPE: Final = "gemini-embedding-001"
"""The model that is told by a field what a text is for; its successors are told within the text."""
_TASK: Final = {"document": "RETRIEVAL_DOCUMENT", "query": "QUESTION_ANSWERING"}


def is_of_gemini(model: str) -> bool:
    """Whether a model's name is one of these."""
    return model.startswith("gemini-embedding")


class GeminiEmbeddings:
    """Implements `ports.embeddings.Embeddings`. Close it when done: it keeps connections."""

    def __init__(self, settings: GeminiSettings, dimension: int) -> None:
        self._settings = settings
        self._dimension = dimension
        self._client = connect(settings)
        self._at_once = AT_ONCE_VERTEX if settings.project else AT_ONCE

    @property
    def name(self) -> str:
        """The model without its region, which changes no vector."""
        return self._settings.model

    @property
    def dimension(self) -> int:
        return self._dimension

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aio.aclose()
        self._client.close()

    async def embed(self, texts: Sequence[Embeddable], purpose: Purpose) -> list[list[float]]:
        """See the port; nothing of the texts is logged or put into an error."""
        turn = asyncio.Semaphore(UNDER_WAY)

        async def some(batch: Sequence[Embeddable]) -> list[list[float]]:
            async with turn:
                return await self._call(batch, purpose)

        try:
            async with asyncio.TaskGroup() as calls:
                under_way = [calls.create_task(some(batch)) for batch in _batches(texts, self._at_once)]
        except ExceptionGroup as failed:  # the first one ended the others
            raise failed.exceptions[0] from None
        return [vector for done in under_way for vector in done.result()]

    async def _call(self, batch: Sequence[Embeddable], purpose: Purpose) -> list[list[float]]:
        contents = [_content(self.name, each, purpose) for each in batch]
        config, models = self._config(purpose), self._client.aio.models
        response = await patiently(
            self._settings, lambda: models.embed_content(model=self.name, contents=[*contents], config=config)
        )
        vectors = [each.values or [] for each in response.embeddings or ()]
        if [len(vector) for vector in vectors] != [self._dimension] * len(batch):
            raise Unavailable(f"{self._settings.name} gave {len(vectors)} vectors for {len(batch)} texts: try later.")
        return [_of_length_one(vector) for vector in vectors]

    def _config(self, purpose: Purpose) -> "EmbedContentConfig":
        from google.genai.types import EmbedContentConfig

        task = _TASK[purpose] if self.name == BY_TASK_TYPE else None
        return EmbedContentConfig(output_dimensionality=self._dimension, task_type=task)


def _batches(texts: Sequence[Embeddable], at_once: int) -> Iterator[Sequence[Embeddable]]:
    return (texts[start : start + at_once] for start in range(0, len(texts), at_once))


def _content(model: str, text: Embeddable, purpose: Purpose) -> "Content":
    """One text as one content: of a list of plain strings the newer models would make a single vector."""
    from google.genai.types import Content, Part

    return Content(parts=[Part(text=_worded(model, text, purpose))])


def _worded(model: str, text: Embeddable, purpose: Purpose) -> str:
    if model == BY_TASK_TYPE:
        return f"{text.title}\n{text.text}".strip()[:LONGEST]
    if purpose == "query":
        return f"task: question answering | query: {text.text}"[:LONGEST]
    return f"title: {text.title or 'none'} | text: {text.text}"[:LONGEST]


def _of_length_one(vector: Sequence[float]) -> list[float]:
    """Vectors cut to fewer dimensions than the model's own come as they are cut."""
    length = math.hypot(*vector)
    return [value / length for value in vector] if length else list(vector)
