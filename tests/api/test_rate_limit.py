"""The buckets' arithmetic: nothing beyond what was promised per minute, and no more memory than for so many clients."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rate_limit import Buckets, client_key


def test_a_full_bucket_empties_and_fills_again_evenly() -> None:
    buckets = Buckets(3)
    assert [buckets.wait("a", 0.0) for _ in range(3)] == [0.0, 0.0, 0.0]
    assert buckets.wait("a", 0.0) == pytest.approx(20.0)
    assert buckets.wait("a", 15.0) == pytest.approx(5.0), "asking in vain costs nothing"
    assert buckets.wait("a", 20.0) == 0.0
    assert buckets.wait("b", 20.0) == 0.0, "another client's is another bucket"


@given(st.integers(1, 30), st.lists(st.floats(0, 30), max_size=120))
def test_no_minute_sees_more_than_twice_what_a_minute_allows(per_minute: int, pauses: list[float]) -> None:
    """A full bucket, and what flows in meanwhile: the bound of every token bucket."""
    buckets, now, taken = Buckets(per_minute), 0.0, list[float]()
    for pause in pauses:
        now += pause
        if not buckets.wait("a", now):
            taken.append(now)
    for start in taken:
        assert sum(start <= at < start + 60 for at in taken) <= 2 * per_minute + 1


@given(st.lists(st.integers(0, 30), max_size=100))
def test_only_so_many_clients_are_remembered(clients: list[int]) -> None:
    buckets = Buckets(1, remembered=10)
    for client in clients:
        buckets.wait(str(client), 0.0)
    assert len(buckets._levels) <= 10
    if clients:
        assert buckets.wait(str(clients[-1]), 0.0) > 0, "the newest is not the one that is forgotten"


@pytest.mark.parametrize(
    ("host", "key"),
    [("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"), ("testclient", "testclient"), ("", "")],
)
def test_an_ipv6_host_is_one_client_however_many_addresses_it_takes(host: str, key: str) -> None:
    assert client_key(host) == key
