"""`python -m bench`: measure the embedded platform beside its floor; the results are kept in `bench/results`."""

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bench import machine, report
from bench.figures import Spread
from bench.plan import FULL, QUICK, Plan
from bench.run import Samples, Told, measure, steps
from neuroconcepts.local.serve import until_told

RESULTS = Path(__file__).parent / "results"


def main() -> int:
    """Measure, show, keep. 0 when every target was reached, 1 when one was missed, 130 after Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one small round: does it work, roughly how fast is it")
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER", help="where to keep the results")
    chosen = parser.parse_args()
    return asyncio.run(_run(Console(), QUICK if chosen.quick else FULL, chosen.results))


async def _run(console: Console, plan: Plan, folder: Path) -> int:
    facts, at = machine.facts(), datetime.now(UTC)
    if (samples := await _measured(console, plan)) is None:
        return 130
    facts["others' share of the cores"] = f"{Spread.of(samples.others).middle / int(facts['cores']):.0%}"
    figures = report.figures(samples)
    console.print(report.screen(figures))
    for file in report.write(folder, figures, plan, facts, at):
        console.print(f"kept: {file.name}")
    return int(any(figure.reached is False for figure in figures))


async def _measured(console: Console, plan: Plan) -> Samples | None:
    """What was measured; None when Ctrl-C or SIGTERM came first."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    async with until_told() as told:
        # The platform shows its own start: the bar moves in only afterwards.
        with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
            bar = progress.add_task("starting", total=steps(plan))

            def tell(step: str) -> None:
                progress.update(bar, description=step, advance=1, refresh=True)

            work = asyncio.create_task(_within(plan, tell))
            stop = asyncio.create_task(told.wait())
            await asyncio.wait({work, stop}, return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                stop.cancel()
                return work.result()
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)
            return None


async def _within(plan: Plan, tell: Told) -> Samples:
    async with asyncio.timeout(plan.minutes * 60):
        return await measure(plan, tell)


if __name__ == "__main__":
    raise SystemExit(main())
