"""`python -m workers [QUEUE …]`: serve these task queues, or all, until SIGTERM or Ctrl-C."""

import argparse
import asyncio
import contextlib
import gc
import logging
import signal
from datetime import UTC, datetime

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
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    await asyncio.to_thread(warm_up)
    async with platform(config, lazy=False) as parts, contextlib.AsyncExitStack() as stack:
        for queue in queues:
            served = worker(
                parts.client,
                queue,
                parts.activities(),
                build_id=config.build_id,
                sandbox=config.workflow_sandbox,
                cached=config.max_cached_workflows,
            )
            await stack.enter_async_context(served)
        _settle_heap()
        log.info("Serving %s with the assistant %s.", ", ".join(queues), parts.assistant.name)
        sweeping = asyncio.create_task(_sweep(parts, config.sweep_seconds, stop))
        await stop.wait()
        log.info("Stopping: what is under way is finished first.")
        await sweeping


def _settle_heap() -> None:
    """What is loaded by now stays: the garbage collector need not look at it again and again, nor so often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


async def _sweep(parts: Platform, seconds: float, stop: asyncio.Event) -> None:
    """Repeat what a door committed and could not hand over; see that every mailbox is watched; and the upkeep, at times."""
    next_upkeep = datetime.now(UTC)
    while not stop.is_set():
        try:
            if (now := datetime.now(UTC)) >= next_upkeep:
                next_upkeep = now + EVERY
                await parts.upkeep.do(now)
                await parts.knowledge.look_after(now)
            read, handed_over = await parts.inbound.sweep(), await parts.handover.sweep()
            if read or handed_over:
                log.info("Swept: %d mails read, %d messages handed over.", read, handed_over)
            await parts.questions.sweep()
            await parts.knowledge.sweep()
            await parts.watching.watch_all()
        except Exception:  # the sweeper must outlive whatever is down: that is what it is for
            log.exception("A sweep failed; the next one follows in %s s.", seconds)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), seconds)


if __name__ == "__main__":
    main()
