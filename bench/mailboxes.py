"""Many mailboxes watched by one worker process, beside bare connections in IDLE: start, memory, threads, CPU, latency, end."""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path

from bench import report
from bench.doors import until
from bench.figures import Figure, Target, percentile
from bench.machine import cpu_seconds, resident_bytes, threads
from bench.mailbox_floor import ACCOUNT, ADDRESSES
from bench.mailbox_ground import Ground, ground
from bench.run import Told
from neuroconcepts.local.platform import ours
from neuroconcepts.local.processes import Process

COMMITTED = "SELECT count(*) FROM inbound_mail WHERE rfc_message_id = $1"
STOPS_WITHIN = Target("≤", 5)


@dataclass(frozen=True, slots=True)
class Plan:
    """How many mailboxes; per round the seconds of silence for the CPU time, and how many mails one after another."""

    name: str = "mailboxes"
    mailboxes: int = 500
    rounds: int = 3
    silence: float = 30
    mails: int = 40
    minutes: float = 15


FULL = Plan()
QUICK = Plan("mailboxes-quick", mailboxes=50, rounds=1, silence=10, mails=10, minutes=3)


@dataclass(slots=True)
class Samples:
    """What was measured, a value per round under each name; `floor` the same of the bare connections."""

    ours: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    floor: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))


NAMES: tuple[tuple[str, str, str, Target | None], ...] = (
    ("new", "Mailboxes added to a running worker → all watched", "s", None),
    ("start", "Worker process started → all watched", "s", None),
    ("again", "All connections cut → all watched again", "s", None),
    ("threads", "Threads", "", None),
    ("memory", "Memory per mailbox", "KiB", None),
    ("resident", "Memory of the process", "MiB", None),
    ("cpu", "CPU while nothing comes", "s/min", None),
    ("commit p50", "Mail delivered → committed, p50", "ms", None),
    ("commit p95", "Mail delivered → committed, p95", "ms", Target("≤", 1500)),
    ("stop", "SIGTERM → process gone", "s", STOPS_WITHIN),
)
STEPS_ONCE = ("new mailboxes",)
STEPS_A_ROUND = ("floor", "start", "silence", "mails", "cut", "stop")


def steps(plan: Plan) -> int:
    """How many steps `measure` tells of."""
    return len(STEPS_ONCE) + plan.rounds * len(STEPS_A_ROUND)


def figures(samples: Samples) -> list[Figure]:
    """The named figures in their order."""
    return [
        Figure(name, unit, tuple(samples.ours[key]), tuple(samples.floor.get(key, ())), target)
        for key, name, unit, target in NAMES
    ]


def write(folder: Path, figures: Sequence[Figure], plan: Plan, facts: Mapping[str, str], at: datetime) -> list[Path]:
    """Keep the run beside the others."""
    how = (
        f"`python -m bench mailboxes{' --quick' if plan is QUICK else ''}`: {plan.mailboxes} mailboxes on a Dovecot of this "
        f"machine, each a workflow and a thread in IDLE of one process `python -m workers mailbox`; {plan.rounds} round(s), "
        f"each with {plan.silence:g} s of silence and {plan.mails} mails one after another. The floor is a process with as "
        "many threads that only connect and wait in IDLE. Servers, worker and load share the cores. Dovecot itself tells of "
        "a new mail after half a second, and of those mailboxes that Linux has no inotify instance for at each full second."
    )
    text = report.page(f"{plan.mailboxes} mailboxes, {at:%d %B %Y}", how, figures, facts)
    return report.keep(folder, text, figures, asdict(plan), facts, at)


async def measure(plan: Plan, told: Told) -> Samples:
    """Start the servers, measure, stop them. Raises `Unavailable` when something does not come about in its time."""
    samples = Samples()
    async with ground(plan.mailboxes) as there:
        told("new mailboxes")
        await _new(there, samples.ours)
        for number in range(plan.rounds):

            def tell(step: str, number: int = number) -> None:
                told(f"round {number + 1}: {step}")

            await _floor(there, plan, samples.floor, tell)
            await _round(there, plan, samples.ours, tell)
    return samples


async def _new(there: Ground, into: dict[str, list[float]]) -> None:
    """Add all mailboxes at once to a worker that has none: its sweep finds them."""
    await there.database.execute("UPDATE mailbox SET enabled = false")
    with there.running(there.worker()) as worker:

        async def serves() -> bool:
            return "Serving" in worker.last_words()

        await until("The worker's start", serves)
        there.base = resident_bytes(worker.child.pid)
        await there.database.execute("UPDATE mailbox SET enabled = true")
        into["new"].append(await there.all_connected())


async def _floor(there: Ground, plan: Plan, into: dict[str, list[float]], told: Callable[[str], None]) -> None:
    told("floor")
    account = json.dumps(asdict(there.embedded.mail.imap(there.addresses[0])))
    told_it = {ACCOUNT: account, ADDRESSES: json.dumps(there.addresses)}
    await there.none_connected()
    with there.running(ours("bench.mailbox_floor", told_it)) as floor:
        into["start"].append(await there.all_connected())
        await _weigh(floor, plan, into, int(floor.log.read_text().split()[0]))


async def _round(there: Ground, plan: Plan, into: dict[str, list[float]], told: Callable[[str], None]) -> None:
    told("start")
    await there.none_connected()
    with there.running(there.worker()) as worker:
        into["start"].append(await there.all_connected())
        told("silence")
        await _weigh(worker, plan, into, there.base)
        told("mails")
        times = [await _committed(there, address) for address in spread(there.addresses, plan.mails)]
        for share in (50, 95):
            into[f"commit p{share}"].append(percentile(times, share / 100) * 1000)
        told("cut")
        await asyncio.to_thread(there.imap.admin, "kick", "*")
        into["again"].append(await there.all_connected())
        told("stop")
        into["stop"].append(await _ended(worker))


async def _weigh(process: Process, plan: Plan, into: dict[str, list[float]], base: int) -> None:
    """Threads, memory, and the CPU time of a silence."""
    pid = process.child.pid
    before, began = cpu_seconds({"": pid})[""], time.monotonic()
    await asyncio.sleep(plan.silence)
    used = cpu_seconds({"": pid})[""] - before
    into["cpu"].append(used / (time.monotonic() - began) * 60)
    into["threads"].append(threads(pid))
    into["resident"].append(resident_bytes(pid) / 1024**2)
    into["memory"].append((resident_bytes(pid) - base) / 1024 / plan.mailboxes)


async def _committed(there: Ground, address: str) -> float:
    """Seconds from a mail's delivery into this mailbox to its row."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Maria Suchende <maria@nordmail.example>", address, "Anfrage"
    mail["Message-ID"] = make_msgid(domain="nordmail.example")
    mail.set_content("Guten Tag, ist die Wohnung noch frei?")

    async def kept() -> bool:
        return bool(await there.database.fetchval(COMMITTED, mail["Message-ID"]))

    began = time.monotonic()
    await asyncio.to_thread(there.embedded.mail.deliver, mail.as_bytes(), address)
    await until(f"The intake of a mail to {address}", kept, every=0.005)
    return time.monotonic() - began


async def _ended(process: Process) -> float:
    """Seconds from SIGTERM to the process's end."""
    began = time.monotonic()
    process.child.terminate()
    await asyncio.to_thread(process.child.wait, 60)
    return time.monotonic() - began


def spread(addresses: Sequence[str], count: int) -> Sequence[str]:
    """That many of them, or all, at even distances."""
    return addresses[:: max(1, len(addresses) // count)][:count]
