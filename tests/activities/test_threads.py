"""Work in its own thread: it is told to stop, its errors arrive, and one that hangs holds up nobody."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from threading import Event

import pytest
from temporalio.testing import ActivityEnvironment

from activities import threads
from activities.threads import in_thread

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "BEAT", timedelta(milliseconds=20))
    monkeypatch.setattr(threads, "PATIENCE", timedelta(milliseconds=100))


class Run:
    """One piece of work as an activity."""

    def __init__(self, work: Callable[[Event], None], at_most: timedelta = HOUR) -> None:
        self.environment, self.stop, self.beats = ActivityEnvironment(), Event(), 0
        self.beaten = asyncio.Event()
        self.environment.on_heartbeat = self._beat
        self.task = asyncio.ensure_future(self.environment.run(in_thread, lambda: work(self.stop), self.stop, at_most))

    def _beat(self, *_: object) -> None:
        self.beats += 1
        if self.beats == 3:
            self.beaten.set()


def wait(stop: Event) -> None:
    stop.wait(60)


def fail(_: Event) -> None:
    raise ZeroDivisionError


async def test_it_returns_when_the_work_is_done_and_raises_what_it_raises() -> None:
    await Run(lambda _: None).task
    with pytest.raises(ZeroDivisionError):
        await Run(fail).task


async def test_it_beats_while_the_work_goes_on() -> None:
    run = Run(wait)
    await asyncio.wait_for(run.beaten.wait(), 60)
    run.environment.worker_shutdown()
    await asyncio.wait_for(run.task, 60)


async def test_the_workers_end_and_the_time_limit_stop_the_work() -> None:
    for run in (Run(wait), Run(wait, timedelta(0))):
        run.environment.worker_shutdown()
        await asyncio.wait_for(run.task, 60)
        assert run.stop.is_set()


async def test_a_cancelled_activity_stops_the_work() -> None:
    run = Run(wait)
    await asyncio.wait_for(run.beaten.wait(), 60)
    run.environment.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run.task
    assert run.stop.is_set()


async def test_work_that_hangs_is_left_behind() -> None:
    never = Event()
    run = Run(lambda _: wait(never))
    await asyncio.wait_for(run.beaten.wait(), 60)
    run.environment.worker_shutdown()
    await asyncio.wait_for(run.task, 1)
    never.set()
