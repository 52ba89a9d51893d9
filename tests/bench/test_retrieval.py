"""The bench of retrieval, on a small scale: what it writes is what is searched, and what it reports was measured."""

import json
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from bench.retrieval import chart, report
from bench.retrieval.measure import Asked
from bench.retrieval.plan import BLOCK, FULL, QUICK, Plan
from bench.retrieval.run import Samples, measure
from bench.retrieval.vectors import World, nearest

TINY = Plan(name="tiny", texts=900, tenants=5, sizes=(100, 300), dimension=64, rounds=1, asked=10, agencies=2)


def test_all_texts_are_given_to_somebody() -> None:
    for plan in (FULL, QUICK, TINY):
        assert sum(plan.sizes) + sum(plan.others) == plan.texts
        assert len(plan.sizes) + len(plan.others) == plan.tenants
        assert {size % BLOCK for size in (*plan.sizes, *plan.others)} == {0}
        assert plan.agencies <= len(plan.others)
    assert (FULL.texts, FULL.tenants, FULL.sizes[-1]) == (1_000_000, 1_000, 200_000)


def test_vectors_are_clustered_and_of_length_one() -> None:
    chance = np.random.default_rng(1)
    world = World.of(64, chance)
    stored = world.embeddings(4, 50, chance)
    assert np.allclose(np.linalg.norm(stored.astype(np.float32), axis=1), 1, atol=0.01)
    assert np.allclose(np.linalg.norm(world.questions(5, chance), axis=1), 1, atol=1e-4)
    likeness = stored.astype(np.float32) @ stored.astype(np.float32).T
    same = np.kron(np.eye(4, dtype=bool), np.ones((50, 50), dtype=bool))
    assert likeness[same & ~np.eye(200, dtype=bool)].mean() > likeness[~same].mean() + 0.05
    asked = stored[17].astype(np.float32)
    assert nearest(stored, asked, 3)[0] == 17


async def test_a_small_run_reaches_its_recall_and_tells_all(tmp_path: Path) -> None:
    steps: list[str] = []
    samples = await measure(TINY, lambda step, share: steps.append(step))
    assert [asked.recall for asked in samples.ordinary["meaning"]] == [1.0]
    assert all(asked.recall == 1.0 for rounds in samples.exact.values() for asked in rounds)
    assert set(samples.hnsw) == {100, 300}
    assert set(samples.hnsw) <= set(samples.built)
    assert all(asked.recall > 0.9 for rounds in samples.hnsw.values() for asked in rounds)
    assert {"writing texts", "asking exactly", "building HNSW for 300 texts", "asking by HNSW"} <= set(steps)
    page, picture, data = report.write(tmp_path, samples, TINY, {"cpu": "some"}, datetime(2026, 3, 2, tzinfo=UTC))
    assert "| 300 |" in page.read_text()
    assert "| cpu | some |" in page.read_text()
    ET.fromstring(picture.read_text())
    assert json.loads(data.read_text())["plan"]["name"] == "tiny"


def test_the_crossover_is_the_largest_size_within_the_limit() -> None:
    samples = Samples()
    for size, seconds in ((100, 0.001), (1_000, 0.009), (10_000, 0.05)):
        samples.exact[size] = [Asked([seconds] * 20, [1.0])]
    assert report.crossover(samples) == 1_000


@pytest.mark.parametrize("points", [[(1.0, 1.0)], [(1.0, 0.5), (1_000.0, 300.0)]])
def test_a_chart_is_well_formed_and_within_its_frame(points: list[tuple[float, float]]) -> None:
    drawn = chart.Chart("A & B", "<x>", "y", [chart.Line("p95", points, 0)], [(10.0, "10 ms")]).svg()
    root = ET.fromstring(drawn)
    for line in root.iter("{http://www.w3.org/2000/svg}polyline"):
        for point in line.attrib["points"].split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= chart.WIDTH
            assert 0 <= y <= chart.HEIGHT
