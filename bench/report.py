"""The run as a table for people and as JSON for machines."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.table import Table

from bench.figures import Figure, Spread, Target
from bench.plan import Plan
from bench.run import Samples

MS = "ms"
NAMES: tuple[tuple[str, str, str, Target | None], ...] = (
    ("throughput", "Leads to CONTACTED", "/s", Target("≥", 0.6, ratio=True)),
    ("answer p50", "Enquiry sent off (API) → answer at SMTP, p50", MS, None),
    ("answer p95", "Enquiry sent off (API) → answer at SMTP, p95", MS, None),
    ("answer from 202 p50", "Enquiry accepted (202) → answer at SMTP, p50", MS, Target("≤", 150)),
    ("answer from 202 p95", "Enquiry accepted (202) → answer at SMTP, p95", MS, Target("≤", 300)),
    ("answer by IMAP p50", "Enquiry in the mailbox → answer at SMTP, p50", MS, None),
    ("answer by IMAP p95", "Enquiry in the mailbox → answer at SMTP, p95", MS, None),
    ("reply p50", "Reply in the mailbox → answer at SMTP, p50", MS, None),
    ("reply p95", "Reply in the mailbox → answer at SMTP, p95", MS, Target("≤", 1000)),
    ("booking reply", "Reply that asks for a slot or takes one → answer, p50", MS, None),
    ("activities to CONTACTED", "Activities, NEW → CONTACTED", "", Target("≤", 3)),
    ("local_activities to CONTACTED", "Local activities, NEW → CONTACTED", "", None),
    ("actions to CONTACTED", "Temporal actions, NEW → CONTACTED", "", None),
    ("events to CONTACTED", "History events, NEW → CONTACTED", "", None),
    ("activities to BOOKED", "Activities, NEW → BOOKED, 2 replies", "", Target("≤", 12)),
    ("local_activities to BOOKED", "Local activities, NEW → BOOKED", "", None),
    ("actions to BOOKED", "Temporal actions, NEW → BOOKED", "", None),
    ("events to BOOKED", "History events, NEW → BOOKED", "", None),
    ("memory", "Worker memory per waiting lead", "KiB", None),
    ("CPU", "CPU per lead, all processes", MS, None),
)


def figures(samples: Samples) -> list[Figure]:
    """The named figures in their order, then the CPU time of each process."""
    named = [_figure(samples, *name) for name in NAMES if name[0] in samples.ours]
    parts = [name for name in samples.ours if name.startswith("CPU, ") and not name.endswith("floor's worker")]
    return named + [_figure(samples, name, f"CPU per lead, {name.removeprefix('CPU, ')}", MS, None) for name in parts]


def _figure(samples: Samples, key: str, name: str, unit: str, target: Target | None) -> Figure:
    beside = "CPU, floor's worker" if key == "CPU, workers" else key
    return Figure(name, unit, tuple(samples.ours[key]), tuple(samples.floor.get(beside, ())), target)


HEADER = ("figure", "min", "median", "max", "floor", "ratio", "target", "reached")


def rows(figures: Sequence[Figure]) -> Iterator[tuple[str, ...]]:
    """One row per figure, in the order of `HEADER`."""
    for figure in figures:
        spread = figure.spread
        yield (
            f"{figure.name} [{figure.unit}]" if figure.unit else figure.name,
            *map(_number, (spread.least, spread.middle, spread.most)),
            _number(Spread.of(figure.floor).middle) if figure.floor else "",
            f"{figure.ratio:.2f}" if figure.ratio is not None else "",
            str(figure.target or ""),
            {True: "yes", False: "no", None: ""}[figure.reached],
        )


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 or value == round(value) else f"{value:.1f}"


def screen(figures: Sequence[Figure]) -> Table:
    """The table for the terminal."""
    table = Table(title="Benchmarks", title_justify="left")
    for number, title in enumerate(HEADER):
        table.add_column(title, justify="left" if number == 0 else "right")
    for row in rows(figures):
        table.add_row(*(cell.replace("[", r"\[") for cell in row), style={"no": "red", "yes": "green"}.get(row[-1]))
    return table


def markdown(figures: Sequence[Figure], plan: Plan, facts: Mapping[str, str], at: datetime) -> str:
    """The table and the machine, as a page."""
    how = (
        f"`python -m bench{' --quick' if plan.name == 'quick' else ''}`: {plan.rounds} round(s), per round "
        f"{plan.leads} leads for throughput ({plan.in_flight} under way), {plan.answers} first answers and "
        f"{plan.replies} replies at {plan.rate:g}/s. The floor is a bare workflow with as many activities that do nothing "
        "(for the answers the last one sends a mail over STARTTLS and AUTH), on the same server in the same round. "
        "Values are per round; the target is held against the median round."
    )
    return page(f"Benchmarks, {at:%d %B %Y}", how, figures, facts)


def page(title: str, how: str, figures: Sequence[Figure], facts: Mapping[str, str]) -> str:
    """What was measured and how, as a page."""
    lines = [
        f"# {title}",
        "",
        how,
        "",
        "| " + " | ".join(HEADER) + " |",
        "|---" + "|---:" * (len(HEADER) - 1) + "|",
        *("| " + " | ".join(row) + " |" for row in rows(figures)),
        "",
        "| machine | |",
        "|---|---|",
        *(f"| {name} | {value} |" for name, value in facts.items()),
    ]
    return "\n".join(lines) + "\n"


def write(folder: Path, figures: Sequence[Figure], plan: Plan, facts: Mapping[str, str], at: datetime) -> list[Path]:
    """Keep the run as `NAME.json` and `NAME.md`; the last run of the same plan is replaced."""
    return keep(folder, markdown(figures, plan, facts, at), figures, asdict(plan), facts, at)


def keep(
    folder: Path,
    text: str,
    figures: Sequence[Figure],
    plan: Mapping[str, Any],
    facts: Mapping[str, str],
    at: datetime,
) -> list[Path]:
    """Keep a run under its plan's name: the page `text`, and the figures as JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    written, data = folder / f"{plan['name']}.md", folder / f"{plan['name']}.json"
    written.write_text(text)
    kept = [
        asdict(figure) | {"spread": asdict(figure.spread), "ratio": figure.ratio, "reached": figure.reached}
        for figure in figures
    ]
    run = {"at": at.isoformat(timespec="seconds"), "plan": dict(plan), "machine": dict(facts), "figures": kept}
    data.write_text(json.dumps(run, ensure_ascii=False, indent=2) + "\n")
    return [written, data]
