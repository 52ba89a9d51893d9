"""How long a seeker waits: for the first answer, and for the answer to a reply; beside it, what no answer can do without."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar
from uuid import uuid4

from bench.arena import AGENT, Arena
from bench.doors import SECOND_QUESTION, Door, answered, by_form, by_mail, reply
from bench.floor import QUEUE, FloorWorkflow, Order
from bench.plan import ACTIVITIES_TO_CONTACTED
from neuroconcepts.local.story.mails import Seeker

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds that seekers waited for their first answers: from sending off, and from the door's word that it is kept."""

    seekers: list[Seeker]
    from_sent: list[float]
    from_kept: list[float]


async def at_rate(rate: float, things: Sequence[T], do: Callable[[int, T], Awaitable[float]]) -> list[float]:
    """Begin `do(number, thing)` `rate` times a second, however long each takes; what they return, in order."""
    began = time.monotonic()
    tasks = []
    async with asyncio.TaskGroup() as group:
        for number, thing in enumerate(things):
            await asyncio.sleep(max(0.0, began + number / rate - time.monotonic()))
            tasks.append(group.create_task(_number(do, number, thing)))
    return [task.result() for task in tasks]


async def _number(do: Callable[[int, T], Awaitable[float]], number: int, thing: T) -> float:
    return await do(number, thing)


async def first_answers(arena: Arena, count: int, rate: float, doors: Sequence[Door] = (by_mail, by_form)) -> Waits:
    """How long enquiries through each door in turn wait for their answer at SMTP; it may leave before the door's 202."""
    kept: list[float] = []

    async def enquire(number: int, seeker: Seeker) -> float:
        began = time.time()
        await doors[number % len(doors)](arena, seeker)
        accepted = time.time()
        answer = await answered(arena, seeker)
        kept.append(max(0.0, answer - accepted))
        return answer - began

    seekers = list(islice(arena.seekers, count))
    return Waits(seekers, await at_rate(rate, seekers, enquire), kept)


async def floor_answers(arena: Arena, count: int, rate: float) -> list[float]:
    """Seconds from a workflow's start to the mail that its last activity sends, the others doing nothing."""

    async def start(_: int, seeker: Seeker) -> float:
        began = time.time()
        await start_floor(arena, Order(ACTIVITIES_TO_CONTACTED, recipient=seeker.email))
        return await answered(arena, seeker) - began

    return await at_rate(rate, list(islice(arena.seekers, count)), start)


async def start_floor(arena: Arena, order: Order) -> None:
    """Start one bare workflow, over the same connection as everything else here."""
    await arena.bare.start_workflow(FloorWorkflow.run, order, id=f"floor/{uuid4()}", task_queue=QUEUE)


async def replies(arena: Arena, seekers: Sequence[Seeker], rate: float) -> list[float]:
    """Seconds from a reply's arrival in the agent's mailbox to its answer at SMTP; each seeker has had one mail."""

    async def write(_: int, seeker: Seeker) -> float:
        return await answer_to(arena, seeker, SECOND_QUESTION, 2)

    return await at_rate(rate, seekers, write)


async def answer_to(arena: Arena, seeker: Seeker, text: str, count: int) -> float:
    """The same for one reply, answered by the `count`-th mail that the seeker gets."""
    raw = reply(arena, seeker, text)
    began = time.time()
    await asyncio.to_thread(arena.running.mail.deliver, raw, AGENT)
    return await answered(arena, seeker, count) - began
