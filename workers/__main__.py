"""`python -m workers [QUEUE …]`: serve these task queues, or all, until SIGTERM or Ctrl-C."""

import argparse
import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

from temporalio.worker import Worker

from neuroconcepts.application.upkeep import EVERY
from neuroconcepts.bootstrap import Platform, platform
from neuroconcepts.config import Config
from neuroconcepts.intake.reading import warm_up
from neuroconcepts.messages import names
from workers.queues import worker

log = logging.getLogger("workers")


def main() -> None:
    """Parse the queues and run."""
    parser = argparse.ArgumentParser(prog="python -m workers", description=__doc__)
    parser.add_argument("queues", nargs="*", metavar="QUEUE", help=f"of {', '.join(names.QUEUES)}; all by default")
    queues = parser.parse_args().queues or list(names.QUEUES)
    if unknown := set(queues) - set(names.QUEUES):
        parser.error(f"there is no queue {', '.join(sorted(unknown))}; choose of {', '.join(names.QUEUES)}")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(serve(Config(), queues))


def _loop_factory() -> type[asyncio.AbstractEventLoop] | None:
    try:
        import uvloop
    except ImportError:  # Windows
        return None
    return uvloop.Loop


async def serve(config: Config, queues: list[str]) -> None:
    """Serve until told to stop; then finish what is under way."""
    stop = asyncio.Event()
    for told in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(told, stop.set)
    await asyncio.to_thread(warm_up)
    async with platform(config, lazy=False) as parts:
        async with contextlib.AsyncExitStack() as stack:
            served = _workers(config, parts, queues)
            for each in served:
                await stack.enter_async_context(each)
            _settle_heap()
            log.info("Serving %s with the assistant %s.", ", ".join(queues), parts.assistant.name)
            sweeping = _sweeping(config, parts, stop)
            await stop.wait()
            log.info("Stopping: what is under way is finished first.")
            # All at once: the slowest counts, not the sum.
            await asyncio.gather(*(each.shutdown() for each in served))
        # Meanwhile a sweep has gone on; one that waits for what is down is given up, and repeated after the next start.
        await asyncio.wait(sweeping, timeout=1)
        for sweep in sweeping:
            sweep.cancel()


def _workers(config: Config, parts: Platform, queues: list[str]) -> list[Worker]:
    """One for each queue; they share the activities, and with them tokens and connections."""
    activities = parts.activities()
    return [
        worker(
            parts.client,
            queue,
            activities,
            mailboxes=config.max_watched_mailboxes,
            build_id=config.build_id,
            sandbox=config.workflow_sandbox,
            cached=config.max_cached_workflows,
        )
        for queue in queues
    ]


def _settle_heap() -> None:
    """What is loaded by now stays: the garbage collector need not look at it again and again, nor so often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _sweeping(config: Config, parts: Platform, stop: asyncio.Event) -> list[asyncio.Task[None]]:
    """The sweeps, side by side: one that takes minutes holds up no other."""
    sweeps = (
        (_sweep_mail, config.sweep_seconds),
        (_sweep_properties, config.sweep_seconds),
        (_sweep_knowledge, config.sweep_seconds),
        (_keep_up, EVERY.total_seconds()),
    )
    return [asyncio.create_task(_repeat(partial(do, parts), every, stop)) for do, every in sweeps]


async def _repeat(sweep: Callable[[], Awaitable[None]], seconds: float, stop: asyncio.Event) -> None:
    """Sweep again and again until told to stop."""
    while not stop.is_set():
        try:
            await sweep()
        except Exception:  # the sweeper must outlive whatever is down: that is what it is for
            log.exception("A sweep failed; the next one follows in %s s.", seconds)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), seconds)


async def _sweep_mail(parts: Platform) -> None:
    """Repeat what a door committed and could not hand over; see that every mailbox is watched."""
    read, handed_over = await parts.inbound.sweep(), await parts.handover.sweep()
    if read or handed_over:
        log.info("Swept: %d mails read, %d messages handed over.", read, handed_over)
    await parts.questions.sweep()
    await parts.watching.watch_all()


async def _sweep_properties(parts: Platform) -> None:
    """Start imports that were received and not started; look into the watched folder. A large file may take minutes."""
    if started := await parts.transmissions.sweep():
        log.info("Swept: %d imports of properties started.", started)
    if parts.property_folder:
        await parts.property_folder.sweep()


async def _sweep_knowledge(parts: Platform) -> None:
    """See that what became due is being indexed."""
    await parts.knowledge.sweep()


async def _keep_up(parts: Platform) -> None:
    now = datetime.now(UTC)
    await parts.upkeep.do(now)
    await parts.knowledge.look_after(now)


if __name__ == "__main__":
    main()
