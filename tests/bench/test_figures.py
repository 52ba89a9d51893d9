"""The statistics, against their definitions; how a target is held against a figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.figures import Figure, Spread, Target, percentile

values = st.lists(st.integers(-1000, 1000), min_size=1, max_size=60)
shares = st.integers(1, 100).map(lambda percent: percent / 100)


@given(values, shares)
def test_a_percentile_is_the_smallest_value_that_covers_its_share(some: list[int], share: float) -> None:
    found = percentile(some, share)

    def covered(limit: float) -> int:
        return sum(value <= limit for value in some) * 100

    needed = round(share * 100) * len(some)
    assert found in some
    assert covered(found) >= needed
    assert all(covered(smaller) < needed for smaller in some if smaller < found)


@pytest.mark.parametrize(("some", "share"), [([], 0.5), ([1.0], 0.0), ([1.0], 1.1)])
def test_no_percentile_of_nothing_or_beyond_all(some: list[float], share: float) -> None:
    with pytest.raises(ValueError, match="percentile"):
        percentile(some, share)


@given(values)
def test_a_spread_is_in_order(some: list[int]) -> None:
    spread = Spread.of(some)
    assert spread.least <= spread.middle <= spread.most


def test_a_target_is_held_against_the_median_round() -> None:
    figure = Figure("wait", "ms", (100, 140, 900), target=Target("≤", 150))
    assert figure.reached is True
    assert Figure("wait", "ms", (100, 151, 151), target=Target("≤", 150)).reached is False


def test_a_share_of_the_floor_is_held_against_the_ratio() -> None:
    target = Target("≥", 0.6, ratio=True)
    assert Figure("speed", "/s", (20, 24, 25), floor=(40, 30, 50), target=target).reached is True
    assert Figure("speed", "/s", (20, 23, 25), floor=(40, 30, 50), target=target).reached is False
    assert Figure("speed", "/s", (20,), target=target).reached is None
    assert Figure("speed", "/s", (20,), floor=(0,)).ratio is None


def test_without_a_target_nothing_is_reached_or_missed() -> None:
    assert Figure("speed", "/s", (20,)).reached is None
