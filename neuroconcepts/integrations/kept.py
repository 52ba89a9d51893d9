"""Connections to mail servers that are kept for a while: TLS and login cost more than the mail that follows.

A mailbox that has just sent often sends again within seconds. What is kept is nobody's meanwhile: whoever takes it has it
for himself, tries whether it still lives, and gives it back only after all went well.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

A = TypeVar("A", bound=Hashable)
C = TypeVar("C")

IDLE = 20.0
"""Seconds: far less than any server waits (RFC 5321 §4.5.3.2.7: 5 minutes, RFC 3501 §5.4: 30)."""
PER_ACCOUNT = 2
"""Providers count the connections of an account (Gmail: 15 by IMAP); those that wait must not use them up."""
ALTOGETHER = 100


class Kept(Generic[A, C]):
    """Connections that wait, by the account with the very secret they were opened with. For one event loop.

    `farewell` ends one that is no longer wanted; what it raises is nobody's concern and must not happen.
    """

    def __init__(self, farewell: Callable[[C], Awaitable[None]], *, idle: float = IDLE) -> None:
        self._farewell = farewell
        self._idle = idle
        self._waiting: defaultdict[A, list[tuple[C, asyncio.TimerHandle]]] = defaultdict(list)
        self._leaving: set[asyncio.Task[None]] = set()

    def take(self, account: A) -> C | None:
        """The one used last, if any waits: it has lived a moment ago."""
        if not (waiting := self._waiting.get(account)):
            return None
        connection, timer = waiting.pop()
        timer.cancel()
        if not waiting:
            del self._waiting[account]
        return connection

    def keep(self, account: A, connection: C) -> None:
        """Let it wait for the next use, and end it when none comes, or when enough of them wait."""
        if len(self._waiting.get(account, ())) >= PER_ACCOUNT or sum(map(len, self._waiting.values())) >= ALTOGETHER:
            self._end(connection)
            return
        timer = asyncio.get_running_loop().call_later(self._idle, self._expire, account, connection)
        self._waiting[account].append((connection, timer))

    async def close(self) -> None:
        """End all that wait."""
        for account in list(self._waiting):
            while (connection := self.take(account)) is not None:
                self._end(connection)
        while self._leaving:
            await asyncio.wait(self._leaving)

    def _expire(self, account: A, connection: C) -> None:
        left = [each for each in self._waiting.pop(account, []) if each[0] is not connection]
        if left:
            self._waiting[account] = left
        self._end(connection)

    def _end(self, connection: C) -> None:
        task = asyncio.ensure_future(self._farewell(connection))
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)
