"""One run: several rounds, in each the platform and its floor by turns, so that both meet the same noise."""

from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bench import journey, latency, throughput
from bench.arena import Arena, Usage, arena
from bench.doors import by_imap, until, watched
from bench.figures import percentile
from bench.histories import Cost
from bench.plan import Plan

Told = Callable[[str], None]
"""Who shows how far the run has come."""


@dataclass(slots=True)
class Samples:
    """What was measured, a value per round under each name; `floor` the bare counterparts under the same names."""

    ours: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    floor: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    others: list[float] = field(default_factory=list)


STEPS_ONCE = ("warm-up", "bookings", "memory of waiting leads")
STEPS_A_ROUND = ("floor's throughput", "throughput", "floor's answers", "first answers", "by IMAP", "replies")


def steps(plan: Plan) -> int:
    """How many steps `measure` tells of."""
    return len(STEPS_ONCE) + plan.rounds * len(STEPS_A_ROUND)


async def measure(plan: Plan, told: Told) -> Samples:
    """Start the platform, measure, stop it. Raises `Unavailable` when something does not come about in its time."""
    samples = Samples()
    async with _warm(plan, told) as there:
        # The longest way first: what does not work at all shows before minutes have been spent.
        told("bookings")
        await _bookings(there, plan, samples)
        # Then, while no memory lies free that earlier workflows have left.
        told("memory of waiting leads")
        samples.floor["memory"] = [await throughput.waiting_floors(there, plan.waiting) / 1024]
        samples.ours["memory"] = [await throughput.waiting_leads(there, plan.waiting, plan.in_flight) / 1024]
        for number in range(plan.rounds):
            await _round(there, plan, samples, lambda step, n=number: told(f"round {n + 1}: {step}"))  # type: ignore[misc]
    return samples


@asynccontextmanager
async def _warm(plan: Plan, told: Told) -> AsyncIterator[Arena]:
    async with arena(plan.seekers) as there:
        told("warm-up")
        await until("The watch over the agent's mailbox", lambda: watched(there))
        await throughput.floors(there, plan.warm_up, plan.in_flight)
        await throughput.leads(there, plan.warm_up, plan.in_flight)
        yield there


async def _round(there: Arena, plan: Plan, samples: Samples, told: Told) -> None:
    told("floor's throughput")
    _used(samples, samples.floor, await throughput.floors(there, plan.leads, plan.in_flight), plan.leads)
    told("throughput")
    _used(samples, samples.ours, await throughput.leads(there, plan.leads, plan.in_flight), plan.leads)
    told("floor's answers")
    floor = await latency.floor_answers(there, plan.floor_answers, plan.rate)
    told("first answers")
    waits = await latency.first_answers(there, plan.answers, plan.rate)
    _seconds(samples, "answer", waits.from_sent, floor)
    _seconds(samples, "answer from 202", waits.from_kept, floor)
    told("by IMAP")
    by_mailbox = await latency.first_answers(there, plan.by_imap, plan.rate, (by_imap,))
    _seconds(samples, "answer by IMAP", by_mailbox.from_sent, floor)
    contacted = await journey.costs_of(there, waits.seekers[-5:])
    _costs(samples, "to CONTACTED", contacted)
    told("replies")
    _seconds(samples, "reply", await latency.replies(there, waits.seekers[: plan.replies], plan.rate), floor)


def _used(samples: Samples, into: dict[str, list[float]], used: Usage, count: int) -> None:
    into["throughput"].append(count / used.seconds)
    for process, seconds in used.by_process.items():
        into[f"CPU, {process}"].append(seconds * 1000 / count)
    into["CPU"].append(sum(used.by_process.values()) * 1000 / count)
    samples.others.append(used.others / used.seconds)


def _seconds(samples: Samples, name: str, ours: list[float], floor: list[float]) -> None:
    for share in (50, 95):
        samples.ours[f"{name} p{share}"].append(percentile(ours, share / 100) * 1000)
        samples.floor[f"{name} p{share}"].append(percentile(floor, share / 100) * 1000)


def _costs(samples: Samples, name: str, costs: list[Cost]) -> None:
    """The dearest lead counts: a limit is kept by all or not at all."""
    for kind in ("activities", "local_activities", "actions", "events"):
        samples.ours[f"{kind} {name}"].append(max(getattr(cost, kind) for cost in costs))


async def _bookings(there: Arena, plan: Plan, samples: Samples) -> None:
    costs, seconds = await journey.book(there, plan.bookings)
    _costs(samples, "to BOOKED", costs)
    samples.ours["booking reply"] = [percentile(seconds, 0.5) * 1000]
