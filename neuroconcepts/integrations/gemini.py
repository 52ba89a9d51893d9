"""Gemini through google-genai: `ports.language_model` by API key or through Vertex AI.

API: https://ai.google.dev/api/generate-content and https://ai.google.dev/gemini-api/docs/structured-output.
"""

import asyncio
import logging
from datetime import timedelta
from decimal import Decimal
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING

from pydantic import BaseModel

from neuroconcepts.integrations.gemini_prices import cost_of
from neuroconcepts.integrations.gemini_settings import GeminiSettings
from neuroconcepts.ports.language_model import Generated, Prompt, Unusable, Value

if TYPE_CHECKING:  # google-genai takes a second to import: it is, where a model is in use
    from google.genai import Client
    from google.genai.types import GenerateContentConfig, GenerateContentResponse

__all__ = ["Gemini", "GeminiSettings"]

_log = logging.getLogger(__name__)
_UNREADABLE_ATTEMPTS = 2  # sampling is random: what could not be read once is asked for once more


class Gemini:
    """Implements `ports.language_model.LanguageModel`. Close it when done: it keeps connections."""

    def __init__(self, settings: GeminiSettings) -> None:
        self._settings = settings
        self._client = _connect(settings)

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
        """One call, repeated while the service is busy, with the pauses it asks for."""
        from neuroconcepts.integrations.gemini_errors import FAILURES, as_error

        config = _config(self._settings, prompt, schema)
        for attempt in count(1):
            try:
                # The client's own timeout is for each read: a body that trickles in would never end.
                async with asyncio.timeout(self._settings.timeout.total_seconds()):
                    return await self._client.aio.models.generate_content(
                        model=self._settings.model, contents=prompt.content, config=config
                    )
            except FAILURES as error:
                pause = self._pause(attempt, error)
                if pause is None:
                    raise as_error(self.name, error, self._settings.timeout) from None
            _log.info("%s is busy; attempt %d follows in %.1f s", self.name, attempt + 1, pause)
            await asyncio.sleep(pause)
        raise AssertionError("count() does not end")

    def _pause(self, attempt: int, error: Exception) -> float | None:
        """Seconds until the next attempt; None when there is to be none."""
        from neuroconcepts.integrations.gemini_errors import is_busy, retry_after

        if attempt >= self._settings.attempts or not is_busy(error):
            return None
        asked = retry_after(error)
        pause = self._settings.first_wait * 2 ** (attempt - 1) if asked is None else asked
        return pause if pause <= self._settings.longest_wait else None


def _connect(settings: GeminiSettings) -> "Client":
    """A client for one backend, whatever the environment's own GOOGLE_* variables would choose."""
    from google.genai import Client
    from google.genai.types import HttpOptions

    # Preview models are served by the beta APIs; pinned, so that an upgrade of the client changes nothing by itself.
    options = HttpOptions(
        base_url=settings.base_url,
        api_version="v1beta1" if settings.project else "v1beta",
        timeout=settings.timeout // timedelta(milliseconds=1),
    )
    if settings.project:
        return Client(vertexai=True, project=settings.project, location=settings.location, http_options=options)
    return Client(vertexai=False, api_key=settings.api_key, http_options=options)


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
