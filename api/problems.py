"""Errors as RFC 9457 problems: what happened, to which thing, what to do."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from neuroconcepts.errors import (
    Conflict,
    InvalidInput,
    InvalidTemplate,
    Misconfigured,
    NeuroConceptsError,
    NotAllowed,
    NotFound,
    Retryable,
    Unavailable,
)

MAX_ERRORS = 20
MAX_FIELD = 100
"""A request may be wrong in more places, and at greater length, than anybody wants to read."""
OURS = "The fault is ours, not the request's: it has been logged. Tell the platform's operator if it stays."

log = logging.getLogger(__name__)

STATUS: tuple[tuple[type[NeuroConceptsError], HTTPStatus], ...] = (
    (InvalidInput, HTTPStatus.UNPROCESSABLE_ENTITY),
    (NotFound, HTTPStatus.NOT_FOUND),
    (Conflict, HTTPStatus.CONFLICT),
    (NotAllowed, HTTPStatus.FORBIDDEN),
    (Misconfigured, HTTPStatus.INTERNAL_SERVER_ERROR),
    (Retryable, HTTPStatus.SERVICE_UNAVAILABLE),
)


class FieldError(BaseModel):
    """`field` is the path to it, as `body.seeker.email`."""

    field: str
    message: str


class Problem(BaseModel):
    """RFC 9457 §3.1; `errors` names the fields of a request that cannot be read."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[FieldError] | None = None


class Unauthenticated(NeuroConceptsError):
    """No key, or one that nobody has."""


def problem(status: HTTPStatus, detail: str, *, headers: dict[str, str] | None = None, **more: Any) -> JSONResponse:
    """A problem as a response."""
    body = Problem(title=status.phrase, status=status, detail=detail, **more)
    return JSONResponse(
        body.model_dump(exclude_none=True), status, headers=headers, media_type="application/problem+json"
    )


async def _ours(_: Request, error: Exception) -> JSONResponse:
    if isinstance(error, Unauthenticated):
        return problem(HTTPStatus.UNAUTHORIZED, str(error), headers={"WWW-Authenticate": "Bearer"})
    status = next((s for kind, s in STATUS if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR)
    retry_after = error.retry_after if isinstance(error, Unavailable) else None
    if status is HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("%s: %s", type(error).__name__, error)
        return problem(status, OURS)
    headers = (
        {"Retry-After": str(max(1, round(retry_after or 5)))} if status is HTTPStatus.SERVICE_UNAVAILABLE else None
    )
    return problem(status, str(error), headers=headers, errors=_faults(error))


def _faults(error: Exception) -> list[FieldError] | None:
    """What is wrong with a template, line by line; the same text as in `detail`, for an editor to show."""
    if not isinstance(error, InvalidTemplate):
        return None
    faults = error.faults[:MAX_ERRORS]
    return [FieldError(field="body.source", message=f"Line {each.line}: {each.reason}") for each in faults]


async def _unreadable(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    # What was sent is not repeated: it may be personal.
    errors = [FieldError(field=_field(each["loc"]), message=each["msg"]) for each in error.errors()[:MAX_ERRORS]]
    what = "; ".join(f"{each.field}: {each.message}" for each in errors[:5])
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, what, errors=errors)


def _field(location: Sequence[str | int]) -> str:
    """`body.seeker.email`; an unknown field's name is the sender's own word, which may be of any length and no text."""
    name = ".".join(map(str, location))[:MAX_FIELD]
    return name.encode(errors="replace").decode()


async def _http(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers) if error.headers else None
    if error.status_code == HTTPStatus.BAD_REQUEST:  # FastAPI's word for bytes that are no text, or numbers without end
        detail = "The body cannot be read as JSON in UTF-8."
        return problem(HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors=[FieldError(field="body", message=detail)])
    return problem(HTTPStatus(error.status_code), str(error.detail), headers=headers)


async def _unexpected(_: Request, __: Exception) -> JSONResponse:
    """The server logs the error itself, after this answer; the caller learns nothing of our insides."""
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, OURS)


HANDLERS: tuple[tuple[type[Exception], Callable[[Request, Exception], Awaitable[JSONResponse]]], ...] = (
    (NeuroConceptsError, _ours),
    (RequestValidationError, _unreadable),
    (HTTPException, _http),
    (Exception, _unexpected),
)


def install(app: FastAPI) -> None:
    """Make the app answer every error with a problem."""
    for kind, handler in HANDLERS:
        app.add_exception_handler(kind, handler)


async def answer(request: Request, error: Exception) -> JSONResponse:
    """The problem that tells this error, for a route that has to add to it."""
    handler = next(handler for kind, handler in HANDLERS if isinstance(error, kind))
    return await handler(request, error)


PROBLEM = "#/components/schemas/Problem"
"""Where `api.openapi` puts it. FastAPI's own way (`model`) would describe these answers as application/json."""


def described(description: str) -> dict[str, Any]:
    """A problem in the OpenAPI description of a route."""
    return {"description": description, "content": {"application/problem+json": {"schema": {"$ref": PROBLEM}}}}


RESPONSES: dict[int | str, dict[str, Any]] = {
    status: described(description)
    for status, description in (
        (401, "No API key, or one that nobody has."),
        (403, "The key's role does not permit this."),
        (404, "There is no such thing in this agency."),
        (409, "The thing is not in a state that allows this."),
        (413, "The body is larger than the limit."),
        (422, "The request cannot be read; `errors` names the fields."),
        (500, "The fault is ours."),
        (503, "A part does not answer now; repeat after `Retry-After` seconds."),
    )
}
"""For the OpenAPI description of every route."""
