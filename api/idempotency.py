"""`Idempotency-Key` on writes: a repeated request gets the first one's answer, and does nothing twice.

After draft-ietf-httpapi-idempotency-key-header: the same key with another request is refused, and so is a repetition
while the first is still under way.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import Annotated, Any, BinaryIO
from uuid import uuid4

from fastapi import Depends, Header, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from sqlalchemy import delete, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from api.auth import Parts, Writer
from neuroconcepts.errors import Conflict, InvalidInput, NeuroConceptsError
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import Idempotency

UNDER_WAY = 0
MAX_IN_MEMORY = 1024 * 1024
"""Bytes of a file's body; a larger one lies on the disk."""
LOST_AFTER = timedelta(minutes=2)
"""A request still under way after this died with its process; its key may be used again."""


@dataclass(frozen=True, slots=True)
class Once:
    """Runs one write at most once for its key; `request_id` is the key, or a fresh one."""

    store: Store
    caller: Writer
    fingerprint: str
    key: str | None
    request_id: str

    async def run(self, action: Callable[[], Awaitable[BaseModel]], status: int = 200) -> JSONResponse:
        """The action's answer, or that of the request that came first with this key.

        Raises `InvalidInput` when the key came with another request, `Conflict` while that one is under way.
        """
        if self.key is None:
            return JSONResponse((await action()).model_dump(mode="json"), status)
        if known := await self._claim():
            return JSONResponse(known.body, known.status, headers={"Idempotent-Replayed": "true"})
        try:
            body = (await action()).model_dump(mode="json")
        except BaseException:
            # Where even that fails, the key is free again after LOST_AFTER; the caller learns the first error.
            with suppress(NeuroConceptsError):
                await self._forget()
            raise
        await self._remember(status, body)
        return JSONResponse(body, status)

    async def _claim(self) -> Idempotency | None:
        """None when this request is the first with its key; the stored answer when another one was."""
        now = datetime.now(UTC)
        row: dict[str, Any] = {
            "tenant_id": self.caller.tenant_id,
            "key": self.key,
            "fingerprint": self.fingerprint,
            "status": UNDER_WAY,
            "body": {},
            "created_at": now,
        }
        async with self.store.tenant(self.caller.tenant_id) as session:
            lost = (col(Idempotency.status) == UNDER_WAY) & (col(Idempotency.created_at) < now - LOST_AFTER)
            await session.execute(delete(Idempotency).where(col(Idempotency.key) == self.key, lost))
            claimed = await session.execute(insert(Idempotency).values(row).on_conflict_do_nothing())
            if claimed.rowcount:  # type: ignore[attr-defined]  # a CursorResult, as of every INSERT
                return None
            known = (await session.execute(select(Idempotency).where(Idempotency.key == self.key))).scalar_one_or_none()
        if known and known.fingerprint != self.fingerprint:
            raise InvalidInput(f"The Idempotency-Key {self.key} was used for another request.")
        if known is None or known.status == UNDER_WAY:  # None: it failed, and let the key go, between our two questions
            raise Conflict(f"The request with the Idempotency-Key {self.key} is still under way.")
        return known

    async def _remember(self, status: int, body: dict[str, Any]) -> None:
        async with self.store.tenant(self.caller.tenant_id) as session:
            statement = update(Idempotency).where(col(Idempotency.key) == self.key)
            await session.execute(statement.values(status=status, body=body))

    async def _forget(self) -> None:
        async with self.store.tenant(self.caller.tenant_id) as session:
            await session.execute(delete(Idempotency).where(col(Idempotency.key) == self.key))


Key = Annotated[
    str | None,
    Header(min_length=8, max_length=200, description="Makes repeating this request safe: any unique text."),
]


async def once(request: Request, parts: Parts, caller: Writer, idempotency_key: Key = None) -> Once:
    """For routes that write."""
    body = sha256(_request_line(request, caller) + await request.body())
    return Once(parts.store, caller, body.hexdigest(), idempotency_key, idempotency_key or str(uuid4()))


WriteOnce = Annotated[Once, Depends(once)]


@dataclass(frozen=True, slots=True)
class Upload(Once):
    """A write whose body is a file too large for the memory; it is there until the request is answered."""

    file: BinaryIO


async def upload_once(
    request: Request, parts: Parts, caller: Writer, idempotency_key: Key = None
) -> AsyncIterator[Upload]:
    """For routes that take a file."""
    body = sha256(_request_line(request, caller))
    with SpooledTemporaryFile(MAX_IN_MEMORY) as file:
        async for chunk in request.stream():
            body.update(chunk)
            await asyncio.to_thread(file.write, chunk)
        file.seek(0)
        key = idempotency_key or str(uuid4())
        # It reads and seeks as any file does.
        yield Upload(parts.store, caller, body.hexdigest(), idempotency_key, key, file)  # type: ignore[arg-type]


def _request_line(request: Request, caller: Writer) -> bytes:
    return f"{caller.user_id} {request.method} {request.url.path}?{request.url.query}\n".encode()


UploadOnce = Annotated[Upload, Depends(upload_once)]
