"""Work that blocks for hours, such as an IMAP connection in IDLE, in a thread of its own that cannot hold up the worker's end."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from threading import Event, Thread
from time import monotonic

from temporalio import activity

BEAT = timedelta(seconds=20)
PATIENCE = timedelta(seconds=3)
"""How long a thread has to end once it is told to. One that hangs in a dead connection is left behind then."""


async def in_thread(work: Callable[[], None], stop: Event, at_most: timedelta) -> None:
    """Run `work` in its own thread, with heartbeats, and return when it has ended; raises what it raises.

    `stop` is set when the worker shuts down, the activity is cancelled, or `at_most` is over. A thread left behind is a
    daemon: the process's end does not wait for it, and what it does until then has to do no harm.
    """
    ended = _started(work)
    shutdown = asyncio.ensure_future(activity.wait_for_worker_shutdown())
    enough = monotonic() + at_most.total_seconds()
    try:
        while not (ended.done() or shutdown.done()) and monotonic() < enough:
            activity.heartbeat()
            await asyncio.wait({ended, shutdown}, timeout=BEAT.total_seconds(), return_when=asyncio.FIRST_COMPLETED)
    finally:
        stop.set()
        shutdown.cancel()
        await asyncio.wait({ended}, timeout=PATIENCE.total_seconds())
        error = ended.exception() if ended.done() else None
    if error:
        raise error


def _started(work: Callable[[], None]) -> asyncio.Future[None]:
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[None] = loop.create_future()

    def tell(error: BaseException | None) -> None:
        if ended.cancelled():
            return
        if error is None:
            ended.set_result(None)
        else:
            ended.set_exception(error)

    def run() -> None:
        outcome: BaseException | None = None
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - whoever awaits raises it
            outcome = error
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(tell, outcome)

    Thread(target=run, daemon=True).start()
    return ended
