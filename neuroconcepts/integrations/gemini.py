"""Gemini through google-genai: `ports.language_model` by API key or through Vertex AI.

API: https://ai.google.dev/api/generate-content and https://ai.google.dev/gemini-api/docs/structured-output.
"""

from decimal import Decimal
from time import monotonic
from typing import TYPE_CHECKING

from pydantic import BaseModel

from neuroconcepts.integrations.gemini_calls import connect, patiently
from neuroconcepts.integrations.gemini_prices import cost_of
from neuroconcepts.integrations.gemini_settings import GeminiSettings
from neuroconcepts.ports.language_model import Generated, Prompt, Unusable, Value

if TYPE_CHECKING:  # google-genai takes a second to import: it is, where a model is in use
    from google.genai.types import GenerateContentConfig, GenerateContentResponse

__all__ = ["Gemini", "GeminiSettings"]

_UNREADABLE_ATTEMPTS = 2  # sampling is random: what could not be read once is asked for once more


class Gemini:
    """Implements `ports.language_model.LanguageModel`. Close it when done: it keeps connections."""

    def __init__(self, settings: GeminiSettings) -> None:
        self._settings = settings
        self._client = connect(settings)

    @property
    def name(self) -> str:
        return self._settings.name

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aio.aclose()
        self._client.close()

    async def generate(self, prompt: Prompt, schema: type[Value]) -> Generated[Value]:
        """See the port; nothing of the prompt or the answer is logged or put into an error."""
        started = monotonic()
        tokens_in = tokens_out = 0
        why = ""
        for _ in range(_UNREADABLE_ATTEMPTS):
            response = await self._call(prompt, schema)
            tokens_in, tokens_out = tokens_in + _tokens_in(response), tokens_out + _tokens_out(response)
            if isinstance(response.parsed, schema):
                cost = self._cost(tokens_in, tokens_out)
                return Generated(response.parsed, tokens_in, tokens_out, self.name, monotonic() - started, cost)
            why = _why_unusable(response)
            if response.prompt_feedback and response.prompt_feedback.block_reason:
                break  # a blocked prompt stays blocked
        cost = self._cost(tokens_in, tokens_out)
        spent = prompt.call(self.name, tokens_in, tokens_out, monotonic() - started, cost)
        message = f"{self.name} gave no usable answer to {prompt.version} ({why}): answer it in another way."
        raise Unusable(message, calls=(spent,))

    def _cost(self, tokens_in: int, tokens_out: int) -> Decimal | None:
        return cost_of(self._settings.model, tokens_in, tokens_out)

    async def _call(self, prompt: Prompt, schema: type[BaseModel]) -> "GenerateContentResponse":
        config = _config(self._settings, prompt, schema)
        models, model = self._client.aio.models, self._settings.model
        return await patiently(
            self._settings, lambda: models.generate_content(model=model, contents=prompt.content, config=config)
        )


def _config(settings: GeminiSettings, prompt: Prompt, schema: type[BaseModel]) -> "GenerateContentConfig":
    """Structured output, no tools. Reading and answering from given facts need little thought, and seekers wait."""
    from google.genai.types import GenerateContentConfig, ThinkingConfig, ThinkingLevel

    thinks = settings.model.startswith("gemini-3")  # older models refuse a level
    return GenerateContentConfig(
        system_instruction=prompt.instructions,
        response_mime_type="application/json",
        response_schema=schema,
        max_output_tokens=settings.max_output_tokens,
        thinking_config=ThinkingConfig(thinking_level=ThinkingLevel.LOW) if thinks else None,
    )


def _tokens_in(response: "GenerateContentResponse") -> int:
    return (response.usage_metadata.prompt_token_count or 0) if response.usage_metadata else 0


def _tokens_out(response: "GenerateContentResponse") -> int:
    """Thoughts are billed as output and counted apart from the candidates."""
    usage = response.usage_metadata
    return (usage.candidates_token_count or 0) + (usage.thoughts_token_count or 0) if usage else 0


def _why_unusable(response: "GenerateContentResponse") -> str:
    if response.prompt_feedback and response.prompt_feedback.block_reason:
        return f"blocked: {response.prompt_feedback.block_reason.value}"
    reasons = [each.finish_reason.value for each in response.candidates or () if each.finish_reason]
    return ", ".join(["empty or not of the wanted form", *reasons])
