"""The command: read the sets, run them, show the figures beside the last report's, and keep the report."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from neuroconcepts.evaluation import report as reports
from neuroconcepts.evaluation.comparison import Comparison, compare
from neuroconcepts.evaluation.report import Report
from neuroconcepts.evaluation.run import evaluate
from neuroconcepts.evaluation.sets import read_folder
from neuroconcepts.evaluation.tables import shown
from neuroconcepts.ports.assistant import Assistant


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """Where reports are kept, the one to compare with (by default the last), how many lines at a time, whether to show wrong ones."""

    reports: Path
    against: Path | None = None
    at_once: int = 1
    verbose: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """The report, its file, and the comparison where there was one to compare with."""

    report: Report
    file: Path
    comparison: Comparison | None


def measure(
    folder: Path, assistant: Assistant, choice: str, wishes: Wishes, runner: asyncio.Runner, *, now: datetime
) -> Measured:
    """Evaluate and print; an interruption (Ctrl-C) prints and keeps what there is. Raises what `read_folder` raises."""
    sets = read_folder(folder)
    before = reports.read(wishes.against) if wishes.against else None
    with _progress(sets.size) as on_line:
        running = evaluate(sets, assistant, choice, at=now, at_once=wishes.at_once, on_line=on_line)
        report = runner.run(running)
    before = before or reports.last(wishes.reports, report)
    comparison = compare(before, report) if before else None
    file = reports.write(wishes.reports, report)
    console = Console()
    console.print(shown(report, comparison, verbose=wishes.verbose))
    console.print(f"Report: {file}", soft_wrap=True, markup=False, highlight=False)
    return Measured(report, file, comparison)


@contextmanager
def _progress(lines: int) -> Iterator[Callable[[], None]]:
    """A bar on stderr where somebody looks; stdout is the figures'."""
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("Lines", total=lines)
        yield lambda: bar.advance(task)
