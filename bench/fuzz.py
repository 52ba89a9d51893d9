"""Ten thousand damaged mails through the reader: what breaks it, what keeps it busy, what fills its memory."""

import asyncio
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from bench import report
from bench.figures import Figure, Target, percentile
from bench.fuzz_reader import Read
from bench.mutations import MUTATIONS, SEED
from bench.run import Told

HANGS_AFTER = 20.0
"""Seconds of the clock after which the process is killed; a second of CPU time is already told as a hang."""
READER = ("-m", "bench.fuzz_reader")
EVERY = 100
"""Mails between two moves of the bar."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many mails, from which seed."""

    name: str = "fuzz"
    mails: int = 10_000
    seed: int = SEED
    minutes: float = 40


FULL = Plan()
QUICK = Plan("fuzz-quick", mails=500, minutes=5)


@dataclass(slots=True)
class Samples:
    """What became of each mail, and those at which the process died or hung."""

    read: list[Read] = field(default_factory=list)
    ended: list[int] = field(default_factory=list)
    hung: list[int] = field(default_factory=list)


def steps(plan: Plan) -> int:
    """How many steps `measure` tells of."""
    return plan.mails // EVERY


async def measure(plan: Plan, told: Told) -> Samples:
    """Read all; a process that ends or hangs in the middle of a mail is followed by another that begins after it."""
    samples, number = Samples(), 0
    while number < plan.mails:
        number = await _read_from(number, plan, samples, told)
    return samples


async def _read_from(number: int, plan: Plan, samples: Samples, told: Told) -> int:
    """Read as far as one process gets; the number that the next one begins with."""
    arguments = (*READER, str(plan.seed), str(number), str(plan.mails))
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    try:
        while line := await asyncio.wait_for(process.stdout.readline(), HANGS_AFTER):
            samples.read.append(Read(**json.loads(line)))
            number += 1
            if number % EVERY == 0:
                told(f"{number} of {plan.mails} mails")
        if number == plan.mails:
            return number
        samples.ended.append(number)
    except TimeoutError:
        samples.hung.append(number)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
    return number + 1


def figures(samples: Samples) -> list[Figure]:
    """The named figures in their order."""
    times = [read.seconds * 1000 for read in samples.read]
    resident = [read.resident for read in samples.read]
    hangs = len(samples.hung) + sum(time > 1000 for time in times)
    return [
        Figure("Damaged mails read", "", (len(samples.read),)),
        Figure("Process ended in the middle of a mail", "", (len(samples.ended),), target=Target("≤", 0)),
        Figure("Errors, or text that cannot be stored", "", (len(faults(samples)),), target=Target("≤", 0)),
        Figure("Mails of more than a second", "", (hangs,), target=Target("≤", 0)),
        Figure("CPU of a mail, p50", "ms", (percentile(times, 0.5),)),
        Figure("CPU of a mail, p99", "ms", (percentile(times, 0.99),)),
        Figure("CPU of the slowest mail", "ms", (max(times),), target=Target("≤", 1000)),
        Figure("Memory while one mail is read, most", "MiB", (max(read.peak for read in samples.read),)),
        Figure("Memory of the process after all, beyond the first", "MiB", (resident[-1] - resident[0],)),
    ]


def faults(samples: Samples) -> list[Read]:
    return [read for read in samples.read if read.fault]


def write(
    folder: Path, figures: Sequence[Figure], plan: Plan, facts: Mapping[str, str], at: datetime, samples: Samples
) -> list[Path]:
    """Keep the run beside the others, with the slowest mail of each kind of damage, and what broke."""
    how = (
        f"`python -m bench fuzz{' --quick' if plan is QUICK else ''}`: {plan.mails} mails of the corpus, damaged in "
        f"{len(MUTATIONS)} ways (seed {plan.seed}), each read for the platform (`read_mail`) and to be looked at (`view_of`) "
        "in one process that lives on. What comes out has to be storable: no NUL, no half of a surrogate pair."
    )
    text = report.page(f"Damaged mails, {at:%d %B %Y}", how, figures, facts) + "\n" + _by_damage(samples)
    return report.keep(folder, text, figures, asdict(plan), facts, at)


def _by_damage(samples: Samples) -> str:
    kinds: dict[str, list[Read]] = defaultdict(list)
    for read in samples.read:
        kinds[read.name.split(" + ")[0]].append(read)
    rows = (
        f"| {name} | {len(reads)} | {max(read.seconds for read in reads) * 1000:.0f} | {max(read.peak for read in reads):.0f} |"
        for name, reads in sorted(kinds.items())
    )
    broken = [f"- mail {read.number} ({read.name}): {read.fault}" for read in faults(samples)]
    ended = [f"- mail {number}: the process ended" for number in samples.ended]
    hung = [f"- mail {number}: killed after {HANGS_AFTER:g} s" for number in samples.hung]
    head = (
        "| damage (the first, where there are several) | mails | slowest [ms] | most memory [MiB] |",
        "|---|---:|---:|---:|",
    )
    return "\n".join((*head, *rows, "", *broken, *ended, *hung)).rstrip() + "\n"
