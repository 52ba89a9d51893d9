"""What can go wrong between us and Gemini, in our own errors. Imported only once a model is in use: it loads google-genai.

A vendor's message may repeat the prompt, so only codes, states and reasons are passed on.
Source: https://cloud.google.com/apis/design/errors, https://ai.google.dev/gemini-api/docs/troubleshooting.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from json import JSONDecodeError
from typing import Any, Final

import httpx2
from google.auth.exceptions import GoogleAuthError
from google.genai.errors import APIError, UnknownApiResponseError
from pydantic import ValidationError

from neuroconcepts.errors import Misconfigured, NeuroConceptsError, Unavailable

# TimeoutError is asyncio's; the transport's own errors are httpx2's, which `except httpx.…` would miss. The last line is
# how the client meets a 200 that is no answer of Google's: it decodes and converts it unguarded.
FAILURES: Final = (
    *(APIError, TimeoutError, httpx2.HTTPError, GoogleAuthError),
    *(UnknownApiResponseError, JSONDecodeError, UnicodeDecodeError, ValidationError),
)
_BUSY: Final = frozenset({408, 429, 500, 502, 503, 504})


def is_busy(error: Exception) -> bool:
    """Whether the same call may succeed in a moment."""
    return isinstance(error, APIError) and error.code in _BUSY


def retry_after(error: Exception) -> float | None:
    """Seconds that the service asks us to wait, from `Retry-After` (RFC 9110 §10.2.3) or google.rpc.RetryInfo."""
    if not isinstance(error, APIError):
        return None
    header = getattr(error.response, "headers", {}).get("retry-after")
    delays = [str(detail.get("retryDelay", "")).removesuffix("s") for detail in _details(error)]
    seconds = [found for raw in (header, *delays) if (found := _seconds(raw)) is not None]
    return max(seconds, default=None)


def as_error(name: str, error: Exception, timeout: timedelta) -> NeuroConceptsError:
    """Our error for one of `FAILURES`; `name` is the model's, `timeout` what it was given."""
    match error:
        case APIError() if is_busy(error):
            return Unavailable(f"{name} is busy ({_said(error)}): try later.", retry_after=retry_after(error))
        case APIError():
            return Misconfigured(
                f"{name} refuses the call ({_said(error)}): check key, project, location and model name."
            )
        case TimeoutError() | httpx2.TimeoutException():
            return Unavailable(f"{name} did not answer within {timeout.total_seconds():g} s: try later.")
        case GoogleAuthError() if not error.retryable:
            return Misconfigured(f"Google's sign-in for {name} failed ({type(error).__name__}): check the credentials.")
        case _:
            return Unavailable(f"{name} cannot be reached, or answers nonsense ({type(error).__name__}): try later.")


def _said(error: APIError) -> str:
    reasons = [str(detail["reason"]) for detail in _details(error) if "reason" in detail]
    return " ".join([str(error.code), str(error.status or ""), *reasons]).strip()


def _details(error: APIError) -> Iterator[dict[str, Any]]:
    """The error's details, whatever shape a proxy between us and Google gave to its body."""
    body = error.details.get("error") if isinstance(error.details, dict) else None
    details = body.get("details") if isinstance(body, dict) else None
    return (each for each in details if isinstance(each, dict)) if isinstance(details, list) else iter(())


def _seconds(raw: str | None) -> float | None:
    if not raw:
        return None
    try:
        return max(0.0, float(raw))
    except ValueError:
        pass
    try:
        date = parsedate_to_datetime(raw)
    except ValueError:
        return None
    # An HTTP date is an instant of the real world, so the real clock is asked, not the business time.
    return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
