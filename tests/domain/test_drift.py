"""A new layout shows, an odd day does not."""

from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.domain.drift import ENOUGH, Drift, drift_of

counts = st.dictionaries(st.sampled_from(["portal", "label", "nobody"]), st.integers(0, 200))


def test_a_portal_that_nobody_reads_any_more_is_told() -> None:
    drift = drift_of({"portal": 190, "nobody": 10}, {"portal": 2, "nobody": 8})
    assert drift == Drift("nobody", 0.05, 0.8)
    assert str(drift) == "nobody reads 80% of them, 5% before"


def test_another_step_that_reads_them_is_told_too() -> None:
    drift = drift_of({"portal": 100}, {"label": 12})
    assert drift == Drift("label", 0.0, 1.0)


def test_an_odd_day_and_a_few_mails_are_nothing() -> None:
    assert drift_of({"portal": 190, "nobody": 10}, {"portal": 17, "nobody": 3}) is None
    assert drift_of({"portal": 190}, {"nobody": ENOUGH - 1}) is None
    assert drift_of({}, {"nobody": 50}) is None, "a portal that is new has no yesterday"


@given(counts)
def test_the_same_share_is_never_a_change(before: dict[str, int]) -> None:
    assert drift_of(before, {step: 3 * n for step, n in before.items()}) is None


@given(counts, counts)
def test_what_is_told_is_a_change_of_some_size(before: dict[str, int], now: dict[str, int]) -> None:
    if drift := drift_of(before, now):
        assert abs(drift.now - drift.before) >= 0.3
