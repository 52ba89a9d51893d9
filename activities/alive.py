"""Talking to a mail server takes as long as that server takes: the worker says meanwhile that it lives.

So a slow server is waited for, and never sent the same mail a second time, while a dead worker is noticed in seconds.
"""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any, TypeVar

from temporalio import activity

BEAT = timedelta(seconds=5)

T = TypeVar("T")


async def to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """Finish `work`, with a heartbeat now and then. Cancelling the activity does not tear a mail in two: only the worker's end does."""
    task = asyncio.create_task(work)
    while not task.done():
        try:
            await asyncio.wait({task}, timeout=BEAT.total_seconds())
        except asyncio.CancelledError:
            if activity.is_worker_shutdown():
                task.cancel()
                raise
        if not task.done():
            activity.heartbeat()
    return task.result()
