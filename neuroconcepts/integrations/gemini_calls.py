"""A client of Google's models, and calls that are repeated while the service is busy."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from neuroconcepts.integrations.gemini_settings import GeminiSettings

if TYPE_CHECKING:  # google-genai takes a second to import: it is, where a model is in use
    from google.genai import Client

T = TypeVar("T")

_log = logging.getLogger(__name__)


def connect(settings: GeminiSettings) -> "Client":
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


async def patiently(settings: GeminiSettings, call: Callable[[], Awaitable[T]]) -> T:
    """One call, repeated while the service is busy, with the pauses it asks for. Raises `Unavailable`, `Misconfigured`."""
    from neuroconcepts.integrations.gemini_errors import FAILURES, as_error

    for attempt in count(1):
        try:
            # The client's own timeout is for each read: a body that trickles in would never end.
            async with asyncio.timeout(settings.timeout.total_seconds()):
                return await call()
        except FAILURES as error:
            pause = _pause(settings, attempt, error)
            if pause is None:
                raise as_error(settings.name, error, settings.timeout) from None
        _log.info("%s is busy; attempt %d follows in %.1f s", settings.name, attempt + 1, pause)
        await asyncio.sleep(pause)
    raise AssertionError("count() does not end")


def _pause(settings: GeminiSettings, attempt: int, error: Exception) -> float | None:
    """Seconds until the next attempt; None when there is to be none."""
    from neuroconcepts.integrations.gemini_errors import is_busy, retry_after

    if attempt >= settings.attempts or not is_busy(error):
        return None
    asked = retry_after(error)
    pause = settings.first_wait * 2 ** (attempt - 1) if asked is None else asked
    return pause if pause <= settings.longest_wait else None
