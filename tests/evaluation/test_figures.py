"""Figures: shares, spreads, and several files as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.evaluation.figures import Figure, Spread, added


@given(st.lists(st.floats(0, 100), min_size=1))
def test_95_of_100_do_not_exceed_the_p95(seconds: list[float]) -> None:
    spread = Spread.of(seconds)
    assert (spread.least, spread.most, spread.count) == (min(seconds), max(seconds), len(seconds))
    assert sum(value <= spread.p95 for value in seconds) >= 0.95 * len(seconds)
    assert sum(value < spread.p95 for value in seconds) < 0.95 * len(seconds)
    assert spread.least <= spread.middle <= spread.most


def test_a_share_of_nothing_is_none() -> None:
    assert Figure("a", 0, 0).share is None
    assert Figure("a", 1, 4).share == pytest.approx(0.25)


def test_figures_of_one_name_are_added_in_their_order() -> None:
    one = (Figure("right", 1, 2), Figure("wrong", 1, 2, fault=True))
    other = (Figure("right", 3, 4), Figure("caught, digit", 1, 1))
    assert added([*one, *other]) == (
        Figure("right", 4, 6),
        Figure("wrong", 1, 2, fault=True),
        Figure("caught, digit", 1, 1),
    )
