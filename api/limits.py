"""No body is read beyond its limit, whatever its Content-Length claims."""

from collections.abc import Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import problem


class BodyLimit:
    """Answers 413 for bodies larger than allowed; paths that begin with one of `others` have a limit of their own."""

    def __init__(self, app: ASGIApp, *, limit: int, others: Mapping[str, int]) -> None:
        self._app = app
        self._limit = limit
        self._others = others

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        own = (limit for path, limit in self._others.items() if scope["path"].startswith(path))
        limit = next(own, self._limit)
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if declared.isdigit() and int(declared) > limit:
            await _refuse(limit)(scope, receive, send)
            return
        await self._app(scope, _counted(receive, limit), send)


def _counted(receive: Receive, limit: int) -> Receive:
    read = 0

    async def counted() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > limit:
            # FastAPI passes this on from wherever it reads the body; another exception it takes for bad JSON.
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _words(limit))
        return message

    return counted


def _refuse(limit: int) -> ASGIApp:
    return problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _words(limit))


def _words(limit: int) -> str:
    return f"The body is larger than {limit} bytes."
