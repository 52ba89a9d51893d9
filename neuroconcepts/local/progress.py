"""Showing that something slow goes on, and for how long: a moving line in a terminal, plain lines in a log."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

_console = Console(stderr=True, soft_wrap=True)
_REMIND_SECONDS = 30.0


@contextmanager
def step(title: str) -> Iterator[None]:
    """Show `title` with the elapsed time until the block ends, and how it ended."""
    began = time.monotonic()
    try:
        with _moving(title) if _console.is_terminal else _plain(title, began):
            yield
    except BaseException:
        _console.print(f"[red]✗[/] {title}: failed after {_elapsed(began)}", highlight=False)
        raise
    _console.print(f"[green]✓[/] {title}: {_elapsed(began)}", highlight=False)


@contextmanager
def _moving(title: str) -> Iterator[None]:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=_console, transient=True) as progress:
        progress.add_task(title, total=None)
        yield


@contextmanager
def _plain(title: str, began: float) -> Iterator[None]:
    # A log that stays silent for minutes looks like one that hangs.
    ended = threading.Event()

    def remind() -> None:
        while not ended.wait(_REMIND_SECONDS):
            _console.print(f"… {title}: {_elapsed(began)}", highlight=False)

    _console.print(f"… {title}", highlight=False)
    threading.Thread(target=remind, daemon=True).start()
    try:
        yield
    finally:
        ended.set()


def _elapsed(began: float) -> str:
    passed = time.monotonic() - began
    minutes, seconds = divmod(round(passed), 60)
    return f"{passed:.1f} s" if passed < 10 else f"{minutes}:{seconds:02d} min"
