"""The table and the file say what was measured, and what was missed."""

import json
from datetime import UTC, datetime
from pathlib import Path

from bench import report
from bench.figures import Figure, Target
from bench.plan import FULL, QUICK
from bench.run import Samples

AT = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
FIGURES = [
    Figure("Leads to CONTACTED", "/s", (8.04, 9, 10), (20, 20, 30), Target("≥", 0.6, ratio=True)),
    Figure("Activities", "", (3,), target=Target("≤", 3)),
]


def test_a_row_shows_spread_floor_ratio_and_verdict() -> None:
    assert list(report.rows(FIGURES)) == [
        ("Leads to CONTACTED [/s]", "8.0", "9", "10", "20", "0.45", "≥ 60% of the floor", "no"),
        ("Activities", "3", "3", "3", "", "", "≤ 3", "yes"),
    ]


def test_samples_become_named_figures_beside_their_floor() -> None:
    samples = Samples()
    samples.ours["CPU, workers"] = [40.0]
    samples.floor["CPU, floor's worker"] = [10.0]
    samples.ours["CPU, floor's worker"] = [0.1]
    samples.ours["throughput"] = [12.0]
    samples.floor["throughput"] = [20.0]
    throughput, workers = report.figures(samples)
    assert (throughput.name, throughput.reached) == ("Leads to CONTACTED", True)
    assert (workers.name, workers.ratio) == ("CPU per lead, workers", 4)


def test_the_page_and_the_file_hold_all_figures_and_the_machine(tmp_path: Path) -> None:
    page, data = report.write(tmp_path / "new", FIGURES, QUICK, {"cpu": "some"}, AT)
    assert page.read_text().count("\n| Leads to CONTACTED [/s] | 8.0 | 9 | 10 |") == 1
    assert "| cpu | some |" in page.read_text()
    kept = json.loads(data.read_text())
    assert kept["machine"] == {"cpu": "some"}
    assert kept["plan"]["name"] == "quick"
    assert [figure["values"] for figure in kept["figures"]] == [[8.04, 9, 10], [3]]
    assert [figure["reached"] for figure in kept["figures"]] == [False, True]


def test_every_seeker_of_a_plan_has_a_mailbox() -> None:
    assert QUICK.seekers < FULL.seekers < 2000
    for plan in (QUICK, FULL):
        assert plan.replies <= plan.answers, "who replies has had an answer"
