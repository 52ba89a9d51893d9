"""Whoever reads and answers seekers' messages: Gemini, or the offline assistant behind the same two verbs."""

from datetime import datetime
from typing import Protocol

from neuroconcepts.domain.conversation import Answer, Context, Understanding
from neuroconcepts.domain.knowledge import NOTHING, Background
from neuroconcepts.domain.property import Property


class Assistant(Protocol):
    """Understands a message and answers it from one property's stored facts, never from anything else.

    Raises `errors.Unavailable` when it cannot answer now and a retry may help.
    """

    @property
    def name(self) -> str:
        """Who this is, with version or model and region: shown to people and stored with every message."""
        ...

    async def understand(
        self, message: str, *, now: datetime, context: Context, language: str | None = None
    ) -> Understanding:
        """Intents and resolved times of `message` (the writer's own words, no quotation); `now` is aware of its zone."""
        ...

    async def answer(
        self, message: str, *, about: Property | None, language: str, background: Background = NOTHING
    ) -> Answer:
        """Answer the questions in `message` from `about` and the passages of `background`, whose keys are sources, too.

        In `language` if the assistant speaks it, else in German or English.
        """
        ...
