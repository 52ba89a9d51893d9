"""A report for people, beside the last one."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from neuroconcepts.evaluation.comparison import Comparison, Moved
from neuroconcepts.evaluation.figures import Figure
from neuroconcepts.evaluation.report import Report, SetReport, Spent, Wrong
from neuroconcepts.evaluation.sets import Kind

SHOWN = 10
"""How many lines of one list are shown; the report's file has them all."""
_WIDEST = 300
"""Characters of a line that are shown."""


def shown(report: Report, comparison: Comparison | None = None, *, verbose: bool = False) -> RenderableType:
    """All tables; `verbose` also shows the lines that are wrong."""
    parts: list[RenderableType] = [_heading(report)]
    parts += [_figures(report, kind, comparison) for kind in report.kinds]
    parts += [_latency(report)]
    if report.spent.calls:
        parts.append(Text(_spent(report.spent)))
    if verbose:
        parts += [text for each in report.sets if each.wrong for text in _wrong(each)]
    return Group(*parts, *(_compared(comparison) if comparison else ()))


def _heading(report: Report) -> Text:
    who = ", ".join(f"{name} ({lines} lines)" for name, lines in report.answered_by.items()) or "the rules"
    text = Text(f"{report.at:%d.%m.%Y %H:%M} UTC, {report.assistant}: {who}", "bold")
    for version, digest in report.prompts.items():
        text.append(f"\nprompt {version} ({digest})", "not bold")
    others = [name for name in report.answered_by if report.model and not name.startswith(report.model)]
    if report.assistant != "offline" and (others or not report.prompts):
        text.append("\nNot all lines were answered by the model: the log tells why.", "bold red")
    if not report.complete:
        text.append("\nInterrupted: these are the lines that were done.", "bold yellow")
    return text


# ── Figures ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _figures(report: Report, kind: Kind, comparison: Comparison | None) -> Table:
    table = _table(kind, ("count", "of", "share", *(("last", "change") if comparison else ())))
    before = {figure.name: figure for figure in comparison.before.figures(kind)} if comparison else {}
    for figure in report.figures(kind):
        row = [figure.name, str(figure.part), str(figure.whole), _percent(figure.share)]
        table.add_row(*row, *(_beside(figure, before) if comparison else ()))
    return table


def _table(title: str, columns: Sequence[str]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(title, min_width=30)
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    return table


def _beside(figure: Figure, before: Mapping[str, Figure]) -> tuple[str, Text]:
    last = before.get(figure.name)
    if last is None or last.share is None or figure.share is None:
        return "", Text()
    change = figure.share - last.share
    colour = "" if not change else "red" if (change > 0) is figure.fault else "green"
    return _percent(last.share), Text(f"{100 * change:+.1f}" if change else "=", colour)


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f} %"


def _latency(report: Report) -> Table:
    table = _table("seconds for a line", ("lines", "min", "median", "p95", "max"))
    for each in report.sets:
        if spread := each.latency:
            seconds = (spread.least, spread.middle, spread.p95, spread.most)
            table.add_row(
                each.name, str(spread.count), *(f"{value:.4f}" if value < 0.1 else f"{value:.2f}" for value in seconds)
            )
    return table


def _spent(spent: Spent) -> str:
    cost = "price not known" if spent.cost is None else f"{spent.cost.quantize(Decimal('0.0001'))} USD"
    return f"{spent.calls} calls: {spent.tokens_in:,} tokens in, {spent.tokens_out:,} out, {cost}"


# ── Lines ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _wrong(of_set: SetReport) -> Iterator[Text]:
    yield Text(f"\n{of_set.name}, wrong:", "bold")
    for line in of_set.wrong:
        yield from _line(line.id, line)


def _line(name: str, line: Wrong, colour: str = "") -> Iterator[Text]:
    yield Text(f"  {name}  {_short(line.asked)}", colour)
    yield Text(f"    expected  {_short(line.expected)}\n    got       {_short(line.got)}", "dim")


def _compared(comparison: Comparison) -> Iterator[RenderableType]:
    since = f"Since the report of {comparison.before.at:%d.%m.%Y %H:%M} UTC"
    changed = "; ".join(comparison.changed) or "nothing that a report knows of was changed"
    yield Text(f"\n{since}: {changed}.", "bold")
    yield from _moved("better", "green", comparison.better)
    yield from _moved("worse", "red", comparison.worse)
    if not (comparison.better or comparison.worse):
        yield Text("No line got better or worse.")


def _moved(what: str, colour: str, lines: Sequence[Moved]) -> Iterator[Text]:
    if lines:
        yield Text(f"{len(lines)} got {what}:", f"bold {colour}")
    for moved in lines[:SHOWN]:
        yield from _line(f"{moved.set_name} {moved.line.id}", moved.line, colour)
    if len(lines) > SHOWN:
        yield Text(f"  and {len(lines) - SHOWN} more, in the report's file", "dim")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 1]}…"
