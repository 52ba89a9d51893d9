"""`python -m bench.retrieval`: a million texts of a thousand agencies, exactly and by HNSW; the results are kept in `bench/results`."""

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bench import machine
from bench.report import screen
from bench.retrieval import report
from bench.retrieval.plan import FULL, QUICK, Plan
from bench.retrieval.run import Samples, measure

RESULTS = Path(__file__).parents[1] / "results"


def main() -> int:
    """Measure, show, keep. 0 when every target was reached, 1 when one was missed."""
    parser = argparse.ArgumentParser(prog="python -m bench.retrieval", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="60,000 texts of 40 agencies, one round")
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER", help="where to keep the results")
    chosen = parser.parse_args()
    plan = QUICK if chosen.quick else FULL
    console, facts, at = Console(), machine.facts(), datetime.now(UTC)
    samples = asyncio.run(_measured(console, plan))
    facts["load after"] = machine.facts()["load before"]
    figures = report.figures(samples, plan)
    console.print(screen(figures))
    for file in report.write(chosen.results, samples, plan, facts, at):
        console.print(f"kept: {file.name}")
    return int(any(figure.reached is False for figure in figures))


async def _measured(console: Console, plan: Plan) -> Samples:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        bar = progress.add_task("starting", total=1)

        def told(step: str, share: float) -> None:
            progress.update(bar, description=step, completed=share)

        async with asyncio.timeout(plan.minutes * 60):
            return await measure(plan, told)


if __name__ == "__main__":
    raise SystemExit(main())
