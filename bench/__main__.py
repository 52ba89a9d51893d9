"""`python -m bench [leads|mailboxes|intake|fuzz|claims]`: measure, beside a floor; the results are kept in `bench/results`.

`leads` (the default) and `mailboxes` start the embedded platform; `intake` and `fuzz` need only the reader of mails, `claims`
only the claim check.
"""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bench import claims, fuzz, intake, machine, mailboxes, report
from bench.figures import Figure, Spread
from bench.plan import FULL, QUICK, Plan
from bench.run import Told, measure, steps
from neuroconcepts.local.serve import until_told

RESULTS = Path(__file__).parent / "results"

T = TypeVar("T")


def main() -> int:
    """Measure, show, keep. 0 when every target was reached, 1 when one was missed, 130 after Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "what",
        nargs="?",
        choices=("leads", "mailboxes", "intake", "fuzz", "claims"),
        default="leads",
        help="leads by default",
    )
    parser.add_argument("--quick", action="store_true", help="one small round: does it work, roughly how fast is it")
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER", help="where to keep the results")
    parser.add_argument("--seed", type=int, default=1, help="claims: which letters to make")
    chosen = parser.parse_args()
    console, quick, folder = Console(), chosen.quick, chosen.results
    letters = replace(claims.QUICK if quick else claims.FULL, seed=chosen.seed)
    work = {
        "leads": lambda: _leads(console, QUICK if quick else FULL, folder),
        "mailboxes": lambda: _mailboxes(console, mailboxes.QUICK if quick else mailboxes.FULL, folder),
        "intake": lambda: _intake(console, intake.QUICK if quick else intake.FULL, folder),
        "fuzz": lambda: _fuzz(console, fuzz.QUICK if quick else fuzz.FULL, folder),
        "claims": lambda: _claims(console, letters, folder),
    }
    return asyncio.run(work[chosen.what]())


async def _leads(console: Console, plan: Plan, folder: Path) -> int:
    facts, at = machine.facts(), datetime.now(UTC)
    if (samples := await _measured(console, steps(plan), plan.minutes, lambda told: measure(plan, told))) is None:
        return 130
    facts["others' share of the cores"] = f"{Spread.of(samples.others).middle / int(facts['cores']):.0%}"
    figures = report.figures(samples)
    return _shown(console, figures, report.write(folder, figures, plan, facts, at))


async def _mailboxes(console: Console, plan: mailboxes.Plan, folder: Path) -> int:
    facts, at = machine.facts(), datetime.now(UTC)
    measured = _measured(console, mailboxes.steps(plan), plan.minutes, lambda told: mailboxes.measure(plan, told))
    if (samples := await measured) is None:
        return 130
    figures = mailboxes.figures(samples)
    return _shown(console, figures, mailboxes.write(folder, figures, plan, facts, at))


async def _claims(console: Console, plan: claims.Plan, folder: Path) -> int:
    facts, at = machine.facts(), datetime.now(UTC)
    samples = claims.measure(plan)
    return _shown(console, claims.totals(samples), claims.write(folder, samples, plan, facts, at))


async def _intake(console: Console, plan: intake.Plan, folder: Path) -> int:
    facts, at = machine.facts(), datetime.now(UTC)
    measured = _measured(console, intake.steps(plan), plan.minutes, lambda told: intake.measure(plan, told))
    if (samples := await measured) is None:
        return 130
    figures = intake.figures(samples)
    return _shown(console, figures, intake.write(folder, figures, plan, facts, at, samples))


async def _fuzz(console: Console, plan: fuzz.Plan, folder: Path) -> int:
    facts, at = machine.facts(), datetime.now(UTC)
    measured = _measured(console, fuzz.steps(plan), plan.minutes, lambda told: fuzz.measure(plan, told))
    if (samples := await measured) is None:
        return 130
    figures = fuzz.figures(samples)
    return _shown(console, figures, fuzz.write(folder, figures, plan, facts, at, samples))


def _shown(console: Console, figures: list[Figure], kept: list[Path]) -> int:
    console.print(report.screen(figures))
    for file in kept:
        console.print(f"kept: {file.name}")
    return int(any(figure.reached is False for figure in figures))


async def _measured(console: Console, total: int, minutes: float, work: Callable[[Told], Awaitable[T]]) -> T | None:
    """What was measured in `total` steps within that many minutes; None when Ctrl-C or SIGTERM came first."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    async with until_told() as told:
        # The platform shows its own start: the bar moves in only afterwards.
        with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
            bar = progress.add_task("starting", total=total)

            def tell(step: str) -> None:
                progress.update(bar, description=step, advance=1, refresh=True)

            working = asyncio.create_task(_within(minutes, work(tell)))
            stop = asyncio.create_task(told.wait())
            await asyncio.wait({working, stop}, return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                stop.cancel()
                return working.result()
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)
            return None


async def _within(minutes: float, work: Awaitable[T]) -> T:
    async with asyncio.timeout(minutes * 60):
        return await work


if __name__ == "__main__":
    raise SystemExit(main())
