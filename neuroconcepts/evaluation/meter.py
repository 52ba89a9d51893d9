"""An assistant that is watched while it works: who answered, and what that took of a language model."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from neuroconcepts.domain.conversation import Answer, Call, Context, Understanding
from neuroconcepts.domain.knowledge import NOTHING, Background
from neuroconcepts.domain.property import Property
from neuroconcepts.ports.assistant import Assistant

_Result = TypeVar("_Result", Understanding, Answer)


@dataclass(slots=True)
class Meter:
    """Implements `ports.assistant.Assistant` by another one, for one line."""

    assistant: Assistant
    answered_by: str = ""
    calls: list[Call] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.assistant.name

    async def understand(
        self, message: str, *, now: datetime, context: Context, language: str | None = None
    ) -> Understanding:
        """See the port."""
        return self._seen(await self.assistant.understand(message, now=now, context=context, language=language))

    async def answer(
        self, message: str, *, about: Property | None, language: str, background: Background = NOTHING
    ) -> Answer:
        """See the port."""
        return self._seen(await self.assistant.answer(message, about=about, language=language, background=background))

    def _seen(self, result: _Result) -> _Result:
        self.answered_by = result.assistant
        self.calls += result.calls
        return result
