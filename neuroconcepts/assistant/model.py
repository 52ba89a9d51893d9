"""The assistant that lets a language model read and write, and checks what it says."""

import logging
from dataclasses import replace
from datetime import datetime
from typing import Final

from neuroconcepts.assistant import prompts
from neuroconcepts.assistant.answers import answering
from neuroconcepts.assistant.models.data import answer_data, masked, understand_data
from neuroconcepts.assistant.models.knowledge import said_before, statements_for
from neuroconcepts.assistant.models.reading import Reading, understood
from neuroconcepts.assistant.models.reply import Reply, answered, checked
from neuroconcepts.assistant.reading import understanding
from neuroconcepts.domain.conversation import Answer, Call, Context, Understanding
from neuroconcepts.domain.knowledge import NOTHING, Background
from neuroconcepts.domain.property import Property
from neuroconcepts.ports.language_model import LanguageModel, Prompt, Value

_log = logging.getLogger(__name__)
UNDERSTAND: Final = "understand_v2"
ANSWER: Final = "answer_v2"


class ModelAssistant:
    """Implements `ports.assistant.Assistant` with one call of the model for each message and verb.

    Raises what `ports.language_model.LanguageModel.generate` raises; `FallbackAssistant` catches that.
    """

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    @property
    def name(self) -> str:
        """The model and its region."""
        return self._model.name

    async def understand(
        self, message: str, *, now: datetime, context: Context, language: str | None = None
    ) -> Understanding:
        """Intents by the model; times by `domain.times` from the phrases that the model quotes."""
        rules = understanding.understand(message, now=now, context=context, language=language)
        shown = masked(message)
        reading, call = await self._fill_in(UNDERSTAND, understand_data(shown, now, context), Reading)
        read = understood(reading, rules, message=shown, now=now, context=context, language=language)
        return replace(read, assistant=f"{self.name} {UNDERSTAND}", calls=(call,))

    async def answer(
        self, message: str, *, about: Property | None, language: str, background: Background = NOTHING
    ) -> Answer:
        """Text and sources by the model, held against the property's statements; without a property nobody is asked."""
        if about is None:
            return answering.answer(message, about=None, language=language)
        shown, statements = masked(message), statements_for(about, background)
        data = answer_data(shown, statements.shown, language, said_before(background), background.refused)
        reply, call = await self._fill_in(ANSWER, data, Reply)
        given = answered(reply, message=shown, statements=statements.supports, assistant=f"{self.name} {ANSWER}")
        return checked(replace(given, calls=(call,)), language)

    async def _fill_in(self, version: str, content: str, form: type[Value]) -> tuple[Value, Call]:
        prompt = Prompt(version, prompts.load(version), content)
        done = await self._model.generate(prompt, form)
        _log.info(
            "%s %s: %d tokens in, %d out, %.2f s", done.model, version, done.tokens_in, done.tokens_out, done.latency
        )
        call = prompt.call(done.model, done.tokens_in, done.tokens_out, done.latency, done.cost)
        return done.value, call
