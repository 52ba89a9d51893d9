"""The run as a page, as a chart, and as JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from statistics import median

from bench.figures import Figure, Target
from bench.report import HEADER, rows
from bench.retrieval.chart import Chart, Line
from bench.retrieval.measure import Asked
from bench.retrieval.plan import Plan
from bench.retrieval.run import Samples

EXACT_LIMIT, HNSW_LIMIT = 10.0, 20.0
"""Milliseconds, p95: of an exact search over an agency, and of one over the largest."""


HOW = (
    "`{command}`: {texts:,} texts of {tenants:,} agencies with synthetic, clustered embeddings ({dimension} dimensions, 16-bit "
    "floats: the platform's default), written property by property, agencies mixed. Asked through the platform's own store, "
    "as its own role, under forced row-level security, one question at a time, each in a transaction of its own; recall "
    "against brute force over the stored vectors. The floor of exact search is the same search as bare SQL without policies; "
    "the floor of HNSW is exact search. Values are per round; the target is held against the median round."
)


def figures(samples: Samples, plan: Plan) -> list[Figure]:
    """What is held against a target, exact search beside its bare SQL, HNSW beside exact search."""
    largest, ordinary = plan.sizes[-1], samples.ordinary
    return [
        Figure("Exact, an ordinary agency: recall@10", "", _recall(ordinary["meaning"]), target=Target("≥", 1.0)),
        _timed("Exact, an ordinary agency", ordinary["meaning"], ordinary["bare"], 0.5, None),
        _timed("Exact, an ordinary agency", ordinary["meaning"], ordinary["bare"], 0.95, Target("≤", EXACT_LIMIT)),
        _timed("By meaning and words, an ordinary agency", ordinary["hybrid"], ordinary["bare"], 0.95, None),
        _timed("Exact, one property of it", ordinary["property"], ordinary["bare"], 0.95, None),
        Figure("HNSW, the largest agency: recall@10", "", _recall(samples.hnsw[largest]), target=Target("≥", 0.95)),
        _timed("HNSW, the largest agency", samples.hnsw[largest], samples.exact[largest], 0.5, None),
        _timed(
            "HNSW, the largest agency", samples.hnsw[largest], samples.exact[largest], 0.95, Target("≤", HNSW_LIMIT)
        ),
        _timed(
            "By meaning and words, the largest agency", ordinary["hybrid, largest"], samples.exact[largest], 0.95, None
        ),
    ]


def _timed(name: str, ours: list[Asked], floor: list[Asked], share: float, target: Target | None) -> Figure:
    times = tuple(each.ms(share) for each in ours)
    return Figure(f"{name}, p{share * 100:.0f}", "ms", times, tuple(each.ms(share) for each in floor), target)


def _recall(asked: list[Asked]) -> tuple[float, ...]:
    return tuple(each.recall for each in asked)


def crossover(samples: Samples) -> int:
    """The largest agency of the comparison that is searched exactly within the limit, at the median round."""
    within = [size for size, asked in samples.exact.items() if _middle(asked, 0.95) <= EXACT_LIMIT]
    return max(within, default=0)


def _middle(asked: list[Asked], share: float) -> float:
    return median(each.ms(share) for each in asked)


def chart(samples: Samples) -> Chart:
    """Milliseconds over texts, exact search and an HNSW index of the agency's own."""

    def line(name: str, asked: dict[int, list[Asked]], share: float, colour: int) -> Line:
        points = [(float(size), _middle(each, share)) for size, each in sorted(asked.items())]
        return Line(name, points, colour, dashed=share == 0.5)

    lines = [
        line("exact, p95", samples.exact, 0.95, 0),
        line("exact, p50", samples.exact, 0.5, 0),
        line("own HNSW, p95", samples.hnsw, 0.95, 1),
        line("own HNSW, p50", samples.hnsw, 0.5, 1),
    ]
    limits = [(EXACT_LIMIT, f"{EXACT_LIMIT:g} ms"), (HNSW_LIMIT, f"{HNSW_LIMIT:g} ms")]
    return Chart("Searching one agency among a million texts", "texts of the agency", "milliseconds", lines, limits)


def markdown(samples: Samples, plan: Plan, facts: Mapping[str, str], at: datetime) -> str:
    """The page."""
    command = f"python -m bench.retrieval{' --quick' if plan.name.endswith('quick') else ''}"
    kept = ", ".join(f"{name} {size / 1024**3:.1f} GiB" for name, size in samples.bytes_of.items())
    lines = [
        f"# Retrieval, {at:%d %B %Y}",
        "",
        HOW.format(command=command, texts=plan.texts, tenants=plan.tenants, dimension=plan.dimension),
        "",
        *_table(HEADER, list(rows(figures(samples, plan)))),
        "",
        f"![Exact search and HNSW over the size of an agency]({plan.name}.svg)",
        "",
        f"Exact search stays within {EXACT_LIMIT:g} ms (p95) up to **{crossover(samples):,} texts** of an agency.",
        "",
        *_table(
            ("texts", "exact p50", "exact p95", "recall", "HNSW p50", "HNSW p95", "recall", "HNSW built in"),
            [_size_row(samples, size) for size in plan.sizes],
        ),
        "",
        f"Written in {samples.loaded:.0f} s; {kept}.",
        "",
        *_table(("machine", ""), [(name, value) for name, value in facts.items()]),
    ]
    return "\n".join(lines) + "\n"


def _size_row(samples: Samples, size: int) -> tuple[str, ...]:
    exact, hnsw = samples.exact[size], samples.hnsw[size]
    times = [f"{_middle(asked, share):.1f} ms" for asked in (exact, hnsw) for share in (0.5, 0.95)]
    found = [f"{median(_recall(asked)):.3f}" for asked in (exact, hnsw)]
    return (f"{size:,}", times[0], times[1], found[0], times[2], times[3], found[1], f"{samples.built[size]:.0f} s")


def _table(header: Sequence[str], body: Sequence[Sequence[str]]) -> list[str]:
    bar = "|---" + "|---:" * (len(header) - 1) + "|"
    return ["| " + " | ".join(header) + " |", bar, *("| " + " | ".join(row) + " |" for row in body)]


def write(folder: Path, samples: Samples, plan: Plan, facts: Mapping[str, str], at: datetime) -> list[Path]:
    """Keep the run as `NAME.md`, `NAME.svg` and `NAME.json`; the last run of the same plan is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = {
        "md": markdown(samples, plan, facts, at),
        "svg": chart(samples).svg(),
        "json": json.dumps(_as_json(samples, plan, facts, at), ensure_ascii=False, indent=2) + "\n",
    }
    for ending, content in contents.items():
        (folder / f"{plan.name}.{ending}").write_text(content)
    return [folder / f"{plan.name}.{ending}" for ending in contents]


def _as_json(samples: Samples, plan: Plan, facts: Mapping[str, str], at: datetime) -> dict[str, object]:
    def sizes(asked: dict[int, list[Asked]]) -> dict[int, list[dict[str, float]]]:
        return {
            size: [{"p50": each.ms(0.5), "p95": each.ms(0.95), "recall": each.recall} for each in rounds]
            for size, rounds in asked.items()
        }

    kept = [asdict(each) | {"ratio": each.ratio, "reached": each.reached} for each in figures(samples, plan)]
    return {
        "at": at.isoformat(timespec="seconds"),
        "plan": asdict(plan),
        "machine": dict(facts),
        "figures": kept,
        "exact": sizes(samples.exact),
        "hnsw": sizes(samples.hnsw),
        "crossover": crossover(samples),
    }
