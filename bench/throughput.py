"""How many leads come to CONTACTED per second, and how many bare workflows come to their end."""

import asyncio
import time
from collections.abc import Sequence
from itertools import islice
from uuid import uuid4

from bench.arena import Arena, Usage
from bench.doors import by_form, by_mail, until
from bench.floor import QUEUE, FloorWorkflow, Order
from bench.plan import ACTIVITIES_TO_CONTACTED
from neuroconcepts.local.story.mails import Seeker


async def leads(arena: Arena, count: int, in_flight: int) -> Usage:
    """Bring leads to CONTACTED, half by mail, half by form, at most `in_flight` at once; what it took."""
    with arena.usage() as used:
        await bring(arena, list(islice(arena.seekers, count)), in_flight)
    return used


async def bring(arena: Arena, seekers: Sequence[Seeker], in_flight: int) -> None:
    """Submit these enquiries and wait until all their leads are CONTACTED."""
    before = await arena.contacted()
    submitted = 0

    async def room() -> bool:
        return submitted - (await arena.contacted() - before) < in_flight

    async with asyncio.TaskGroup() as group:
        for submitted, seeker in enumerate(seekers):
            await until("Room for another lead", room, every=0.02)
            group.create_task(_enquire(arena, submitted, seeker))
    submitted = len(seekers)
    in_flight = 1
    await until("The last lead's contact", room, every=0.02)


async def _enquire(arena: Arena, number: int, seeker: Seeker) -> None:
    await (by_form if number % 2 else by_mail)(arena, seeker)


async def floors(arena: Arena, count: int, in_flight: int) -> Usage:
    """Run bare workflows with as many activities, at most `in_flight` at once."""
    room = asyncio.Semaphore(in_flight)

    async def run() -> None:
        async with room:
            order = Order(ACTIVITIES_TO_CONTACTED)
            await arena.bare.execute_workflow(FloorWorkflow.run, order, id=f"floor/{uuid4()}", task_queue=QUEUE)

    with arena.usage() as used:
        await asyncio.gather(*(run() for _ in range(count)))
    return used


async def waiting_floors(arena: Arena, count: int) -> float:
    """Bytes of the floor's worker per bare workflow that has done its activities and waits."""
    before = arena.floor_bytes()
    handles = [
        await arena.bare.start_workflow(
            FloorWorkflow.run,
            Order(ACTIVITIES_TO_CONTACTED, waits=True),
            id=f"floor/{uuid4()}",
            task_queue=QUEUE,
        )
        for _ in range(count)
    ]
    deadline = time.monotonic() + 60
    for handle in handles:
        while not await handle.query(FloorWorkflow.done):
            if time.monotonic() > deadline:
                raise TimeoutError("The floor's waiting workflows did not come that far within a minute.")
            await asyncio.sleep(0.02)
    return (arena.floor_bytes() - before) / count


async def waiting_leads(arena: Arena, count: int, in_flight: int) -> float:
    """Bytes of the workers per lead that is CONTACTED and waits for the seeker."""
    before = arena.workers_bytes()
    await bring(arena, list(islice(arena.seekers, count)), in_flight)
    return (arena.workers_bytes() - before) / count
